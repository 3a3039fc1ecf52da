"""Calendar files, read by parsers of another make: right wall times, and nothing else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
import vobject
from dateutil.tz import tzical

from bot.calendar.event import Event, Feed, Moved
from bot.calendar.write import write_feed, write_file

BREDA = ZoneInfo("Europe/Amsterdam")
NASTY = (
    "Koffie\r\nATTENDEE:mailto:x@example.org\u2028END:VEVENT\u2029BEGIN:VALARM\x85X:1\vY:2\fZ:3"
    '\x00\u202egnp.exe\u2066\ud800 ; , \\n "quoted" ^n : \ufeff\U000e0041'
)


def at(*when: int, fold: int = 0, zone: ZoneInfo = BREDA) -> datetime:
    return datetime(*when, tzinfo=zone, fold=fold)  # type: ignore[arg-type,misc]


def event(starts_at: datetime, **more: Any) -> Event:
    """Coffee, for an hour."""
    starts_at = starts_at.astimezone(UTC)
    given: dict[str, Any] = {
        "zone": BREDA,
        "title": "Koffie",
        "ends_at": starts_at + timedelta(hours=1),
    }
    given |= {"sequence": 0, "changed_at": at(2026, 1, 1)} | more
    return Event("a7@schakel", starts_at=starts_at, **given)


def read(written: bytes) -> Any:
    """As vobject understands it."""
    return vobject.readOne(written.decode())


def zone_in(written: bytes) -> tzinfo:
    """What dateutil makes of our description of the zone alone: it looks up no name."""
    zone = tzical(StringIO(written.decode())).get()
    assert zone
    return zone


def shown(written: bytes, until: datetime) -> list[datetime]:
    """Every time of it, in order, as another library would show them."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(written)).between(
        datetime(2024, 1, 1, tzinfo=UTC), until
    )
    return sorted(each.start.astimezone(UTC) for each in found)


def test_what_is_written_is_read_back_by_another_program() -> None:
    written = write_file(
        event(
            at(2026, 11, 26, 14),
            title="Koffie & taart",
            description="Kom gerust.\nNeem iemand mee; of niet, zoals je wilt.",
            place="Buurthuis, Kerkplein 1",
            geo=(51.5887, 4.7762),
            organiser="Fatma",
            url="https://t.me/bot?start=x",
            sequence=3,
        )
    )
    its = read(written).vevent

    assert its.dtstart.value == at(2026, 11, 26, 14)
    assert its.dtstart.value.replace(tzinfo=None) == datetime(2026, 11, 26, 14)  # noqa: DTZ001
    assert its.summary.value == "Koffie & taart"
    assert its.description.value == "Kom gerust.\nNeem iemand mee; of niet, zoals je wilt."
    assert its.location.value == "Buurthuis, Kerkplein 1"
    assert its.geo.value == "51.5887;4.7762"
    assert its.url.value == "https://t.me/bot?start=x"
    assert its.sequence.value == "3"
    assert its.organizer.params["CN"] == ["Fatma"]
    assert "@" not in its.organizer.value
    assert read(written).method.value == "PUBLISH"


def test_a_cancellation_is_the_same_event_with_a_higher_sequence() -> None:
    first = event(at(2026, 11, 26, 14))
    off = read(write_file(replace(first, sequence=1, cancelled=True)))

    assert off.method.value == "CANCEL"
    assert off.vevent.status.value == "CANCELLED"
    assert off.vevent.uid.value == read(write_file(first)).vevent.uid.value
    assert int(off.vevent.sequence.value) > int(read(write_file(first)).vevent.sequence.value)


@pytest.mark.parametrize("start", [at(2026, 10, 18, 14), at(2027, 3, 21, 14), at(2027, 3, 21, 3)])
def test_a_series_stays_at_its_hour_over_both_changes_of_the_clocks(start: datetime) -> None:
    written = write_file(event(start, repeats="FREQ=WEEKLY;COUNT=4"))
    times = list(read(written).vevent.rruleset)

    assert [time.replace(tzinfo=None) for time in times] == [
        start.replace(tzinfo=None) + timedelta(weeks=n) for n in range(4)
    ]
    for time in times:
        wall = time.replace(tzinfo=None)
        told = wall.replace(tzinfo=zone_in(written))
        assert told.utcoffset() == wall.replace(tzinfo=BREDA).utcoffset()


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Amsterdam",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Tokyo",
    ],
)
def test_another_program_makes_the_same_zone_of_our_description_of_it(name: str) -> None:
    zone = ZoneInfo(name)
    start = at(2026, 1, 5, 12, zone=zone)
    its = zone_in(write_file(event(start, zone=zone)))
    hour = datetime(2026, 1, 1)  # noqa: DTZ001

    for _ in range(2 * 365 * 24):
        hour += timedelta(hours=1)
        wall = hour.replace(tzinfo=zone)
        twice = wall.utcoffset() != wall.replace(fold=1).utcoffset()
        if not twice:
            assert hour.replace(tzinfo=its).utcoffset() == wall.utcoffset(), hour


def test_half_past_two_that_comes_twice_is_the_one_that_was_meant() -> None:
    for fold, utc in ((0, 0), (1, 1)):
        written = write_file(event(at(2026, 10, 25, 2, 30, fold=fold)))
        its = read(written).vevent.dtstart.value

        assert its.astimezone(UTC) == datetime(2026, 10, 25, utc, 30, tzinfo=UTC)
        assert shown(written, at(2027, 1, 1)) == [datetime(2026, 10, 25, utc, 30, tzinfo=UTC)]


