"""What a list says of people, and what is wrong with it: which line, which column, what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.lists.check import Checked, check
from bot.lists.headings import CALLED, field_of, letter_of
from bot.lists.problem import NotAList
from bot.lists.table import read_table
from bot.lists.vocabulary import vocabulary
from bot.people.person import Role
from bot.settings import load
from tests.lists.files import FILLED, HEAD, Row, as_text, as_workbook, five_thousand

SETTINGS = load(Path(__file__).parents[2] / "settings.toml")
WORDS = vocabulary(SETTINGS, ("en", "nl"), "nl")


def checked(*rows: Row) -> Checked:
    return check(read_table(as_text(rows)), WORDS)


def test_a_good_line_is_somebody_to_invite() -> None:
    found = checked(HEAD, FILLED)
    [who] = found.good
    assert (who.line, who.name, who.role, who.language) == (2, "Fatima", Role.VOLUNTEER, "nl")
    assert (who.neighbourhoods, who.kinds) == (("heuvel",), ("groceries", "transport"))
    assert found.unused == [("E-mail", "")]
    assert not found.complaints


def test_headings_and_words_are_known_in_both_languages_however_they_are_written() -> None:
    jan_writes = ("Jan", "de", "Vries", "heuvel", "Hoge Vucht", "brieven en formulieren")
    dutch = ("VOORNAAM", "tussenvoegsel", "Achternaam", "Buurt 1", "Buurt 2", "soort_hulp", "rol:")
    found = checked(
        dutch,
        (*jan_writes, "Beroepskracht"),
        ("Els", "", "Bos", "overal", "", "admin", "professional"),
    )
    jan, els = found.good
    assert (jan.name, jan.neighbourhoods) == ("Jan de Vries", ("heuvel", "hoge-vucht"))
    assert (jan.kinds, jan.role) == (("admin",), Role.PROFESSIONAL)
    assert els.neighbourhoods == tuple(SETTINGS.neighbourhoods)

    [who] = checked(
        ("Full name", "Neighbourhoods", "Kinds of help", "Language", "Role", "Phone number"),
        ("Ann", "Centrum and Heuvel", "a lift / groceries\npets", "engels", "volunteer", "06"),
    ).good
    assert who.neighbourhoods == ("centrum", "heuvel")
    assert (who.kinds, who.language) == (("transport", "groceries", "pets"), "en")
    assert {field_of(name) for names in CALLED.values() for name in names} == set(CALLED)


@pytest.mark.parametrize(
    ("row", "column", "what", "told"),
    [
        (("Jan", "Heuvle"), "B (Buurt)", "place_near", {"given": "Heuvle", "near": "Heuvel"}),
        (("Jan", "Xqzw"), "B (Buurt)", "place", {"given": "Xqzw"}),
        (("Jan", "", "Boodschapen"), "C (Soort hulp)", "kind_near", {"near": "Boodschappen"}),
        (("Jan", "", "Geldzorgen"), "C (Soort hulp)", "not_for_volunteer", {"given": "Geldzorgen"}),
        (("Jan", "", "Vervoer", "", "beroepskracht"), "C (Soort hulp)", "not_for_professional", {}),
        (("", "Heuvel"), "A (Naam)", "no_name", {}),
        (("?!", "Heuvel"), "A (Naam)", "no_name", {}),
        (("J" * 101, "Heuvel"), "A (Naam)", "long_name", {}),
        (("Jan", "", "", "Klingon"), "D (Taal)", "language", {"known": "Engels, Nederlands"}),
        (("Jan", "", "", "", "baas"), "E (Rol)", "role", {"given": "baas"}),
        (("Jan", "", "", "", "coördinator"), "E (Rol)", "coordinator", {}),
        (FILLED, "A (Naam)", "double", {"given": "Fatima", "first": 2}),
        (("fatima", "Centrum", "", "", "", "Fatima@example.org"), "A (Naam)", "double", {}),
    ],
)
def test_a_bad_line_is_named_with_its_column_and_cure(
    row: Row, column: str, what: str, told: dict[str, object]
) -> None:
    found = checked(HEAD, FILLED, row)
    assert [each.name for each in found.good] == ["Fatima"]
    [complaint] = found.complaints
    assert (complaint.line, complaint.column, complaint.what) == (3, column, what)
    assert told.items() <= complaint.values.items()


def test_a_coordinator_is_never_invited_whatever_the_role_is_called() -> None:
    for role in (
        "Coördinator",
        "COORDINATOR",
        "co\u00f6rdinator",
        "coo\u0308rdinator",
        "beheerder",
    ):
        assert not checked(HEAD, ("Jan", "", "", "", role, "")).good


def test_two_of_the_same_name_are_told_apart_by_their_address() -> None:
    two = checked(HEAD, FILLED, (*FILLED[:5], "another@example.org"))
    assert len(two.good) == 2


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ([], "empty"),
        ([HEAD], "empty"),
        ([("Achternaam", "Buurt"), ("Bos", "Heuvel")], "no_name"),
        ([("Fatima", "Heuvel"), ("Jan", "Heuvel")], "no_name"),
        ([("Naam", "Taal", "Language"), ("Jan", "nl", "en")], "twice"),
    ],
)
def test_without_the_right_headings_nothing_is_read(rows: list[Row], what: str) -> None:
    with pytest.raises(NotAList) as refused:
        checked(*rows)
    assert refused.value.what == what


def test_a_column_that_is_not_used_is_said_with_what_was_perhaps_meant() -> None:
    found = checked(("Naam", "Burt", "Opmerkingen"), ("Jan", "Heuvel", "aardig"))
    assert found.unused == [("Burt", "buurt"), ("Opmerkingen", "")]
    assert (letter_of(0), letter_of(25), letter_of(26), letter_of(39)) == ("A", "Z", "AA", "AN")


@pytest.mark.parametrize("write", [as_text, as_workbook])
def test_of_five_thousand_lines_just_the_fifty_bad_ones_are_named(write: object) -> None:
    rows, wrong = five_thousand()
    found = check(read_table(write(rows)), WORDS)  # type: ignore[operator]
    assert {each.line: each.what for each in found.complaints} == wrong
    assert len(found.complaints) == 50
    assert [each.line for each in found.good] == [n for n in range(2, 5002) if n not in wrong]
