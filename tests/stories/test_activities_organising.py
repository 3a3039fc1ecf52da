"""Anybody organises: from a sentence to a preview, a kind check, and then it is there."""

from dataclasses import replace

import pytest

from bot.activities.activity import State
from bot.demo.theatre import Theatre
from bot.settings import Activities
from tests.stories.activities import (
    TITLE,
    WHEN,
    does,
    drafts,
    finds,
    hours,
    link_of,
    organises,
    sees_their_card,
    the_activity,
)
from tests.stories.acts import buttons, hears, on_sqlite

pytestmark = on_sqlite


async def test_a_sentence_begins_it_and_the_preview_is_what_others_see(theatre: Theatre) -> None:
    await theatre.says("els", "ik wil een buurtfeest organiseren in de Heuvel " + WHEN)
    assert "Hoe heet het?" in hears(theatre, "els")
    await theatre.says("els", "Buurtfeest")
    await theatre.says("els", "Op het plein")
    await theatre.presses("els", "Zoveel als er komen")

    preview = theatre.sees("els")[-1]
    seen = preview.text.partition("👤")[0].partition("🎈")[2]
    assert "zaterdag 14 maart, 15:00 - 17:00" in seen
    await theatre.presses("els", "✅ Iedereen")
    await finds(theatre, "maria", "Buurtfeest")
    assert seen in theatre.sees("maria")[-1].text


async def test_a_first_activity_is_looked_at_and_then_it_is_there(theatre: Theatre) -> None:
    await drafts(theatre, "maria")
    theatre.sees("els")
    await theatre.presses("maria", "✅ Iedereen")
    assert "kijkt er eerst iemand mee" in hears(theatre, "maria")
    await theatre.says("jan", "/activiteiten")
    await theatre.presses("jan", "Alles")
    assert "niets op" in hears(theatre, "jan")

    assert TITLE in hears(theatre, "els")
    await theatre.presses("els", "Prima zo")

    assert "Het staat erop" in hears(theatre, "maria")
    await drafts(theatre, "maria", title="Nog een keer")
    await theatre.presses("maria", "✅ Iedereen")
    assert "Het staat erop" in hears(theatre, "maria")


async def test_silence_is_a_yes_and_a_not_yet_is_said_with_words(theatre: Theatre) -> None:
    await drafts(theatre, "maria")
    await theatre.presses("maria", "✅ Iedereen")
    theatre.sees("maria")
    await theatre.presses("els", "Nog niet")
    await theatre.says("els", "Zeg er nog bij voor wie het is.")

    assert "voor wie het is" in hears(theatre, "maria")
    await sees_their_card(theatre, "maria")
    await does(theatre, "maria", "📣 Plaatsen")
    theatre.sees("els")
    await theatre.later(hours(25))

    assert "Het staat erop" in hears(theatre, "maria")
    assert (await the_activity(theatre)).state is State.PUBLISHED
    assert buttons(theatre.screen("els")).count("👍 Prima zo") == 0


async def test_two_who_contribute_can_look_where_a_network_wants_that(theatre: Theatre) -> None:
    settings = replace(theatre.settings, activities=Activities(check="contributors"))
    theatre.house = replace(theatre.house, settings=settings)
    await drafts(theatre, "maria")
    await theatre.presses("maria", "✅ Iedereen")

    await theatre.presses("jan", "Prima zo")
    assert (await the_activity(theatre)).state is State.CHECKING
    await theatre.presses("samira", "Prima zo")

    assert (await the_activity(theatre)).state is State.PUBLISHED


async def test_by_link_only_nobody_else_finds_it(theatre: Theatre) -> None:
    await drafts(theatre)
    await theatre.presses("els", "Alleen wie de link heeft")
    await theatre.says("jan", "/activiteiten")
    await theatre.presses("jan", "Alles")
    assert "niets op" in hears(theatre, "jan")

    await theatre.says("maria", f"/start {await link_of(theatre)}")
    assert TITLE in hears(theatre, "maria")
    await theatre.says("maria", "/start act_0123456789abcdef")
    assert "kan niet meer" in hears(theatre, "maria")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("\u202egnillet\u2066 <b>Feest</b> & \u200bzo", "gnillet <b>Feest</b> & zo"),
        ("Feest\nvoor\u2028de straat\r\nDTSTART:1", "Feest voor de straat DTSTART:1"),
        ("{ $name } Feest", "{ $name } Feest"),
    ],
)
async def test_a_title_is_one_visible_line_and_markup_stays_text(
    theatre: Theatre, title: str, shown: str
) -> None:
    await organises(theatre, title=title)

    assert (await the_activity(theatre)).title == shown
    await finds(theatre, "maria", "Feest")
    assert f"🎈 {shown}\n" in theatre.sees("maria")[-1].text


async def test_a_title_of_five_thousand_characters_and_a_past_date_are_asked_again(
    theatre: Theatre,
) -> None:
    await theatre.says("els", "/organiseren")
    await theatre.says("els", "x" * 5000)
    assert "te lang" in hears(theatre, "els")
    await theatre.says("els", TITLE)

    for past in ("gisteren om 10 uur", "9 maart 2026 om 10 uur", "30 februari om 10 uur"):
        theatre.sees("els")
        await theatre.says("els", past)
        assert "Waar is het?" not in hears(theatre, "els"), past


async def test_what_became_past_while_it_was_written_is_not_published(theatre: Theatre) -> None:
    await drafts(theatre, when="vandaag om 11 uur")
    theatre.now += hours(3)
    theatre.sees("els")

    await theatre.presses("els", "✅ Iedereen")

    assert "Het staat erop" not in hears(theatre, "els")
