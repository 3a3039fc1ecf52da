"""The answer in a small table and one sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf, isfinite, isnan
from statistics import fmean, median
from textwrap import fill

from bot.settings import Settings
from bot.what_if.interval import half_width
from bot.what_if.outcome import Outcome
from bot.what_if.play import Part, Played
from bot.what_if.question import kind_name


@dataclass(frozen=True)
class Row:
    """A figure: its name, how it is read from an outcome, and how it is written."""

    name: str
    of: Callable[[Outcome], float]
    digits: int = 1
    percent: bool = False

    def write(self, value: float, *, sign: bool = False) -> str:
        if isnan(value):
            return "-"
        if value == inf:
            return "never"
        number = value * 100 if self.percent else value
        return f"{number:{'+' if sign else ''}.{self.digits}f}{' %' if self.percent else ''}"


HELPED = Row("somebody found in time", lambda one: one.helped, 0, percent=True)
ROWS = (
    HELPED,
    Row("half found within (minutes)", lambda one: one.median_minutes, 0),
    Row("people asked per yes", lambda one: one.pings_per_yes),
    Row("asks a week per volunteer", lambda one: one.pings_a_week),
)
WIDTH = 88
HEADS = ("", "it went", "now", "then", "difference")


def report(settings: Settings, played: Played) -> str:
    question = played.question
    what = kind_name(settings, question.kind)
    where = settings.neighbourhoods[question.neighbourhood].name
    title = (
        f"What if {question.volunteers} more volunteers offered {what!r} in {where}? "
        f"{_number(played.offering)} could be asked for it now."
    )
    basis = (
        f"Played {question.seeds} times: {question.weeks} weeks, drawn from the past "
        f"{played.weeks_of_past}. 'It went' is what was measured in those, 'now' the play without "
        "the extra volunteers: the nearer these two, the more it is worth. (How ready people are "
        "to say yes is set so that everything together takes as many asks for a yes as it took.)"
    )
    tables = [
        table(f"{what} in {where}", played.there),
        table("Everything together", played.everywhere),
    ]
    doubts = [fill(doubt, WIDTH) for doubt in _doubts(played)]
    told = fill(conclusion(what, where, played), WIDTH)
    return "\n\n".join([title, *tables, fill(basis, WIDTH), *doubts, told])


def table(title: str, part: Part) -> str:
    rows = [(title, *HEADS[1:])]
    for row in ROWS:
        now, then = [row.of(one) for one in part.now], [row.of(one) for one in part.then]
        pairs = [(a, b) for a, b in zip(now, then, strict=True) if isfinite(a) and isfinite(b)]
        cells = (_mean(row, now), _mean(row, then))
        every = len(pairs) == len([one for one in now if not isnan(one)])
        apart = _mean(row, [b - a for a, b in pairs], sign=True) if every else "-"
        rows.append((row.name, row.write(row.of(part.went)), *cells, apart))
    widths = [max(len(each[column]) for each in rows) for column in range(len(HEADS))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(each, widths, strict=True))
        )
        for each in rows
    )


def conclusion(what: str, where: str, played: Played) -> str:
    question, there = played.question, played.there
    pairs = [
        (now.helped, then.helped)
        for now, then in zip(there.now, there.then, strict=True)
        if not isnan(now.helped)
    ]
    if len(pairs) < 2:  # noqa: PLR2004
        return f"{what!r} is hardly ever asked in {where}: more volunteers for it would be idle."
    more = [then - now for now, then in pairs]
    before, after = fmean(now for now, _ in pairs), fmean(then for _, then in pairs)
    who = f"{question.volunteers} more volunteers for {what!r} in {where}"
    if abs(fmean(more)) <= half_width(more):
        return (
            f"{who} make no difference to who finds help in time that can be told from chance: "
            f"{before * 100:.0f} % now, {after * 100:.0f} % then."
        )
    return (
        f"With {who}, {after * 100:.0f} % of those who ask find somebody in time, instead of "
        f"{before * 100:.0f} %."
    )


def _doubts(played: Played) -> list[str]:
    """What makes the answer worth less."""
    doubts = list[str]()
    if not played.learned:
        doubts.append(
            "This network has not learned yet how its people answer: they are played as a first "
            "guess says, so trust the direction and not the size."
        )
    elif played.known < played.helpers / 2:
        doubts.append(
            f"Of {played.helpers} helpers {played.known} have answered before; the others are "
            "played as newcomers."
        )
    return doubts


def _mean(row: Row, values: Sequence[float], *, sign: bool = False) -> str:
    known = [value for value in values if not isnan(value)]
    if not known:
        return "-"
    if inf in known:  # in some plays half was never found
        return row.write(median(known))
    middle = row.write(fmean(known), sign=sign)
    return f"{middle} ±{row.write(half_width(known))}" if len(known) > 1 else middle


def _number(people: int) -> str:
    return "Nobody" if people == 0 else str(people)
