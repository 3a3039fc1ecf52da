"""How often somebody is asked is up to them, and whoever did much has rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, finishes, hears, on_sqlite
from tests.stories.street import PING, asked, wishes

A_DAY = timedelta(days=1)


@on_sqlite
async def test_a_pause_is_two_words_and_lasts_until_it_is_over(theatre: Theatre) -> None:
    await theatre.says("jan", "pauze")
    await theatre.presses("jan", "Twee weken")
    assert "Pauze tot dinsdag 24 maart" in hears(theatre, "jan")

    await asks_for_help(theatre)
    assert PING not in hears(theatre, "jan")
    assert PING in hears(theatre, "samira")
    await theatre.presses("samira", "Ja, dat doe ik")
    await theatre.later(15 * A_DAY)
    await asks_for_help(theatre, "ahmed")
    assert PING in hears(theatre, "jan")


@on_sqlite
async def test_who_ends_a_pause_is_asked_again(theatre: Theatre) -> None:
    await theatre.says("jan", "pauze")
    await theatre.presses("jan", "Een maand")
    await theatre.says("jan", "pauze")
    await theatre.presses("jan", "Pauze stoppen")

    await asks_for_help(theatre)

    assert PING in hears(theatre, "jan")


@on_sqlite
async def test_a_ceiling_that_somebody_set_is_never_passed(theatre: Theatre) -> None:
    await wishes(theatre, "jan", "Hoe vaak per week", "1")
    await asks_for_help(theatre)
    assert PING in hears(theatre, "jan")
    await theatre.presses("jan", "Nu niet")
    theatre.sees("jan")

    for who in ("ahmed", "eve", "tom"):
        await asks_for_help(theatre, who, when="Nu, het is dringend")
        assert PING not in hears(theatre, "jan")
    await theatre.later(8 * A_DAY)
    assert hears(theatre, "jan").count(PING) == 1


@on_sqlite
@pytest.mark.parametrize("said", ["20:00-09:00", "van 8 uur tot 9", "20.00 tot 9:30"])
async def test_own_quiet_hours_are_kept(theatre: Theatre, said: str) -> None:
    await theatre.says("jan", "menu")
    for label in ("Hoe vaak ik word gevraagd", "Mijn stille uren"):
        await theatre.presses("jan", label)
    await theatre.says("jan", said)
    assert "Opgeslagen" in hears(theatre, "jan")
    theatre.now = datetime(2026, 3, 10, 7, 30, tzinfo=UTC)  # 8:30 in Breda

    await asks_for_help(theatre)

    assert PING in hears(theatre, "samira")
    assert PING not in hears(theatre, "jan")


@on_sqlite
@pytest.mark.parametrize("said", ["nooit", "25:00 tot 26:00", "9:00-9:00", "van 12:75 tot 8"])
async def test_hours_that_are_none_are_asked_again(theatre: Theatre, said: str) -> None:
    await theatre.says("jan", "menu")
    for label in ("Hoe vaak ik word gevraagd", "Mijn stille uren"):
        await theatre.presses("jan", label)
    theatre.sees("jan")

    await theatre.says("jan", said)

    assert "Wanneer moet ik stil zijn" in hears(theatre, "jan")


@on_sqlite
async def test_who_has_taken_three_is_left_alone(theatre: Theatre) -> None:
    await theatre.says("samira", "pauze")
    await theatre.presses("samira", "Een maand")
    for who in ("maria", "ahmed", "eve"):
        await asks_for_help(theatre, who)
        await theatre.presses("jan", "Ja, dat doe ik")
        theatre.sees("jan")

    await asks_for_help(theatre, "tom")

    assert PING not in hears(theatre, "jan")
    assert PING in hears(theatre, "els")


@on_sqlite
async def test_after_something_heavy_there_is_rest(theatre: Theatre) -> None:
    kinds = dict(theatre.settings.kinds)
    kinds["chores"] = replace(kinds["chores"], heavy=True)
    theatre.house = replace(theatre.house, settings=replace(theatre.settings, kinds=kinds))
    await asks_for_help(theatre)
    assert asked(theatre) == set()  # their first is something light

    await asks_for_help(theatre, "ahmed", "kan iemand boodschappen voor me doen")
    await theatre.presses("jan", "Ja, dat doe ik")
    await finishes(theatre, "jan", "ahmed")
    theatre.sees("jan")
    await asks_for_help(theatre, "eve")
    await theatre.presses("jan", "Ja, dat doe ik")
    await finishes(theatre, "jan", "eve")

    assert "ik vraag je niets tot dinsdag 17 maart" in hears(theatre, "jan")
    await asks_for_help(theatre, "tom", "kan iemand boodschappen voor me doen")
    assert PING not in hears(theatre, "jan")


@on_sqlite
async def test_who_may_help_nobody_has_no_such_settings(theatre: Theatre) -> None:
    for said in ("pauze", "waarom ik"):
        await theatre.says("maria", said)

    heard = hears(theatre, "maria")
    assert "Hoe lang wil je pauze" not in heard
    assert "Bij elke vraag" not in heard
    await theatre.says("jan", "/wie")
    assert "Er wordt gezocht" not in hears(theatre, "jan")
