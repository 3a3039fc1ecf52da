"""What all answers together taught us: the state that the whole network shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.help.asking.belief import Belief
from bot.help.asking.response_time import ResponseTime
from bot.help.asking.terms import network_prior


@dataclass(frozen=True, slots=True)
class Network:
    """Some sixty beliefs by term, how fast people answer, and two running averages.

    `mean_chance` is that of a typical ask, the measure for what an ask is worth. `mutes_per_ask`
    is how often an ask made somebody leave or pause.
    """

    beliefs: Mapping[str, Belief] = field(default_factory=dict)
    response_time: ResponseTime = field(default_factory=ResponseTime)
    mean_chance: float = 0.17
    mutes_per_ask: float = 0.004

    def belief(self, term: str) -> Belief:
        return self.beliefs.get(term) or network_prior(term)
