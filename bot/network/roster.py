"""Who takes part, as coordinators keep it: roles, certificates, pauses, blocks, and who looked.

Every change is refused by storage itself unless `by` is a coordinator at that very moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.people.person import Role

CERTIFICATE_ENDS = "certificate_ends"
"""On the agenda, about a person: their certificate will soon count no more."""


class Outcome(StrEnum):
    """What came of a change. `LAST`: then there would be no coordinator any more. `NOT`: it was so
    already, it cannot be, or it is not theirs to do."""

    DONE = "done"
    LAST = "last"
    NOT = "not"


@dataclass(frozen=True)
class Block:
    """Somebody is asked for nothing and can help nobody, until it is lifted. `reason` is for
    coordinators alone."""

    by: int
    reason: str
    since: datetime


@dataclass(frozen=True)
class Glance:
    """Somebody opened the page of a request or a person."""

    person: int
    at: datetime


class Roster(Protocol):
    """`by` is who does it. Nobody is kept here who only asks for help."""

    async def give(self, by: int, person: int, role: Role, now: datetime) -> Outcome:
        """Not to who is blocked."""

    async def take(self, by: int, person: int, role: Role) -> Outcome:
        """With the role goes whatever stands open at the desk."""

    async def block(self, by: int, person: int, reason: str, now: datetime) -> Outcome:
        """Not oneself. Their roles are put aside, so that no question finds them anywhere."""

    async def lift(self, by: int, person: int) -> Outcome:
        """They have the roles again that they had."""

    async def block_of(self, by: int, person: int) -> Block | None: ...
    async def is_blocked(self, person: int) -> bool:
        """For the bot itself, which needs no reason."""

    async def certify(self, by: int, person: int, until: datetime, now: datetime) -> Outcome:
        """Their certificate of conduct was seen; it counts until then."""

    async def pause(self, by: int, person: int, until: datetime | None) -> Outcome:
        """The same pause that they can take themselves; None ends it."""

    async def glance(
        self, person: int, now: datetime, *, request: int | None = None, of: int | None = None
    ) -> None:
        """This person sees that page; again within a few minutes is the same glance."""

    async def glances(
        self, by: int, *, request: int | None = None, of: int | None = None
    ) -> Sequence[Glance]:
        """The newest first."""
