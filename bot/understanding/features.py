"""What is weighed in a sentence: its words, how they begin, what they are about, pairs of words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
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


def features(text: str, read: Reader = read_word) -> tuple[list[str], list[str]]:
    """Each thing weighed, and beside it the word as written that brings it in; "" for none."""
    written = said(text)[:MOST_WORDS]
    tokens, words = [], []
    for word in written:
        for token_ in read(word):
            tokens.append(token_)
            words.append(word)
    found = [weighed for each in tokens for weighed in each.weighed]
    sources = [
        word for each, word in zip(tokens, words, strict=True) for _ in range(len(each.weighed))
    ]
    for at, concept in lexicon().of_rows([each.word for each in tokens]):
        found.append(f"@{concept}")
        sources.append(words[at])
    roots = ["^", *(each.root for each in tokens), "$"]
    found.extend(f"{before}_{after}" for before, after in pairwise(roots))
    sources.extend((*words, words[-1] if words else ""))
    if "?" in text or "؟" in text:
        found.append("#question")
        sources.append("")
    found.append(f"#{len(tokens)}" if len(tokens) < SHORT else f"#{len(tokens) // 5 * 5}+")
    sources.append("")
    return found, sources
