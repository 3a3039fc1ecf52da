"""Text as it comes in and goes out: cleaned, listed and cut, and nothing of it lost."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages import (
    LONGEST_NAME,
    Option,
    Outgoing,
    as_plain_text,
    button_data,
    clean,
    clean_name,
    split,
    utf16,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()))
"""Also lone surrogates, controls and what is not assigned."""
WORDS = st.lists(st.sampled_from(["ja", "kraan", "👨‍👩‍👧", "🙏🏽", "é", ".", " ", "  ", "\n"]))


@settings(deadline=None)
@given(ANY_TEXT)
def test_clean_text_fits_every_database_and_channel(text: str) -> None:
    cleaned = clean(text)

    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert "\0" not in cleaned
    assert all(unicodedata.category(c) != "Cc" or c in "\n\t" for c in cleaned)
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("een\0twee", "eentwee"),
        ("half \ud83d emoji", "half � emoji"),
        ("\ud83d\ude4f", "🙏"),
        ("veilig\u202egnp.exe", "veiliggnp.exe"),
        ("\u2066a\u2069\u200f", "a"),
        ("regel\r\nregel\ttab", "regel\nregel\ttab"),
        ("👨‍👩‍👧 en é", "👨‍👩‍👧 en é"),
        ("\ufeffhallo", "\ufeffhallo"),
    ],
)
def test_what_could_mislead_or_break_is_taken_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@settings(deadline=None)
@given(ANY_TEXT)
def test_a_name_is_one_short_line_without_anything_invisible(name: str) -> None:
    cleaned = clean_name(name)

    assert len(cleaned) <= LONGEST_NAME
    assert cleaned == " ".join(cleaned.split())
    assert not {unicodedata.category(c) for c in cleaned} & {"Cc", "Cf", "Zl", "Zp"}
    assert clean_name(cleaned) == cleaned


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("  Maria \n van  Dijk ", "Maria van Dijk"),
        ("Jan\u2028Coördinator", "Jan Coördinator"),
        ("\u200b\u200d\u2060", ""),
        ("\uff2aan", "Jan"),  # full width
        ("e\u200d\u0301va", "éva"),
        ("x" * 50, "x" * 40),
    ],
)
def test_a_name_cannot_pass_for_more_than_a_name(name: str, cleaned: str) -> None:
    assert clean_name(name) == cleaned


@settings(deadline=None)
@given(WORDS.map("".join), st.integers(2, 30))
def test_splitting_keeps_every_character_in_parts_that_fit(text: str, longest: int) -> None:
    parts = split(text, longest)

    assert all(utf16(part) <= longest for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(parts) or not text.strip()


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("x" * 4096, [4096]),
        ("x" * 4097, [4096, 1]),
        ("🙏" * 2048, [4096]),
        ("x" + "🙏" * 2048, [4095, 2]),
        ("x" * 4096 + " ", [4096]),
        (" " * 5000, [0]),
        ("", [0]),
    ],
)
def test_a_part_is_measured_as_telegram_does(text: str, lengths: list[int]) -> None:
    assert [utf16(part) for part in split(text, 4096)] == lengths


def test_a_text_is_cut_after_a_line_or_else_a_word() -> None:
    assert split("een twee\ndrie vier", 12) == ["een twee", "drie vier"]
    assert split("een twee drie", 10) == ["een twee", "drie"]


def test_options_become_a_numbered_list_and_what_stands_aside_the_last_line() -> None:
    options = (
        Option("a", "Boodschappen"),
        Option("@back", "◀ Terug", aside=True),
        Option("b", "Vervoer"),
        Option("@stop", "✖ Stoppen", aside=True),
    )

    assert as_plain_text(Outgoing("Waarmee?", options)) == (
        "Waarmee?\n\n1. Boodschappen\n2. Vervoer\n◀ Terug · ✖ Stoppen"
    )
    assert as_plain_text(Outgoing("Klaar.")) == "Klaar."


def test_a_button_carries_its_question_and_its_place_in_the_options() -> None:
    assert button_data(Outgoing("Waarmee?", prompt="7"), 2) == "7.2"
