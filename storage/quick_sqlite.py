"""A SQLite connection for an event loop, which hands only what can take long to a thread.

aiosqlite hands everything over, three or four times a statement, and that costs ten times as much
as the statement itself. Here a statement about one row is done at once, in microseconds; waiting
for a lock (BEGIN), for the disk (COMMIT), many rows and deleting are done in the thread. A thread
that is at work is waited for, also when we are cancelled: so no statement is ever left half-way.

It looks to SQLAlchemy like a connection of aiosqlite; the pool sees to one user at a time.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self, TypeVar

T = TypeVar("T")

TAKES_LONG = ("BEGIN", "DELETE", "PRAGMA")


async def connect(database: str, **_options: object) -> QuickConnection:
    """Open a file, without transactions of the driver's own."""
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sqlite")

    def open_file() -> sqlite3.Connection:
        return sqlite3.connect(database, isolation_level=None, check_same_thread=False)

    try:
        return QuickConnection(await _finished(thread, open_file), thread)
    except BaseException:
        thread.shutdown(wait=False)
        raise


class QuickConnection:
    """What SQLAlchemy asks of a connection."""

    def __init__(self, connection: sqlite3.Connection, thread: ThreadPoolExecutor) -> None:
        self._connection: sqlite3.Connection | None = connection
        self._thread = thread

    def cursor(self) -> QuickCursor:
        return QuickCursor(self)

    async def commit(self) -> None:
        await self.in_thread(self.raw.commit)

    async def rollback(self) -> None:
        await self.in_thread(self.raw.rollback)

    async def create_function(self, *arguments: Any, **options: Any) -> None:
        self.raw.create_function(*arguments, **options)

    async def close(self) -> None:
        if self._connection is not None:
            connection, self._connection = self._connection, None
            try:
                await self.in_thread(connection.close)
            finally:
                self._thread.shutdown(wait=False)

    def stop(self) -> None:
        """Close without waiting."""
        if self._connection is not None:
            connection, self._connection = self._connection, None
            self._thread.submit(connection.close)
            self._thread.shutdown(wait=False)

    @property
    def raw(self) -> sqlite3.Connection:
        if self._connection is None:
            raise sqlite3.OperationalError("connection closed")
        return self._connection

    async def in_thread(self, work: Callable[[], T]) -> T:
        return await _finished(self._thread, work)


class QuickCursor:
    """What SQLAlchemy asks of a cursor. Rows are fetched when the statement is executed."""

    def __init__(self, connection: QuickConnection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, values: Sequence[Any] = ()) -> None:
        if statement.startswith(TAKES_LONG):
            await self._connection.in_thread(lambda: self._execute(statement, values))
        else:
            self._execute(statement, values)

    async def executemany(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        cursor = self._connection.raw.cursor()
        await self._connection.in_thread(lambda: cursor.executemany(statement, rows))
        self.rowcount = cursor.rowcount
        cursor.close()

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        self._rows = []

    def _execute(self, statement: str, values: Sequence[Any]) -> None:
        cursor = self._connection.raw.execute(statement, values)
        self._rows = cursor.fetchall()
        self.description, self.rowcount = cursor.description, cursor.rowcount
        self.lastrowid = cursor.lastrowid
        cursor.close()


async def _finished(thread: ThreadPoolExecutor, work: Callable[[], T]) -> T:
    """Do it in the thread, and do not leave before it is done."""
    doing = asyncio.get_running_loop().run_in_executor(thread, work)
    try:
        return await asyncio.shield(doing)
    except asyncio.CancelledError:
        while not doing.done():
            await asyncio.wait([doing])
        doing.exception()
        raise
