"""What a request says of itself: who talks with whom, whether it is alive, how urgent it is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.help.circle import Member, Part
from bot.help.request import NewRequest, Request, State

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
REQUEST = Request(
    resident=99,
    kind="transport",
    details="ziekenhuis",
    attachments=(),
    neighbourhood="heuvel",
    when="this_week",
    id=7,
    state=State.OPEN,
    asked_at=NOW,
)


def member(person: int, part: Part) -> Member:
    return Member(person + 1000, person, part, NOW, NOW)


def test_everyone_in_a_request_talks_with_all_the_others_and_nobody_else() -> None:
    resident, helper = member(99, Part.RESIDENT), member(1, Part.HELPER)
    companion = member(5, Part.COMPANION)
    alone = replace(REQUEST, circle=(resident,))
    two = replace(REQUEST, state=State.TAKEN, circle=(resident, helper))
    three = replace(two, circle=(resident, companion, helper))

    assert (two.others(99), two.others(1), two.others(2)) == ((helper,), (resident,), ())
    assert three.others(1) == (resident, companion)
    assert three.others(5) == (resident, helper)
    assert three.helpers == (helper,)
    assert alone.others(99) == alone.others(2) == REQUEST.others(99) == ()


@pytest.mark.parametrize("state", State)
def test_a_request_is_alive_until_it_is_done_or_withdrawn(state: State) -> None:
    assert replace(REQUEST, state=state).alive is (state in {State.OPEN, State.TAKEN})


def test_only_what_is_needed_now_is_urgent() -> None:
    assert NewRequest(1, "transport", "", (), "heuvel", "now").urgent
    assert not NewRequest(1, "transport", "", (), "heuvel", "=now").urgent
