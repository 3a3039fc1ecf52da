"""Opens a database: locks it, brings its tables up to date, and says what is wrong with it."""

from __future__ import annotations

import functools
import logging
import os
import sqlite3

from sqlalchemy import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ports import StorageProblem
from storage.engine import file_of, is_sqlite, make_engine, where
from storage.lock import FileLock, Lock, NoLock, PostgresLock
from storage.migrate import LATEST, bring_up_to_date, refuse_newer, version
from storage.problems import explain

log = logging.getLogger(__name__)

SAFE_SQLITE = (3, 51, 3)


async def open_engine(url: URL) -> tuple[AsyncEngine, Lock]:
    """For the process that runs on it. Raises StorageProblem, StorageInUse or StorageFailure."""
    engine = make_engine(url)
    lock: Lock
    if is_sqlite(url):
        lock = FileLock(file_of(url))
        _warn_about_sqlite()
    else:
        lock = PostgresLock(engine, where(url))
    try:
        await _try_to_connect(engine, url)
        await lock.hold()
        if is_sqlite(url):
            _make_private(url)
        if await _version(engine, url) != LATEST:
            await _bring_up_to_date(url)
    except BaseException:
        await lock.release()
        await engine.dispose()
        raise
    return engine, lock


async def open_beside(url: URL) -> tuple[AsyncEngine, Lock]:
    """To read only, whoever runs on it. Raises StorageProblem or StorageFailure."""
    if is_sqlite(url) and not file_of(url).exists():
        raise StorageProblem(f"There is no database {where(url)} yet. Start the bot once first.")
    engine = make_engine(url, read_only=True)
    try:
        found = await _version(engine, url)
    except BaseException:
        await engine.dispose()
        raise
    if found != LATEST:
        await engine.dispose()
        raise StorageProblem(
            f"The database {where(url)} is not up to date. Start the bot once first."
        )
    return engine, NoLock()


async def _try_to_connect(engine: AsyncEngine, url: URL) -> None:
    """So that the lock meets no problem that only an operator can solve."""
    if is_sqlite(url):
        return
    try:
        async with engine.connect():
            pass
    except (SQLAlchemyError, OSError) as error:
        raise explain(error, url) from None


async def _version(engine: AsyncEngine, url: URL) -> str | None:
    try:
        found = await version(engine)
    except (SQLAlchemyError, OSError) as error:
        raise explain(error, url) from None
    refuse_newer(found, where(url))
    return found


async def _bring_up_to_date(url: URL) -> None:
    engine = make_engine(url, check_references=False)
    try:
        await bring_up_to_date(engine)
    except (SQLAlchemyError, OSError) as error:
        raise explain(error, url) from None
    finally:
        await engine.dispose()
    log.info("The tables in %s are now at version %s", where(url), LATEST)


def _make_private(url: URL) -> None:
    """A new file is for this user alone; SQLite gives its other files the same mode."""
    try:
        os.close(os.open(file_of(url), os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as problem:
        raise StorageProblem(
            f"The database {where(url)} cannot be opened ({problem.strerror})."
        ) from None


@functools.cache
def _warn_about_sqlite() -> None:
    if sqlite3.sqlite_version_info < SAFE_SQLITE:
        log.warning(
            "This is SQLite %s. Before %s a file could be damaged when several connections write; "
            "the bot uses one. Do not write to its database with other programs.",
            sqlite3.sqlite_version,
            ".".join(map(str, SAFE_SQLITE)),
        )
