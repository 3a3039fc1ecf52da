"""What is read of a network's past to play it again: no words and no names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.help.asking.network import Network
from bot.help.asking.terms import network_prior
from bot.help.asking.volunteer import Volunteer
from bot.people.person import Role

GUESSED_CANT, GUESS_WEIGHT = 0.35, 10
"""The share that says "can't" of those who do not say yes, before anybody has."""
USUAL_STAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PastRequest:
    """`when` is "now", "today" or "later". `ahead` is how long before the time that it was wanted
    for it was asked, where that is known; `first_yes` when somebody took it."""

    at: datetime
    kind: str
    neighbourhood: str
    when: str
    language: str
    places: int = 1
    ahead: timedelta | None = None
    first_yes: datetime | None = None
    pings: int = 0
    yeses: int = 0


@dataclass(frozen=True, slots=True)
class Helper:
    """Nobody named: a number, with what they offer and what their answers taught us."""

    volunteer: Volunteer
    neighbourhoods: frozenset[str]
    roles: frozenset[Role]


@dataclass(frozen=True)
class Past:
    """`network` is None when no answer was learned from yet. `said_cant` of the `no_yes` asks that
    brought no yes (and were not taken back) were answered at all. `stays` are how long helpers
    had their place in requests that are over."""

    requests: Sequence[PastRequest]
    helpers: Sequence[Helper]
    network: Network | None = None
    said_cant: int = 0
    no_yes: int = 0
    stays: Sequence[timedelta] = ()

    @property
    def cant_share(self) -> float:
        return (self.said_cant + GUESSED_CANT * GUESS_WEIGHT) / (self.no_yes + GUESS_WEIGHT)

    @property
    def doubt(self) -> float:
        """The variance (on the logistic scale) of how willing everyone is: less with every yes."""
        pings = sum(request.pings for request in self.requests)
        yeses = sum(request.yeses for request in self.requests)
        told = yeses * (1 - yeses / pings) if pings > yeses else 0.0
        return 1 / (1 / network_prior("everyone").variance + told)


class Archive(Protocol):
    """Asked of storage."""

    async def past(self, since: datetime, now: datetime) -> Past:
        """Requests asked since then (none to a human), and who can be asked now."""
