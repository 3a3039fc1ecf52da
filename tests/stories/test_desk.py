"""A coordinator or professional gets a link to the desk, and closes it from the chat."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.demo.theatre import Theatre
from bot.desk.door import Desk, NotLetIn
from bot.settings import DeskSettings
from tests.stories.acts import buttons, hears, on_sqlite

LINK = re.compile(r"https://desk\.example\.org/open/([\w-]{48})\n")


@pytest.fixture
def open_desk(theatre: Theatre) -> Theatre:
    settings = replace(theatre.settings, desk=DeskSettings("https://desk.example.org"))
    theatre.house = replace(theatre.house, settings=settings)
    return theatre


async def enters(theatre: Theatre, code: str) -> str:
    async with theatre.bot() as storage:
        return await Desk(theatre.house, storage, lambda: theatre.now).enter(code)


async def is_in(theatre: Theatre, token: str) -> bool:
    async with theatre.bot() as storage:
        desk = Desk(theatre.house, storage, lambda: theatre.now)
        async with desk.visit(token) as visitor:
            return visitor is not None


async def test_a_word_gives_a_link_and_a_word_closes_what_it_opened(open_desk: Theatre) -> None:
    await open_desk.says("els", "bureau")
    [code] = LINK.findall(hears(open_desk, "els"))
    token = await enters(open_desk, code)
    assert await is_in(open_desk, token)
    with pytest.raises(NotLetIn):
        await enters(open_desk, code)

    await open_desk.says("els", "Desk")
    assert "Je bureau staat al ergens open" in hears(open_desk, "els")
    await open_desk.presses("els", "Nog een link")
    [second] = LINK.findall(hears(open_desk, "els"))
    other = await enters(open_desk, second)
    await open_desk.says("els", "bureau")
    await open_desk.presses("els", "Overal sluiten")

    assert "overal gesloten" in hears(open_desk, "els")
    assert not await is_in(open_desk, token)
    assert not await is_in(open_desk, other)


@on_sqlite
async def test_it_is_in_the_menu_of_those_it_is_for(open_desk: Theatre) -> None:
    for who, there in (("els", True), ("jan", False), ("maria", False)):
        await open_desk.says(who, "menu")
        assert ("🖥️ Mijn bureau" in buttons(open_desk.sees(who))) is there, who
    await open_desk.says("jan", "bureau")
    heard = hears(open_desk, "jan")
    assert "geen bureau voor jou" in heard
    assert "http" not in heard


@on_sqlite
async def test_where_there_is_no_desk_nobody_gets_a_link(theatre: Theatre) -> None:
    await theatre.says("els", "bureau")
    assert "geen bureau voor jou" in hears(theatre, "els")
    await theatre.says("els", "menu")
    assert "🖥️ Mijn bureau" not in buttons(theatre.sees("els"))


@on_sqlite
async def test_a_link_to_the_desk_that_is_sent_to_the_bot_does_nothing(open_desk: Theatre) -> None:
    await open_desk.says("els", "bureau")
    [code] = LINK.findall(hears(open_desk, "els"))
    for who in ("els", "maria"):
        await open_desk.says(who, code)
        assert "Open die link in je browser" in hears(open_desk, who)
    assert await enters(open_desk, code)
