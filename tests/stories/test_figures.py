"""A coordinator asks how demand and offer stand, and gets a text to find people with."""

from __future__ import annotations

from datetime import timedelta

from bot.demo.theatre import Theatre
from bot.help.request import NewRequest
from tests.stories.acts import buttons, hears, is_helped, on_sqlite


async def a_month(theatre: Theatre, asked: int, answered: int) -> None:
    """Jobs in Hoge Vucht, one a day; only Jan and Samira are there to do them."""
    async with theatre.bot() as storage, storage.transaction() as db:
        maria, _ = await db.people.meet("stage", "maria", "Maria", "nl", theatre.now)
        jan, _ = await db.people.meet("stage", "jan", "Jan", "nl", theatre.now)
        for day in range(asked):
            at = theatre.now - timedelta(days=1 + day)
            new = NewRequest(maria.id, "chores", "", (), "hoge-vucht", "today")
            request = await db.requests.add(new, at)
            if day < answered:
                await db.asks.ask(request.id, jan.id, "here", at)
                await db.requests.take(request.id, jan.id, at + timedelta(minutes=10 + day))


async def test_a_coordinator_sees_the_week_and_where_people_are_missing(theatre: Theatre) -> None:
    await a_month(theatre, asked=16, answered=9)
    theatre.sees("els")

    await theatre.says("els", "cijfers")

    heard = hears(theatre, "els")
    assert "hulpvragen: 7 (de week ervoor: 7)" in heard
    assert "mensen die nu hulp bieden: <5" in heard
    assert "binnen 13 minuten ja. Bijna altijd zei de eerste ja." in heard
    assert (
        "• Klusje in huis, Hoge Vucht: 16 keer gevraagd, 9 keer iemand gevonden. "
        "Mensen die dit doen: <5." in heard
    )


@on_sqlite
async def test_we_miss_you_is_ready_to_copy_in_both_languages(theatre: Theatre) -> None:
    await a_month(theatre, asked=16, answered=9)
    theatre.sees("els")
    await theatre.says("els", "menu")

    await theatre.presses("els", "We missen jou")

    dutch, english = theatre.sees("els")[-2:]
    assert "• Klusje in huis, in Hoge Vucht (16 keer gevraagd in 4 weken)" in dutch.text
    assert "• A job around the house, in Hoge Vucht (asked 16 times" in english.text
    assert "Maria" not in dutch.text + english.text


@on_sqlite
async def test_one_request_is_no_figure(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.later(timedelta(minutes=1))

    await theatre.says("els", "cijfers")

    heard = hears(theatre, "els")
    assert "hulpvragen: <5 (de week ervoor: 0)" in heard
    assert "Vraag en aanbod passen bij elkaar" in heard
    await theatre.says("els", "menu")
    await theatre.presses("els", "We missen jou")
    assert "Er is nu niets waarvoor we duidelijk mensen missen" in hears(theatre, "els")


@on_sqlite
async def test_figures_are_for_coordinators(theatre: Theatre) -> None:
    await theatre.says("jan", "/cijfers")

    assert "aanbod passen" not in hears(theatre, "jan")
    assert "📈 Vraag en aanbod" not in buttons(theatre.screen("jan"))
