"""Finds what identifies somebody in their words, and takes it out: for words passed on to another.

Pure. Looks through invisible characters, accents and digits of other scripts. It errs towards
taking out, but leaves ordinary talk alone: times, amounts, bus lines, and the numbers that everyone
may call. What is left is the same when it is masked once more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from bot.privacy.addresses import addresses
from bot.privacy.found import BLOT, Finder, Found
from bot.privacy.numbers import numbers
from bot.privacy.online import online

PLACEHOLDER = BLOT * 3
LONGEST = 16_384
"""Characters that are looked at, many pages of a letter. What comes after is taken out unread."""
MOST_ROUNDS = 6

QUOTES = "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"

FINDERS: Sequence[Finder] = (online, numbers, addresses)


@dataclass(frozen=True)
class Masked:
    """`text` has `PLACEHOLDER` for whatever was found; `found` tells where it was before."""

    text: str
    found: tuple[Found, ...] = ()

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(each.kind for each in self.found)


def mask(text: str, language: str = "nl") -> Masked:
    """The text without what identifies. `language` is what it is most likely written in."""
    plain, where = _plain(text[:LONGEST])
    found: list[Found] = []
    for _ in range(MOST_ROUNDS):
        news, plain = _round(plain, language)
        if not news:
            break
        found += news
    spans = sorted((where[each.start], where[each.end - 1] + 1, each.kind) for each in found)
    result, done = list[str](), 0
    for start, end, _kind in spans:
        result += [text[done:start], PLACEHOLDER]
        done = end
    rest = PLACEHOLDER if len(text) > LONGEST else ""
    masked = "".join((*result, text[done:LONGEST], rest))
    return Masked(masked, tuple(Found(kind, start, end) for start, end, kind in spans))


def _round(plain: str, language: str) -> tuple[list[Found], str]:
    """What every finder finds, the next in what the ones before it left over."""
    found = list[Found]()
    for finder in FINDERS:
        pieces, done = list[str](), 0
        for each in finder(plain, language):
            if each.start < done:
                continue
            pieces += [plain[done : each.start], BLOT * (each.end - each.start)]
            done = each.end
            found.append(each)
        plain = "".join((*pieces, plain[done:]))
    return found, plain


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """The text in plain letters and digits, and for each character where it was in the text."""
    if text.isascii():
        return text, range(len(text))
    plain, where = list[str](), list[int]()
    for index, character in enumerate(text):
        if character.isascii():
            looks = character
        elif unicodedata.category(character) in {"Cf", "Mn", "Me"}:
            continue  # invisible, or on top of the one before
        else:
            looks = _looks_like(character)
        plain.append(looks)
        where.append(index)
    return "".join(plain), where


def _looks_like(character: str) -> str:
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(character) == "Pd" or character == "\N{MINUS SIGN}":
        return "-"
    if character in QUOTES:
        return "'"
    apart = unicodedata.normalize("NFKD", character)
    return character if any(unicodedata.category(c) != "Mn" for c in apart[1:]) else apart[0]
