"""States: of an announcement, and of every recipient; whatever happens, they add up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.announcements.announcement import (
    AFTER,
    BEGUN,
    Announcement,
    Button,
    State,
    before,
    may_become,
    needs_second,
)
from bot.announcements.audience import Audience, around
from bot.announcements.recipients import BLOCKS, FINAL, PASSING, Counts, Fate, bar, fate_of
from bot.channel import Moved, Outcome, Refused, Sent, TryLater, Unknown, Unreachable
from bot.places import Neighbourhood
from bot.post import Again

OUTCOMES: list[Outcome | Again] = [
    Sent("1"), Unknown("?"), Unreachable("."), Unreachable(".", gone=True), Refused("."),
    Moved("2"), TryLater(timedelta(), "."), Again(timedelta(), "."),
]  # fmt: skip
states = st.sampled_from(State)


def test_the_ends_of_a_recipient_are_those_that_were_promised() -> None:
    promised = {"sent", "unknown", "blocked", "gone", "quiet", "cancelled", "expired", "refused"}

    assert {str(fate) for fate in FINAL} == promised
    assert set(Fate) == PASSING | FINAL


def test_every_outcome_is_an_end_or_goes_on() -> None:
    ends = [fate_of(outcome) for outcome in OUTCOMES]

    assert ends == [Fate.SENT, Fate.UNKNOWN, Fate.BLOCKED, Fate.GONE, Fate.REFUSED, *[None] * 3]
    assert set(ends) - {None} <= FINAL


@given(states, states)
def test_before_and_after_tell_the_same(one: State, other: State) -> None:
    assert (one in before(other)) == may_become(one, other)


@given(st.lists(states, max_size=12))
def test_nothing_that_has_begun_can_be_planned_anew(tried: list[State]) -> None:
    state, begun = State.DRAFT, False
    for to in tried:
        if may_become(state, to):
            state = to
        begun |= state in BEGUN
        assert not (begun and state in {State.DRAFT, State.AWAITING_SECOND, State.SCHEDULED})
    assert set(AFTER) == set(State)


@given(st.dictionaries(st.sampled_from(Fate), st.integers(0, 500)))
def test_the_states_add_up_to_the_audience(of: dict[Fate, int]) -> None:
    counts = Counts(of)

    assert counts.done + counts.left == counts.total == sum(counts[fate] for fate in Fate)


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_the_bar_is_full_only_when_all_is_done(done: int, left: int) -> None:
    shown = bar(done, done + left)

    assert len(shown) == BLOCKS
    assert ("░" not in shown) == (left == 0)


@pytest.mark.parametrize(("people", "second"), [(0, False), (200, False), (201, True)])
def test_above_200_a_second_person_looks(people: int, second: bool) -> None:
    assert needs_second(people, 200) is second


def test_a_language_in_which_it_is_not_written_gets_the_first() -> None:
    it = Announcement(1, {"nl": "Feest", "en": "Party", "pl": ""}, Audience())

    assert [it.text_in(language) for language in ("en", "nl", "pl", "tr")] == [
        "Party", "Feest", "Feest", "Feest",
    ]  # fmt: skip
    assert it.missing(("nl", "en", "pl", "tr")) == ["pl", "tr"]
    assert it.choices == (Button.OFF,)


def test_around_a_place_are_the_neighbourhoods_that_are_near() -> None:
    places = {
        "here": Neighbourhood("Here", 51.60, 4.79),
        "near": Neighbourhood("Near", 51.61, 4.79),
        "far": Neighbourhood("Far", 51.70, 4.79),
        "somewhere": Neighbourhood("Somewhere"),
    }
    assert around(places, 51.60, 4.79, 3) == ("here", "near")
