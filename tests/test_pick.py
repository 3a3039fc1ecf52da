"""Answers in people's own way: numbers, emoji, labels and nearly labels, yes and no."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.pick import fold, is_an_answer, is_yes, pick
from bot.messages import Option

KINDS = (
    Option("groceries", "Boodschappen"),
    Option("transport", "Vervoer"),
    Option("@stop", "✖ Stoppen", aside=True),
    Option("admin", "Brieven en formulieren"),
    Option("skip", "Overslaan", aside=True),
)
PING = (
    Option("yes", "✅ Ja, dat doe ik"),
    Option("not_now", "Nu niet"),
    Option("never", "Dit liever nooit"),
)
SEND = (Option("yes", "Yes"), Option("change", "✏️ Iets veranderen"), Option("no", "No"))


@pytest.mark.parametrize(
    "said", ["2", " 2. ", "2)", "(2)", "2️⃣", "2⃣", "\uff12", "٢", "②", "02", "2!"]
)
def test_a_number_picks_from_the_list(said: str) -> None:
    assert pick(said, KINDS) == "transport"


def test_what_stands_aside_has_no_number_and_is_picked_by_its_label() -> None:
    assert pick("3", KINDS) == "admin"
    assert pick("stoppen", KINDS) == "@stop"
    assert pick("overslaan", KINDS) == "skip"


@pytest.mark.parametrize("said", ["0", "4", "-1", "1.5", "99999", "0612345678", "1, 4", "9" * 5000])
def test_a_number_that_is_not_in_the_list_picks_nothing(said: str) -> None:
    assert pick(said, KINDS) is None


@pytest.mark.parametrize(
    "said", ["1, 3 en 2", "1,3,2", "1 3 2", "1 en 3 en 2", "1; 3 & 2", "1, 3, and 2.", "1 +3+ 2"]
)
def test_a_list_picks_several_in_the_order_said(said: str) -> None:
    assert pick(said, KINDS) == "groceries admin transport"


@given(st.lists(st.integers(1, 3), min_size=1), st.sampled_from([",", ", ", " en ", " and ", " "]))
@settings(deadline=None)
def test_any_list_of_numbers_in_the_list_picks_those(numbers: list[int], between: str) -> None:
    values = ["groceries", "transport", "admin"]

    picked = pick(between.join(map(str, numbers)), KINDS)

    assert picked == " ".join(values[number - 1] for number in numbers)


@pytest.mark.parametrize(
    "said", ["Vervoer", "vervoer", " VERVOER! ", '"vervoer"', "transport", "vervoor", "verrvoer"]
)
def test_a_label_picks_also_when_it_is_spelled_nearly_right(said: str) -> None:
    assert pick(said, KINDS) == "transport"


@pytest.mark.parametrize(
    ("said", "picked"),
    [
        ("formulieren", "admin"),
        ("brieven", "admin"),
        ("formulieren en brieven", "admin"),
        ("boodschapen", "groceries"),
        ("bus", None),
        ("en", None),
        ("ik wil boodschappen", None),
    ],
)
def test_a_word_of_a_label_is_enough_but_another_sentence_is_not(
    said: str, picked: str | None
) -> None:
    assert pick(said, KINDS) == picked


def test_what_stands_before_the_comma_of_a_label_is_enough() -> None:
    options = (Option("now", "Nu, het is dringend"), Option("tomorrow", "Morgen"))

    assert pick("nu", options) == pick("Nu!", options, exactly=True) == "now"


def test_a_short_word_is_too_little_to_go_by() -> None:
    options = (
        Option("ask", "Hulp vragen"),
        Option("market", "Markt"),
        Option("no_hurry", "Geen haast"),
    )

    assert (pick("hulp", options), pick("geen", options)) == (None, None)
    assert (pick("haast", options), pick("markts", options)) == ("no_hurry", "market")


def test_a_word_of_two_labels_picks_neither() -> None:
    assert pick("vragen", (Option("a", "Hulp vragen"), Option("b", "Mijn vragen"))) is None


@pytest.mark.parametrize("said", ["vervoor", "formulieren"])
def test_where_other_words_are_welcome_nearly_a_label_is_none(said: str) -> None:
    assert pick(said, KINDS, exactly=True) is None
    assert pick("vervoer", KINDS, exactly=True) == pick("2", KINDS, exactly=True) == "transport"


@pytest.mark.parametrize("label", ["✓ Lift", "🙋 Lift", "◀ Lift", "✏️ Lift", "Lift"])
@pytest.mark.parametrize("said", ["lift", "Lift.", "label"])
def test_an_emoji_before_a_label_need_not_be_typed(label: str, said: str) -> None:
    assert pick(label if said == "label" else said, (Option("x", label),)) == "x"


@pytest.mark.parametrize(
    "said", ["ja", "Ja!", "JA", "ja hoor", "Ja, graag.", "yes", "Yes please", "ok", "oké"]
)
def test_yes_in_dutch_and_english(said: str) -> None:
    assert pick(said, PING) == pick(said, SEND) == "yes"
    assert is_yes(said)
    assert is_an_answer(said)


@pytest.mark.parametrize(
    "said", ["nee", "Nee.", "nee hoor", "Nee, dank je", "neen", "no", "nope", "No, thanks!"]
)
def test_no_in_dutch_and_english(said: str) -> None:
    assert (pick(said, PING), pick(said, SEND)) == ("not_now", "no")
    assert not is_yes(said)
    assert is_an_answer(said)


def test_no_to_what_may_be_skipped_skips_it() -> None:
    assert pick("nee", (Option("skip", "Overslaan", aside=True),)) == "skip"


@pytest.mark.parametrize("emoji", ["👍", "👍🏽", "👍🏿", "✅", "❤️", "❤", "👌🏻"])
def test_a_thumb_or_a_tick_is_a_yes(emoji: str) -> None:
    assert pick(emoji, PING) == "yes"


@pytest.mark.parametrize("emoji", ["👎", "👎🏼", "❌"])
def test_a_thumb_down_is_a_no(emoji: str) -> None:
    assert pick(emoji, PING) == "not_now"


@pytest.mark.parametrize("said", ["ja", "nee", "👍", "", "  ", "...", "ik", "doe", "dat", "nu"])
def test_what_fits_no_option_picks_nothing(said: str) -> None:
    assert pick(said, KINDS[:2]) is None
    assert pick(said, ()) is None


@pytest.mark.parametrize(
    "said", ["ik", "doe", "dat", "dit", "nu", "graag gedaan", "ja maar nu niet"]
)
def test_a_helper_never_says_yes_by_accident(said: str) -> None:
    assert pick(said, PING) is None


@pytest.mark.parametrize("said", ["3", "2️⃣", "ja", "no", "👍🏽"])
def test_some_messages_can_only_be_an_answer(said: str) -> None:
    assert is_an_answer(said)


@pytest.mark.parametrize("said", ["", "ja maar hoe laat?", "ik kom om 3 uur", "😀", "Vervoer"])
def test_other_messages_can_be_for_somebody_else(said: str) -> None:
    assert not is_an_answer(said)


@settings(deadline=None)
@given(st.text())
def test_whatever_is_said_picks_options_that_are_there_or_nothing(said: str) -> None:
    picked = pick(said, KINDS)

    assert picked is None or set(picked.split()) <= {option.value for option in KINDS}


@settings(deadline=None)
@given(st.text())
def test_folding_twice_is_folding_once(said: str) -> None:
    assert fold(fold(said)) == fold(said)


@pytest.mark.parametrize("said", ["1   " * 400 + "x", "1en" * 2000, "a" * 20_000, "1" * 20_000])
def test_a_strange_message_takes_no_time(said: str) -> None:
    start = time.perf_counter()

    assert pick(said, KINDS) is None
    assert time.perf_counter() - start < 1
