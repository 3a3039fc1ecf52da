"""Where it stands is one card that brings itself up to date, and no stream of messages."""

from datetime import timedelta

import pytest

from adapters.stage import Bubble
from bot.demo.theatre import Theatre
from tests.stories.acts import (
    agrees_on,
    asks_for_help,
    buttons,
    finishes,
    hands_back,
    hears,
    is_helped,
    on_sqlite,
    picks,
    texts,
)


def card(theatre: Theatre, who: str) -> Bubble:
    """The one card of somebody's one request."""
    [found] = [
        bubble
        for bubble in theatre.screen(who)
        if {"withdraw", "hand_back", "step_out"} & {option.value for option in bubble.options}
        or "more" in {option.value for option in bubble.options}
    ]
    return found


async def asks_and_looks(theatre: Theatre, who: str = "maria") -> None:
    """Asked, and where it stands is on the screen."""
    await asks_for_help(theatre, who)
    if not any("Gevraagd:" in bubble.text for bubble in theatre.screen(who)):
        await theatre.says(who, "menu")
        await theatre.presses(who, "Mijn vragen")
    theatre.sees(who)


async def test_the_card_goes_along_from_asked_to_agreed(theatre: Theatre) -> None:
    await asks_and_looks(theatre, "other:maria")
    assert "Ik zoek iemand. Gevraagd: 2" in card(theatre, "other:maria").text
    await theatre.presses("jan", "Ja, dat doe ik")
    assert "Je praat hierover met Jan" in card(theatre, "other:maria").text
    assert "Ik zoek" not in card(theatre, "other:maria").text
    await picks(theatre, "other:maria", "Tijd afspreken")
    await theatre.says("other:maria", "morgen om tien uur")
    await theatre.presses("other:maria", "Ja")
    for name in ("other:maria", "jan"):
        assert "Voorstel: woensdag 11 maart, 10:00" in card(theatre, name).text, name
    await theatre.presses("jan", "Ja, dat is goed")

    for name in ("other:maria", "jan"):
        assert "11 maart, 10:00 🔑 Code voor de deur" in card(theatre, name).text, name
        assert "Voorstel" not in card(theatre, name).text, name


@on_sqlite
async def test_a_request_that_was_sent_shows_where_it_stands_at_once(theatre: Theatre) -> None:
    await asks_for_help(theatre)

    assert "Ik zoek iemand. Gevraagd: 2" in texts(theatre.sees("maria"))


@on_sqlite
async def test_that_more_are_asked_changes_the_card_and_sends_nothing(theatre: Theatre) -> None:
    await asks_and_looks(theatre)
    before = card(theatre, "maria")
    await theatre.presses("jan", "Nu niet")
    await theatre.presses("samira", "Nu niet")

    assert card(theatre, "maria").name == before.name
    assert "Gevraagd: 3" in card(theatre, "maria").text


@on_sqlite
async def test_the_next_few_who_are_asked_are_counted_on_the_card(theatre: Theatre) -> None:
    await asks_and_looks(theatre)
    await theatre.later(timedelta(minutes=7))

    assert "Gevraagd: 3" in card(theatre, "maria").text


@on_sqlite
async def test_words_and_taps_of_others_put_no_card_on_the_screen(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.says("jan", "Hoi")
    await theatre.says("maria", "Hoi Jan")
    await picks(theatre, "jan", "Dit voelt niet goed")
    await theatre.says("jan", "stop")

    assert [bubble.text for bubble in theatre.sees("maria")] == ["💬 Jan:\nHoi"]


@on_sqlite
async def test_there_is_one_card_however_much_happens(theatre: Theatre) -> None:
    await is_helped(theatre)
    await agrees_on(theatre)
    await theatre.presses("jan", "zoek een vervanger")
    await theatre.presses("samira", "Ja, dat doe ik")
    await theatre.says("maria", "menu")
    await theatre.presses("maria", "Mijn vragen")
    await hands_back(theatre, "samira")

    assert "Ik zoek iemand" in card(theatre, "maria").text
    assert "Je praat hierover" not in card(theatre, "maria").text


@on_sqlite
async def test_what_is_behind_more_is_one_tap_away_and_one_tap_back(theatre: Theatre) -> None:
    await is_helped(theatre)
    before = buttons(theatre.screen("maria"))
    await theatre.presses("maria", "Meer")
    shown = buttons([card_or_more(theatre)])
    assert "👁 Wie ziet wat?" in shown
    assert "✋ Dit voelt niet goed" in shown

    await theatre.presses("maria", "◀ Terug")

    assert buttons(theatre.screen("maria")) == before
    assert theatre.sees("maria") == []


def card_or_more(theatre: Theatre) -> Bubble:
    return [bubble for bubble in theatre.screen("maria") if bubble.options][-1]


@pytest.mark.parametrize("who", ["maria", "jan"])
@on_sqlite
async def test_when_it_is_over_the_card_has_no_buttons_left(theatre: Theatre, who: str) -> None:
    await is_helped(theatre)
    old = card(theatre, who)
    await finishes(theatre)

    [gone] = [bubble for bubble in theatre.screen(who) if bubble.name == old.name]
    assert gone.options == ()
    await theatre.presses(who, "Meer", old)
    assert "al beantwoord" in hears(theatre, who)


@on_sqlite
async def test_a_greeting_of_who_waits_is_answered_with_where_it_stands(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    theatre.sees("maria")

    await theatre.says("maria", "is er al iemand?")

    assert "Ik zoek iemand. Gevraagd: 2" in hears(theatre, "maria")


@on_sqlite
async def test_a_helper_sees_where_it_stands_as_the_resident_does(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.says("jan", "menu")
    await theatre.presses("jan", "Mijn vragen en taken")

    heard = hears(theatre, "jan")
    assert "Klusje in huis · Hoge Vucht · Morgen" in heard
    assert "Je praat hierover met Maria" in heard
