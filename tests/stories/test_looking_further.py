"""Nobody near can do it: others are asked when the resident says so, or a coordinator is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, buttons, hears, on_sqlite, texts
from tests.stories.street import PING, live_far_away

FURTHER = "Zal ik het ook verder weg vragen"


@on_sqlite
async def test_wider_is_asked_only_when_the_resident_says_so(theatre: Theatre) -> None:
    await live_far_away(theatre, "jan", "samira")

    await asks_for_help(theatre)
    assert PING not in hears(theatre, "jan") + hears(theatre, "els")
    assert FURTHER in hears(theatre, "maria")
    await theatre.presses("maria", "Ja, vraag ook verder")

    assert "km van waar je helpt" in hears(theatre, "jan")
    assert "Ook verder weg gevraagd" in texts(theatre.screen("maria"))


@on_sqlite
@pytest.mark.parametrize("no", [True, False])
async def test_without_leave_a_coordinator_is_called_in_by_name_and_with_a_time(
    theatre: Theatre, no: bool
) -> None:
    await live_far_away(theatre, "jan", "samira")
    await asks_for_help(theatre)
    theatre.sees("maria"), theatre.sees("els")

    if no:
        await theatre.presses("maria", "Nee, alleen in de buurt")
    else:
        await theatre.later(timedelta(hours=2))

    heard = hears(theatre, "maria")
    assert "Els gevraagd, van het team" in heard
    assert "Uiterlijk dinsdag 10 maart" in heard
    assert PING in hears(theatre, "els")
    await theatre.later(timedelta(hours=3))
    assert "nog niemand gevonden" in hears(theatre, "maria")


@on_sqlite
async def test_a_coordinator_who_is_called_in_can_take_it_whatever_it_is(theatre: Theatre) -> None:
    await live_far_away(theatre, "jan", "samira")
    await asks_for_help(theatre)
    await theatre.presses("maria", "Nee, alleen in de buurt")

    await theatre.presses("els", "Ja, dat doe ik")

    assert "Je praat hierover met Els" in hears(theatre, "maria")


@on_sqlite
async def test_the_question_to_look_further_goes_when_somebody_says_yes(theatre: Theatre) -> None:
    await live_far_away(theatre, "jan", "samira")
    await asks_for_help(theatre)
    [question] = [each for each in theatre.screen("maria") if FURTHER in each.text]
    assert "Ja, vraag ook verder" in buttons([question])

    await theatre.says("els", "/wie")
    for label in ("Klusje in huis", "Iemand zelf vragen", "Jan"):
        await theatre.presses("els", label)
    await theatre.presses("jan", "Ja, dat doe ik")

    assert "Jan (vrijwilliger" in hears(theatre, "maria")
    [withdrawn] = [each for each in theatre.screen("maria") if each.name == question.name]
    assert withdrawn.options == ()
    assert "Ja, vraag ook verder" not in buttons(theatre.screen("maria"))


@on_sqlite
async def test_nobody_to_ask_at_all_is_said_at_once(theatre: Theatre) -> None:
    for name in ("jan", "samira"):
        await theatre.says(name, "pauze")
        await theatre.presses(name, "Een maand")

    await asks_for_help(theatre)

    heard = hears(theatre, "maria")
    assert "Ik vroeg nog niemand" in heard
    assert "Els gevraagd" in heard
