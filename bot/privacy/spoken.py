"""Numbers in a text as one reads them out: digits, words in Dutch and English, or both mixed.

"nul zes, twaalf 34 zesenvijftig" is one run of four parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

UNITS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
TEENS = [
    "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
    "negentien",
]  # fmt: skip
TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
ENGLISH_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
ENGLISH_TEENS = [
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
]  # fmt: skip
ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

WORDS = {
    **dict.fromkeys(("nul", "zero", "oh"), "0"),
    "nulzes": "06",
    **{word: str(n) for words in (UNITS, ENGLISH_UNITS) for n, word in enumerate(words, 1)},
    **{word: str(n) for words in (TEENS, ENGLISH_TEENS) for n, word in enumerate(words, 10)},
    **{word: str(n * 10) for words in (TENS, ENGLISH_TENS) for n, word in enumerate(words, 2)},
    **{
        f"{unit}en{ten}": f"{tens}{units}"
        for tens, ten in enumerate(TENS, 2)
        for units, unit in enumerate(UNITS, 1)
    },
    **{
        f"{ten}{between}{unit}": f"{tens}{units}"
        for tens, ten in enumerate(ENGLISH_TENS, 2)
        for units, unit in enumerate(ENGLISH_UNITS, 1)
        for between in (" ", "-")
    },
}
TIMES = {"dubbel": 2, "dubbele": 2, "double": 2, "driemaal": 3, "triple": 3}

_PLUS = r"(?:\+|\bplus[ \t]{1,2}|\(\+)[ \t(]{0,2}"
_LONGEST_FIRST = "|".join(sorted(WORDS, key=len, reverse=True))
_PART = re.compile(
    rf"(?P<plus>{_PLUS})?(?:(?P<digits>\d+)"
    rf"|\b(?:(?P<times>{'|'.join(TIMES)})[ \t]{{1,2}})?(?P<word>{_LONGEST_FIRST})\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"[ \t.,;\-/|()\[\]_*'·•~]{0,4}"
    r"(?:\b(?:en|and|dan|then|daarna|streepje|dash|punt|dot|spatie|space)\b[ \t,]{0,2}){0,2}\(?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Part:
    """Digits that stand together, or a number as a word. `plus`: it opens with a plus."""

    digits: str
    start: int
    end: int
    plus: bool = False
    spelled: bool = False


def runs(text: str) -> Iterator[list[Part]]:
    """Parts that may belong to one number, for nothing else stands between them."""
    run = list[Part]()
    for match in _PART.finditer(text):
        part = _part(match)
        if run and (part.plus or not _BETWEEN.fullmatch(text, run[-1].end, part.start)):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _part(match: re.Match[str]) -> Part:
    plus = match["plus"] is not None
    if match["digits"]:
        return Part(match["digits"], match.start(), match.end(), plus)
    digits = WORDS[match["word"].lower()] * TIMES.get((match["times"] or "").lower(), 1)
    return Part(digits, match.start(), match.end(), plus, spelled=True)
