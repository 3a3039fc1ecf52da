"""What falls due. The database is the schedule: an entry is written with what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.conversation.subject import Subject


@dataclass(frozen=True)
class Entry:
    """At `due`, `what` happens to `about`. One entry per pair: planning again moves it."""

    what: str
    about: Subject
    due: datetime


class Agenda(Protocol):
    """What plans ask of storage."""

    async def plan(self, entry: Entry) -> None: ...
    async def drop(self, what: str, about: Subject) -> None: ...
    async def planned(self, what: str, about: Subject) -> datetime | None:
        """When it falls due, if it does."""
