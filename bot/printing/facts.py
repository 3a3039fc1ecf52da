"""What somebody must know to come, in rows: what is needed most comes first; pure.

A poster hangs for weeks, so nothing is "tomorrow" on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bot.dates.say_repeats import repeating
from bot.dates.wording import DUTCH, WORDINGS
from bot.texts import Texts

NIGHT = timedelta(hours=18)
"""What lasts longer goes on the next day."""


class Told(Protocol):
    """What these rows are about."""

    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...
    @property
    def zone(self) -> ZoneInfo: ...
    @property
    def place(self) -> str: ...
    @property
    def neighbourhood(self) -> str: ...
    @property
    def repeats(self) -> str: ...
    @property
    def times(self) -> int: ...
    @property
    def cost(self) -> str: ...
    @property
    def places(self) -> int | None: ...
    @property
    def organiser(self) -> str: ...
    @property
    def access(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Fact:
    """One row: a drawn icon, what it says, and in smaller letters what more there is to it."""

    icon: str
    text: str
    more: str = ""


def facts(told: Told, say: Texts) -> Iterator[Fact]:
    """All that is known."""
    start, end = told.starts_at.astimezone(told.zone), told.ends_at.astimezone(told.zone)
    yield Fact("day", _capital(day(start, say)), _again(told, end, say))
    if end - start > NIGHT:
        yield Fact("clock", say("poster-from", time=f"{start:%H:%M}"))
    else:
        yield Fact("clock", f"{start:%H:%M} \N{EN DASH} {end:%H:%M}")
    name, _, street = told.place.partition(",")
    where = [street.strip(), told.neighbourhood.strip()]
    if name.strip():
        yield Fact("place", name.strip(), ", ".join(part for part in where if part))
    if told.cost.strip():
        yield Fact("cost", _capital(told.cost.strip()))
    places = say("poster-places", places=told.places) if told.places else ""
    if told.organiser.strip():
        yield Fact("people", say("poster-organiser", name=told.organiser.strip()), places)
    elif places:
        yield Fact("people", places)
    known = [say(f"poster-access.{kind}") for kind in told.access if f"poster-access.{kind}" in say]
    if known:
        yield Fact("access", _capital(", ".join(known)))


def day(at: datetime, say: Texts) -> str:
    """Such as "donderdag 26 november"."""
    return format_date(at.date(), "EEEE d MMMM", locale=_locale(say))


def full_date(on: date, say: Texts) -> str:
    """Such as "26 november 2026"."""
    return format_date(on, "d MMMM y", locale=_locale(say))


def _locale(say: Texts) -> str:
    return WORDINGS.get(say.language, DUTCH).locale


def _again(told: Told, end: datetime, say: Texts) -> str:
    """Until when it lasts, or how it comes again."""
    kept = [p for p in told.repeats.split(";") if p.partition("=")[0] not in {"COUNT", "UNTIL"}]
    words = repeating(";".join(kept), WORDINGS.get(say.language, DUTCH)) if any(kept) else None
    parts = []
    if told.times > 1:
        parts.append(say("poster-times", times=told.times))
    if words:
        parts.append(words[0])
    if parts:
        return _capital(", ".join(parts))
    if told.ends_at - told.starts_at > NIGHT:
        return say("poster-until", day=day(end, say))
    return ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
