"""Which language a short sentence is in: by its script, its words, and the letters in them.

Only the languages of the shipped phrases are known. "" when nothing tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from bot.understanding.phrases import Phrase
from bot.understanding.sections import sections
from bot.understanding.words import said

PIECE = 3
"""Letters that are looked at together."""
WHOLE = 2.5
"""How much more a whole word says than its letters."""
COMMON = 20
"""However often a word occurs, its letters count no more than this."""
AS_MANY = 10_000
_SCRIPTS = {"ar": re.compile("[\u0600-\u06ff]"), "uk": re.compile("[\u0400-\u04ff]")}
_LATIN_LETTER = re.compile("[a-z\u00df-\u024f]")
LATIN = ("nl", "en", "pl", "tr")


@dataclass(frozen=True)
class Language:
    """How often each word and each few letters occur, as a logarithm; what never does is 0."""

    words: Mapping[str, float]
    pieces: Mapping[str, float]

    def likeness(self, words: Sequence[str]) -> float:
        return sum(
            WHOLE * self.words.get(word, 0.0)
            + sum(self.pieces.get(piece, 0.0) for piece in _pieces(word))
            for word in words
        )


@dataclass(frozen=True)
class Languages:
    """Every language in Latin letters; the others are known by their script."""

    latin: Mapping[str, Language]

    def of(self, text: str) -> str:
        """The code of the language that a sentence is in."""
        words = [word.lower() for word in said(text)]
        letters = "".join(words)
        counts = {code: len(script.findall(letters)) for code, script in _SCRIPTS.items()}
        latin = len(_LATIN_LETTER.findall(letters))
        if not any(counts.values()) and not latin:
            return ""
        most = max(counts, key=lambda code: counts[code])
        if counts[most] > latin:
            return most
        return max(self.latin, key=lambda code: self.latin[code].likeness(words))


def learn_languages(phrases: Iterable[Phrase]) -> Languages:
    """Learn from phrases, and from the shipped spellings of dialect."""
    words = {code: Counter[str]() for code in LATIN}
    for phrase in phrases:
        if phrase.language in words:
            words[phrase.language].update(word.lower() for word in said(phrase.text))
    for code, lines in sections("spellings.txt").items():
        words[code].update(line.partition(" ")[0] for line in lines)
    return Languages({code: _language(some) for code, some in words.items()})


def _language(words: Counter[str]) -> Language:
    pieces = Counter[str]()
    for word, count in words.items():
        for piece in _pieces(word):
            pieces[piece] += min(count, COMMON)
    return Language(_shares(words), _shares(pieces))


def _shares(counts: Counter[str]) -> Mapping[str, float]:
    """The logarithm of each share, as if every language had as many phrases."""
    per_one = AS_MANY / sum(counts.values())
    return {key: log(count * per_one + 1) for key, count in counts.items()}


def _pieces(word: str) -> list[str]:
    edged = f"<{word}>"
    return [edged[n : n + PIECE] for n in range(max(1, len(edged) - PIECE + 1))]
