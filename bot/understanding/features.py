"""What is weighed in a sentence: its words, how they begin, what they are about, pairs of words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bot.understanding.concepts import lexicon
from bot.understanding.words import said, usual

MOST_WORDS = 120
BEGINNING = 5
"""Letters that a longer word begins with: they know a compound, or a word with a typing error."""
ROOT = 6
"""Letters of a word that count as its root. Measured: real stems cost more and gave nothing."""
SHORT = 4  # words


class Token(NamedTuple):
    """A word in its usual spelling, and what is weighed in it alone."""

    word: str
    root: str
    weighed: tuple[str, ...]


Reader = Callable[[str], tuple[Token, ...]]
"""Reads one word as somebody wrote it; it may stand for several."""


def read_word(written: str) -> tuple[Token, ...]:
    return tuple(map(token, usual(written)))


def token(word: str) -> Token:
    about = [f"@{concept}" for concept in lexicon().of_word(word)]
    beginning = [f"{word[:BEGINNING]}~"] if len(word) > BEGINNING else []
    return Token(word, word[:ROOT], (f"={word[:ROOT]}", *about, *beginning))


def features(text: str, read: Reader = read_word) -> list[tuple[str, str]]:
    """Each thing weighed, with the word as it was written that brings it in; "" for none."""
    written = said(text)[:MOST_WORDS]
    pairs = [(each, word) for word in written for each in read(word)]
    found = [(weighed, word) for each, word in pairs for weighed in each.weighed]
    spelled = [each.word for each, _ in pairs]
    found.extend((f"@{concept}", pairs[at][1]) for at, concept in lexicon().of_rows(spelled))
    before = "^"
    for each, word in pairs:
        found.append((f"{before}_{each.root}", word))
        before = each.root
    found.append((f"{before}_$", pairs[-1][1] if pairs else ""))
    if "?" in text or "؟" in text:
        found.append(("#question", ""))
    found.append((f"#{len(pairs)}" if len(pairs) < SHORT else f"#{len(pairs) // 5 * 5}+", ""))
    return found
