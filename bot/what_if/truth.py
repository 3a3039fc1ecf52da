"""How people in the play really are, which the rule can only learn from their answers.

Each is drawn from what we believe of them, with the doubt that we have, by the same sum that the
rule makes. Of whom we know nothing, a newcomer is drawn: like everyone, give or take. The same seed
draws the same luck, whoever else is there: so that two plays differ by what is asked alone.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import timedelta
from math import sqrt

import numpy as np

from bot.help.asking.belief import Belief
from bot.help.asking.chance import Forecast, forecast
from bot.help.asking.habits import Habits
from bot.help.asking.moment import Daypart, Moment
from bot.help.asking.network import Network
from bot.help.asking.response_time import EDGES, ResponseTime
from bot.help.asking.volunteer import Candidate, Volunteer
from bot.help.asking.wanted import Wanted

PERSON, NETWORK, ASK = range(3)


@dataclass(frozen=True, slots=True)
class Reaction:
    """`after` is None when they never answer. `pauses`: it was one ask too many."""

    yes: bool
    after: timedelta | None
    pauses: bool


class Truth:
    """`network` and the volunteers' habits are what is believed at the start.

    `doubt` is the variance of how willing everyone is together: the shared beliefs were learned
    together, and drawn each by itself they would stray much further than we doubt their sum.
    `readier` is how much more willing everyone is than believed.
    """

    def __init__(
        self, seed: int, network: Network, cant_share: float, doubt: float, readier: float = 0.0
    ) -> None:
        self._seed, self._cant_share = seed, cant_share
        draw = np.random.default_rng([seed, NETWORK])
        self._pauses = network.mutes_per_ask
        self._curve = network.response_time
        everyone = _drawn(Belief(network.belief("everyone").mean + readier, doubt), draw)
        self._network = replace(network, beliefs={**network.beliefs, "everyone": everyone})
        self._habits = dict[int, Habits]()

    def meet(self, volunteer: Volunteer, kinds: frozenset[str]) -> None:
        """Draw how this person is, before anything is asked of them."""
        draw = np.random.default_rng([self._seed, PERSON, volunteer.person])
        terms = ("self", *(f"daypart:{part}" for part in Daypart))
        known = volunteer.habits
        self._habits[volunteer.person] = Habits(
            {
                term: _drawn(known.belief(term), draw)
                for term in (*terms, *(f"kind:{kind}" for kind in sorted(kinds)))
            }
        )

    def outlook(self, wanted: Wanted, moment: Moment) -> Forecast:
        return forecast(self._network, wanted, moment)

    def reaction(self, candidate: Candidate, wanted: Wanted, outlook: Forecast) -> Reaction:
        """To being asked now."""
        person = candidate.volunteer.person
        really = candidate._replace(
            volunteer=replace(candidate.volunteer, habits=self._habits[person])
        )
        lately = candidate.volunteer.load.asked_lately(outlook.moment.now)
        chance = outlook.of(really, lately).chance
        luck = np.random.default_rng([self._seed, ASK, wanted.request, person]).random(4)
        yes = bool(luck[0] < chance)
        answers = yes or bool(luck[1] < self._cant_share)
        after = minutes_of(self._curve, float(luck[2])) if answers else None
        return Reaction(yes, after, not yes and bool(luck[3] < self._pauses))


def minutes_of(curve: ResponseTime, share: float) -> timedelta:
    """When so large a share of those who answer at all has answered."""
    place = bisect_left(range(1, len(EDGES)), share, key=lambda n: curve.by(EDGES[n]))
    low, high = EDGES[place : place + 2]
    before, by = curve.by(low), curve.by(high)
    part = (share - before) / (by - before) if by > before else 0.0
    return timedelta(minutes=low + part * (high - low))


def _drawn(belief: Belief, draw: np.random.Generator) -> Belief:
    return Belief(float(draw.normal(belief.mean, sqrt(belief.variance))), 0.0)
