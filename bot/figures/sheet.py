"""Several charts on one sheet, as a PNG that can be read on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from bot.figures.chart import Chart, Shape
from bot.figures.draw import A_BAR, BEHIND, DRAWING, draw_on, style

WIDE, A_CHART, HEAD = 7.2, 2.9, 0.75
DOTS = 150
"""An inch: 1,080 across, as much as messengers show."""


def draw_sheet(title: str, charts: Sequence[Chart]) -> bytes:
    """Drawn light, whatever the reader's screen is: it is a picture."""
    with DRAWING:
        return _draw(title, charts)


def _draw(title: str, charts: Sequence[Chart]) -> bytes:
    from matplotlib import rc_context  # noqa: PLC0415
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415

    heights = [_height(chart) for chart in charts]
    high = sum(heights) + HEAD
    with rc_context(style(dark=False)):
        layout = ConstrainedLayoutEngine(rect=(0.02, 0.01, 0.96, 1 - HEAD / high), h_pad=0.18)
        figure = Figure((WIDE, high), DOTS, facecolor=BEHIND[False], layout=layout)
        FigureCanvasAgg(figure)
        figure.text(0.04, 1 - 0.25 / high, title, size=20, weight="bold", va="top")
        panels = figure.subplots(len(charts), squeeze=False, height_ratios=heights)
        for axes, chart in zip(panels[:, 0], charts, strict=True):
            draw_on(axes, chart, dark=False)
            axes.set_title(chart.title, loc="left", size=14, weight="bold", pad=30)
        made = BytesIO()
        figure.savefig(made, format="png")
    return made.getvalue()


def _height(chart: Chart) -> float:
    if chart.shape is Shape.LYING:
        return 1.4 + A_BAR * len(chart.labels) * len(chart.series)
    return A_CHART
