"""Processes that are killed, connections that break, databases that are locked."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.channel import Sent
from bot.ports import Storage, StorageFailure, StorageInUse
from storage.database import open_storage
from tests.servers.postgres import Postgres
from tests.storage.other_process import other_process
from tests.storage.world import (
    MORNING,
    column,
    draft,
    handled,
    opened,
    post,
    said,
    settle,
    take,
    texts,
)

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


async def test_a_second_process_is_refused_and_told_what_to_do(database_url: str) -> None:
    with other_process(database_url) as process:
        with pytest.raises(StorageInUse, match="another process") as refusal:
            await open_storage(database_url)
        if database_url.startswith("sqlite"):
            assert f"({process.pid})" in str(refusal.value)
        assert "Stop that one first" in str(refusal.value)
        beside = await open_storage(database_url, exclusive=False)
        async with beside.transaction() as db:
            assert len(await db.key("invitations")) == 32
        await beside.close()
        process.kill()
        process.wait()
        async with opened(database_url):
            pass


async def test_what_was_acknowledged_survives_kill_9_and_what_was_half_done_never_was(
    database_url: str,
) -> None:
    with other_process(database_url) as process:
        assert process.stdout is not None
        last = [int(process.stdout.readline()) for _ in range(10)][-1]
        await asyncio.sleep(0.003)
        process.kill()
        last = max([last, *map(int, process.stdout.read().split())])
    async with opened(database_url) as storage:
        kept = await column(storage, "SELECT event FROM inbox ORDER BY id")
        assert kept[: last + 1] == [f"event-{number}" for number in range(last + 1)]
        assert len(kept) <= last + 2
        [done] = await column(storage, "SELECT count(*) FROM inbox WHERE state = 'done'")
        [posted] = await column(storage, "SELECT count(*) FROM outbox")
        assert done == posted
        if database_url.startswith("sqlite"):
            assert await column(storage, "PRAGMA integrity_check") == ["ok"]
        while await handled(storage):
            pass


@on_postgresql
async def test_a_broken_connection_undoes_the_batch_and_the_next_one_works(
    storage: Storage, postgres: Postgres, database_url: str
) -> None:
    await storage.inbox("telegram").accept([said(1)])

    async def broken() -> None:
        async with storage.batch(MORNING) as batch:
            async with batch.attempt() as db:
                await db.outbox.post(draft("never"))
            await asyncio.to_thread(break_connections, postgres, database_url)
            async with batch.attempt() as db:
                await db.outbox.post(draft("never"))

    with pytest.raises(StorageFailure) as failure:
        await broken()
    assert "never" not in str(failure.value)
    assert "INSERT" not in str(failure.value)
    assert await handled(storage) == ["hoi"]
    assert await take(storage) == []


@on_postgresql
async def test_a_connection_that_breaks_before_the_commit_commits_nothing(
    storage: Storage, postgres: Postgres, database_url: str
) -> None:
    async def broken() -> None:
        async with storage.transaction() as db:
            await db.outbox.post(draft("never"))
            await asyncio.to_thread(break_connections, postgres, database_url)

    with pytest.raises(StorageFailure):
        await broken()
    assert await take(storage) == []


@on_postgresql
async def test_who_lost_the_database_to_another_does_nothing_any_more(
    storage: Storage, postgres: Postgres, database_url: str
) -> None:
    await asyncio.to_thread(break_connections, postgres, database_url)
    async with opened(database_url) as other:
        with pytest.raises(StorageFailure, match="another process"):
            await post(storage, draft("from the old one"))
        await post(other, draft("from the new one"))
        taken = await take(other)
        await settle(other, taken, Sent())
        assert texts(taken) == ["from the new one"]
    await post(storage, draft("the new one is gone"))


@on_sqlite
async def test_a_locked_file_is_a_failure_that_passes(storage: Storage, database_url: str) -> None:
    await storage.inbox("telegram").accept([said(1)])
    intruder = sqlite3.connect(database_url.removeprefix("sqlite:///"), isolation_level=None)
    intruder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageFailure, match="SQLITE_BUSY"):
        await storage.inbox("telegram").accept([said(2)])
    intruder.execute("ROLLBACK")
    intruder.close()
    await storage.inbox("telegram").accept([said(2)])
    assert await handled(storage) == ["hoi"]


async def test_only_its_own_user_may_read_the_files(tmp_path: Path) -> None:
    storage = await open_storage(f"sqlite:///{tmp_path}/schakel.db")
    await storage.inbox("telegram").accept([said(1)])
    modes = await asyncio.to_thread(
        lambda: {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}
    )
    await storage.close()
    assert modes == {f"schakel.db{ending}": 0 for ending in ("", "-wal", "-shm", ".lock")}


def break_connections(server: Postgres, url: str) -> None:
    """As when the server was restarted."""
    name = url.rpartition("/")[2]
    server.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        f"WHERE datname = '{name}' AND pid <> pg_backend_pid()"
    )
