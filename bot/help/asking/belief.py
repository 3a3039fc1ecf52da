"""A number that we are not sure of, and how an answer changes it.

How likely a yes is, is a sum of such numbers on the logistic scale: one for the person, one for the
hour, one for the distance and so on. An answer that surprises us moves all of them, each by its
share of the doubt (an extended Kalman step), so that what we know well stays and what we know
little about learns fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, pi, sqrt

FLATTER = pi / 8


@dataclass(frozen=True, slots=True)
class Belief:
    """What we think a number is, and how far off we may be (a variance)."""

    mean: float
    variance: float


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of one ask. `weight` is how much it tells: 1 for an answer, less for a silence."""

    yes: bool
    weight: float = 1.0


def probability(logit: float, variance: float = 0.0) -> float:
    """The chance of a yes, with the doubt averaged in: the less we know, the nearer to a half."""
    return 1 / (1 + exp(-logit / sqrt(1 + FLATTER * variance)))


def learn(terms: Sequence[Belief], answered: Answered) -> tuple[Belief, ...]:
    """The same numbers after one answer to an ask in which all of them played a part."""
    doubt = sum(term.variance for term in terms)
    expected = probability(sum(term.mean for term in terms), doubt)
    information = expected * (1 - expected) * answered.weight
    surprise = (answered.yes - expected) * answered.weight
    share = 1 / (1 + information * doubt)
    return tuple(
        Belief(
            term.mean + term.variance * surprise * share,
            term.variance * (1 - term.variance * information * share),
        )
        for term in terms
    )
