"""A town with a past that was played: how its people really are is known to the test alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import isfinite
from pathlib import Path

import numpy as np

from bot.help.asking.network import Network
from bot.help.asking.volunteer import Volunteer
from bot.people.person import Role
from bot.settings import Settings, load
from bot.what_if.past import Helper, Past, PastRequest
from bot.what_if.season import Done, Season
from bot.what_if.setting import wanted_for
from bot.what_if.truth import Truth
from bot.what_if.weeks import Coming

ROOT = Path(__file__).parents[2]
SETTINGS = load(ROOT / "settings.toml")
NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)  # a Tuesday
MONDAY = datetime(2026, 1, 4, 23, tzinfo=UTC)  # in Breda
KINDS = ("groceries", "chores", "transport")
PLACES = ("hoge-vucht", "centrum", "princenhage")
WEEK = timedelta(days=7)


def helpers(many: int, seed: int = 1) -> list[Helper]:
    """Each offers two kinds in one neighbourhood; few offer jobs around the house."""
    draw = np.random.default_rng(seed)
    return [
        Helper(
            Volunteer(
                person,
                frozenset(draw.choice(KINDS, 2, replace=False, p=(0.47, 0.06, 0.47)).tolist()),
                languages=frozenset({"nl"}),
            ),
            frozenset({str(draw.choice(PLACES))}),
            frozenset({Role.VOLUNTEER}),
        )
        for person in range(1, many + 1)
    ]


def requests(a_week: float, weeks: int, seed: int = 2) -> list[PastRequest]:
    draw = np.random.default_rng(seed)
    hours = np.sort(draw.random(draw.poisson(a_week * weeks)) * weeks * 168)
    return [
        PastRequest(
            at=MONDAY + timedelta(hours=float(hour)),
            kind=str(draw.choice(KINDS)),
            neighbourhood=str(draw.choice(PLACES)),
            when=str(draw.choice(["now", "today", "later"], p=(0.1, 0.3, 0.6))),
            language="nl",
        )
        for hour in hours
    ]


def lived(
    some: Sequence[Helper], asked: Sequence[PastRequest], settings: Settings = SETTINGS
) -> tuple[Past, Season]:
    """What would be in the tables after these requests, and the season that it was."""
    truth = Truth(99, Network(), 0.35, 0.0)
    for helper in some:
        truth.meet(helper.volunteer, helper.volunteer.kinds)
    season = Season(settings, some, Network(), truth, ())
    season.play(Coming(number, each.at, each) for number, each in enumerate(asked, 1))
    learned = [replace(each, volunteer=season.people[each.volunteer.person]) for each in some]
    return Past(list(_answered(settings, asked, season.done)), learned, season.network), season


def _answered(
    settings: Settings, asked: Sequence[PastRequest], done: Sequence[Done]
) -> Iterator[PastRequest]:
    by_number = {each.number: each for each in done}
    for number, each in enumerate(asked, 1):
        what = by_number[number]
        start = wanted_for(settings, number, each).start
        taken = start + timedelta(minutes=what.minutes) if isfinite(what.minutes) else None
        yield replace(each, first_yes=taken, pings=what.pings, yeses=what.yeses)
