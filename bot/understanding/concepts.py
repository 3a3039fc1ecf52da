"""What words are about, whatever the language: "winkel", "shop" and "sklep" are all `shop`.

So a sentence in one language helps to understand another, and a word that no phrase has says
something all the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.understanding.sections import FOLDER
from bot.understanding.words import plain, words

Concepts = tuple[str, ...]
_SHORTEST = 2  # letters of a beginning


@dataclass(frozen=True)
class Lexicon:
    """Whole words, beginnings and parts of words, and rows of words, each with what it is about."""

    whole: Mapping[str, Concepts]
    beginnings: Mapping[str, Concepts]
    parts: Mapping[str, Concepts]
    rows: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]

    def of_word(self, word: str) -> Concepts:
        """What one word is about."""
        found = dict.fromkeys(self.whole.get(word, ()))
        for length in range(_SHORTEST, len(word) + 1):
            found.update(dict.fromkeys(self.beginnings.get(word[:length], ())))
        if not word.isascii():
            for part, concepts in self.parts.items():
                if part in word:
                    found.update(dict.fromkeys(concepts))
        return tuple(found)

    def of_rows(self, said: Sequence[str]) -> list[tuple[int, str]]:
        """What the rows of words in a sentence are about, and where each begins."""
        return [
            (at, concept)
            for at, word in enumerate(said)
            if word in self.rows
            for row, concept in self.rows[word]
            if tuple(said[at : at + len(row)]) == row
        ]


@cache
def lexicon() -> Lexicon:
    """The concepts that come with the bot."""
    whole, beginnings, parts = (defaultdict[str, list[str]](list) for _ in range(3))
    rows = defaultdict[str, list[tuple[tuple[str, ...], str]]](list)
    for line in (FOLDER / "concepts.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        concept, _language, *entries = line.split()
        for entry in entries:
            row = words(entry.replace("_", " "))
            if len(row) > 1:
                rows[row[0]].append((row, concept))
            elif entry.startswith("*"):
                parts[plain(entry.strip("*_"))].append(concept)
            elif entry.endswith("*"):
                beginnings[plain(entry.strip("*"))].append(concept)
            else:
                whole[row[0]].append(concept)
    return Lexicon(_frozen(whole), _frozen(beginnings), _frozen(parts), rows)


def _frozen(concepts: Mapping[str, Sequence[str]]) -> Mapping[str, Concepts]:
    return {key: tuple(some) for key, some in concepts.items()}
