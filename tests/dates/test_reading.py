"""What people say, in tables: nl.tsv and en.tsv.

`start` and `end` are on the wall in Amsterdam. A start of "-" means no moment, "2" or "3" so many.
Without `end` a minute has none, and a longer moment ends where it should.
"""

import csv
from pathlib import Path

import pytest

from bot.dates import find, read
from tests.dates.world import ZONE, at, wall

FOLDER = Path(__file__).parent
CASES = [
    (language, row)
    for language in ("nl", "en")
    for row in csv.DictReader(
        (FOLDER / f"{language}.tsv").read_text("utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
        restval="",
    )
]


@pytest.mark.parametrize(
    ("language", "row"), CASES, ids=[f"{language}: {row['text']}" for language, row in CASES]
)
def test_it_is_read_as_people_mean_it(language: str, row: dict[str, str]) -> None:
    now = at(row["now"])
    moments = {found.moment for found in find(row["text"], now, ZONE, language)}
    if row["start"] in {"-", "2", "3"}:
        assert len(moments) == (0 if row["start"] == "-" else int(row["start"]))
        assert read(row["text"], now, ZONE, language) is None
        return
    (moment,) = moments
    assert read(row["text"], now, ZONE, language) == moment
    assert (wall(moment.start), moment.precision) == (row["start"], row["precision"])
    assert moment.repeats == row["repeats"]
    if row["end"]:
        assert moment.end is not None
        assert wall(moment.end) == row["end"]
    elif moment.edge not in {"from", "before"} and moment.precision not in {"now", "whenever"}:
        assert (moment.end is None) == (moment.precision == "minute")


def test_the_words_that_say_it_are_shown() -> None:
    text = "Hoi! Kun je 😀 morgen om half drie langskomen?"
    (found,) = find(text, at("2026-11-24 10:00"), ZONE)
    assert text[found.start : found.end] == "morgen om half drie"


def test_a_day_and_a_time_that_stand_apart_are_shown_with_all_between_them() -> None:
    text = "kun je morgen langskomen om half drie?"
    (found,) = find(text, at("2026-11-24 10:00"), ZONE)
    assert text[found.start : found.end] == "morgen langskomen om half drie"


def test_two_moments_are_both_found_and_none_is_chosen() -> None:
    text = "dinsdag om 10 uur of woensdag om 3 uur"
    now = at("2026-11-25 12:00")
    found = find(text, now, ZONE)
    assert [wall(one.moment.start) for one in found] == ["2026-12-01 10:00", "2026-11-25 15:00"]
    assert read(text, now, ZONE) is None


def test_the_same_moment_said_twice_is_one() -> None:
    text = "morgen om 10 uur, dus 25 november om 10 uur"
    moment = read(text, at("2026-11-24 10:00"), ZONE)
    assert moment is not None
    assert wall(moment.start) == "2026-11-25 10:00"


def test_an_unknown_language_is_read_as_dutch() -> None:
    assert read("morgen", at("2026-11-24 10:00"), ZONE, "fr") is not None


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("gisteren", True),
        ("vandaag", False),
        ("vandaag om 09:00", True),
        ("23 november 2026", True),
        ("deze week", False),
        ("vanochtend", False),
        ("vorige week", True),
        ("elke dinsdag", False),
        ("nu", False),
        ("geen haast", False),
        ("vanaf maandag", False),
    ],
)
def test_it_is_known_what_is_past(text: str, over: bool) -> None:
    now = at("2026-11-24 10:00")
    moment = read(text, now, ZONE)
    assert moment is not None
    assert moment.past(now) == over
