"""What the settings say of asking, for a request in the play and for who could take it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType

from bot.help.asking.rules import Rules
from bot.help.asking.wanted import Urgency, Wanted
from bot.help.kinds import taken_by
from bot.people.person import Role
from bot.places import Neighbourhood, distance_km
from bot.settings import Settings
from bot.what_if.past import Helper, PastRequest

WITHIN = MappingProxyType(
    {
        Urgency.NOW: timedelta(hours=1),
        Urgency.TODAY: timedelta(hours=4),
        Urgency.FLEXIBLE: timedelta(hours=24),
    }
)
"""How soon somebody should have said yes, counted from when people can be asked."""
FAR_AHEAD = timedelta(days=2)
BEFOREHAND = timedelta(hours=2)
RULES = replace(Rules(), furthest_km=5.0)


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody who could be asked. `km` is None where a place is unknown."""

    person: int
    km: float | None


def wanted_for(settings: Settings, number: int, like: PastRequest) -> Wanted:
    start = like.at
    if like.urgency is not Urgency.NOW:
        start = settings.quiet_hours.over_at(start, settings.zone)
    deadline = start + WITHIN[like.urgency]
    if like.ahead is not None and like.urgency is not Urgency.NOW:
        latest = max(like.at + like.ahead - BEFOREHAND, start + WITHIN[Urgency.NOW])
        deadline = min(deadline, latest)
    foreign = like.language != settings.network.language
    return Wanted(
        request=number,
        kind=like.kind,
        urgency=like.urgency,
        start=start,
        deadline=deadline,
        languages=frozenset({like.language} if foreign else ()),
        places=like.places,
        can_wait=like.ahead is not None and like.ahead > FAR_AHEAD,
    )


def as_asked(settings: Settings, helpers: Iterable[Helper]) -> Sequence[Helper]:
    """With the kinds that they are asked for: professionals who named none take all of theirs."""
    of_professionals = frozenset(
        kind for kind in settings.kinds if Role.PROFESSIONAL in taken_by(settings, kind)
    )

    def kinds(helper: Helper) -> frozenset[str]:
        by_role = not helper.volunteer.kinds and Role.PROFESSIONAL in helper.roles
        return of_professionals if by_role else helper.volunteer.kinds

    return [
        replace(helper, volunteer=replace(helper.volunteer, kinds=kinds(helper)))
        for helper in helpers
    ]


def who_could(
    settings: Settings, helpers: Iterable[Helper], kind: str, neighbourhood: str
) -> Sequence[Near]:
    """Who offers the kind, has a role that takes it, and helps near enough."""
    roles = taken_by(settings, kind)
    near = list[Near]()
    for helper in helpers:
        if kind not in helper.volunteer.kinds or not roles & helper.roles:
            continue
        km = apart(settings, neighbourhood, helper.neighbourhoods)
        if km is None or km <= RULES.furthest_km:
            near.append(Near(helper.volunteer.person, km))
    return near


def apart(settings: Settings, neighbourhood: str, offered: frozenset[str]) -> float | None:
    """From the nearest neighbourhood that they help in; None for anywhere, or an unknown place."""
    if neighbourhood in offered:
        return 0.0
    here = _middle(settings.neighbourhoods.get(neighbourhood))
    middles = (_middle(settings.neighbourhoods.get(each)) for each in offered)
    return min((distance_km(here, each) for each in middles if here and each), default=None)


def _middle(place: Neighbourhood | None) -> tuple[float, float] | None:
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
