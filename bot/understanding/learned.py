"""What the bot learned from the shipped phrases and the settings' own: intents and kinds of help.

A kind with the name of a shipped category learns from its phrases too. A kind of the network's own
learns from its own examples alone; the shipped category that it looks most like is left out, so
that the two do not compete. Any other category that the network lacks is learned all the same, to
know a sentence that is about none of its kinds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

import numpy as np

from bot.understanding.classifier import Classifier, Floats, Numbers, Table, train
from bot.understanding.features import Token, features, read_word
from bot.understanding.nearest import Nearest
from bot.understanding.phrases import ASK, UNCLEAR, Phrase, asked_for, shipped
from bot.understanding.words import said

OTHER = "other"
OWN_EXAMPLES = 12
"""How often an example from the settings counts: there are few, and they are meant."""
AT_LEAST = 2
"""In how many sentences a feature has to occur to say anything."""
SILENCES = 300
"""How many sentences in which nothing is known are learned as unclear: that is where one starts."""
STRANGE = 0.5
"""How much an unknown word weighs beside a rare known one, so that it makes one less sure."""


@dataclass(frozen=True)
class Reading:
    """A sentence as numbers: its features, how much each weighs, and the word it comes from."""

    features: Numbers
    weights: Floats
    words: tuple[str, ...]


@dataclass(frozen=True)
class Learned:
    """What two classifiers know, over one list of features. Never changed."""

    numbers: Mapping[str, int]
    rarity: Floats
    rarest: float
    intents: Classifier
    kinds: Classifier
    network: Collection[str]
    nearest: Nearest

    def read(self, text: str) -> Reading:
        """What of a sentence is known; a word that is not is taken for the one most like it."""
        found = features(text, self._read_word)
        known = {weighed: word for weighed, word in found if weighed in self.numbers}
        numbers = np.array([self.numbers[weighed] for weighed in known], np.int64)
        weights = self.rarity[numbers]
        strange = len({weighed for weighed, _ in found} - known.keys())
        length = sqrt(float(weights @ weights) + strange * (STRANGE * self.rarest) ** 2) or 1.0
        return Reading(numbers, weights / np.float32(length), tuple(known.values()))

    def _read_word(self, written: str) -> tuple[Token, ...]:
        tokens = read_word(written)
        if len(tokens) > 1:
            return tokens
        [token] = tokens
        meant = self.nearest.to(token.word)
        return tokens if meant is None else (*read_word(meant),)

    def kind_chances(self, reading: Reading) -> dict[str, float]:
        """How likely each of the network's kinds is, if this asks for help.

        What it lacks counts for its "other", if it has that, or else for nothing.
        """
        chances = dict.fromkeys(self.network, 0.0)
        for kind, chance in self.kinds.probabilities(reading.features, reading.weights).items():
            at = kind if kind in chances else OTHER
            if at in chances:
                chances[at] += chance
        return chances


def learn(kinds: Mapping[str, Sequence[str]]) -> Learned:
    """Learn from the shipped phrases and what the network says of its kinds."""
    own = [
        Phrase(example, "", ASK, kind)
        for kind, examples in kinds.items()
        for example in examples
        if said(example)
    ]
    known = {phrase.kind for phrase in shipped()}
    framed = [each for p in own if p.kind not in known for each in asked_for(p.text, p.kind)]
    memory: dict[str, tuple[Token, ...]] = {}

    def read(word: str) -> tuple[Token, ...]:
        if word not in memory:
            memory[word] = read_word(word)
        return memory[word]

    texts = {phrase.text: None for phrase in (*shipped(), *own, *framed)}
    found = {text: tuple(dict.fromkeys(f for f, _ in features(text, read))) for text in texts}
    left_out = _claimed(own, found)
    phrases = [p for p in shipped() if p.kind not in left_out or p.intent != ASK]
    phrases += [*framed, *(phrase for phrase in own for _ in range(OWN_EXAMPLES))]
    said_nothing: list[Sequence[str]] = [()] * SILENCES
    numbers, rarity, table = _table([*(found[phrase.text] for phrase in phrases), *said_nothing])
    asking = [n for n, phrase in enumerate(phrases) if phrase.intent == ASK]
    return Learned(
        numbers,
        rarity,
        float(rarity.max()),
        train(table, [*(p.intent for p in phrases), *[UNCLEAR] * SILENCES], len(numbers)),
        train(table.rows(np.array(asking)), [phrases[n].kind for n in asking], len(numbers)),
        tuple(kinds),
        Nearest(each.word for tokens in memory.values() for each in tokens),
    )


def _claimed(own: Sequence[Phrase], found: Mapping[str, Sequence[str]]) -> set[str]:
    """The shipped categories that the network has under a name of its own."""
    shipped_words: dict[str, Counter[str]] = {}
    for phrase in shipped():
        if phrase.intent == ASK:
            shipped_words.setdefault(phrase.kind, Counter()).update(found[phrase.text])
    own_words: dict[str, Counter[str]] = {}
    for phrase in own:
        if phrase.kind not in shipped_words:
            own_words.setdefault(phrase.kind, Counter()).update(found[phrase.text])
    missing = set(shipped_words) - {phrase.kind for phrase in own}
    if not own_words or not missing:
        return set()
    knowing = Counter(word for words in shipped_words.values() for word in words)

    def likeness(some: Counter[str], kind: str) -> float:
        theirs = shipped_words[kind]
        size = sqrt(sum(n * n for n in theirs.values()))
        rare = {
            word: log(1 + len(shipped_words) / knowing[word]) for word in some if word in theirs
        }
        return sum(some[word] * theirs[word] * weight**2 for word, weight in rare.items()) / size

    return {
        best
        for some in own_words.values()
        if (best := max(sorted(shipped_words), key=lambda kind: likeness(some, kind))) in missing
    }


def _table(rows: Sequence[Sequence[str]]) -> tuple[Mapping[str, int], Floats, Table]:
    """Number the features that occur often enough, and weigh each: the rarer, the more it says."""
    counts = Counter(feature for row in rows for feature in row)
    kept = [feature for feature, count in counts.items() if count >= AT_LEAST]
    numbers = {feature: n for n, feature in enumerate(kept)}
    rarity = np.array([log((1 + len(rows)) / (1 + counts[f])) for f in kept], np.float32)
    present = [[numbers[feature] for feature in row if feature in numbers] or [0] for row in rows]
    empty = [n for n, row in enumerate(rows) if not row]
    starts = np.concatenate(([0], np.cumsum([len(row) for row in present])))
    features_ = np.array([number for row in present for number in row], np.int64)
    weights = rarity[features_]
    weights[starts[empty]] = 0
    lengths = np.sqrt(np.add.reduceat(weights * weights, starts[:-1]))
    lengths[empty] = 1
    weights /= np.repeat(lengths, starts[1:] - starts[:-1])
    return numbers, rarity, Table(features_, weights, starts)
