"""What a language is to the reader: its grammar and the small words around a moment; pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bot.dates.grammar import Grammar


@dataclass(frozen=True)
class Language:
    """
    `links` may stand between two hints of one moment ("vrijdag OM drie uur"), `around` beside an
    answer ("drie uur IS GOED"), `either` between two moments to choose from. `typos` are the words
    that a near miss may have meant, `no_typos` words that look like one and are none.
    """

    grammar: Grammar
    links: frozenset[str]
    around: frozenset[str]
    either: frozenset[str]
    typos: frozenset[str]
    no_typos: frozenset[str] = frozenset()

    @cached_property
    def known(self) -> frozenset[str]:
        """Words that are spelled well enough."""
        return self.grammar.vocabulary() | self.links | self.around | self.no_typos
