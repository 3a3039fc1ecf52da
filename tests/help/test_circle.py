"""Who is in a circle, who hears whom, and when somebody is looked for."""

import pytest

from bot.help.circle import Member, Part, filled, helpers, is_looking
from bot.help.request import NewRequest, State
from tests.help.circles import ELS, JAN, NORA, RESIDENT, SAMIRA, member, request

HELPING = member(JAN)
CANNOT = member(JAN, seeks_stand_in=True)
ONCE = member(SAMIRA, for_visit=1)
LOOKS_ALONG = member(ELS, Part.PROFESSIONAL)
NEIGHBOUR = member(NORA, Part.COMPANION)


@pytest.mark.parametrize(
    ("places", "circle", "looking"),
    [
        (1, (), True),
        (1, (HELPING,), False),
        (2, (HELPING,), True),
        (2, (HELPING, member(SAMIRA)), False),
        (1, (HELPING, member(SAMIRA)), False),
        (1, (CANNOT,), True),
        (2, (CANNOT, member(SAMIRA)), True),
        (1, (LOOKS_ALONG, NEIGHBOUR), True),
        (1, (ONCE,), True),
        (1, (HELPING, ONCE), False),
    ],
)
def test_somebody_is_looked_for_while_a_place_is_free_or_one_cannot_come(
    places: int, circle: tuple[Member, ...], looking: bool
) -> None:
    assert is_looking(places, (member(RESIDENT, Part.RESIDENT), *circle)) is looking


def test_who_comes_for_one_time_fills_no_place_and_helps_all_the_same() -> None:
    circle = (HELPING, ONCE, LOOKS_ALONG, NEIGHBOUR)

    assert helpers(circle) == (HELPING, ONCE)
    assert filled(circle) == 1


def test_there_are_never_fewer_than_no_places_left() -> None:
    assert request(places=3).places_left == 3
    assert request(HELPING, places=3).places_left == 2
    assert request(HELPING, member(SAMIRA), places=1).places_left == 0


def test_everyone_in_it_hears_all_the_others_and_nobody_else_hears_anything() -> None:
    circle = request(HELPING, LOOKS_ALONG, NEIGHBOUR)

    assert [each.person for each in circle.others(RESIDENT)] == [JAN, ELS, NORA]
    assert [each.person for each in circle.others(NORA)] == [RESIDENT, JAN, ELS]
    assert circle.others(SAMIRA) == ()
    assert circle.part(SAMIRA) is None
    assert circle.member(SAMIRA) is None
    assert circle.part(ELS) is Part.PROFESSIONAL


@pytest.mark.parametrize("state", State)
def test_a_request_lives_while_it_is_open_or_taken(state: State) -> None:
    assert request(state=state).alive is (state in {State.OPEN, State.TAKEN})


def test_only_now_is_urgent() -> None:
    def asked(when: str) -> NewRequest:
        return NewRequest(RESIDENT, "chores", "", (), "heuvel", when)

    assert asked("now").urgent
    assert not any(asked(when).urgent for when in ("today", "no_hurry", "=now"))
