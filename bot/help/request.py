"""A request for help and its life; pure. What the subject of help asks of storage is `Requests`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.conversation.subject import Subject
from bot.messages import Attachment
from bot.people.person import Person, Role

REQUEST = "request"


class State(StrEnum):
    """Where a request stands. `OPEN` and `TAKEN` are alive; the others are the end."""

    OPEN = "open"
    TAKEN = "taken"
    DONE = "done"
    WITHDRAWN = "withdrawn"


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
class NewRequest:
    """What a resident decided to send. `when` is an option's value, or "=" and their own words."""

    resident: int
    kind: str
    details: str
    attachments: tuple[Attachment, ...]
    neighbourhood: str
    when: str

    @property
    def urgent(self) -> bool:
        return self.when == "now"


@dataclass(frozen=True)
class Request(NewRequest):
    """A request as it stands."""

    id: int
    state: State
    asked_at: datetime
    helper: int | None = None

    @property
    def subject(self) -> Subject:
        return Subject(REQUEST, self.id)

    @property
    def alive(self) -> bool:
        return self.state in {State.OPEN, State.TAKEN}

    def concerns(self, person: int) -> bool:
        """Whether words about it, said while it was taken, are still for this person to read."""
        helps = person == self.helper and self.state is not State.WITHDRAWN
        return helps or person == self.resident

    def other(self, person: int) -> int | None:
        """Whom `person` talks with in this request; None for an outsider or when alone."""
        return {self.resident: self.helper, self.helper: self.resident}.get(person)


@dataclass(frozen=True)
class Candidate:
    """Somebody who could be asked, with what decides about it."""

    person: Person
    kinds: frozenset[str]
    neighbourhoods: frozenset[str]
    dayparts: frozenset[str]
    busy: int
    asked_last: datetime | None


class Requests(Protocol):
    """What is asked, who was asked for it, and what they said."""

    async def add(self, request: NewRequest, now: datetime) -> Request: ...
    async def get(self, request: int) -> Request | None: ...
    async def of_resident(self, person: int) -> Sequence[Request]:
        """Alive, newest first."""

    async def of_helper(self, person: int) -> Sequence[Request]:
        """Taken by this person, newest first."""

    async def change(self, request: int, resident: int, **fields: str) -> bool:
        """Only `details`, `when`, `kind` and `neighbourhood`, and only while it is alive."""

    async def take(self, request: int, helper: int, now: datetime) -> bool:
        """True for exactly one of those who say yes to an open request."""

    async def hand_back(self, request: int, helper: int) -> bool: ...
    async def close(self, request: int, state: State, now: datetime) -> bool:
        """False when it was closed before."""

    async def candidates(self, request: Request, roles: Collection[Role]) -> Sequence[Candidate]:
        """Everyone with such a role who can be asked for it and was not asked for it yet, or
        was stood down before they could answer.

        Who only volunteers is asked for the kinds that they offer; who offers no kinds at all
        but has another role is asked for all. Nobody offers to be the human that is asked for:
        everyone with such a role is.
        """

    async def ask(self, request: int, person: int, why: str, now: datetime) -> None: ...
    async def why_asked(self, request: int, person: int) -> str: ...
    async def asked(self, request: int) -> Mapping[int, Answer]: ...
    async def answer(self, request: int, person: int, answer: Answer, now: datetime) -> None: ...
    async def thank(self, request: int, helped: str, words: str, now: datetime) -> None: ...
    async def helped_times(self, person: int) -> int: ...
    async def counts(self, since: datetime) -> Mapping[str, int]:
        """How many requests are in each state, of those asked since then."""


def wait(request: NewRequest, minutes: int, minutes_urgent: int) -> timedelta:
    """How long the asked have before the next are asked."""
    return timedelta(minutes=minutes_urgent if request.urgent else minutes)
