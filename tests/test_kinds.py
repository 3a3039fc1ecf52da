"""Which kind of help a sentence is about, and who takes that kind."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.help.kinds import HUMAN, guess, taken_by
from bot.people.person import Role
from bot.settings import Kind, load

SETTINGS = load(Path(__file__).parent.parent / "settings.toml")
KINDS = {
    "chores": Kind({"nl": "Klusje"}, examples={"nl": ("mijn kraan lekt",)}),
    "transport": Kind({"nl": "Vervoer"}, examples={"nl": ("rit naar het ziekenhuis",)}),
    "companionship": Kind({"nl": "Gezelschap", "en": "Company"}, examples={"en": ("a walk",)}),
    "admin": Kind(
        {"nl": "Brieven"}, ("professional",), examples={"nl": ("brief van het ziekenhuis",)}
    ),
}


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("mijn kraan lekt", "chores"),
        ("Help! De KRAAN...", "chores"),
        ("het lekken houdt niet op", "chores"),  # another form of the word
        ("mn kraann lekt", "chores"),  # nearly the word
        ("vervoer", "transport"),
        ("ik zoek gezelschap voor de avond", "companionship"),
        ("who walks with me", "companionship"),
        ("een brief van het ziekenhuis", "admin"),  # the ziekenhuis alone could be a transport
    ],
)
def test_a_sentence_is_about_the_kind_that_it_shares_the_most_with(said: str, kind: str) -> None:
    assert guess(said, KINDS) == kind


@pytest.mark.parametrize(
    "said",
    [
        "",
        "???",
        "👋",
        "hallo, kan iemand mij helpen?",
        "hi can you help me please",
        "hij slaat me",  # no kind of help
        "ik wil me aanmelden voor de bingo",  # not asked for help
        "mijn pony is jarig",
    ],
)
def test_when_it_is_unsure_it_says_so(said: str) -> None:
    assert guess(said, KINDS) is None


def test_a_single_kind_is_no_reason_to_take_everything_for_it() -> None:
    only = {"chores": KINDS["chores"]}

    assert guess("mijn pony is jarig", only) is None
    assert guess("mijn kraan", only) == "chores"


@pytest.mark.parametrize("name", SETTINGS.kinds)
def test_every_kind_in_the_settings_is_known_by_its_names_and_examples(name: str) -> None:
    kind = SETTINGS.kinds[name]
    sentences = [*kind.name.values(), *(s for some in kind.examples.values() for s in some)]

    assert {sentence: guess(sentence, SETTINGS.kinds) for sentence in sentences} == dict.fromkeys(
        sentences, name
    )


@settings(deadline=None)
@given(st.text())
def test_whatever_is_said_it_is_a_kind_that_there_is_or_none(said: str) -> None:
    assert guess(said, KINDS) in {None, *KINDS}


def test_a_very_long_message_takes_no_time() -> None:
    start = time.perf_counter()
    guess("".join(f"woord{n} " for n in range(20_000)), SETTINGS.kinds)

    assert time.perf_counter() - start < 1


def test_a_kind_is_taken_by_who_the_settings_say() -> None:
    assert taken_by(SETTINGS, "transport") == {Role.VOLUNTEER}
    assert taken_by(SETTINGS, "admin") == {Role.VOLUNTEER, Role.PROFESSIONAL}


@pytest.mark.parametrize("kind", [HUMAN, "taken-out-of-the-settings"])
def test_a_human_is_somebody_who_is_paid_or_a_coordinator(kind: str) -> None:
    assert taken_by(SETTINGS, kind) == {Role.PROFESSIONAL, Role.COORDINATOR}
