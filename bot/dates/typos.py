"""Words of the calendar that were typed in haste; pure.

Only an unknown word of six letters or more that differs from one single word of the calendar by
one slip, and begins as it does, is taken for it: nothing that is a word itself.
"""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.dates.language import Language
from bot.dates.tokens import Token

SHORTEST = 5
LONG = 8  # from here on two slips are allowed


def repaired(said: tuple[Token, ...], language: Language) -> tuple[Token, ...]:
    return tuple(_repaired(token, language) for token in said)


def _repaired(token: Token, language: Language) -> Token:
    word = token.word
    if token.kind != "word" or len(word) < SHORTEST or word in language.known:
        return token
    slips = 2 if len(word) >= LONG else 1
    found = process.extract(
        word, language.typos, scorer=OSA.distance, score_cutoff=slips, limit=3, processor=None
    )
    best = [name for name, score, _ in found if score == found[0][1] and name[0] == word[0]]
    return replace(token, word=best[0]) if len(best) == 1 else token
