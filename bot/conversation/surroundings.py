"""What it takes to read a time and a place: lookups that any flow may await."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.conversation.flow import Lookup
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.places import Neighbourhood
from bot.work import Work


@dataclass(frozen=True)
class Now:
    """The moment, the network's own zone and the person's language."""

    at: datetime
    zone: ZoneInfo
    language: str


@dataclass(frozen=True)
class WhatTimeIsIt(Lookup[Now]):
    async def load(self, work: Work, me: Person, about: Subject) -> Now:  # noqa: ARG002
        return Now(work.now, work.settings.zone, work.texts(me).language)

    def samples(self) -> tuple[Now, ...]:
        return (Now(datetime(2026, 3, 10, 9, tzinfo=ZoneInfo("UTC")), ZoneInfo("UTC"), "nl"),)


@dataclass(frozen=True)
class WhichNeighbourhoods(Lookup[Mapping[str, Neighbourhood]]):
    async def load(self, work: Work, me: Person, about: Subject) -> Mapping[str, Neighbourhood]:  # noqa: ARG002
        return work.settings.neighbourhoods

    def samples(self) -> tuple[Mapping[str, Neighbourhood], ...]:
        return ({"heuvel": Neighbourhood("Heuvel")},)
