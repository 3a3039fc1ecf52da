"""Whom we ask now, and when we look again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.help.asking.belief import Belief
from bot.help.asking.habits import Habits
from bot.help.asking.load import Load, asked
from bot.help.asking.ping import End
from bot.help.asking.plan import Plan, Standing
from bot.help.asking.rules import Rules
from bot.help.asking.wanted import Urgency
from bot.people.wishes import Wishes
from tests.asking.world import (
    DAY,
    HOUR,
    NIGHT,
    NOW,
    candidate,
    decide,
    ended,
    people,
    ping,
    wanted,
)

CROWD = [candidate(person) for person in range(40)]
KEEN = Habits({"self": Belief(1.5, 0.05)})
RELUCTANT = Habits({"self": Belief(-2.0, 0.05)})


def test_never_everyone_at_once() -> None:
    asked_at_once = {each: len(decide(CROWD, wanted(each)).asks) for each in Urgency}

    assert asked_at_once[Urgency.NOW] <= 15
    assert asked_at_once[Urgency.NOW] > asked_at_once[Urgency.TODAY]
    assert asked_at_once[Urgency.TODAY] >= asked_at_once[Urgency.FLEXIBLE] > 0


def test_who_says_yes_more_often_is_asked_first() -> None:
    few = [candidate(1, habits=RELUCTANT), candidate(2), candidate(3, habits=KEEN)]

    assert people(decide(few, wanted(Urgency.NOW)))[0] == 3


def test_who_was_asked_lately_is_spared() -> None:
    load = Load()
    for day in (3, 2, 1):
        load = asked(load, NOW - day * DAY)

    assert people(decide([candidate(1, load=load), candidate(2)]))[0] == 2


def test_who_helped_this_resident_before_and_is_wanted_again_goes_first() -> None:
    decided = decide([*CROWD, candidate(50, habits=RELUCTANT, liked=True)])

    assert people(decided)[0] == 50
    assert decided.asks[0].reasons[0].name == "liked"


def test_whoever_is_asked_already_is_not_asked_again() -> None:
    first = decide(CROWD)
    silent = [ask.ping for ask in first.asks]
    later = NOW + timedelta(minutes=25)
    second = decide(CROWD, wanted(), pings=silent, now=later)

    assert second.asks
    assert not set(people(first)) & set(people(second))


def test_a_silence_frees_a_place_after_twenty_minutes() -> None:
    thinking = [ping(person, chance=0.01) for person in range(4)]
    full = Rules().paces[Urgency.FLEXIBLE].places
    flexible = wanted(Urgency.FLEXIBLE)
    decided = decide(CROWD, flexible, pings=[ping(100 + i, chance=0.01) for i in range(full)])

    assert decided == Plan((), NOW + Rules().silence, Standing.ASKING)
    assert decide(CROWD, flexible, pings=thinking, now=NOW + Rules().silence).asks


def test_somebody_likely_who_is_thinking_holds_back_the_next() -> None:
    hopeful = decide(CROWD, wanted(Urgency.FLEXIBLE), pings=[ping(99, chance=0.9)])
    hopeless = decide(CROWD, wanted(Urgency.FLEXIBLE), pings=[ping(99, chance=0.02)])

    assert len(hopeful.asks) < len(hopeless.asks)


def test_a_yes_ends_it() -> None:
    assert decide(CROWD, pings=[ended(ping(), End.YES)]) == Plan((), None, Standing.FOUND)


def test_several_helpers_are_as_many_places() -> None:
    two = wanted(places=2)

    assert decide(CROWD, two, pings=[ended(ping(99), End.YES)]).asks
    both = [ended(ping(98), End.YES), ended(ping(99), End.YES)]
    assert decide(CROWD, two, pings=both).standing is Standing.FOUND


def test_a_coordinator_can_hold_it() -> None:
    assert decide(CROWD, wanted(held=True)) == Plan((), None, Standing.HELD)


def test_at_night_only_what_is_urgent_and_only_who_agreed() -> None:
    asleep = decide(CROWD, wanted(at=NIGHT), now=NIGHT)
    assert (asleep.asks, asleep.standing) == ((), Standing.ASLEEP)
    assert asleep.look_again is not None
    assert asleep.look_again.hour == 7  # 08:00 in Breda

    agreed = [*CROWD, candidate(77, wishes=Wishes(at_night=True))]
    assert people(decide(agreed, wanted(Urgency.NOW, NIGHT), now=NIGHT)) == [77]


def test_nobody_left_is_said() -> None:
    assert decide([]) == Plan((), None, Standing.NOBODY_LEFT)


def test_who_is_busy_may_be_asked_later() -> None:
    decided = decide([candidate(1, busy_until=NOW + HOUR)])

    assert (decided.asks, decided.standing) == ((), Standing.NOBODY_NOW)
    assert decided.look_again == NOW + HOUR


def test_when_nobody_is_worth_the_ask_we_wait_for_a_better_hour() -> None:
    tired = Load(asked=(NOW,) * 5, weight=9.0, last_asked=NOW)
    decided = decide([candidate(1, habits=RELUCTANT, load=tired)], wanted(Urgency.FLEXIBLE))

    assert (decided.asks, decided.standing) == ((), Standing.LATER)


def test_the_deadline_is_always_looked_at() -> None:
    request = wanted(Urgency.TODAY)
    just_before = request.deadline - timedelta(minutes=1)

    assert decide(CROWD, request, now=just_before).look_again == request.deadline


def test_after_the_deadline_nobody_is_too_dear() -> None:
    tired = Load(asked=(NOW,) * 5, weight=9.0, last_asked=NOW)
    few = [candidate(1, habits=RELUCTANT, load=tired)]
    request = wanted(Urgency.FLEXIBLE)

    assert people(decide(few, request, now=request.deadline + HOUR)) == [1]


def test_once_in_a_while_somebody_who_was_forgotten_goes_first() -> None:
    long_ago = Load(weight=1.0, asked_ever=3, last_asked=NOW - 60 * DAY)
    lately = Load(weight=0.5, asked_ever=3, last_asked=NOW - 5 * DAY)
    everyone = [candidate(1, load=lately, habits=KEEN), candidate(2, load=long_ago)]
    rules = Rules(forgotten_share=1.0)

    decided = decide(everyone, wanted(Urgency.FLEXIBLE), rules=rules)

    assert decided.asks[0].person == 2
    assert decided.asks[0].reasons[0].name == "your-turn"


def test_a_request_for_later_waits_for_a_good_hour() -> None:
    evenings = Habits({"daypart:evening": Belief(1.5, 0.05), "daypart:afternoon": Belief(-1, 0.05)})
    request = wanted(Urgency.FLEXIBLE, can_wait=True, deadline=NOW + 2 * DAY)

    decided = decide([candidate(1, habits=evenings)], request)

    assert decided.asks == ()
    assert decided.look_again is not None
    assert decided.look_again == NOW.replace(hour=17)  # 18:00 in Breda


def test_who_vanished_three_times_is_asked_after_others() -> None:
    vanished = candidate(1, habits=KEEN, load=Load(vanished=3))

    assert people(decide([vanished, candidate(2, habits=KEEN)]))[0] == 2


def test_a_clock_that_jumps_back_does_no_harm() -> None:
    first = decide(CROWD)
    silent = [ask.ping for ask in first.asks]
    loads = {ask.person: asked(Load(), NOW) for ask in first.asks}
    later = [
        each._replace(
            volunteer=replace(each.volunteer, load=loads.get(each.volunteer.person, Load()))
        )
        for each in CROWD
    ]
    decided = decide(later, wanted(at=NOW - HOUR), pings=silent, now=NOW - HOUR)

    assert not set(people(first)) & set(people(decided))
