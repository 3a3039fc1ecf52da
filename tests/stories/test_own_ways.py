"""Answers in people's own way, for channels without buttons and for fingers in a hurry."""

import pytest

from bot.demo.theatre import Theatre
from tests.files import a_file
from tests.stories.acts import asks_for_help, hears, on_sqlite, texts, ticket

pytestmark = on_sqlite


async def invited(theatre: Theatre, who: str = "maria") -> None:
    """Somebody who is asked what they would like to help with."""
    await theatre.says(who, f"/start {await ticket(theatre)}")
    await theatre.presses(who, who.title())
    theatre.sees(who)


@pytest.mark.parametrize(
    "answers",
    [
        ("1", "2", "1"),
        ("Hoge Vucht", "Vandaag", "Versturen"),
        ("hoge vugt", "vandaag!", "versturen."),
        ("1️⃣", "2.", "👍"),
        ("(1)", "vandaag", "ja"),
    ],
)
async def test_a_request_without_any_button(theatre: Theatre, answers: tuple[str, ...]) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    for answer in answers:
        await theatre.says("maria", answer)

    assert "verstuurd" in hears(theatre, "maria")
    assert "Klusje in huis · Hoge Vucht · Vandaag" in hears(theatre, "jan")


@pytest.mark.parametrize("said", ["Nu!", "1", "nu, het is dringend", "zo snel mogelijk"])
async def test_now_is_urgent_however_it_is_said(theatre: Theatre, said: str) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    await theatre.says("maria", "Heuvel")
    await theatre.says("maria", said)

    assert "Nu, het is dringend" in hears(theatre, "maria")


@pytest.mark.parametrize(
    ("said", "understood"),
    [
        ("haast!", "haast!"),
        ("ik heb haast", "ik heb haast"),
        ("morgenmiddag", "morgen (woensdag 11 maart) in de middag"),
        ("morgenmiddag na drieën", "morgen (woensdag 11 maart) vanaf 15.00 uur"),
        ("vandaag tussen 14 en 16 uur", "vandaag tussen 14.00 en 16.00 uur"),
    ],
)
async def test_own_words_are_never_taken_for_a_label_that_looks_like_them(
    theatre: Theatre, said: str, understood: str
) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    await theatre.says("maria", "Heuvel")
    await theatre.says("maria", said)

    assert f"Heuvel · {understood}\n" in hears(theatre, "maria")


async def test_who_says_yes_to_adding_a_photo_may_go_ahead(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    for label in ("Heuvel", "Morgen", "Iets veranderen", "foto"):
        await theatre.presses("maria", label)
    theatre.sees("maria")

    await theatre.says("maria", "ja")
    assert "Ga je gang" in hears(theatre, "maria")

    await theatre.sends("maria", "photo", a_file("photo"))
    assert "“mijn kraan lekt” 📎" in hears(theatre, "maria")


@pytest.mark.parametrize("said", ["✅", "❤️", "👍🏽"])
async def test_an_emoji_on_a_question_is_a_yes(theatre: Theatre, said: str) -> None:
    await asks_for_help(theatre)
    [ping] = [bubble for bubble in theatre.screen("jan") if bubble.options]

    await theatre.does("jan", "reacted", text=said, about=ping.name)

    assert "Je helpt Maria" in hears(theatre, "jan")


async def test_an_emoji_that_means_no_is_a_no_and_another_one_is_no_answer(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre)
    [ping] = [bubble for bubble in theatre.screen("jan") if bubble.options]
    theatre.sees("jan")

    await theatre.does("jan", "reacted", text="😂", about=ping.name)
    await theatre.does("jan", "reacted", text="", about=ping.name)
    assert theatre.sees("jan") == []

    await theatre.does("jan", "reacted", text="👎", about=ping.name)
    assert "Helemaal goed" in hears(theatre, "jan")


@pytest.mark.parametrize("said", ["1, 3 en 4", "1 3 4"])
async def test_several_kinds_in_one_list(theatre: Theatre, said: str) -> None:
    await invited(theatre)

    await theatre.says("maria", said)

    assert "✓ Boodschappen, Vervoer, Gezelschap" in texts(theatre.screen("maria"))
    assert "In welke wijken?" in hears(theatre, "maria")


async def test_several_kinds_one_by_one_and_one_taken_back(theatre: Theatre) -> None:
    await invited(theatre)

    for said in ("1", "vervoer", "1", "klaar"):
        await theatre.says("maria", said)

    assert "✓ Vervoer\n" in texts(theatre.screen("maria"))


async def test_ticking_several_buttons_stays_in_one_message(theatre: Theatre) -> None:
    await invited(theatre)
    question = theatre.screen("maria")[-1]

    for label in ("Boodschappen", "Vervoer", "Gezelschap", "Vervoer"):
        await theatre.presses("maria", label)

    bubble = theatre.screen("maria")[-1]
    assert bubble.name == question.name
    labels = [option.label for option in bubble.options]
    assert [label for label in labels if "✓" in label] == ["✓ Boodschappen", "✓ Gezelschap"]
    await theatre.presses("maria", "Klaar, verder")
    assert "✓ Boodschappen, Gezelschap" in theatre.screen("maria")[-2].text


async def test_a_list_with_a_number_that_is_not_there_is_asked_again(theatre: Theatre) -> None:
    await invited(theatre)

    await theatre.says("maria", "1, 3 en 44")

    heard = hears(theatre, "maria")
    assert "begrijp ik niet" in heard
    assert "Waarmee wil je helpen?" in heard


async def test_the_name_of_a_command_needs_no_slash(theatre: Theatre) -> None:
    await theatre.says("maria", "Hulp!")

    assert "Waar gaat het over?" in hears(theatre, "maria")


async def test_a_command_is_understood_in_every_language(theatre: Theatre) -> None:
    await theatre.says("maria", "/ask", language="nl")

    assert "Waar gaat het over?" in hears(theatre, "maria")
