"""What storage itself refuses about people, and what becomes of blocks and glances."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.agenda import Entry
from bot.conversation.subject import Subject
from bot.network.roster import CERTIFICATE_ENDS, Outcome
from bot.people.person import Person, Role
from bot.ports import Storage
from tests.storage.world import MORNING, ask_for, helper, meet

SOON = MORNING + timedelta(days=400)
DONE, NOT, LAST = Outcome


async def coordinators(storage: Storage, *names: str) -> list[Person]:
    return [await helper(storage, name, role=Role.COORDINATOR) for name in names]


async def roles(storage: Storage, person: Person) -> set[Role]:
    async with storage.transaction() as db:
        return {role for role, _ in (await db.people.get(person.id)).roles}


async def test_who_is_no_coordinator_changes_and_sees_nothing(storage: Storage) -> None:
    [els] = await coordinators(storage, "els")
    jan, paul = await helper(storage, "jan"), await helper(storage, "paul", role=Role.PROFESSIONAL)
    [maria] = await meet(storage, "maria")
    async with storage.transaction() as db:
        await db.roster.glance(els.id, MORNING, of=jan.id)
        for by in (jan, paul, maria):
            roster = db.roster
            for done in (
                await roster.give(by.id, jan.id, Role.COORDINATOR, MORNING),
                await roster.take(by.id, els.id, Role.COORDINATOR),
                await roster.block(by.id, els.id, "-", MORNING),
                await roster.certify(by.id, jan.id, SOON, MORNING),
                await roster.pause(by.id, jan.id, SOON),
            ):
                assert done is Outcome.NOT
            assert list(await roster.glances(by.id, of=jan.id)) == []
        assert await db.roster.block(els.id, jan.id, "-", MORNING) is DONE
        for by in (paul, maria):
            assert await db.roster.block_of(by.id, jan.id) is None
            assert await db.roster.lift(by.id, jan.id) is Outcome.NOT
        for act in (
            await db.roster.give(els.id, maria.id, Role.VOLUNTEER, MORNING),
            await db.roster.block(els.id, maria.id, "-", MORNING),
            await db.roster.certify(els.id, maria.id, SOON, MORNING),
        ):
            assert act is Outcome.NOT  # who only asks for help is not on the roster


async def test_two_who_take_each_others_role_leave_one_coordinator(storage: Storage) -> None:
    els, tom = await coordinators(storage, "els", "tom")

    async def takes(by: Person, other: Person) -> Outcome:
        async with storage.transaction() as db:
            return await db.roster.take(by.id, other.id, Role.COORDINATOR)

    done = await asyncio.gather(takes(els, tom), takes(tom, els))

    assert sorted(done) == [DONE, Outcome.NOT]
    left = [each for each in (els, tom) if await roles(storage, each)]
    assert len(left) == 1
    async with storage.transaction() as db:
        taken = await db.roster.take(left[0].id, left[0].id, Role.COORDINATOR)
    assert taken is Outcome.LAST


async def test_who_is_blocked_gets_no_role_and_takes_nothing_until_it_is_lifted(
    storage: Storage,
) -> None:
    [els] = await coordinators(storage, "els")
    jan = await helper(storage, "jan", "groceries")
    [maria] = await meet(storage, "maria")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        assert await db.roster.block(els.id, els.id, "-", MORNING) is Outcome.NOT
        assert await db.roster.block(els.id, jan.id, "reden", MORNING) is DONE
        assert await db.roster.block(els.id, jan.id, "-", MORNING) is Outcome.NOT
        await db.people.grant(jan.id, Role.VOLUNTEER, MORNING)
        assert await db.roster.give(els.id, jan.id, Role.VOLUNTEER, MORNING) is Outcome.NOT
        assert await db.requests.take(request.id, jan.id, MORNING) is None
        known = await db.asks.known(request, frozenset(Role), {"groceries"}, MORNING)
        assert [each.volunteer.person for each in known] == [els.id]
    assert await roles(storage, jan) == set()
    async with storage.transaction() as db:
        found = await db.roster.block_of(els.id, jan.id)
        assert found is not None
        assert (found.by, found.reason) == (els.id, "reden")
        assert await db.roster.lift(els.id, jan.id) is DONE
        assert (await db.people.get(jan.id)).roles == ((Role.VOLUNTEER, MORNING),)
        assert await db.requests.take(request.id, jan.id, MORNING)


async def test_who_is_joined_to_somebody_blocked_is_blocked(storage: Storage) -> None:
    [els] = await coordinators(storage, "els")
    jan, other = await helper(storage, "jan"), await helper(storage, "other")
    async with storage.transaction() as db:
        await db.roster.block(els.id, other.id, "-", MORNING)
        await db.people.join(jan.id, other.id)
        assert await db.roster.is_blocked(jan.id)
    assert await roles(storage, jan) == set()
    async with storage.transaction() as db:
        await db.roster.lift(els.id, jan.id)
    assert await roles(storage, jan) == {Role.VOLUNTEER}


async def test_joined_the_newer_certificate_counts_and_glances_go_along(storage: Storage) -> None:
    [els] = await coordinators(storage, "els")
    jan, other = await helper(storage, "jan"), await helper(storage, "other")
    later = MORNING + timedelta(days=1)
    async with storage.transaction() as db:
        await db.roster.certify(els.id, jan.id, MORNING + timedelta(days=9), MORNING)
        await db.roster.certify(els.id, other.id, SOON, later)
        about = Subject("person", other.id)
        await db.agenda.plan(Entry(CERTIFICATE_ENDS, about, SOON))
        await db.roster.glance(els.id, MORNING, of=other.id)
        await db.people.join(jan.id, other.id)
        assert (await db.people.get(jan.id)).certificate_until == SOON
        assert await db.agenda.planned(CERTIFICATE_ENDS, Subject("person", jan.id)) == SOON
        assert await db.agenda.planned(CERTIFICATE_ENDS, about) is None
        assert [each.person for each in await db.roster.glances(els.id, of=jan.id)] == [els.id]


async def test_of_who_is_forgotten_no_block_certificate_or_glance_is_kept(
    storage: Storage,
) -> None:
    els, tom = await coordinators(storage, "els", "tom")
    jan = await helper(storage, "jan")
    [maria] = await meet(storage, "maria")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        await db.roster.certify(els.id, jan.id, SOON, MORNING)
        await db.agenda.plan(Entry(CERTIFICATE_ENDS, Subject("person", jan.id), SOON))
        await db.roster.block(els.id, jan.id, "reden", MORNING)
        await db.roster.glance(els.id, MORNING, of=jan.id)
        await db.roster.glance(els.id, MORNING, request=request.id)
        for gone in (jan, els):
            await db.people.forget(gone.id)
        assert await db.roster.block_of(tom.id, jan.id) is None
        assert list(await db.roster.glances(tom.id, of=jan.id)) == []
        assert await db.agenda.planned(CERTIFICATE_ENDS, Subject("person", jan.id)) is None
        assert (await db.people.get(jan.id)).certificate_until is None
        [glance] = await db.roster.glances(tom.id, request=request.id)
        assert (await db.people.get(glance.person)).name == ""  # somebody looked; nobody says who


async def test_a_glance_is_one_for_a_few_minutes_and_kept_as_long_as_letters(
    storage: Storage,
) -> None:
    [els] = await coordinators(storage, "els")
    jan = await helper(storage, "jan")
    moments = [MORNING + timedelta(minutes=each) for each in (0, 5, 9, 15)]
    async with storage.transaction() as db:
        for moment in moments:
            await db.roster.glance(els.id, moment, of=jan.id)
        seen = await db.roster.glances(els.id, of=jan.id)
        assert [each.at for each in seen] == [moments[3], moments[0]]
    a_month = timedelta(days=30)
    await storage.tidy(moments[1] + a_month, timedelta(days=14), a_month)
    async with storage.transaction() as db:
        seen = await db.roster.glances(els.id, of=jan.id)
        assert [each.at for each in seen] == [moments[3]]
