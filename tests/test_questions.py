"""Each kind of question: what it takes, what it stores, and what the flow gets of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.flow import NotUnderstood, Question, Said
from bot.conversation.pick import fold
from bot.conversation.questions import (
    DONE,
    LONGEST,
    Ask,
    Choose,
    ChooseMany,
    Tell,
    Told,
    Where,
    confirm,
)
from bot.messages import Attachment, Option
from bot.places import Neighbourhood

KINDS = (
    Option("transport", "Vervoer"),
    Option("companionship", "Gezelschap"),
    Option("chores", "Klusje"),
)
VALUES = [option.value for option in KINDS]
PLACES = {
    "heuvel": Neighbourhood("Heuvel", 51.5838, 4.7532),
    "centrum": Neighbourhood("Centrum", 51.5887, 4.7762),
}
PHOTO = Attachment("photo", "telegram:abc", "image/jpeg", 3)
HERE = Attachment("location", latitude=51.5839, longitude=4.7533)
ROTTERDAM = Attachment("location", latitude=51.9225, longitude=4.4792)

WHEN = Choose("when", KINDS, own_words=True)
EVERY_QUESTION: list[Question[object]] = [
    Ask("a"),
    Ask("a", skip=True),
    Choose("a", KINDS),
    WHEN,
    confirm("a"),
    ChooseMany("a", KINDS),
    Where("a", PLACES),
    Tell("a"),
    Tell("a", skip=True),
]
WORDS = st.text(min_size=1, max_size=20).map(str.strip).filter(bool)


def hint(question: Question[object], said: Said, so_far: str | None = None) -> str:
    """What is said to somebody whose answer does not fit."""
    with pytest.raises(NotUnderstood) as problem:
        question.understand(said, so_far)
    return problem.value.hint


@pytest.mark.parametrize("question", EVERY_QUESTION, ids=lambda q: type(q).__name__)
def test_its_examples_are_answers(question: Question[object]) -> None:
    assert question.examples()
    for stored in question.examples():
        question.value(stored)


@pytest.mark.parametrize("question", EVERY_QUESTION, ids=lambda q: type(q).__name__)
def test_a_message_without_words_or_files_is_never_an_answer(question: Question[object]) -> None:
    for nothing in (" \n", "?", " ?! ", "..."):
        assert hint(question, Said(nothing)) == "not-understood"


@settings(deadline=None)
@given(WORDS.filter(fold))
def test_words_come_back_as_they_were_said(text: str) -> None:
    ask, tell = Ask("a"), Tell("a")

    assert ask.value(ask.understand(Said(text), None)) == text
    assert tell.value(tell.understand(Said(text), None)) == Told(text)
    assert WHEN.value(WHEN.understand(Said(text), None)).removeprefix("=") == text


@pytest.mark.parametrize("text", ["=", "=transport", "skip", "", "{}"])
def test_words_that_look_like_something_stored_are_only_words(text: str) -> None:
    ask = Ask("a")

    assert ask.value("=" + text) == text
    assert WHEN.value("=" + text) == "=" + text


def test_words_that_are_too_long_are_refused_also_below_a_photo() -> None:
    fits, too_long = "🙏" * (LONGEST // 2), "🙏" * (LONGEST // 2) + "x"

    for question in (Ask("a"), Tell("a")):
        question.understand(Said(fits), None)
        assert hint(question, Said(too_long)) == "too-long"
    assert hint(Tell("a"), Said(too_long, (PHOTO,))) == "too-long"
    assert hint(WHEN, Said("x" * 201)) == "too-long"


def test_a_file_is_no_answer_where_words_are_needed() -> None:
    assert hint(Ask("a"), Said("", (PHOTO,))) == "words-please"
    assert hint(WHEN, Said("", (PHOTO,))) == "words-please"
    assert hint(Tell("a"), Said("", (HERE,))) == "words-please"


def test_what_may_be_skipped_offers_to_and_the_rest_does_not() -> None:
    for question in (Ask("a", skip=True), Tell("a", skip=True)):
        assert question.offer(None) == (Option("skip", aside=True),)
        assert question.understand(Said("skip"), None) == ""
        assert "" in question.examples()
    assert Ask("a", skip=True).value("") == ""
    assert Tell("a", skip=True).value("") == Told()
    assert Ask("a").offer(None) == Tell("a").offer(None) == ()
    with pytest.raises(NotUnderstood):
        Tell("a").value("")


def test_a_mere_yes_to_whether_there_is_more_to_say_is_not_what_they_say() -> None:
    for question in (Ask("a", skip=True), Tell("a", skip=True)):
        assert hint(question, Said("Ja graag!")) == "go-ahead"
        question.understand(Said("ja, dank aan Jan"), None)
    assert Ask("a").understand(Said("ja"), None) == "=ja"
    assert Tell("a", skip=True).understand(Said("ja", (PHOTO,)), None)


def test_one_option_is_chosen() -> None:
    choose = Choose("a", KINDS)

    assert choose.value(choose.understand(Said("transport"), None)) == "transport"
    assert hint(choose, Said("pony")) == "not-understood"
    assert hint(choose, Said("transport companionship")) == "not-understood"
    with pytest.raises(NotUnderstood):
        choose.value("=pony")


def test_own_words_are_taken_beside_options_but_two_options_are_not() -> None:
    assert WHEN.understand(Said("om drie uur"), None) == "=om drie uur"
    assert WHEN.understand(Said("transport"), None) == "transport"
    assert hint(WHEN, Said("transport companionship")) == "not-understood"


MANY = ChooseMany("a", KINDS)


def test_several_are_picked_one_by_one_and_put_back() -> None:
    stored = MANY.understand(Said("companionship"), None)
    stored = MANY.understand(Said("transport"), stored)
    with pytest.raises(NotUnderstood):  # not done yet
        MANY.value(stored)
    stored = MANY.understand(Said("companionship"), stored)
    stored = MANY.understand(Said(DONE), stored)

    assert MANY.value(stored) == ("transport",)


@settings(deadline=None)
@given(st.lists(st.sampled_from([*VALUES, DONE]), max_size=12))
def test_picking_an_option_twice_is_not_picking_it(picks: list[str]) -> None:
    stored, picked = None, set[str]()
    for value in picks:
        if value == DONE:
            continue
        stored, picked = MANY.understand(Said(value), stored), picked ^ {value}

    shown = MANY.offer(stored)
    assert {o.value for o in shown if o.label.startswith("✓ ")} == picked
    assert (Option(DONE) in shown) is bool(picked)
    if picked:
        assert set(MANY.value(MANY.understand(Said(DONE), stored))) == picked
    else:
        assert hint(MANY, Said(DONE), stored) == "choose-one"


def test_a_list_adds_to_what_was_picked_and_goes_on() -> None:
    assert MANY.value(MANY.understand(Said("chores transport"), "companionship")) == (
        "companionship",
        "chores",
        "transport",
    )
    assert MANY.value(MANY.understand(Said("chores done"), None)) == ("chores",)
    assert MANY.value(MANY.understand(Said(" ".join([*VALUES, DONE])), None)) == tuple(VALUES)
    assert hint(MANY, Said("chores pony")) == "not-understood"


def test_a_picked_option_that_vanished_is_forgotten() -> None:
    with pytest.raises(NotUnderstood):
        MANY.value("pony transport done")
    assert MANY.offer("pony") == KINDS
    assert MANY.value(MANY.understand(Said(DONE), "pony transport done")) == ("transport",)
    several = MANY.understand(Said("chores companionship"), "pony")
    assert MANY.value(several) == ("chores", "companionship")


def test_a_place_is_named_or_shared_and_only_its_neighbourhood_is_kept() -> None:
    where = Where("a", PLACES)

    assert where.understand(Said("centrum"), None) == "centrum"
    assert where.understand(Said("", (HERE,)), None) == "heuvel"
    assert where.understand(Said("hier", (PHOTO, HERE)), None) == "heuvel"
    assert hint(where, Said("", (ROTTERDAM,))) == "too-far"
    assert hint(where, Said("", (PHOTO,))) == "not-understood"
    assert where.offer(None) == (Option("heuvel", "Heuvel"), Option("centrum", "Centrum"))


def test_words_and_files_are_told_together_but_a_location_is_not_kept() -> None:
    tell = Tell("a")
    stored = tell.understand(Said(" kijk ", (PHOTO, HERE)), None)

    assert tell.value(stored) == Told("kijk", (PHOTO,))
    assert tell.value(tell.understand(Said("", (PHOTO,)), None)) == Told("", (PHOTO,))
    assert "51.58" not in stored


def test_a_question_says_whether_any_sentence_could_be_its_answer() -> None:
    assert all(question.takes_words() for question in (Ask("a"), Tell("a"), WHEN))
    assert not any(
        question.takes_words()
        for question in (Choose("a", KINDS), confirm("a"), MANY, Where("a", PLACES))
    )
