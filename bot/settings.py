"""Reads settings.toml, one table a part. A wrong or missing setting stops the bot and says why.

Secrets are never in the file: `env:NAME` stands for an environment variable and `file:PATH` for
the first line of a file. A channel is on when its table `[adapters.<name>]` is there.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from bot.hours import OpeningHours, QuietHours
from bot.places import Neighbourhood

T = TypeVar("T")
NAME = re.compile(r"[a-z][a-z0-9_-]{0,29}$")
ROLES_THAT_HELP = ("volunteer", "professional")


class SettingsError(Exception):
    """Something in settings.toml needs fixing. The message says what, where and how."""


@dataclass(frozen=True)
class Network:
    """[network]: whom this bot serves. Every organisation in it is an equal."""

    name: str
    language: str = "nl"
    timezone: str = "Europe/Amsterdam"


@dataclass(frozen=True)
class StorageSettings:
    """[storage]: `sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/NAME`."""

    url: str = "sqlite:///schakel.db"


@dataclass(frozen=True)
class Kind:
    """[kinds.<name>]: a kind of help, what people say when they need it, and who takes it."""

    name: Mapping[str, str]
    taken_by: tuple[str, ...] = ("volunteer",)
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Asking:
    """[asking]: how many are asked at a time, and how long we wait before asking the next."""

    at_a_time: int = 3
    wait_minutes: int = 10
    wait_minutes_urgent: int = 3


@dataclass(frozen=True)
class Keeping:
    """[keeping]: after how many days what is kept is thrown away."""

    raw_days: int = 14
    letters_days: int = 30


@dataclass(frozen=True)
class Settings:
    """The whole of settings.toml."""

    network: Network
    neighbourhoods: Mapping[str, Neighbourhood]
    kinds: Mapping[str, Kind]
    storage: StorageSettings = field(default_factory=StorageSettings)
    opening_hours: OpeningHours = field(default_factory=OpeningHours)
    quiet_hours: QuietHours = field(default_factory=QuietHours)
    asking: Asking = field(default_factory=Asking)
    keeping: Keeping = field(default_factory=Keeping)
    adapters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.network.timezone)


def load(path: Path) -> Settings:
    """Read and check a settings file. Raises SettingsError."""
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise SettingsError(
            f"There is no {path}. Make one (the README shows how), or name another with --settings."
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise SettingsError(f"{path} is not valid TOML: {broken}") from None
    settings = read(Settings, tables)
    _check(settings)
    return settings


def read(kind: type[T], table: Mapping[str, Any], where: str = "") -> T:
    """Build a settings dataclass from a table. Raises SettingsError that names the key."""
    _refuse_unknown(kind, table, where)
    try:
        return msgspec.convert(_secrets(table, where), kind)
    except msgspec.ValidationError as wrong:
        what, _, at = str(wrong).partition(" - at ")
        place = ".".join(filter(None, [where, at.strip("`").removeprefix("$").strip(".")]))
        raise SettingsError(f"settings.toml, [{place}]: {what}.") from None


def _refuse_unknown(kind: Any, table: Any, where: str) -> None:
    """Name the first key that no setting has, with the nearest that one does."""
    if not isinstance(table, Mapping):
        return
    if get_origin(kind) in {dict, Mapping}:
        for key, value in table.items():
            _refuse_unknown(get_args(kind)[1], value, f"{where}.{key}".strip("."))
    elif is_dataclass(kind):
        types = get_type_hints(kind)
        known = [f.name for f in fields(kind)]
        for key, value in table.items():
            if key not in known:
                near = difflib.get_close_matches(key, known, 1, 0.5)
                advice = f"Did you mean {near[0]!r}?" if near else f"It knows: {', '.join(known)}."
                place = f"[{where}]" if where else "the top level"
                raise SettingsError(f"settings.toml, {place}: unknown key {key!r}. {advice}")
            _refuse_unknown(types[key], value, f"{where}.{key}".strip("."))


def _secrets(value: Any, where: str) -> Any:
    """The same tables with every `env:NAME` and `file:PATH` replaced by what it stands for."""
    if isinstance(value, Mapping):
        return {k: _secrets(v, f"{where}.{k}".strip(".")) for k, v in value.items()}
    if not isinstance(value, str):
        return value
    source, colon, name = value.partition(":")
    if colon and source == "env":
        if name not in os.environ:
            raise SettingsError(
                f"settings.toml, {where}: the environment variable {name} is not set."
            )
        return os.environ[name]
    if colon and source == "file":
        try:
            return Path(name).read_text("utf-8").strip()
        except OSError as problem:
            raise SettingsError(
                f"settings.toml, {where}: cannot read {name} ({problem.strerror})."
            ) from None
    return value


def _check(settings: Settings) -> None:
    """What no type can say."""
    try:
        settings.zone  # noqa: B018
    except (ZoneInfoNotFoundError, ValueError):
        raise SettingsError(
            f"settings.toml, network.timezone: {settings.network.timezone!r} is no time zone. "
            "Use a name such as 'Europe/Amsterdam'."
        ) from None
    for part in ("neighbourhoods", "kinds"):
        names = getattr(settings, part)
        if not names:
            raise SettingsError(f"settings.toml: [{part}] is empty; name at least one.")
        for name in names:
            if not NAME.match(name):
                raise SettingsError(
                    f"settings.toml, [{part}.{name}]: use small letters, digits, '-' and '_'."
                )
    for name, kind in settings.kinds.items():
        if unknown := set(kind.taken_by) - set(ROLES_THAT_HELP):
            raise SettingsError(
                f"settings.toml, kinds.{name}.taken_by: {min(unknown)!r} is no role that helps. "
                f"It knows: {', '.join(ROLES_THAT_HELP)}."
            )
        if settings.network.language not in kind.name:
            raise SettingsError(
                f"settings.toml, kinds.{name}.name: give it a name in the network's language, "
                f'name.{settings.network.language} = "...".'
            )
