"""Which letters the fonts have, and from which side they are read; pure.

Emoji have no place on paper in one ink and are left out. Letters are not: who writes in a script
that we have no font for is told so, and gets no poster full of little boxes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Literal

from fontTools.ttLib import TTFont

from bot.messages import clean
from bot.printing.fonts import files

_NEEDED = ("L", "M", "N")
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_COLOURS = "\ufe0e\ufe0f"  # after a sign: in ink, or as an emoji
_JOINERS = "\u200c\u200d"  # within words of some scripts; elsewhere they hold emoji together
_LOOSE = re.compile(rf"(?<!\w)[{_JOINERS}]|[{_JOINERS}](?!\w)")


class CannotDraw(Exception):
    """There is no font for what was written; `letters` are some that are missing."""

    def __init__(self, letters: str) -> None:
        super().__init__(f"No font here has these letters: {letters}")
        self.letters = letters


def drawable(text: str, longest: int) -> str:
    """The text on one line with what can be drawn of it, at most `longest` characters.

    Raises CannotDraw.
    """
    words = _LOOSE.sub("", " ".join(unicodedata.normalize("NFC", clean(text)).split()))
    known = _known()
    drawn = "".join(c for c in words if _is_drawn(c) and (ord(c) in known or _matters(c)))
    if missing := sorted({c for c in drawn if ord(c) not in known} - set(_JOINERS)):
        raise CannotDraw(" ".join(missing[:5]))
    return shorten(" ".join(drawn.split()), longest)


def can_be_drawn(text: str) -> bool:
    """Whether there is something in it, and a font for all of it."""
    try:
        return bool(drawable(text, len(text)))
    except CannotDraw:
        return False


def shorten(text: str, longest: int) -> str:
    """Cut after a word, or in one when there is no other way, with "…"."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    if (space := cut.rfind(" ")) > longest // 2:
        cut = cut[:space]
    while cut and unicodedata.category(text[len(cut)]).startswith("M"):
        cut = cut[:-1]
    return cut.rstrip(" ,;:.-\N{EN DASH}") + "…"


def script(text: str) -> Literal["", "ar", "he"]:
    """Of the first letter that has a direction, where that is from right to left; "" otherwise."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return ""
            case "AL":
                return "ar"
            case "R":
                return "he"
    return ""


def is_tall(text: str) -> bool:
    """A capital carries a mark, so that lines need more air between them."""
    return any(c.isupper() and len(unicodedata.normalize("NFD", c)) > 1 for c in text)


def _is_drawn(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character) not in _HIDDEN


def _matters(character: str) -> bool:
    """A letter, accent or figure, as opposed to a sign or picture; not what colours an emoji."""
    its = unicodedata.category(character)
    return its.startswith(_NEEDED) and character not in _COLOURS and its != "Me"


@cache
def _known() -> frozenset[int]:
    """All that some font of ours has, and the space."""
    found: set[int] = {ord(" ")}
    for file in files():
        with TTFont(file, lazy=True) as font:
            found.update(font.getBestCmap())
    return frozenset(found)
