"""What plays a part in whether somebody says yes, by name; and what we think before anyone has.

A term is a short text such as "kind:groceries" or "km:3". Those of `person` are about this one
person, those of `network` are shared, so that a newcomer starts from what everyone taught us.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.help.asking.belief import Belief

FURTHEST_BAND = 8
MOST_LATELY = 6


@dataclass(frozen=True, slots=True)
class Terms:
    """Kept with a ping, so that its answer can be learned from whenever it comes."""

    person: tuple[str, ...]
    network: tuple[str, ...]


PERSON_DEVIATION = {"self": 0.75, "daypart": 0.35, "kind": 0.2}
"""Less than people really differ: each answer moves all three, and that they then hang together is
not kept. With more, who said yes a few times looks better than they are."""

NETWORK_DEVIATION = {
    "everyone": 0.7,
    "kind": 0.4,
    "slot": 0.6,
    "km": 0.4,
    "lately": 0.3,
    "urgency": 0.4,
    "just-helped": 0.5,
    "said": 0.5,
    "often": 0.4,
}
EVERYONE = -1.6
PER_KM = -0.3
PER_ASK_LATELY = -0.1
OFTEN = {"seldom": -0.5, "sometimes": 0.0, "often": 0.5}
SAID = {"yes": 0.4, "no": -0.4}


@lru_cache(maxsize=4096)
def person_prior(term: str) -> Belief:
    """About somebody of whom we know nothing yet: like everyone, give or take."""
    return Belief(0.0, PERSON_DEVIATION[term.partition(":")[0]] ** 2)


@lru_cache(maxsize=4096)
def network_prior(term: str) -> Belief:
    """Before the network has learned anything of its own."""
    family, _, value = term.partition(":")
    return Belief(_guess(family, value), NETWORK_DEVIATION[family] ** 2)


def km_term(km: float | None) -> str:
    """The distance in whole kilometres; "km:?" where a place is unknown."""
    return KM_TERMS[min(int(km), FURTHEST_BAND)] if km is not None else "km:?"


def lately_term(asked_lately: float) -> str:
    return LATELY_TERMS[min(int(asked_lately), MOST_LATELY)]


def _guess(family: str, value: str) -> float:
    if family == "everyone":
        return EVERYONE
    if family == "km":
        return PER_KM * (2 if value == "?" else int(value))
    if family == "lately":
        return PER_ASK_LATELY * int(value)
    return {"often": OFTEN, "said": SAID}.get(family, {}).get(value.partition(":")[0], 0.0)


KM_TERMS = tuple(f"km:{band}" for band in range(FURTHEST_BAND + 1))
LATELY_TERMS = tuple(f"lately:{band}" for band in range(MOST_LATELY + 1))
