"""A request, as far as it decides whom to ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Urgency(StrEnum):
    """How soon somebody is needed: within the hour, today, or whenever it suits."""

    NOW = "now"
    TODAY = "today"
    FLEXIBLE = "flexible"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. `start` is when people could first be asked, `deadline` when it must be
    settled; `can_wait` allows for a better hour. `held`: a coordinator wants nobody asked for now.
    `over`: nobody is needed any more."""

    request: int
    kind: str
    urgency: Urgency
    start: datetime
    deadline: datetime
    languages: frozenset[str] = frozenset()
    certificates: frozenset[str] = frozenset()
    places: int = 1
    heavy: bool = False
    can_wait: bool = False
    held: bool = False
    over: bool = False

    @property
    def urgent(self) -> bool:
        return self.urgency is Urgency.NOW

    def share_left(self, now: datetime) -> float:
        """Of the time between start and deadline, what is left: from 1 down to 0."""
        whole = max(self.deadline - self.start, timedelta(seconds=1))
        return max(0.0, min(1.0, (self.deadline - now) / whole))
