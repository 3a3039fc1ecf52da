"""Every answer, and what had to be taken back, changes what is remembered of who was asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.demo.theatre import Theatre
from bot.help.asking.habits import Habits
from bot.help.asking.network import Network
from bot.help.asking.remember import Memory
from bot.help.asking.rules import Rules
from tests.stories.acts import asks_for_help, on_sqlite

A_MINUTE = timedelta(minutes=1)


async def remembered(theatre: Theatre, who: str) -> Memory:
    """Of everyone together and of this person, as it was kept."""
    async with theatre.bot() as storage, storage.transaction() as db:
        person = await db.people.at("stage", who)
        assert person is not None
        return Memory(await db.asks.network(), *await db.asks.habits(person.id))


async def test_a_yes_counts_as_help_and_is_learned_from(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    sent = await remembered(theatre, "jan")
    assert sent.load.asked == (theatre.now,)
    assert sent.network.mean_chance != Network().mean_chance
    assert sent.network.beliefs == {}

    theatre.now += A_MINUTE
    await theatre.presses("jan", "Ja, dat doe ik")

    jan = await remembered(theatre, "jan")
    assert jan.load.helped == (theatre.now,)
    assert jan.load.helped_ever == 1
    assert jan.habits.belief("self").mean > 0
    assert jan.habits.belief("kind:chores").mean > 0
    assert jan.network.response_time != Network().response_time
    assert (await remembered(theatre, "samira")).load.helped == ()


@on_sqlite
async def test_a_no_is_learned_from_and_is_no_help(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    theatre.now += A_MINUTE
    await theatre.presses("jan", "Nu niet")

    jan = await remembered(theatre, "jan")
    assert jan.habits.belief("self").mean < 0
    assert jan.network.belief("everyone").mean < Network().belief("everyone").mean
    assert jan.load.helped == ()
    assert (await remembered(theatre, "samira")).habits == Habits()


@on_sqlite
@pytest.mark.parametrize(
    ("after", "weighs"), [(2 * A_MINUTE, 1 - Rules().unseen_share), (4 * A_MINUTE, 1.0)]
)
async def test_what_was_taken_back_before_it_was_seen_weighs_less(
    theatre: Theatre, after: timedelta, weighs: float
) -> None:
    await asks_for_help(theatre)
    theatre.now += after
    await theatre.presses("jan", "Ja, dat doe ik")

    samira = (await remembered(theatre, "samira")).load
    assert samira.asked_lately(theatre.now) == pytest.approx(weighs, abs=0.01)
    assert samira.asked_this_week(theatre.now) == 1
