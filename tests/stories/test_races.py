"""Bad input and races: what happens at the same moment, too late, or to who is gone meanwhile."""

from datetime import timedelta

import pytest

from bot.demo.theatre import Theatre
from bot.messages import Attachment, Incoming
from tests.files import a_file
from tests.stories.acts import (
    asks_for_help,
    buttons,
    code_on,
    hears,
    is_helped,
    on_sqlite,
    picks,
    texts,
)

AN_HOUR = 20_000_000
IN_THE_SEA = Attachment("location", latitude=52.5, longitude=3.5)


def press(theatre: Theatre, who: str, label: str) -> Incoming:
    """This button, pressed when `happens` says so."""
    channel, _, name = who.rpartition(":")
    for bubble in reversed(theatre.screen(who)):
        for option, data in zip(bubble.options, bubble.presses, strict=True):
            if label in option.label:
                stage = theatre.stages[channel or "stage"]
                return stage.does(name, "pressed", press=data, about=bubble.name, at=theatre.now)
    raise AssertionError(f"{who} has no button {label!r}")


async def at_once(theatre: Theatre, *presses: tuple[str, str]) -> None:
    """All on one channel, before anything of it is on a screen."""
    await theatre.happens("stage", *[press(theatre, who, label) for who, label in presses])


def looks(theatre: Theatre) -> None:
    for name in ("maria", "jan", "samira", "els"):
        theatre.sees(name)


async def test_two_say_yes_to_one_stand_in_and_one_comes(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "zoek een vervanger")
    await theatre.later(timedelta(minutes=7))
    looks(theatre)

    await at_once(theatre, ("samira", "Ja, dat doe ik"), ("els", "Ja, dat doe ik"))

    heard = hears(theatre, "samira") + hears(theatre, "els")
    assert heard.count("Je helpt Maria") == 1
    assert hears(theatre, "jan").count("neemt het van je over") == 1


@on_sqlite
async def test_keeping_it_and_a_stand_in_at_once_leave_one_of_them(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "zoek een vervanger")
    looks(theatre)

    await at_once(theatre, ("jan", "Ik kan toch"), ("samira", "Ja, dat doe ik"))

    assert "Je helpt Maria" not in hears(theatre, "samira")
    await theatre.says("maria", "Wie komt er?")
    assert "Wie komt er?" in hears(theatre, "jan")
    assert theatre.sees("samira") == []


