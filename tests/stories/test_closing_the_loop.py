"""It is done: the resident's word, how it was, thanks that arrive, and what comes after."""

from datetime import timedelta

import pytest

from bot.demo.theatre import Theatre
from tests.files import a_file
from tests.stories.acts import (
    asks_for_help,
    buttons,
    finishes,
    hears,
    is_helped,
    on_sqlite,
    picks,
    texts,
)

A_DAY = timedelta(days=1)


async def is_done(theatre: Theatre, resident: str = "maria") -> None:
    """Jan helped, it is closed, and everyone has looked."""
    await is_helped(theatre, resident)
    await finishes(theatre, "jan", resident)
    for name in (resident, "jan", "samira", "els"):
        theatre.sees(name)


async def test_a_helper_proposes_done_and_the_word_of_the_resident_ends_it(
    theatre: Theatre,
) -> None:
    await is_helped(theatre, "other:maria")
    await theatre.presses("jan", "Het is klaar")
    assert "Ik vraag Maria of het klaar is" in hears(theatre, "jan")
    assert "Jan zegt dat het klaar is" in hears(theatre, "other:maria")
    await theatre.presses("other:maria", "Nog niet")
    assert "het blijft open" in hears(theatre, "other:maria")
    assert "nog niet klaar" in hears(theatre, "jan")
    await theatre.says("jan", "Wat moet er nog?")
    assert "Wat moet er nog?" in hears(theatre, "other:maria")

    await finishes(theatre, "jan", "other:maria")

    assert "afgesloten" in hears(theatre, "other:maria")
    assert "Maria zegt dat het klaar is" in hears(theatre, "jan")
    await theatre.says("jan", "Dag!")
    assert "Dag!" not in hears(theatre, "other:maria")


async def test_a_week_of_silence_after_the_question_closes_it(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "Het is klaar")
    theatre.sees("jan"), theatre.sees("maria")
    for _ in range(6):
        await theatre.later(A_DAY)
    assert "afgesloten" not in hears(theatre, "jan") + hears(theatre, "maria")

    await theatre.later(A_DAY)

    assert "Ik hoorde niets meer" in hears(theatre, "jan")
    heard = hears(theatre, "maria")
    assert "Ik hoorde niets meer" in heard
    assert "Heeft dit je geholpen?" in heard


@on_sqlite
async def test_who_asked_for_help_and_waits_for_the_answer_is_not_released(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "Het is klaar")
    theatre.sees("jan")

    for _ in range(6):
        await theatre.later(A_DAY)

    heard = hears(theatre, "jan")
    assert "ik zoek iemand anders" not in heard
    assert "Gaat dit nog door?" not in heard
    assert theatre.sees("samira") == []


@on_sqlite
async def test_not_yet_stops_the_clock(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "Het is klaar")
    await theatre.presses("maria", "Nog niet")
    for _ in range(8):
        await theatre.later(A_DAY)
        await theatre.says("jan", "Morgen weer")

    assert "afgesloten" not in hears(theatre, "maria")


@pytest.mark.parametrize("voice", [False, True])
@on_sqlite
async def test_a_no_asks_what_should_happen_and_looks_for_somebody_else(
    theatre: Theatre, voice: bool
) -> None:
    await is_done(theatre)
    await theatre.presses("maria", "🙁 Nee")
    assert "Wat wil je nu?" in hears(theatre, "maria")
    await theatre.presses("maria", "Zoek iemand anders")
    if voice:
        await theatre.sends("maria", "voice", a_file("voice"))
        await theatre.presses("maria", "Nee, liever niet")
    else:
        await theatre.presses("maria", "Overslaan")

    assert "Kun jij helpen?" in hears(theatre, "samira")
    assert "Kun jij helpen?" not in hears(theatre, "jan")
    await theatre.presses("samira", "Ja, dat doe ik")
    assert "mijn kraan lekt" in hears(theatre, "samira")
    assert "Samira" in hears(theatre, "maria")


@on_sqlite
async def test_a_no_rings_a_professional_when_that_is_what_they_want(theatre: Theatre) -> None:
    await is_done(theatre)
    await theatre.presses("maria", "🙁 Nee")
    await theatre.presses("maria", "Een medewerker spreken")
    await theatre.says("maria", "Hij kwam niet opdagen")
    await theatre.presses("maria", "Nee, liever niet")

    assert "meekijken" in hears(theatre, "els")
    await theatre.presses("els", "Ja, dat doe ik")
    assert "Hij kwam niet opdagen" in hears(theatre, "els")
    assert "opdagen" not in texts(theatre.screen("jan"))


@on_sqlite
async def test_a_no_that_is_left_as_it_is_asks_nobody(theatre: Theatre) -> None:
    await is_done(theatre)
    await theatre.presses("maria", "🙁 Nee")
    await theatre.presses("maria", "Niets, het is goed zo")
    await theatre.presses("maria", "Overslaan")

    assert "Bedankt voor je antwoord" in hears(theatre, "maria")
    assert theatre.sees("jan") == theatre.sees("samira") == []


async def test_next_week_the_bot_asks_again_and_one_tap_fills_it_in(theatre: Theatre) -> None:
    await is_done(theatre)
    await theatre.presses("maria", "😊 Ja")
    await theatre.presses("maria", "Overslaan")
    await theatre.presses("maria", "Ja, graag")
    theatre.sees("maria"), theatre.sees("jan")
    await theatre.later(6 * A_DAY)
    assert theatre.sees("maria") == []
    await theatre.later(A_DAY)
    assert "Vorige week kreeg je hulp: Klusje in huis" in hears(theatre, "maria")

    await theatre.presses("maria", "🙋 Ja")
    assert "Wanneer" in hears(theatre, "maria")
    await theatre.presses("maria", "Morgen")
    assert "Je was blij met Jan" in hears(theatre, "maria")
    await theatre.presses("maria", "Ja, graag")
    assert "mijn kraan lekt" in hears(theatre, "maria")
    await theatre.presses("maria", "Versturen")

    assert "Kun jij helpen?" in hears(theatre, "jan")


@on_sqlite
async def test_who_wants_no_question_next_week_gets_none(theatre: Theatre) -> None:
    await is_done(theatre)
    await theatre.presses("maria", "😊 Ja")
    await theatre.presses("maria", "Overslaan")
    await theatre.presses("maria", "Nee, dank je")
    theatre.sees("maria")

    await theatre.later(9 * A_DAY)

    assert theatre.sees("maria") == []


@on_sqlite
async def test_who_never_had_a_helper_is_not_asked_how_they_were(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.says("maria", "menu")
    await theatre.presses("maria", "Mijn vragen")
    await picks(theatre, "maria", "Het is klaar")

    assert "Heeft dit je geholpen?" not in hears(theatre, "maria")
    [ping] = [each for each in theatre.screen("jan") if "Kun jij helpen?" in each.text]
    assert "Niet meer nodig" in ping.text
    assert buttons([ping]) == []
