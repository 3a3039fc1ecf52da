"""What somebody means when they answer a list of options in their own way.

A number, an emoji, a label, part of one (such as all before its comma), or a yes or no: the core
understands all of them on every channel and never asks what a channel can do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from bot.messages import Option

ALIKE = 84  # of 100, for words of at least LONG_ENOUGH characters
LONG_ENOUGH = 5
LONGEST_NUMBER = 3

YES = frozenset((
    "ja", "j", "jaa", "jep", "ja hoor", "ja graag", "yes", "y", "yep", "yes please", "ok", "oke",
    "oké", "okay", "prima", "graag", "goed", "klopt", "dat klopt", "ja klopt", "ja dat klopt",
    "zeker", "doe maar", "ja doe maar", "is goed", "sure", "correct", "that is right",
    "that's right", "👍", "✅", "👌", "❤",
))  # fmt: skip
NO = frozenset((
    "nee", "n", "neen", "nee hoor", "nee dank je", "nee dank u", "nee bedankt", "no", "nope",
    "no thanks", "no thank you", "niet", "nee sorry", "sorry nee", "nee helaas", "helaas niet",
    "kan niet", "ik kan niet", "niet nodig", "hoeft niet", "no sorry", "sorry no", "i cannot",
    "i can't", "👎", "❌",
))  # fmt: skip
YES_VALUES = ("yes",)
NO_VALUES = ("no", "not_now", "skip")

_KEYCAP = re.compile("([0-9])\ufe0f?\u20e3")
_BETWEEN = re.compile(r"(?:[\s,;+&]|en|and)+")
_WORD = re.compile(r"\w+")
_EDGES = re.compile(r"^\W+|\W+$")


def fold(said: str) -> str:
    """`said` without case, skin tones, keycaps and the punctuation around it."""
    text = _KEYCAP.sub(r"\1", said)
    text = "".join(c for c in text if c != "\ufe0f" and not "\U0001f3fb" <= c <= "\U0001f3ff")
    return unicodedata.normalize("NFKC", text).strip(" \t\n.,;:!?()'\"").casefold()


def pick(said: str, options: Sequence[Option], *, exactly: bool = False) -> str | None:
    """The value of the option meant, several joined by a space, or None.

    `exactly`: what is only nearly a label is not taken for it, for other words are welcome too.
    """
    text = fold(said)
    if not text or not options:
        return None
    numbers = _BETWEEN.split(text)
    if all(number.isdecimal() and len(number) <= LONGEST_NUMBER for number in numbers):
        return _numbered([int(number) for number in numbers], options)
    for option in options:
        label = _EDGES.sub("", fold(option.label))
        if text in {fold(option.label), label, label.partition(",")[0], option.value.casefold()}:
            return option.value
    for meant, values in ((YES, YES_VALUES), (NO, NO_VALUES)):
        if text.replace(",", "") in meant:
            return next((o.value for o in options if o.value in values), None)
    return None if exactly else _alike(text, options)


def is_yes(said: str) -> bool:
    """Whether this is a yes and nothing but that."""
    return fold(said).replace(",", "") in YES


def is_an_answer(said: str) -> bool:
    """Whether this can only be an answer to a list: a number, yes, no or an emoji for one."""
    text = fold(said).replace(",", "")
    return text.isdecimal() or text in YES or text in NO


def _numbered(numbers: Sequence[int], options: Sequence[Option]) -> str | None:
    """What stands aside has no number."""
    values = [option.value for option in options if not option.aside]
    if not all(1 <= number <= len(values) for number in numbers):
        return None
    return " ".join(values[number - 1] for number in numbers)


def _alike(text: str, options: Sequence[Option]) -> str | None:
    """The one label that has all these words in it, or else is spelled nearly like this."""
    if len(text) < LONG_ENOUGH:
        return None
    labels = {o.value: fold(o.label) for o in options if len(o.label) >= LONG_ENOUGH}
    words = set(text.split())
    holding = [value for value, label in labels.items() if words <= set(_WORD.findall(label))]
    if len(holding) == 1:
        return holding[0]
    found = process.extractOne(text, labels, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return str(found[2]) if found else None
