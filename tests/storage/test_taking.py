"""Places in a request: as many as there are, each given to one, and taken over by a stand-in."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.help.circle import Left, Part
from bot.help.request import State, Taken
from bot.people.person import Person
from bot.ports import Storage
from tests.storage.world import MORNING, as_it_stands, ask_for, meet


async def test_who_comes_back_has_another_stay(storage: Storage) -> None:
    maria, jan = await meet(storage, "maria", "jan")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        first = await db.requests.take(request.id, jan.id, MORNING)
        assert first is not None
        await db.requests.leave(first.member.id, Left.LAPSED, MORNING)
        later = MORNING + timedelta(hours=1)
        again = await db.requests.take(request.id, jan.id, later)
        assert again is not None
        assert again.member.id > first.member.id
        assert again.member.since == again.member.active_at == later
        await db.requests.was_active(again.member.id, later + timedelta(hours=1))
        await db.requests.was_active(first.member.id, later)
        [helper] = (await as_it_stands(db, request)).helpers
        assert helper.active_at == later + timedelta(hours=1)
        found = await db.requests.of_member(again.member.id)
        assert found is not None
        assert found.id == request.id


async def test_as_many_help_as_there_are_places(storage: Storage) -> None:
    maria, *helpers = await meet(storage, "maria", "jan", "els", "piet", "noor")
    request = await ask_for(storage, maria, places=3)
    async with storage.transaction() as db:
        for left, person in zip((2, 1, 0), helpers, strict=False):
            assert await db.requests.take(request.id, person.id, MORNING)
            assert (await as_it_stands(db, request)).places_left == left
        assert (await as_it_stands(db, request)).state is State.TAKEN
        assert await db.requests.take(request.id, helpers[3].id, MORNING) is None
        assert await db.requests.change(request.id, places=4)
        assert (await as_it_stands(db, request)).state is State.OPEN
        assert await db.requests.take(request.id, helpers[3].id, MORNING)
        assert await db.requests.change(request.id, places=1)
        shrunk = await as_it_stands(db, request)
        assert (shrunk.state, shrunk.places_left, len(shrunk.helpers)) == (State.TAKEN, 0, 4)


async def test_a_stand_in_takes_the_place_of_who_asked_for_one(storage: Storage) -> None:
    maria, jan, els = await meet(storage, "maria", "jan", "els")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        taken = await db.requests.take(request.id, jan.id, MORNING)
        assert taken is not None
        assert await db.requests.seek_stand_in(taken.member.id, wanted=True)
        assert (await as_it_stands(db, request)).state is State.OPEN
        assert [m.person for m in (await as_it_stands(db, request)).helpers] == [jan.id]
        assert await db.requests.seek_stand_in(taken.member.id, wanted=False)
        assert (await as_it_stands(db, request)).state is State.TAKEN
        assert await db.requests.take(request.id, els.id, MORNING) is None
        await db.requests.seek_stand_in(taken.member.id, wanted=True)
        stands_in = await db.requests.take(request.id, els.id, MORNING)
        assert stands_in is not None
        assert stands_in.instead_of is not None
        assert stands_in.instead_of.id == taken.member.id
        replaced = await as_it_stands(db, request)
        assert [member.person for member in replaced.helpers] == [els.id]
        assert replaced.state is State.TAKEN
        assert not await db.requests.seek_stand_in(taken.member.id, wanted=True)


async def test_of_what_comes_back_a_stand_in_takes_one_visit_alone(storage: Storage) -> None:
    maria, jan, els = await meet(storage, "maria", "jan", "els")
    request = await ask_for(storage, maria, repeats="FREQ=WEEKLY;BYDAY=TU")
    async with storage.transaction() as db:
        taken = await db.requests.take(request.id, jan.id, MORNING)
        assert taken is not None
        visit = await db.visits.add(request.id, MORNING, maria.id, "rode fiets", MORNING)
        await db.requests.seek_stand_in(taken.member.id, wanted=True)
        stands_in = await db.requests.take(request.id, els.id, MORNING)
        assert stands_in is not None
        await db.requests.only_for(stands_in.member.id, visit.id)
        both = await as_it_stands(db, request)
        assert [(m.person, m.for_visit) for m in both.helpers] == [
            (jan.id, None),
            (els.id, visit.id),
        ]
        assert (both.state, both.places_left) == (State.TAKEN, 0)


async def test_others_come_into_the_circle_without_taking_a_place(storage: Storage) -> None:
    maria, jan, els, noor = await meet(storage, "maria", "jan", "els", "noor")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        join = db.requests.join
        daughter = await join(request.id, noor.id, Part.COMPANION, MORNING, maria.id)
        assert daughter is not None
        assert daughter.asked_in_by == maria.id
        assert await join(request.id, noor.id, Part.COMPANION, MORNING, maria.id) is None
        assert await join(request.id, els.id, Part.PROFESSIONAL, MORNING)
        assert (await as_it_stands(db, request)).state is State.OPEN
        assert await db.requests.take(request.id, noor.id, MORNING) is None
        assert await db.requests.take(request.id, jan.id, MORNING)
        circle = (await as_it_stands(db, request)).circle
        assert [member.person for member in circle] == [maria.id, noor.id, els.id, jan.id]
        assert [r.id for r in await db.requests.of(noor.id)] == [request.id]
        await db.requests.close(request.id, State.DONE, MORNING)
        assert await join(request.id, 999, Part.COMPANION, MORNING) is None


@pytest.mark.parametrize("places", [1, 3])
async def test_of_fifty_who_say_yes_at_once_as_many_win_as_there_are_places(
    storage: Storage, places: int
) -> None:
    people = await meet(storage, "maria", *(f"volunteer-{n}" for n in range(50)))
    request = await ask_for(storage, people[0], places=places)

    async def say_yes(person: Person) -> Taken | None:
        async with storage.transaction() as db:
            won = await db.requests.take(request.id, person.id, MORNING)
            await asyncio.sleep(0)
            return won

    answers = await asyncio.gather(*(say_yes(person) for person in people[1:]))
    winners = [taken.member.person for taken in answers if taken is not None]
    assert len(winners) == places
    async with storage.transaction() as db:
        taken = await as_it_stands(db, request)
        assert taken.state is State.TAKEN
        assert sorted(member.person for member in taken.helpers) == sorted(winners)


async def test_of_two_stand_ins_at_once_one_comes_in_the_place(storage: Storage) -> None:
    maria, jan, *others = await meet(storage, "maria", "jan", *(f"other-{n}" for n in range(10)))
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        taken = await db.requests.take(request.id, jan.id, MORNING)
        assert taken is not None
        await db.requests.seek_stand_in(taken.member.id, wanted=True)

    async def say_yes(person: Person) -> Taken | None:
        async with storage.transaction() as db:
            return await db.requests.take(request.id, person.id, MORNING)

    answers = await asyncio.gather(*(say_yes(person) for person in others))
    [won] = [answer for answer in answers if answer is not None]
    assert won.instead_of is not None
    assert won.instead_of.person == jan.id
    async with storage.transaction() as db:
        assert [m.person for m in (await as_it_stands(db, request)).helpers] == [won.member.person]
