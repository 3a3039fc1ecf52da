"""What somebody means by one free sentence: what they want, and which kind of help it is about.

Everything happens here, on this machine: no service reads along. It can say which words decided.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from bot.understanding.learned import Learned, Reading
from bot.understanding.learning import learn
from bot.understanding.phrases import ASK, SMALLTALK, UNCLEAR
from bot.understanding.signs import signs_in
from bot.understanding.words import LONGEST, said

COMPANIONSHIP = "companionship"
NETWORKS = 8
"""As many networks' kinds are kept in memory: one in the bot, a few in tests."""
REASONS = 3
PART = 0.1
"""From how likely on a kind is at least a part of what is meant."""
_KIND_SIGNS = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_LEARNING = Lock()
Kinds = Mapping[str, Sequence[str]]
"""The network's kinds, each with the sentences that the network gives for it."""


@dataclass(frozen=True)
class Understanding:
    """What was understood, how sure that is, and why.

    `kinds` are the network's, best first, each with how likely it is if this asks for help; what
    is missing to 1 is about none of them. `for_another` is the word for whom it is asked
    ("moeder"). `company`: an errand, and signs of loneliness with it. `wants_help`: a word for
    help is there, whatever else is. `because` holds the few words that decided.
    """

    intent: str
    certainty: float
    kinds: tuple[tuple[str, float], ...] = ()
    language: str = ""
    urgent: bool = False
    for_another: str = ""
    company: bool = False
    wants_help: bool = False
    because: tuple[str, ...] = ()


def understand(text: str, kinds: Kinds) -> Understanding:
    """Read a sentence. The first time it is asked for a network's kinds it learns them."""
    return _last_read(text[:LONGEST], _frozen(kinds))


def prepare(kinds: Kinds) -> None:
    """Learn these kinds now, less than a second of work, so that no sentence has to wait for it."""
    _learned(_frozen(kinds))


def _frozen(kinds: Kinds) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((kind, tuple(examples)) for kind, examples in kinds.items())


@lru_cache(maxsize=1)
def _last_read(text: str, kinds: tuple[tuple[str, tuple[str, ...]], ...]) -> Understanding:
    """Several flows look at the same sentence; no other is kept."""
    return _read(text, _learned(kinds))


def _learned(kinds: tuple[tuple[str, tuple[str, ...]], ...]) -> Learned:
    """Learned once, also when a thread that prepares it and a first sentence ask together."""
    with _LEARNING:
        return _learned_once(kinds)


@lru_cache(maxsize=NETWORKS)
def _learned_once(kinds: tuple[tuple[str, tuple[str, ...]], ...]) -> Learned:
    return learn(dict(kinds))


def _read(text: str, learned: Learned) -> Understanding:
    if not said(text):
        kind = _KIND_SIGNS.search(text) is not None
        return Understanding(SMALLTALK if kind else UNCLEAR, 1.0, because=(text.strip()[:1],))
    reading = learned.read(text)
    chances = learned.intents.probabilities(reading.features, reading.weights)
    intent = max(chances, key=lambda name: chances[name])
    by_kind = learned.kind_chances(reading)
    kinds = tuple(sorted(by_kind.items(), key=lambda kind: (-kind[1], kind[0])))
    language = learned.languages.of(text)
    signs = signs_in(text, language)
    return Understanding(
        intent,
        chances[intent],
        kinds,
        language,
        signs.urgent,
        signs.another,
        signs.lonely and intent == ASK and _errand(kinds),
        signs.wants_help,
        _because(learned, reading, intent, kinds),
    )


def _errand(kinds: tuple[tuple[str, float], ...]) -> bool:
    """Whether it is about something else than company, at least in part."""
    return any(kind != COMPANIONSHIP and chance >= PART for kind, chance in kinds[:2])


def _because(
    learned: Learned, reading: Reading, intent: str, kinds: tuple[tuple[str, float], ...]
) -> tuple[str, ...]:
    """The words that spoke most for what was understood."""
    votes = learned.intents.votes(reading.features, reading.weights, intent)
    if intent == ASK and kinds and kinds[0][0] in learned.kinds.labels:
        votes = votes + learned.kinds.votes(reading.features, reading.weights, kinds[0][0])
    spoke: dict[str, float] = {}
    for word, vote in zip(reading.words, votes, strict=True):
        spoke[word] = spoke.get(word, 0.0) + float(vote)
    spoke.pop("", None)
    best = sorted(spoke, key=lambda word: -spoke[word])[:REASONS]
    return tuple(word for word in best if spoke[word] > 0) or tuple(best[:1])
