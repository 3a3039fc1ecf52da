"""What is accepted is kept, once, together with the channel's own notes."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.messages import Attachment, Incoming, Unreadable
from bot.ports import Storage
from storage.failures import StorageFault
from tests.storage.world import MORNING, Watch, column, handled, opened, said


async def test_an_event_delivered_twice_is_kept_once(storage: Storage) -> None:
    inbox = storage.inbox("telegram")
    await inbox.accept([said(1), said(1)])
    await inbox.accept([said(1)])
    assert await handled(storage) == ["hoi"]
    await inbox.accept([said(1)])
    assert await handled(storage) == []


async def test_the_same_number_on_another_channel_is_another_event(storage: Storage) -> None:
    await storage.inbox("telegram").accept([said(1)])
    await storage.inbox("matrix").accept([said(1)])
    assert await handled(storage) == ["hoi", "hoi"]


async def test_an_event_comes_back_as_it_was(storage: Storage) -> None:
    event = Incoming(
        "1",
        "@jan:example.org",
        "pressed",
        "Één 🙂\nregel",
        (
            Attachment("location", latitude=51.58, longitude=4.77),
            Attachment("photo", "x", "a/b", 3),
        ),
        message="$m",
        about="$a",
        press="12.0",
        chat="!room",
        addressed=False,
        name="Jan",
        language="nl",
        at=datetime(2026, 1, 1, 12, tzinfo=UTC),
    )
    await storage.inbox("matrix").accept([event])
    async with storage.batch(MORNING) as batch:
        assert [received.incoming for received in batch.heads] == [event]
        assert batch.heads[0].channel == "matrix"
    async with storage.transaction() as db:
        assert await db.received(batch.heads[0].id) == batch.heads[0]
        assert await db.received(999) is None


async def test_text_that_no_database_holds_delays_nobody(storage: Storage) -> None:
    broken = Incoming("\ud83d1\0", "so\0me\udfff", text="half \ud83d of it\0")
    await storage.inbox("telegram").accept([broken, said(2, "jan")], {"k\0": "v\ud83d"})
    assert await handled(storage) == ["half \ufffd of it\0", "hoi"]
    assert await storage.inbox("telegram").notes() == {"k\ufffd": "v\ufffd"}
    await storage.inbox("telegram").accept([broken])
    assert await handled(storage) == []


async def test_an_unreadable_event_is_set_apart_and_the_others_go_on(storage: Storage) -> None:
    unreadable = Unreadable("9", '{"odd": "\0"}', "no sender")
    await storage.inbox("telegram").accept([said(1), unreadable, said(2, "jan")])
    await storage.inbox("telegram").accept([unreadable])
    assert await handled(storage) == ["hoi", "hoi"]
    assert await column(storage, "SELECT why FROM quarantine") == ["no sender"]


async def test_notes_are_written_changed_and_deleted(storage: Storage) -> None:
    inbox = storage.inbox("matrix")
    await inbox.accept([], {"since": "1", "room": "a"})
    await inbox.accept([], {"since": "2", "room": None, "unknown": None})
    assert await inbox.notes() == {"since": "2"}
    assert await storage.inbox("telegram").notes() == {}
    async with storage.transaction() as db:
        assert await db.note("matrix", "since") == "2"
        assert await db.note("matrix", "room") is None


async def test_events_and_the_note_of_the_position_are_kept_together_or_not_at_all(
    storage: Storage,
) -> None:
    impossible: dict[str, str | None] = {"since": object()}  # type: ignore[dict-item]
    with pytest.raises(StorageFault):
        await storage.inbox("matrix").accept([said(1)], impossible)
    assert await handled(storage) == []
    assert await storage.inbox("matrix").notes() == {}


async def test_everything_is_still_there_after_a_restart(database_url: str) -> None:
    async with opened(database_url) as storage:
        await storage.inbox("telegram").accept([said(1)], {"position": "7"})
    async with opened(database_url) as storage:
        assert await storage.inbox("telegram").notes() == {"position": "7"}
        assert await handled(storage) == ["hoi"]
    async with opened(database_url) as storage:
        assert await handled(storage) == []


async def test_what_waits_for_work_wakes_when_something_is_accepted(storage: Storage) -> None:
    waiting = asyncio.create_task(storage.wait_for_work(timedelta(seconds=30)))
    await asyncio.sleep(0)
    await storage.inbox("telegram").accept([said(1)])
    await asyncio.wait_for(waiting, 5)


async def test_waiting_for_work_ends_by_itself(storage: Storage) -> None:
    await storage.wait_for_work(timedelta(milliseconds=5))
    await storage.wait_for_post(timedelta(milliseconds=5))


async def test_tidying_throws_away_old_events_but_none_that_waits(
    storage: Storage, watch: Watch
) -> None:
    inbox = storage.inbox("telegram")
    await inbox.accept([said(1, text="old"), Unreadable("8", "old", "odd")])
    assert await handled(storage) == ["old"]
    await inbox.accept([said(2, text="old, but it waits")])
    watch.move(days=15)
    await inbox.accept([said(3, "jan", text="new"), Unreadable("9", "new", "odd")])
    await storage.tidy(watch.now, timedelta(days=14), timedelta(days=30))
    assert await column(storage, "SELECT event FROM inbox ORDER BY id") == ["event-2", "event-3"]
    assert await column(storage, "SELECT raw FROM quarantine") == ["new"]
