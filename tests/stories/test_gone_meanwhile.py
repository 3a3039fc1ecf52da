"""Somebody is gone in the middle of it: blocked, forgotten, or what they said taken back."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.stories.acts import (
    buttons,
    code_on,
    finishes,
    hears,
    is_helped,
    on_sqlite,
    picks,
)
from tests.stories.test_races import looks


@on_sqlite
async def test_the_first_message_is_taken_back_and_the_request_stands(theatre: Theatre) -> None:
    said = await theatre.does("maria", "said", text="mijn kraan lekt")
    await theatre.does("maria", "deleted", about=said.message)
    for label in ("Hoge Vucht", "Morgen", "Versturen"):
        await theatre.presses("maria", label)
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.does("maria", "deleted", about=said.message)

    await theatre.says("jan", "Ik kom morgen")
    assert "Ik kom morgen" in hears(theatre, "maria")


async def test_a_helper_who_blocked_the_bot_is_released_and_another_is_looked_for(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    theatre.stages["stage"].screen("jan").blocked = True
    await theatre.does("jan", "blocked")
    assert "Jan is nu niet bereikbaar" in hears(theatre, "maria")

    for _ in range(4):
        await theatre.later(timedelta(hours=12))

    assert "Ik zoek iemand anders" in hears(theatre, "maria")
    assert "Kun jij helpen?" in hears(theatre, "samira")
    await theatre.presses("samira", "Ja, dat doe ik")
    assert "Samira" in hears(theatre, "maria")


async def forgets(theatre: Theatre, who: str) -> None:
    await theatre.says(who, "vergeet mij")
    await theatre.presses(who, "Ja, vergeet mij")


async def test_a_helper_who_is_forgotten_leaves_a_place_that_is_filled_again(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await forgets(theatre, "jan")

    assert "Je bent gewist" in hears(theatre, "jan")
    assert "Jan doet niet meer mee" in hears(theatre, "maria")
    assert "Kun jij helpen?" in hears(theatre, "samira")
    await theatre.says("maria", "Wie nu?")
    assert "Wie nu?" not in hears(theatre, "jan")
    await theatre.presses("samira", "Ja, dat doe ik")
    assert "Samira" in hears(theatre, "maria")


async def test_a_resident_who_is_forgotten_ends_it_for_everyone(theatre: Theatre) -> None:
    await is_helped(theatre)
    await forgets(theatre, "maria")

    assert "Je bent gewist" in hears(theatre, "maria")
    assert "niet meer nodig" in hears(theatre, "jan")
    await theatre.says("jan", "Maria?")
    assert "Maria?" not in hears(theatre, "maria")
    assert theatre.sees("samira") == []


@on_sqlite
async def test_who_was_asked_in_and_is_forgotten_is_gone_from_every_card(theatre: Theatre) -> None:
    await is_helped(theatre)
    await picks(theatre, "maria", "Iemand erbij vragen")
    await theatre.presses("maria", "Iemand die ik ken")
    await theatre.says("nora", code_on(theatre, "maria"))
    looks(theatre)
    await forgets(theatre, "nora")

    for name in ("maria", "jan"):
        assert "Nora doet niet meer mee" in hears(theatre, name), name
        card = [each for each in theatre.screen(name) if "Meer …" in buttons([each])][-1]
        assert "Je praat hierover met Nora" not in card.text
        assert ", Nora" not in card.text
    await finishes(theatre)
    assert "Heeft dit je geholpen?" in hears(theatre, "maria")


@on_sqlite
async def test_a_case_with_a_helper_who_was_forgotten_later_still_comes_to_its_thanks(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await finishes(theatre)
    await forgets(theatre, "jan")
    theatre.sees("jan")
    await theatre.presses("maria", "😊 Ja")
    await theatre.says("maria", "Dank je wel")
    await theatre.presses("maria", "Ja, geef het door")

    assert "Bedankt voor je antwoord" in hears(theatre, "maria")
    assert theatre.sees("jan") == []
    await theatre.later(timedelta(days=366))
