"""How Telegram is listened to: what is acknowledged, what is waited for, what stops it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from adapters.telegram import ADAPTER, Settings
from bot.channel import ChannelError
from tests.adapters.recording import RecordingInbox
from tests.adapters.telegram_world import COMMANDS, TelegramWorld, telegram_world
from tests.servers.bot_api import TOKEN, BotApi, Control

SECRET = TOKEN.partition(":")[2]


@pytest.fixture
async def world() -> AsyncIterator[TelegramWorld]:
    async with telegram_world() as ready:
        yield ready


async def ask(world: TelegramWorld, method: str, **given: Any) -> dict[str, Any]:
    """A request by another program that has the bot's token."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{world.server.url}/bot{TOKEN}/{method}", json=given) as answer,
    ):
        answered: dict[str, Any] = await answer.json()
        return answered


async def called_since(world: TelegramWorld, calls: int) -> bool:
    return world.inbox.calls > calls


async def all_acknowledged(world: TelegramWorld) -> bool:
    return not await world.pending()


async def nothing_more_to_acknowledge(world: TelegramWorld) -> bool:
    offsets: list[int] = [call["offset"] for call in await world.asked("getUpdates")]
    return max(offsets) > 0 and offsets[-1] == 0


async def both_answered(world: TelegramWorld) -> bool:
    return len(await world.asked("answerCallbackQuery")) == 2


@pytest.mark.parametrize("token", ["", "nonsense", "4000:a b", f"env {TOKEN}"])
def test_what_is_no_token_is_refused_without_repeating_it(token: str) -> None:
    with pytest.raises(ValueError, match="BotFather") as refused:
        Settings(token)
    assert not token or token not in str(refused.value)


async def test_a_wrong_token_is_for_the_operator() -> None:
    async with BotApi() as server:
        adapter = ADAPTER(Settings("4000:wrong", server.url), COMMANDS)
        with pytest.raises(ChannelError, match="BotFather"):
            await adapter.run(RecordingInbox())


async def test_it_notes_who_it_is(world: TelegramWorld) -> None:
    assert await world.inbox.notes() == {"id": "4000", "username": "schakel_test_bot"}


async def test_it_starts_with_all_that_was_not_acknowledged(world: TelegramWorld) -> None:
    assert (await world.asked("getUpdates"))[0]["offset"] == 0
    assert await world.asked("deleteWebhook") == [{}]


async def test_nothing_is_acknowledged_before_it_is_kept(world: TelegramWorld) -> None:
    rosa = await world.person("Rosa")
    world.inbox.fail_next()
    calls = world.inbox.calls
    await rosa.say("een")
    await world.until(lambda: called_since(world, calls))
    assert len(await world.pending()) == 1
    await world.inbox.next()
    await world.until(lambda: all_acknowledged(world))


async def test_one_bad_update_does_not_hold_up_the_rest(world: TelegramWorld) -> None:
    rosa = await world.person("Rosa")
    press = {
        "id": "q1",
        "from": {"id": rosa.person.id, "first_name": "Rosa", "is_bot": False},
        "message": await rosa.person.say("een"),
        "data": "q7.1",
    }
    await world.control.post("update", kind="callback_query", content=press)
    await world.control.post("update", kind="message", content="nonsense")
    await rosa.say("twee")
    assert [(await world.inbox.next()).text for _ in range(2)] == ["een", "twee"]
    assert (await world.inbox.next("pressed")).press == "q7.1"
    assert (await world.inbox.next_unreadable()).raw.endswith('"message": "nonsense"}')


async def test_update_ids_may_begin_anew(world: TelegramWorld) -> None:
    rosa = await world.person("Rosa")
    await rosa.say("voor de vakantie")
    await world.inbox.next()
    await world.until(lambda: nothing_more_to_acknowledge(world))
    await world.control.post("jump", first=5)
    await rosa.say("na de vakantie")
    assert (await world.inbox.next()).text == "na de vakantie"


async def test_a_pressed_button_stops_turning(world: TelegramWorld) -> None:
    rosa = await world.person("Rosa")
    message = int(await rosa.say("een"))
    await world.control.post("fault", method="answerCallbackQuery", answer="close")
    for _ in range(2):
        await rosa.person.act("press", message=message, data="q1.0")
        await world.inbox.next("pressed")
    await world.until(lambda: both_answered(world))


async def test_a_press_by_another_in_a_group_names_that_other(world: TelegramWorld) -> None:
    rosa, ali = await world.person("Rosa"), await world.person("Ali")
    group = (await world.control.post("group", title="Straat"))["id"]
    message = await rosa.person.say("wie helpt?", chat=group)
    await ali.person.act("press", chat=group, message=message["message_id"], data="q1.0")
    event = await world.inbox.next("pressed")
    assert (event.sender, event.chat) == (ali.recipient, str(group))


async def test_another_program_with_our_token_is_for_the_operator(world: TelegramWorld) -> None:
    async def polled_by_another() -> None:
        while not world.running.done():
            await ask(world, "getUpdates")
            await asyncio.wait({world.running}, timeout=0.05)
        with pytest.raises(ChannelError, match="Another process"):
            await world.running

    async def posted_to_another() -> None:
        async with telegram_world() as second:
            await ask(second, "setWebhook", url="http://127.0.0.1:9/nobody")
            with pytest.raises(ChannelError, match="webhook"):
                await second.running

    await asyncio.gather(polled_by_another(), posted_to_another())


async def test_a_poller_that_leaves_is_waited_for(world: TelegramWorld) -> None:
    rosa = await world.person("Rosa")
    await ask(world, "getUpdates")
    await rosa.say("hallo")
    assert (await world.inbox.next()).text == "hallo"


async def test_a_webhook_left_behind_is_taken_away() -> None:
    async with BotApi() as server, Control(server.url) as control:
        world = TelegramWorld(server, control, Settings(TOKEN, server.url))
        await world.stop()
        await ask(world, "setWebhook", url="http://127.0.0.1:9/nobody")
        rosa = await world.person("Rosa")
        await rosa.say("hallo")
        await world.restart()
        assert (await world.inbox.next()).text == "hallo"
        await world.stop()


async def test_a_server_that_is_down_at_the_start_is_waited_for(
    caplog: pytest.LogCaptureFixture,
) -> None:
    server = BotApi()
    await server.start()
    await server.stop()
    async with Control(server.url) as control:
        world = TelegramWorld(server, control, Settings(TOKEN, server.url))
        await asyncio.sleep(0.8)
        await server.start()
        await world.ready()
        await world.stop()
        await server.stop()
    assert [record.message for record in caplog.records if "answer" in record.message] == [
        "Telegram does not answer (NotSent). Trying until it does.",
        "Telegram answers again, at try 3.",
    ]


async def test_no_trouble_writes_secrets_or_words_into_the_log(
    world: TelegramWorld, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    rosa = await world.person("Rosa")
    await world.control.post("fault", method="getUpdates", answer="garbage")
    async with world.down():
        pass
    world.inbox.fail_next()
    await rosa.say("mijn geheim")
    assert (await world.inbox.next()).text == "mijn geheim"
    assert "geheim" not in caplog.text
    assert SECRET not in caplog.text
