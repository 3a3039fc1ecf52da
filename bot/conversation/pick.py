"""What somebody means when they answer a list of options in their own way.

A number, an emoji, a label, part of one, or a yes or no: the core understands all of them on
every channel and never asks what a channel can do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from bot.messages import Option

ALIKE = 84  # of 100, for labels of at least LONG_ENOUGH characters
LONG_ENOUGH = 5

YES = frozenset(
    [
        "ja",
        "j",
        "jaa",
        "jep",
        "yes",
        "y",
        "yep",
        "ok",
        "oke",
        "oké",
        "okay",
        "prima",
        "graag",
        "goed",
        "👍",
        "✅",
        "👌",
        "❤",
        "🙏",
    ]
)
NO = frozenset(["nee", "n", "neen", "no", "nope", "niet", "👎", "❌"])
YES_VALUES = ("yes",)
NO_VALUES = ("no", "not_now")

_KEYCAP = re.compile("([0-9])\ufe0f?\u20e3")
_NUMBERS = re.compile(r"(\d+)(?:\s*(?:,|;|\+|&|\s|en|and)\s*(\d+))+", re.IGNORECASE)


def fold(said: str) -> str:
    """`said` without case, skin tones, keycaps and the punctuation around it."""
    text = _KEYCAP.sub(r"\1", said)
    text = "".join(c for c in text if c != "\ufe0f" and not "\U0001f3fb" <= c <= "\U0001f3ff")
    return unicodedata.normalize("NFKC", text).strip(" \t\n.,;:!?()'\"").casefold()


def pick(said: str, options: Sequence[Option]) -> str | None:
    """The value of the option meant, several joined by a space, or None."""
    text = fold(said)
    if not text or not options:
        return None
    if text.isdecimal() or _NUMBERS.fullmatch(text):
        numbered = [option.value for option in options if not option.aside]
        numbers = [int(n) for n in re.findall(r"\d+", text)]
        if not all(1 <= n <= len(numbered) for n in numbers):
            return None
        return " ".join(numbered[n - 1] for n in numbers)
    for option in options:
        if text in {fold(option.label), option.value.casefold()}:
            return option.value
    for meant, values in ((YES, YES_VALUES), (NO, NO_VALUES)):
        if text in meant:
            return next((o.value for o in options if o.value in values), None)
    return _alike(text, options)


def is_an_answer(said: str) -> bool:
    """Whether this can only be an answer to a list: a number, yes, no or an emoji for one."""
    text = fold(said)
    return text.isdecimal() or text in YES or text in NO


def _alike(text: str, options: Sequence[Option]) -> str | None:
    """The one label that is spelled nearly like this."""
    if len(text) < LONG_ENOUGH:
        return None
    labels = {o.value: fold(o.label) for o in options if len(o.label) >= LONG_ENOUGH}
    found = process.extractOne(text, labels, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return str(found[2]) if found else None
