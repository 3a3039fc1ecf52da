"""What is read is said back in plain words, and these are read as the same moment."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.dates import Moment, read, say
from bot.dates.moment import Edge
from tests.dates.world import ZONE, at

NOW = at("2026-11-24 10:00")


@pytest.mark.parametrize(
    ("text", "dutch", "english"),
    [
        ("1 december half 3", "dinsdag 1 december om 14.30 uur", "Tuesday 1 December at 14:30"),
        (
            "morgenmiddag",
            "morgen (woensdag 25 november) in de middag",
            "tomorrow (Wednesday 25 November) in the afternoon",
        ),
        ("elke dinsdag om 10 uur", "elke dinsdag om 10.00 uur", "every Tuesday at 10:00"),
        ("vanavond", "vanavond", "this evening"),
        ("vannacht", "vannacht", "tonight after midnight"),
        (
            "zaterdagnacht",
            "in de nacht van zaterdag 28 november op zondag 29 november",
            "in the night of Saturday 28 November to Sunday 29 November",
        ),
        ("vandaag", "vandaag", "today"),
        ("overmorgen", "donderdag 26 november", "Thursday 26 November"),
        ("rond 3 uur", "vandaag rond 15.00 uur", "today around 15:00"),
        (
            "vrijdag tussen 10 en 12",
            "vrijdag 27 november tussen 10.00 en 12.00 uur",
            "Friday 27 November between 10:00 and 12:00",
        ),
        ("vanaf 2 uur", "vandaag vanaf 14.00 uur", "today from 14:00"),
        ("voor 5 uur", "vandaag voor 17.00 uur", "today before 17:00"),
        (
            "uiterlijk vrijdag",
            "uiterlijk vrijdag 27 november",
            "by Friday 27 November at the latest",
        ),
        ("vanaf maandag", "vanaf maandag 30 november", "from Monday 30 November"),
        (
            "volgende week",
            "in de week van maandag 30 november",
            "in the week of Monday 30 November",
        ),
        (
            "dit weekend",
            "in het weekend van zaterdag 28 november",
            "in the weekend of Saturday 28 November",
        ),
        ("in januari", "in januari 2027", "in January 2027"),
        ("volgend jaar", "in 2027", "in 2027"),
        (
            "kerst",
            "van vrijdag 25 december tot en met zaterdag 26 december",
            "from Friday 25 December up to and including Saturday 26 December",
        ),
        ("gisteren", "maandag 23 november", "Monday 23 November"),
        ("koningsdag 2028", "donderdag 27 april 2028", "Thursday 27 April 2028"),
        ("zsm", "zo snel mogelijk", "as soon as possible"),
        ("geen haast", "geen haast", "no hurry"),
        ("doordeweeks om 9 uur", "op werkdagen om 09.00 uur", "on weekdays at 09:00"),
        ("elk weekend", "elk weekend", "every weekend"),
        (
            "elke maandag en donderdag",
            "elke maandag en donderdag",
            "every Monday and Thursday",
        ),
        (
            "om de week op donderdag",
            "om de week op donderdag, de eerste keer op donderdag 26 november",
            "every other week on Thursday, the first time on Thursday 26 November",
        ),
        ("elke ochtend", "elke dag in de ochtend", "every day in the morning"),
        ("elke maand op de 1e", "elke maand op de 1e", "every month on the 1st"),
        ("elke maand op de 12e", "elke maand op de 12e", "every month on the 12th"),
        (
            "elke laatste vrijdag van de maand",
            "elke laatste vrijdag van de maand",
            "every last Friday of the month",
        ),
        (
            "elke 3 weken",
            "elke 3 weken, de eerste keer op dinsdag 24 november",
            "every 3 weeks, the first time on Tuesday 24 November",
        ),
    ],
)
def test_a_moment_is_said_in_plain_words(text: str, dutch: str, english: str) -> None:
    moment = read(text, NOW, ZONE)
    assert moment is not None
    assert say(moment, NOW, ZONE) == dutch
    assert say(moment, NOW, ZONE, "en") == english
    assert say(moment, NOW, ZONE, "xx") == dutch


def test_a_rule_of_somebody_else_is_said_as_its_first_moment() -> None:
    moment = Moment(at("2026-12-01 10:00"), repeats="FREQ=HOURLY;BYMINUTE=3")
    assert say(moment, NOW, ZONE) == "dinsdag 1 december om 10.00 uur"


EDGES: tuple[Edge, ...] = ("about", "from")
FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2033, 1, 1, tzinfo=UTC)
SUMMER_BEGINS = tuple(at(f"{day} 00:00") for day in ("2026-03-29", "2027-03-28", "2028-03-26"))
SUMMER_ENDS = tuple(at(f"{day} 00:00") for day in ("2026-10-25", "2027-10-31", "2028-10-29"))
INSTANTS = st.one_of(
    st.integers(0, int((LAST - FIRST).total_seconds() // 60)).map(
        lambda minutes: FIRST + timedelta(minutes=minutes)
    ),
    st.builds(
        lambda day, minutes: day + timedelta(minutes=minutes),
        st.sampled_from((*SUMMER_BEGINS, *SUMMER_ENDS)),
        st.integers(0, 6 * 60),
    ),
)


@settings(deadline=None, max_examples=500)
@given(INSTANTS, INSTANTS, st.sampled_from(("nl", "en")))
@example(SUMMER_ENDS[0] + timedelta(hours=2.5), SUMMER_ENDS[0], "nl")
@example(SUMMER_ENDS[0] + timedelta(hours=3.5), SUMMER_ENDS[0], "nl")
@example(SUMMER_ENDS[0] + timedelta(hours=3.5), SUMMER_ENDS[0], "en")
@example(at("2028-02-29 23:59"), at("2027-03-01 00:00"), "nl")
@example(at("2026-12-31 00:00"), at("2027-01-01 00:00"), "en")
def test_what_is_said_is_read_as_the_same_moment(
    start: datetime, now: datetime, language: str
) -> None:
    moment = Moment(start)
    assert read(say(moment, now, ZONE, language), now, ZONE, language) == moment


@settings(deadline=None, max_examples=200)
@given(INSTANTS, INSTANTS, st.integers(1, 600), st.sampled_from(("nl", "en")))
def test_a_range_is_read_as_the_same_range(
    start: datetime, now: datetime, minutes: int, language: str
) -> None:
    moment = Moment(start, end=start + timedelta(minutes=minutes))
    local, until = (x.astimezone(ZONE) for x in (start, start + timedelta(minutes=minutes)))
    if local.utcoffset() == until.utcoffset() and not local.fold and not until.fold:
        assert read(say(moment, now, ZONE, language), now, ZONE, language) == moment
    for edge in EDGES:
        loose = Moment(start, edge=edge)
        assert read(say(loose, now, ZONE, language), now, ZONE, language) == loose


@settings(deadline=None, max_examples=300)
@given(
    INSTANTS,
    st.sampled_from(
        ("vandaag", "morgenochtend", "vrijdagmiddag", "zaterdagavond", "maandagnacht", "vannacht",
         "volgende week", "volgend weekend", "in maart", "volgend jaar", "vanaf maandag",
         "uiterlijk vrijdag", "pasen", "tussen de middag", "eind van de middag", "over 3 weken",
         "van maandag tot en met vrijdag", "elke dinsdag om 10 uur", "doordeweeks", "elke avond",
         "elke maand op de 15e", "elke eerste maandag van de maand", "elk weekend", "29 februari")
    ),
    st.sampled_from(("nl", "en")),
)  # fmt: skip
def test_longer_moments_are_read_back_too(now: datetime, text: str, language: str) -> None:
    moment = read(text, now, ZONE)
    assert moment is not None
    back = read(say(moment, now, ZONE, language), now, ZONE, language)
    assert back == replace(moment, precision=back.precision if back else "now")
