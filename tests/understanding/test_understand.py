"""What is understood of a free sentence, whatever is sent."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.understanding import KINDS, figures, read
from bot.understanding.learning import learn
from bot.understanding.phrases import ASK, UNCLEAR, shipped
from bot.understanding.understand import understand

INTENTS = {phrase.intent for phrase in shipped()}
HELD_OUT = Path(__file__).parent / "held_out.tsv"


@pytest.mark.parametrize(
    ("said", "intent", "kind"),
    [
        ("mijn koelkast is leeg en mijn dochter woont ver weg", ASK, "groceries"),
        ("kunde gij mij naar den dokter brengen", ASK, "transport"),
        ("the light in our hallway is broken", ASK, "chores"),
        ("ik huur niet kan betalen, wat doen", ASK, "money"),
        ("Czy ktoś mógłby wyprowadzić mojego psa?", ASK, "pets"),
        ("هل يستطيع أحد أن يطبخ لي؟", ASK, "meals"),
    ],
)
def test_who_asks_for_help_is_understood(said: str, intent: str, kind: str) -> None:
    found = understand(said, KINDS)

    assert (found.intent, found.kinds[0][0]) == (intent, kind)


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("die lift hoeft niet meer", "cancel"),
        ("is er al iemand voor mijn tuin", "status"),
        ("ik heb een auto en rijd graag mensen naar het ziekenhuis", "volunteer"),
        ("mag ik meedoen met de kookclub", "join_activity"),
        ("ik wil een kookclub beginnen", "organise_activity"),
        ("die mevrouw heeft mijn tuin prachtig gedaan, bedankt", "leave_feedback"),
        ("die meneer voor de tuin is niet komen opdagen, belachelijk", "complaint"),
        ("wis alles wat jullie van mij hebben", "privacy"),
        ("ik wil met een mens praten", "human"),
        ("kan het in het Pools", "language"),
        ("goedemorgen, hoe gaat het", "smalltalk"),
        ("dat ding van gisteren", UNCLEAR),
    ],
)
def test_what_is_no_request_for_help_is_not_taken_for_one(said: str, intent: str) -> None:
    assert understand(said, KINDS).intent == intent


@pytest.mark.parametrize("said", ["", " ", "???", "...", "\n\n", "\u202e\u2066", "\0", "\ud83d"])
def test_nothing_said_is_unclear(said: str) -> None:
    found = understand(said, KINDS)

    assert (found.intent, found.kinds, found.language) == (UNCLEAR, (), "")


@pytest.mark.parametrize("said", ["👍", "🌷🌷🌷", "❤️", "😂 😂"])
def test_an_emoji_alone_is_kind(said: str) -> None:
    assert understand(said, KINDS).intent == "smalltalk"


@pytest.mark.parametrize(
    "said",
    [
        "123 456",
        "zzz qqq xxq",
        "\u202eneprew jlreib mi \u202c",
        "مرحبا hello привіт 12",
        "你好，我需要帮助",
        "a" * 5000,
        "मुझे मदद चाहिए",
    ],
)
def test_strange_text_is_answered_all_the_same(said: str) -> None:
    found = understand(said, KINDS)

    assert found.intent in INTENTS
    assert 0 <= found.certainty <= 1


def test_a_million_letters_take_no_time() -> None:
    understand("hallo", KINDS)
    began = time.perf_counter()

    found = understand("kan iemand boodschappen voor mij doen " + "blabla " * 150_000, KINDS)

    assert found.intent in INTENTS
    assert time.perf_counter() - began < 1


@settings(deadline=None)
@given(st.text())
def test_whatever_is_said_the_answer_has_its_shape(said: str) -> None:
    found = understand(said, KINDS)

    assert found.intent in INTENTS
    assert 0 <= found.certainty <= 1
    assert {kind for kind, _ in found.kinds} in (set(), set(KINDS))
    chances = [chance for _, chance in found.kinds]
    assert chances == sorted(chances, reverse=True)
    assert sum(chances) <= 1.001
    assert found.language in {"", "nl", "en", "pl", "tr", "uk", "ar"}


def test_the_same_sentence_is_always_understood_the_same() -> None:
    said = "kan iemand mijn hond uitlaten, ik heb griep"
    first = understand(said, KINDS)
    understand("iets anders", KINDS)

    assert understand(said, {**KINDS, "chess": ("schaken",)}).intent == first.intent
    assert understand(said, KINDS) == first


def test_it_says_which_words_decided() -> None:
    found = understand("Zou iemand morgen mijn HOND willen uitlaten?", KINDS)

    assert "HOND" in found.because
    assert 1 <= len(found.because) <= 3


def test_the_sentences_that_were_kept_apart_are_understood() -> None:
    """Written before anything was learned, and never learned from."""
    rows, _ = read(HELD_OUT)
    found = figures(rows, 0.0)
    learned = {phrase.text.casefold() for phrase in shipped()}

    assert not [row.text for row in rows if row.text.casefold() in learned]
    assert found["intent"] >= 0.9
    assert found["category_top2"] >= 0.92


def test_learning_is_quick_enough_to_do_at_every_start() -> None:
    began = time.process_time()
    learn(KINDS)

    assert time.process_time() - began < 2
