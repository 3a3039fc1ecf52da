"""What somebody wants of us: how often they may be asked, and when not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from bot.hours import QuietHours

TWO_WEEKS = timedelta(days=14)


class Often(StrEnum):
    """The answer to "how often may we ask you?"."""

    SELDOM = "seldom"
    SOMETIMES = "sometimes"
    OFTEN = "often"

    __hash__ = str.__hash__  # that of an Enum is slow, and this is looked up for a whole town


ASKS_A_WEEK: Mapping[Often, int] = MappingProxyType(
    {Often.SELDOM: 5, Often.SOMETIMES: 10, Often.OFTEN: 15}
)
"""What each answer promises. Who was never asked it has the usual ten."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """None and empty: they have not said.

    `free` holds parts of the day ("morning", "afternoon", "evening", "weekend"). `quiet` is their
    own night, `at_night` whether we may wake them when it is urgent. `paused_until` is their own
    doing.
    """

    free: frozenset[str] = frozenset()
    often: Often | None = None
    asks_a_week: int = ASKS_A_WEEK[Often.SOMETIMES]
    helps_a_week: int = 3
    at_night: bool = False
    quiet: QuietHours | None = None
    paused_until: datetime | None = None
