"""A request of the play, and who could take it, as the bot itself puts them to the rule. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.help.asking.wanted import Wanted
from bot.help.kinds import CONDUCT, taken_by
from bot.help.request import Request
from bot.help.searching import rules_of
from bot.help.searching import wanted_for as as_wanted
from bot.people.person import Role
from bot.places import apart_km
from bot.settings import Settings
from bot.what_if.past import Helper, PastRequest


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody who could be asked. `km` is None where a place is unknown."""

    person: int
    km: float | None


def wanted_for(settings: Settings, number: int, like: PastRequest) -> Wanted:
    request = Request(
        0,
        like.kind,
        "",
        (),
        like.neighbourhood,
        like.when,
        starts_at=None if like.ahead is None else like.at + like.ahead,
        places=like.places,
        id=number,
        asked_at=like.at,
        looking_since=like.at,
    )
    return as_wanted(settings, request, like.language, like.at)


def as_asked(settings: Settings, helpers: Iterable[Helper]) -> Sequence[Helper]:
    """Professionals who named no kinds take all of theirs, and their profession stands for the
    certificate."""
    of_professionals = frozenset(
        kind for kind in settings.kinds if Role.PROFESSIONAL in taken_by(settings, kind)
    )

    def seen(helper: Helper) -> Helper:
        if helper.volunteer.kinds or Role.PROFESSIONAL not in helper.roles:
            return helper
        certificates = helper.volunteer.certificates | {CONDUCT}
        volunteer = replace(helper.volunteer, kinds=of_professionals, certificates=certificates)
        return replace(helper, volunteer=volunteer)

    return [seen(helper) for helper in helpers]


def who_could(
    settings: Settings, helpers: Iterable[Helper], kind: str, neighbourhood: str
) -> Sequence[Near]:
    """Who offers the kind, has a role that takes it and the certificate if it needs one, and helps
    near enough."""
    roles, furthest = taken_by(settings, kind), rules_of(settings, wide=False).furthest_km
    known, near = settings.kinds.get(kind), list[Near]()
    needed = frozenset({CONDUCT} if known is not None and known.certificate else ())
    for helper in helpers:
        offers = kind in helper.volunteer.kinds and roles & helper.roles
        if not offers or not needed <= helper.volunteer.certificates:
            continue
        km = apart_km(settings.neighbourhoods, neighbourhood, helper.neighbourhoods)
        if km is None or km <= furthest:
            near.append(Near(helper.volunteer.person, km))
    return near
