"""Draws charts as SVG with matplotlib, in colours for a light or a dark page.

Bars differ in pattern as well as in colour; a small count is hollow, and always as high. Matplotlib
takes half a second to load, so that is done when the first picture is wanted; it draws one at a
time.
"""

from __future__ import annotations

import re
from functools import lru_cache
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Any

from bot.figures.chart import Chart, Shape, is_few, seen
from bot.figures.few import FEW

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK = {False: "#22312e", True: "#e4ece9"}
FAINT = {False: "#d5dedb", True: "#3a4845"}
COLOURS = {False: ("#0f766e", "#d97706", "#7c5cbf"), True: ("#5eead4", "#fbbf24", "#c4b5fd")}
BEHIND = {False: "#ffffff", True: "#1c2423"}
PATTERNS = ("", "///", "...")
MARKS = ("o", "s", "^")
WIDTH, HEIGHT, A_BAR = 5.4, 3.1, 0.27
MOST_TICKS = 6
DRAWING = Lock()
_ABOVE = 3  # the lower left of the legend, at the upper left of the axes
_METADATA = {"Date": None, "Creator": None, "Type": None, "Format": None}


@lru_cache(maxsize=64)
def draw(chart: Chart, *, dark: bool = False) -> bytes:
    """An SVG of the same bytes for the same chart, its letters as outlines."""
    with DRAWING:
        return _draw(chart, dark=dark)


def _draw(chart: Chart, *, dark: bool) -> bytes:
    from matplotlib import rc_context  # noqa: PLC0415
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    height = HEIGHT
    if chart.shape is Shape.LYING:
        height = 1 + A_BAR * len(chart.labels) * len(chart.series)
    with rc_context(style(dark=dark) | {"svg.fonttype": "path", "svg.hashsalt": chart.name}):
        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        FigureCanvasSVG(figure)
        draw_on(figure.add_subplot(), chart, dark=dark)
        made = BytesIO()
        figure.savefig(made, format="svg", transparent=True, metadata=_METADATA)
    return re.sub(rb"<!DOCTYPE[^>]*>\s*", b"", made.getvalue())


def style(*, dark: bool) -> Any:
    """What matplotlib calls rc parameters."""
    ink, faint = INK[dark], FAINT[dark]
    return {
        "text.color": ink,
        "axes.edgecolor": faint,
        "axes.labelcolor": ink,
        "xtick.color": ink,
        "ytick.color": ink,
        "font.size": 11,
        "hatch.linewidth": 0.6,
    }


def draw_on(axes: Axes, exact: Chart, *, dark: bool) -> None:
    """The chart as people may see it, with its legend above."""
    from matplotlib.patches import Patch  # noqa: PLC0415

    chart, ink = seen(exact), INK[dark]
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    if chart.shape is Shape.LINES:
        _lines(axes, chart, dark=dark)
    else:
        _bars(axes, chart, exact, dark=dark)
    across: Any = "x" if chart.shape is Shape.LYING else "y"
    axes.grid(visible=True, axis=across, color=FAINT[dark], linewidth=0.6)
    axes.set_axisbelow(True)
    handles, names = axes.get_legend_handles_labels()
    if chart.shape is not Shape.LINES:  # a bar of the picture itself may be a hollow one
        handles = [
            Patch(facecolor=colour, hatch=pattern, edgecolor=BEHIND[dark], linewidth=0)
            for _, colour, pattern in zip(names, COLOURS[dark], PATTERNS, strict=False)
        ]
    if chart.counts and any(is_few(value) for each in exact.series for value in each.values):
        handles.append(Patch(facecolor="none", edgecolor=ink))
        names.append(f"<{FEW}")
    legend = axes.legend(
        handles,
        names,
        handlelength=1.2,
        columnspacing=1.2,
        loc=_ABOVE,
        bbox_to_anchor=(0, 1),
        ncols=2 if chart.shape is Shape.LYING else 4,
        frameon=False,
        borderaxespad=0.2,
    )
    for text in legend.get_texts():
        text.set_color(ink)


def _bars(axes: Axes, chart: Chart, exact: Chart, *, dark: bool) -> None:
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415

    lying, many = chart.shape is Shape.LYING, len(chart.series)
    thick = 0.8 / many
    for number, series in enumerate(chart.series):
        places = [place + thick * (number - (many - 1) / 2) for place in range(len(chart.labels))]
        values = [value or 0 for value in series.values]
        looks: dict[str, Any] = {
            "label": series.name,
            "color": COLOURS[dark][number],
            "hatch": PATTERNS[number],
            "edgecolor": BEHIND[dark],
            "linewidth": 0,
        }
        bars = axes.barh if lying else axes.bar
        drawn = bars(places, values, thick * 0.92, **looks)
        for bar, value in zip(drawn, exact.series[number].values, strict=True):
            if chart.counts and is_few(value):
                bar.set(facecolor="none", edgecolor=COLOURS[dark][number], hatch="", linewidth=1)
    if lying:
        axes.set_yticks(range(len(chart.labels)), chart.labels)
        axes.invert_yaxis()
        axes.set_xlim(left=0, right=_top(chart))
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    else:
        _weeks(axes, chart)
        axes.set_ylim(bottom=0, top=_top(chart))
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))


def _lines(axes: Axes, chart: Chart, *, dark: bool) -> None:
    for number, series in enumerate(chart.series):
        values = [float("nan") if value is None else value for value in series.values]
        axes.plot(
            range(len(values)),
            values,
            label=series.name,
            color=COLOURS[dark][number],
            marker=MARKS[number],
            linestyle=("-", "--", ":")[number],
            linewidth=2,
            markersize=5,
        )
    _weeks(axes, chart)
    axes.set_xlim(-0.5, len(chart.labels) - 0.5)
    axes.set_ylim(bottom=0, top=_top(chart))


def _weeks(axes: Axes, chart: Chart) -> None:
    step = -(-len(chart.labels) // MOST_TICKS)
    places = range(0, len(chart.labels), step)
    axes.set_xticks(places, [chart.labels[place] for place in places], rotation=45, ha="right")


def _top(chart: Chart) -> float:
    """Room above the highest, and never an axis without a number on it."""
    highest = max((value or 0 for each in chart.series for value in each.values), default=0)
    return max(highest * 1.1, FEW)
