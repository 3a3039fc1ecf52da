"""Kinds of help: which there are, who takes them, and which one a sentence is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.messages import Option
from bot.people.person import Person, Role
from bot.settings import Kind, Settings
from bot.understanding.phrases import ASK
from bot.understanding.understand import Understanding, prepare, understand
from bot.work import Work

HUMAN = "human"
JOIN = "join"
"""The kinds of "I want to talk to somebody" and "somebody should look along": always there,
whatever the settings say."""

CONDUCT = "conduct"
"""The certificate of conduct, which some kinds ask for."""

SURE = 0.4
"""From how likely on a kind is taken for the one that is meant."""
CERTAIN = 0.6
"""From how likely on something else than asking for help is begun."""


def open_kinds(work: Work, me: Person, roles: Collection[Role]) -> tuple[Option, ...]:
    """The kinds that any of these roles takes, named in the person's language."""
    return tuple(
        Option(name, work.kind_name(name, me))
        for name, kind in work.settings.kinds.items()
        if set(kind.taken_by) & set(roles)
    )


def taken_by(settings: Settings, kind: str) -> frozenset[Role]:
    """The roles that are asked for this kind of help."""
    if kind in {HUMAN, JOIN} or kind not in settings.kinds:
        return frozenset({Role.PROFESSIONAL, Role.COORDINATOR})
    return frozenset(Role(role) for role in settings.kinds[kind].taken_by)


def may_take(settings: Settings, kind: str, person: Person) -> bool:
    """Coordinators too: they are called in for whatever nobody else takes. What the settings do not
    know any more goes on with whoever was asked for it."""
    if kind not in {*settings.kinds, HUMAN, JOIN}:
        return bool(person.roles)
    return person.has(*taken_by(settings, kind), Role.COORDINATOR)


def understood(text: str, kinds: Mapping[str, Kind]) -> Understanding:
    """What somebody means, in terms of these kinds."""
    return understand(text, _said_of(kinds))


def learn_kinds(kinds: Mapping[str, Kind]) -> None:
    """Learn what people say when they mean one of these: once, before the first sentence."""
    prepare(_said_of(kinds))


def wants(work: Work, text: str, *intents: str) -> bool:
    """Whether somebody surely wants one of these: to begin something for them at once."""
    found = understood(text, work.settings.kinds)
    return found.intent in intents and found.certainty >= CERTAIN


def guess(text: str, kinds: Mapping[str, Kind]) -> str | None:
    """The kind that this sentence asks help with; None when it asks for nothing, or when unsure."""
    return surest(understood(text, kinds))


def surest(found: Understanding) -> str | None:
    """The kind that was understood; None when it asks for nothing, or when unsure."""
    if found.intent != ASK or not found.kinds:
        return None
    kind, chance = found.kinds[0]
    return kind if chance >= SURE else None


def _said_of(kinds: Mapping[str, Kind]) -> Mapping[str, tuple[str, ...]]:
    return {
        name: (*kind.name.values(), *(each for some in kind.examples.values() for each in some))
        for name, kind in kinds.items()
    }
