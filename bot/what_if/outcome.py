"""What is counted of one play, and of the past itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import inf, nan
from statistics import median

from bot.settings import Settings
from bot.what_if.past import PastRequest
from bot.what_if.season import Done, minutes
from bot.what_if.setting import wanted_for


@dataclass(frozen=True)
class Outcome:
    """`helped` is the share that somebody took in time. `median_minutes` is over all requests,
    those that nobody took at infinity. Not a number where there is nothing to count."""

    requests: int
    helped: float
    median_minutes: float
    pings_per_yes: float
    pings_a_week: float


def outcome(done: Sequence[Done], pings: Collection[int], weeks: int) -> Outcome:
    """`pings` are those of each volunteer who is counted."""
    waited = [each.minutes for each in done]
    yeses = sum(each.yeses for each in done)
    return Outcome(
        len(done),
        sum(each < inf for each in waited) / len(waited) if waited else nan,
        median(waited) if waited else nan,
        sum(each.pings for each in done) / yeses if yeses else nan,
        sum(pings) / len(pings) / weeks if pings else nan,
    )


def measured(settings: Settings, requests: Sequence[PastRequest]) -> Outcome:
    """The past as it really went, to see whether the play is like it. How many pings each
    volunteer had is not counted: they came and went."""
    done = [_done(settings, number, each) for number, each in enumerate(requests, 1)]
    return outcome(done, (), 1)


def _done(settings: Settings, number: int, request: PastRequest) -> Done:
    wanted = wanted_for(settings, number, request)
    waited = inf
    if request.first_yes is not None and request.first_yes <= wanted.deadline:
        waited = minutes(wanted.start, request.first_yes)
    what = (number, request.kind, request.neighbourhood)
    return Done(*what, waited, request.pings, request.yeses)
