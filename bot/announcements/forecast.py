"""What would become of an announcement, and how far one is: numbers, for the chat and the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.announcements.announcement import Announcement, NewAnnouncement, State
from bot.announcements.rate import ends_at, left_at_night
from bot.announcements.recipients import Counts
from bot.work import Work


@dataclass(frozen=True)
class Forecast:
    """Of the `people` who get it, `quiet` wait until `quiet_until` for the night to be over.
    `missing` are the languages in which it is not written, which `speakers` speak."""

    people: int
    unreachable: int
    opted_out: int
    quiet: int
    quiet_until: datetime | None
    ends: datetime
    too_late: bool
    missing: Sequence[str] = ()
    speakers: int = 0


@dataclass(frozen=True)
class HowFar:
    """Where one that has begun is. `ends` is None when nothing has to leave any more."""

    counts: Counts
    answers: Mapping[str, int]
    quiet_until: datetime | None
    ends: datetime | None


async def forecast(work: Work, it: NewAnnouncement) -> Forecast:
    """As things are now: who is in the audience, how fast each channel goes, when the night is."""
    reach = await work.db.announcements.reach(it.audience, it.topic)
    begin, may = max(it.starts_at or work.now, work.now), held(work, it)
    waiting, rates = reach.by_channel or {}, work.house.rates
    quiet, until = left_at_night(begin, waiting, rates, may)
    end = ends_at(begin, waiting, rates, may)
    missing = [language for language in work.house.texts if not it.texts.get(language)]
    return Forecast(
        reach.people,
        reach.unreachable,
        reach.opted_out,
        quiet,
        until,
        end,
        it.expires is not None and end > it.expires,
        missing,
        sum((reach.languages or {}).get(language, 0) for language in missing),
    )


async def how_far(work: Work, it: Announcement) -> HowFar:
    db, may = work.db.announcements, held(work, it)
    counts, waiting = await db.counts(it.id), await db.waiting(it.id)
    until = ends = None
    if it.state is State.SENDING and waiting:
        ends = ends_at(work.now, waiting, work.house.rates, may)
        if counts.left and may(work.now) > work.now:
            until = may(work.now)
    return HowFar(counts, await db.replies(it.id), until, ends)


def held(work: Work, it: NewAnnouncement) -> Callable[[datetime], datetime]:
    """From a moment on, when something of it may be sent."""
    if isinstance(it, Announcement) and it.urgent:
        return lambda moment: moment
    hours, zone = work.settings.quiet_hours, work.settings.zone
    return lambda moment: hours.over_at(moment, zone)
