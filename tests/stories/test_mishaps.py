"""A bug of ours ends one turn: undone, apologised for once, kept for us to see. Life goes on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.agenda import Entry
from bot.conversation.flow import Flow
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.demo.theatre import Mishap, Theatre
from bot.people.person import Person
from bot.work import Work
from tests.stories.acts import asks_for_help, finishes, hears, is_helped


async def talk(_me: Person, _about: Subject) -> str:
    return await confirm("what")


async def finish(_answer: str, me: Person, _about: Subject, work: Work) -> None:
    """Does half of something, and breaks."""
    await work.db.people.rename(me.id, "Half")
    await work.tell(me, "stopped")
    raise ZeroDivisionError("canary words")


BROKEN = Flow("menu", talk, finish, brief=True)


@pytest.fixture
def broken(theatre: Theatre) -> Theatre:
    """A house in which choosing from the menu always breaks."""
    theatre.house = replace(theatre.house, flows={**theatre.house.flows, "menu": BROKEN})
    return theatre


async def test_a_turn_that_fails_is_undone_and_the_next_goes_on(broken: Theatre) -> None:
    await broken.says("maria", "menu")
    broken.sees("maria")

    with broken.expecting_mishaps() as mishaps:
        await broken.presses("maria", "Ja")

    assert hears(broken, "maria").startswith("Sorry, er ging iets mis bij ons.")
    assert len(mishaps) == 1
    assert "ZeroDivisionError" in mishaps[0]
    broken.house = replace(broken.house, flows={**broken.house.flows})
    await asks_for_help(broken)
    assert "Half" not in hears(broken, "jan")
    assert "Sorry" not in hears(broken, "maria")


async def test_a_turn_that_fails_is_kept_with_its_traceback_and_not_tried_again(
    broken: Theatre,
) -> None:
    await broken.says("maria", "menu")
    with broken.expecting_mishaps() as mishaps:
        await broken.presses("maria", "Ja")
        await broken.later(timedelta(minutes=10))

    assert len(mishaps) == 1


async def test_others_in_the_same_batch_notice_nothing(broken: Theatre) -> None:
    await broken.says("maria", "menu")
    bubble = broken.screen("maria")[-1]
    stage = broken.stages["stage"]
    events = [
        stage.does("ahmed", text="mijn kraan lekt"),
        stage.does("maria", "pressed", press=bubble.presses[0], about=bubble.name),
        stage.does("maria", text="taal"),
        stage.does("eve", text="ik moet naar het ziekenhuis"),
    ]
    with broken.expecting_mishaps() as mishaps:
        await broken.happens("stage", *events)

    assert len(mishaps) == 1
    assert "Klusje in huis" in hears(broken, "ahmed")
    assert "Vervoer" in hears(broken, "eve")
    heard = hears(broken, "maria")
    assert heard.index("Sorry") < heard.index("Welke taal")


async def test_what_falls_due_and_breaks_does_not_stop_the_rest(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    async with theatre.bot() as storage, storage.transaction() as db:
        soon = theatre.now + timedelta(seconds=1)
        await db.agenda.plan(Entry("look_for_help", Subject("request", 404), soon))
        await db.agenda.plan(Entry("nothing that we know", Subject("request", 1), soon))
    theatre.sees("els")

    with theatre.expecting_mishaps() as mishaps:
        await theatre.later(timedelta(minutes=5))
        await theatre.later(timedelta(minutes=5))

    assert len(mishaps) == 1
    assert "Kun jij helpen?" in hears(theatre, "els")


async def test_a_story_does_not_go_on_after_a_mishap_that_it_does_not_expect(
    broken: Theatre,
) -> None:
    await broken.says("maria", "menu")

    with pytest.raises(Mishap, match="ZeroDivisionError"):
        await broken.presses("maria", "Ja")


async def test_a_kind_that_is_taken_out_of_the_settings_leaves_its_requests_in_peace(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await asks_for_help(theatre, "ahmed")
    await theatre.says("eve", "de lamp is kapot")
    theatre.sees("eve")
    kinds = {name: kind for name, kind in theatre.settings.kinds.items() if name != "chores"}
    places = {"heuvel": theatre.settings.neighbourhoods["heuvel"]}
    settings = replace(theatre.settings, kinds=kinds, neighbourhoods=places)
    theatre.house = replace(theatre.house, settings=settings)

    await theatre.says("jan", "Ik kom eraan")
    assert "Ik kom eraan" in hears(theatre, "maria")
    await theatre.says("eve", "Heuvel")
    assert "Waar gaat het over?" in hears(theatre, "eve")
    await theatre.says("ahmed", "/vragen")
    await theatre.presses("samira", "Ja, dat doe ik")
    assert "Samira" in hears(theatre, "ahmed")
    await finishes(theatre)
    assert "afgesloten" in hears(theatre, "maria")
