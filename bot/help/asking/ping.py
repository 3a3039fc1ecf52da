"""One ask of one person for one request, from sending it to what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.help.asking.terms import Terms


class End(StrEnum):
    """How a ping ended. `TOO_LATE`: they said yes after somebody else. `WITHDRAWN`: somebody else
    said yes, or the request went away. `LAPSED`: nobody took it in time."""

    YES = "yes"
    TOO_LATE = "too-late"
    CANT = "cant"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Ping:
    """What is kept of an ask as long as its answer can teach us something. `terms` is None when
    a coordinator asked by hand somebody of whom no chance was known."""

    person: int
    at: datetime
    chance: float
    terms: Terms | None = None
    end: End | None = None
    ended_at: datetime | None = None

    @property
    def said_yes(self) -> bool:
        return self.end in {End.YES, End.TOO_LATE}

    @property
    def answered(self) -> bool:
        return self.said_yes or self.end is End.CANT

    @property
    def thinking(self) -> bool:
        return self.end is None

    def minutes(self, now: datetime) -> float:
        """How long it has been out. A clock that jumps back counts as no time."""
        return max(0.0, (now - self.at).total_seconds() / 60)
