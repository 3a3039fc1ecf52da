"""Many turns in one commit: in order within a conversation, and each on its own."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from datetime import timedelta

import pytest

from bot.agenda import Entry
from bot.conversation.subject import NOTHING, Subject
from bot.ports import Storage
from storage.failures import StorageFault
from tests.storage.world import MORNING, column, draft, handled, opened, said, take, texts

REQUEST = Subject("request", 12)


async def test_a_conversation_has_one_head_and_goes_on_in_order(storage: Storage) -> None:
    events = [said(1, "maria", "m1"), said(2, "maria", "m2"), said(3, "jan", "j1")]
    await storage.inbox("telegram").accept(events)
    assert await handled(storage) == ["m1", "j1"]
    assert await handled(storage) == ["m2"]
    assert await handled(storage) == []


async def test_a_group_is_one_conversation_whoever_speaks(storage: Storage) -> None:
    events = [said(n, who, f"{n}", chat="group") for n, who in enumerate(["maria", "jan"])]
    await storage.inbox("telegram").accept([*events, said(9, "maria", "private")])
    assert await handled(storage) == ["0", "private"]
    assert await handled(storage) == ["1"]


async def test_a_turn_that_fails_leaves_no_trace_while_the_others_are_kept(
    storage: Storage,
) -> None:
    events = [said(1, "maria", "good"), said(2, "jan", "bad"), said(3, "els", "good")]
    await storage.inbox("telegram").accept(events)
    async with storage.batch(MORNING) as batch:
        for received in batch.heads:
            who = received.incoming.sender
            try:
                async with batch.attempt() as db:
                    await db.people.meet("telegram", who, who, "nl", MORNING)
                    await db.outbox.post(draft(f"to {who}", who))
                    {"good": "no bug"}[received.incoming.text]
                await batch.done(received)
            except KeyError:
                await batch.set_aside(received, "Traceback: a bug")
    assert texts(await take(storage)) == ["to maria", "to els"]
    async with storage.transaction() as db:
        assert await db.people.at("telegram", "jan") is None
        assert await db.people.at("telegram", "els") is not None
    assert await column(storage, "SELECT why FROM inbox WHERE state = 'set_aside'") == [
        "Traceback: a bug"
    ]


async def test_what_the_database_refuses_ends_that_turn_alone_and_shows_no_data(
    storage: Storage,
) -> None:
    await storage.inbox("telegram").accept([said(1), said(2, "jan")])
    async with storage.batch(MORNING) as batch:
        with pytest.raises(StorageFault) as fault:
            async with batch.attempt() as db:
                await db.people.never(987654, "a kind that nobody may see")
        await batch.set_aside(batch.heads[0], "a bug")
        async with batch.attempt() as db:
            await db.people.meet("telegram", "jan", "Jan", "nl", MORNING)
        await batch.done(batch.heads[1])
    assert "987654" not in str(fault.value)
    assert "nobody may see" not in str(fault.value)
    assert "INSERT" not in str(fault.value)
    async with storage.transaction() as db:
        assert await db.people.at("telegram", "jan") is not None


async def test_a_batch_that_is_broken_off_is_done_again(storage: Storage) -> None:
    await storage.inbox("telegram").accept([said(1)])

    async def broken_off() -> None:
        async with storage.batch(MORNING) as batch:
            async with batch.attempt() as db:
                await db.outbox.post(draft("never"))
            await batch.done(batch.heads[0])
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await broken_off()
    assert await take(storage) == []
    assert await handled(storage) == ["hoi"]


async def test_a_task_cancelled_inside_the_database_undoes_its_batch(storage: Storage) -> None:
    await storage.inbox("telegram").accept([said(1)])

    async def endless() -> None:
        async with storage.batch(MORNING) as batch:
            while True:
                async with batch.attempt() as db:
                    await db.outbox.post(draft("never"))

    for pause in (0, 0.0005, 0.001, 0.002, 0.005, 0.02, 0.05):
        task = asyncio.create_task(endless())
        await asyncio.sleep(pause)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert await handled(storage) == ["hoi"]
    assert await take(storage) == []


async def test_a_long_batch_lets_others_run_between_its_turns(storage: Storage) -> None:
    ran = 0

    async def others() -> None:
        nonlocal ran
        while True:
            ran += 1
            await asyncio.sleep(0)

    running = asyncio.create_task(others())
    async with storage.batch(MORNING) as batch:
        before = ran
        for _ in range(10):
            async with batch.attempt() as db:
                await db.outbox.post(draft("one"))
        assert ran - before >= 10
    running.cancel()


async def test_what_falls_due_comes_in_order_and_goes_when_it_is_dropped(storage: Storage) -> None:
    early, late = MORNING - timedelta(minutes=2), MORNING + timedelta(minutes=1)
    entries = [
        Entry("remind", NOTHING, MORNING),
        Entry("look", REQUEST, early),
        Entry("look", NOTHING, late),
    ]
    async with storage.transaction() as db:
        for entry in entries:
            await db.agenda.plan(entry)
    async with storage.batch(MORNING) as batch:
        assert batch.due == [entries[1], entries[0]]
        await batch.drop(entries[1])
    async with storage.batch(MORNING) as batch:
        assert batch.due == [entries[0]]
    async with storage.batch(late) as batch:
        assert batch.due == [entries[0], entries[2]]


async def test_planning_again_moves_an_entry(storage: Storage) -> None:
    async with storage.transaction() as db:
        await db.agenda.plan(Entry("look", REQUEST, MORNING))
        await db.agenda.plan(Entry("look", REQUEST, MORNING + timedelta(hours=1)))
        await db.agenda.plan(Entry("look", Subject("request", 13), MORNING))
        await db.agenda.drop("look", Subject("request", 13))
    async with storage.batch(MORNING) as batch:
        assert batch.due == []
    async with storage.batch(MORNING + timedelta(hours=1)) as batch:
        assert [entry.about for entry in batch.due] == [REQUEST]


async def test_dropping_an_entry_keeps_what_its_own_turn_planned_anew(storage: Storage) -> None:
    again = Entry("look", REQUEST, MORNING + timedelta(minutes=10))
    async with storage.transaction() as db:
        await db.agenda.plan(Entry("look", REQUEST, MORNING))
    async with storage.batch(MORNING) as batch:
        async with batch.attempt() as db:
            await db.agenda.plan(again)
        await batch.drop(batch.due[0])
    async with storage.batch(again.due) as batch:
        assert batch.due == [again]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_workers_side_by_side_never_share_a_conversation(storage: Storage) -> None:
    people, each = 40, 6
    events = [
        said(f"{who}-{n}", f"person-{who}", str(n)) for n in range(each) for who in range(people)
    ]
    await storage.inbox("telegram").accept(events)
    busy: set[str] = set()
    seen: dict[str, list[int]] = defaultdict(list)
    side_by_side = 0

    async def work() -> None:
        nonlocal side_by_side
        while sum(map(len, seen.values())) < people * each:
            async with storage.batch(MORNING) as batch:
                mine = {received.incoming.sender for received in batch.heads}
                assert not mine & busy
                side_by_side += bool(mine and busy)
                busy.update(mine)
                for received in batch.heads:
                    async with batch.attempt() as db:
                        await db.outbox.post(draft("answer", received.incoming.sender))
                    seen[received.incoming.sender].append(int(received.incoming.text))
                    await batch.done(received)
                busy.difference_update(mine)  # the commit follows: only then are they free
            await asyncio.sleep(0)

    async with asyncio.timeout(60):
        await asyncio.gather(*(work() for _ in range(4)))
    assert side_by_side > 0
    assert all(order == list(range(each)) for order in seen.values())
    assert len(seen) == people


async def test_the_database_has_a_secret_of_its_own(database_url: str) -> None:
    async with opened(database_url) as storage, storage.transaction() as db:
        first, other = await db.key("invitations"), await db.key("buttons")
    assert len(first) == 32
    assert first != other
    async with opened(database_url) as storage, storage.transaction() as db:
        assert await db.key("invitations") == first
