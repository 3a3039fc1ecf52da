"""A word that nobody knows is taken for the known word that it is spelled most like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.concepts import lexicon

SHORTEST = 5
ALIKE = 0.78
"""From which share of the same letters on, two that changed places counting as one mistake."""


class Nearest:
    """The words that are known: those of the phrases and of the concepts."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset((*known, *lexicon().whole))
        self._by_first = defaultdict[str, list[str]](list)
        for word in sorted(self._known):
            if len(word) >= SHORTEST:
                self._by_first[word[0]].append(word)

    def to(self, word: str) -> str | None:
        """The known word that is meant; None when it is known itself, or like nothing.

        The first letter has to be right, as it nearly always is: so few need to be compared.
        """
        if len(word) < SHORTEST or word in self._known or lexicon().of_word(word):
            return None
        found = process.extractOne(
            word,
            self._by_first.get(word[0], ()),
            scorer=OSA.normalized_similarity,
            score_cutoff=ALIKE,
        )
        return None if found is None else str(found[0])
