"""Whom we talk to, and what a person may be in the network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.messages import Attachment


class Role(StrEnum):
    """What somebody takes on. Everyone is a resident; that is no role."""

    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"
    COORDINATOR = "coordinator"


@dataclass(frozen=True)
class Person:
    """Somebody, on whichever channels they use.

    `channel` and `recipient` are where they last wrote from, so where they are written to.
    `roles` tells since when they have each. `talking_about` is the request whose people hear
    what this person says when it answers nothing else. `checked_at` is when their certificate of
    conduct was seen and `certificate_until` until when it counts (None: no end was noted);
    `memories` whether they like to be reminded of what they did (None: never asked).
    """

    id: int
    name: str
    language: str
    channel: str = ""
    recipient: str = ""
    roles: tuple[tuple[Role, datetime], ...] = ()
    reachable: bool = True
    talking_about: int | None = None
    talking_since: datetime | None = None
    checked_at: datetime | None = None
    photo: Attachment | None = None
    memories: bool | None = None
    company_offered_at: datetime | None = None
    certificate_until: datetime | None = None

    def has(self, *roles: Role) -> bool:
        return any(role in roles for role, _ in self.roles)

    def since(self, role: Role) -> datetime | None:
        return dict(self.roles).get(role)

    def certified(self, now: datetime) -> bool:
        """Whether their certificate of conduct was seen and still counts."""
        until = self.certificate_until
        return self.checked_at is not None and (until is None or until > now)

    @property
    def helps(self) -> bool:
        return self.has(Role.VOLUNTEER, Role.PROFESSIONAL)
