"""The decision to ask one person, with why."""

from __future__ import annotations

from dataclasses import dataclass

from bot.help.asking.ping import Ping
from bot.help.asking.reason import Reason
from bot.help.asking.volunteer import Candidate


@dataclass(frozen=True, slots=True)
class Weighed:
    """The figures of the decision: enough to do it again, and to show a coordinator.

    `chance` of a yes must be worth `price`, which is `strain` times that of somebody rested;
    `needed` is how likely it was that nobody who was asked before says yes. They stood at `place`
    of the `of` who could be asked.
    """

    chance: float
    price: float
    strain: float
    needed: float
    place: int
    of: int
    rules: int


@dataclass(frozen=True, slots=True)
class Ask:
    """Send this person the question. `ping`, `reasons` and `weighed` are to be kept with it."""

    candidate: Candidate
    ping: Ping
    reasons: tuple[Reason, ...]
    weighed: Weighed

    @property
    def person(self) -> int:
        return self.candidate.volunteer.person
