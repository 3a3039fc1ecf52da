"""When the sessions of a series are: over summer time, holidays and leap years."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.activities.activity import Holidays, NewActivity, Session, SessionState
from bot.activities.series import moved, moved_rule, sessions_to_come

ZONE = ZoneInfo("Europe/Amsterdam")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def an_activity(starts: str, repeats: str = "", **more: object) -> NewActivity:
    new = NewActivity("Koffie", at(starts), "Buurthuis", "heuvel", repeats=repeats)
    return replace(new, **more)  # type: ignore[arg-type]


def planned(activity: NewActivity, now: str) -> list[str]:
    found = sessions_to_come(activity, ZONE, at(now))
    return [f"{each.starts_at.astimezone(ZONE):%Y-%m-%d %H:%M}" for each in found]


def test_what_is_once_has_one_session() -> None:
    assert planned(an_activity("2026-03-14 15:00"), "2026-03-10") == ["2026-03-14 15:00"]


def test_a_series_without_an_end_is_planned_eight_weeks_ahead() -> None:
    found = planned(an_activity("2026-09-01 10:00", "FREQ=WEEKLY;BYDAY=TU"), "2026-08-30")

    assert (found[0], found[-1], len(found)) == ("2026-09-01 10:00", "2026-10-20 10:00", 8)


def test_a_rare_one_has_two_sessions_ahead_and_the_29th_of_february_is_in_leap_years() -> None:
    rule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"

    found = planned(an_activity("2028-02-29 19:30", rule), "2027-11-01")

    assert found == ["2028-02-29 19:30", "2032-02-29 19:30"]


def test_half_past_two_that_is_not_there_is_an_hour_later_and_twice_is_once() -> None:
    in_spring = an_activity("2027-03-21 02:30", "FREQ=WEEKLY;BYDAY=SU", holidays=Holidays.KEEP)
    in_autumn = replace(in_spring, starts_at=at("2026-10-18 02:30"))

    assert planned(in_spring, "2027-03-20")[:3] == [
        "2027-03-21 02:30", "2027-03-28 03:30", "2027-04-04 02:30",
    ]  # fmt: skip
    assert planned(in_autumn, "2026-10-17")[:3] == [
        "2026-10-18 02:30", "2026-10-25 02:30", "2026-11-01 02:30",
    ]  # fmt: skip


def test_a_course_has_as_many_sessions_as_it_should_with_holidays_left_out() -> None:
    course = an_activity("2026-12-18 10:00", "FREQ=WEEKLY;BYDAY=FR", course=True, times=3)

    assert planned(course, "2026-12-01") == [
        "2026-12-18 10:00", "2027-01-08 10:00", "2027-01-15 10:00",
    ]  # fmt: skip


def test_a_holiday_can_be_asked_about_or_kept() -> None:
    monday = an_activity("2026-03-30 10:00", "FREQ=WEEKLY;BYDAY=MO")
    asked = sessions_to_come(replace(monday, holidays=Holidays.ASK), ZONE, at("2026-03-29"))

    assert asked[1].state is SessionState.ASKED  # Easter Monday
    kept = planned(replace(monday, holidays=Holidays.KEEP), "2026-03-29")
    assert "2026-04-06 10:00" in kept
    assert "2026-04-06 10:00" not in planned(monday, "2026-03-29")


def test_something_that_is_once_may_be_on_a_holiday() -> None:
    assert planned(an_activity("2026-12-25 17:00"), "2026-12-01") == ["2026-12-25 17:00"]


def test_a_rule_that_moves_to_another_day_repeats_on_that_day() -> None:
    thursday = at("2026-03-12 10:00")

    assert moved_rule("FREQ=WEEKLY;BYDAY=TU", thursday, ZONE) == "FREQ=WEEKLY;BYDAY=TH"
    assert moved_rule("FREQ=MONTHLY;BYDAY=1MO", thursday, ZONE) == "FREQ=MONTHLY;BYDAY=2TH"
    assert moved_rule("FREQ=MONTHLY;BYMONTHDAY=3", thursday, ZONE) == "FREQ=MONTHLY;BYMONTHDAY=12"
    assert moved_rule("FREQ=DAILY", thursday, ZONE) == "FREQ=DAILY"


def test_sessions_that_move_keep_their_order() -> None:
    starts = [at("2026-03-10 10:00") + timedelta(weeks=n) for n in range(3)]
    sessions = tuple(
        Session(n, 1, n, start, start + timedelta(hours=2), start)
        for n, start in enumerate(starts, 1)
    )
    later = an_activity("2026-03-12 14:00", "FREQ=WEEKLY;BYDAY=TH")

    found = moved(later, sessions, ZONE)

    assert [(session.id, f"{times.starts_at:%d %H:%M}") for session, times in found] == [
        (1, "12 13:00"), (2, "19 13:00"), (3, "26 13:00"),
    ]  # fmt: skip
