"""A network has kinds of its own choosing, and what it gives as examples counts."""

import pytest

from bench.understanding import KINDS
from bot.understanding.understand import understand


def test_a_kind_of_the_network_is_learned_from_its_examples() -> None:
    kinds = {**KINDS, "bees": ("een bijenvolk", "ik wil leren imkeren", "beekeeping")}

    assert understand("wie kan mij helpen met imkeren", kinds).kinds[0][0] == "bees"
    assert understand("mijn kraan lekt", kinds).kinds[0][0] == "chores"


def test_the_examples_of_a_shipped_kind_add_to_what_it_knows() -> None:
    kinds = {**KINDS, "chores": ("het aggregaat hapert",)}

    assert understand("aggregaat hapert", kinds).kinds[0][0] == "chores"


def test_a_kind_under_another_name_takes_the_place_of_the_shipped_one() -> None:
    kinds = {"lift": ("vervoer", "een rit naar het ziekenhuis", "iemand met een auto"), "pets": ()}

    best, chance = understand("ik heb vervoer nodig naar het ziekenhuis", kinds).kinds[0]

    assert best == "lift"
    assert chance > 0.5


def test_what_a_network_does_not_do_is_about_none_of_its_kinds() -> None:
    found = understand("mijn hond moet uitgelaten worden", {"chores": (), "transport": ()})

    assert sum(chance for _, chance in found.kinds) < 0.3


def test_what_a_network_does_not_do_is_other_when_it_has_that() -> None:
    found = understand("mijn hond moet uitgelaten worden", {"chores": (), "other": ()})

    assert found.kinds[0][0] == "other"


@pytest.mark.parametrize("examples", [(), ("",), ("👋", "???")])
def test_a_kind_of_which_nothing_is_told_is_never_meant(examples: tuple[str, ...]) -> None:
    found = understand("wie maait mijn gras", {"chores": (), "secret": examples})

    assert dict(found.kinds)["secret"] == 0.0


def test_a_network_without_kinds_understands_what_somebody_wants() -> None:
    found = understand("kan iemand mijn hond uitlaten", {})

    assert (found.intent, found.kinds) == ("ask_help", ())
