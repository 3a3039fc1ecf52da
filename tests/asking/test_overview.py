"""A coordinator sees how the rule looks at everyone."""

from __future__ import annotations

from bot.help.asking.load import Load
from bot.help.asking.overview import by_hand, overview
from bot.help.asking.plan import plan
from bot.help.asking.who_can import Obstacle
from tests.asking.world import DAY, NOW, candidate, ping, search, wanted

EVERYONE = [
    candidate(1, kinds=frozenset({"lift"})),
    candidate(2, km=3.0),
    candidate(3, km=0.2),
    candidate(4),
]


def test_who_was_asked_comes_first_then_who_can_be_then_the_others() -> None:
    seen = overview(search(wanted(), [ping(4)]), EVERYONE)

    assert [each.candidate.volunteer.person for each in seen] == [4, 3, 2, 1]
    assert [each.obstacle for each in seen] == [None, None, None, Obstacle.OTHER_KIND]


def test_the_order_is_that_of_the_rule() -> None:
    seen = overview(search(wanted()), EVERYONE)
    asked = plan(search(wanted()), EVERYONE).asks

    assert [ask.person for ask in asked] == [
        each.candidate.volunteer.person for each in seen[: len(asked)]
    ]
    assert asked[0].weighed.chance == seen[0].chance


def test_somebody_asked_by_hand_is_counted_as_asked() -> None:
    ask = by_hand(search(wanted()), EVERYONE[1])

    assert ask.reasons[0].name == "by-hand"
    assert not {a.person for a in plan(search(wanted(), [ask.ping]), EVERYONE).asks} & {2}


def test_why_me_is_told_in_facts() -> None:
    rested = Load(weight=1.0, asked_ever=9, last_asked=NOW - 12 * DAY)
    [ask] = plan(search(wanted()), [candidate(1, km=0.62, load=rested)]).asks

    told = [(reason.name, reason.value) for reason in ask.reasons]
    assert told[:3] == [("kind", "groceries"), ("near", 0.6), ("rested", 12)]
    assert ask.weighed.needed == 1.0
    assert ask.weighed.chance > ask.weighed.price
