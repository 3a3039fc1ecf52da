"""What somebody who is invited finds filled in: theirs to change before they say it.

It belongs to the invitation and names nobody; it is gone when that is used, or too old.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Proposal:
    """`invitation` is the nonce of its ticket, `language` "" for the one that they have."""

    invitation: str
    until: datetime
    kinds: tuple[str, ...] = ()
    neighbourhoods: tuple[str, ...] = ()
    language: str = ""

    @property
    def answers(self) -> dict[str, str]:
        """As ticks before the options of "offer_help", which still has to be said yes to."""
        proposed = {"kinds": self.kinds, "neighbourhoods": self.neighbourhoods}
        return {key: " ".join(values) for key, values in proposed.items() if values}


class Proposals(Protocol):
    """Kept for as long as the invitation is good."""

    async def add(self, proposals: Sequence[Proposal]) -> None:
        """Of an invitation that has one, that one stays."""

    async def take(self, invitation: str) -> Proposal | None:
        """What it carries; nothing of it is kept."""
