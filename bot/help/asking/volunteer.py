"""Somebody who may be asked: what they offer, what they wish, and what we know of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from bot.help.asking.habits import Habits
from bot.help.asking.load import Load
from bot.help.asking.reason import Reason
from bot.people.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Volunteer:
    """A person with the role to help, apart from any request. `experienced`: they helped before, or
    it is their profession."""

    person: int
    kinds: frozenset[str]
    wishes: Wishes = field(default_factory=Wishes)
    load: Load = field(default_factory=Load)
    habits: Habits = field(default_factory=Habits)
    languages: frozenset[str] = frozenset()
    certificates: frozenset[str] = frozenset()
    busy_until: datetime | None = None
    reachable: bool = True
    experienced: bool = False


class Candidate(NamedTuple):
    """A volunteer beside one request. `km` is None where a place is unknown, and 0 when they help
    in that very neighbourhood.

    `liked`: helped this resident before, who wants them again. `barred`: refused by this resident,
    or left out by a coordinator. `fits`: why they could do it, when it is not that they offer the
    kind itself.
    """

    volunteer: Volunteer
    km: float | None
    liked: bool = False
    barred: bool = False
    fits: Reason | None = None
