"""An address or number that a resident gave to one helper: shown once, withdrawn at the end.

What was given stands in the letter alone, and is taken out of it when it is withdrawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Contact:
    """That `what` ("address", "phone" or "words") was given to this stay in a circle, and in
    which letter."""

    id: int
    member: int
    what: str
    letter: int
    given_at: datetime


class Contacts(Protocol):
    """What was given, and is not withdrawn yet."""

    async def add(self, member: int, what: str, letter: int, now: datetime) -> None: ...
    async def of(self, *members: int) -> Sequence[Contact]:
        """What these stays were given, the oldest first."""

    async def withdrawn(self, contact: int, now: datetime) -> None: ...
