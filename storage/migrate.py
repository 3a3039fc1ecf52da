"""Brings a database up to date when it is opened: all of it in one transaction, or none.

Alembic takes a while to import, so it is only called when there is something to do: `LATEST` and
the versions in `migrations/versions` are kept equal by a test.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ports import StorageProblem
from storage.connection import Connection as StorageConnection
from storage.transaction import make_key

if TYPE_CHECKING:
    from alembic.config import Config

LATEST = "0006"


async def version(engine: AsyncEngine) -> str | None:
    """The version of the tables in this database; None for an empty one."""
    async with engine.connect() as connection:
        return await connection.run_sync(_version)


async def bring_up_to_date(engine: AsyncEngine) -> None:
    """`engine` does not check references, for a table may be rebuilt."""
    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
        await make_key(StorageConnection(connection))


def refuse_newer(found: str | None, name: str) -> None:
    if found is not None and found > LATEST:
        raise StorageProblem(
            f"{name} was made by a newer version of Schakel (its tables are {found}, these are "
            f"{LATEST}). Run that version, or put back a back-up of the database."
        )


def upgrade(connection: Connection, to: str = "head") -> None:
    logging.getLogger("alembic").setLevel(logging.WARNING)
    from alembic import command  # noqa: PLC0415

    command.upgrade(_config(connection), to)


def downgrade(connection: Connection, to: str) -> None:
    from alembic import command  # noqa: PLC0415

    command.downgrade(_config(connection), to)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _config(connection: Connection) -> Config:
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option(
        "script_location", str(Path(__file__).parent / "migrations").replace("%", "%%")
    )
    return config
