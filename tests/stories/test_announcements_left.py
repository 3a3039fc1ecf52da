"""Nobody has to hear what they do not want to: one word or tap, for one topic, at any moment."""

import pytest

from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, buttons, hears, is_helped, on_sqlite
from tests.stories.test_announcements import sends, writes


async def test_a_tap_ends_that_topic_and_nothing_else(theatre: Theatre) -> None:
    await sends(theatre)
    theatre.sees("jan"), theatre.sees("samira")
    await theatre.presses("jan", "Geen berichten voor wie helpt meer")
    assert "blijven komen" in hears(theatre, "jan")

    await sends(theatre)
    assert theatre.sees("jan") == []
    assert "buurtfeest" in hears(theatre, "samira")
    await sends(theatre, Het_onderwerp="Activiteiten")
    assert "buurtfeest" in hears(theatre, "jan")
    await asks_for_help(theatre)
    assert "Kun jij helpen?" in hears(theatre, "jan")


@on_sqlite
@pytest.mark.parametrize("word", ["afmelden", "Stop", "geen nieuws meer", "unsubscribe"])
async def test_a_word_does_the_same(theatre: Theatre, word: str) -> None:
    await sends(theatre)
    theatre.sees("jan")
    await theatre.says("jan", word)
    assert "je krijgt geen berichten voor wie helpt meer" in hears(theatre, "jan")

    await sends(theatre)
    assert theatre.sees("jan") == []


@on_sqlite
async def test_stop_in_reply_is_about_that_message_also_much_later(theatre: Theatre) -> None:
    await sends(theatre)
    about = theatre.screen("jan")[-1].name
    await is_helped(theatre)
    await theatre.says("jan", "stop", about=about)

    assert "je krijgt geen" in hears(theatre, "jan")
    assert theatre.sees("maria") == []


@on_sqlite
async def test_stop_in_the_middle_of_something_stops_that(theatre: Theatre) -> None:
    await theatre.says("jan", "/hulp")
    await sends(theatre)
    theatre.sees("jan")
    await theatre.says("jan", "stop")

    assert "Goed, gestopt" in hears(theatre, "jan")
    await sends(theatre)
    assert "buurtfeest" in hears(theatre, "jan")


@on_sqlite
async def test_who_left_can_come_back_and_followers_are_asked_for_by_name(
    theatre: Theatre,
) -> None:
    await theatre.says("maria", "nieuws")
    assert "▫️ nieuws uit de buurt" in buttons(theatre.sees("maria"))
    await theatre.presses("maria", "nieuws uit de buurt")
    assert "je krijgt nieuws uit de buurt" in hears(theatre, "maria")
    await writes(theatre, whom="Wie dit onderwerp volgt")
    assert "wie dit onderwerp volgt" in hears(theatre, "els")
    await theatre.presses("els", "Versturen")
    assert "buurtfeest" in hears(theatre, "maria")
    assert theatre.sees("jan") == []

    await theatre.presses("maria", "Geen nieuws uit de buurt meer")
    await writes(theatre, whom="Wie dit onderwerp volgt")
    theatre.sees("els")
    await theatre.presses("els", "Versturen")
    assert "Niemand zou dit krijgen" in hears(theatre, "els")
