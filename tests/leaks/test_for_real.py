"""A few of the shapes for real: `schakel run`, a strict Bot API server, a homeserver, a client.

Everything that reached either of the two people is searched for what the other has to hide.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.leaks.canaries import CANARIES, LAST_NAME, MXID, USERNAME, found_in
from tests.leaks.shapes import OFFICE
from tests.leaks.town import signed_file
from tests.matrix_client.nio_person import NioPerson
from tests.servers.bot_api.client import Control, Person
from tests.servers.bot_api.server import BotApi
from tests.servers.synapse import Synapse
from tests.test_the_chain import Bot

SECRET = CANARIES["quote"].text
TYPED = " of ".join(canary.text for canary in CANARIES.values() if canary.taken_out)
FORWARDED = {"type": "hidden_user", "sender_user_name": CANARIES["forwarded from"].text, "date": 1}


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
async def homeserver(tmp_path: Path) -> AsyncIterator[Synapse]:
    pytest.importorskip("synapse", reason="matrix-synapse is not installed")
    (tmp_path / "synapse").mkdir()
    server = Synapse(tmp_path / "synapse")
    await asyncio.to_thread(server.start)
    yield server
    await asyncio.to_thread(server.stop)


@pytest.fixture
async def bot(tmp_path: Path, telegram: BotApi, homeserver: Synapse) -> AsyncIterator[Bot]:
    bot = Bot(tmp_path, telegram, homeserver)
    await bot.start()
    yield bot
    await bot.kill()


class Helper:
    """On Matrix, under a whole name. `got` is all that their client was shown."""

    def __init__(self, client: NioPerson, room: str) -> None:
        self.got = list[bytes]()
        self._client, self._room = client, room

    async def sends(self, content: dict[str, Any], kind: str = "m.room.message") -> None:
        await self._client.do("send", room=self._room, type=kind, content=content)

    async def says(self, text: str, **more: Any) -> None:
        await self.sends({"msgtype": "m.text", "body": text, **more})

    async def sends_file(self, content: dict[str, Any], file: bytes) -> None:
        encoded = base64.b64encode(file).decode()
        await self._client.do("sendFile", room=self._room, content=content, base64=encoded)

    async def sees(self, words: str, msgtype: str = "m.text") -> None:
        """Everything up to the message with these words."""
        while True:
            event = await self._client.next()
            content = event["content"]
            self.got.append(json.dumps(content, ensure_ascii=False).encode())
            if "file" in content:
                file = await self._client.do("getFile", file=content["file"])
                self.got.append(base64.b64decode(file))
            if content.get("msgtype") == msgtype and words in content.get("body", ""):
                return


class Resident:
    """On Telegram, under a whole name."""

    def __init__(self, control: Control, person: Person) -> None:
        self._control, self._person = control, person
        self._number = 100_000

    async def says(self, text: str, **fields: Any) -> None:
        self._number += 1
        who = {"id": self._person.id, "first_name": "Maria", "last_name": LAST_NAME}
        message = {
            "message_id": self._number,
            "date": 1_770_000_000,
            "from": {**who, "is_bot": False, "username": USERNAME, "language_code": "nl"},
            "chat": {**who, "type": "private"},
            "text": text,
            **fields,
        }
        await self._control.post("update", kind="message", content=message)

    async def sends(self, kind: str, file: bytes, **fields: Any) -> None:
        given = {
            "kind": kind,
            "content": base64.b64encode(file).decode(),
            "media_type": CANARIES["signature"].text,
            "name": CANARIES["file name"].text,
        }
        await self._control.post("say", sender=self._person.id, file=given, fields=fields)

    async def sees(self, words: str) -> None:
        while True:
            message = (await self._person.next_shown())["message"]
            if words in message.get("text", "") + message.get("caption", ""):
                return

    async def got(self) -> list[bytes]:
        """Every request about this chat, and the files that came with it."""
        calls = await self._control.get("calls")
        mine = [c for c in calls if c["given"].get("chat_id") in {self._person.id, None}]
        shown = await self._control.get("shown", chat=self._person.id)
        files = list[bytes]()
        for entry in shown:
            for kind in ("photo", "voice", "video", "document"):
                file = entry["message"].get(kind)
                if file:
                    name = (file[-1] if isinstance(file, list) else file)["file_id"]
                    files.append(await self._control.file(name))
        asked = [c for c in mine if c["method"].startswith(("send", "edit", "setMy"))]
        return [json.dumps([asked, shown], ensure_ascii=False).encode(), *files]


@pytest.fixture
async def helper(tmp_path: Path, homeserver: Synapse, bot: Bot) -> AsyncIterator[Helper]:
    user = homeserver.register(CANARIES["matrix link"].mark)
    path = f"/_matrix/client/v3/profile/{user.name}/displayname"
    homeserver.call("PUT", path, {"displayname": f"Johan {LAST_NAME}"}, user.token)
    (tmp_path / "johan").mkdir()
    client = NioPerson(homeserver.url, user, tmp_path / "johan")
    await client.start()
    room = await client.do("createDirect", other=bot.account.name)
    helper = Helper(client, room)
    async with asyncio.timeout(30):
        while bot.account.name not in joined(client, room):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.2)
    await helper.says(await bot.invite("volunteer"))
    await helper.sees("Hoe mogen mensen je noemen?")
    for answer, reply in (
        ("Johan", "Waarmee wil je helpen?"),
        ("1, 2 en 3", "In welke wijken?"),
        ("Hoge Vucht", "In welke wijken?"),
        ("klaar, verder", "Wanneer kun je meestal?"),
        ("1,2,3,4", "Hoe vaak mag ik je iets vragen?"),
        ("2", "Bedankt!"),
    ):
        await helper.says(answer)
        await helper.sees(reply)
    yield helper
    await client.do("stop")


def joined(client: NioPerson, room: str) -> set[str]:
    shown = client._client.rooms[room]
    return set(shown.users) - set(shown.invited_users)


@pytest.mark.timeout(180)
async def test_neither_learns_who_the_other_is(telegram: BotApi, helper: Helper) -> None:
    async with Control(telegram.url) as control:
        resident = Resident(control, await control.person("Maria", "nl"))
        for said in ("mijn kraan lekt", "Nee, ga verder", "Hoge Vucht", "Morgen", "Versturen"):
            await resident.says(said)
        await helper.sees("Kun jij helpen?")
        await helper.says("Ja, dat doe ik")
        await resident.sees("Johan (vrijwilliger")
        await helper.sees("Je helpt Maria")

        await resident.says(f"eerste kijk {TYPED}", forward_origin=FORWARDED)
        await helper.sees("eerste kijk")
        await resident.sends("photo", signed_file("jpeg"), caption=f"tweede kijk {TYPED}")
        await helper.sees("tweede kijk")
        for kind, made in (("voice", "ogg"), ("video", "mp4"), ("document", "pdf")):
            await resident.sends(kind, signed_file(made), forward_origin=FORWARDED)
        await resident.sends("document", signed_file(OFFICE), caption="derde kijk")
        await helper.sees("derde kijk")

        pill = f'<a href="https://matrix.to/#/{MXID}">{SECRET}</a>'
        await helper.says(f"vierde kijk {TYPED}", formatted_body=pill, **{"com.canari": SECRET})
        await resident.sees("vierde kijk")
        for msgtype, made in (("m.image", "png"), ("m.audio", "m4a"), ("m.file", "pdf")):
            info = {"mimetype": SECRET, "thumbnail_url": SECRET}
            name = CANARIES["file name"].text
            file = {"msgtype": msgtype, "body": name, "filename": name, "info": info}
            await helper.sends_file(file, signed_file(made))
        file = {"msgtype": "m.file", "body": SECRET, "filename": SECRET, "info": {}}
        await helper.sends_file(file, signed_file(OFFICE))
        await resident.sees("geef ik niet door")
        await resident.says("vijfde kijk")
        await helper.sees("vijfde kijk")
        got = await resident.got()

    kinds = [json.loads(each)["msgtype"] for each in helper.got if each.startswith(b"{")]
    assert [k for k in kinds if k != "m.text"] == ["m.image", "m.audio", "m.video", "m.file"]
    assert len(got) == 1 + 3
    assert found_in(b"\n".join(helper.got)) == set()
    assert found_in(b"\n".join(got)) == set()
