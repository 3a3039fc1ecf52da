"""People in the play are made as ready to say yes as they were."""

from __future__ import annotations

from math import exp, nan

import pytest

from bot.what_if.tuning import MOST, tuned


def slower(shift: float) -> float:
    """Eight asks for a yes, fewer when people are readier; the rule softens it a little."""
    return 8 * exp(-0.9 * shift)


def test_it_comes_as_near_as_makes_no_difference() -> None:
    for went in (5.0, 8.0, 11.0):
        assert slower(tuned(went, 100, slower)) == pytest.approx(went, rel=0.01)


def test_with_few_answers_and_with_wild_ones_nothing_is_overdone() -> None:
    assert tuned(5.0, 29, slower) == 0
    assert tuned(nan, 100, slower) == 0
    assert tuned(5.0, 100, lambda _shift: nan) == 0
    assert tuned(0.01, 100, slower) == MOST
