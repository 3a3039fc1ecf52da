"""How urgent it is, for whom it is asked, and whether somebody is lonely."""

import pytest

from bench.understanding import KINDS
from bot.understanding.signs import signs_in
from bot.understanding.understand import understand


@pytest.mark.parametrize(
    "said",
    [
        "Spoed! mijn kraan lekt",
        "kan er nu meteen iemand komen",
        "ik zit zonder stroom",
        "mijn moeder is gevallen en komt niet overeind",
        "I need somebody right now",
        "acil yardım lazım",
        "терміново потрібна допомога",
    ],
)
def test_what_cannot_wait_is_urgent(said: str) -> None:
    assert signs_in(said).urgent


@pytest.mark.parametrize(
    "said",
    [
        "mijn kraan lekt",
        "het heeft geen haast",
        "niet dringend hoor, mijn lamp is stuk",
        "het is geen spoed",
        "no rush, whenever it suits",
        "acil değil",
        "ik wil een mens van vlees en bloed",
        "als diegene dan meteen brood meebrengt",
    ],
)
def test_what_can_wait_is_not_urgent(said: str) -> None:
    assert not signs_in(said).urgent


@pytest.mark.parametrize(
    ("said", "another"),
    [
        ("ik zoek iemand voor mijn buurvrouw", "buurvrouw"),
        ("mijn moeder kan niet meer koken", "moeder"),
        ("Kan iemand Ons Mam naar de dokter brengen", "mam"),
        ("a lift for my mum please", "mum"),
        ("mijn man moet naar het ziekenhuis", "man"),
        ("annem yemek yapamıyor", "annem"),
        ("huiswerkhulp voor mijn zoon", "zoon"),
        ("zou iemand met mijn moeder willen wandelen", "moeder"),
        ("ik wil leren videobellen met mijn zus", ""),
        ("could a neighbour help me", ""),
        ("mijn koelkast is leeg en mijn dochter woont ver weg", ""),
        ("mijn man is overleden en ik ben alleen", ""),
        ("mijn buurman deed altijd de tuin", ""),
        ("kan iemand mijn hond uitlaten", ""),
        ("", ""),
    ],
)
def test_it_knows_for_whom_help_is_asked(said: str, another: str) -> None:
    assert signs_in(said).another == another


def test_a_word_of_another_language_is_nobodys_mother() -> None:
    assert understand("mam złamaną nogę i nie mogę wyjść", KINDS).for_another == ""
    assert understand("mijn mam kan niet lopen", KINDS).for_another == "mam"


def test_who_asks_for_an_errand_and_is_lonely_would_like_company() -> None:
    assert understand("kan iemand brood halen en een praatje maken", KINDS).company
    assert not understand("kan iemand brood halen", KINDS).company
    assert not understand("de kast krijg ik alleen niet naar boven", KINDS).company
    assert not understand("kan iemand een praatje maken", KINDS).company  # that is the request
