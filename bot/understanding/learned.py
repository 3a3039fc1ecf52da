"""What the bot knows after learning: how sentences tell intents and kinds of help apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import sqrt

import numpy as np

from bot.understanding.classifier import Classifier, Floats, Numbers
from bot.understanding.features import Token, features, read_word
from bot.understanding.language import Languages
from bot.understanding.nearest import Nearest

OTHER = "other"
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
    languages: Languages

    def read(self, text: str) -> Reading:
        """What of a sentence is known; a word that is not is taken for the one most like it."""
        found = dict(zip(*features(text, self._read_word), strict=True))
        known = {weighed: word for weighed, word in found.items() if weighed in self.numbers}
        numbers = np.array([self.numbers[weighed] for weighed in known], np.int64)
        weights = self.rarity[numbers]
        strange = len(found) - len(known)
        length = sqrt(float(weights @ weights) + strange * (STRANGE * self.rarest) ** 2) or 1.0
        return Reading(numbers, weights / np.float32(length), tuple(known.values()))

    def _read_word(self, written: str) -> tuple[Token, ...]:
        tokens = read_word(written)
        if len(tokens) > 1:
            return tokens
        meant = self.nearest.to(tokens[0].word)
        return tokens if meant is None else read_word(meant)

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
