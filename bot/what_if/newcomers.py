"""The extra volunteers: of whom nothing is known but what newcomers here say at their welcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bot.help.asking.volunteer import Volunteer
from bot.help.kinds import CONDUCT
from bot.people.person import Role
from bot.settings import Settings
from bot.what_if.past import Helper
from bot.what_if.question import Question

FIRST_NUMBER = 10**9
"""Higher than any person's, so that the luck of the others stays theirs."""


def newcomers(
    question: Question, helpers: Sequence[Helper], settings: Settings, draw: np.random.Generator
) -> Sequence[Helper]:
    """When they are free and how often they may be asked is as the volunteers here wish it."""
    role = Role(settings.kinds[question.kind].taken_by[0])
    wishes = [helper.volunteer.wishes for helper in helpers]
    usual = Volunteer(
        FIRST_NUMBER,
        frozenset({question.kind}),
        languages=frozenset({settings.network.language}),
        certificates=frozenset({CONDUCT}),
    )
    everyone = [replace(usual, person=FIRST_NUMBER + n) for n in range(question.volunteers)]
    if wishes:
        picked = draw.integers(len(wishes), size=question.volunteers).tolist()
        everyone = [
            replace(one, wishes=replace(wishes[place], paused_until=None))
            for one, place in zip(everyone, picked, strict=True)
        ]
    there = frozenset({question.neighbourhood})
    return [Helper(one, there, frozenset({role})) for one in everyone]
