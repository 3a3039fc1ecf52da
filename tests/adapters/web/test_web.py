"""The page's server: what it lets in, what a tick means, and what it shows to whom."""

from __future__ import annotations

import asyncio
import json
import logging
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from adapters.web import ADAPTER, Phone, Settings
from bot.channel import ChannelError, FetchError, Letter, Refused, Sent, Unreachable
from bot.messages import Attachment, Incoming, Option, Outgoing, Unreadable
from bot.settings import SettingsError, read
from tests.adapters.recording import RecordingInbox
from tests.adapters.web.client import Client
from tests.adapters.web.world import COMMANDS, PHONES, WebWorld

PAGE = Path(__file__).parents[3] / "adapters/web/page"


@pytest.fixture
async def rosa(world: WebWorld) -> AsyncIterator[Client]:
    return await world.person("Rosa")


def said(text: str = "hallo", **more: Any) -> bytes:
    return json.dumps({"id": str(uuid4()), "text": text, **more}).encode()


async def shown(client: Client) -> list[dict[str, Any]]:
    """The changes that a page gets which opens now."""
    changes = []
    async with client.get("stream") as response:
        async for line in response.content:
            kind, _, data = line.decode().partition(": ")
            if kind == "data":
                changes.append(json.loads(data))
            if len(changes) > 1 and changes[0]["version"] <= changes[-1]["version"]:
                break
    return changes[1:]


async def bubbles(client: Client) -> list[tuple[str, str]]:
    found = [c["bubble"] for c in await shown(client) if c.get("bubble")]
    found.sort(key=lambda bubble: bubble["order"])
    return [("me" if bubble["mine"] else "bot", bubble["text"]) for bubble in found]


# --- who may ask ---------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "localhost:1x", ""])
async def test_another_name_for_this_machine_is_turned_away(rosa: Client, host: str) -> None:
    for path in ("", "stream", "page/page.js"):
        async with rosa.get(path, {"Host": host}) as response:
            assert response.status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "https://127.0.0.1"])
async def test_another_site_cannot_speak_for_somebody(
    world: WebWorld, rosa: Client, origin: str
) -> None:
    for path in ("", "files"):
        async with rosa.post(said(), path, {"Origin": origin}) as response:
            assert response.status == 403
    async with rosa.get("stream", {"Origin": origin}) as response:
        assert response.status == 403
    assert world.inbox.events == []


async def test_a_form_of_another_site_is_no_post(world: WebWorld, rosa: Client) -> None:
    async with rosa.post(said(), content_type="text/plain") as response:
        assert response.status == 415
    assert world.inbox.events == []


async def test_every_answer_forbids_scripts_from_elsewhere(rosa: Client) -> None:
    for path in ("", "page/phone.js", "nowhere", "stream", "files/x"):
        async with rosa.get(path) as response:
            policy = response.headers["Content-Security-Policy"]
            assert "default-src 'none'; script-src 'self';" in policy
            assert "require-trusted-types-for 'script'" in policy
            assert response.headers["X-Content-Type-Options"] == "nosniff"


# --- what makes no sense -------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"hallo"',
        b"\xff\xfe",
        b'{"text": "no id"}',
        b'{"id": "1", "text": "no uuid"}',
        b"[" * 5000,
        said(kind="deleted"),
        said(7),  # type: ignore[arg-type]
        said(" "),
        said(place={"latitude": 91, "longitude": 0}),
        said(place={"latitude": "x", "longitude": 0}),
        said("", files=["../../settings.toml"]),
        said("", files=["0" * 64 + ".jpg"]),
        said(kind="edited", about="nothing"),
        said(kind="pressed", press="p.0", about=""),
        said("x" * 10_001),
        said(about="x" * 201),
    ],
)
async def test_a_mistaken_post_is_turned_down_and_the_next_goes_on(
    world: WebWorld, rosa: Client, body: bytes
) -> None:
    async with rosa.post(body) as response:
        assert response.status == 400
    assert world.inbox.calls == 0
    async with rosa.post(said("daarna")) as response:
        assert response.status == 204
    assert (await world.inbox.next()).text == "daarna"


async def test_a_post_has_a_longest_size(rosa: Client) -> None:
    async with rosa.post(b" " * 70_000) as response:
        assert response.status == 413


async def test_an_unknown_phone_is_nobody(world: WebWorld, rosa: Client) -> None:
    async with rosa.post(said(), "phones/nobody") as response:
        assert response.status == 404
    outcome = await world.adapter.send(Letter("1", "nobody", Outgoing("hallo")))
    assert isinstance(outcome, Unreachable)


async def test_only_own_messages_can_be_edited_and_only_the_bots_pressed(
    world: WebWorld, rosa: Client
) -> None:
    outcome = await world.adapter.send(Letter("1", "rosa", Outgoing("hallo")))
    assert isinstance(outcome, Sent)
    own = await rosa.say("dag")
    await world.inbox.next()
    for body in (
        said("anders", kind="edited", about=outcome.message),
        said("", kind="pressed", press="p.0", about=own),
    ):
        async with rosa.post(body) as response:
            assert response.status == 400
    refused = await world.adapter.send(Letter("2", "rosa", Outgoing("?", replaces=own)))
    assert isinstance(refused, Refused)


# --- files ---------------------------------------------------------------------------------


async def test_eleven_megabytes_are_too_much(world: WebWorld, rosa: Client) -> None:
    content = b"x" * (11 * 1024 * 1024)
    async with rosa.post(content, "files", content_type="image/jpeg") as response:
        assert response.status == 413
    assert not Path(world.settings.folder).exists()


