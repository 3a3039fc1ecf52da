"""Several charts in one picture, as a PNG that can be read on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from bot.figures.chart import Chart, Shape
from bot.figures.draw import A_BAR, BEHIND, DRAWING, draw_on, style

WIDE, A_CHART, HEAD = 7.2, 3.1, 0.95
ABOVE = {Shape.LYING: 46}
"""Points between a chart and its title: room for a legend of two lines, or of one."""
DOTS = 150
"""An inch: 1,080 across, as much as messengers show."""


def draw_together(title: str, charts: Sequence[Chart]) -> bytes:
    """Drawn light, whatever the reader's screen is: it is a picture."""
    with DRAWING:
        return _draw(title, charts)


def _draw(title: str, charts: Sequence[Chart]) -> bytes:
    from matplotlib import rc_context  # noqa: PLC0415
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415

    heights = [HEAD, *(_height(chart) for chart in charts)]
    layout = ConstrainedLayoutEngine(w_pad=0.15)
    with rc_context(style(dark=False)):
        figure = Figure((WIDE, sum(heights)), DOTS, facecolor=BEHIND[False], layout=layout)
        FigureCanvasAgg(figure)
        head, *parts = figure.subfigures(len(heights), squeeze=False, height_ratios=heights)[:, 0]
        head.text(0.03, 0.85, title, size=20, weight="bold", va="top", linespacing=1.3)
        for part, chart in zip(parts, charts, strict=True):
            axes = part.subplots()
            draw_on(axes, chart, dark=False)
            above = ABOVE.get(chart.shape, 28)
            axes.set_title(chart.title, loc="left", size=14, weight="bold", pad=above)
        made = BytesIO()
        figure.savefig(made, format="png")
    return made.getvalue()


def _height(chart: Chart) -> float:
    if chart.shape is Shape.LYING:
        return 1.6 + A_BAR * len(chart.labels) * len(chart.series)
    return A_CHART
