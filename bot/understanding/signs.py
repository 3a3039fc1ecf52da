"""What a sentence says beside what it asks: how urgent, for whom, and whether somebody is lonely.

By rows of words in `phrases/signs.txt`, for these have to be right for a reason one can point at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.understanding.sections import sections
from bot.understanding.words import said, usual

WITH_WHOSE = ("", "nl", "en")
"""Languages in which a relative is named with "my" before it."""
NEAR = 7
"""As many words after somebody's mother are about her."""


@dataclass(frozen=True)
class Rows:
    """Rows of words, by how they begin; a beginning of a word stands alone."""

    whole: Mapping[str, tuple[tuple[str, ...], ...]]
    beginnings: tuple[str, ...]

    def places(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where each row that is there begins and ends."""
        for at, word in enumerate(words):
            for row in self.whole.get(word, ()):
                if tuple(words[at : at + len(row)]) == row:
                    yield at, at + len(row)
            if self.beginnings and word.startswith(self.beginnings):
                yield at, at + 1

    def anywhere(self, words: Sequence[str]) -> bool:
        return next(self.places(words), None) is not None


@dataclass(frozen=True)
class Signs:
    """What was found; `another` is the word for whom it is asked ("moeder"), or ""."""

    urgent: bool
    another: str
    lonely: bool
    wants_help: bool


def signs_in(text: str, language: str = "") -> Signs:
    """Look for the signs in a sentence; its language, if known, tells "mam" from "mam"."""
    pairs = [(each, word) for word in said(text) for each in usual(word)]
    words = [each for each, _ in pairs]
    urgent = _rows("urgent").anywhere(_without(words, _rows("calm")))
    another = _another(words, with_whose=language in WITH_WHOSE)
    return Signs(
        urgent,
        "" if another is None else pairs[another][1].lower(),
        _rows("lonely").anywhere(words),
        _rows("help").anywhere(words),
    )


def _without(words: Sequence[str], rows: Rows) -> list[str]:
    """The words with these rows taken out, so that "niet dringend" is not "dringend"."""
    gone = {n for begin, end in rows.places(words) for n in range(begin, end)}
    return ["" if n in gone else word for n, word in enumerate(words)]


def _another(words: Sequence[str], *, with_whose: bool) -> int | None:
    """Where the relative or neighbour is named whom this is asked for."""
    children = {at for at, _ in _rows("child").places(words)}
    whose_own = {at for at, _ in _rows("own_relative").places(words)}
    relatives = {at for at, _ in _rows("relative").places(words) if with_whose} | whose_own
    for at in sorted(relatives | children):
        before, rest = words[max(0, at - 3) : at], words[at + 1 : at + 1 + NEAR]
        if _rows("not_for").anywhere(before):
            continue
        if _rows("for").anywhere(before):
            return at
        named = at == 0 or at in whose_own or _rows("whose").anywhere(before[-2:])
        if at not in relatives or not named or _rows("aside").anywhere(rest):
            continue
        together = _rows("with").anywhere(before)
        if not together or _rows("someone").anywhere(words[:at]):
            return at
    return None


@cache
def _rows(name: str) -> Rows:
    whole: dict[str, list[tuple[str, ...]]] = {}
    beginnings = []
    for line in sections("signs.txt")[name]:
        row = tuple(each for word in said(line) for each in usual(word))
        if line.endswith("*"):
            beginnings.append(row[0])
        else:
            whole.setdefault(row[0], []).append(row)
    return Rows({first: tuple(rows) for first, rows in whole.items()}, tuple(beginnings))
