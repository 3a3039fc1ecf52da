"""Where more is asked than offered, and where many offer what few ask. Pure.

Short: asked five times or more, and one in four or more found nobody, or there is more than one
request a week for everyone who offers it. Plenty: five or more offer it, and each would be needed
less than once in ten weeks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.figures.demand import Demand, Offers
from bot.figures.few import FEW

ANSWERED_WELL = 0.75
A_WEEK_EACH = 1.0
RARELY_WEEKS = 10


class Side(StrEnum):
    SHORT = "short"
    PLENTY = "plenty"


@dataclass(frozen=True)
class Gap:
    """One kind in one neighbourhood, over `weeks` weeks."""

    side: Side
    kind: str
    neighbourhood: str
    asked: int
    answered: int
    offering: int
    weeks: int

    @property
    def size(self) -> float:
        """Short: requests that found nobody, and those that are one too many for who offers it.
        Plenty: how many offer it for each request."""
        if self.side is Side.PLENTY:
            return self.offering / (1 + self.asked)
        too_many = self.asked - self.weeks * self.offering * A_WEEK_EACH
        return self.asked - self.answered + max(0.0, too_many)


def find_gaps(
    demands: Iterable[Demand],
    offers: Offers,
    kinds: Collection[str],
    neighbourhoods: Collection[str],
    *,
    weeks: int,
    by_role: Collection[str] = (),
) -> tuple[Gap, ...]:
    """The largest first, those that are short before those with plenty. `by_role` are the kinds
    that professionals take without saying so."""
    asked, answered = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for demand in demands:
        asked[demand.kind, demand.neighbourhood] += demand.asked
        answered[demand.kind, demand.neighbourhood] += demand.answered
    found = list[Gap]()
    for kind in kinds:
        for place in neighbourhoods:
            offering = offers.of(kind, place, by_role=kind in by_role)
            side = _side(asked[kind, place], answered[kind, place], offering, weeks)
            if side is not None:
                counts = (asked[kind, place], answered[kind, place], offering, weeks)
                found.append(Gap(side, kind, place, *counts))
    return tuple(sorted(found, key=lambda gap: (gap.side is Side.PLENTY, -gap.size)))


def _side(asked: int, answered: int, offering: int, weeks: int) -> Side | None:
    too_much = asked / weeks > A_WEEK_EACH * offering
    if asked >= FEW and (answered <= ANSWERED_WELL * asked or too_much):
        return Side.SHORT
    if offering >= FEW and asked / weeks * RARELY_WEEKS < offering:
        return Side.PLENTY
    return None
