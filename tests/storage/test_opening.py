"""What is wrong with a database is said in words that an operator can act on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.ports import StorageFailure, StorageProblem
from storage.database import open_storage
from storage.engine import make_engine, read_url
from storage.failures import StorageFault
from tests.servers.postgres import GUARDED, Postgres
from tests.servers.synapse import free_port
from tests.storage.world import MORNING, column, draft, opened


async def problem_of(url: str, *, exclusive: bool = True) -> str:
    with pytest.raises(StorageProblem) as problem:
        await open_storage(url, exclusive=exclusive)
    return str(problem.value)


@pytest.mark.parametrize(
    "url",
    ["", "schakel.db", "sqlite://", "sqlite:///:memory:", "mysql://a/b", "postgresql://host"],
)
async def test_a_url_that_is_none_of_ours_is_explained_without_repeating_it(url: str) -> None:
    problem = await problem_of(url)
    assert "settings.toml, storage.url" in problem
    assert "sqlite:///FILE" in problem


async def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    problem = await problem_of(f"sqlite:///{tmp_path}/nowhere/schakel.db")
    assert f"{tmp_path}/nowhere/schakel.db" in problem
    assert "folder has to exist" in problem


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert "cannot be opened" in await problem_of(f"sqlite:///{tmp_path}/folder")


@pytest.mark.parametrize("exclusive", [True, False])
async def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, exclusive: bool) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear neighbour, " * 1000)
    problem = await problem_of(f"sqlite:///{file}", exclusive=exclusive)
    assert f"{file} is not a database" in problem
    assert file.read_text() == "Dear neighbour, " * 1000


async def test_after_a_refusal_the_file_is_not_locked(tmp_path: Path) -> None:
    file = tmp_path / "schakel.db"
    file.write_text("Dear neighbour, " * 1000)
    await problem_of(f"sqlite:///{file}")
    file.unlink()
    async with opened(f"sqlite:///{file}"):
        pass


async def test_a_database_of_a_newer_version_is_not_touched(database_url: str) -> None:
    async with opened(database_url) as storage:
        await column(storage, "SELECT 1")
    await _execute(database_url, "UPDATE alembic_version SET version_num = '9999'")
    for exclusive in (True, False):
        problem = await problem_of(database_url, exclusive=exclusive)
        assert "newer version" in problem
        assert "9999" in problem


async def test_looking_beside_the_bot_needs_a_database_that_the_bot_made(tmp_path: Path) -> None:
    file = tmp_path / "schakel.db"
    assert "Start the bot once" in await problem_of(f"sqlite:///{file}", exclusive=False)
    assert not file.exists()
    sqlite3.connect(file).close()
    assert "Start the bot once" in await problem_of(f"sqlite:///{file}", exclusive=False)


async def test_looking_beside_the_bot_changes_nothing(database_url: str) -> None:
    async with opened(database_url) as storage:
        beside = await open_storage(database_url, exclusive=False)

        async def write() -> None:
            async with beside.transaction() as db:
                await db.outbox.post(draft("from aside"))

        with pytest.raises((StorageFailure, StorageFault)):
            await write()
        async with beside.transaction() as db:
            assert await db.note("telegram", "username") is None
        await beside.close()
        assert await column(storage, "SELECT id FROM outbox") == []


async def test_a_wrong_password_is_said_and_not_shown(postgres: Postgres) -> None:
    url = postgres.make_database()
    exists = f"SELECT 1 FROM pg_roles WHERE rolname = '{GUARDED}'"
    if not postgres.sql(exists):
        postgres.sql(f"CREATE ROLE {GUARDED} LOGIN PASSWORD 'right'")
    problem = await problem_of(url.replace("postgres@", f"{GUARDED}:wrong-secret@"))
    assert "refuses this user or password" in problem
    assert "wrong-secret" not in problem
    problem = await problem_of(url.replace("postgres@", f"{GUARDED}:right@"))
    assert "does not let this user make tables" in problem


async def test_a_database_that_is_not_there_is_said(postgres: Postgres) -> None:
    problem = await problem_of(f"postgresql://postgres@127.0.0.1:{postgres.port}/nowhere")
    assert "nowhere on 127.0.0.1" in problem
    assert "createdb" in problem


async def test_a_server_that_does_not_answer_may_come_back() -> None:
    url = f"postgresql://postgres:secret@127.0.0.1:{free_port()}/schakel"
    with pytest.raises(StorageFailure, match="No PostgreSQL answers") as failure:
        await open_storage(url)
    assert "secret" not in str(failure.value)


async def test_urls_as_hosting_services_write_them_work(postgres: Postgres) -> None:
    url = postgres.make_database().replace("postgresql:", "postgres:") + "?sslmode=prefer"
    async with opened(url) as storage, storage.batch(MORNING) as batch:
        assert batch.heads == []


async def _execute(url: str, statement: str) -> None:
    engine = make_engine(read_url(url))
    async with engine.begin() as connection:
        await connection.execute(text(statement))
    await engine.dispose()
