"""A number of people is understood where it is a number of people."""

import pytest

from bot.help.how_many import people_wanted


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("kunnen 3 mensen helpen verhuizen", 3),
        ("ik zoek twee sterke mannen voor de bank", 2),
        ("Vier helpers graag", 4),
        ("we need two strong people", 2),
        ("ik heb 3 dozen", 1),
        ("om 3 uur", 1),
        ("2 mensen of 3 mensen", 1),
        ("200 mensen", 1),
        ("kan iemand helpen", 1),
        ("", 1),
    ],
)
def test_how_many_people_are_asked_for(text: str, number: int) -> None:
    assert people_wanted(text) == number
