"""The certificate of a course."""

from dataclasses import replace
from datetime import date

import pytest

from bot.printing.certificate import Certificate, print_certificate
from bot.printing.draw import LOOKS
from tests.printing.world import letters, words

MINE = Certificate(
    "Şule Öztürk",
    "Nederlands voor beginners",
    date(2026, 9, 3),
    date(2026, 11, 5),
    sessions=10,
    came=8,
    network="Schakel Breda",
    made_on=date(2026, 11, 26),
    guided_by=("Fatma", "Jan"),
)


@pytest.mark.parametrize("look", LOOKS)
def test_it_says_who_took_part_in_what_and_how_often(look: str) -> None:
    pdf = print_certificate(MINE, look, "nl")
    text = words(pdf)

    for part in (
        "Bewijs van deelname",
        "Şule Öztürk",
        "Nederlands voor beginners",
        "8 van de 10 keren",
        "van 3 september 2026 tot en met 5 november 2026",
        "Gemaakt door Schakel Breda, op 26 november 2026",
        "Begeleiding: Fatma & Jan",
    ):
        assert part in text
    for letter, (left, bottom, right, top) in letters(pdf):
        assert not letter.strip() or (0 <= left <= right <= 842 and 0 <= bottom <= top <= 596)


def test_it_can_be_english_and_of_one_day() -> None:
    day = replace(MINE, last=MINE.first, sessions=1, came=1, guided_by=())
    text = words(print_certificate(day, "sun", "en"))

    assert "on 3 September 2026" in text
    assert "1 of 1 sessions" in text
    assert "Guided" not in text


def test_nobody_gets_one_for_not_coming() -> None:
    with pytest.raises(ValueError, match="more often"):
        replace(MINE, came=0)
