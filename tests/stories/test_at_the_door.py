"""At the door: who comes can be read, and a helper says that they are there and safely away."""

import re
from dataclasses import replace
from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.stories.acts import agrees_on, buttons, hears, is_helped, on_sqlite, picks, texts

CODE = re.compile(r"Code voor de deur: (\w+ \w+)")


def ring_after(theatre: Theatre, minutes: int) -> None:
    """This network wants a call when a helper does not say that they left."""
    claims = replace(theatre.settings.claims, ring_when_not_left_minutes=minutes)
    theatre.house = replace(theatre.house, settings=replace(theatre.settings, claims=claims))


@on_sqlite
async def test_when_it_is_time_the_resident_can_still_read_who_comes(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("maria", "Meer")
    await theatre.presses("maria", "◀ Terug")
    await agrees_on(theatre)
    await theatre.later(timedelta(hours=22))

    assert "Jan (vrijwilliger sinds juli 2024" in texts(theatre.screen("maria"))


async def test_a_helper_says_that_they_are_there_and_safely_away(theatre: Theatre) -> None:
    ring_after(theatre, 30)
    await is_helped(theatre)
    await agrees_on(theatre)
    assert "Ik ben er" not in str(buttons(theatre.screen("jan")))
    await theatre.later(timedelta(hours=22))
    await theatre.presses("jan", "Ik ben er")
    assert "Tik hier als je weer weg bent" in hears(theatre, "jan")
    assert "Ik ben er" not in str(buttons(theatre.screen("jan")))
    await theatre.later(timedelta(hours=2))

    await theatre.presses("jan", "Ik ben veilig weg")

    assert "Fijn" in hears(theatre, "jan")
    theatre.sees("els")
    await theatre.later(timedelta(hours=3))
    assert theatre.sees("els") == []


async def test_who_does_not_say_that_they_left_is_looked_after(theatre: Theatre) -> None:
    ring_after(theatre, 30)
    await is_helped(theatre)
    await agrees_on(theatre)
    await theatre.later(timedelta(hours=22))
    await theatre.presses("jan", "Ik ben er")
    await theatre.later(timedelta(hours=4))
    assert theatre.sees("els") == []

    await theatre.later(timedelta(minutes=31))

    assert "Je hebt niet gezegd dat je weg bent" in hears(theatre, "jan")
    assert "meekijken" in hears(theatre, "els")
    await theatre.presses("els", "Ja, dat doe ik")
    assert "niet gezegd dat die veilig weg is" in hears(theatre, "els")
    await theatre.says("els", "Jan, gaat het?")
    assert "Jan, gaat het?" in hears(theatre, "jan")
    assert "Jan, gaat het?" not in hears(theatre, "maria")


@on_sqlite
async def test_nobody_is_called_when_the_network_does_not_want_that(theatre: Theatre) -> None:
    await is_helped(theatre)
    await agrees_on(theatre)
    await theatre.later(timedelta(hours=22))
    await theatre.presses("jan", "Ik ben er")

    for _ in range(4):
        await theatre.later(timedelta(hours=6))

    assert theatre.sees("els") == []


@on_sqlite
async def test_who_is_inside_when_it_is_closed_can_still_say_that_they_left(
    theatre: Theatre,
) -> None:
    ring_after(theatre, 30)
    await is_helped(theatre)
    await agrees_on(theatre)
    await theatre.later(timedelta(hours=22))
    await theatre.presses("jan", "Ik ben er")
    await theatre.later(timedelta(hours=2))
    await picks(theatre, "maria", "Het is klaar")

    await theatre.presses("jan", "Ik ben veilig weg")

    assert "Fijn" in hears(theatre, "jan")
    await theatre.later(timedelta(hours=4))
    assert "meekijken" not in hears(theatre, "els")
