"""How much readier people are to say yes than we believe, so that the play is like the past.

The rule knows best whom it asks most, and thinks too little of the others. For asking that is
prudent; in a play it would make everyone slower than they are. So the play is tried a few times,
and everyone made readier or less ready, until a yes takes as many asks as it really took.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isnan, log

ROUNDS = 3
MOST = 1.5
LEAST_YESES = 30


def tuned(went: float, yeses: int, plays: Callable[[float], float]) -> float:
    """A shift on the logistic scale. `went` and `plays` (of a shift) are pings for each yes."""
    shift = 0.0
    if yeses < LEAST_YESES or isnan(went):
        return shift
    for _ in range(ROUNDS):
        found = plays(shift)
        if isnan(found):
            break
        shift = max(-MOST, min(MOST, shift + log(found / went)))
    return shift
