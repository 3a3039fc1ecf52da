"""A sentence as words, numbers and signs, each with its place in the original; pure.

Figures that are written together are one token by their shape, so that a telephone number, a
price or "13:75" never falls apart into numbers that look like a time.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 4096  # characters, as long as a message can be; nobody needs more to say when
STRESSED = "vóór"
"""The one word whose accents matter: "vóór vrijdag" is never "for Friday"."""
_HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069]")  # text that is not shown as it is stored
_QUOTES = str.maketrans("\u2019\u2018`", "'''")
_SHAPES = re.compile(
    r"""
      (?P<iso>   (?<![\d.:/-]) [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?![\d/-]|[.:][0-9]) )
    | (?P<dmy>   (?<![\d.:/-]) [0-9]{1,2}([-/.])[0-9]{1,2}
                 \3(?:[0-9]{4}|[0-9]{2}) (?![\d/-]|[.:][0-9]) )
    | (?P<phone> [+]?(?<!\d)[0-9](?:[ -]?[0-9]){7,} )
    | (?P<price> [€$£]\s*[0-9]+(?:[.,][0-9-]+)* | [0-9]+,[0-9-]+ )
    | (?P<clock> (?<![\d.:,/]) [0-9]{1,2}(?:[:.][0-9]{2}|[uh][0-9]{2})
                 (?![\d:]|[.,/][0-9]|-[0-9]{1,3}(?![\d:.])) )
    | (?P<pair>  (?<![\d.:,/-]) [0-9]{1,2}[-/\u2013][0-9]{1,2} (?![\d:/-]|[.,][0-9]) )
    | (?P<mess>  [0-9]+(?:[-:./,][0-9]+)+ )
    | (?P<nth>   [0-9]{1,2}(?:e|de|ste|st|nd|rd|th)(?!\w) )
    | (?P<num>   [0-9]+ )
    | (?P<short> (?<!\w)(?:a\.s\.|p\.m\.?|a\.m\.?|t/m)(?!\w) )
    | (?P<word>  ['\u2019\u2018`][snt](?!\w) |
                 (?:[^\W\d_][\u0300-\u036f]*)+(?:['\u2019](?:[^\W\d_][\u0300-\u036f]*)+)* )
    | (?P<sign>  \S )
    """,
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True)
class Token:
    """`word` is without case and accents; `kind` is its shape."""

    word: str
    kind: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words between a "^" and a "$".

    Empty for what nobody could check by reading it: too long, or with its order overridden.
    """
    if len(text) > LONGEST or _HIDDEN.search(text):
        return ()
    return (
        Token("^", "edge", 0, 0),
        *(
            Token(_fold(found[0]), found.lastgroup or "sign", found.start(), found.end())
            for found in _SHAPES.finditer(text)
        ),
        Token("$", "edge", len(text), len(text)),
    )


def _fold(word: str) -> str:
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFD", word.casefold().translate(_QUOTES))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return STRESSED if plain == "voor" else plain
