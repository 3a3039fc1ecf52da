"""When a visit is agreed, when it cannot be any more, and its two words for the door."""

from datetime import timedelta

import pytest

from bot.help.circle import Part
from bot.help.visit import Attendance, door_code
from tests.help.circles import ELS, JAN, NORA, NOW, RESIDENT, SAMIRA, member, request, visit

CIRCLE = request(
    member(JAN), member(SAMIRA), member(ELS, Part.PROFESSIONAL), member(NORA, Part.COMPANION)
).circle


@pytest.mark.parametrize(
    ("coming", "agreed"),
    [
        ((RESIDENT, JAN), True),
        ((RESIDENT, ELS), True),
        ((RESIDENT, NORA), False),
        ((RESIDENT,), False),
        ((JAN, SAMIRA, ELS), False),
        ((), False),
    ],
)
def test_it_takes_the_resident_and_one_who_helps(coming: tuple[int, ...], agreed: bool) -> None:
    assert visit(*coming).agreed_by(CIRCLE) is agreed


def test_the_yes_of_who_has_left_counts_no_more() -> None:
    agreed = visit(RESIDENT, JAN)

    assert agreed.agreed_by(CIRCLE)
    assert not agreed.agreed_by(request(member(SAMIRA)).circle)


@pytest.mark.parametrize(
    ("no", "off"),
    [
        ((RESIDENT,), True),
        ((JAN,), False),
        ((JAN, SAMIRA), False),
        ((JAN, SAMIRA, ELS), True),
        ((NORA,), False),
        ((), False),
    ],
)
def test_it_is_off_when_the_resident_or_all_who_help_said_no(
    no: tuple[int, ...], off: bool
) -> None:
    assert visit(no=no).refused_by(CIRCLE) is off


def test_somebody_comes_who_said_so_and_nobody_else() -> None:
    answers = {JAN: Attendance(coming=True), SAMIRA: Attendance(coming=False)}
    asked = visit(answers=answers)

    assert asked.coming(JAN)
    assert not asked.coming(SAMIRA)
    assert not asked.coming(ELS)


def test_a_visit_lasts_two_hours() -> None:
    assert visit(starts_at=NOW).ends_at == NOW + timedelta(hours=2)


def test_a_door_code_is_two_plain_words_and_hard_to_guess() -> None:
    codes = {door_code() for _ in range(500)}

    assert all(len(code.split()) == 2 and code.replace(" ", "").isalpha() for code in codes)
    assert len(codes) > 200
