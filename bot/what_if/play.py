"""The same weeks with and without the extra volunteers, once for every seed. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from bot.help.asking.network import Network
from bot.settings import Settings
from bot.what_if.newcomers import newcomers
from bot.what_if.outcome import Outcome, measured, outcome
from bot.what_if.past import Helper, Past
from bot.what_if.question import Question
from bot.what_if.season import Season
from bot.what_if.setting import as_asked, who_could
from bot.what_if.truth import Truth
from bot.what_if.tuning import tuned
from bot.what_if.weeks import Coming, coming_weeks, whole_weeks

WEEKS, NEWCOMERS = range(2)
TUNING, TUNED_WEEKS = 10**6, 6
"""The seed of the plays that are only tried, and how long they are."""


@dataclass(frozen=True)
class Part:
    """Of the kind and neighbourhood that was asked about, or of the whole network: how it went, and
    for each seed how it goes `now` and `then`, with the volunteers that were asked about."""

    went: Outcome
    now: Sequence[Outcome]
    then: Sequence[Outcome]


@dataclass(frozen=True)
class Played:
    """`offering` is how many could be asked for it now; `known` of the `helpers` have answered
    before; `learned` is whether the network has learned anything of its own."""

    question: Question
    there: Part
    everywhere: Part
    weeks_of_past: int
    offering: int
    helpers: int
    known: int
    learned: bool


def play(
    settings: Settings,
    past: Past,
    question: Question,
    now: datetime,
    progress: Callable[[int], None],
) -> Played:
    """`progress` hears how many seeds are done. Raises WhatIfError at too little past."""
    weeks = whole_weeks(past.requests, now, settings.zone)
    helpers = as_asked(settings, past.helpers)
    went = [request for week in weeks for request in week]

    def tries(readier: float) -> float:
        draw = np.random.default_rng(TUNING)
        some = coming_weeks(weeks, TUNED_WEEKS, now, settings.zone, draw)
        trial = _run(settings, past, question, helpers, some, TUNING, readier)
        return trial.all.pings_per_yes

    yeses = sum(each.yeses for each in went)
    readier = tuned(measured(settings, went).pings_per_yes, yeses, tries)
    runs = list[tuple[_Run, _Run]]()
    for seed in range(1, question.seeds + 1):
        week_draw = np.random.default_rng([seed, 10 + WEEKS])
        coming = coming_weeks(weeks, question.weeks, now, settings.zone, week_draw)
        draw = np.random.default_rng([seed, 10 + NEWCOMERS])
        extra = newcomers(question, helpers, settings, draw)
        both = [
            _run(settings, past, question, some, coming, seed, readier)
            for some in (helpers, [*helpers, *extra])
        ]
        runs.append((both[0], both[1]))
        progress(seed)
    there = [
        each
        for each in went
        if (each.kind, each.neighbourhood) == (question.kind, question.neighbourhood)
    ]
    return Played(
        question,
        Part(measured(settings, there), [a.there for a, _ in runs], [b.there for _, b in runs]),
        Part(measured(settings, went), [a.all for a, _ in runs], [b.all for _, b in runs]),
        weeks_of_past=len(weeks),
        offering=len(who_could(settings, helpers, question.kind, question.neighbourhood)),
        helpers=len(helpers),
        known=sum(bool(helper.volunteer.habits.beliefs) for helper in helpers),
        learned=past.network is not None,
    )


@dataclass(frozen=True)
class _Run:
    there: Outcome
    all: Outcome


def _run(  # noqa: PLR0917  everything that a play is made of
    settings: Settings,
    past: Past,
    question: Question,
    helpers: Sequence[Helper],
    coming: Sequence[Coming],
    seed: int,
    readier: float,
) -> _Run:
    network = past.network or Network()
    truth = Truth(seed, network, past.cant_share, past.doubt, readier)
    for helper in helpers:
        truth.meet(helper.volunteer, helper.volunteer.kinds)
    season = Season(settings, helpers, network, truth, past.stays)
    season.play(coming)
    where = (question.kind, question.neighbourhood)
    there = [each for each in season.done if (each.kind, each.neighbourhood) == where]
    asked = [season.pings[near.person] for near in who_could(settings, helpers, *where)]
    return _Run(
        outcome(there, asked, question.weeks),
        outcome(season.done, list(season.pings.values()), question.weeks),
    )
