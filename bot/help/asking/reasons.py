"""Which reasons there are to ask somebody, the most personal first."""

from __future__ import annotations

from datetime import timedelta

from bot.help.asking.moment import Moment
from bot.help.asking.reason import Reason
from bot.help.asking.volunteer import Candidate
from bot.help.asking.wanted import Wanted

KNOWN = 8
RESTED = timedelta(days=3)
OFTEN_YES = 0.2


def reasons(
    candidate: Candidate, wanted: Wanted, moment: Moment, chance: float, *, turn: bool
) -> tuple[Reason, ...]:
    """The most personal first. `turn`: they are asked because they had long not been."""
    load, wishes = candidate.volunteer.load, candidate.volunteer.wishes
    told = [Reason("liked")] if candidate.liked else []
    if turn:
        told.append(Reason("your-turn"))
    told.append(candidate.fits or Reason("kind", wanted.kind))
    if candidate.km is not None:
        told.append(Reason("near", round(candidate.km, 1)) if candidate.km else Reason("here"))
    if load.last_asked is None:
        told.append(Reason("never-asked"))
    elif moment.now - load.last_asked >= RESTED:
        told.append(Reason("rested", (moment.now - load.last_asked).days))
    if wishes.free and moment.within(wishes.free):
        told.append(Reason("free-now", moment.daypart.value))
    if load.asked_ever >= KNOWN and chance >= OFTEN_YES:
        told.append(Reason("often-yes", round(1 / chance)))
    return tuple(told)
