"""What can be taken along as a file: the figures as they are shown, and who helps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.door import Visitor
from bot.desk.figures import Figures
from bot.desk.records import Wanted
from bot.desk.rights import Right
from bot.network.portrait import portrait

MOST = 20_000
Cell = str | int


@dataclass(frozen=True)
class Sheet:
    name: str
    header: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


def figures_sheets(visitor: Visitor, figures: Figures) -> list[Sheet]:
    """One for every table of the page, with the same small counts hidden."""
    visitor.need(Right.FIGURES)
    return [
        Sheet(
            visitor.say(f"desk-sheet.{picture.chart.name}"),
            picture.table.header,
            [tuple(map(_number, row)) for row in picture.table.rows],
        )
        for picture in figures.pictures
    ]


async def people_sheets(visitor: Visitor) -> list[Sheet]:
    visitor.need(Right.PEOPLE)
    work = visitor.work
    found = await work.db.desks.helpers(visitor.sight, Wanted(), work.now, MOST)
    columns = (
        "name", "roles", "kinds", "places", "checked", "paused", "asked_week", "asked_month",
        "helped_month", "last_asked",
    )  # fmt: skip
    rows = [portrait(work, visitor.me, each) for each in found]
    return [
        Sheet(
            visitor.say("desk-sheet.people"),
            tuple(visitor.say(f"desk-column.{each}") for each in columns),
            [tuple(getattr(row, column) for column in columns) for row in rows],
        )
    ]


def _number(text: str) -> Cell:
    return int(text) if text.isdecimal() else text
