"""What is read of a network's past to play it again."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert

from bot.help.asking.belief import Belief
from bot.help.asking.habits import Habits
from bot.help.asking.load import Load
from bot.help.asking.network import Network
from bot.help.asks import Answer
from bot.help.kinds import HUMAN
from bot.help.request import State
from bot.people.person import Role
from bot.ports import Storage
from bot.what_if.past import PastRequest
from storage.database import Database
from storage.tables import learned, learned_together, wishes
from tests.storage.world import MORNING, ask_for, helper, meet

HOUR = timedelta(hours=1)


async def test_the_past_is_read_without_words_or_names(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    jan = await helper(storage, "jan", "groceries", "pets", places={"heuvel"}, dayparts={"evening"})
    els = await helper(storage, "els", role=Role.PROFESSIONAL)
    await helper(storage, "gone", "groceries")
    later = await ask_for(storage, maria, starts_at=MORNING + 30 * HOUR, places=2)
    await ask_for(storage, maria, HUMAN)
    async with storage.transaction() as db:
        await db.people.never(jan.id, "pets")
        await db.people.reachable("telegram", "gone", reachable=False)
        for person, answer in ((jan, Answer.YES), (els, Answer.NOT_NOW), (maria, Answer.ASKED)):
            await db.asks.ask(later.id, person.id, "here", MORNING)
            await db.asks.answer(later.id, person.id, answer, MORNING)
        await db.requests.take(later.id, jan.id, MORNING + HOUR)
        await db.requests.close(later.id, State.DONE, MORNING + 5 * HOUR)
    network = Network(beliefs={"everyone": Belief(-1.0, 0.01)})
    habits = Habits({"self": Belief(0.5, 0.2)}, MORNING)
    assert isinstance(storage, Database)
    async with storage._begin() as raw:
        await raw.run(insert(learned_together), {"network": network})
        await raw.run(insert(learned), {"person": jan.id, "habits": habits, "load": Load()})
        wish = {"often": "often", "asks_a_week": 15, "at_night": True}
        await raw.run(insert(wishes), {"person": jan.id, **wish})
    async with storage.transaction() as db:
        past = await db.archive.past(MORNING - HOUR, MORNING)
        assert (await db.archive.past(MORNING + HOUR, MORNING + HOUR)).requests == []

    today = (MORNING, "groceries", "heuvel", "today", "nl")
    assert list(past.requests) == [PastRequest(*today, 2, 30 * HOUR, MORNING + HOUR, 3, 1)]
    first, second = past.helpers
    assert (first.volunteer.person, second.volunteer.person) == (jan.id, els.id)
    assert first.volunteer.kinds == {"groceries"}
    assert first.volunteer.habits == habits
    assert (first.volunteer.wishes.often, first.volunteer.wishes.asks_a_week) == ("often", 15)
    assert first.volunteer.wishes.free == {"evening"}
    assert first.neighbourhoods == {"heuvel"}
    assert first.roles == {Role.VOLUNTEER}
    assert second.volunteer.habits == Habits()
    assert second.volunteer.languages == {"nl"}
    assert second.roles == {Role.PROFESSIONAL}
    assert past.network == network
    assert (past.said_cant, past.no_yes) == (1, 1)
    assert list(past.stays) == [4 * HOUR]
