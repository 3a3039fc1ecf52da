"""Two persons become one: the lists of what goes along are held against the tables themselves."""

from __future__ import annotations

import pytest

from bot.help.circle import Part
from bot.help.request import State
from bot.ports import Storage
from storage.joining import ANY_NUMBER, ONE_OF_EACH
from storage.tables import metadata
from tests.storage.world import MORNING, as_it_stands, ask_for, meet

THEIR_OWN = {("members", "person"), ("sign_ups", "person")}
"""What is joined in a way of its own."""
NUMBERS = {("requests", "asked_by"), ("members", "asked_in_by"), ("outbox", "person")}
"""Persons that are named without a reference."""


def test_every_column_that_names_a_person_is_joined() -> None:
    named = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.columns
        if any(key.column.table.name == "persons" for key in column.foreign_keys)
    }
    joined = {
        (table.name, column) for table, column in (*[each[:2] for each in ONE_OF_EACH], *ANY_NUMBER)
    }
    assert joined | THEIR_OWN == named | NUMBERS


@pytest.mark.parametrize("turned", [False, True])
async def test_whoever_helps_themselves_is_the_resident_alone(
    storage: Storage, turned: bool
) -> None:
    maria, jan = await meet(storage, "maria", "jan")
    request = await ask_for(storage, maria)
    kept, absorbed = (jan, maria) if turned else (maria, jan)
    async with storage.transaction() as db:
        assert await db.requests.take(request.id, jan.id, MORNING)
        visit = await db.visits.add(request.id, MORNING, maria.id, "code", MORNING)
        await db.visits.answer(visit.id, jan.id, coming=False)
        await db.people.join(kept.id, absorbed.id)

        now = await as_it_stands(db, request)
        assert (now.resident, now.state) == (kept.id, State.OPEN)
        assert [(each.person, each.part) for each in now.circle] == [(kept.id, Part.RESIDENT)]
        [visit] = await db.visits.of(request.id)
        assert visit.coming(kept.id)
        with pytest.raises(KeyError):
            await db.people.get(absorbed.id)


async def test_whoever_has_two_places_gives_one_back(storage: Storage) -> None:
    maria, jan, other = await meet(storage, "maria", "jan", "other")
    request = await ask_for(storage, maria, places=2)
    async with storage.transaction() as db:
        for helper in (jan, other):
            assert await db.requests.take(request.id, helper.id, MORNING)
        assert (await as_it_stands(db, request)).state is State.TAKEN
        await db.people.join(jan.id, other.id)

        now = await as_it_stands(db, request)
        assert (now.state, [each.person for each in now.helpers]) == (State.OPEN, [jan.id])
