"""Why a database cannot be opened, in words that an operator can act on."""

from __future__ import annotations

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.ports import StorageFailure, StorageProblem
from storage.engine import is_sqlite, where
from storage.failures import name_of, passes, sql_state

SQLITE_PROBLEMS = {
    8: "cannot be written to: it, or its folder, belongs to another user or disk is read-only",
    11: "is damaged: put back a back-up",
    14: "cannot be opened: does its folder exist, and may this user write there?",
    26: "is not a database: name another file in settings.toml, storage.url",
}
POSTGRES_PROBLEMS = {
    "28": "refuses this user or password: check settings.toml, storage.url",
    "3D": "does not exist: make it with 'createdb', or check settings.toml, storage.url",
    "42": "does not let this user make tables: give it the database, or CREATE on its schema",
}


def explain(error: SQLAlchemyError | OSError, url: URL) -> StorageProblem | StorageFailure:
    """What to raise instead of `error`: StorageFailure when waiting may help."""
    name = where(url)
    if isinstance(error, OSError):
        return StorageFailure(f"No PostgreSQL answers for {name} ({name_of(error)}).")
    if known := _known(error, url):
        return StorageProblem(f"The database {name} {known} ({name_of(error)}).")
    if passes(error):
        return StorageFailure(f"The database {name} cannot be used now ({name_of(error)}).")
    return StorageProblem(f"The database {name} cannot be opened ({name_of(error)}).")


def _known(error: SQLAlchemyError, url: URL) -> str | None:
    if not is_sqlite(url):
        return POSTGRES_PROBLEMS.get(sql_state(error)[:2])
    original = error.orig if isinstance(error, DBAPIError) else None
    return SQLITE_PROBLEMS.get(getattr(original, "sqlite_errorcode", 0) & 0xFF)
