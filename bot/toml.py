"""From TOML tables to frozen dataclasses, strictly: what is wrong is said, where, and what to do.

Secrets are never in the file: `env:NAME` stands for an environment variable and `file:PATH` for
the first line of a file. They are looked up when the part that needs them is read, so that a
command which needs no channel needs no token.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import time
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

T = TypeVar("T")
SECRETS = ("token", "password", "secret")
_IN_WORDS = {
    "int": "a whole number",
    "float": "a number",
    "float | null": "a number",
    "str": "text in quotes",
    "bool": "true or false",
    "time": "a time such as 21:00:00, without quotes",
    "array": "a list in square brackets",
    "object": "a table",
}


class SettingsError(Exception):
    """Something in settings.toml needs fixing. The message says what, where and how."""


def read(kind: type[T], table: Any, where: str = "") -> T:
    """Build the dataclass `kind` from the table [`where`]. Raises SettingsError."""
    if not isinstance(table, Mapping):
        raise SettingsError(f"settings.toml, {where}: Expected a table, [{where}].")
    anything: Any = kind
    known = {field.name: field for field in fields(anything)}
    types = get_type_hints(kind, include_extras=True)
    for key in table:
        if key not in known:
            raise _unknown(key, list(known), where)
    for name, field in known.items():
        if name not in table and _is_required(field):
            raise _missing(name, types[name], where)
    values = {key: _value(types[key], value, _join(where, key)) for key, value in table.items()}
    try:
        return kind(**values)
    except ValueError as wrong:
        raise SettingsError(f"settings.toml, [{where}]: {wrong}.") from None


def _value(kind: Any, value: Any, where: str) -> Any:
    if isinstance(value, str):
        _refuse_plain_secret(value, where)
    if kind is Any:  # a part that is read later, by who knows its keys
        return value
    if is_dataclass(kind):
        return read(kind, value, where)  # type: ignore[arg-type]
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Mapping and isinstance(value, Mapping):
        return {key: _value(parts[1], item, _join(where, key)) for key, item in value.items()}
    if origin is tuple and isinstance(value, list):
        return tuple(_value(parts[0], item, f"{where}#{n}") for n, item in enumerate(value, 1))
    if isinstance(value, str):
        value = _looked_up(value, where)
    try:
        return msgspec.convert(value, kind, builtin_types=(time,))
    except msgspec.ValidationError as wrong:
        what = re.sub("`(.+?)`", lambda found: _IN_WORDS.get(found[1], found[1]), str(wrong))
        raise SettingsError(f"settings.toml, {where}: {what}.") from None


def _join(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _missing(name: str, kind: Any, where: str) -> SettingsError:
    if is_dataclass(kind) or get_origin(kind) is Mapping:
        return SettingsError(f"settings.toml: there is no table [{_join(where, name)}]. Add it.")
    return SettingsError(f"settings.toml, [{where}]: {name!r} is missing. Add it.")


def _unknown(key: str, known: list[str], where: str) -> SettingsError:
    """Names the nearest key that there is."""
    near = difflib.get_close_matches(key, known, 1, 0.5)
    advice = f"Did you mean {near[0]!r}?" if near else f"It knows: {', '.join(known)}."
    place = f"[{where}]" if where else "the top level"
    return SettingsError(f"settings.toml, {place}: unknown key {key!r}. {advice}")


def _refuse_plain_secret(value: str, where: str) -> None:
    name = where.rpartition(".")[2]
    if name in SECRETS and value and not value.startswith(("env:", "file:")):
        raise SettingsError(
            f"settings.toml, {where}: a {name} does not belong in this file. Secrets are "
            "`env:NAME` or `file:PATH`, never in the file."
        )


def _looked_up(value: str, where: str) -> str:
    """What `env:NAME` or `file:PATH` stands for; any other text as it is."""
    source, _, name = value.partition(":")
    if source == "env":
        if not (found := os.environ.get(name)):
            raise SettingsError(
                f"settings.toml, {where}: the environment variable {name} is not set. Set it, "
                "or name another."
            )
        return found
    if source == "file":
        try:
            found = Path(name).read_text("utf-8-sig").partition("\n")[0].strip()
        except (OSError, ValueError) as problem:
            why = getattr(problem, "strerror", None) or "it is not text"
            raise SettingsError(f"settings.toml, {where}: cannot read {name}: {why}.") from None
        if not found:
            raise SettingsError(f"settings.toml, {where}: the first line of {name} is empty.")
        return found
    return value
