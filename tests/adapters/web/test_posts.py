"""What makes no sense is turned down; what is accepted was accepted by the core."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from adapters.web import ADAPTER, Settings
from bot.channel import Letter, Refused, Sent, Unreachable
from bot.messages import Incoming, Outgoing, Unreadable
from tests.adapters.web.client import Client, said
from tests.adapters.web.world import COMMANDS, PHONES, WebWorld

MISTAKES: dict[str, bytes | dict[str, Any]] = {
    "empty": b"",
    "broken": b"{",
    "a list": b"[]",
    "a text": b'"hallo"',
    "no UTF-8": b"\xff\xfe",
    "deep": b"[" * 5000,
    "no id": b'{"text": "no id"}',
    "no uuid": {"id": "1"},
    "unknown kind": {"kind": "deleted"},
    "text is a number": {"text": 7},
    "nothing said": {"text": " "},
    "off the earth": {"place": {"latitude": 91, "longitude": 0}},
    "no degrees": {"place": {"latitude": "x", "longitude": 0}},
    "another folder": {"text": "", "files": ["../../settings.toml"]},
    "file not there": {"text": "", "files": ["0" * 64 + ".jpg"]},
    "edits nothing": {"kind": "edited", "about": "nothing"},
    "presses nothing": {"kind": "pressed", "press": "p.0", "about": ""},
    "long text": {"text": "x" * 10_001},
    "long name": {"about": "x" * 201},
}


@pytest.mark.parametrize("mistake", MISTAKES)
async def test_a_mistaken_post_is_turned_down_and_the_next_goes_on(
    world: WebWorld, rosa: Client, mistake: str
) -> None:
    body = MISTAKES[mistake]
    async with rosa.post(body if isinstance(body, bytes) else said(**body)) as response:
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


async def test_a_message_brought_twice_is_handled_and_shown_once(
    world: WebWorld, rosa: Client
) -> None:
    body = said("een keer")

    async def bring() -> None:
        async with rosa.post(body) as response:
            assert response.status == 204

    await asyncio.gather(bring(), bring(), bring())
    assert len(world.inbox.events) == 1
    assert await rosa.bubbles() == [("me", "een keer")]


async def test_what_was_not_accepted_is_not_shown_and_may_come_again(
    world: WebWorld, rosa: Client, caplog: pytest.LogCaptureFixture
) -> None:
    world.inbox.fail_next()
    body = said("geheim woord")
    with caplog.at_level(logging.DEBUG):
        async with rosa.post(body) as response:
            assert response.status == 503
    assert await rosa.bubbles() == []
    async with rosa.post(body) as response:
        assert response.status == 204
    assert await rosa.bubbles() == [("me", "geheim woord")]
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
    assert await rosa.bubbles() == [("me", "a"), ("bot", "A"), ("me", "b"), ("bot", "B")]
    await rosa.close()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
