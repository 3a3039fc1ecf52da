"""Words reach only whom they were meant for: whoever is in the request when they arrive."""

from __future__ import annotations

from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, buttons, hears, is_helped, on_sqlite


async def is_handed_over(theatre: Theatre) -> None:
    """Jan helped Maria, gave it back, and Samira helps her now."""
    await theatre.presses("jan", "Ik kan toch niet")
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
    await theatre.presses("jan", "Het is klaar")
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
    await theatre.presses("jan", "Ik kan toch niet")
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

    await theatre.sends("jan", "photo", b"a new tap", "kijk\u202e")
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
