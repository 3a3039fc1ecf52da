"""Whatever is sent, reading it is quick and never fails."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dates import find, occurrences, read, say
from bot.dates.dutch import dutch
from bot.dates.english import english
from tests.dates.world import ZONE, at

NOW = at("2026-11-24 10:00")
LANGUAGES = ("nl", "en")
WORDS = sorted(
    dutch().grammar.vocabulary()
    | english().grammar.vocabulary()
    | {"0", "1", "2", "10", "12", "15", "24", "27", "31", "2026", "27/11", "9:30", "10-12", "29-2"}
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n\t", "\x00", "13:75", "24:30", "25:00", "99:99", "32 november", "31 april",
        "30-02-2026", "0-0-0000", "00/00", "29-02-2027", "2026-13-01", "half 25", "kwart over 99",
        "٣:٣٠", "\uff11\uff15:\uff13\uff10", "15:३०", "²", "Ⅳ uur", "😀", "👨‍👩‍👧",
        "\u202emorgen\u202c", "mor\u202egen", "\u2067tomorrow", "om", "om om om", "half",
        "kwart", "over", "elke",
        "every", "de", "van tot", "tussen en", "over 999999 jaar", "in 9999 years", "0e",
        "over 99999999999999999999 dagen", "elk jaar op 30 februari",
        "31 april om 10 uur", "at 10 on 31 April", "32 november om 10 uur", "32 november, half 3",
        "1" * 4000, "\ud800",
    ],
)  # fmt: skip
def test_what_is_no_moment_is_none(text: str, language: str) -> None:
    assert read(text, NOW, ZONE, language) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["morgen ", "1", "over ", "van maandag tot ", "27/11 ", "a", "é"])
def test_a_megabyte_is_nothing_that_somebody_says(text: str, language: str) -> None:
    begun = time.monotonic()
    assert find(text * (1_000_000 // len(text)), NOW, ZONE, language) == ()
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    ["morgen ", "1 ", "over een ", "van maandag tot ", "elke dinsdag en ", "half ", "1-", "0 1-",
     "every monday and ", "the first ", "twenty - ", "in a week ", "10 tot "],
)  # fmt: skip
def test_the_longest_message_is_read_in_a_moment(text: str, language: str) -> None:
    find("morgen", NOW, ZONE, language)
    begun = time.monotonic()
    find((text * 4096)[:4096], NOW, ZONE, language)
    assert time.monotonic() - begun < 2


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_no_text_makes_it_fail(text: str, language: str) -> None:
    _hold(text, language)


@settings(deadline=None, max_examples=600)
@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), st.sampled_from(LANGUAGES))
def test_no_heap_of_words_of_the_calendar_makes_it_fail(text: str, language: str) -> None:
    _hold(text, language)


def _hold(text: str, language: str) -> None:
    for found in find(text, NOW, ZONE, language):
        moment = found.moment
        assert 0 <= found.start < found.end <= len(text)
        assert moment.start.utcoffset() is not None
        assert moment.end is None or moment.end >= moment.start
        assert say(moment, NOW, ZONE, language)
        if moment.repeats:
            assert occurrences(moment.repeats, moment.start, ZONE, 2)[0] == moment.start