async def test_a_yes_that_comes_after_a_withdrawal_is_too_late(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.says("maria", "menu")
    await theatre.presses("maria", "Mijn vragen")
    looks(theatre)

    await at_once(theatre, ("maria", "Intrekken"), ("jan", "Ja, dat doe ik"))

    heard = hears(theatre, "jan")
    assert "Je helpt" not in heard
    assert "kraan" not in heard + texts(theatre.screen("jan"))
    assert "gaat je helpen" not in hears(theatre, "maria")


@on_sqlite
async def test_done_and_handed_back_at_once_looks_for_nobody(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "Ik kan toch niet")
    looks(theatre)

    await at_once(theatre, ("maria", "Het is klaar"), ("jan", "Geen tijd"))

    assert "al afgesloten" in hears(theatre, "jan")
    assert theatre.sees("samira") == []


@on_sqlite
async def test_two_times_proposed_at_once_leave_one_to_answer(theatre: Theatre) -> None:
    await is_helped(theatre)
    for name, when in (("maria", "morgen om tien uur"), ("jan", "morgen om 15 uur")):
        await theatre.presses(name, "Tijd afspreken")
        await theatre.says(name, when)
    looks(theatre)

    await at_once(theatre, ("maria", "Ja"), ("jan", "Ja"))

    assert "Jan stelt voor" in hears(theatre, "maria")
    open_questions = [each for each in buttons(theatre.screen("jan")) if "dat is goed" in each]
    assert open_questions == []
    await theatre.presses("maria", "Ja, dat is goed")
    for name in ("maria", "jan"):
        assert "11 maart, 15:00 🔑" in hears(theatre, name), name


@on_sqlite
async def test_a_takeover_and_a_hand_back_at_once_leave_one_helper(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.says("samira", "menu")
    await theatre.presses("samira", "Wat is er nu nodig")
    await theatre.presses("samira", "Jan doet het")
    await theatre.presses("jan", "Ik kan toch niet")
    looks(theatre)

    await at_once(theatre, ("jan", "Geen tijd"), ("jan", "Ja, graag"))
    await theatre.presses("samira", "Ja, dat doe ik")

    assert "Samira" in hears(theatre, "maria")
    await theatre.later(timedelta(hours=25))
    assert "neemt het van je over" not in hears(theatre, "jan")


@on_sqlite
async def test_two_people_on_one_account_have_two_requests_that_keep_apart(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre, "maria", "mijn kraan lekt")
    await asks_for_help(theatre, "maria", "ik moet naar het ziekenhuis")
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.presses("samira", "Ja, dat doe ik")
    looks(theatre)
    await theatre.later(timedelta(minutes=11))

    await theatre.says("maria", "Hoe laat kom je?")
    assert "Waar hoort je bericht bij?" in hears(theatre, "maria")
    await theatre.presses("maria", "Bericht aan Samira")

    assert "Hoe laat kom je?" in hears(theatre, "samira")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_a_yes_to_a_ping_and_a_takeover_is_asked_about(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.says("samira", "menu")
    await theatre.presses("samira", "Wat is er nu nodig")
    await theatre.presses("samira", "Jan doet het")
    await asks_for_help(theatre, "ahmed", "ik moet naar het ziekenhuis")
    looks(theatre)

    await theatre.says("jan", "ja")

    assert "Waar hoort je bericht bij?" in hears(theatre, "jan")
    assert theatre.sees("maria") == []
    assert "gaat je helpen" not in hears(theatre, "ahmed")


@on_sqlite
async def test_a_place_in_the_sea_is_asked_again_and_passed_on_in_a_talk(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    await theatre.says("maria", attachments=(IN_THE_SEA,))
    assert "ken ik niet" in hears(theatre, "maria")
    for label in ("Hoge Vucht", "Morgen", "Versturen"):
        await theatre.presses("maria", label)
    await theatre.presses("jan", "Ja, dat doe ik")
    looks(theatre)

    await theatre.says("maria", attachments=(IN_THE_SEA,))

    [shown] = theatre.sees("jan")
    assert [each.kind for each in shown.attachments] == ["location"]


@pytest.mark.parametrize("size", [0, AN_HOUR])
@on_sqlite
async def test_a_voice_message_of_an_hour_arrives_or_is_said_not_to(
    theatre: Theatre, size: int
) -> None:
    await is_helped(theatre)
    theatre.stages["stage"].files["long"] = a_file("voice")
    hour = Attachment("voice", "long", size=size)

    await theatre.says("maria", attachments=(hour,))

    [shown] = theatre.sees("jan")
    assert shown.attachments or "📎" in shown.text
    await theatre.says("maria", "Heb je het gehoord?")
    assert "Heb je het gehoord?" in hears(theatre, "jan")


async def test_thirty_messages_in_a_second_reach_three_others_in_order(theatre: Theatre) -> None:
    await is_helped(theatre)
    await picks(theatre, "maria", "Iemand erbij vragen")
    await theatre.presses("maria", "Iemand die ik ken")
    await theatre.says("other:nora", code_on(theatre, "maria"))
    looks(theatre)
    theatre.sees("other:nora")
    stage = theatre.stages["stage"]

    await theatre.happens("stage", *(stage.does("maria", text=f"nr {n}.") for n in range(30)))

    for name in ("jan", "other:nora"):
        said = [bubble.text for bubble in theatre.sees(name)]
        assert said == [f"💬 Maria:\nnr {n}." for n in range(30)], name
