"""No contact any more, or somebody should know: one tap, and the other side does not hear why."""

from datetime import timedelta

import pytest

from adapters.stage import Bubble
from bot.demo.theatre import Theatre
from tests.files import a_file
from tests.stories.acts import asks_for_help, buttons, hears, is_helped, on_sqlite, picks, texts

RUDE = "Geef me je pinpas eens"


async def is_rude(theatre: Theatre, who: str = "jan", to: str = "maria") -> Bubble:
    """The message as it stands on the other's screen."""
    await is_helped(theatre)
    await theatre.says(who, RUDE)
    return next(bubble for bubble in theatre.sees(to) if RUDE in bubble.text)


async def objects(theatre: Theatre, how: str, said: Bubble, who: str = "maria") -> None:
    """By the button on it, by a reply, or by a reaction."""
    if how == "button":
        await theatre.presses(who, "⚠️", said)
    elif how == "reply":
        await theatre.says(who, "Meld", about=said.name)
    else:
        await theatre.does(who, "reacted", text="🚩", about=said.name)


@pytest.mark.parametrize("how", ["button", "reply", "reaction"])
@on_sqlite
async def test_what_somebody_wrote_is_reported_with_its_words(theatre: Theatre, how: str) -> None:
    said = await is_rude(theatre)
    before = theatre.screen("jan")[:]
    await objects(theatre, how, said)
    assert "niet te horen wat je kiest" in hears(theatre, "maria")

    await theatre.presses("maria", "Melden aan een medewerker")

    assert "vandaag" in hears(theatre, "maria")
    assert "meekijken" in hears(theatre, "els")
    assert theatre.screen("jan") == before
    await theatre.presses("els", "Ja, dat doe ik")
    heard = hears(theatre, "els")
    assert "Melding over een bericht van Jan" in heard
    assert RUDE in heard
    assert theatre.screen("jan") == before


async def test_who_is_blocked_is_released_kindly_and_never_asked_for_her_again(
    theatre: Theatre,
) -> None:
    said = await is_rude(theatre)
    await objects(theatre, "button", said)
    await theatre.presses("maria", "Geen contact meer")

    assert "Jan kan je hier niet meer schrijven" in hears(theatre, "maria")
    heard = hears(theatre, "jan")
    assert "zegt niets over jou" in heard
    assert "contact" not in heard
    assert "Kun jij helpen?" in hears(theatre, "samira")
    await theatre.says("jan", "hee, hallo")
    assert "hee, hallo" not in hears(theatre, "maria") + hears(theatre, "samira")

    theatre.sees("jan")
    await theatre.presses("samira", "Ja, dat doe ik")
    await picks(theatre, "maria", "Intrekken")
    await asks_for_help(theatre, what="ik moet naar het ziekenhuis")
    await theatre.later(timedelta(minutes=10))
    assert theatre.sees("jan") == []
    await theatre.says("jan", "menu")
    await theatre.presses("jan", "Wat is er nu nodig")
    assert "niets dat bij je past" in hears(theatre, "jan")
    await asks_for_help(theatre, "ahmed")
    assert "Kun jij helpen?" in hears(theatre, "jan")


@on_sqlite
async def test_a_helper_who_blocks_a_resident_goes_and_she_hears_that_it_will_be_another(
    theatre: Theatre,
) -> None:
    said = await is_rude(theatre, "maria", "jan")
    await objects(theatre, "button", said, "jan")
    await theatre.presses("jan", "Geen contact meer")

    heard = hears(theatre, "maria")
    assert "Jan kan toch niet helpen" in heard
    assert "contact" not in heard
    assert "Kun jij helpen?" in hears(theatre, "samira")
    await theatre.says("maria", "Jan?")
    assert "Jan?" not in hears(theatre, "jan")


@on_sqlite
async def test_never_mind_changes_nothing(theatre: Theatre) -> None:
    said = await is_rude(theatre)
    await objects(theatre, "button", said)
    await theatre.presses("maria", "Laat maar")

    assert "niets veranderd" in hears(theatre, "maria")
    await theatre.says("maria", "Nee hoor")
    assert "Nee hoor" in hears(theatre, "jan")
    assert theatre.sees("els") == []


