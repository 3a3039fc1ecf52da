"""From a hint to a moment, once we know when it was said; pure.

An hour of 1 to 12 is read in the waking hours, 7 in the morning up to 7 at night: "half drie" is
14.30. When that has passed today, "om 8 uur" may be 20.00; otherwise it is tomorrow. A part of
the day that was said, or a way of
writing that has 24 hours ("03:00", "10.30", "15 uur"), goes before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from bot.dates.calendar import DAY, MOVING
from bot.dates.days import Contradiction, Days, days_of, one
from bot.dates.hint import Ahead, Clock, Hint, Part
from bot.dates.moment import Moment
from bot.dates.repeats import a_day_later, rule_of, said_days
from bot.dates.wall import DAY_MINUTES, instant

HOUR = 60
HALF_DAY = 12 * HOUR
WAKING_FROM = 7 * HOUR
LATEST = 22 * HOUR
SMALL_HOURS = 6
TRIED = 4


@dataclass(frozen=True)
class Times:
    """Minutes after midnight; `end` None when only a start was said."""

    start: int
    end: int | None = None


def resolve(hint: Hint, now: datetime, zone: ZoneInfo) -> Moment | None:
    """None when there is no such moment, or the words do not agree."""
    now = now.replace(second=0, microsecond=0).astimezone(UTC)
    try:
        return _resolve(hint, now, zone)
    except (Contradiction, OverflowError, ValueError):
        return None


def _resolve(hint: Hint, now: datetime, zone: ZoneInfo) -> Moment | None:
    if hint.vague:
        return Moment(now, hint.vague)
    if hint.elapsed is not None:
        return _elapsed(hint, now)
    if hint.every is not None:
        return _repeating(hint, now, zone)
    today = now.astimezone(zone).date()
    if hint.ends is not None:
        return _from_day_to_day(hint, now, zone)
    readings = tuple(islice(_readings(hint, today, now, zone), TRIED))
    ahead = (moment for moment in readings if _is_ahead(moment, hint, now))
    return next(ahead, readings[0] if readings else None)


def _is_ahead(moment: Moment, hint: Hint, now: datetime) -> bool:
    """Whether this reading is still to come; of a part of the day, at least half of it.

    A day that was named is taken as it is.
    """
    if moment.precision not in {"minute", "daypart"} and hint.weekday is None:
        return True
    if moment.end is None:
        return moment.start > now
    if moment.precision == "daypart":
        return moment.start + (moment.end - moment.start) / 2 > now
    if moment.precision == "minute":
        return moment.end > now
    return moment.start > now


def _readings(hint: Hint, today: date, now: datetime, zone: ZoneInfo) -> Iterator[Moment]:
    """Every moment this may be, the likeliest first."""
    floating = not hint.has_day
    possible = [one(today), one(today + DAY)] if floating else days_of(hint, today)
    for days in possible:
        if hint.clock and days.precision in {"month", "year"}:
            raise Contradiction
        if days.precision != "day" or not hint.has_time:
            yield _whole(days, hint, now, zone)
            continue
        may_be_evening = days.first == today and hint.weekday is None
        for times in _times(hint, now.astimezone(zone).hour, may_be_evening, floating):
            yield _timed(days, times, hint, now, zone)


def _whole(days: Days, hint: Hint, now: datetime, zone: ZoneInfo) -> Moment:
    start = instant(days.first, 0, zone)
    end = instant(days.end, 0, zone)
    return _edged(Moment(start, days.precision, end), hint, now)


def _edged(moment: Moment, hint: Hint, now: datetime) -> Moment:
    """Before, from or after a whole period."""
    if hint.edge == "from":
        if hint.after and moment.end:
            moment = replace(moment, start=moment.end, precision="day")
        return replace(moment, end=None, edge="from")
    if hint.edge == "before":
        end = moment.end if hint.within else moment.start
        return replace(moment, start=min(now, end or now), end=end, edge="before")
    return replace(moment, edge=hint.edge)


def _timed(days: Days, times: Times, hint: Hint, now: datetime, zone: ZoneInfo) -> Moment:
    fold = hint.fold or 0
    start = instant(days.first, times.start, zone, fold)
    end = None if times.end is None else instant(days.first, times.end, zone, fold)
    if hint.clock is None:
        return _edged(Moment(start, "daypart", end), hint, now)
    if hint.edge == "before":
        midnight = instant(days.first, 0, zone)
        return Moment(min(max(midnight, now), start), "minute", start, edge="before")
    return Moment(start, "minute", end, edge=hint.edge)


def _times(hint: Hint, hour: int, may_be_evening: bool, floating: bool) -> Iterator[Times]:
    part = hint.part
    if part and part.name == "tonight" and hour < SMALL_HOURS:
        part = Part("small hours", 0, SMALL_HOURS)
    if hint.clock is None:
        if part:
            yield _narrowed(part, hint.narrow)
        return
    for start in _minutes(hint.clock, part, may_be_evening, floating):
        yield Times(start, _until(start, hint.until) if hint.until else None)


def _narrowed(part: Part, narrow: str) -> Times:
    start, end = part.start * HOUR, part.end * HOUR
    if narrow == "begin":
        return Times(start, start + 2 * HOUR)
    if narrow == "end":
        return Times(end - 2 * HOUR, end)
    return Times(start, end)


def _minutes(clock: Clock, part: Part | None, evening: bool, floating: bool) -> Iterator[int]:
    said = clock.hour * HOUR + clock.minute
    if clock.exact:
        late = part and part.start >= DAY_MINUTES // HOUR and said < HALF_DAY
        yield said + DAY_MINUTES if late else said
        return
    said %= HALF_DAY
    if part:
        midnight = part.name == "night" and said < HOUR  # "12 uur 's nachts" ends the day
        yield said + DAY_MINUTES if midnight else _in_part(said, part)
        return
    waking = said if said >= WAKING_FROM else said + HALF_DAY
    yield waking
    if evening and waking < HALF_DAY and (not floating or said + HALF_DAY < LATEST):
        yield said + HALF_DAY


def _in_part(said: int, part: Part) -> int:
    """`said` of 12 hours where it is nearest to lying in `part`."""
    middle = (part.start + part.end) * HOUR // 2
    return min((said, said + HALF_DAY, said + DAY_MINUTES, said + DAY_MINUTES + HALF_DAY),
               key=lambda minutes: abs(minutes - middle))  # fmt: skip


def _until(start: int, clock: Clock) -> int:
    """The first time after `start` that the clock shows this."""
    said = clock.hour * HOUR + clock.minute
    step = DAY_MINUTES if clock.exact else HALF_DAY
    return start + ((said - start - 1) % step) + 1


def _elapsed(hint: Hint, now: datetime) -> Moment:
    later = now + (hint.elapsed or timedelta())
    if hint.edge == "before":
        return Moment(now, "minute", later, edge="before")
    return Moment(later, "minute", edge=hint.edge)


def _from_day_to_day(hint: Hint, now: datetime, zone: ZoneInfo) -> Moment | None:
    first = _resolve(replace(hint, ends=None), now, zone)
    if first is None or hint.ends is None:
        return None
    since = first.start.astimezone(zone).date()
    last = next(
        days_of(hint.ends, since if hint.ends.offset is None else now.astimezone(zone).date())
    )
    end = instant(last.end, 0, zone)
    return Moment(first.start, first.precision, end) if end > first.start else None


def _repeating(hint: Hint, now: datetime, zone: ZoneInfo) -> Moment | None:
    """The first time that the rule holds and is still to come.

    "Elke week" alone begins with the week from today; with a day or a time it begins at the first
    of those that has not begun.
    """
    today = first = now.astimezone(zone).date()
    if hint.edge == "from" and hint.has_day and hint.clock is None:
        first = _since(hint, today)
        hint = replace(hint.undated(), edge="")
    if hint.feast and hint.every and hint.every.unit == "year" and hint.feast not in MOVING:
        day = next(days_of(replace(hint, every=None), today)).first
        hint = replace(hint, feast="", month=day.month, day=day.day)
    rule = rule_of(hint)
    once = replace(hint, every=None, nth=None, weekday=None, day=None, month=None)
    until = hint.edge == "before" and hint.clock is None  # no rule of ours has an end
    if rule is None or hint.every is None or once.has_day or until:
        return None
    if not (hint.every.on or hint.has_day or hint.has_time or first > today):
        period = Ahead(1, hint.every.unit)
        end = next(days_of(Hint(ahead=period), today)).first
        days = Days(today, end, hint.every.unit)
        return replace(_whole(days, once, now, zone), repeats=rule)
    for day in said_days(hint, first):
        moment = next(_readings(replace(once, offset=(day - today).days), today, now, zone))
        if hint.edge == "before":
            moment = replace(moment, start=instant(day, 0, zone))
        if _is_ahead(moment, Hint(weekday=day.weekday()), now):
            late = moment.start.astimezone(zone).date() > day
            shifted = a_day_later(hint) if late else hint
            rule = rule_of(shifted) if shifted else None
            return replace(moment, repeats=rule) if rule else None
    return None


def _since(hint: Hint, today: date) -> date:
    """The day from which on it repeats: "elke donderdag vanaf 3 december"."""
    days = next(days_of(replace(hint, every=None), today))
    return days.end if hint.after else days.first
