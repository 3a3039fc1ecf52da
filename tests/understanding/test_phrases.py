"""The shipped phrases: enough of them, in all languages, and always the same."""

from collections import Counter

from bot.understanding.concepts import lexicon
from bot.understanding.phrases import ASK, shipped
from bot.understanding.words import words

PHRASES = shipped()
LANGUAGES = {"nl", "en", "pl", "tr", "uk", "ar"}


def test_there_are_thousands_in_six_languages() -> None:
    assert len(PHRASES) > 5000
    assert {phrase.language for phrase in PHRASES} == LANGUAGES


def test_every_intent_and_every_kind_has_some_in_every_language() -> None:
    subjects = {(phrase.intent, phrase.kind if phrase.intent == ASK else "") for phrase in PHRASES}
    counts = Counter(
        (phrase.intent, phrase.kind if phrase.intent == ASK else "", phrase.language)
        for phrase in PHRASES
    )

    assert len(subjects) == 13 - 1 + 14
    assert {(i, k, n) for i, k in subjects for n in LANGUAGES if counts[i, k, n] < 5} == set()


def test_no_slot_is_left_open() -> None:
    assert [phrase.text for phrase in PHRASES if "{" in phrase.text] == []


def test_every_phrase_has_words_or_is_an_emoji() -> None:
    assert [phrase for phrase in PHRASES if not phrase.text.strip()] == []


def test_a_word_in_any_language_is_about_the_same() -> None:
    for word in ("winkel", "shop", "sklepu", "market", "магазин", "السوق"):
        [bare] = words(word)
        assert "shop" in lexicon().of_word(bare), word
