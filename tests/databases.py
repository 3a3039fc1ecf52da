"""Databases for tests. One is made ready in a process, and every test gets a copy of its own."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol, Self

from storage.database import open_storage
from tests.servers.memory import folder_in_memory

KINDS = ("sqlite", "postgresql")

Fill = Callable[[str], Awaitable[None]]
"""Makes the database at a URL ready."""


class Maker(Protocol):
    def make_database(self, like: str | None = None) -> str:
        """A new database, empty or a copy of the one at that URL, which nobody uses; its URL."""

    def drop_database(self, url: str) -> None: ...


class SqliteFiles:
    """SQLite databases, each in a folder of its own."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="sqlite-", dir=folder_in_memory()))
        self._numbers = itertools.count(1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder)

    def make_database(self, like: str | None = None) -> str:
        file = self._folder / str(next(self._numbers)) / "schakel.db"
        file.parent.mkdir()
        if like is not None:
            shutil.copy(_file(like), file)
        return f"sqlite:///{file}"

    def drop_database(self, url: str) -> None:
        shutil.rmtree(_file(url).parent)


class Databases:
    """Those of one kind, in one process."""

    def __init__(self, maker: Maker) -> None:
        self._maker = maker
        self._ready: dict[Fill, str] = {}

    @asynccontextmanager
    async def empty(self) -> AsyncIterator[str]:
        """The URL of a database without tables."""
        url = self._maker.make_database()
        yield url
        self._maker.drop_database(url)

    @asynccontextmanager
    async def ready(self, fill: Fill) -> AsyncIterator[str]:
        """The URL of one that is like what `fill` made the first time."""
        if fill not in self._ready:
            model = self._maker.make_database()
            await fill(model)
            self._ready[fill] = model
        url = self._maker.make_database(like=self._ready[fill])
        yield url
        self._maker.drop_database(url)


async def with_tables(url: str) -> None:
    """All tables, and nothing in them."""
    storage = await open_storage(url)
    await storage.close()


def _file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))
