"""The waiting list: fair, patient, never too many, and nobody forgotten on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.activities.sign_up import Status, people, position, the_list
from bot.activities.waiting_list import (
    KEPT_UNTIL,
    PATIENT,
    SHORTEST,
    Pool,
    deadline,
    decide,
    draw,
    free,
)
from tests.activities.world import MORNING, QUIET, ZONE, World

A_WEEK = timedelta(days=7)
NIGHT = datetime(2026, 3, 11, 1, tzinfo=UTC)  # 02:00 in Amsterdam


def full(places: int = 2, closes_in: timedelta = A_WEEK) -> World:
    world = World(places, MORNING + closes_in)
    for _ in range(places):
        world.signs_up()
    return world


def test_the_first_ten_of_fifty_have_a_place_and_the_others_wait_in_order() -> None:
    world = World(10, MORNING + A_WEEK)
    numbers = [world.signs_up() for _ in range(50)]

    assert [world.status(n) for n in numbers[:10]] == [Status.IN] * 10
    waiting = [world.sign_ups[n] for n in numbers[10:]]
    assert [position(world.alive, each) for each in waiting] == [*range(1, 41)]


def test_a_family_of_three_gets_three_places_or_none() -> None:
    world = World(4, MORNING + A_WEEK)
    world.signs_up(companions=1)

    family = world.signs_up(companions=2)

    assert world.status(family) is Status.WAITING
    assert people(world.alive, Status.IN) == 2


def test_a_freed_place_is_held_for_the_first_who_fits_until_they_answer() -> None:
    world = full()
    first, second = world.signs_up(), world.signs_up()
    world.leaves(1)

    assert (world.status(first), world.status(second)) == (Status.OFFERED, Status.WAITING)
    assert world.status(world.signs_up()) is Status.WAITING  # whoever presses now is not first
    world.says(first, answer=False)

    assert world.status(second) is Status.OFFERED


@pytest.mark.parametrize(
    ("left", "stands"),
    [(timedelta(days=5), 24), (timedelta(days=2), 2), (timedelta(hours=7), 0.25)],
)
def test_an_offer_stands_as_long_as_the_time_left_allows(left: timedelta, stands: float) -> None:
    until = deadline(MORNING + left, MORNING, QUIET, ZONE)

    assert until == MORNING + timedelta(hours=stands)


def test_an_offer_that_would_end_at_night_ends_in_the_morning() -> None:
    evening = datetime(2026, 3, 10, 19, 30, tzinfo=UTC)  # 20:30 there

    until = deadline(evening + timedelta(days=2), evening, QUIET, ZONE)

    assert until.astimezone(ZONE).hour == 9


def test_a_place_freed_at_two_in_the_night_waits_for_the_morning_and_is_not_given_away() -> None:
    world = full()
    first = world.signs_up()
    world.later(NIGHT - world.now)
    world.leaves(1)

    assert world.status(first) is Status.WAITING
    assert world.status(world.signs_up()) is Status.WAITING  # awake, but it is not their turn
    world.later(timedelta(hours=6))

    assert world.status(first) is Status.OFFERED
    [asked] = [at for at, _, made in world.decisions if made.offers and made.offers[0].until]
    assert asked.astimezone(ZONE).hour == 8


def test_who_could_only_be_asked_once_it_has_begun_does_not_keep_others_out() -> None:
    world = full(closes_in=NIGHT + timedelta(hours=6) - MORNING)  # at 08:00, when they may be asked
    asleep = world.signs_up()
    world.later(NIGHT - world.now)
    world.leaves(1)

    assert world.status(world.signs_up()) is Status.IN
    world.later(timedelta(hours=7))
    assert world.status(asleep) is Status.MISSED


def test_an_answer_that_does_not_come_passes_the_place_on() -> None:
    world = full()
    first, second = world.signs_up(), world.signs_up()
    world.leaves(1)

    world.later(timedelta(hours=25))

    assert world.status(first) is Status.LAPSED
    assert world.status(second) is Status.OFFERED


def test_a_place_too_few_goes_to_who_fits_but_not_for_ever() -> None:
    world = full(places=4)
    family = world.signs_up(companions=1)
    singles = [world.signs_up() for _ in range(4)]
    for number in range(1, PATIENT + 1):
        world.leaves(number)
        world.says(singles[number - 1], answer=True)
    assert world.sign_ups[family].passed_over == PATIENT

    world.leaves(3)
    assert world.status(singles[PATIENT]) is Status.WAITING
    assert world.status(world.signs_up()) is Status.WAITING
    world.leaves(4)

    assert world.status(family) is Status.OFFERED


def test_places_kept_for_a_family_go_to_who_fits_when_time_runs_out() -> None:
    world = full(places=3)
    family = world.signs_up(companions=1)
    singles = [world.signs_up() for _ in range(PATIENT + 1)]
    for number in range(1, PATIENT + 1):
        world.leaves(number)
        world.says(singles[number - 1], answer=True)
    world.leaves(3)
    assert world.status(singles[-1]) is Status.WAITING

    world.later(world.closes_at - KEPT_UNTIL - world.now)

    assert world.status(singles[-1]) is Status.OFFERED
    assert world.status(family) is Status.WAITING


def test_a_family_that_can_never_fit_keeps_nobody_waiting() -> None:
    """Fewer places than when they signed up."""
    world = full(places=4)
    world.signs_up(companions=3)
    single = world.signs_up()
    world.places = 3

    world.leaves(1)
    world.leaves(2)

    assert world.status(single) is Status.OFFERED


def test_who_missed_out_last_time_comes_first() -> None:
    world = full()
    other = world.signs_up()
    missed = world.signs_up(missed=True)
    world.leaves(1)

    assert (world.status(missed), world.status(other)) == (Status.OFFERED, Status.WAITING)


def test_nothing_is_given_before_the_draw() -> None:
    world = World(2, MORNING + A_WEEK)
    draws_at = MORNING + timedelta(days=6)
    waiting = [replace(world.sign_ups[world.signs_up()], status=Status.WAITING)]

    made = decide(Pool(2, world.closes_at, waiting, draws_at), MORNING, QUIET, ZONE, here=[1])

    assert (made.offers, made.look_again) == ((), draws_at)


def test_a_draw_is_by_lot_with_who_missed_out_before_all_others() -> None:
    world = full(places=1)
    numbers = [world.signs_up(), world.signs_up(), world.signs_up(missed=True)]
    by_turn = [each.id for each in the_list(world.alive)]
    assert by_turn[0] == numbers[2]

    drawn = draw(world.alive, [0.9, 0.5, 0.1])

    assert [each.id for each in drawn] == [numbers[2], numbers[1], numbers[0]]


ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("signs_up"), st.integers(0, 3), st.booleans()),
        st.tuples(st.just("leaves"), st.integers(0, 60), st.just(False)),
        st.tuples(st.just("says"), st.integers(0, 60), st.booleans()),
        st.tuples(st.just("later"), st.integers(1, 30 * 60), st.just(False)),
    ),
    max_size=80,
)


def played(places: int | None, hours: int, actions: list[tuple[str, int, bool]]) -> World:
    world = World(places, MORNING + timedelta(hours=hours))
    for what, number, flag in actions:
        known = sorted(world.sign_ups)
        match what:
            case "signs_up":
                world.signs_up(number, missed=flag)
            case "later":
                world.later(timedelta(minutes=number))
            case "leaves" if known:
                world.leaves(known[number % len(known)])
            case "says" if known:
                world.says(known[number % len(known)], flag)
    return world


PLAYED = st.builds(played, st.one_of(st.none(), st.integers(1, 12)), st.integers(1, 200), ACTIONS)


@given(PLAYED)
@settings(max_examples=300, deadline=None)
def test_places_are_never_exceeded(world: World) -> None:
    for _, before, made in world.decisions:
        if world.places is not None and not made.missed:
            given_now = sum(offer.sign_up.size for offer in made.offers)
            held = people(before, Status.IN, Status.OFFERED) - sum(x.size for x in made.lapsed)
            assert held + given_now <= world.places


@given(PLAYED)
@settings(max_examples=300, deadline=None)
def test_nobody_is_given_a_place_that_an_earlier_household_would_fit_in(world: World) -> None:
    for now, before, made in world.decisions:
        decent = QUIET.over_at(now, ZONE)
        if decent + SHORTEST > world.closes_at:
            continue  # nobody can be asked any more: it is for who is at the button
        still = [each for each in before if each not in made.lapsed]
        got = [offer.sign_up for offer in made.offers]
        left = free(Pool(world.places, world.closes_at, still)) - sum(each.size for each in got)
        waiting = [each for each in the_list(still) if each.status is Status.WAITING]
        passed = [each for each in waiting if each not in got]
        for each in passed if decent == now else passed[:1]:
            given_later = sum(other.size for other in got if other.turn > each.turn)
            kept = decent > now and each.size <= left
            assert kept or not given_later or each.size > left + given_later


@given(PLAYED)
@settings(max_examples=300, deadline=None)
def test_nobody_is_asked_at_night_and_every_offer_ends_before_it_begins(world: World) -> None:
    for now, _, made in world.decisions:
        for offer in made.offers:
            if offer.until is not None:
                assert QUIET.over_at(now, ZONE) == now
                assert now < offer.until <= world.closes_at


@given(PLAYED)
@settings(max_examples=300, deadline=None)
def test_no_place_is_left_lying_and_somebody_always_looks_again(world: World) -> None:
    if the_list(world.alive):
        assert world.look_again is not None
        assert world.look_again > world.now
    made = decide(Pool(world.places, world.closes_at, world.alive), world.now, QUIET, ZONE)
    assert not made.offers or world.now >= world.closes_at


@given(PLAYED)
@settings(max_examples=300, deadline=None)
def test_when_it_has_begun_every_sign_up_ended_in_a_known_state(world: World) -> None:
    world.later(max(world.closes_at - world.now, timedelta()) + timedelta(minutes=1))

    assert {each.status for each in world.alive} <= {Status.IN}
    assert world.look_again is None or not the_list(world.alive)
    ends = {*Status} - {Status.WAITING, Status.OFFERED}
    assert {each.status for each in world.sign_ups.values()} <= ends


@given(PLAYED)
@settings(max_examples=300, deadline=None)
def test_whoever_was_passed_over_often_enough_sees_nobody_go_before_them(world: World) -> None:
    """Until a day before it begins."""
    for now, before, made in world.decisions:
        patient = [
            each.turn
            for each in the_list(before)
            if each.status is Status.WAITING
            and each.passed_over >= PATIENT
            and (world.places is None or each.size <= world.places)
        ]
        if patient and now < world.closes_at - KEPT_UNTIL:
            got = [offer.sign_up.turn for offer in made.offers]
            assert all(turn <= patient[0] or patient[0] in got for turn in got)
