"""What the desk asks of storage. Whoever may not see something does not get it from here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.desk.sight import Sight
from bot.help.request import Request
from bot.people.person import Person, Role


@dataclass(frozen=True)
class Seen:
    """A request that is alive, and how the search for somebody stands. `look_again` is when we
    look for others; `nobody` that we had to say that nobody comes. `silent_since` is when the last
    who are thinking were asked; `called` when coordinators were, because nobody came."""

    request: Request
    asked: int = 0
    thinking: int = 0
    look_again: datetime | None = None
    nobody: bool = False
    silent_since: datetime | None = None
    called: datetime | None = None


@dataclass(frozen=True)
class Unanswered:
    """Somebody was asked, and is thinking about it."""

    request: int
    person: int
    asked_at: datetime


@dataclass(frozen=True)
class Meeting:
    """A visit that was agreed on."""

    request: int
    starts_at: datetime


@dataclass(frozen=True)
class Gathering:
    """A session of an activity: how many people have a place, of how many (None: as many as come),
    and how many wait for one."""

    session: int
    title: str
    place: str
    neighbourhood: str
    starts_at: datetime
    ends_at: datetime
    places: int | None
    taken: int
    waiting: int


@dataclass(frozen=True)
class Wanted:
    """Which helpers to find; empty for any."""

    name: str = ""
    role: Role | None = None
    kind: str = ""
    neighbourhood: str = ""


@dataclass(frozen=True)
class Helper:
    """Somebody who helps or coordinates; how often they were asked, and nothing of what for."""

    person: Person
    kinds: frozenset[str] = frozenset()
    neighbourhoods: frozenset[str] = frozenset()
    paused_until: datetime | None = None
    asked_week: int = 0
    asked_month: int = 0
    helped_month: int = 0
    last_asked: datetime | None = None
    blocked: bool = False


class Desks(Protocol):
    """What is seen at the desk."""

    async def alive(self, sight: Sight, limit: int) -> Sequence[Seen]:
        """The longest waiting first; those for which somebody is looked for before others."""

    async def request(self, sight: Sight, request: int) -> Request | None:
        """Also when it is over."""

    async def unanswered(self, sight: Sight, limit: int) -> Sequence[Unanswered]:
        """The oldest first."""

    async def meetings(self, sight: Sight, start: datetime, end: datetime) -> Sequence[Meeting]: ...
    async def gatherings(self, sight: Sight, start: datetime, end: datetime) -> Sequence[Gathering]:
        """Of what is published; what only a link leads to is for who sees everything."""

    async def helpers(
        self, sight: Sight, wanted: Wanted, now: datetime, limit: int
    ) -> Sequence[Helper]:
        """By name. Only who has a role, or is blocked; nobody for who may not see all."""

    async def helper(self, sight: Sight, person: int, now: datetime) -> Helper | None: ...
