"""A visit: when somebody comes, who agreed to it, and the code for the door. Pure.

Whoever is in the circle may propose one. It is agreed when the resident and at least one helper
are for it; every helper answers for themselves. Both sides hold the same two words, so that a
resident knows at the door that this is the one who was sent.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.conversation.subject import Subject
from bot.help.circle import Member, Part

VISIT = "visit"
LASTS = timedelta(hours=2)
"""How long a visit is taken to last when nobody says otherwise."""

_COLOURS = (
    "rode", "blauwe", "gele", "groene", "witte", "zwarte", "bruine", "paarse", "oranje", "roze",
)  # fmt: skip
_THINGS = (
    "fiets", "molen", "tulp", "boot", "lamp", "stoel", "kast", "jas", "pet", "bel", "brug", "ster",
    "maan", "zon", "wolk", "roos", "eend", "kat", "hond", "muis", "vis", "appel", "peer", "banaan",
    "taart", "koek", "kaas", "melk", "thee", "koffie", "pen", "tas", "trein", "bus", "auto",
    "tafel", "deur",
)  # fmt: skip


class VisitState(StrEnum):
    """Where a visit stands."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    CANCELLED = "cancelled"
    OVER = "over"


@dataclass(frozen=True)
class Attendance:
    """What one of the circle said to it, and, for a helper, when they came and went."""

    coming: bool
    arrived_at: datetime | None = None
    left_at: datetime | None = None


@dataclass(frozen=True)
class Visit:
    """One time that somebody comes, with what everyone answered by person."""

    id: int
    request: int
    starts_at: datetime
    proposed_by: int
    state: VisitState
    code: str
    answers: Mapping[int, Attendance] = field(default_factory=dict)

    @property
    def subject(self) -> Subject:
        return Subject(VISIT, self.id)

    def coming(self, person: int) -> bool:
        answer = self.answers.get(person)
        return answer is not None and answer.coming

    def agreed_by(self, circle: Sequence[Member]) -> bool:
        """Whether the resident and one who helps are for it."""
        parts = {member.part for member in circle if self.coming(member.person)}
        return Part.RESIDENT in parts and bool(parts & {Part.HELPER, Part.PROFESSIONAL})

    def refused_by(self, circle: Sequence[Member]) -> bool:
        """Whether it cannot be agreed any more: the resident, or everyone who helps, said no."""
        no = {person for person, answer in self.answers.items() if not answer.coming}
        helping = [each for each in circle if each.part in {Part.HELPER, Part.PROFESSIONAL}]
        resident = [each for each in circle if each.part is Part.RESIDENT]
        return any(each.person in no for each in resident) or all(
            each.person in no for each in helping
        )

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + LASTS


def door_code() -> str:
    """Two words for the door, such as "blauwe fiets": the same for both, whatever they speak."""
    return f"{secrets.choice(_COLOURS)} {secrets.choice(_THINGS)}"


class Visits(Protocol):
    """What visits ask of storage."""

    async def add(
        self, request: int, starts_at: datetime, by: int, code: str, now: datetime
    ) -> Visit:
        """Proposed, with the yes of who proposes it."""

    async def get(self, visit: int) -> Visit | None: ...
    async def of(self, request: int) -> Sequence[Visit]:
        """Proposed and agreed, the earliest first."""

    async def answer(self, visit: int, person: int, coming: bool) -> None: ...
    async def renew(self, visit: int, code: str) -> None:
        """Another code for the door: who knew the old one does not come any more."""

    async def move_on(self, visit: int, before: VisitState, after: VisitState) -> bool:
        """True for one: it was in the state `before`."""

    async def arrived(self, visit: int, person: int, now: datetime) -> None: ...
    async def left(self, visit: int, person: int, now: datetime) -> None: ...
