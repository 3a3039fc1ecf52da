"""The migrations make exactly the tables that the code uses, and can be undone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, bindparam, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

import storage
from bot.help.circle import Part
from bot.help.request import Consent, State
from storage.connection import Connection as StorageConnection
from storage.engine import make_engine, read_url
from storage.migrate import LATEST, downgrade, upgrade
from storage.requests import StoredRequests
from storage.tables import metadata
from storage.types import Utc

INDEXES = {
    "sqlite": "SELECT name || ': ' || sql FROM sqlite_master WHERE type = 'index' AND sql <> ''",
    "postgresql": "SELECT indexname || ': ' || indexdef FROM pg_indexes WHERE tablename <> "
    "'alembic_version' AND schemaname = 'public'",
}
COUNTING = "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"


@pytest.fixture
async def engine(empty_database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(read_url(empty_database_url), check_references=False)
    yield engine
    await engine.dispose()


def test_the_newest_migration_is_the_one_that_the_code_expects() -> None:
    config = Config()
    folder = Path(storage.__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [LATEST]
    for script in scripts.walk_revisions():
        assert Path(script.path).name.startswith(script.revision)


async def test_the_migrations_make_the_tables_that_the_code_uses(engine: AsyncEngine) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found: list[object] = compare_metadata(context, metadata)
        return found

    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_indexes_and_numbering_are_the_same_in_full(engine: AsyncEngine) -> None:
    """Which Alembic does not compare: the condition of an index, and AUTOINCREMENT."""

    def shape(connection: Connection) -> list[set[object]]:
        queries = [INDEXES[connection.dialect.name]]
        if connection.dialect.name == "sqlite":
            queries.append(COUNTING)
        return [set(connection.exec_driver_sql(query).scalars()) for query in queries]

    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
    async with engine.begin() as connection:
        migrated = await connection.run_sync(shape)
        await connection.run_sync(downgrade, "base")
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
        assert await connection.run_sync(shape) == migrated


async def test_every_migration_can_be_undone_and_done_again(engine: AsyncEngine) -> None:
    def tables(connection: Connection) -> set[str]:
        return set(inspect(connection).get_table_names()) - {"alembic_version"}

    for _ in range(2):
        async with engine.begin() as connection:
            await connection.run_sync(upgrade)
            assert await connection.run_sync(tables) == set(metadata.tables)
        async with engine.begin() as connection:
            await connection.run_sync(downgrade, "base")
            assert await connection.run_sync(tables) == set()


FIRST_TABLES = """
INSERT INTO persons (id, name, language, met_at) VALUES
    (1, 'Maria', 'nl', :asked), (2, 'Jan', 'nl', :asked), (3, 'Els', 'nl', :asked);
INSERT INTO requests
    (id, resident, kind, details, attachments, neighbourhood, "when", state, asked_at, helper,
     taken_at, closed_at) VALUES
    (4, 1, 'groceries', 'Melk', '[]', 'heuvel', 'today', 'open', :asked, NULL, NULL, NULL),
    (5, 1, 'lift', 'Naar oma', '[]', 'heuvel', 'now', 'taken', :asked, 2, :taken, NULL),
    (6, 1, 'chores', 'De kraan', '[]', 'heuvel', 'now', 'done', :asked, 3, :taken, :closed);
INSERT INTO thanks (request, helped, words, said_at) VALUES (6, 'yes', 'Dank je', :closed)
"""
ASKED, TAKEN, CLOSED = (datetime(2026, 3, day, 9, tzinfo=UTC) for day in (10, 11, 12))
OF_THE_FIRST = """
SELECT id, resident, kind, details, "when", state, asked_at, helper, taken_at, closed_at
FROM requests ORDER BY id
"""


async def test_a_request_keeps_its_helper_when_it_gets_a_circle_and_when_that_is_undone(
    engine: AsyncEngine,
) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(upgrade, "0001")
        moments = {"asked": ASKED, "taken": TAKEN, "closed": CLOSED}
        told = {name: bindparam(name, type_=Utc) for name in moments}
        for statement in FIRST_TABLES.split(";"):
            used = {name: each for name, each in told.items() if f":{name}" in statement}
            values = {name: moments[name] for name in used}
            await connection.execute(text(statement).bindparams(*used.values()), values)
        before = (await connection.exec_driver_sql(OF_THE_FIRST)).all()

    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
        requests = StoredRequests(StorageConnection(connection))
        found = [await requests.get(number) for number in (4, 5, 6)]
        assert await requests.helped_times(3) == 1
        assert [each.id for each in await requests.of(2)] == [5]
    circles = [
        [(member.person, member.part, member.since, member.active_at) for member in each.circle]
        for each in found
        if each is not None
    ]
    resident = (1, Part.RESIDENT, ASKED, ASKED)
    assert circles == [
        [resident],
        [resident, (2, Part.HELPER, TAKEN, TAKEN)],
        [resident, (3, Part.HELPER, TAKEN, TAKEN)],
    ]
    assert [each and (each.state, each.places, each.consent) for each in found] == [
        (State.OPEN, 1, Consent.OWN),
        (State.TAKEN, 1, Consent.OWN),
        (State.DONE, 1, Consent.OWN),
    ]

    async with engine.begin() as connection:
        await connection.run_sync(downgrade, "0001")
        assert (await connection.exec_driver_sql(OF_THE_FIRST)).all() == before
        thanks = await connection.exec_driver_sql("SELECT request, words FROM thanks")
        assert [tuple(row) for row in thanks] == [(6, "Dank je")]


async def test_a_migration_that_is_broken_off_leaves_nothing(engine: AsyncEngine) -> None:
    def broken_off(connection: Connection) -> None:
        upgrade(connection)
        raise KeyboardInterrupt

    async def run() -> None:
        async with engine.begin() as connection:
            await connection.run_sync(broken_off)

    with pytest.raises(KeyboardInterrupt):
        await run()
    async with engine.connect() as connection:
        names = await connection.run_sync(lambda each: inspect(each).get_table_names())
    assert names == []