@on_sqlite
async def test_every_message_of_another_can_be_objected_to_and_no_message_of_ours(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await theatre.says("jan", "Hallo")
    await theatre.sends("jan", "photo", a_file("photo"), "kijk")
    await theatre.sends("jan", "voice", a_file("voice"))

    said = theatre.sees("maria")
    assert [buttons([bubble]) for bubble in said] == [["⚠️"]] * 3
    assert "⚠️" not in str(buttons([b for b in theatre.screen("maria") if b not in said]))


@on_sqlite
async def test_the_word_alone_is_about_what_was_said_last_and_reaches_nobody(
    theatre: Theatre,
) -> None:
    """Where no buttons are drawn, there is nothing else to press."""
    await is_rude(theatre)

    await theatre.says("maria", "meld")

    assert "Wat wil je met dit bericht?" in hears(theatre, "maria")
    assert theatre.sees("els") == []
    assert "meld" not in hears(theatre, "jan")


@on_sqlite
async def test_words_of_a_closed_case_can_still_be_reported(theatre: Theatre) -> None:
    said = await is_rude(theatre)
    await theatre.presses("maria", "Intrekken")
    await objects(theatre, "reply", said)
    await theatre.presses("maria", "Melden aan een medewerker")

    await theatre.presses("els", "Ja, dat doe ik")

    assert RUDE in hears(theatre, "els")


@on_sqlite
async def test_who_blocks_after_it_is_closed_is_never_brought_together_again(
    theatre: Theatre,
) -> None:
    said = await is_rude(theatre)
    await theatre.presses("maria", "Intrekken")
    await objects(theatre, "reply", said)
    await theatre.presses("maria", "Geen contact meer")
    theatre.sees("jan")

    await asks_for_help(theatre)
    await theatre.later(timedelta(minutes=10))

    assert theatre.sees("jan") == []


async def test_somebody_else_takes_no_reason_and_is_for_good(theatre: Theatre) -> None:
    await is_helped(theatre, "other:maria")
    await picks(theatre, "other:maria", "Liever iemand anders")
    assert "Je hoeft niet te zeggen waarom" in hears(theatre, "other:maria")
    await theatre.presses("other:maria", "Ja")

    assert "Ik zoek iemand anders" in hears(theatre, "other:maria")
    assert "Dat zegt niets over jou" in hears(theatre, "jan")
    await theatre.presses("samira", "Nu niet")
    await theatre.later(timedelta(minutes=10))
    assert theatre.sees("jan") == []
    await theatre.presses("els", "Ja, dat doe ik")
    await picks(theatre, "other:maria", "Intrekken")

    await asks_for_help(theatre, "other:maria")
    await theatre.later(timedelta(minutes=10))

    assert theatre.sees("jan") == []
    assert "Kun jij helpen?" in hears(theatre, "samira")


@on_sqlite
async def test_a_coordinator_whom_she_did_not_want_is_not_asked_either(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    for name in ("jan", "samira"):
        await theatre.presses(name, "Nu niet")
    await theatre.presses("els", "Ja, dat doe ik")
    await picks(theatre, "maria", "Liever iemand anders")
    await theatre.presses("maria", "Ja")
    theatre.sees("els")
    await theatre.later(timedelta(minutes=10))
    assert theatre.sees("els") == []

    await asks_for_help(theatre, what="ik moet naar het ziekenhuis")
    for name in ("jan", "samira"):
        await theatre.presses(name, "Nu niet")

    assert theatre.sees("els") == []
    assert "Je vraag blijft staan" in hears(theatre, "maria")


@on_sqlite
async def test_who_thinks_again_keeps_the_helper(theatre: Theatre) -> None:
    await is_helped(theatre)
    await picks(theatre, "maria", "Liever iemand anders")
    await theatre.presses("maria", "Nee")

    assert "er verandert niets" in hears(theatre, "maria")
    assert theatre.sees("jan") == []
    assert "Je praat hierover met Jan" in texts(theatre.screen("maria"))
