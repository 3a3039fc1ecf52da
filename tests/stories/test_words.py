"""The few words that mean the same at any moment: nothing is lost by using one."""

import pytest

from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, buttons, hears, on_sqlite

pytestmark = on_sqlite


async def is_asked_where(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    theatre.sees("maria")


@pytest.mark.parametrize("word", ["Stop!", "/stop", "cancel"])
async def test_stop_ends_what_somebody_is_doing_and_sends_nothing(
    theatre: Theatre, word: str
) -> None:
    await is_asked_where(theatre)

    await theatre.says("maria", word)

    assert "niets verstuurd" in hears(theatre, "maria")
    assert theatre.sees("jan") == []
    await theatre.says("maria", "Hoge Vucht")
    assert "Wanneer" not in hears(theatre, "maria")


@pytest.mark.parametrize("word", ["terug", "back"])
async def test_back_asks_the_previous_question_and_keeps_what_was_said_before_it(
    theatre: Theatre, word: str
) -> None:
    await is_asked_where(theatre)
    await theatre.presses("maria", "Heuvel")
    theatre.sees("maria")

    await theatre.says("maria", word)
    assert "In welke wijk" in hears(theatre, "maria")

    for label in ("Hoge Vucht", "Morgen"):
        await theatre.presses("maria", label)
    heard = hears(theatre, "maria")
    assert "Klusje in huis · Hoge Vucht · Morgen" in heard
    assert "mijn kraan lekt" in heard


async def test_back_does_not_come_to_what_was_understood_and_never_asked(
    theatre: Theatre,
) -> None:
    await theatre.says("maria", "Ik heb hulp nodig met mijn verzameling in de Heuvel")
    await theatre.presses("maria", "Klusje in huis")
    for question in ("In welke wijk", "Vertel kort", "Waar gaat het over?"):
        theatre.sees("maria")

        await theatre.says("maria", "terug")

        assert question in hears(theatre, "maria")
    await theatre.says("maria", "terug")
    assert "gestopt" in hears(theatre, "maria")


async def test_back_where_there_is_nothing_before_it_stops(theatre: Theatre) -> None:
    await theatre.says("maria", "/hulp")
    theatre.sees("maria")

    await theatre.says("maria", "terug")

    assert "gestopt" in hears(theatre, "maria")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("menu", "Wat wil je doen?"),
        ("Hoe werkt dit?", "Zo werkt het"),
    ],
)
async def test_a_look_aside_loses_nothing(theatre: Theatre, word: str, said: str) -> None:
    await is_asked_where(theatre)

    await theatre.says("maria", word)
    assert said in hears(theatre, "maria")

    await theatre.says("maria", "Hoge Vucht")
    assert "Wanneer" in hears(theatre, "maria")


async def test_a_number_after_the_menu_is_an_answer_to_the_menu(theatre: Theatre) -> None:
    await is_asked_where(theatre)
    await theatre.says("maria", "menu")
    theatre.sees("maria")

    await theatre.says("maria", "4")

    assert "Waar wil je over praten" in hears(theatre, "maria")


@pytest.mark.parametrize("word", ["mens", "human"])
async def test_a_human_can_be_had_in_the_middle_and_then_the_bot_says_where_you_were(
    theatre: Theatre, word: str
) -> None:
    await is_asked_where(theatre)

    await theatre.says("maria", word)
    assert "Waar wil je over praten" in hears(theatre, "maria")
    await theatre.says("maria", "ik weet niet in welke wijk ik woon")

    heard = hears(theatre, "maria")
    assert "We waren nog bezig met: 🙋 Hulp vragen" in heard
    assert heard.endswith("Alleen de wijk wordt bewaard.")
    assert "wil een mens spreken" in hears(theatre, "els")


@pytest.mark.parametrize("word", ["taal", "language"])
async def test_another_language_can_be_had_in_the_middle(theatre: Theatre, word: str) -> None:
    await is_asked_where(theatre)

    await theatre.says("maria", word)
    await theatre.presses("maria", "English")

    heard = hears(theatre, "maria")
    assert "I will speak English" in heard
    assert "We were still busy with: 🙋 Ask for help" in heard
    assert "In which neighbourhood" in heard


async def test_what_was_begun_waits_while_something_else_is_done(theatre: Theatre) -> None:
    await is_asked_where(theatre)
    await theatre.says("maria", "mens")
    theatre.sees("maria")

    await theatre.says("maria", "stop")

    heard = hears(theatre, "maria")
    assert "gestopt" in heard
    assert "We waren nog bezig met" in heard
    assert "In welke wijk" in heard


async def test_asking_anew_goes_on_where_it_was_left(theatre: Theatre) -> None:
    await is_asked_where(theatre)

    await theatre.says("maria", "/hulp")

    assert "In welke wijk" in hears(theatre, "maria")


async def test_an_unknown_command_gets_the_menu_and_is_no_answer(theatre: Theatre) -> None:
    await theatre.says("maria", "/hulp")
    await theatre.presses("maria", "Klusje in huis")
    theatre.sees("maria")

    await theatre.says("maria", "/settings")

    bubbles = theatre.sees("maria")
    assert "ken ik niet" in bubbles[0].text
    assert "🙋 Hulp vragen" in buttons(bubbles)
    await theatre.says("maria", "de lamp is kapot")
    assert "In welke wijk" in hears(theatre, "maria")


async def test_a_word_in_a_sentence_is_no_command(theatre: Theatre) -> None:
    await theatre.says("maria", "/hulp")
    await theatre.presses("maria", "Klusje in huis")

    await theatre.says("maria", "stop de lekkage in het menu van de keuken")

    assert "In welke wijk" in hears(theatre, "maria")


async def test_words_work_while_talking_with_somebody(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.presses("jan", "Ja, dat doe ik")
    theatre.sees("jan")

    await theatre.says("maria", "menu")

    assert "Mijn vragen" in "".join(buttons(theatre.sees("maria")))
    assert theatre.sees("jan") == []
