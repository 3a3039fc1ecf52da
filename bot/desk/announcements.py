"""Announcements at the desk: what is planned, what is going on, what came of the others; and one of
them with all that can be done about it.

What is done is done by `bot.announcements`, as in the chat; here it is only shown and let in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from textwrap import shorten

from bot.announcements.announcement import Announcement, State
from bot.announcements.forecast import how_far
from bot.announcements.recipients import Fate
from bot.announcements.report import UNPLANNED, audience_in_words, shortened
from bot.desk.door import Visitor
from bot.desk.rights import Right
from bot.desk.words import clock, day_and_clock

MOST, REPORTS = 200, 30
HEADLINE = 90


@dataclass(frozen=True)
class Line:
    """One announcement among others. `at` is when it goes or was written, in short; `done` of
    `total` have an end, `ends` is when the last will have."""

    number: int
    headline: str
    whom: str
    state: State
    note: str
    at: str = ""
    done: int = 0
    total: int = 0
    arrived: int = 0
    ends: str = ""


@dataclass(frozen=True)
class Day:
    """What goes on one day."""

    name: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Announcements:
    going: Sequence[Line]
    planned: Sequence[Day]
    drafts: Sequence[Line]
    reports: Sequence[Line]
    at: str


async def announcements(visitor: Visitor, *, brief: bool = False) -> Announcements:
    """In `brief` without the numbers of reports, which take longest to count: to see whether
    something changed."""
    visitor.need(Right.ANNOUNCE)
    found = await visitor.work.db.announcements.recent(MOST)
    going = [it for it in found if it.state in {State.SENDING, State.PAUSED}]
    planned = [it for it in found if it.state is State.SCHEDULED]
    drafts = [it for it in found if it.state in {State.DRAFT, State.AWAITING_SECOND}]
    over = [it for it in found if it.state in {State.DONE, State.CANCELLED}][:REPORTS]
    return Announcements(
        [await _line(visitor, it) for it in going],
        await _calendar(visitor, planned),
        [await _line(visitor, it) for it in drafts],
        [await _line(visitor, it, counted=not brief) for it in over],
        clock(visitor, visitor.work.now),
    )


async def _calendar(visitor: Visitor, planned: Sequence[Announcement]) -> list[Day]:
    """By day on the clock at home, the first to go first."""
    days = dict[str, list[Line]]()
    timed = [(it.starts_at, it) for it in planned if it.starts_at is not None]
    for moment, it in sorted(timed, key=lambda each: each[0]):
        day = visitor.work.day(moment, visitor.me)
        days.setdefault(day, []).append(await _line(visitor, it))
    return [Day(name, lines) for name, lines in days.items()]


async def _line(visitor: Visitor, it: Announcement, *, counted: bool = True) -> Line:
    work, say = visitor.work, visitor.say
    headline = shorten(shortened(it), HEADLINE, placeholder=" …")
    whom = await audience_in_words(work, visitor.me, it.audience)
    note = say(f"announcement-state.{'withdrawn' if it.withdrawn else it.state}")
    line = Line(it.id, headline, whom, it.state, note)
    if it.state in UNPLANNED:
        return replace(line, at=clock(visitor, it.starts_at) if it.starts_at else "")
    if not counted:
        return line
    far = await how_far(work, it)
    return replace(
        line,
        at=day_and_clock(visitor, it.starts_at) if it.starts_at else "",
        done=far.counts.done,
        total=far.counts.total,
        arrived=far.counts[Fate.SENT],
        ends=work.moment(far.ends, visitor.me) if far.ends is not None else "",
    )
