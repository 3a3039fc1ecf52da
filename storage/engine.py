"""From a URL in the settings to an engine that is set up as we need it.

SQLite: one connection in the whole process, write-ahead log, synced to disk at every commit, and
BEGIN IMMEDIATE, because otherwise a SELECT stands outside its transaction and updates get lost.
PostgreSQL: a small pool whose connections are tried before use.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.ports import StorageProblem

BUSY_SECONDS = 2
ANSWER_SECONDS = 60
CONNECT_SECONDS = 10


def read_url(text: str) -> URL:
    """The address of a database, with the driver that we use. Raises StorageProblem."""
    try:
        url = make_url(text)
    except ArgumentError:
        raise StorageProblem(_not_understood()) from None
    match url.drivername:
        case "sqlite" if url.database and url.database != ":memory:":
            return url.set(drivername="sqlite+aiosqlite")
        case "postgresql" | "postgres" if url.database:
            query = {"ssl" if key == "sslmode" else key: url.query[key] for key in url.query}
            return url.set(drivername="postgresql+asyncpg", query=query)
    raise StorageProblem(_not_understood())


def is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def file_of(url: URL) -> Path:
    return Path(url.database or "")


def where(url: URL) -> str:
    """The database's name in messages: never with its password."""
    if is_sqlite(url):
        return str(file_of(url))
    return f"{url.database} on {url.host or 'localhost'}:{url.port or 5432}"


def make_engine(url: URL, *, read_only: bool = False, check_references: bool = True) -> AsyncEngine:
    """`check_references` is off for migrations: SQLite can then rebuild a table."""
    if not is_sqlite(url):
        return create_async_engine(
            url,
            pool_size=5,
            max_overflow=5,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={
                "timeout": CONNECT_SECONDS,
                "command_timeout": ANSWER_SECONDS,
                "server_settings": {
                    "application_name": "schakel",
                    "jit": "off",
                    "default_transaction_read_only": "on" if read_only else "off",
                },
            },
        )
    engine = create_async_engine(url, pool_size=1, max_overflow=0, hide_parameters=True)
    _set_up_sqlite(engine.sync_engine, read_only, check_references)
    return engine


def _set_up_sqlite(engine: Engine, read_only: bool, check_references: bool) -> None:
    pragmas = [
        f"busy_timeout = {BUSY_SECONDS * 1000}",
        "synchronous = FULL",
        f"foreign_keys = {'ON' if check_references else 'OFF'}",
        "query_only = ON" if read_only else "journal_mode = WAL",
    ]

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def _not_understood() -> str:
    return (
        "settings.toml, storage.url: write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME."
    )
