"""How likely somebody says yes to being asked now, with honest doubt about whom we know little."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import sqrt
from typing import NamedTuple

from bot.help.asking.belief import Belief, probability
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
from bot.help.asking.volunteer import Candidate
from bot.help.asking.wanted import Wanted
from bot.people.wishes import Wishes

HELPED_TERMS = ("just-helped:no", "just-helped:yes")


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
    own: tuple[tuple[str, Belief], ...]
    shared: float
    km: tuple[float, ...]
    unknown_km: float
    lately: tuple[float, ...]
    helped: tuple[float, ...]
    said: dict[tuple[frozenset[str], str | None], float]

    def of(self, candidate: Candidate, asked_lately: float) -> Outlook:
        volunteer, km = candidate.volunteer, candidate.km
        beliefs, wishes = volunteer.habits.beliefs, volunteer.wishes
        logit = self.shared + self.lately[min(int(asked_lately), MOST_LATELY)]
        logit += self.unknown_km if km is None else self.km[min(int(km), FURTHEST_BAND)]
        load = volunteer.load
        logit += self.helped[load.just_helped(self.moment.now) if load.helped else False]
        said = (wishes.free, wishes.often)
        of_said = self.said.get(said)
        if of_said is None:
            terms = said_terms(wishes, self.moment)
            of_said = self.said[said] = sum(self.network.belief(term).mean for term in terms)
        logit += of_said
        doubt = 0.0
        for term, prior in self.own:
            own = beliefs.get(term, prior)
            logit += own.mean
            doubt += own.variance
        return Outlook(logit, doubt)

    def terms(self, candidate: Candidate) -> Terms:
        """What to keep with the ping, to learn from its answer."""
        volunteer, now = candidate.volunteer, self.moment.now
        return Terms(
            tuple(term for term, _ in self.own),
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

    def mean(term: str) -> float:
        return network.belief(term).mean

    return Forecast(
        network,
        wanted,
        moment,
        shared_terms=shared,
        own=tuple((term, person_prior(term)) for term in own),
        shared=sum(map(mean, shared)),
        km=tuple(map(mean, KM_TERMS)),
        unknown_km=mean(km_term(None)),
        lately=tuple(map(mean, LATELY_TERMS)),
        helped=tuple(map(mean, HELPED_TERMS)),
        said={},
    )


def helped_term(load: Load, now: datetime) -> str:
    return HELPED_TERMS[load.just_helped(now)]


def said_terms(wishes: Wishes, moment: Moment) -> tuple[str, ...]:
    """What their own words at the welcome say about this moment."""
    terms = () if wishes.often is None else (f"often:{wishes.often}",)
    if not wishes.free:
        return terms
    free = "yes" if moment.within(wishes.free) else "no"
    return (*terms, f"said:{free}:{moment.daypart}")
