"""Kinds of help: which there are, who takes them, and which one a sentence is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

import snowballstemmer
from rapidfuzz import fuzz

from bot.messages import Option
from bot.people.person import Person, Role
from bot.settings import Kind, Settings
from bot.work import Work

HUMAN = "human"
"""The kind of "I want to talk to somebody": always there, whatever the settings say."""

SURE = 60
_STEMMERS = {"nl": "dutch", "en": "english"}
# Words that say nothing about the kind of help.
_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
    ik je jij u mij me mijn wij we ons een de het dat dit die er is ben zijn was kan kun kunnen
    wil graag iemand voor van met naar in op aan te om en of niet geen hulp help helpen nodig doen
    doe heb heeft moet mag zou wie wat hoe hallo hoi goedemorgen goedemiddag dank bedankt
    i you he she it my our a an the that this am are could want need would someone somebody for
    from with to on at and or not no please do does have has must may who what how hello hi thanks
    """,
    )
)


def open_kinds(work: Work, me: Person, roles: Collection[Role]) -> tuple[Option, ...]:
    """The kinds that any of these roles takes, named in the person's language."""
    return tuple(
        Option(name, work.kind_name(name, me))
        for name, kind in work.settings.kinds.items()
        if set(kind.taken_by) & set(roles)
    )


def taken_by(settings: Settings, kind: str) -> frozenset[Role]:
    """The roles that are asked for this kind of help."""
    if kind == HUMAN or kind not in settings.kinds:
        return frozenset({Role.PROFESSIONAL, Role.COORDINATOR})
    return frozenset(Role(role) for role in settings.kinds[kind].taken_by)


def guess(text: str, kinds: Mapping[str, Kind]) -> str | None:
    """The kind whose name or examples share the most with this sentence; None when unsure.

    Every word that says something counts, stemmed, and spelled nearly right is right enough.
    """
    said = _stems(text)
    if not said:
        return None
    scores = {name: _score(said, kind) for name, kind in kinds.items()}
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] >= SURE else None


def _score(said: frozenset[str], kind: Kind) -> float:
    """0 to 100: how well the words fit the kind's own, the best two together."""
    own = _own_words(tuple(kind.name.values()), tuple(kind.examples.values()))
    likeness = sorted(
        (max((_alike(word, known) for known in own), default=0.0) for word in said), reverse=True
    )
    return likeness[0] if len(likeness) == 1 else 0.8 * likeness[0] + 0.2 * likeness[1]


def _alike(word: str, known: str) -> float:
    if word == known:
        return 100.0
    alike = fuzz.ratio(word, known)
    return alike if min(len(word), len(known)) > 3 and alike >= 80 else 0.0  # noqa: PLR2004


@lru_cache(maxsize=256)
def _own_words(names: tuple[str, ...], examples: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    sentences = [*names, *(sentence for some in examples for sentence in some)]
    return frozenset(stem for sentence in sentences for stem in _stems(sentence))


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    """Each word that says something, as the stemmers of all languages leave it."""
    plain = "".join(c if c.isalnum() else " " for c in text.casefold())
    words = [word for word in plain.split() if word not in _SMALL_WORDS and len(word) > 1]
    return frozenset(
        stem
        for language in _STEMMERS.values()
        for stem in snowballstemmer.stemmer(language).stemWords(words)
    )
