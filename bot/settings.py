"""What settings.toml says, one table a part. A wrong or missing setting stops the bot at once.

A channel is on when its table `[adapters.<name>]` is there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from bot.hours import OpeningHours, QuietHours
from bot.places import Neighbourhood
from bot.toml import SettingsError, read

__all__ = ["Settings", "SettingsError", "load", "read"]

Words = Annotated[str, msgspec.Meta(min_length=1)]
AtLeastOne = Annotated[int, msgspec.Meta(ge=1)]
Positive = Annotated[float, msgspec.Meta(gt=0)]
NotNegative = Annotated[int, msgspec.Meta(ge=0)]
Port = Annotated[int, msgspec.Meta(ge=0, le=65535)]
WEB_ADDRESS = re.compile(
    r"(https://[A-Za-z0-9.-]+(:\d{1,5})?|http://(localhost|127\.0\.0\.1)(:\d{1,5})?)"
    r"(/[A-Za-z0-9._~/-]*)?"
)
DESK_ADDRESS = re.compile(r"(https://[A-Za-z0-9.-]+|http://(localhost|127\.0\.0\.1))(:\d{1,5})?/?")
NAME = re.compile(r"[a-z][a-z0-9_-]{0,29}")
OWN_NAMES = ("human", "join", "done")
"""The bot's own words, which no kind or neighbourhood can be called."""
ROLES_THAT_HELP = ("volunteer", "professional")


@dataclass(frozen=True)
class Network:
    """[network]: whom this bot serves. Every organisation in it is an equal."""

    name: Words
    language: str = "nl"
    timezone: str = "Europe/Amsterdam"


@dataclass(frozen=True)
class StorageSettings:
    """[storage]: `sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/NAME`."""

    url: str = "sqlite:///schakel.db"


@dataclass(frozen=True)
class Kind:
    """[kinds.<name>]: a kind of help, what people say when they need it, and who takes it.

    `offer_company`: somebody comes by for it, so company can be offered with it. `close_to`: kinds
    whose helpers may be asked as well, when the resident says so. `heavy`: not for a first time,
    and followed by a rest. `certificate`: only for volunteers whose certificate of conduct was
    seen.
    """

    name: Mapping[str, Words]
    taken_by: tuple[str, ...] = ("volunteer",)
    offer_company: bool = False
    close_to: tuple[str, ...] = ()
    heavy: bool = False
    certificate: bool = False
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Asking:
    """[asking]: how many may be thinking about one request at the same time.

    Who is silent for `silence_minutes` does not count any more. Beyond `near_km` (from the middle
    of one neighbourhood to that of another) people are asked only when the resident says so.
    """

    at_a_time: AtLeastOne = 5
    at_a_time_urgent: AtLeastOne = 15
    silence_minutes: AtLeastOne = 20
    near_km: Positive = 5.0


@dataclass(frozen=True)
class Claims:
    """[claims]: when a place that somebody took is free again, and other silences that decide.

    A claim lapses after `lapse_hours` in which nothing happens; a request closes after
    `closing_days` without an answer to the question whether it is done; a place goes over to an
    equal after `take_over_hours` of silence. A professional is called when somebody arrived and
    has not said `ring_when_not_left_minutes` after the visit that they left; 0 for never.
    """

    lapse_hours: AtLeastOne = 48
    lapse_hours_urgent: AtLeastOne = 4
    closing_days: AtLeastOne = 7
    take_over_hours: AtLeastOne = 24
    ring_when_not_left_minutes: NotNegative = 0


@dataclass(frozen=True)
class Activities:
    """[activities]: who looks kindly at what somebody organises for the first time, before others
    see it: "coordinator", "contributors" (two who help here) or "nobody". Silence for
    `check_hours` is a yes.
    """

    check: Literal["coordinator", "contributors", "nobody"] = "coordinator"
    check_hours: AtLeastOne = 24


@dataclass(frozen=True)
class Announcing:
    """[announcements]: above how many recipients a second coordinator has to say yes as well."""

    second_person_above: NotNegative = 200


@dataclass(frozen=True)
class Keeping:
    """[keeping]: after how many days what is kept is thrown away."""

    raw_days: AtLeastOne = 14
    letters_days: AtLeastOne = 30


