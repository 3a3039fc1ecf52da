"""What somebody's own answers taught us about them. Small, and forgotten with the person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.help.asking.belief import Belief
from bot.help.asking.terms import person_prior

DRIFT_A_WEEK = 0.01
"""People change: this much doubt comes back to each belief in a week."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Beliefs by term: "self", "daypart:evening", "kind:groceries"."""

    beliefs: Mapping[str, Belief] = field(default_factory=dict)
    learned_at: datetime | None = None

    def belief(self, term: str) -> Belief:
        return self.beliefs.get(term) or person_prior(term)

    def doubted(self, now: datetime) -> Habits:
        """As sure as we may still be after the time that has passed since the last answer."""
        if self.learned_at is None or now <= self.learned_at:
            return self
        more = DRIFT_A_WEEK * (now - self.learned_at).total_seconds() / (7 * 24 * 3600)
        doubted = {
            term: Belief(
                b.mean, max(b.variance, min(b.variance + more, person_prior(term).variance))
            )
            for term, b in self.beliefs.items()
        }
        return Habits(doubted, now)
