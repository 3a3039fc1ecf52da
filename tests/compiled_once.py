"""SQL is compiled once in a process, instead of again by every bot that a story starts.

An engine keeps what it compiled for as long as it lives; here one such store is shared by all
engines that speak the same dialect.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.util import LRUCache

MOST = 2000


class Compiled(dict[Any, Any]):
    """What SQLAlchemy asks of it: to get and set an item, by a key that opens with the dialect."""

    def __init__(self) -> None:
        self._of: LRUCache[Any, Any] = LRUCache(MOST)

    def get(self, key: Any, default: Any = None) -> Any:
        return self._of.get(_shared(key), default)

    def __setitem__(self, key: Any, compiled: Any) -> None:
        self._of[_shared(key)] = compiled


def share_what_is_compiled() -> None:
    compiled = Compiled()

    @event.listens_for(Engine, "engine_connect")
    def connect(connection: Connection) -> None:
        connection.execution_options(compiled_cache=compiled)


def _shared(key: Any) -> Any:
    dialect, *rest = key
    return (type(dialect), *rest)
