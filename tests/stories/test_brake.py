"""This does not feel right: a professional looks the same day, and nobody else hears of it."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from bot.people.person import Role
from tests.stories.acts import (
    hears,
    is_helped,
    joins,
    on_sqlite,
    picks,
)
from tests.stories.test_circle import asks_a_professional_in


async def test_the_brake_is_heard_by_a_professional_and_by_nobody_in_the_circle(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    before = theatre.screen("jan")[:]
    await picks(theatre, "maria", "Dit voelt niet goed")
    await theatre.says("maria", "Jan vraagt steeds om geld")

    heard = hears(theatre, "maria")
    assert "vandaag" in heard
    assert "De ander hoort niet wie dit vroeg" in heard
    assert theatre.screen("jan") == before
    assert theatre.sees("samira") == []
    assert "Wil je meekijken" in hears(theatre, "els")

    await theatre.presses("els", "Ja, dat doe ik")
    assert "Jan vraagt steeds om geld" in hears(theatre, "els")
    await theatre.says("els", "Dag Maria, wat gebeurde er?")
    assert "wat gebeurde er?" in hears(theatre, "maria")
    assert theatre.screen("jan") == before


@on_sqlite
async def test_a_helper_pulls_the_brake_and_the_resident_does_not_hear_it(theatre: Theatre) -> None:
    await is_helped(theatre)
    before = theatre.screen("maria")[:]

    await picks(theatre, "jan", "Dit voelt niet goed")
    await theatre.presses("jan", "stuur maar")
    await theatre.presses("els", "Ja, dat doe ik")

    assert theatre.screen("maria") == before
    assert "Els" in hears(theatre, "jan")


@on_sqlite
async def test_nobody_in_the_circle_is_asked_to_look_at_it(theatre: Theatre) -> None:
    await is_helped(theatre)
    await asks_a_professional_in(theatre)
    await theatre.presses("els", "Ja, dat doe ik")
    await joins(theatre, "kim", "1", "2", role=Role.PROFESSIONAL)
    theatre.sees("els")

    await picks(theatre, "maria", "Dit voelt niet goed")
    await theatre.presses("maria", "stuur maar")
    await theatre.later(timedelta(hours=5))

    assert "meekijken" in hears(theatre, "kim")
    assert "meekijken" not in hears(theatre, "els")


@on_sqlite
async def test_as_long_as_nobody_answers_the_brake_they_are_asked_again(theatre: Theatre) -> None:
    await is_helped(theatre)
    await picks(theatre, "maria", "Dit voelt niet goed")
    await theatre.presses("maria", "stuur maar")
    await theatre.presses("els", "Nu niet")
    theatre.sees("els"), theatre.sees("maria")

    await theatre.later(timedelta(hours=2))

    assert "meekijken" in hears(theatre, "els")
    assert "nog geen medewerker geantwoord" in hears(theatre, "maria")
    await theatre.presses("els", "Ja, dat doe ik")
    theatre.sees("els"), theatre.sees("maria")
    await theatre.later(timedelta(hours=5))
    assert "Kun jij helpen?" not in hears(theatre, "els")
    assert theatre.sees("maria") == []


@on_sqlite
async def test_the_brake_in_the_evening_says_from_when_somebody_looks(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.later(timedelta(hours=10))

    await picks(theatre, "maria", "Dit voelt niet goed")
    await theatre.presses("maria", "stuur maar")

    assert "vanaf woensdag 11 maart, 09:00" in hears(theatre, "maria")
