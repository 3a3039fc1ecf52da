"""Everybody reads the bot in their own language; what people say stays as they said it."""

import pytest

from bot.demo.theatre import Theatre
from tests.stories.acts import buttons, hears, on_sqlite

pytestmark = on_sqlite


async def asks_in_english(theatre: Theatre) -> None:
    await theatre.says("kofi", "my tap is leaking", language="en")
    for label in ("Hoge Vucht", "Tomorrow", "Send"):
        await theatre.presses("kofi", label)


async def test_each_reads_their_own_language_around_the_others_words(theatre: Theatre) -> None:
    await asks_in_english(theatre)
    assert "Your request is sent" in hears(theatre, "kofi")
    assert "Klusje in huis · Hoge Vucht · Morgen" in hears(theatre, "jan")

    await theatre.presses("jan", "Ja, dat doe ik")
    heard = hears(theatre, "kofi")
    assert "Jan (volunteer since July 2024" in heard
    assert "Je helpt Kofi" in (dutch := hears(theatre, "jan"))
    assert "my tap is leaking" in dutch

    await theatre.says("jan", "Ik kom eraan")
    assert hears(theatre, "kofi") == "💬 Jan (Nederlands):\nIk kom eraan"
    await theatre.says("kofi", "Great, thank you")
    assert hears(theatre, "jan") == "💬 Kofi (English):\nGreat, thank you"
    await theatre.presses("kofi", "Withdraw")
    assert "heeft de vraag ingetrokken" in hears(theatre, "jan")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "chat bot"), ("en-GB", "chat bot"), ("nl", "chatbot"), ("tr", "chatbot"), ("", "bot")],
)
async def test_the_first_language_is_the_channels_if_we_speak_it(
    theatre: Theatre, language: str, said: str
) -> None:
    await theatre.says("kofi", "?", language=language)

    assert said in hears(theatre, "kofi")


async def test_switching_changes_everything_from_then_on(theatre: Theatre) -> None:
    await asks_in_english(theatre)
    await theatre.says("kofi", "taal")
    await theatre.presses("kofi", "Nederlands")
    assert "ik praat Nederlands" in hears(theatre, "kofi")
    shown = theatre.stages["stage"].screen("kofi").commands
    assert "hulp" in [command.value for command in shown]

    await theatre.says("kofi", "menu", language="en")
    assert "🙋 Hulp vragen" in buttons(theatre.sees("kofi"))
    await theatre.presses("jan", "Ja, dat doe ik")
    assert "gaat je helpen" in hears(theatre, "kofi")


@pytest.mark.parametrize("asked_first", [True, False])
async def test_a_language_is_chosen_by_its_own_name(theatre: Theatre, asked_first: bool) -> None:
    if asked_first:
        await theatre.says("maria", "taal")
    await theatre.says("maria", "English!")
    theatre.sees("maria")

    await theatre.says("maria", "menu")

    assert "What would you like to do?" in hears(theatre, "maria")
