"""Calls the database; tells trouble that passes from what will never work.

The text of a database error may hold a statement or somebody's words; ours hold neither.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any, TypeVar

from sqlalchemy.exc import DBAPIError, PendingRollbackError, SQLAlchemyError, StatementError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from bot.ports import StorageFailure

T = TypeVar("T")

# PostgreSQL's classes of errors: connecting (08, 28, 3D), rollback (such as a deadlock), resources,
# object in use, operator intervention, system.
_PASSING = {"08", "28", "3D", "40", "53", "55", "57", "58"}
# SQLite's codes for what is wrong with a statement or its values; the others are about the file.
_OURS = {1, 18, 19, 20, 21, 25}


class StorageFault(Exception):
    """A statement that the database will never accept: our own bug, which ends one turn."""


async def ask(call: Coroutine[Any, Any, T]) -> T:
    """Every call of the database goes through here. Raises StorageFailure or StorageFault.

    When we are cancelled it is finished first: SQLite would keep the lock of a connection that
    was left in the middle of something.
    """
    task = asyncio.ensure_future(call)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await _end_of(task)
        raise
    except SQLAlchemyError as error:
        if passes(error):
            raise StorageFailure(name_of(error)) from None
        raise StorageFault(name_of(error)) from None
    except OSError as error:  # connecting failed, or no answer came in time
        raise StorageFailure(name_of(error)) from None


async def _end_of(task: asyncio.Future[Any]) -> None:
    while not task.done():
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait([task])
    task.exception()  # looked at, so that nobody complains that it was not


def passes(error: SQLAlchemyError) -> bool:
    """Whether the same may well succeed later."""
    if not isinstance(error, DBAPIError):
        return isinstance(error, NoConnectionFree | PendingRollbackError)
    if error.connection_invalidated:
        return True
    if state := sql_state(error):
        return state[:2] in _PASSING
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF not in _OURS


def sql_state(error: BaseException) -> str:
    """PostgreSQL's five-character code, or ""."""
    original = error.orig if isinstance(error, DBAPIError) else error
    return getattr(original, "sqlstate", None) or ""


def name_of(error: BaseException) -> str:
    """What kind of error it is, and nothing of what it was about."""
    original = error.orig if isinstance(error, StatementError) and error.orig else error
    code = sql_state(error) or getattr(original, "sqlite_errorname", "")
    name = type(error if code else original).__name__
    return f"{name} {code}".strip()
