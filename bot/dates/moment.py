"""A moment as somebody said it: no more precise than they were. Aware, in UTC; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Precision = Literal[
    "now", "minute", "daypart", "day", "weekend", "week", "month", "year", "whenever"
]
Edge = Literal["", "about", "from", "before"]


@dataclass(frozen=True)
class Moment:
    """When something is.

    `start` is when it begins: of "morgen" the midnight, of "morgenmiddag" noon. `end` is the first
    instant after it: always there for a period, for a minute only when it was said ("tussen 10 en
    12"). With the edge "before", `end` is the last chance; with "from" nothing ends. `repeats` is
    an RFC 5545 rule whose first time is `start`. "now" and "whenever" start when they are said.
    """

    start: datetime
    precision: Precision = "minute"
    end: datetime | None = None
    repeats: str = ""
    edge: Edge = ""

    def past(self, now: datetime) -> bool:
        """Whether it is over; what repeats or has no end never is."""
        if self.repeats or self.edge == "from" or self.precision in {"now", "whenever"}:
            return False
        return self.end <= now if self.end else self.start < now


@dataclass(frozen=True)
class Found:
    """A moment and where it is said: `text[start:end]`."""

    moment: Moment
    start: int
    end: int
