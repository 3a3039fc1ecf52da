"""Two things at once: an answer goes to one question, and where it could be two, the bot asks."""

from datetime import timedelta

import pytest

from adapters.stage import Bubble
from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, buttons, hears, is_helped, on_sqlite

HANDY = ("Klusje in huis · Hoge Vucht · Morgen", "Vervoer · Hoge Vucht · Morgen")


async def two_ask(theatre: Theatre) -> None:
    await asks_for_help(theatre, "maria", "mijn kraan lekt")
    await asks_for_help(theatre, "ahmed", "ik moet naar het ziekenhuis")
    for name in ("maria", "ahmed", "jan", "samira"):
        theatre.sees(name)


async def two_are_helped(theatre: Theatre) -> None:
    await is_helped(theatre, "maria", "jan")
    await is_helped(theatre, "ahmed", "jan")


def last_with_buttons(theatre: Theatre, who: str) -> Bubble:
    return [bubble for bubble in theatre.screen(who) if bubble.options][-1]


async def test_a_ping_in_the_middle_is_answered_by_its_button_and_nothing_is_lost(
    theatre: Theatre,
) -> None:
    await theatre.says("samira", "mijn lamp is kapot")
    await asks_for_help(theatre)
    theatre.sees("samira")

    await theatre.presses("samira", "Ja, dat doe ik")

    heard = hears(theatre, "samira")
    assert "Je helpt Maria" in heard
    assert "We waren nog bezig met: 🙋 Hulp vragen" in heard
    assert "In welke wijk" in heard
    for label in ("Heuvel", "Geen haast", "Versturen"):
        await theatre.presses("samira", label)
    assert "Klusje in huis · Heuvel · Geen haast" in hears(theatre, "jan")


@on_sqlite
async def test_a_question_that_they_are_at_takes_the_words_though_a_ping_is_open(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre)
    await theatre.says("samira", "mijn lamp is kapot")
    theatre.sees("samira")

    await theatre.says("samira", "Heuvel")

    assert "Wanneer" in hears(theatre, "samira")


@on_sqlite
@pytest.mark.parametrize("said", ["1", "ja", "👍"])
async def test_an_answer_that_fits_an_own_question_and_a_newer_ping_is_asked_about(
    theatre: Theatre, said: str
) -> None:
    await theatre.says("samira", "mijn lamp is kapot")
    await asks_for_help(theatre)
    theatre.sees("samira")

    await theatre.says("samira", said)

    [question] = theatre.sees("samira")
    assert "Waar hoort je bericht bij?" in question.text
    await theatre.presses("samira", HANDY[0])
    assert "Je helpt Maria" in hears(theatre, "samira")


@on_sqlite
@pytest.mark.parametrize("said", ["ja", "1", "👍", "Ja, dat doe ik"])
async def test_a_yes_with_two_open_pings_is_asked_about_and_accepts_one(
    theatre: Theatre, said: str
) -> None:
    await two_ask(theatre)

    await theatre.says("jan", said)

    [question] = theatre.sees("jan")
    assert "Waar hoort je bericht bij?" in question.text
    assert set(buttons([question])) == set(HANDY)
    assert "gaat je helpen" not in hears(theatre, "maria") + hears(theatre, "ahmed")
    await theatre.presses("jan", "Vervoer")
    assert "Jan" in hears(theatre, "ahmed")
    assert theatre.sees("maria") == []


@on_sqlite
async def test_a_reaction_belongs_to_the_ping_that_it_is_on(theatre: Theatre) -> None:
    await asks_for_help(theatre, "maria", "mijn kraan lekt")
    [about] = [bubble for bubble in theatre.screen("jan") if bubble.options]
    await asks_for_help(theatre, "ahmed", "ik moet naar het ziekenhuis")
    theatre.sees("jan")

    await theatre.does("jan", "reacted", text="👍", about=about.name)

    assert "Je helpt Maria" in hears(theatre, "jan")
    assert "Jan" in hears(theatre, "maria")


@on_sqlite
async def test_a_yes_while_talking_and_a_ping_is_open_is_asked_about(theatre: Theatre) -> None:
    await is_helped(theatre)
    await asks_for_help(theatre, "ahmed", "ik moet naar het ziekenhuis")
    theatre.sees("jan")

    await theatre.says("jan", "1")

    [question] = theatre.sees("jan")
    assert "Bericht aan Maria" in buttons([question])
    assert any("Vervoer" in label for label in buttons([question]))
    await theatre.presses("jan", "Bericht aan Maria")
    assert "💬 Jan:\n1" in hears(theatre, "maria")


