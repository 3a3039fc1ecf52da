"""The words that mean the same at any moment, and commands."""

import pytest

from bot.conversation.pick import pick
from bot.conversation.words import WORDS, Word, command, word
from bot.help.report_words import objects
from bot.messages import Option
from bot.texts import every_language


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("stop", Word.STOP),
        ("  STOP!! ", Word.STOP),
        ("/stop", Word.STOP),
        ("Terug", Word.BACK),
        ("go back", Word.BACK),
        ("menu", Word.MENU),
        ("Hoe werkt dit?", Word.HELP),
        ("/help", Word.HELP),
        ("mens", Word.HUMAN),
        ("I need a human", None),
        ("taal", Word.LANGUAGE),
        ("/start", Word.START),
        ("/start abc", None),
        ("kun je stoppen met bellen", None),
        ("stop 🙏", None),
        ("", None),
        ("/", None),
    ],
)
def test_a_word_is_one_when_it_is_the_whole_message(said: str, meant: Word | None) -> None:
    assert word(said) is meant


@pytest.mark.parametrize("meant", [w for w in Word if w is not Word.START])
def test_every_word_can_be_said_in_dutch_and_in_english(meant: Word) -> None:
    assert len([said for said, means in WORDS.items() if means is meant]) >= 2


@pytest.mark.parametrize("language", every_language())
@pytest.mark.parametrize("meant", [Word.STOP, Word.BACK])
def test_the_label_of_a_way_out_means_the_same_when_it_is_typed(language: str, meant: Word) -> None:
    label = every_language()[language](f"options.{meant}")

    assert word(label.partition(" ")[2]) is meant
    assert pick(label, (Option(f"@{meant}", label, aside=True),)) == f"@{meant}"


@pytest.mark.parametrize("language", every_language())
def test_the_words_that_are_explained_are_understood(language: str) -> None:
    explained = every_language()[language]("explain").split('"')[1::2]

    assert len(explained) >= 5
    assert all(word(said) or objects(said) for said in explained)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("/start", ("start", "")),
        ("/start  abc-_1 ", ("start", "abc-_1")),
        (" /Hulp", ("hulp", "")),
        ("/hulp\nmijn kraan\nlekt", ("hulp", "mijn kraan\nlekt")),
        ("hulp", None),
        ("/", None),
        ("// geen commando", None),
        ("1/2", None),
        ("/weg/met/dit", None),
    ],
)
def test_a_command_has_a_name_and_what_follows(said: str, found: tuple[str, str] | None) -> None:
    assert command(said) == found
