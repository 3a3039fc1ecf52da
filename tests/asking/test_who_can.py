"""What stands in the way of asking somebody."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.help.asking.load import Load, helped
from bot.help.asking.moment import Moment
from bot.help.asking.volunteer import Candidate
from bot.help.asking.wanted import Wanted
from bot.help.asking.who_can import Obstacle, obstacle
from bot.people.wishes import Wishes
from tests.asking.world import DAY, HOUR, NOW, ZONE, candidate, wanted

SEVEN = tuple(NOW - hours * HOUR for hours in range(100, 30, -10))


def why_not(one: Candidate, request: Wanted | None = None, **more: Any) -> Obstacle | None:
    moment = Moment(NOW, ZONE)
    return obstacle(one, request or wanted(), moment, **{"furthest_km": 5, "asleep": False, **more})


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, None),
        ({"kinds": frozenset({"lift"})}, Obstacle.OTHER_KIND),
        ({"km": 5.1}, Obstacle.TOO_FAR),
        ({"km": None}, None),
        ({"reachable": False}, Obstacle.UNREACHABLE),
        ({"barred": True}, Obstacle.BARRED),
        ({"busy_until": NOW + HOUR}, Obstacle.BUSY),
        ({"busy_until": NOW - HOUR}, None),
        ({"wishes": Wishes(paused_until=NOW + DAY)}, Obstacle.PAUSED),
        ({"load": Load(resting_until=NOW + DAY)}, Obstacle.RESTING),
        ({"load": Load(asked=SEVEN), "wishes": Wishes(asks_a_week=7)}, Obstacle.ASKED_ENOUGH),
        ({"load": Load(asked=SEVEN), "wishes": Wishes(asks_a_week=8)}, None),
        ({"load": Load(helped=SEVEN), "wishes": Wishes(helps_a_week=7)}, Obstacle.HELPED_ENOUGH),
        ({"wishes": Wishes(asks_a_week=0)}, Obstacle.ASKED_ENOUGH),
    ],
)
def test_what_stands_in_the_way(facts: dict[str, Any], expected: Obstacle | None) -> None:
    assert why_not(candidate(1, **facts)) is expected


def test_a_week_later_they_can_be_asked_again() -> None:
    long_ago = Load(asked=tuple(NOW - timedelta(days=7, hours=h) for h in range(9, 0, -1)))

    assert why_not(candidate(1, load=long_ago, wishes=Wishes(asks_a_week=7))) is None


def test_a_language_in_common_is_enough() -> None:
    request = wanted(languages=frozenset({"ar", "nl"}))

    assert why_not(candidate(1, languages=frozenset({"en"})), request) is Obstacle.OTHER_LANGUAGE
    assert why_not(candidate(1, languages=frozenset({"nl", "en"})), request) is None


def test_every_certificate_is_needed() -> None:
    request = wanted(certificates=frozenset({"vog"}))

    assert why_not(candidate(1), request) is Obstacle.NO_CERTIFICATE
    assert why_not(candidate(1, certificates=frozenset({"vog", "ehbo"})), request) is None


def test_a_newcomer_gets_an_easy_one_first() -> None:
    heavy = wanted(heavy=True)

    assert why_not(candidate(1), heavy) is Obstacle.EASY_ONE_FIRST
    assert why_not(candidate(1, load=helped(Load(), NOW - 30 * DAY)), heavy) is None


def test_a_heavy_case_brings_a_rest() -> None:
    resting = helped(Load(), NOW - DAY, rest=timedelta(days=7))

    assert why_not(candidate(1, load=resting)) is Obstacle.RESTING
