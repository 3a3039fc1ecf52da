"""What became of an announcement for one person, and what that makes together; pure.

Every recipient ends in one state, and the states add up to the audience.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.channel import Outcome, Refused, Sent, Unknown, Unreachable
from bot.post import Again


class Fate(StrEnum):
    """Two that pass, and the ends. `QUIET`: the night lasted longer than the message was good for;
    `REFUSED`: the channel would not take it, which is ours to repair."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    BLOCKED = "blocked"
    GONE = "gone"
    QUIET = "quiet"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    REFUSED = "refused"


PASSING = frozenset({Fate.PENDING, Fate.SENDING})
FINAL = frozenset(Fate) - PASSING


def fate_of(verdict: Outcome | Again) -> Fate | None:
    """What an attempt makes of a recipient; None when it goes on (moved, or again as it was)."""
    match verdict:
        case Sent():
            return Fate.SENT
        case Unknown():
            return Fate.UNKNOWN
        case Unreachable(gone=gone):
            return Fate.GONE if gone else Fate.BLOCKED
        case Refused():
            return Fate.REFUSED
    return None


@dataclass(frozen=True)
class Counts:
    """How many are in each state."""

    of: Mapping[Fate, int]

    @property
    def total(self) -> int:
        return sum(self.of.values())

    @property
    def left(self) -> int:
        return sum(self.of.get(fate, 0) for fate in PASSING)

    @property
    def done(self) -> int:
        return self.total - self.left

    def __getitem__(self, fate: Fate) -> int:
        return self.of.get(fate, 0)


BLOCKS = 10


def bar(done: int, total: int) -> str:
    """How far it is: full only when it is all done."""
    full = BLOCKS if done >= total else BLOCKS * done // total
    return "▓" * full + "░" * (BLOCKS - full)
