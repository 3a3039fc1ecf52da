"""Who may see and do what at the desk; pure. What somebody may not see is not there for them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from bot.desk.sight import Sight
from bot.help.kinds import HUMAN, JOIN
from bot.people.person import Person, Role
from bot.settings import Settings


class NotThere(Exception):
    """It is not there, or not for this person: the two look the same."""


class Right(StrEnum):
    """What a role may lead to. `SEE_ALL`: every request and who was asked for it, with names."""

    ENTER = "enter"
    FIGURES = "figures"
    SEE_ALL = "see_all"
    DECIDE = "decide"
    PEOPLE = "people"
    ANNOUNCE = "announce"


RIGHTS: Mapping[Role, frozenset[Right]] = MappingProxyType(
    {
        Role.VOLUNTEER: frozenset(),
        Role.PROFESSIONAL: frozenset({Right.ENTER, Right.FIGURES}),
        Role.COORDINATOR: frozenset(Right),
    }
)


def may(person: Person, right: Right) -> bool:
    return any(right in RIGHTS[role] for role, _ in person.roles)


def sight_of(person: Person, settings: Settings) -> Sight:
    """A professional sees the kinds that professionals take, and who asks for a human."""
    kinds = frozenset[str]()
    if person.has(Role.PROFESSIONAL):
        taken = (name for name, it in settings.kinds.items() if Role.PROFESSIONAL in it.taken_by)
        kinds = frozenset((HUMAN, JOIN, *taken))
    return Sight(person.id, may(person, Right.SEE_ALL), kinds)
