"""A picture of figures as values: what is drawn, in words and numbers that people may see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.figures.few import FEW


class Shape(StrEnum):
    """Bars beside each other over time; bars that lie, for names; lines over time."""

    BARS = "bars"
    LYING = "lying"
    LINES = "lines"


@dataclass(frozen=True)
class Series:
    """None where there is too little to say."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Chart:
    """`counts`: the values are numbers of people or requests, so that a small one is not shown."""

    name: str
    title: str
    shape: Shape
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    counts: bool = True


def is_few(value: float | None) -> bool:
    return value is not None and 0 < value < FEW


def seen(chart: Chart) -> Chart:
    """As people may see it: every small count is the same, so that no picture tells which."""
    if not chart.counts:
        return chart
    series = tuple(
        Series(each.name, tuple(FEW / 2 if is_few(value) else value for value in each.values))
        for each in chart.series
    )
    return Chart(chart.name, chart.title, chart.shape, chart.labels, series, chart.counts)
