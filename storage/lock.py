"""One process at a time runs on a database; a second one is told so.

The lock goes when the process ends, however it ends. On PostgreSQL it also goes with its
connection; then it is taken again before anything else is done, unless another was quicker.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
from pathlib import Path
from typing import Protocol

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.ports import StorageFailure, StorageInUse, StorageProblem
from storage.failures import ask

NUMBER = 7_237_424_251_000_001  # ours among the advisory locks of a PostgreSQL database
LOCK, UNLOCK = text("SELECT pg_try_advisory_lock(:n)"), text("SELECT pg_advisory_unlock(:n)")
TRIES, PAUSE_SECONDS = 10, 0.15
"""A process that was killed just now may hold it for a moment."""


class Lock(Protocol):
    """Held while the database is open."""

    async def hold(self) -> None:
        """Take it, or make sure that it is still ours. Raises StorageInUse or StorageFailure."""

    async def release(self) -> None: ...


class NoLock:
    """For a short look beside a running bot."""

    async def hold(self) -> None: ...
    async def release(self) -> None: ...


class FileLock:
    """Beside a SQLite file."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._path = database.with_name(database.name + ".lock")
        self._file: int | None = None

    async def hold(self) -> None:
        if self._file is not None:
            return
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as problem:
            raise StorageProblem(
                f"Cannot make {self._path} ({problem.strerror}). The folder has to exist and be "
                "writable; settings.toml, storage.url says where the database is."
            ) from None
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.read(file, 20).decode("ascii", "replace").strip()
            os.close(file)
            raise StorageInUse(
                f"{self._database} is used by another process{f' ({holder})' if holder else ''}. "
                "Stop that one first, or name another file in settings.toml, storage.url."
            ) from None
        os.truncate(file, 0)
        os.write(file, str(os.getpid()).encode())
        self._file = file

    async def release(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


class PostgresLock:
    """An advisory lock on a connection of its own."""

    def __init__(self, engine: AsyncEngine, database: str) -> None:
        self._engine, self._database = engine, database
        self._connection: AsyncConnection | None = None
        self._was_ours = False
        self._one_at_a_time = asyncio.Lock()

    async def hold(self) -> None:
        async with self._one_at_a_time:
            if self._connection is None or await self._is_lost(self._connection):
                await self._take_patiently()

    async def _take_patiently(self) -> None:
        await self.release()
        for _ in range(TRIES):
            if await self._take():
                return
            await asyncio.sleep(PAUSE_SECONDS)
        complaint = (
            f"{self._database} is used by another process. Stop that one first (pg_stat_activity "
            "shows it as 'schakel'), or name another database in settings.toml, storage.url."
        )
        # Perhaps the server has not noticed yet that our own old connection is gone.
        raise StorageFailure(complaint) if self._was_ours else StorageInUse(complaint)

    async def _take(self) -> bool:
        connection = self._engine.connect()
        try:
            await ask(connection.start())
            if await ask(connection.scalar(LOCK, {"n": NUMBER})):
                await ask(connection.commit())
                self._connection, self._was_ours = connection, True
        finally:
            if self._connection is None and connection.sync_connection is not None:
                await ask(connection.close())
        return self._connection is not None

    async def release(self) -> None:
        """Gives it back; a connection on which that fails is closed, and so gives it back."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            await connection.execute(UNLOCK, {"n": NUMBER})
        except (SQLAlchemyError, OSError):
            await connection.invalidate()
        await connection.close()

    @staticmethod
    async def _is_lost(connection: AsyncConnection) -> bool:
        raw = await connection.get_raw_connection()
        driver = raw.driver_connection
        return driver is None or driver.is_closed()
