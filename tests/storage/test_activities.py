"""Activities as they are kept: places by one at a time, sessions made once, ends that are final."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.activities.activity import Activity, NewActivity, SessionState, State
from bot.activities.series import Times, sessions_to_come
from bot.activities.sign_up import ON_THE_LIST, Status, people
from bot.activities.waiting_list import Pool, decide
from bot.hours import QuietHours
from bot.people.person import Person
from bot.ports import Storage, Transaction
from tests.storage.world import MORNING, meet

ZONE = ZoneInfo("Europe/Amsterdam")
NEW = NewActivity("Koffie", MORNING + timedelta(days=4), "Buurthuis", "heuvel", places=3)
WEEKLY = replace(NEW, repeats="FREQ=WEEKLY")


async def published(db: Transaction, organiser: Person, new: NewActivity = NEW) -> Activity:
    number = await db.activities.add(new, organiser.id, f"uid-{new.title}", new.title, MORNING)
    draft = await db.activities.get(number)
    assert draft is not None
    await db.activities.plan(draft, sessions_to_come(new, ZONE, MORNING))
    assert await db.activities.move_on(number, State.DRAFT, State.PUBLISHED, MORNING)
    found = await db.activities.get(number)
    assert found is not None
    return found


async def test_who_sign_up_at_the_same_moment_get_as_many_places_as_there_are(
    storage: Storage,
) -> None:
    """Each in a transaction of their own: the second sees what the first did, or waits for it."""
    els, *crowd = await meet(storage, "els", *(f"p{number}" for number in range(12)))
    async with storage.transaction() as db:
        activity = await published(db, els)
    [session] = activity.sessions

    async def signs_up(person: Person) -> None:
        async with storage.transaction() as db:
            await db.activities.hold(activity.id)
            mine = await db.sign_ups.add(session.id, person.id, 0, MORNING)
            assert mine is not None
            signed = await db.sign_ups.of_pool(session.id)
            await asyncio.sleep(0)
            pool = Pool(activity.places, session.starts_at, signed)
            made = decide(pool, MORNING, QuietHours(), ZONE, here={mine.id})
            for offer in made.offers:
                await db.sign_ups.settle(offer.sign_up.id, ON_THE_LIST, Status.IN, MORNING)

    await asyncio.gather(*(signs_up(person) for person in crowd))

    async with storage.transaction() as db:
        signed = await db.sign_ups.of_pool(session.id)
        assert people(signed, Status.IN) == 3
        assert len(signed) == 12
        assert await db.sign_ups.taken([session.id]) == {session.id: 3}


async def test_one_sign_up_each_until_it_ends_and_then_again(storage: Storage) -> None:
    els, jan = await meet(storage, "els", "jan")
    async with storage.transaction() as db:
        [session] = (await published(db, els)).sessions
        first = await db.sign_ups.add(session.id, jan.id, 2, MORNING)
        assert first is not None
        assert await db.sign_ups.add(session.id, jan.id, 0, MORNING) is None
        assert await db.sign_ups.settle(first.id, ON_THE_LIST, Status.LEFT, MORNING)
        assert not await db.sign_ups.settle(first.id, ON_THE_LIST, Status.IN, MORNING)
        again = await db.sign_ups.add(session.id, jan.id, 0, MORNING)
        assert again is not None
        assert await db.sign_ups.mine(session.id, jan.id) == again


async def test_the_sessions_of_a_course_share_their_places_and_are_made_once(
    storage: Storage,
) -> None:
    [els] = await meet(storage, "els")
    async with storage.transaction() as db:
        course = await published(db, els, replace(WEEKLY, course=True, times=3))
        first = course.sessions[0]
        assert [each.pool for each in course.sessions] == [first.id] * 3
        times = sessions_to_come(course, ZONE, MORNING)
        assert await db.activities.plan(course, times) == []


async def test_what_is_moved_once_is_not_planned_again_where_it_was(storage: Storage) -> None:
    [els] = await meet(storage, "els")
    async with storage.transaction() as db:
        series = await published(db, els, WEEKLY)
        first = series.sessions[0]
        hour = timedelta(hours=1)
        later = Times(first.starts_at + hour, first.ends_at + hour)
        await db.activities.move_session(first.id, later, once=True)
        assert await db.activities.plan(series, sessions_to_come(series, ZONE, MORNING)) == []
        found = await db.activities.of_session(first.id)
        assert found is not None
        assert (found[1].starts_at, found[1].recurs_at) == (later.starts_at, first.starts_at)


async def test_what_is_found_is_published_planned_and_not_by_link_only(storage: Storage) -> None:
    [els] = await meet(storage, "els")
    async with storage.transaction() as db:
        await published(db, els)
        await published(db, els, replace(NEW, title="Geheim", seen="link"))
        await published(db, els, replace(NEW, title="Af"))
        off = await db.activities.by_link("Af")
        assert off is not None
        await db.activities.settle_session(
            off.sessions[0].id, SessionState.PLANNED, SessionState.CANCELLED
        )
        await db.activities.add(replace(NEW, title="Concept"), els.id, "u", "Concept", MORNING)
        found = await db.activities.between(MORNING, MORNING + timedelta(days=7), 10)
        assert [activity.title for activity, _ in found] == ["Koffie"]


async def test_two_persons_who_become_one_keep_the_place_and_both_their_activities(
    storage: Storage,
) -> None:
    els, jan, other = await meet(storage, "els", "jan", "other")
    async with storage.transaction() as db:
        activity = await published(db, els)
        [session] = activity.sessions
        await db.activities.join_organisers(activity.id, other.id, MORNING)
        waits = await db.sign_ups.add(session.id, jan.id, 0, MORNING)
        comes = await db.sign_ups.add(session.id, other.id, 1, MORNING)
        assert waits is not None
        assert comes is not None
        await db.sign_ups.settle(comes.id, ON_THE_LIST, Status.IN, MORNING)

        await db.people.join(jan.id, other.id)

        assert [each.id for each in await db.sign_ups.of_person(jan.id)] == [comes.id]
        now = await db.activities.get(activity.id)
        assert now is not None
        assert now.organisers == (els.id, jan.id)


async def test_a_change_grows_the_sequence_and_what_ended_is_not_changed(storage: Storage) -> None:
    [els] = await meet(storage, "els")
    async with storage.transaction() as db:
        activity = await published(db, els)
        assert await db.activities.change(activity.id, title="Thee")
        now = await db.activities.get(activity.id)
        assert now is not None
        assert (now.title, now.sequence, now.uid) == ("Thee", activity.sequence + 1, activity.uid)
        [session] = activity.sessions
        await db.activities.move_session(session.id, Times(session.starts_at, session.ends_at))
        planned, over = SessionState.PLANNED, SessionState.OVER
        assert await db.activities.settle_session(session.id, planned, SessionState.CANCELLED)
        await db.activities.settle_session(session.id, SessionState.CANCELLED, over)
        moved = await db.activities.get(activity.id)
        assert moved is not None
        assert moved.sequence == now.sequence + 2
        await db.activities.move_on(activity.id, State.PUBLISHED, State.CANCELLED, MORNING)
        assert not await db.activities.change(activity.id, title="Limonade")
