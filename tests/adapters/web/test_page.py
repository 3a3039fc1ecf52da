"""What the page shows to whom, how it starts and how it stops."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from adapters.web import ADAPTER, Phone, Settings
from bot.channel import ChannelError, Letter
from bot.messages import Attachment, Option, Outgoing
from bot.settings import SettingsError, read
from tests.adapters.recording import RecordingInbox
from tests.adapters.web.client import Client
from tests.adapters.web.world import PHONES, WebWorld

PAGE = Path(__file__).parents[3] / "adapters/web/page"


async def test_a_page_that_opens_later_shows_it_all(world: WebWorld, rosa: Client) -> None:
    await world.adapter.send(Letter("1", "rosa", Outgoing("Komt u?", (Option("y", "Ja"),), "q")))
    seen = await rosa.sees()
    await rosa.press(seen, 1)
    await world.inbox.next("pressed")
    own = await rosa.say("tien uur")
    await rosa.edit(own, "elf uur")
    await world.inbox.next("edited")
    await world.adapter.send(Letter("2", "rosa", Outgoing("Goed", replaces=seen.name)))
    assert await rosa.bubbles() == [("bot", "Goed"), ("me", "elf uur")]


async def test_a_pressed_button_is_seen_to_be_pressed(world: WebWorld, rosa: Client) -> None:
    question = Outgoing("Komt u?", (Option("y", "Ja"), Option("n", "Nee")), "q")
    await world.adapter.send(Letter("1", "rosa", question))
    await rosa.press(await rosa.sees(), 2)
    await world.inbox.next("pressed")
    (bubble,) = [c["bubble"] for c in await rosa.shown() if c.get("bubble")]
    assert bubble["pressed"] == "q.1"


async def test_commands_are_those_of_the_language_until_others_come(
    world: WebWorld, rosa: Client
) -> None:
    await world.adapter.send(Letter("1", "rosa", Outgoing(commands=(Option("stop", "Stop"),))))
    menus = {c["phone"]: c["menu"] for c in await rosa.shown() if c.get("menu")}
    assert {who: menu["commands"][0]["value"] for who, menu in menus.items()} == {
        "rosa": "stop",
        "ali": "hulp",
    }


async def test_a_photo_that_the_browser_cannot_show_is_a_download(
    world: WebWorld, rosa: Client
) -> None:
    photo = Attachment("photo", media_type="image/heic")
    await world.adapter.send(Letter("1", "rosa", Outgoing("", attachments=(photo,)), [b"heic"]))
    seen = await rosa.sees()
    assert (seen.attachment, seen.content) == ("document", b"heic")


async def test_all_files_of_the_page_are_served_and_fetch_nothing_from_elsewhere(
    rosa: Client,
) -> None:
    ours = {"http://www.w3.org/2000/svg", "https://www.openstreetmap.org/"}  # a name; a link
    for path in PAGE.iterdir():
        async with rosa.get(f"page/{path.name}") as response:
            assert response.status == 200
        assert set(re.findall(r"https?://[^\s\"'?`]+", path.read_text())) <= ours, path.name


async def test_open_pages_do_not_hold_up_the_end(world: WebWorld, rosa: Client) -> None:
    await rosa.say("hallo")
    await world.inbox.next()
    async with asyncio.timeout(1.5):
        await world.stop()


async def test_a_port_that_is_taken_is_explained(world: WebWorld) -> None:
    port = int(world.adapter.url.rstrip("/").rpartition(":")[2])
    second = ADAPTER(Settings(port=port, phones=PHONES), {})
    with pytest.raises(ChannelError, match=f"Port {port} cannot be had"):
        await second.run(RecordingInbox())


def test_settings_read_as_they_are_written() -> None:
    table = {"port": 0, "phones": [{"name": "rosa", "title": "Rosa, bewoner", "language": "en"}]}
    (phone,) = read(Settings, table).phones
    assert (phone.person, phone.role, phone.language) == ("Rosa", "bewoner", "en")


@pytest.mark.parametrize("names", [[], ["rosa", "rosa"], ["Rosa!"], [""]])
def test_phones_without_a_name_of_their_own_are_a_mistake(names: list[str]) -> None:
    with pytest.raises(SettingsError, match="name"):
        read(Settings, {"phones": [{"name": name} for name in names]})


def test_a_phone_without_a_title_is_called_by_its_name() -> None:
    assert (Phone("rosa").person, Phone("rosa").role) == ("rosa", "")
