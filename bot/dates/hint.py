"""What one phrase tells about a moment, before we know when "now" is; pure.

"Dinsdag" tells a weekday, "om half drie" a clock. Hints that stand near each other are one moment
when together they fill different fields: that is the whole grammar above the level of a phrase.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Any, Literal

from bot.dates.moment import Edge, Precision

Unit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True)
class Clock:
    """A time of day. Not `exact`: "half drie" may be in the night or in the afternoon."""

    hour: int
    minute: int = 0
    exact: bool = False


@dataclass(frozen=True)
class Part:
    """A part of a day, in local hours."""

    name: str
    start: int
    end: int

    def overlaps(self, other: Part) -> bool:
        return self.start < other.end and other.start < self.end


MORNING = Part("morning", 6, 12)
AFTERNOON = Part("afternoon", 12, 18)
EVENING = Part("evening", 18, 24)
NIGHT = Part("night", 0, 6)
LATE = Part("night", 24, 30)
"""The night that follows a day: "maandagnacht"."""
TONIGHT = Part("tonight", 24, 30)
"""The night that is there, or else the next one."""


@dataclass(frozen=True)
class Ahead:
    """So many days, weeks, months or years from today."""

    count: int
    unit: Unit


@dataclass(frozen=True)
class Every:
    """How it repeats: "om de week" is every 2 weeks; `on` are weekdays."""

    unit: Unit
    interval: int = 1
    on: tuple[int, ...] = ()


@dataclass(frozen=True)
class Hint:
    """None and "" mean: not said. Numbers of weekdays count from Monday, 0."""

    offset: int | None = None  # days from today
    weekday: int | None = None
    coming: int | None = None  # 1: the first one after today, -1: the last one before it
    week: int | None = None  # weeks from this one
    iso_week: int | None = None
    weekend: int | None = None  # weekends from the coming one
    day: int | None = None
    month: int | None = None
    months: int | None = None  # months from this one
    year: int | None = None
    years: int | None = None
    nth: int | None = None  # "de eerste maandag van"; -1 is the last
    feast: str = ""
    section: str = ""  # begin, middle or end of a week or month
    whole: str = ""  # the week or weekend that this day is in
    ahead: Ahead | None = None
    ends: Hint | None = None  # the last day of "maandag tot en met vrijdag"
    after: bool | None = None  # "na vrijdag": from when it is over
    within: bool | None = None  # "uiterlijk vrijdag": until it is over
    part: Part | None = None
    narrow: str = ""  # begin or end of a part of the day
    clock: Clock | None = None
    until: Clock | None = None
    elapsed: timedelta | None = None
    edge: Edge = ""
    every: Every | None = None
    fold: int | None = None  # 0 summer time, 1 winter time: for the hour that is there twice
    vague: Precision | None = None  # now or whenever
    choice: bool | None = None  # "of half vier": another time on the day that was just said
    latent: bool | None = None  # says something only beside another hint, or on its own

    def __or__(self, other: Hint) -> Hint | None:
        """Both together, or None when they fill the same field differently."""
        merged: dict[str, object] = {}
        for name in NAMES:
            mine, theirs = getattr(self, name), getattr(other, name)
            if _unsaid(mine) or mine == theirs:
                merged[name] = theirs
            elif _unsaid(theirs):
                merged[name] = mine
            elif name in JOINED:
                if (both := JOINED[name](mine, theirs)) is None:
                    return None
                merged[name] = both
            elif name != "latent":
                return None
        if self.latent is None or other.latent is None:
            merged["latent"] = None
        return replace(self, **merged)  # type: ignore[arg-type]  # each from its own field

    @property
    def has_day(self) -> bool:
        return any(not _unsaid(getattr(self, name)) for name in DAY_NAMES)

    @property
    def is_dated(self) -> bool:
        """Whether a day or a rule for days is said."""
        return self.has_day or self.every is not None

    def undated(self) -> Hint:
        """The same, without its day."""
        return replace(self, **{name: getattr(NO_HINT, name) for name in DAY_NAMES})

    @property
    def has_time(self) -> bool:
        return any(not _unsaid(x) for x in (self.part, self.clock, self.elapsed))


NAMES = tuple(field.name for field in fields(Hint))
NO_HINT = Hint()
DAY_NAMES = NAMES[: NAMES.index("part")]


def _narrower(a: Part, b: Part) -> Part | None:
    """As in "vanavond rond etenstijd"."""
    return min(a, b, key=lambda part: part.end - part.start) if a.overlaps(b) else None


def _unsaid(value: object) -> bool:
    return value is None or value == ""


def _together(a: Every, b: Every) -> Every | None:
    """As in "Om de week" and "elke donderdag" are one rule; "elke dag, elke week" is not."""
    if a.unit != b.unit or (a.interval != b.interval and 1 not in {a.interval, b.interval}):
        return None
    return Every(a.unit, max(a.interval, b.interval), tuple(sorted({*a.on, *b.on})))


JOINED: dict[str, Callable[[Any, Any], object]] = {"every": _together, "part": _narrower}
"""Fields that can be said twice, differently, of one moment."""