async def test_words_with_two_cases_are_asked_about_and_then_remembered_for_ten_minutes(
    theatre: Theatre,
) -> None:
    await two_are_helped(theatre)
    await theatre.later(timedelta(minutes=11))

    await theatre.says("jan", "Ik ben onderweg")

    assert set(buttons(theatre.sees("jan"))) == {"Bericht aan Maria", "Bericht aan Ahmed"}
    await theatre.presses("jan", "Bericht aan Maria")
    assert "Ik ben onderweg" in hears(theatre, "maria")
    await theatre.later(timedelta(minutes=9))
    await theatre.says("jan", "Bijna daar")
    assert "Bijna daar" in hears(theatre, "maria")
    await theatre.later(timedelta(minutes=11))
    await theatre.says("jan", "Waar woon je?")
    assert "Waar hoort je bericht bij?" in hears(theatre, "jan")
    assert theatre.sees("ahmed") == []
    assert theatre.sees("maria") == []


@on_sqlite
async def test_a_reply_needs_no_question_whom_it_is_for(theatre: Theatre) -> None:
    await two_are_helped(theatre)
    await theatre.says("maria", "De bel doet het niet")
    [about] = theatre.sees("jan")
    await theatre.later(timedelta(minutes=11))

    await theatre.says("jan", "Dank, ik klop", about=about.name)

    assert "Dank, ik klop" in hears(theatre, "maria")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_a_button_that_was_answered_before_does_nothing_twice(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    old = last_with_buttons(theatre, "jan")
    await theatre.presses("jan", "Ja, dat doe ik")
    hears(theatre, "jan"), hears(theatre, "maria")

    await theatre.presses("jan", "Ja, dat doe ik", old)
    await theatre.presses("jan", "Nu niet", old)

    assert hears(theatre, "jan").count("al beantwoord") == 2
    assert theatre.sees("maria") == []


@on_sqlite
async def test_somebody_elses_button_does_nothing(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    hears(theatre, "maria")

    await theatre.presses("maria", "Ja, dat doe ik", last_with_buttons(theatre, "jan"))

    assert "niet voor jou" in hears(theatre, "maria")
    await theatre.presses("jan", "Ja, dat doe ik")
    assert "Jan" in hears(theatre, "maria")


GARBAGE = ("x", "", ".", "{0}", "{0}.", "{0}.x", "{0}.99", "{0}.-1", "{0}.0.0", "-{0}.0", " {0}.0")
LONG = ("9" * 19 + ".0", "9" * 5000 + ".0", "{0}." + "9" * 5000, "{0}.0; DROP TABLE prompts")


@on_sqlite
async def test_button_data_that_we_never_made_does_nothing(theatre: Theatre) -> None:
    await theatre.says("els", "menu")
    own, _, _ = last_with_buttons(theatre, "els").presses[0].partition(".")
    for press in (*GARBAGE, *LONG):
        theatre.sees("els")

        await theatre.does("els", "pressed", press=press.format(own))

        assert "niet voor jou" in hears(theatre, "els"), press


@on_sqlite
async def test_an_old_menu_still_shows_the_way(theatre: Theatre) -> None:
    await theatre.says("maria", "menu")
    old = last_with_buttons(theatre, "maria")
    await theatre.says("maria", "mens")
    theatre.sees("maria")

    await theatre.presses("maria", "Hulp vragen", old)

    assert "Waar gaat het over?" in hears(theatre, "maria")


async def test_two_say_yes_at_the_same_moment_and_one_wins(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    both = []
    for name in ("jan", "samira"):
        bubble = last_with_buttons(theatre, name)
        both.append(
            theatre.stages["stage"].does(
                name, "pressed", press=bubble.presses[0], about=bubble.name
            )
        )

    await theatre.happens("stage", *both)

    heard = [hears(theatre, name) for name in ("jan", "samira")]
    assert sum("Je helpt Maria" in each for each in heard) == 1
    assert sum("net voor" in each or "Iemand anders doet het" in each for each in heard) == 1
    assert hears(theatre, "maria").count("gaat je helpen") == 1
