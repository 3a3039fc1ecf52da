"""The circle: everyone in one request, the resident included. Pure.

Being in it is a row of its own that ends when somebody steps out. Whoever comes back gets a new
one, so that words for an earlier stay never reach a later one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.conversation.subject import Subject

MEMBER = "member"


class Part(StrEnum):
    """What somebody is in a circle. A companion was asked in: a daughter, a neighbour."""

    RESIDENT = "resident"
    HELPER = "helper"
    PROFESSIONAL = "professional"
    COMPANION = "companion"


class Left(StrEnum):
    """Why somebody is in a circle no more."""

    HANDED_BACK = "handed_back"
    LAPSED = "lapsed"
    REPLACED = "replaced"  # a stand-in came, or an equal took over
    SOMEBODY_ELSE = "somebody_else"  # the resident asked for another
    BLOCKED = "blocked"
    STEPPED_OUT = "stepped_out"
    FORGOTTEN = "forgotten"
    ROLE_TAKEN = "role_taken"  # what they helped by, they have no more


@dataclass(frozen=True)
class Member:
    """Somebody's stay in a circle.

    `active_at` is when they last did something in it. Who `seeks_stand_in` stays responsible
    until another is found. `for_visit` is set for who only comes that once. `asked_in_by` is the
    person who brought them.
    """

    id: int
    person: int
    part: Part
    since: datetime
    active_at: datetime
    seeks_stand_in: bool = False
    for_visit: int | None = None
    asked_in_by: int | None = None

    @property
    def subject(self) -> Subject:
        return Subject(MEMBER, self.id)


def helpers(circle: Iterable[Member]) -> tuple[Member, ...]:
    return tuple(member for member in circle if member.part is Part.HELPER)


def filled(circle: Collection[Member]) -> int:
    """How many places are taken by somebody who stays."""
    return sum(member.for_visit is None for member in helpers(circle))


def is_looking(places: int, circle: Collection[Member]) -> bool:
    """Whether somebody is still looked for: a place is free, or one who has one cannot come."""
    return filled(circle) < places or any(member.seeks_stand_in for member in helpers(circle))
