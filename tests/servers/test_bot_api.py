"""The strict Bot API server can fail, and does where Telegram does."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from tests.servers.bot_api import TOKEN, BotApi, Control, Person
from tests.servers.bot_api.requests import Upload

Json = dict[str, Any]
Ask = Callable[..., Awaitable[Json]]


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    async with BotApi() as ready:
        yield ready


@pytest.fixture
async def control(server: BotApi) -> AsyncIterator[Control]:
    async with Control(server.url) as ready:
        yield ready


@pytest.fixture
async def rosa(control: Control) -> Person:
    return await control.person("Rosa")


@pytest.fixture
async def ask(server: BotApi) -> AsyncIterator[Ask]:
    async with aiohttp.ClientSession() as session:

        async def request(method: str, token: str = TOKEN, **given: Any) -> Json:
            url = f"{server.url}/bot{token}/{method}"
            async with session.post(url, json=given) as answer:
                body: Json = await answer.json()
                assert answer.status == body.get("error_code", 200)
                return body

        yield request


def ids(answer: Json) -> list[int]:
    return [update["update_id"] for update in answer["result"]]


def error(answer: Json) -> str:
    return str(answer["description"])


async def test_an_update_stays_until_a_higher_offset(ask: Ask, rosa: Person) -> None:
    for text in ("een", "twee", "drie"):
        await rosa.say(text)
    first = ids(await ask("getUpdates"))
    assert len(first) == 3
    assert ids(await ask("getUpdates", offset=first[0])) == first
    assert ids(await ask("getUpdates", limit=1)) == first[:1]
    assert ids(await ask("getUpdates", offset=first[2])) == first[2:]
    assert ids(await ask("getUpdates")) == first[2:]
    assert ids(await ask("getUpdates", offset=first[2] + 1)) == []


async def test_a_negative_offset_forgets_all_but_the_last(ask: Ask, rosa: Person) -> None:
    for text in ("een", "twee", "drie"):
        await rosa.say(text)
    assert len(ids(await ask("getUpdates", offset=-2))) == 2
    assert len(ids(await ask("getUpdates"))) == 2


async def test_a_long_poll_answers_at_once_when_something_happens(ask: Ask, rosa: Person) -> None:
    poll = asyncio.ensure_future(ask("getUpdates", timeout=10))
    await asyncio.sleep(0.05)
    assert not poll.done()
    await rosa.say("een")
    async with asyncio.timeout(1):
        assert len(ids(await poll)) == 1


async def test_only_what_is_asked_for_is_queued(ask: Ask, rosa: Person) -> None:
    message = (await rosa.say("een"))["message_id"]
    await rosa.act("react", message=message, emoji="👍")
    assert len(ids(await ask("getUpdates", allowed_updates=["message_reaction"]))) == 1
    await rosa.act("react", message=message, emoji="👍")
    await rosa.say("twee")
    kinds = [min(update) for update in (await ask("getUpdates"))["result"]]
    assert kinds == ["message", "message_reaction"]


async def test_a_second_poller_ends_the_first(ask: Ask) -> None:
    first = asyncio.ensure_future(ask("getUpdates", timeout=10))
    await asyncio.sleep(0.05)
    await ask("getUpdates")
    assert error(await first).startswith("Conflict: terminated by other getUpdates")


async def test_nobody_polls_while_there_is_a_webhook(ask: Ask) -> None:
    await ask("setWebhook", url="http://127.0.0.1:9/nobody")
    assert "webhook is active" in error(await ask("getUpdates"))
    await ask("deleteWebhook")
    assert (await ask("getUpdates"))["ok"]


async def test_a_webhook_gets_each_update_until_it_says_yes(
    ask: Ask, rosa: Person, control: Control
) -> None:
    got: list[tuple[str | None, str]] = []

    async def receive(request: web.Request) -> web.Response:
        update = await request.json()
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        got.append((secret, update["message"]["text"]))
        return web.Response(status=503 if len(got) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await ask("setWebhook", url=url, secret_token="s3cret")
    await rosa.say("een")
    await rosa.say("twee")
    async with asyncio.timeout(5):
        while len((await control.get("updates"))["confirmed"]) < 2:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert got == [("s3cret", "een"), ("s3cret", "een"), ("s3cret", "twee")]
    assert "503" in (await ask("getWebhookInfo"))["result"]["last_error_message"]
    await ask("deleteWebhook")
    await runner.cleanup()


async def test_tokens_are_looked_at(ask: Ask) -> None:
    assert error(await ask("getMe", token="4000:wrong")) == "Unauthorized"
    assert error(await ask("getMe", token="nonsense")) == "Not Found"


@pytest.mark.parametrize(
    ("method", "given", "complaint"),
    [
        ("sendFax", {}, "method not found"),
        ("getMe", {"loud": True}, "getMe has no parameter loud"),
        ("sendMessage", {"text": "dag"}, 'parameter "chat_id" is required'),
        ("sendMessage", {"chat_id": "seven", "text": "dag"}, 'parameter "chat_id" is no id'),
        ("sendMessage", {"chat_id": 99, "text": "dag"}, "chat not found"),
        ("getUpdates", {"timeout": 1.5}, 'parameter "timeout" is no int'),
        ("getFile", {"file_id": "gone"}, "invalid file_id"),
        ("answerCallbackQuery", {"callback_query_id": "old"}, "query is too old"),
        ("setMyCommands", {"commands": [{"command": "Menu", "description": "x"}]}, "COMMAND_INV"),
        ("setMyCommands", {"commands": [], "language_code": "dutch"}, "language code"),
    ],
)
async def test_a_wrong_request_is_an_error(
    ask: Ask, method: str, given: Json, complaint: str
) -> None:
    assert complaint in error(await ask(method, **given))


BUTTON = {"inline_keyboard": [[{"text": "Ja", "callback_data": "x" * 65}]]}


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"text": " \u202e\n"}, "message text is empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "\ud800"}, "strings must be encoded in UTF-8"),
        ({"text": "<b>dag", "parse_mode": "HTML"}, "can't parse entities"),
        ({"text": "*dag", "parse_mode": "Markdown"}, "can't parse entities"),
        ({"text": "dag", "reply_markup": BUTTON}, "BUTTON_DATA_INVALID"),
        ({"text": "dag", "reply_parameters": {"message_id": 99}}, "to be replied not found"),
    ],
)
async def test_a_wrong_message_is_an_error(
    ask: Ask, rosa: Person, given: Json, complaint: str
) -> None:
    assert complaint in error(await ask("sendMessage", chat_id=rosa.id, **given))
    longest = await ask("sendMessage", chat_id=rosa.id, text="😀" * 2048)
    assert longest["ok"]


async def test_an_edit_needs_a_message_of_ours_and_a_change(ask: Ask, rosa: Person) -> None:
    ours = (await ask("sendMessage", chat_id=rosa.id, text="dag"))["result"]["message_id"]
    theirs = (await rosa.say("dag"))["message_id"]

    async def edit(message: int, text: str) -> Json:
        return await ask("editMessageText", chat_id=rosa.id, message_id=message, text=text)

    assert (await edit(ours, "dag Rosa"))["result"]["text"] == "dag Rosa"
    assert "message is not modified" in error(await edit(ours, "dag Rosa"))
    assert "message can't be edited" in error(await edit(theirs, "x"))
    assert "message to edit not found" in error(await edit(99, "x"))
    assert (await ask("deleteMessage", chat_id=rosa.id, message_id=ours))["ok"]
    assert "message to edit not found" in error(await edit(ours, "x"))


async def test_who_cannot_be_written_to(ask: Ask, rosa: Person, control: Control) -> None:
    await control.post("block", chat=rosa.id)
    assert "blocked by the user" in error(await ask("sendMessage", chat_id=rosa.id, text="dag"))
    await control.post("unblock", chat=rosa.id)
    assert (await ask("sendMessage", chat_id=rosa.id, text="dag"))["ok"]
    changes = [u["my_chat_member"] for u in (await ask("getUpdates"))["result"]]
    assert [c["new_chat_member"]["status"] for c in changes] == ["kicked", "member"]
    await control.post("deactivate", chat=rosa.id)
    assert "user is deactivated" in error(await ask("sendMessage", chat_id=rosa.id, text="dag"))
    shy = await control.person("Ali", started=False)
    assert "can't initiate" in error(await ask("sendMessage", chat_id=shy.id, text="dag"))
    await shy.say("hallo")
    assert (await ask("sendMessage", chat_id=shy.id, text="dag"))["ok"]


async def test_a_group_that_became_another_says_which(
    ask: Ask, rosa: Person, control: Control
) -> None:
    old = (await control.post("group", title="Straat"))["id"]
    new = (await rosa.act("migrate", chat=old))["id"]
    answer = await ask("sendMessage", chat_id=old, text="dag")
    assert answer["parameters"] == {"migrate_to_chat_id": new}


async def test_too_many_in_a_second_is_429(ask: Ask, rosa: Person, control: Control) -> None:
    await control.post("limit", per_second=2)
    answers = [await ask("sendMessage", chat_id=rosa.id, text="dag") for _ in range(3)]
    assert [answer["ok"] for answer in answers] == [True, True, False]
    assert answers[2]["parameters"] == {"retry_after": 1}


async def test_a_button_answers_once(ask: Ask, rosa: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "q1.0"}]]}
    sent = await ask("sendMessage", chat_id=rosa.id, text="?", reply_markup=keyboard)
    query = await rosa.act("press", message=sent["result"]["message_id"], number=1)
    assert query["data"] == "q1.0"
    assert (await ask("answerCallbackQuery", callback_query_id=query["id"]))["ok"]
    assert not (await ask("answerCallbackQuery", callback_query_id=query["id"]))["ok"]


async def test_a_file_goes_up_and_down(server: BotApi, ask: Ask, rosa: Person) -> None:
    form = aiohttp.FormData({"chat_id": str(rosa.id)})
    form.add_field("document", b"%PDF", filename="brief.pdf", content_type="application/pdf")
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{server.url}/bot{TOKEN}/sendDocument", data=form) as answer:
            document = (await answer.json())["result"]["document"]
        path = (await ask("getFile", file_id=document["file_id"]))["result"]["file_path"]
        async with session.get(f"{server.url}/file/bot{TOKEN}/{path}") as answer:
            assert await answer.read() == b"%PDF"
        async with session.get(f"{server.url}/file/bot4000:wrong/{path}") as answer:
            assert answer.status == 401
    server.network.files["film"] = Upload("", b"0" * 20_000_001, "")
    assert "file is too big" in error(await ask("getFile", file_id="film"))


@pytest.mark.parametrize(("effect", "arrived"), [(False, 0), (True, 1)])
async def test_a_connection_ends_before_or_after_the_effect(
    ask: Ask, rosa: Person, control: Control, effect: bool, arrived: int
) -> None:
    await control.post("fault", method="send", answer="close", effect=effect)
    with pytest.raises(aiohttp.ClientConnectionError):
        await ask("sendMessage", chat_id=rosa.id, text="dag")
    assert len(await control.get("shown")) == arrived
    assert (await ask("sendMessage", chat_id=rosa.id, text="dag"))["ok"]


async def test_faults_are_met_as_often_as_scripted(
    ask: Ask, rosa: Person, control: Control
) -> None:
    trouble = {"answer": "error", "code": 429, "description": "Too Many Requests"}
    await control.post("fault", method="send", times=2, parameters={"retry_after": 3}, **trouble)
    assert (await ask("getMe"))["ok"]
    answers = [await ask("sendMessage", chat_id=rosa.id, text="dag") for _ in range(3)]
    assert [answer["ok"] for answer in answers] == [False, False, True]
    assert answers[0]["parameters"] == {"retry_after": 3}


async def test_it_runs_as_a_process_of_its_own() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.servers.bot_api", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    url, token = (await process.stdout.readline()).decode().split()
    async with Control(url) as control:
        await (await control.person("Rosa")).say("hallo")
        assert len((await control.get("updates"))["pending"]) == 1
    assert token == TOKEN
    process.terminate()
    assert await process.wait() == 0
