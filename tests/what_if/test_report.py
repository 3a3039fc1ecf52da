"""The answer says what is sure, and no more."""

from __future__ import annotations

from math import inf, nan

import pytest

from bot.what_if.interval import half_width
from bot.what_if.outcome import Outcome
from bot.what_if.play import Part, Played
from bot.what_if.question import Question
from bot.what_if.report import conclusion, report, table
from tests.what_if.world import SETTINGS


def went(helped: float, minutes: float = 20.0, requests: int = 10) -> Outcome:
    return Outcome(requests, helped, minutes, 6.0, 2.5)


def played(now: list[Outcome], then: list[Outcome], learned: bool = True, known: int = 9) -> Played:
    part = Part(went(0.7), now, then)
    question = Question("chores", "heuvel", 10, seeds=len(now))
    return Played(question, part, part, 8, 4, helpers=20, known=known, learned=learned)


def test_a_difference_is_told_only_when_it_is_larger_than_chance() -> None:
    now = [went(0.60), went(0.70), went(0.65)]
    sure = played(now, [went(0.81), went(0.90), went(0.84)])
    unsure = played(now, [went(0.90), went(0.60), went(0.75)])

    assert conclusion("Chores", "Heuvel", sure) == (
        "With 10 more volunteers for 'Chores' in Heuvel, 85 % of those who ask find somebody in "
        "time, instead of 65 %."
    )
    assert "make no difference" in conclusion("Chores", "Heuvel", unsure)
    assert "65 % now, 75 % then" in conclusion("Chores", "Heuvel", unsure)
    never = played([went(nan, nan, 0)] * 3, [went(nan, nan, 0)] * 3)
    assert "hardly ever asked" in conclusion("Chores", "Heuvel", never)


def test_the_table_gives_the_mean_and_half_the_interval_of_each_and_of_the_difference() -> None:
    [_, helped, minutes, pings, _] = table("T", _part(inf)).splitlines()

    told = "somebody found in time 70 % 65 % ±12 % 85 % ±12 % +20 % ±0 %"
    assert " ".join(helped.split()) == told
    assert minutes.split()[-4:] == ["20", "20", "20", "-"]  # half was not found in one of them
    assert pings.split()[-2:] == ["+0.0", "±0.0"]
    assert table("T", _part(20.0)).splitlines()[2].split()[-2:] == ["+0", "±0"]


def _part(slow: float) -> Part:
    now = [went(0.6, slow), went(0.7), went(0.65)]
    return Part(went(0.7), now, [went(0.8, slow), went(0.9), went(0.85)])


def test_half_an_interval_is_that_of_students_t() -> None:
    assert half_width([1.0, 3.0]) == pytest.approx(12.71 * 2**0.5 / 2**0.5, rel=1e-3)
    assert half_width([1.0, 2.0, 3.0]) == pytest.approx(4.30 / 3**0.5, rel=1e-3)


def test_what_makes_it_worth_less_is_said() -> None:
    some = [went(0.6), went(0.7)]

    assert "has not learned yet" in report(SETTINGS, played(some, some, learned=False))
    assert "Of 20 helpers 9 have answered" in report(SETTINGS, played(some, some))
    assert "have answered before" not in report(SETTINGS, played(some, some, known=15))
