"""Neighbourhoods: where help is asked and given. Coordinates in degrees (WGS 84); pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0
FURTHEST_KM = 5.0


@dataclass(frozen=True)
class Neighbourhood:
    """[neighbourhoods.<name>]: its name and its middle, to understand a location."""

    name: str
    latitude: float | None = None
    longitude: float | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("give it a name")
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("give both latitude and longitude, or neither")
        if not (abs(self.latitude or 0) <= 90 and abs(self.longitude or 0) <= 180):  # noqa: PLR2004
            raise ValueError("latitude is between -90 and 90, longitude between -180 and 180")


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance (haversine) between two (latitude, longitude) pairs."""
    (lat1, lon1), (lat2, lon2) = ((radians(x), radians(y)) for x, y in (a, b))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(half, 1)))


def apart_km(
    neighbourhoods: Mapping[str, Neighbourhood], one: str, others: Iterable[str]
) -> float | None:
    """From the middle of `one` to that of the nearest of the others: 0 when it is among them, None
    when that is not known."""
    others = set(others)
    if one in others:
        return 0.0
    here, there = _middle(neighbourhoods, one), (_middle(neighbourhoods, each) for each in others)
    return min((distance_km(here, each) for each in there if here and each), default=None)


def _middle(neighbourhoods: Mapping[str, Neighbourhood], name: str) -> tuple[float, float] | None:
    place = neighbourhoods.get(name)
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def mentioned(neighbourhoods: Mapping[str, Neighbourhood], text: str) -> str | None:
    """The one neighbourhood that this sentence names."""
    found = [
        name
        for name, place in neighbourhoods.items()
        if re.search(rf"\b{re.escape(place.name.casefold())}\b", text.casefold())
    ]
    return found[0] if len(found) == 1 else None


def nearest(
    neighbourhoods: Mapping[str, Neighbourhood], latitude: float, longitude: float
) -> str | None:
    """The neighbourhood whose middle is nearest, or None when all are over 5 km away."""
    distances = {
        name: distance_km((n.latitude, n.longitude), (latitude, longitude))
        for name, n in neighbourhoods.items()
        if n.latitude is not None and n.longitude is not None
    }
    if not distances:
        return None
    name = min(distances, key=distances.__getitem__)
    return name if distances[name] <= FURTHEST_KM else None
