"""Words reach only whom they were meant for: whoever is in the request when they arrive."""

from __future__ import annotations

from datetime import timedelta

from bot.app import build_delivery
from bot.demo.theatre import Theatre
from bot.messages import Incoming
from bot.worker import take_turns
from tests.files import a_file
from tests.stories.acts import (
    asks_for_help,
    buttons,
    finishes,
    hands_back,
    hears,
    is_helped,
    on_sqlite,
)


async def is_handed_over(theatre: Theatre) -> None:
    """Jan helped Maria, gave it back, and Samira helps her now."""
    await hands_back(theatre)
    await theatre.presses("samira", "Ja, dat doe ik")
    for name in ("maria", "jan", "samira", "els"):
        theatre.sees(name)


@on_sqlite
async def test_a_reply_to_who_helped_before_does_not_reach_who_helps_now(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.says("jan", "Wat is de code van je deur?")
    [asked] = theatre.sees("maria")
    await is_handed_over(theatre)

    await theatre.says("maria", "Dat is 1234", about=asked.name)

    assert "1234" not in hears(theatre, "samira") + hears(theatre, "jan")
    assert hears(theatre, "maria")


@on_sqlite
async def test_a_reaction_to_who_helped_before_does_not_reach_who_helps_now(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await theatre.says("jan", "Ik kom morgen")
    [said] = theatre.sees("maria")
    await is_handed_over(theatre)

    await theatre.does("maria", "reacted", text="❤", about=said.name)

    assert theatre.sees("samira") == theatre.sees("jan") == []


@on_sqlite
async def test_a_reply_about_a_closed_request_does_not_reach_somebody_else(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await theatre.says("maria", "De code is 1234")
    [told] = theatre.sees("jan")
    await finishes(theatre)
    await is_helped(theatre, "ahmed", "jan")

    await theatre.says("jan", "Klopt 1234 nog, Maria?", about=told.name)

    assert "1234" not in hears(theatre, "ahmed") + hears(theatre, "maria")
    assert hears(theatre, "jan")


@on_sqlite
async def test_who_was_chosen_by_name_is_not_replaced_by_who_helps_now(theatre: Theatre) -> None:
    await asks_for_help(theatre, "maria", "mijn kraan lekt")
    await asks_for_help(theatre, "maria", "ik moet naar het ziekenhuis")
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.presses("samira", "Ja, dat doe ik")
    await theatre.later(timedelta(minutes=11))
    await theatre.says("maria", "De code is 1234")
    [which] = [b for b in theatre.sees("maria") if "Waar hoort" in b.text]
    assert set(buttons([which])) == {"Bericht aan Jan", "Bericht aan Samira"}
    await hands_back(theatre)
    await theatre.presses("samira", "Ja, dat doe ik")
    for name in ("maria", "jan", "samira", "els"):
        theatre.sees(name)

    await theatre.presses("maria", "Bericht aan Jan", which)

    assert "Waar hoort" in hears(theatre, "maria")
    for name in ("jan", "samira", "els"):
        assert "1234" not in hears(theatre, name)


@on_sqlite
async def test_a_photo_that_was_asked_about_arrives_as_well(theatre: Theatre) -> None:
    await is_helped(theatre, "maria", "jan")
    await is_helped(theatre, "ahmed", "jan")
    await theatre.later(timedelta(minutes=11))

    await theatre.sends("jan", "photo", a_file("photo"), "kijk\u202e")
    await theatre.presses("jan", "Bericht aan Maria")

    [shown] = theatre.sees("maria")
    assert shown.text == "💬 Jan:\nkijk"
    assert [each.kind for each in shown.attachments] == ["photo"]


@on_sqlite
async def test_which_one_can_be_answered_with_a_number(theatre: Theatre) -> None:
    await asks_for_help(theatre, "maria", "mijn kraan lekt")
    await asks_for_help(theatre, "ahmed", "ik moet naar het ziekenhuis")
    await theatre.says("jan", "ja")
    theatre.sees("jan")

    await theatre.says("jan", "1")

    assert "Je helpt" in hears(theatre, "jan")


def press(theatre: Theatre, who: str, label: str) -> Incoming:
    """What comes in when somebody presses their last button of this name."""
    channel, _, name = who.rpartition(":")
    stage = theatre.stages[channel or "stage"]
    for bubble in reversed(theatre.screen(who)):
        for option, data in zip(bubble.options, bubble.presses, strict=True):
            if label in option.label:
                return stage.does(name, "pressed", press=data, about=bubble.name, at=theatre.now)
    raise AssertionError(f"{who} has no button {label!r}")


async def before_anything_leaves(theatre: Theatre, channel: str, *events: Incoming) -> None:
    """All of it is handled, and what follows from it leaves on the other channel alone."""
    others = {name: stage for name, stage in theatre.stages.items() if name == "other"}
    async with theatre.bot() as storage:
        await storage.inbox(channel).accept(events)
        delivery = build_delivery(theatre.house, storage, others, lambda: theatre.now)
        while await take_turns(storage, theatre.house, lambda: theatre.now):
            await delivery.drain()


async def test_words_that_have_not_left_yet_do_not_reach_who_hands_back(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "Ik kan toch niet")
    says = theatre.stages["stage"].does("maria", text="De code is 1234", at=theatre.now)

    await theatre.happens("stage", says, press(theatre, "jan", "Geen tijd"))

    assert "1234" not in hears(theatre, "jan") + hears(theatre, "samira")
    [told] = [b for b in theatre.sees("maria") if "niet doorgegeven: Jan" in b.text]
    assert told.reply_to == says.message


@on_sqlite
async def test_a_correction_that_has_not_left_yet_does_not_reach_who_hands_back(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    said = await theatre.does("maria", "said", text="De code weet ik niet")
    await theatre.presses("jan", "Ik kan toch niet")
    edit = theatre.stages["stage"].does(
        "maria", "edited", text="De code is 1234", about=said.message, at=theatre.now
    )

    await theatre.happens("stage", edit, press(theatre, "jan", "Geen tijd"))

    assert all("1234" not in bubble.text for bubble in theatre.screen("jan"))


@on_sqlite
async def test_words_that_have_not_left_yet_do_not_arrive_after_a_withdrawal(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    says = theatre.stages["stage"].does("maria", text="De code is 1234", at=theatre.now)

    await before_anything_leaves(theatre, "stage", says, press(theatre, "maria", "Intrekken"))
    await theatre.says("els", "menu")

    assert "1234" not in hears(theatre, "jan")
    assert "niet doorgegeven: Jan" in hears(theatre, "maria")


@on_sqlite
async def test_last_words_of_who_hands_back_and_of_a_finished_case_arrive(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await theatre.says("maria", "Tot morgen!")
    [said] = theatre.sees("jan")
    await theatre.presses("jan", "Ik kan toch niet")
    stage = theatre.stages["stage"]
    sorry = stage.does("jan", text="Sorry, ik lig op bed", about=said.name, at=theatre.now)

    await theatre.happens("stage", sorry, press(theatre, "jan", "Ik ben ziek"))
    await theatre.presses("samira", "Ja, dat doe ik")
    await theatre.presses("samira", "Het is klaar")
    thanks = stage.does("maria", text="Heel erg bedankt", at=theatre.now)
    await theatre.happens("stage", thanks, press(theatre, "maria", "Ja, het is klaar"))

    assert "ik lig op bed" in hears(theatre, "maria")
    assert "Heel erg bedankt" in hears(theatre, "samira")


@on_sqlite
async def test_details_that_have_not_left_yet_do_not_arrive_after_a_withdrawal(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre, "other:maria", "mijn kraan lekt, de code is 1234")
    await before_anything_leaves(theatre, "stage", press(theatre, "jan", "Ja, dat doe ik"))
    assert "gaat je helpen" in hears(theatre, "other:maria")
    await before_anything_leaves(theatre, "other", press(theatre, "other:maria", "Intrekken"))

    await theatre.says("els", "menu")

    assert "1234" not in (heard := hears(theatre, "jan"))
    assert "heeft de vraag ingetrokken" in heard
    assert "ingetrokken" in hears(theatre, "other:maria")
