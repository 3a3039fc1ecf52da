"""When people are at work and when they sleep; pure.

The hours are local wall time, so that summer time moves them along; moments come and go in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, order=True)
class Span:
    """A part of one day, such as "09:00-17:00"."""

    start: time
    end: time

    @classmethod
    def parse(cls, text: str) -> Span:
        """Raises ValueError when it is not "HH:MM-HH:MM" with the end after the start."""
        start, _, end = text.partition("-")
        try:
            span = cls(_clock(start), _clock(end))
        except ValueError:
            raise ValueError(f'{text!r} is no part of a day; write "09:00-17:00"') from None
        if span.start >= span.end:
            raise ValueError(f"{text!r} ends before it starts")
        return span


@dataclass(frozen=True)
class OpeningHours:
    """[opening_hours]: when a professional or coordinator is there to answer."""

    monday: tuple[str, ...] = ()
    tuesday: tuple[str, ...] = ()
    wednesday: tuple[str, ...] = ()
    thursday: tuple[str, ...] = ()
    friday: tuple[str, ...] = ()
    saturday: tuple[str, ...] = ()
    sunday: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.by_day  # noqa: B018  a wrong span is refused at start-up

    @cached_property
    def by_day(self) -> tuple[tuple[Span, ...], ...]:
        """Seven days from Monday, each with its spans in order."""
        return tuple(tuple(sorted(map(Span.parse, getattr(self, day)))) for day in DAYS)

    def open_at(self, moment: datetime, zone: ZoneInfo) -> bool:
        local = moment.astimezone(zone)
        spans = self.by_day[local.weekday()]
        return any(span.start <= local.time() < span.end for span in spans)

    def next_opening(self, moment: datetime, zone: ZoneInfo) -> datetime | None:
        """The first moment from `moment` on that somebody is there; None when never."""
        if self.open_at(moment, zone):
            return moment
        local = moment.astimezone(zone)
        for ahead in range(8):
            day = local.date() + timedelta(days=ahead)
            for span in self.by_day[day.weekday()]:
                start = datetime.combine(day, span.start, zone).astimezone(UTC)
                if start > moment:
                    return start
        return None


@dataclass(frozen=True)
class QuietHours:
    """[quiet_hours]: nobody is asked anything between `start` and `end`, unless it is urgent."""

    start: time = time(21)
    end: time = time(8)

    def over_at(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """`moment` itself outside quiet hours, else when they end."""
        local = moment.astimezone(zone)
        now = local.time()
        if self.start <= self.end:
            quiet, tomorrow = self.start <= now < self.end, False
        else:
            quiet, tomorrow = now >= self.start or now < self.end, now >= self.start
        if not quiet:
            return moment
        day = local.date() + timedelta(days=int(tomorrow))
        return datetime.combine(day, self.end, zone).astimezone(UTC)


def _clock(text: str) -> time:
    """A time of day such as "09:00", without seconds or a zone."""
    return datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007
