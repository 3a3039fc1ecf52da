"""One transaction's connection: statements go in, rows come out, trouble is translated."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import Executable, Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import StorageFailure
from storage.failures import ask

Values = Mapping[str, Any]


class Connection:
    """What the parts of storage write and read through."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def run(self, statement: Executable, values: Values | Sequence[Values] = ()) -> int:
        """Execute; how many rows it was about."""
        return (await ask(self._connection.execute(statement, values or None))).rowcount

    async def number(self, statement: Executable, values: Values) -> int:
        """Insert one row; its number."""
        result = await ask(self._connection.execute(statement, values))
        key: Sequence[int] = result.inserted_primary_key or ()
        return key[0]

    async def rows(
        self, statement: Executable, values: Values | Sequence[Values] | None = None
    ) -> Sequence[Row[Any]]:
        return (await ask(self._connection.execute(statement, values))).all()

    async def row(self, statement: Executable, values: Values | None = None) -> Row[Any] | None:
        """The first row, if there is one."""
        return (await ask(self._connection.execute(statement, values))).first()

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """What is done inside is undone when it raises. StorageFailure undoes everything."""
        await self._say("SAVEPOINT turn")
        try:
            yield
        except StorageFailure:
            raise
        except Exception:
            await self._say("ROLLBACK TO SAVEPOINT turn")
            await self._say("RELEASE SAVEPOINT turn")
            raise
        await self._say("RELEASE SAVEPOINT turn")

    async def _say(self, command: str) -> None:
        await ask(self._connection.exec_driver_sql(command))
