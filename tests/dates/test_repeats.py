"""What repeats falls at the same time on the wall, summer and winter."""

import pytest

from bot.dates import occurrences, read
from tests.dates.world import ZONE, at, wall


def test_the_wall_time_stays_when_summer_time_begins() -> None:
    found = occurrences("FREQ=WEEKLY;BYDAY=SU", at("2027-03-21 10:00"), ZONE, 3)
    assert [wall(one) for one in found] == [
        "2027-03-21 10:00", "2027-03-28 10:00", "2027-04-04 10:00",
    ]  # fmt: skip
    assert (found[1] - found[0]).total_seconds() == (7 * 24 - 1) * 3600


def test_an_hour_that_is_skipped_is_an_hour_later_and_then_as_before() -> None:
    found = occurrences("FREQ=DAILY", at("2027-03-27 02:30"), ZONE, 3)
    assert [wall(one) for one in found] == [
        "2027-03-27 02:30", "2027-03-28 03:30", "2027-03-29 02:30",
    ]  # fmt: skip


def test_an_hour_that_is_there_twice_counts_once() -> None:
    found = occurrences("FREQ=DAILY", at("2026-10-24 02:30"), ZONE, 3)
    assert [wall(one) for one in found] == [
        "2026-10-24 02:30", "2026-10-25 02:30", "2026-10-26 02:30",
    ]  # fmt: skip
    assert (found[1] - found[0]).total_seconds() == 24 * 3600


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("om de week op donderdag", ["2026-11-26", "2026-12-10", "2026-12-24"]),
        ("elke maandag en donderdag", ["2026-11-26", "2026-11-30", "2026-12-03"]),
        ("elke eerste maandag van de maand", ["2026-12-07", "2027-01-04", "2027-02-01"]),
        ("elke maand op de 31e", ["2026-12-31", "2027-01-31", "2027-03-31"]),
        ("doordeweeks", ["2026-11-25", "2026-11-26", "2026-11-27"]),
        ("maandagnachten", ["2026-12-01", "2026-12-08", "2026-12-15"]),  # it is Tuesday by then
        ("ieder jaar met kerst", ["2026-12-25", "2027-12-25", "2028-12-25"]),
        ("elke donderdag vanaf 3 december", ["2026-12-03", "2026-12-10", "2026-12-17"]),
        ("elke laatste vrijdag van de maand", ["2026-11-27", "2026-12-25", "2027-01-29"]),
    ],
)
def test_what_was_said_falls_on_these_days(text: str, days: list[str]) -> None:
    moment = read(text, at("2026-11-24 10:00"), ZONE)
    assert moment is not None
    found = occurrences(moment.repeats, moment.start, ZONE, 3)
    assert [wall(one)[:10] for one in found] == days
    assert found[0] == moment.start


def test_what_does_not_repeat_is_there_once() -> None:
    start = at("2026-11-24 10:00")
    assert occurrences("", start, ZONE, 5) == (start,)
    assert occurrences("", start, ZONE, 0) == ()


def test_nobody_gets_more_than_a_thousand() -> None:
    assert len(occurrences("FREQ=DAILY", at("2026-11-24 10:00"), ZONE, 10**9)) == 1000


@pytest.mark.parametrize("rule", ["FREQ=NEVER", "BYDAY=MO", "nonsense", "FREQ=WEEKLY;BYDAY=XX"])
def test_what_is_no_rule_is_refused(rule: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        occurrences(rule, at("2026-11-24 10:00"), ZONE, 3)
