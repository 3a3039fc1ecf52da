"""A moment as people live it: which part of the day, and whether they sleep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

SATURDAY = 5
HOURS_A_SLOT = 2


class Daypart(StrEnum):
    """As people are asked when they are usually free; `WEEKEND` is said instead of the part."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    WEEKEND = "weekend"


@dataclass(frozen=True)
class Moment:
    """Now, in UTC, and on the clock at home."""

    now: datetime
    zone: ZoneInfo

    @cached_property
    def local(self) -> datetime:
        return self.now.astimezone(self.zone)

    @cached_property
    def weekend(self) -> bool:
        return self.local.weekday() >= SATURDAY

    @cached_property
    def daypart(self) -> Daypart:
        hour = self.local.hour
        if hour < 7 or hour >= 22:  # noqa: PLR2004
            return Daypart.NIGHT
        if hour < 12:  # noqa: PLR2004
            return Daypart.MORNING
        return Daypart.AFTERNOON if hour < 17 else Daypart.EVENING  # noqa: PLR2004

    @cached_property
    def slot(self) -> str:
        """Two hours of a working day or of the weekend: "week-18"."""
        start = self.local.hour // HOURS_A_SLOT * HOURS_A_SLOT
        return f"{'weekend' if self.weekend else 'week'}-{start}"

    def within(self, said: frozenset[str]) -> bool:
        """Whether somebody who said to be free then is free now."""
        return (Daypart.WEEKEND if self.weekend else self.daypart) in said or (
            self.weekend and self.daypart in said
        )
