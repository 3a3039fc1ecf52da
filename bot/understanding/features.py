"""What is weighed in a sentence: its words and their parts, what they are about, pairs of words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from snowballstemmer import stemmer

from bot.understanding.concepts import lexicon
from bot.understanding.words import said, usual

MOST_WORDS = 120
PART = 4
"""Letters of a part of a word: enough to know a compound or a typing error by."""
FOREIGN_STEM = 6
"""Letters that are kept of a word that is not in Latin letters."""
SHORT = 4  # words

_DUTCH = stemmer("dutch")


class Token(NamedTuple):
    """A word in its usual spelling, and what is weighed in it alone."""

    word: str
    stem: str
    weighed: tuple[str, ...]


Reader = Callable[[str], tuple[Token, ...]]
"""Reads one word as somebody wrote it; it may stand for several."""


def read_word(written: str) -> tuple[Token, ...]:
    return tuple(map(token, usual(written)))


def token(word: str) -> Token:
    root = str(_DUTCH.stemWord(word)) if word.isascii() else word[:FOREIGN_STEM]
    about = (f"@{concept}" for concept in lexicon().of_word(word))
    return Token(word, root, (f"={root}", *about, *_parts(word)))


def _parts(word: str) -> tuple[str, ...]:
    if len(word) < PART:
        return ()
    edged = f"<{word}>"
    return tuple(f"~{edged[n : n + PART]}" for n in range(len(edged) - PART + 1))


def features(text: str, read: Reader = read_word) -> list[tuple[str, str]]:
    """Each thing weighed, with the word as it was written that brings it in; "" for none."""
    written = said(text)[:MOST_WORDS]
    pairs = [(each, word) for word in written for each in read(word)]
    found = [(weighed, word) for each, word in pairs for weighed in each.weighed]
    spelled = [each.word for each, _ in pairs]
    found.extend((f"@{concept}", pairs[at][1]) for at, concept in lexicon().of_rows(spelled))
    before = "^"
    for each, word in pairs:
        found.append((f"{before}_{each.stem}", word))
        before = each.stem
    found.append((f"{before}_$", pairs[-1][1] if pairs else ""))
    if "?" in text or "؟" in text:
        found.append(("#question", ""))
    found.append((f"#{len(pairs)}" if len(pairs) < SHORT else f"#{len(pairs) // 5 * 5}+", ""))
    return found
