"""A sentence as the words that count: no capitals, no accents, and dialect spelled as the rest.

Everything that is compared (sentences, shipped phrases, the settings' examples) goes through here,
so that it is written the same way on both sides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from bot.understanding.sections import sections

LONGEST = 2000
"""As many characters of a message are read: what it is about is said by then."""
NUMBER = "0"
"""Stands for every number: which one it is says nothing here."""

# In order: the Polish l, the Turkish i and the Danish o; Arabic yeh, teh marbuta and tatweel.
_ALIKE = str.maketrans("\u0142\u0131\u00f8\u0649\u0629", "lio\u064a\u0647", "\u0640")
_QUOTES = str.maketrans("\u2019\u2018\u0060\u00b4", "''''")
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]")
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|'[^\W\d_]{1,2}\b")


def said(text: str) -> list[str]:
    """The words as somebody wrote them, without the signs between them."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFC", text[:LONGEST].translate(_QUOTES)))
    return _WORD.findall(seen if seen.isascii() else _without_vowel_signs(seen))


def plain(word: str) -> str:
    """A word without capitals and accents."""
    if word.isascii():
        return word.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", word.casefold())).translate(_ALIKE)


def usual(word: str) -> tuple[str, ...]:
    """A word as it is usually spelled: dialect and haste may stand for several words."""
    bare = plain(word)
    return usual_spellings().get(bare) or ((NUMBER,) if bare[0].isdecimal() else (bare,))


def words(text: str) -> tuple[str, ...]:
    """The words of a text in their usual spelling."""
    return tuple(each for word in said(text) for each in usual(word))


@cache
def usual_spellings() -> Mapping[str, tuple[str, ...]]:
    """Words of dialect and of haste, and what each of them stands for."""
    lines = (line for some in sections("spellings.txt").values() for line in some)
    pairs = (line.split(maxsplit=1) for line in lines)
    return {plain(short): tuple(said(full)) for short, full in pairs}


def _without_vowel_signs(text: str) -> str:
    """Arabic may be written with its vowels, which would cut a word in pieces."""
    return _MARKS.sub("", text)
