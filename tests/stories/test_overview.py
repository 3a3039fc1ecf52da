"""A coordinator asks how today stands, in one word."""

from __future__ import annotations

from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.stories.activities import TITLE, organises
from tests.stories.acts import asks_for_help, hears, on_sqlite


async def test_today_in_one_word(theatre: Theatre) -> None:
    await organises(theatre, when="vandaag om 15 uur", places="4")
    await theatre.says("els", "today")
    heard = hears(theatre, "els")
    assert "📊 dinsdag 10 maart, 10:00" in heard
    assert "✅ Niets loopt vast." in heard
    assert f"🎉 Activiteiten vandaag: 1\n• 15:00 {TITLE}, Buurthuis De Kade" in heard
    assert "Heuvel: 0 van 4" in heard
    assert "De afgelopen 7 dagen" in heard

    await asks_for_help(theatre)  # both who could are silent
    await theatre.later(timedelta(minutes=12))
    theatre.sees("els")
    await theatre.says("els", "Vandaag")

    heard = hears(theatre, "els")
    assert "⚠️ Loopt vast: 1\n• Klusje in huis" in heard
    assert "Al 12 minuten: niemand anders over; coördinator gevraagd om 10:12." in heard


@on_sqlite
async def test_today_answers_the_question_that_it_fits(theatre: Theatre) -> None:
    """A coordinator who asks for help themselves, and says when."""
    await theatre.says("els", "/organiseren")
    await theatre.says("els", TITLE)
    theatre.sees("els")

    await theatre.says("els", "vandaag")

    assert "📊" not in hears(theatre, "els")


@on_sqlite
async def test_the_overview_is_for_who_keeps_it(theatre: Theatre) -> None:
    for who in ("jan", "maria"):
        await theatre.says(who, "vandaag")
        await theatre.says(who, "overzicht")
        assert "📊" not in hears(theatre, who)
