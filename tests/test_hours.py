"""When somebody is there and when people sleep, also on the two nights that the clock changes."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.hours import OpeningHours, QuietHours, Span

BREDA = ZoneInfo("Europe/Amsterdam")
OFFICE = OpeningHours(monday=("13:00-17:00", "09:00-12:30"), friday=("09:00-17:00",))
NIGHT = QuietHours()  # from 21:00 until 08:00
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def local(text: str) -> datetime:
    """A wall time in Breda, as a moment."""
    return datetime.fromisoformat(text).replace(tzinfo=BREDA).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-03-02 08:59:59", False),
        ("2026-03-02 09:00", True),
        ("2026-03-02 12:30", False),  # lunch
        ("2026-03-02 13:00", True),
        ("2026-03-02 17:00", False),
        ("2026-03-03 10:00", False),  # a Tuesday
    ],
)
def test_somebody_is_there_from_the_start_until_before_the_end(moment: str, is_open: bool) -> None:
    assert OFFICE.open_at(local(moment), BREDA) is is_open


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-03-02 10:00", "2026-03-02 10:00"),  # now
        ("2026-03-02 12:45", "2026-03-02 13:00"),  # after lunch
        ("2026-03-02 18:00", "2026-03-06 09:00"),  # on Friday
        ("2026-03-27 18:00", "2026-03-30 09:00"),  # over the weekend that summer time begins
        ("2026-10-23 18:00", "2026-10-26 09:00"),  # ... and the one that it ends
    ],
)
def test_the_next_opening_is_at_the_hour_on_the_wall(moment: str, opening: str) -> None:
    found = OFFICE.next_opening(local(moment), BREDA)

    assert found == local(opening)
    assert found.tzinfo is UTC


def test_who_opens_once_a_week_opens_again_in_a_week() -> None:
    fridays = OpeningHours(friday=("09:00-10:00",))

    assert fridays.next_opening(local("2026-03-06 10:00"), BREDA) == local("2026-03-13 09:00")


@settings(deadline=None)
@given(MOMENTS)
def test_at_the_next_opening_it_is_open_and_not_before(moment: datetime) -> None:
    found = OFFICE.next_opening(moment, BREDA)

    assert found is not None
    assert found >= moment
    assert OFFICE.open_at(found, BREDA)
    assert found == moment or not OFFICE.open_at(found - timedelta(seconds=1), BREDA)


def test_who_is_never_there_has_no_next_opening() -> None:
    assert not OpeningHours().open_at(local("2026-03-02 10:00"), BREDA)
    assert OpeningHours().next_opening(local("2026-03-02 10:00"), BREDA) is None


@pytest.mark.parametrize(
    "text", ["", "9 tot 5", "09:00", "17:00-09:00", "09:00-09:00", "09:00Z-17:00", "09:00-25:00"]
)
def test_a_part_of_a_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"write|ends before"):
        Span.parse(text)
    with pytest.raises(ValueError, match=r"write|ends before"):
        OpeningHours(monday=(text,))


@pytest.mark.parametrize(
    ("moment", "decent"),
    [
        ("2026-03-02 20:59", "2026-03-02 20:59"),
        ("2026-03-02 21:00", "2026-03-03 08:00"),
        ("2026-03-03 07:59", "2026-03-03 08:00"),
        ("2026-03-03 08:00", "2026-03-03 08:00"),
        ("2026-03-28 23:00", "2026-03-29 08:00"),  # the short night
        ("2026-10-24 23:00", "2026-10-25 08:00"),  # the long night
    ],
)
def test_quiet_hours_go_over_midnight(moment: str, decent: str) -> None:
    over = NIGHT.over_at(local(moment), BREDA)

    assert over == local(decent)
    assert over.tzinfo is UTC


@pytest.mark.parametrize(("night", "hours"), [("2026-03-28", 8), ("2026-10-24", 10)])
def test_the_night_that_the_clock_changes_is_an_hour_shorter_or_longer(
    night: str, hours: int
) -> None:
    eleven = local(f"{night} 23:00")

    assert NIGHT.over_at(eleven, BREDA) - eleven == timedelta(hours=hours)


def test_quiet_hours_may_also_be_in_the_afternoon_or_not_at_all() -> None:
    siesta, never = QuietHours(time(13), time(15)), QuietHours(time(0), time(0))

    for quiet in ("13:00", "14:00", "14:59"):
        assert siesta.over_at(local(f"2026-03-02 {quiet}"), BREDA) == local("2026-03-02 15:00")
    assert siesta.over_at(local("2026-03-02 23:00"), BREDA) == local("2026-03-02 23:00")
    assert never.over_at(local("2026-03-02 00:00"), BREDA) == local("2026-03-02 00:00")


@settings(deadline=None)
@given(MOMENTS)
def test_when_quiet_hours_are_over_it_is_no_longer_quiet(moment: datetime) -> None:
    over = NIGHT.over_at(moment, BREDA)

    assert moment <= over <= moment + timedelta(hours=12)
    assert NIGHT.over_at(over, BREDA) == over
    assert time(8) <= over.astimezone(BREDA).time() < time(21)