def test_half_past_two_that_never_comes_is_an_hour_later_for_everyone() -> None:
    once = read(write_file(event(at(2027, 3, 28, 2, 30)))).vevent
    assert once.dtstart.value.replace(tzinfo=None) == datetime(2027, 3, 28, 3, 30)  # noqa: DTZ001

    written = write_file(event(at(2027, 3, 21, 2, 30), repeats="FREQ=WEEKLY;COUNT=3"))
    assert "RECURRENCE-ID;TZID=Europe/Amsterdam:20270328T023000" in written.decode()
    seen = [each.astimezone(BREDA).strftime("%d %H:%M") for each in shown(written, at(2027, 5, 1))]
    assert seen == ["21 02:30", "28 03:30", "04 02:30"]

    off = event(
        at(2027, 3, 21, 2, 30), repeats="FREQ=WEEKLY;COUNT=3", without=[at(2027, 3, 28, 3, 30)]
    )
    assert len(shown(write_file(off), at(2027, 5, 1))) == 2


def test_the_29th_of_february_comes_once_in_four_years() -> None:
    yearly = event(at(2028, 2, 29, 10), repeats="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3")

    assert [each.year for each in read(write_file(yearly)).vevent.rruleset] == [
        2028,
        2032,
        2036,
    ]


def test_times_that_are_off_added_moved_or_cancelled_are_shown_so() -> None:
    start = at(2026, 10, 15, 14)
    week = timedelta(weeks=1)
    series = event(
        start,
        place="Buurthuis",
        repeats="FREQ=WEEKLY;BYDAY=TH;UNTIL=20261119",
        without=[at(2026, 10, 22, 14)],
        also=[at(2026, 12, 24, 16)],
        moved=[
            Moved(start + 2 * week, at(2026, 10, 30, 19), at(2026, 10, 30, 20), place="Kerk"),
            Moved(start + 3 * week, start + 3 * week, start + 3 * week + week / 99, cancelled=True),
        ],
    )
    written = write_file(series)
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(written)).between(
        at(2026, 1, 1), at(2027, 1, 1)
    )
    seen = sorted(
        (each.start.astimezone(BREDA).strftime("%d-%m %H:%M"), each["LOCATION"], each["STATUS"])
        for each in found
    )

    assert seen == [
        ("05-11 14:00", "Buurthuis", "CANCELLED"),
        ("12-11 14:00", "Buurthuis", "CONFIRMED"),
        ("15-10 14:00", "Buurthuis", "CONFIRMED"),
        ("19-11 14:00", "Buurthuis", "CONFIRMED"),
        ("24-12 16:00", "Buurthuis", "CONFIRMED"),
        ("30-10 19:00", "Kerk", "CONFIRMED"),
    ]


def test_nothing_that_somebody_writes_becomes_more_than_words() -> None:
    written = write_file(
        event(
            at(2026, 11, 26, 14),
            title=NASTY,
            description=NASTY * 50,
            place=NASTY,
            organiser=NASTY,
            url=f"https://x.example/{NASTY}",
        )
    )
    text = written.decode()
    calendar = read(written)

    assert [child.name for child in calendar.getChildren()].count("VEVENT") == 1
    its = [child.name for child in calendar.vevent.getChildren()]
    assert len(its) == len(set(its))
    assert not {"ATTENDEE", "VALARM", "X", "Y", "Z", "URL"} & set(its)
    assert calendar.vevent.summary.value.startswith(
        "Koffie ATTENDEE:mailto:x@example.org END:VEVENT"
    )
    assert text.count("\r\n") == text.count("\n") == text.count("\r") == len(text.splitlines())
    for forbidden in "\x00\u2028\u2029\x85\v\f\u202e\u2066\ufeff\U000e0041":
        assert forbidden not in text
    assert max(len(line) for line in written.split(b"\r\n")) <= 75


def test_an_address_or_a_rule_that_is_none_is_not_written() -> None:
    assert b"URL" not in write_file(event(at(2026, 11, 26, 14), url="javascript:alert(1)"))
    for rule in ("FREQ=WEEKLY\r\nATTENDEE:x", "BYDAY=MO", "FREQ=WEEKLY;X=1", "FREQ=OFTEN", "FREQ="):
        with pytest.raises(ValueError, match="no rule"):
            write_file(event(at(2026, 11, 26, 14), repeats=rule))
    with pytest.raises(ValueError, match="uid"):
        replace(event(at(2026, 11, 26, 14)), uid="a\r\nb")


def test_a_feed_holds_all_events_and_says_when_to_look_again() -> None:
    events = [
        event(at(2026, 11, 26, 14)),
        replace(event(at(2026, 12, 26, 14), zone=ZoneInfo("Europe/London")), uid="b@schakel"),
        replace(event(at(2025, 12, 26, 14)), uid="c@schakel", cancelled=True),
    ]
    written = write_feed(Feed("Mijn\nactiviteiten", events))
    calendar = read(written)

    assert [each.uid.value for each in calendar.vevent_list] == [each.uid for each in events]
    assert [each.tzid.value for each in calendar.vtimezone_list] == [
        "Europe/Amsterdam",
        "Europe/London",
    ]
    assert calendar.contents["x-wr-calname"][0].value == "Mijn activiteiten"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in written
    assert b"X-PUBLISHED-TTL:PT1H\r\n" in written
    assert write_feed(Feed("Mijn\nactiviteiten", events)) == written
    assert read(write_feed(Feed("Niets"))).contents["x-wr-calname"][0].value == "Niets"
