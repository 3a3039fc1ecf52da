"""Kinds of help: which there are, who takes them, and which one a sentence is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process
from snowballstemmer import stemmer

from bot.messages import Option
from bot.people.person import Person, Role
from bot.settings import Kind, Settings
from bot.work import Work

HUMAN = "human"
JOIN = "join"
"""The kinds of "I want to talk to somebody" and "somebody should look along": always there,
whatever the settings say."""

LONGEST = 1000
LONG_ENOUGH = 4
ALIKE = 84  # of 100, for words of at least LONG_ENOUGH characters
_STEMMERS = {language: stemmer(language) for language in ("dutch", "english")}
_ASKING = re.compile(
    r"\b(hulp|help (me|mij|ons|us)|(me|mij|ons) (\w+ )?helpen|(need|want) (some )?help"
    r"|can (you|someone|somebody|anyone|anybody) (please )?help)\b"
)
# Words that say nothing about the kind of help.
_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
    ik je jij u mij me mijn wij we ons een de het dat dit deze die er is ben zijn was kan kun kunnen
    wil graag iemand voor van met mee naar in op aan bij uit over om door te en of maar want niet
    geen wel ook nog dan als al hulp help helpen nodig doen doe doet ga gaan gaat maak maken heb
    hebt heeft moet mag zou wie wat waar hoe hallo hoi goedemorgen goedemiddag dank bedankt
    i you he she it we they my our your a an the that this these is am are was be can cannot could
    need want would will someone somebody for from with to on at by of off up down out in into and
    or but not no please do does did done get go going put make have has had must may who what
    where how hello hi thanks
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
    if kind in {HUMAN, JOIN} or kind not in settings.kinds:
        return frozenset({Role.PROFESSIONAL, Role.COORDINATOR})
    return frozenset(Role(role) for role in settings.kinds[kind].taken_by)


def guess(text: str, kinds: Mapping[str, Kind]) -> str | None:
    """The kind whose name and examples share the most with this sentence; None when unsure.

    Every word that says something counts, stemmed, and spelled nearly right is right enough. The
    more kinds know a word, the less it says.
    """
    scores = dict.fromkeys(kinds, 0.0)
    own = {name: _own_words(_sentences(kind)) for name, kind in kinds.items()}
    for word in _stems(text[:LONGEST]):
        knowing = [name for name, known in own.items() if _is_known(word, known)]
        for name in knowing:
            scores[name] += 1 / len(knowing)
    best = max(scores, key=scores.__getitem__)
    alone = list(scores.values()).count(scores[best]) == 1
    return best if scores[best] and alone else None


def asks_for_help(text: str) -> bool:
    """Whether somebody says that they need help, without saying with what."""
    return _ASKING.search(text.casefold()) is not None


def says_something(text: str) -> bool:
    """Whether it tells more than that there is something."""
    return bool(_stems(text))


def _is_known(word: str, known: frozenset[str]) -> bool:
    if word in known or len(word) < LONG_ENOUGH:
        return word in known
    alike = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return alike is not None and len(alike[0]) >= LONG_ENOUGH


def _sentences(kind: Kind) -> tuple[str, ...]:
    return (*kind.name.values(), *(example for some in kind.examples.values() for example in some))


@lru_cache(maxsize=256)
def _own_words(sentences: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem for sentence in sentences for stem in _stems(sentence))


def _stems(text: str) -> frozenset[str]:
    """Each word that says something, as the stemmers of all languages leave it."""
    words = [word for word in re.findall(r"[^\W_]+", text.casefold()) if len(word) > 1]
    telling = [word for word in words if word not in _SMALL_WORDS]
    return frozenset(stem for each in _STEMMERS.values() for stem in each.stemWords(telling))
