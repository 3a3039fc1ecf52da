"""An equal offers to take a place over. Whoever has it is asked; silence for a day means yes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.conversation.subject import Subject

TAKEOVER = "takeover"


class TakeoverAnswer(StrEnum):
    """What became of it."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"
    SILENCE = "silence"
    MOOT = "moot"


@dataclass(frozen=True)
class Takeover:
    """`by` would like the place of the stay `member`."""

    id: int
    member: int
    by: int
    asked_at: datetime
    answer: TakeoverAnswer

    @property
    def subject(self) -> Subject:
        return Subject(TAKEOVER, self.id)


class Takeovers(Protocol):
    """What taking over asks of storage."""

    async def add(self, member: int, by: int, now: datetime) -> Takeover | None:
        """None when somebody asks for that place already, or they did so before."""

    async def get(self, takeover: int) -> Takeover | None: ...
    async def answer(self, takeover: int, answer: TakeoverAnswer) -> bool:
        """True for the first answer."""
