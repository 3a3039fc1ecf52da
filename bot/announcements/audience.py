"""Whom an announcement is for: as data that storage can ask, and as words that people can check.

Every part narrows it: volunteers, in these neighbourhoods, who speak Turkish. An empty part does
not narrow at all. Who left the topic never gets it, whatever stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.places import Neighbourhood, distance_km

RESIDENT = "resident"
"""Beside the roles: who has none of them."""


@dataclass(frozen=True)
class Audience:
    """`roles` (or "resident"), `neighbourhoods` where they help or asked for help, `kinds` of help
    that they offer, `languages` that they chose. `followers`: only who said yes to the topic.
    `interests`: who signed up for something of the kind and did not take that back, for nobody is
    asked what they like. `activity`: who takes or took part in this one; 0 for any.

    It says whom, and never holds persons: it is asked anew whenever it is counted or sent."""

    roles: tuple[str, ...] = ()
    neighbourhoods: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    followers: bool = False
    interests: tuple[str, ...] = ()
    activity: int = 0


@dataclass(frozen=True)
class Reach:
    """What would become of it now, counted in one go. `by_channel` are those it would reach, and
    `languages` what they speak."""

    total: int = 0
    unreachable: int = 0
    opted_out: int = 0
    by_channel: Mapping[str, int] | None = None
    languages: Mapping[str, int] | None = None

    @property
    def people(self) -> int:
        """Who gets a message."""
        return sum((self.by_channel or {}).values())


def around(
    neighbourhoods: Mapping[str, Neighbourhood], latitude: float, longitude: float, km: float
) -> tuple[str, ...]:
    """The neighbourhoods of which the middle is within so many kilometres, the nearest first."""
    here = (latitude, longitude)
    far = {
        name: distance_km((place.latitude, place.longitude), here)
        for name, place in neighbourhoods.items()
        if place.latitude is not None and place.longitude is not None
    }
    return tuple(sorted((name for name in far if far[name] <= km), key=far.__getitem__))


Say = Callable[..., str]


def in_words(
    audience: Audience,
    say: Say,
    *,
    place: Callable[[str], str],
    kind: Callable[[str], str],
    language: Callable[[str], str],
    interest: Callable[[str], str],
    title: str = "",
) -> str:
    """As a person would say it: "Vrijwilligers · in Heuvel of Centrum · bij Vervoer". `title` is
    what the activity is called."""
    whom = _listed([say(f"audience-whom.{role}") for role in audience.roles], say)
    parts = [whom] if whom else []
    if audience.followers:
        parts.append(say("audience-followers"))
    if audience.activity:
        parts.append(say("audience-joining", title=title or "?"))
    if audience.interests:
        liked = _listed(map_(interest, audience.interests), say)
        parts.append(say("audience-liking", interests=liked))
    if not parts:
        parts.append(say("audience-everyone"))
    if audience.neighbourhoods:
        parts.append(say("audience-in", places=_listed(map_(place, audience.neighbourhoods), say)))
    if audience.kinds:
        parts.append(say("audience-helping", kinds=_listed(map_(kind, audience.kinds), say)))
    if audience.languages:
        spoken = _listed(map_(language, audience.languages), say)
        parts.append(say("audience-speaking", languages=spoken))
    return " · ".join(parts)


def map_(name: Callable[[str], str], values: Sequence[str]) -> list[str]:
    return [name(value) for value in values]


def _listed(names: Sequence[str], say: Say) -> str:
    """A, B or C: any of them will do."""
    if len(names) < 2:  # noqa: PLR2004
        return "".join(names)
    return say("audience-or", first=", ".join(names[:-1]), last=names[-1])
