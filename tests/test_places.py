"""A shared location becomes a neighbourhood, or nothing when it is too far away."""

from math import inf, nan, pi

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.places import EARTH_RADIUS_KM, Neighbourhood, distance_km, nearest

BREDA = {
    "heuvel": Neighbourhood("Heuvel", 51.5838, 4.7532),
    "centrum": Neighbourhood("Centrum", 51.5887, 4.7762),
    "nowhere": Neighbourhood("Zonder midden"),
}
PLACES = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@settings(deadline=None)
@given(PLACES, PLACES)
def test_a_distance_is_the_same_both_ways_and_at_most_half_round_the_earth(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    assert 0 <= distance_km(a, b) <= pi * EARTH_RADIUS_KM + 1e-6
    assert distance_km(a, b) == pytest.approx(distance_km(b, a))
    assert distance_km(a, a) == 0


@pytest.mark.parametrize(
    ("a", "b", "kilometres"),
    [
        ((0, 0), (0, 1), 111.195),
        ((0, 0), (1, 0), 111.195),
        ((60, 4), (60, 5), 55.597),  # half of it, where the circle is half as long
        ((0, 0), (0, 180), pi * EARTH_RADIUS_KM),
    ],
)
def test_a_distance_is_in_kilometres(
    a: tuple[float, float], b: tuple[float, float], kilometres: float
) -> None:
    assert distance_km(a, b) == pytest.approx(kilometres, abs=0.001)


@pytest.mark.parametrize(
    ("latitude", "longitude", "found"),
    [
        (51.5840, 4.7530, "heuvel"),
        (51.5890, 4.7800, "centrum"),
        (51.9225, 4.4792, None),  # Rotterdam
        (-51.5887, -175.2238, None),  # the other side of the earth
        (nan, nan, None),
    ],
)
def test_the_nearest_neighbourhood_is_found_when_it_is_near(
    latitude: float, longitude: float, found: str | None
) -> None:
    assert nearest(BREDA, latitude, longitude) == found


def test_neighbourhoods_without_a_middle_are_not_found_by_location() -> None:
    assert nearest({"nowhere": BREDA["nowhere"]}, 51.5, 4.7) is None


@pytest.mark.parametrize(
    ("name", "latitude", "longitude", "complaint"),
    [
        ("Heuvel", 90.5, 4.7, "latitude is between"),
        ("Heuvel", 51.5, -180.1, "longitude between"),
        ("Heuvel", nan, 4.7, "latitude is between"),
        ("Heuvel", 51.5, inf, "longitude between"),
        ("Heuvel", 51.5, None, "both"),
        (" ", None, None, "name"),
    ],
)
def test_a_neighbourhood_that_is_nowhere_on_earth_is_refused(
    name: str, latitude: float, longitude: float | None, complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        Neighbourhood(name, latitude, longitude)


def test_a_neighbourhood_may_be_at_the_end_of_the_earth() -> None:
    assert Neighbourhood("Noordpool", 90, -180).latitude == 90
