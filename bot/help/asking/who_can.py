"""Who can be asked for a request, and if not, what stands in the way. Everything here is a promise:
no chance of a yes, however good, goes over it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from bot.help.asking.load import WEEK
from bot.help.asking.moment import Moment
from bot.help.asking.volunteer import Candidate, Volunteer
from bot.help.asking.wanted import Wanted


class Obstacle(StrEnum):
    """Why somebody is not asked. The name of the text that says so."""

    UNREACHABLE = "unreachable"
    OTHER_KIND = "other-kind"
    BARRED = "barred"
    BUSY = "busy"
    PAUSED = "paused"
    RESTING = "resting"
    TOO_FAR = "too-far"
    OTHER_LANGUAGE = "other-language"
    NO_CERTIFICATE = "no-certificate"
    EASY_ONE_FIRST = "easy-one-first"
    ASKED_ENOUGH = "asked-enough"
    HELPED_ENOUGH = "helped-enough"
    ASLEEP = "asleep"


PASSING = frozenset(
    {
        Obstacle.UNREACHABLE,
        Obstacle.BUSY,
        Obstacle.PAUSED,
        Obstacle.RESTING,
        Obstacle.ASKED_ENOUGH,
        Obstacle.HELPED_ENOUGH,
        Obstacle.ASLEEP,
    }
)
"""What stands in the way now may not tomorrow."""


def obstacle(
    candidate: Candidate, wanted: Wanted, moment: Moment, furthest_km: float, *, asleep: bool
) -> Obstacle | None:
    """What keeps us from asking them now; None when nothing does. `asleep`: it is quiet hours."""
    volunteer = candidate.volunteer
    if wanted.kind not in volunteer.kinds:
        return Obstacle.OTHER_KIND
    if candidate.km is not None and candidate.km > furthest_km:
        return Obstacle.TOO_FAR
    if not volunteer.reachable:
        return Obstacle.UNREACHABLE
    if candidate.barred:
        return Obstacle.BARRED
    why_not = _not_now(volunteer, moment.now)
    if why_not is None and (wanted.heavy or wanted.languages or wanted.certificates):
        why_not = _does_not_fit(volunteer, wanted)
    if why_not is None and (asleep or _own_night(volunteer, moment)):
        return None if wanted.urgent and volunteer.wishes.at_night else Obstacle.ASLEEP
    return why_not


def _own_night(volunteer: Volunteer, moment: Moment) -> bool:
    quiet = volunteer.wishes.quiet
    return quiet is not None and quiet.over_at(moment.now, moment.zone) > moment.now


def _does_not_fit(volunteer: Volunteer, wanted: Wanted) -> Obstacle | None:
    if wanted.languages and not wanted.languages & volunteer.languages:
        return Obstacle.OTHER_LANGUAGE
    if wanted.certificates and not wanted.certificates <= volunteer.certificates:
        return Obstacle.NO_CERTIFICATE
    if wanted.heavy and not (volunteer.experienced or volunteer.load.helped_ever):
        return Obstacle.EASY_ONE_FIRST
    return None


def _not_now(volunteer: Volunteer, now: datetime) -> Obstacle | None:
    load, wishes = volunteer.load, volunteer.wishes
    if volunteer.busy_until is not None and volunteer.busy_until > now:
        return Obstacle.BUSY
    if wishes.paused_until is not None and wishes.paused_until > now:
        return Obstacle.PAUSED
    if load.resting_until is not None and load.resting_until > now:
        return Obstacle.RESTING
    if _reached(load.asked, wishes.asks_a_week, now):
        return Obstacle.ASKED_ENOUGH
    return Obstacle.HELPED_ENOUGH if _reached(load.helped, wishes.helps_a_week, now) else None


def _reached(moments: tuple[datetime, ...], ceiling: int, now: datetime) -> bool:
    """Whether there were so many of these moments, the oldest first, in the past seven days."""
    if len(moments) < ceiling:
        return False
    return ceiling <= 0 or moments[-ceiling] > now - WEEK
