"""A visit: proposed and agreed in words, safe at the door, and again next week when it repeats."""

import re
from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.stories.acts import agrees_on, buttons, hears, is_helped, on_sqlite, picks, texts

CODE = re.compile(r"Code voor de deur: (\w+ \w+)")


def codes_on(theatre: Theatre, who: str) -> set[str]:
    """Every code for the door that this person was ever shown."""
    return set(CODE.findall(texts(theatre.screen(who))))


async def test_a_time_is_read_back_proposed_agreed_and_has_one_code_for_both(
    theatre: Theatre,
) -> None:
    await is_helped(theatre, "maria", "jan")
    await theatre.presses("jan", "Tijd afspreken")
    await theatre.says("jan", "morgen om half drie")
    assert "woensdag 11 maart" in hears(theatre, "jan")
    assert theatre.sees("maria") == []
    await theatre.presses("jan", "Ja")
    heard = hears(theatre, "maria")
    assert "Jan stelt voor: woensdag 11 maart, 14:30" in heard
    assert codes_on(theatre, "maria") == set()

    await theatre.presses("maria", "Ja, dat is goed")

    for name in ("maria", "jan"):
        heard = hears(theatre, name)
        assert "afgesproken" in heard.casefold()
        assert "woensdag 11 maart, 14:30" in heard
    assert len(codes_on(theatre, "maria")) == 1
    assert codes_on(theatre, "maria") == codes_on(theatre, "jan")
    assert codes_on(theatre, "samira") == codes_on(theatre, "els") == set()
    assert "Laat die niet binnen" in texts(theatre.screen("maria"))


@on_sqlite
async def test_what_was_misread_is_said_again(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("maria", "Tijd afspreken")
    await theatre.says("maria", "ergens volgende week")
    assert "Welke dag en hoe laat" in hears(theatre, "maria")
    await theatre.says("maria", "gisteren om drie uur")
    assert "al geweest" in hears(theatre, "maria")
    await theatre.says("maria", "morgen om drie uur")
    await theatre.presses("maria", "Nee, anders")
    await theatre.says("maria", "vrijdag om drie uur")
    await theatre.presses("maria", "Ja")

    heard = hears(theatre, "jan")
    assert "vrijdag 13 maart, 15:00" in heard
    assert "11 maart" not in heard


@on_sqlite
async def test_another_time_takes_the_place_of_the_one_that_was_proposed(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("maria", "Tijd afspreken")
    await theatre.says("maria", "morgen om tien uur")
    await theatre.presses("maria", "Ja")
    await theatre.presses("jan", "Een andere tijd")
    await theatre.says("jan", "morgen om 15 uur")
    await theatre.presses("jan", "Ja")

    assert "Jan stelt voor: woensdag 11 maart, 15:00" in hears(theatre, "maria")
    await theatre.presses("maria", "Ja, dat is goed")

    card = theatre.screen("jan")[-1].text
    assert "15:00" in card
    assert "10:00" not in card
    assert len(codes_on(theatre, "jan")) == 1


@on_sqlite
async def test_a_time_that_does_not_suit_is_not_left_standing_as_a_proposal(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "Tijd afspreken")
    await theatre.says("jan", "morgen om tien uur")
    await theatre.presses("jan", "Ja")

    await theatre.presses("maria", "Nee")

    assert "Maria kan dan niet" in hears(theatre, "jan")
    for name in ("maria", "jan"):
        cards = [each for each in theatre.screen(name) if "Het is klaar" in str(buttons([each]))]
        assert "Voorstel" not in texts(cards), name


@on_sqlite
async def test_a_visit_that_is_moved_has_another_code_and_the_old_one_is_off(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await agrees_on(theatre)
    [old] = codes_on(theatre, "jan")
    await agrees_on(theatre, "vrijdag om 15 uur", "jan", "maria")
    assert "13 maart, 15:00" in theatre.screen("jan")[-1].text
    assert "11 maart" not in theatre.screen("jan")[-1].text

    await theatre.later(timedelta(hours=23))

    assert "⏰" not in hears(theatre, "jan") + hears(theatre, "maria")
    assert old not in theatre.screen("maria")[-1].text


@on_sqlite
async def test_a_request_that_is_changed_to_another_time_is_proposed_to_who_helps(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await agrees_on(theatre)
    await picks(theatre, "maria", "Veranderen")
    await theatre.presses("maria", "Wanneer")
    await theatre.says("maria", "vrijdag om 15 uur")

    assert "vrijdag 13 maart, 15:00" in hears(theatre, "jan")
    await theatre.presses("jan", "Ja, dat is goed")

    assert "13 maart, 15:00 🔑" in theatre.screen("maria")[-1].text
    assert "11 maart" not in theatre.screen("maria")[-1].text


@on_sqlite
async def test_two_hours_ahead_both_are_reminded_once(theatre: Theatre) -> None:
    await is_helped(theatre)
    await agrees_on(theatre)
    await theatre.later(timedelta(hours=21))
    assert theatre.sees("jan") == theatre.sees("maria") == []

    await theatre.later(timedelta(hours=1))

    for name in ("jan", "maria"):
        heard = hears(theatre, name)
        assert "⏰" in heard, name
        assert "woensdag 11 maart, 10:00 🔑" in heard, name
    await theatre.later(timedelta(minutes=30))
    assert theatre.sees("jan") == theatre.sees("maria") == []


@on_sqlite
async def test_nobody_is_reminded_of_a_visit_that_is_off(theatre: Theatre) -> None:
    await is_helped(theatre)
    await agrees_on(theatre)
    await theatre.presses("maria", "Intrekken")
    for name in ("jan", "maria"):
        theatre.sees(name)

    for hours in (22, 3, 6):
        await theatre.later(timedelta(hours=hours))

    assert theatre.sees("jan") == theatre.sees("maria") == theatre.sees("els") == []


@on_sqlite
async def test_nobody_is_reminded_of_a_visit_of_who_has_handed_back(theatre: Theatre) -> None:
    await is_helped(theatre)
    await agrees_on(theatre)
    await theatre.presses("jan", "Ik kan toch niet")
    await theatre.presses("jan", "Ik ben ziek")
    for name in ("jan", "maria"):
        theatre.sees(name)

    for hours in (22, 3, 6):
        await theatre.later(timedelta(hours=hours))
        heard = hears(theatre, "jan") + hears(theatre, "maria")
        assert "⏰" not in heard
