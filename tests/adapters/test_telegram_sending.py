"""What becomes of a letter on Telegram: delivered how, and failed for what reason."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, Literal

import pytest

from bot.channel import (
    FetchError,
    Letter,
    Moved,
    Outcome,
    Refused,
    Sent,
    TryLater,
    Unknown,
    Unreachable,
)
from bot.messages import Attachment, Option, Outgoing
from tests.adapters.telegram_world import TelegramPerson, TelegramWorld, telegram_world
from tests.adapters.world import Seen
from tests.servers.bot_api.requests import Upload

LONG = "word en zin. " * 400


@pytest.fixture
async def world() -> AsyncIterator[TelegramWorld]:
    async with telegram_world() as ready:
        yield ready


@pytest.fixture
async def rosa(world: TelegramWorld) -> TelegramPerson:
    return await world.person("Rosa")


async def send(world: TelegramWorld, to: TelegramPerson, text: str = "dag") -> Outcome:
    return await world.adapter.send(Letter("1", to.recipient, Outgoing(text)))


async def shown(world: TelegramWorld) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = await world.control.get("shown")
    return entries


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [
        ({"answer": "close"}, 0),
        ({"answer": "close", "effect": True}, 1),
        ({"answer": "garbage", "effect": True}, 1),
        ({"answer": "error", "code": 502, "effect": True}, 1),
        ({"answer": "error", "code": 500, "description": "Internal Server Error"}, 0),
    ],
)
async def test_a_lost_answer_leaves_it_unknown(
    world: TelegramWorld, rosa: TelegramPerson, fault: dict[str, Any], arrived: int
) -> None:
    await world.control.post("fault", method="sendMessage", **fault)
    assert isinstance(await send(world, rosa), Unknown)
    assert len(await shown(world)) == arrived


@pytest.mark.parametrize(
    ("code", "description", "expected"),
    [
        (403, "Forbidden: bot was blocked by the user", Unreachable),
        (403, "Forbidden: user is deactivated", Unreachable),
        (403, "Forbidden: bot can't initiate conversation with a user", Unreachable),
        (400, "Bad Request: chat not found", Unreachable),
        (400, "Bad Request: not enough rights to send text messages to the chat", Unreachable),
        (400, "Bad Request: can't parse entities: odd tag", Refused),
        (401, "Unauthorized", TryLater),
        (404, "Not Found", TryLater),
    ],
)
async def test_every_refusal_has_its_outcome(
    world: TelegramWorld, rosa: TelegramPerson, code: int, description: str, expected: type
) -> None:
    fault = {"answer": "error", "code": code, "description": description}
    await world.control.post("fault", method="sendMessage", **fault)
    assert isinstance(await send(world, rosa), expected)


async def test_too_fast_makes_the_whole_channel_wait(
    world: TelegramWorld, rosa: TelegramPerson
) -> None:
    fault = {"answer": "error", "code": 429, "description": "Too Many Requests: retry after 3"}
    await world.control.post("fault", method="sendMessage", **fault, parameters={"retry_after": 3})
    why = "Telegram asks us to slow down"
    expected = TryLater(timedelta(seconds=3), why, everyone=True, too_fast=True)
    assert await send(world, rosa) == expected
    assert isinstance(await send(world, rosa), Sent)


async def test_a_group_that_moved_says_where_to(world: TelegramWorld, rosa: TelegramPerson) -> None:
    old = await world.control.post("group", title="Straat")
    new = await rosa.person.act("migrate", chat=old["id"])
    letter = Letter("1", str(old["id"]), Outgoing("dag"))
    assert await world.adapter.send(letter) == Moved(str(new["id"]))
    assert isinstance(await world.adapter.send(replace(letter, recipient=str(new["id"]))), Sent)


@pytest.mark.parametrize(
    ("recipient", "message"),
    [
        ("@rosa:example.org", Outgoing("dag")),
        ("7", Outgoing("")),
        ("ROSA", Outgoing("dag", (Option("a", "A"),), prompt="q" * 64)),
    ],
)
async def test_our_own_mistakes_are_refused(
    world: TelegramWorld, rosa: TelegramPerson, recipient: str, message: Outgoing
) -> None:
    to = recipient.replace("ROSA", rosa.recipient)
    assert isinstance(await world.adapter.send(Letter("1", to, message)), Refused)


async def test_a_long_text_goes_on_where_it_was_stopped(
    world: TelegramWorld, rosa: TelegramPerson
) -> None:
    await world.control.post("limit", per_second=1)
    assert isinstance(await send(world, rosa, LONG), TryLater)
    await world.control.post("limit", per_second=0)
    assert isinstance(await send(world, rosa, LONG), Sent)
    texts = [entry["message"]["text"] for entry in await shown(world)]
    assert " ".join(texts).split() == LONG.split()


async def test_a_message_to_edit_that_is_gone_needs_no_edit(
    world: TelegramWorld, rosa: TelegramPerson
) -> None:
    edit = Letter("1", rosa.recipient, Outgoing("nieuw", replaces="99"))
    assert await world.adapter.send(edit) == Sent("99")
    theirs = await rosa.say("van mij")
    edit = Letter("2", rosa.recipient, Outgoing("nieuw", replaces=theirs))
    assert isinstance(await world.adapter.send(edit), Refused)


async def test_the_caption_of_a_photo_can_be_replaced(
    world: TelegramWorld, rosa: TelegramPerson
) -> None:
    photo = Outgoing("oud", (Option("a", "A"),), "q", (Attachment("photo"),))
    sent = await world.adapter.send(Letter("1", rosa.recipient, photo, [b"jpeg"]))
    assert isinstance(sent, Sent)
    edit = Letter("2", rosa.recipient, Outgoing("nieuw", replaces=sent.message))
    assert await world.adapter.send(edit) == sent
    await rosa.sees()
    seen = await rosa.sees()
    assert (seen.text, seen.options, seen.replaces) == ("nieuw", (), sent.message)


async def test_a_photo_too_old_to_be_taken_away_becomes_an_empty_one(
    world: TelegramWorld, rosa: TelegramPerson
) -> None:
    seen = await taken_back_late(world, rosa, "photo")
    assert (seen.attachment, seen.text, seen.options) == ("photo", "Weggehaald", ())
    assert seen.content != b"jpeg"


async def test_a_recording_too_old_to_be_taken_away_says_that_it_was(
    world: TelegramWorld, rosa: TelegramPerson
) -> None:
    seen = await taken_back_late(world, rosa, "voice")
    assert (seen.attachment, seen.text, seen.options) == ("voice", "Weggehaald", ())


async def taken_back_late(
    world: TelegramWorld, rosa: TelegramPerson, kind: Literal["photo", "voice"]
) -> Seen:
    message = Outgoing("Kijk", (Option("a", "A"),), "q", (Attachment(kind),))
    sent = await world.adapter.send(Letter("1", rosa.recipient, message, [b"jpeg"]))
    assert isinstance(sent, Sent)
    await rosa.sees()
    too_old = {"code": 400, "description": "Bad Request: message can't be deleted for everyone"}
    await world.control.post("fault", method="deleteMessage", answer="error", **too_old)
    away = Outgoing("Weggehaald", replaces=sent.message, removes=True)
    assert await world.adapter.send(Letter("2", rosa.recipient, away)) == sent
    return await rosa.sees()


async def test_a_letter_that_was_stopped_halfway_is_named_whole(
    world: TelegramWorld, rosa: TelegramPerson
) -> None:
    await world.control.post("limit", per_second=1)
    assert isinstance(await send(world, rosa, LONG), TryLater)
    await world.control.post("limit", per_second=0)
    sent = await send(world, rosa, LONG)
    assert isinstance(sent, Sent)
    names = [str(entry["message"]["message_id"]) for entry in await shown(world)]
    assert [*sent.before, sent.message] == names


async def test_a_long_text_follows_its_photo(world: TelegramWorld, rosa: TelegramPerson) -> None:
    letter = Outgoing("a" * 1025, (Option("a", "A"),), "q", (Attachment("photo"),))
    await world.adapter.send(Letter("1", rosa.recipient, letter, [b"jpeg"]))
    first, second = await rosa.sees(), await rosa.sees()
    assert (first.attachment, first.text, first.options) == ("photo", "", ())
    assert (second.attachment, second.text, second.options) == ("", "a" * 1025, ("A",))


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (["Ja", "Nee"], [2]),
        (["1", "2", "3", "4"], [3, 1]),
        (["Boodschappen", "Klusje"], [2]),
        (["Telefoon of computer", "Brieven"], [1, 1]),
        (["Ja", "Nee", "*Terug"], [2, 1]),
    ],
)
async def test_short_labels_share_a_row(
    world: TelegramWorld, rosa: TelegramPerson, labels: list[str], rows: list[int]
) -> None:
    options = tuple(Option(x, x.lstrip("*"), aside=x.startswith("*")) for x in labels)
    await world.adapter.send(Letter("1", rosa.recipient, Outgoing("?", options, "q")))
    (entry,) = await shown(world)
    keyboard = entry["message"]["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in keyboard] == rows


async def test_no_file_name_says_who_it_is_from(world: TelegramWorld, rosa: TelegramPerson) -> None:
    await rosa.send_document(b"%PDF")
    (attachment,) = (await world.inbox.next()).attachments
    await world.adapter.send(
        Letter("1", rosa.recipient, Outgoing(attachments=(attachment,)), [b"%PDF"])
    )
    (entry,) = await shown(world)
    assert entry["message"]["document"]["file_name"] == "document.pdf"


async def test_commands_are_set_for_all_and_for_one(
    world: TelegramWorld, rosa: TelegramPerson
) -> None:
    own = Outgoing(commands=(Option("rooster", "Mijn rooster"),))
    assert isinstance(await world.adapter.send(Letter("1", rosa.recipient, own)), Sent)
    kept = {
        (entry["scope"], entry["chat"], entry["language"]): entry["commands"]
        for entry in await world.control.get("commands")
    }
    menu = {"command": "menu", "description": "Het menu"}
    assert kept == {
        ("default", 0, ""): [menu],
        ("default", 0, "nl"): [menu],
        ("default", 0, "en"): [{"command": "menu", "description": "The menu"}],
        ("chat", int(rosa.recipient), ""): [{"command": "rooster", "description": "Mijn rooster"}],
    }


async def test_a_file_that_is_too_large_is_a_fetch_error(world: TelegramWorld) -> None:
    world.server.network.files["film"] = Upload("", b"0" * 20_000_001, "")
    with pytest.raises(FetchError, match="too big"):
        await world.adapter.fetch("film")


async def test_a_hitch_while_fetching_is_got_over(world: TelegramWorld) -> None:
    world.server.network.files["photo"] = Upload("", b"jpeg", "image/jpeg")
    await world.control.post("fault", method="getFile", answer="close")
    await world.control.post("fault", method="file", answer="close")
    assert await world.adapter.fetch("photo") == b"jpeg"


async def test_the_pace_keeps_within_what_telegram_allows(world: TelegramWorld) -> None:
    await world.control.post("limit", per_second=30)
    people = [await world.person(str(n)) for n in range(45)]
    outcomes = await asyncio.gather(*(send(world, person) for person in people))
    assert all(isinstance(outcome, Sent) for outcome in outcomes)


async def test_one_person_is_not_flooded(world: TelegramWorld, rosa: TelegramPerson) -> None:
    loop = asyncio.get_running_loop()
    began = loop.time()
    for _ in range(6):
        await send(world, rosa)
    assert 0.9 < loop.time() - began < 3


async def test_a_letter_on_its_way_is_finished_when_we_stop(
    world: TelegramWorld, rosa: TelegramPerson
) -> None:
    await world.control.post("fault", method="sendMessage", seconds=0.5)
    sending = asyncio.create_task(send(world, rosa))
    await rosa.sees()
    await world.stop()
    assert isinstance(await sending, Sent)


async def test_nothing_is_sent_before_we_are_connected(
    world: TelegramWorld, rosa: TelegramPerson
) -> None:
    await world.stop()
    assert isinstance(await send(world, rosa), TryLater)
