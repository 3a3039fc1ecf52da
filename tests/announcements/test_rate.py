"""How fast announcements go: up with patience, down at once, never above what is allowed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.announcements.rate import PATIENCE_SECONDS, SLOWEST, Rate, ends_at, left_at_night
from bot.channel import Allows
from bot.hours import QuietHours

TELEGRAM = Allows(20, 28)
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Amsterdam")

allowances = st.builds(
    lambda start, more: Allows(start, start + more), st.floats(0.1, 300), st.floats(0, 300)
)
moments = st.lists(st.tuples(st.floats(0.01, 200), st.booleans()), max_size=40)


def never_held(moment: datetime) -> datetime:
    return moment


def at_night(moment: datetime) -> datetime:
    return QuietHours().over_at(moment, ZONE)


def test_on_telegram_it_begins_at_20_and_gains_one_for_every_ten_quiet_seconds_up_to_28() -> None:
    rate = Rate.of(TELEGRAM).at(100)

    reached = [rate.at(100 + seconds).now for seconds in (0, 9.9, 10, 25, 79, 80, 9999)]
    assert reached == [20, 20, 21, 22, 27, 28, 28]


def test_it_is_halved_once_for_all_that_is_refused_at_the_same_time() -> None:
    rate = Rate.of(TELEGRAM).at(0).at(80)
    assert rate.now == 28

    slower = rate.slower(81).slower(81.2).slower(81.9)
    assert slower.now == 14
    assert slower.slower(82.5).now == 7
    assert slower.at(90.9).now == 14
    assert slower.at(91).now == 15


def test_after_a_rest_it_begins_slowly_again_but_keeps_what_it_was_told() -> None:
    rate = Rate.of(TELEGRAM).at(0).at(80)

    assert rate.rested().at(1000).now == 20
    assert rate.slower(81).rested().now == 14


@given(allowances, moments)
def test_it_never_goes_above_the_most_nor_comes_to_a_stop(
    allows: Allows, happened: list[tuple[float, bool]]
) -> None:
    rate, now = Rate.of(allows).at(0), 0.0
    for passed, refused in happened:
        now += passed
        before, rate = rate.at(now), rate.at(now)
        if refused:
            rate = rate.slower(now)
            assert rate.now <= before.now
            if before.halved < now - PATIENCE_SECONDS:
                assert rate.now <= max(SLOWEST, before.now / 2)
        else:
            assert rate.now >= before.now
        assert 0 < min(SLOWEST, allows.start) <= rate.now <= allows.most
        assert 1 <= rate.at_once <= max(1, rate.now)


def test_the_end_is_told_with_the_gain_on_the_way() -> None:
    rates = {"telegram": Rate.of(TELEGRAM)}
    assert ends_at(NOON, {}, rates, never_held) == NOON
    assert ends_at(NOON, {"stage": 9000}, rates, never_held) == NOON
    assert ends_at(NOON, {"telegram": 100}, rates, never_held) == NOON + timedelta(seconds=5)
    # 10 s each at 20, 21 ... 27 is 1880; the other 3120 at 28.
    whole = timedelta(seconds=80 + 3120 / 28)
    end = ends_at(NOON, {"telegram": 5000}, rates, never_held)
    assert abs(end - NOON - whole) < timedelta(seconds=1)


def test_what_is_not_done_before_the_night_goes_on_in_the_morning() -> None:
    rates, late = {"telegram": Rate(10, 10)}, datetime(2026, 3, 10, 19, 59, tzinfo=UTC)  # 20:59

    end = ends_at(late, {"telegram": 6600}, rates, at_night)
    assert end.astimezone(ZONE).strftime("%d %H:%M") == "11 08:10"
    people, until = left_at_night(late, {"telegram": 6600, "stage": 9}, rates, at_night)
    assert (people, until) == (6000, at_night(late + timedelta(minutes=2)))


def test_who_waits_for_the_morning_is_everybody_at_night_and_nobody_by_day() -> None:
    rates, waiting = {"telegram": Rate(10, 10)}, {"telegram": 500, "stage": 9}
    night = datetime(2026, 3, 10, 22, tzinfo=UTC)

    assert left_at_night(NOON, waiting, rates, at_night) == (0, None)
    assert left_at_night(night, waiting, rates, at_night) == (509, at_night(night))
    assert left_at_night(night, {}, rates, at_night) == (0, None)
    assert left_at_night(night, waiting, rates, never_held) == (0, None)


@given(allowances, st.integers(1, 3000), st.integers(1, 500))
def test_more_people_never_take_less_time(allows: Allows, people: int, more: int) -> None:
    rates = {"telegram": Rate.of(allows)}
    few, many = (
        ends_at(NOON, {"telegram": count}, rates, never_held) for count in (people, people + more)
    )
    assert NOON < few <= many
    assert (few - NOON).total_seconds() >= people / allows.most - 0.001
