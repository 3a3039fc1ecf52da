"""The strict server and our adapter against the description of the real Bot API, where it is.

`SCHAKEL_BOT_API_DESCRIPTION` names the file: the JSON of PaulSonOfLars/telegram-bot-api-spec.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.channel import Letter, Sent
from bot.messages import Attachment, Option, Outgoing
from tests.adapters.telegram_world import telegram_world
from tests.servers.bot_api.requests import METHODS, Json, known

REPOSITORY = Path(__file__).parents[2]
DESCRIPTION = Path(
    os.environ.get("SCHAKEL_BOT_API_DESCRIPTION")
    or REPOSITORY.parent / "shared/data/telegram-bot-api-10.1.json"
)
pytestmark = pytest.mark.skipif(not DESCRIPTION.is_file(), reason="no description of the Bot API")

SIMPLE: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "String": str,
    "Boolean": bool,
    "True": bool,
    "Float": (int, float),
}
KINDS = {
    "int": {"Integer"},
    "id": {"Integer", "String"},
    "str": {"String"},
    "bool": {"Boolean"},
    "float": {"Float"},
    "file": {"InputFile", "String"},
}


@cache
def description() -> Json:
    read: Json = json.loads(DESCRIPTION.read_text("utf-8"))
    return read


@pytest.mark.parametrize("method", sorted(METHODS))
def test_the_server_knows_no_more_than_there_is(method: str) -> None:
    fields = {f["name"]: f for f in description()["methods"][method].get("fields", [])}
    for name, (kind, required) in known(method).items():
        types = set(fields[name]["types"])
        if kind in {"list", "object"}:
            assert all(t.startswith("Array") is (kind == "list") for t in types), name
        else:
            assert types == KINDS[kind], name
        assert fields[name]["required"] == required, name
    missing = [n for n, f in fields.items() if f["required"] and n not in known(method)]
    assert not missing


def faults(value: Any, kind: str, where: str) -> list[str]:
    """What is wrong with a value that should be of this type."""
    if kind.startswith("Array of "):
        inner = kind.removeprefix("Array of ")
        if not isinstance(value, list):
            return [f"{where}: no list"]
        return [f for i, v in enumerate(value) for f in faults(v, inner, f"{where}[{i}]")]
    if simple := SIMPLE.get(kind):
        right = isinstance(value, simple) and isinstance(value, bool) == (simple is bool)
        return [] if right else [f"{where}: {value!r} is no {kind}"]
    described = description()["types"][kind]
    if subtypes := described.get("subtypes"):
        return fewest(value, subtypes, where)
    if not isinstance(value, dict):
        return [f"{where}: no {kind}"]
    fields = {f["name"]: f for f in described.get("fields", [])}
    found = [f"{where}: {kind} has no {name}" for name in value if name not in fields]
    for name, field in fields.items():
        if name in value:
            found += fewest(value[name], field["types"], f"{where}.{name}")
        elif field["required"]:
            found.append(f"{where}: {kind} needs {name}")
    return found


def fewest(value: Any, kinds: list[str], where: str) -> list[str]:
    """What is wrong with a value that may be of any of these types: as the nearest of them."""
    tried = [faults(value, kind, where) for kind in kinds]
    return min(tried, key=len)


def test_a_fault_would_be_found() -> None:
    assert faults({"message_id": "3", "date": 1}, "Message", "m")
    assert not faults({"id": 1, "is_bot": False, "first_name": "Rosa"}, "User", "u")


async def test_what_our_adapter_asks_and_is_answered_is_as_described() -> None:
    async with telegram_world() as world:
        rosa = await world.person("Rosa")
        said = await rosa.say("hallo")
        await rosa.send_photo(b"jpeg")
        await rosa.send_voice(b"ogg")
        await rosa.send_document(b"pdf")
        await rosa.send_location(51.5, 4.8)
        await rosa.edit(said, "hallo!")
        await rosa.person.act("react", message=int(said), emoji="👍")
        options = (Option("yes", "Ja"), Option("no", "Nee"))
        files = [Attachment(k) for k in ("photo", "voice", "video", "document")]
        place = Attachment("location", latitude=51.5, longitude=4.8)
        letters = [
            Outgoing("dag", options, "q1", reply_to=said),
            Outgoing("dag", attachments=(*files, place)),
            Outgoing(commands=options),
        ]
        for number, letter in enumerate(letters):
            contents = [b"x" for _ in letter.attachments]
            sent = await world.adapter.send(Letter(str(number), rosa.recipient, letter, contents))
            assert isinstance(sent, Sent)
            if letter.options:
                await rosa.press(await rosa.sees(), 1)
                edit = Outgoing("dag dag", replaces=sent.message)
                await world.adapter.send(Letter("edit", rosa.recipient, edit))
        photo = (await world.inbox.next("said", "pressed", "edited", "reacted")).attachments
        while not photo:
            photo = (await world.inbox.next("said")).attachments
        await world.adapter.fetch(photo[0].source)
        await rosa.block()
        await world.inbox.next("blocked")

        answered = [call for call in world.server.calls if call.result is not None]
        used = {call.method for call in answered}
        assert {"sendVideo", "editMessageText", "getFile", "answerCallbackQuery"} <= used
        found: list[str] = []
        for call in answered:
            described = description()["methods"][call.method]
            names = {field["name"] for field in described.get("fields", [])}
            found += [f"{call.method} has no {name}" for name in call.given.keys() - names]
            found += fewest(call.result, described["returns"], call.method)
        assert not found
