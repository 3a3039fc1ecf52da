"""Who was asked for a request, and what became of it. What that asks of storage is `Asks`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.help.request import NewRequest, Request
from bot.people.person import Person, Role


class Answer(StrEnum):
    """What became of asking one person."""

    ASKED = "asked"
    YES = "yes"
    NOT_NOW = "not_now"
    NEVER = "never"
    STOOD_DOWN = "stood_down"
    UNREACHABLE = "unreachable"
    HANDED_BACK = "handed_back"


@dataclass(frozen=True)
class Candidate:
    """Somebody who could be asked, with what decides about it."""

    person: Person
    kinds: frozenset[str]
    neighbourhoods: frozenset[str]
    dayparts: frozenset[str]
    busy: int
    asked_last: datetime | None


class Asks(Protocol):
    """Who could be asked, who was, why, and what they said."""

    async def candidates(
        self, request: Request, roles: Collection[Role], *, again: bool = False
    ) -> Sequence[Candidate]:
        """Everyone with such a role who can be asked for it and was not asked for it yet, or
        was stood down before they could answer; with `again` whatever they said before.

        Who only volunteers is asked for the kinds that they offer; who offers no kinds at all
        but has another role is asked for all. Nobody offers to be the human that is asked for:
        everyone with such a role is. Whom the resident refused is never asked for them.
        """

    async def ask(self, request: int, person: int, why: str, now: datetime) -> None: ...
    async def why_asked(self, request: int, person: int) -> str: ...
    async def widened_at(self, request: int) -> datetime | None:
        """When people from outside the neighbourhood were first asked."""

    async def asked(self, request: int) -> Mapping[int, Answer]: ...
    async def answer(self, request: int, person: int, answer: Answer, now: datetime) -> None:
        """Also of somebody who was not asked: then they will not be."""


def wait(request: NewRequest, minutes: int, minutes_urgent: int) -> timedelta:
    """How long the asked have before the next are asked."""
    return timedelta(minutes=minutes_urgent if request.urgent else minutes)
