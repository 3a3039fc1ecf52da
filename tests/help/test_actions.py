"""What each of a circle may do, and when."""

from datetime import timedelta
from itertools import product

import pytest

from bot.conversation.card import FIRST
from bot.help.actions import ACTIONS, Situation, actions
from bot.help.circle import Member, Part
from bot.help.request import State
from bot.help.visit import Attendance, Visit, VisitState
from tests.help.circles import ELS, JAN, NORA, NOW, RESIDENT, member, request, visit

ALIVE = (State.OPEN, State.TAKEN)
OVER = (State.DONE, State.WITHDRAWN)
HOUR = timedelta(hours=1)
CIRCLES = (
    (),
    (member(JAN),),
    (member(JAN, seeks_stand_in=True),),
    (member(NORA, Part.COMPANION),),
    (member(JAN), member(ELS, Part.PROFESSIONAL), member(NORA, Part.COMPANION)),
)
VISITS = ((), (visit(RESIDENT, JAN),), (visit(RESIDENT, state=VisitState.PROPOSED),))


def offered(
    me: int, *others: Member, visits: tuple[Visit, ...] = (), state: State = State.TAKEN
) -> tuple[str, ...]:
    asked = request(*others, state=state)
    mine = asked.member(me)
    assert mine is not None
    return actions(Situation(mine, asked, visits, NOW))


@pytest.mark.parametrize(("circle", "visits", "state"), [*product(CIRCLES, VISITS, ALIVE)])
def test_from_every_state_the_resident_can_end_it_and_everyone_else_can_go(
    circle: tuple[Member, ...], visits: tuple[Visit, ...], state: State
) -> None:
    mine = offered(RESIDENT, *circle, visits=visits, state=state)
    assert {"withdraw", "close_request"} <= set(mine)
    assert "withdraw" in mine[: FIRST + 1]
    for each in circle:
        theirs = set(offered(each.person, *circle, visits=visits, state=state))
        assert theirs & {"hand_back", "step_out"}
        assert "pull_brake" in theirs
        assert not theirs & {"withdraw", "change_request", "share_contact", "who_sees_what"}


@pytest.mark.parametrize("state", OVER)
def test_when_it_is_over_nobody_can_do_anything(state: State) -> None:
    for me in (RESIDENT, JAN, ELS, NORA):
        assert offered(me, *CIRCLES[-1], state=state) == ()


@pytest.mark.parametrize(("circle", "visits"), [*product(CIRCLES, VISITS)])
def test_nothing_is_offered_twice(circle: tuple[Member, ...], visits: tuple[Visit, ...]) -> None:
    mine = offered(RESIDENT, *circle, visits=visits)

    assert len(mine) == len(set(mine))


def test_alone_there_is_nobody_to_give_an_address_or_pull_the_brake_about() -> None:
    assert not {"share_contact", "pull_brake", "somebody_else", "propose_time"} & set(
        offered(RESIDENT, state=State.OPEN)
    )
    assert {"share_contact", "pull_brake", "somebody_else", "propose_time"} <= set(
        offered(RESIDENT, member(JAN))
    )


def test_who_seeks_a_stand_in_can_keep_it_instead() -> None:
    assert "seek_stand_in" in offered(JAN, member(JAN))
    assert "keep_place" not in offered(JAN, member(JAN))
    seeking = offered(JAN, member(JAN, seeks_stand_in=True))
    assert "keep_place" in seeking
    assert "seek_stand_in" not in seeking


@pytest.mark.parametrize(
    ("starts", "arrives"),
    [(-5 * HOUR, False), (-3 * HOUR, True), (0 * HOUR, True), (2 * HOUR, True), (3 * HOUR, False)],
)
def test_a_helper_says_that_they_are_there_around_the_time(
    starts: timedelta, arrives: bool
) -> None:
    agreed = visit(RESIDENT, JAN, starts_at=NOW + starts)

    assert ("arrive" in offered(JAN, member(JAN), visits=(agreed,))) is arrives
    assert "arrive" not in offered(RESIDENT, member(JAN), visits=(agreed,))


def test_who_is_there_does_not_arrive_again() -> None:
    there = visit(answers={JAN: Attendance(coming=True, arrived_at=NOW)})
    away = visit(answers={JAN: Attendance(coming=True, arrived_at=NOW, left_at=NOW)})

    for agreed in (there, away):
        assert "arrive" not in offered(JAN, member(JAN), visits=(agreed,))


@pytest.mark.parametrize(
    "other",
    [
        visit(RESIDENT, no=(JAN,)),
        visit(RESIDENT, JAN, state=VisitState.PROPOSED),
        visit(RESIDENT, JAN, state=VisitState.CANCELLED),
    ],
)
def test_nobody_arrives_at_what_they_do_not_come_to(other: Visit) -> None:
    assert "arrive" not in offered(JAN, member(JAN), visits=(other,))


def test_taking_over_is_for_who_looks_along_and_only_when_there_is_something_to_take() -> None:
    els = member(ELS, Part.PROFESSIONAL)

    assert "take_over" in offered(ELS, member(JAN), els)
    assert "take_over" not in offered(ELS, els)
    assert "take_over" not in offered(JAN, member(JAN), els)


def test_every_action_is_for_somebody() -> None:
    assert all(action.parts for action in ACTIONS)
