"""What was asked in a week and what came of it, and who offers to help. Asked of storage.

Counts are exact here. Whoever shows them uses `bot.figures.few`, so that nobody is recognised.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

ANYWHERE = ""
"""In place of a neighbourhood, for who said none: they help in all of them."""
BY_ROLE = ""
"""In place of a kind, for professionals who said none: they take all that their role takes."""
WEEK = timedelta(days=7)
SETTLED = timedelta(days=14)


@dataclass(frozen=True)
class Demand:
    """The requests of one week: of one kind in one neighbourhood, or of all (both names empty).

    `answered` is how many somebody took, `open` how many are still looked for. `pings` were sent
    and `yeses` people said yes. Minutes run from asking to the first yes. `helped`, `partly` and
    `not_helped` are what residents said of it; `thanks` how many gave words or a recording.
    """

    week: int
    kind: str = ""
    neighbourhood: str = ""
    asked: int = 0
    answered: int = 0
    open: int = 0
    pings: int = 0
    yeses: int = 0
    median_minutes: float | None = None
    p90_minutes: float | None = None
    helped: int = 0
    partly: int = 0
    not_helped: int = 0
    thanks: int = 0

    @property
    def pings_per_yes(self) -> float | None:
        return self.pings / self.yeses if self.yeses else None


@dataclass(frozen=True)
class Offers:
    """Who can be reached, is not on a pause and has a role that helps.

    `counted` is by kind and neighbourhood; `everyone` counts each person once.
    """

    counted: Mapping[tuple[str, str], int]
    everyone: int = 0

    def of(self, kind: str, neighbourhood: str, *, by_role: bool = False) -> int:
        """How many offer this kind there. `by_role`: it is one that professionals take."""
        kinds = (kind, BY_ROLE) if by_role else (kind,)
        return sum(
            self.counted.get((each, place), 0)
            for each in kinds
            for place in {neighbourhood, ANYWHERE}
        )


@dataclass(frozen=True)
class Filled:
    """The sessions of activities that began in one week. `places` and `taken` are of those with a
    limit, `people` is everyone who had a place in any of them."""

    week: int
    sessions: int = 0
    places: int = 0
    taken: int = 0
    people: int = 0

    @property
    def share(self) -> float | None:
        """How full they were, from 0 to 1."""
        return self.taken / self.places if self.places else None


class Figures(Protocol):
    """`edges` are the moments between weeks, in order: one more than there are weeks."""

    async def demand(self, edges: Sequence[datetime]) -> Sequence[Demand]:
        """By week (0 is the first), kind and neighbourhood. Questions to a human do not count."""

    async def totals(self, edges: Sequence[datetime]) -> Sequence[Demand]:
        """By week, of everything together. A week without requests is not there."""

    async def weeks(self, edges: Sequence[datetime], now: datetime) -> Sequence[Demand]:
        """The totals of whole weeks. One that ended SETTLED ago with nobody looked for any more is
        counted once, and kept: what is said of it later does not count."""

    async def filled(self, edges: Sequence[datetime]) -> Sequence[Filled]:
        """By week. A week without sessions is not there."""

    async def offers(self, now: datetime) -> Offers: ...


def weeks_until(now: datetime, many: int) -> tuple[datetime, ...]:
    """The edges of the past weeks, the last of which ends now."""
    return tuple(now - WEEK * back for back in range(many, -1, -1))