@dataclass(frozen=True)
class CalendarSettings:
    """[calendar]: where people's own calendars are fetched. Off until it has an `address`.

    `address` is how the world reaches this machine, such as "https://schakel.example.org": a web
    server there passes on what is asked for under /calendar/ to `port` on `host`.
    """

    address: str = ""
    port: Port = 8780
    host: Words = "127.0.0.1"

    def __post_init__(self) -> None:
        if self.address and not WEB_ADDRESS.fullmatch(self.address):
            raise ValueError(
                "address is not such as https://schakel.example.org (http only on this machine)"
            )


@dataclass(frozen=True)
class DeskSettings:
    """[desk]: the web page for coordinators and professionals. Off until it has an `address`.

    `address` is how the world reaches it, such as "https://desk.example.org": a web server there
    passes everything on to `port` on `host`.
    """

    address: str = ""
    port: Port = 8790
    host: Words = "127.0.0.1"

    def __post_init__(self) -> None:
        if self.address and not DESK_ADDRESS.fullmatch(self.address):
            raise ValueError(
                "address is not such as https://desk.example.org (http only on this machine)"
            )

    @property
    def on(self) -> bool:
        return bool(self.address)

    @property
    def origin(self) -> str:
        """As a browser names the site in what it sends; it leaves out a usual port."""
        usual = ":443" if self.secure else ":80"
        return self.address.rstrip("/").casefold().removesuffix(usual)

    @property
    def secure(self) -> bool:
        return self.address.startswith("https:")


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
    claims: Claims = field(default_factory=Claims)
    activities: Activities = field(default_factory=Activities)
    announcements: Announcing = field(default_factory=Announcing)
    keeping: Keeping = field(default_factory=Keeping)
    calendar: CalendarSettings = field(default_factory=CalendarSettings)
    desk: DeskSettings = field(default_factory=DeskSettings)
    adapters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.network.timezone)


def load(path: Path) -> Settings:
    """Read and check a settings file. Raises SettingsError."""
    try:
        tables = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise SettingsError(
            f"There is no {path}. Make one (the README shows how), or name another with --settings."
        ) from None
    except OSError as problem:
        raise SettingsError(f"Cannot read {path}: {problem.strerror}.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path} is not UTF-8. Save it with that encoding.") from None
    except tomllib.TOMLDecodeError as broken:
        raise SettingsError(f"{path} is not valid TOML: {broken}.") from None
    settings = read(Settings, tables)
    _check(settings)
    return settings


def _check(settings: Settings) -> None:
    """What no type can say."""
    try:
        settings.zone  # noqa: B018
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(
            f"settings.toml, network.timezone: {settings.network.timezone!r} is no time zone. "
            "Use a name such as 'Europe/Amsterdam'."
        ) from None
    for part in ("neighbourhoods", "kinds"):
        _check_names(part, getattr(settings, part))
    for name, kind in settings.kinds.items():
        _check_kind(f"kinds.{name}", kind, settings.network.language)
        if unknown := set(kind.close_to) - set(settings.kinds):
            raise SettingsError(
                f"settings.toml, kinds.{name}.close_to: there is no kind {min(unknown)!r}. "
                f"It knows: {', '.join(settings.kinds)}."
            )


def _check_names(part: str, names: Collection[str]) -> None:
    if not names:
        raise SettingsError(f"settings.toml: [{part}] is empty; name at least one.")
    for name in names:
        if not NAME.fullmatch(name):
            raise SettingsError(
                f"settings.toml, [{part}.{name}]: use small letters, digits, '-' and '_'."
            )
        if name in OWN_NAMES:
            raise SettingsError(
                f"settings.toml, [{part}.{name}]: the bot uses that name itself. Take another."
            )


def _check_kind(where: str, kind: Kind, language: str) -> None:
    if not kind.taken_by:
        raise SettingsError(f"settings.toml, {where}.taken_by: name at least one role.")
    if unknown := set(kind.taken_by) - set(ROLES_THAT_HELP):
        raise SettingsError(
            f"settings.toml, {where}.taken_by: {min(unknown)!r} is no role that helps. "
            f"It knows: {', '.join(ROLES_THAT_HELP)}."
        )
    if language not in kind.name:
        raise SettingsError(
            f"settings.toml, {where}.name: give it a name in the network's language, "
            f'name.{language} = "...".'
        )
