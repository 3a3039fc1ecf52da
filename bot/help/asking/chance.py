"""How likely somebody says yes to being asked now, with honest doubt about whom we know little."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from math import sqrt
from typing import NamedTuple

from bot.help.asking.belief import probability
from bot.help.asking.load import Load
from bot.help.asking.moment import Moment
from bot.help.asking.network import Network
from bot.help.asking.terms import (
    FURTHEST_BAND,
    KM_TERMS,
    LATELY_TERMS,
    MOST_LATELY,
    Terms,
    km_term,
    lately_term,
    person_prior,
)
from bot.help.asking.volunteer import Candidate, Often, Wishes
from bot.help.asking.wanted import Wanted


class Outlook(NamedTuple):
    """How a yes stands for one person, before it is made a chance: a logit, and its variance."""

    logit: float
    doubt: float

    @property
    def chance(self) -> float:
        """Of a yes, with our doubt averaged in."""
        return probability(self.logit, self.doubt)

    def hopeful(self, hope: float) -> float:
        """The chance if we are wrong in their favour by `hope` deviations. It lets us get to know
        people, and is used for the order only."""
        return probability(self.logit + hope * sqrt(self.doubt), self.doubt)


@dataclass(frozen=True)
class Forecast:
    """The outlooks for one request at one moment. What all candidates share is looked up once:
    this runs for everyone in a town, every few minutes."""

    network: Network
    wanted: Wanted
    moment: Moment
    shared_terms: tuple[str, ...]
    own_terms: tuple[str, ...]
    shared: float
    km: tuple[float, ...]
    lately: tuple[float, ...]
    others: Mapping[str, float]

    def of(self, candidate: Candidate, asked_lately: float) -> Outlook:
        volunteer, km = candidate.volunteer, candidate.km
        load, beliefs = volunteer.load, volunteer.habits.beliefs
        logit = self.shared + self.lately[min(int(asked_lately), MOST_LATELY)]
        logit += self.km[min(int(km), FURTHEST_BAND)] if km is not None else self.others["km:?"]
        logit += self.others[helped_term(load, self.moment.now)]
        for term in said_terms(volunteer.wishes, self.moment):
            logit += self.others[term]
        doubt = 0.0
        for term in self.own_terms:
            own = beliefs.get(term) or person_prior(term)
            logit += own.mean
            doubt += own.variance
        return Outlook(logit, doubt)

    def terms(self, candidate: Candidate) -> Terms:
        """What to keep with the ping, to learn from its answer."""
        volunteer, now = candidate.volunteer, self.moment.now
        return Terms(
            self.own_terms,
            (
                *self.shared_terms,
                km_term(candidate.km),
                lately_term(volunteer.load.asked_lately(now)),
                helped_term(volunteer.load, now),
                *said_terms(volunteer.wishes, self.moment),
            ),
        )


def forecast(network: Network, wanted: Wanted, moment: Moment) -> Forecast:
    shared = (
        "everyone",
        f"kind:{wanted.kind}",
        f"slot:{moment.slot}",
        f"urgency:{wanted.urgency}",
    )
    own = ("self", f"daypart:{moment.daypart}", f"kind:{wanted.kind}")
    others = ("km:?", *HELPED_TERMS, *OFTEN_TERMS, *(f"said:{s}:{moment.daypart}" for s in SAID))

    def mean(term: str) -> float:
        return network.belief(term).mean

    return Forecast(
        network,
        wanted,
        moment,
        shared,
        own,
        sum(map(mean, shared)),
        tuple(map(mean, KM_TERMS)),
        tuple(map(mean, LATELY_TERMS)),
        {term: mean(term) for term in others},
    )


def helped_term(load: Load, now: datetime) -> str:
    return HELPED_TERMS[load.just_helped(now)]


def said_terms(wishes: Wishes, moment: Moment) -> tuple[str, ...]:
    """What their own words at the welcome say about this moment."""
    terms = () if wishes.often is None else ("often:" + wishes.often,)
    if not wishes.free:
        return terms
    free = "yes" if moment.within(wishes.free) else "no"
    return (*terms, f"said:{free}:{moment.daypart}")


HELPED_TERMS = ("just-helped:no", "just-helped:yes")
OFTEN_TERMS = tuple(f"often:{often}" for often in Often)
SAID = ("no", "yes")
