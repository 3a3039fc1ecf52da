"""Somebody who may be asked: what they offer, what they wish, and what we know of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.help.asking.habits import Habits
from bot.help.asking.load import Load


class Often(StrEnum):
    """The answer to "how often may we ask you?"."""

    SELDOM = "seldom"
    SOMETIMES = "sometimes"
    OFTEN = "often"

    __hash__ = str.__hash__  # that of an Enum is slow, and this is looked up for a whole town


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wants of us. None and empty: they have not said.

    `free` holds parts of the day ("morning", "afternoon", "evening", "weekend"). `at_night` is
    whether we may wake them when it is urgent. `paused_until` is their own doing.
    """

    free: frozenset[str] = frozenset()
    often: Often | None = None
    asks_a_week: int = 10
    helps_a_week: int = 3
    at_night: bool = False
    paused_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Volunteer:
    """A person with the role to help, apart from any request."""

    person: int
    kinds: frozenset[str]
    wishes: Wishes = field(default_factory=Wishes)
    load: Load = field(default_factory=Load)
    habits: Habits = field(default_factory=Habits)
    languages: frozenset[str] = frozenset()
    certificates: frozenset[str] = frozenset()
    busy_until: datetime | None = None
    reachable: bool = True


class Candidate(NamedTuple):
    """A volunteer beside one request. `km` is None where a place is unknown.

    `liked`: helped this resident before, who wants them again. `barred`: refused by this resident,
    or left out by a coordinator.
    """

    volunteer: Volunteer
    km: float | None
    liked: bool = False
    barred: bool = False
