"""Column types: times in UTC, values as JSON, and text that both databases can hold."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

Number = BigInteger().with_variant(Integer(), "sqlite")
"""Of a row. SQLite numbers rows by itself only when the column is INTEGER."""


class Utc(TypeDecorator[datetime]):
    """An aware time, in UTC both ways. SQLite forgets the zone, so it is given back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A time without its zone cannot be stored.")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or dialect.name != "sqlite":
            return value
        return value.replace(tzinfo=UTC)


class Words(TypeDecorator[str]):
    """Text from outside. What no database holds (lone surrogates, NUL) becomes U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is None or (value.isascii() and "\0" not in value):
            return value
        return _sound(value).replace("\0", "\ufffd")


class Json(TypeDecorator[Any]):
    """A value of one type, as JSON in text: PostgreSQL's own JSON types refuse some characters."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind
        self._decoder = msgspec.json.Decoder(kind)

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is None:
            return None
        try:
            return msgspec.json.encode(value).decode()
        except UnicodeEncodeError:
            plain = msgspec.json.encode(_all_sound(msgspec.to_builtins(value)))
            return plain.decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else self._decoder.decode(value)


def _sound(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _all_sound(value: Any) -> Any:
    """The same plain data, with every text in it sound."""
    match value:
        case str():
            return _sound(value)
        case dict():
            return {_sound(key): _all_sound(part) for key, part in value.items()}
        case list() | tuple():
            return [_all_sound(part) for part in value]
        case _:
            return value