async def test_a_file_is_named_by_us_for_its_owner_alone(world: WebWorld, rosa: Client) -> None:
    for media_type in ("image/jpeg", "image/jpeg", "text/html", "../../etc/passwd"):
        async with rosa.post(b"<script>", "files", content_type=media_type) as response:
            assert response.status == 200
    folder = Path(world.settings.folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert len(list(folder.iterdir())) == 2  # the same content and type is kept once
    for path in folder.iterdir():
        assert re.fullmatch(r"[0-9a-f]{64}(\.jpg)?", path.name)
        assert path.stat().st_mode & 0o777 == 0o600


async def test_what_could_be_a_page_is_only_ever_a_download(rosa: Client) -> None:
    async with rosa.post(b"<script>", "files", content_type="text/html") as response:
        source = (await response.json())["source"]
    async with rosa.get(f"files/{source}") as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"] == "attachment"


@pytest.mark.parametrize(
    "path",
    [
        "files/..%2f..%2fsettings.toml",
        "files/%2e%2e%2fpyproject.toml",
        "files/.",
        "page/..%2fserver.py",
        "page/%2e%2e%2f__init__.py",
        "page/",
    ],
)
async def test_no_path_leads_out_of_a_folder(world: WebWorld, rosa: Client, path: str) -> None:
    async with rosa.get(path) as response:
        assert response.status in {403, 404}
    with pytest.raises(FetchError):
        await world.adapter.fetch(path.removeprefix("files/"))


async def test_a_file_is_on_the_disk_before_the_core_hears_of_it(
    world: WebWorld, rosa: Client
) -> None:
    await rosa.send_photo(b"photo")
    (photo,) = (await world.inbox.next()).attachments
    assert (Path(world.settings.folder) / photo.source).read_bytes() == b"photo"
    assert (photo.kind, photo.media_type, photo.size) == ("photo", "image/jpeg", 5)


# --- accepted means accepted ---------------------------------------------------------------


async def test_a_message_brought_twice_is_handled_and_shown_once(
    world: WebWorld, rosa: Client
) -> None:
    body = said("een keer")

    async def bring() -> None:
        async with rosa.post(body) as response:
            assert response.status == 204

    await asyncio.gather(bring(), bring(), bring())
    assert len(world.inbox.events) == 1
    assert await bubbles(rosa) == [("me", "een keer")]


async def test_what_was_not_accepted_is_not_shown_and_may_come_again(
    world: WebWorld, rosa: Client, caplog: pytest.LogCaptureFixture
) -> None:
    world.inbox.fail_next()
    body = said("geheim woord")
    with caplog.at_level(logging.DEBUG):
        async with rosa.post(body) as response:
            assert response.status == 503
    assert await bubbles(rosa) == []
    async with rosa.post(body) as response:
        assert response.status == 204
    assert await bubbles(rosa) == [("me", "geheim woord")]
    assert "geheim" not in caplog.text


class QuickCore:
    """Answers before `accept` has even returned."""

    def __init__(self) -> None:
        self.adapter = ADAPTER(Settings(port=0, phones=PHONES), COMMANDS)

    async def accept(
        self,
        events: Sequence[Incoming | Unreadable],
        notes: Mapping[str, str | None] | None = None,
    ) -> None:
        for event in events:
            assert isinstance(event, Incoming)
            await self.adapter.send(Letter(event.id, event.sender, Outgoing(event.text.upper())))

    async def notes(self) -> dict[str, str]:
        return {}


async def test_an_answer_never_stands_above_its_question() -> None:
    core = QuickCore()
    running = asyncio.create_task(core.adapter.run(core))
    await core.adapter.listening.wait()
    rosa = Client(lambda: core.adapter.url, "rosa")
    for text in ("a", "b"):
        async with rosa.post(said(text)) as response:
            assert response.status == 204
    assert await bubbles(rosa) == [("me", "a"), ("bot", "A"), ("me", "b"), ("bot", "B")]
    await rosa.close()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


# --- what the page shows -------------------------------------------------------------------


async def test_a_page_that_opens_later_shows_it_all(world: WebWorld, rosa: Client) -> None:
    await world.adapter.send(Letter("1", "rosa", Outgoing("Komt u?", (Option("y", "Ja"),), "q")))
    seen = await rosa.sees()
    await rosa.press(seen, 1)
    await world.inbox.next("pressed")
    own = await rosa.say("tien uur")
    await rosa.edit(own, "elf uur")
    await world.inbox.next("edited")
    await world.adapter.send(Letter("2", "rosa", Outgoing("Goed", replaces=seen.name)))
    assert await bubbles(rosa) == [("bot", "Goed"), ("me", "elf uur")]


async def test_a_pressed_button_is_seen_to_be_pressed(world: WebWorld, rosa: Client) -> None:
    question = Outgoing("Komt u?", (Option("y", "Ja"), Option("n", "Nee")), "q")
    await world.adapter.send(Letter("1", "rosa", question))
    await rosa.press(await rosa.sees(), 2)
    await world.inbox.next("pressed")
    (bubble,) = [c["bubble"] for c in await shown(rosa) if c.get("bubble")]
    assert bubble["pressed"] == "q.1"


async def test_commands_are_those_of_the_language_until_others_come(
    world: WebWorld, rosa: Client
) -> None:
    await world.adapter.send(Letter("1", "rosa", Outgoing(commands=(Option("stop", "Stop"),))))
    menus = {c["phone"]: c["menu"] for c in await shown(rosa) if c.get("menu")}
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


# --- starting and stopping -----------------------------------------------------------------


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
