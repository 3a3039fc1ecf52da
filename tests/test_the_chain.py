"""The chain, for real: a resident on Telegram is helped by a volunteer on Matrix.

`schakel run` as a process of its own, a strict Bot API server, a real homeserver, and a Matrix
client of another make that trusts only signed devices. The bot is killed half-way.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bench.crash.victim_process import write_settings
from tests.matrix_client import Driver, JsPerson, not_installed
from tests.servers.bot_api.client import Control, Person
from tests.servers.bot_api.server import TOKEN, BotApi
from tests.servers.synapse import Synapse, User

ROOT = Path(__file__).parents[1]
NIGHT = "start = 21:00:00\nend = 08:00:00"
NEVER = "start = 00:00:00\nend = 00:00:00"


class Bot:
    """`schakel run`, as an operator starts it."""

    def __init__(self, folder: Path, telegram: BotApi, homeserver: Synapse) -> None:
        self.account: User = homeserver.register("schakel")
        channels = {
            "telegram": {"token": "env:TOKEN", "base_url": telegram.url},
            "matrix": {
                "homeserver": homeserver.url,
                "user": self.account.name,
                "password": "env:PASSWORD",
                "folder": str(folder / "keys"),
            },
        }
        self.settings = write_settings(folder, f"sqlite:///{folder / 'schakel.db'}", channels)
        tables = self.settings.read_text("utf-8")
        assert NIGHT in tables
        self.settings.write_text(tables.replace(NIGHT, NEVER), "utf-8")
        self._environment = {**os.environ, "TOKEN": TOKEN, "PASSWORD": self.account.password}
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        self._process = await self._schakel("run")

    async def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            await self._process.wait()
            self._process = None

    async def invite(self, role: str) -> str:
        """The ticket that `schakel invite` prints, beside the running bot."""
        process = await self._schakel("invite", role, stdout=asyncio.subprocess.PIPE)
        out, _ = await process.communicate()
        assert process.returncode == 0
        return out.decode().split()[-1]

    async def _schakel(self, *arguments: str, **how: Any) -> asyncio.subprocess.Process:
        command = (sys.executable, "-m", "bot", *arguments, "--settings", str(self.settings))
        return await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env=self._environment, **how
        )


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


@pytest.fixture
async def jan(homeserver: Synapse) -> AsyncIterator[JsPerson]:
    if why := await asyncio.to_thread(not_installed):
        pytest.skip(f"no independent Matrix client: {why}")
    driver = Driver()
    await driver.start()
    yield await driver.person(homeserver.url, homeserver.register("jan"), strict=True)
    await driver.stop()


class OnMatrix:
    """Somebody in a direct room with the bot."""

    def __init__(self, client: JsPerson, room: str) -> None:
        self._client, self._room = client, room

    async def says(self, text: str) -> None:
        content = {"msgtype": "m.text", "body": text}
        await self._client.do("send", room=self._room, content=content)

    async def reacts(self, event: dict[str, Any], emoji: str) -> None:
        relation = {"rel_type": "m.annotation", "event_id": event["id"], "key": emoji}
        content = {"m.relates_to": relation}
        await self._client.do("send", room=self._room, type="m.reaction", content=content)

    async def sees(self, words: str) -> dict[str, Any]:
        """The next message with these words; readable, and from a device that is trusted."""
        event = await self._client.next(
            lambda e: not e["closed"] and words in e["content"].get("body", "")
        )
        assert event["encrypted"]
        assert event["warning"] == 0
        return event


class OnTelegram:
    """Somebody in a private chat with the bot."""

    def __init__(self, person: Person) -> None:
        self._person = person

    async def says(self, text: str) -> None:
        await self._person.say(text)

    async def presses(self, message: dict[str, Any], label: str) -> None:
        buttons = [b for row in message["reply_markup"]["inline_keyboard"] for b in row]
        [data] = [b["callback_data"] for b in buttons if label in b["text"]]
        await self._person.act("press", message=message["message_id"], data=data)

    async def sees(self, words: str) -> dict[str, Any]:
        while True:
            entry = await self._person.next_shown()
            message: dict[str, Any] = entry["message"]
            if words in message.get("text", "") + message.get("caption", ""):
                return message


@pytest.mark.timeout(180)
async def test_a_resident_on_telegram_is_helped_by_a_volunteer_on_matrix(
    telegram: BotApi, bot: Bot, jan: JsPerson
) -> None:
    room = await jan.do("createDirect", other=bot.account.name)
    helper = OnMatrix(jan, room)
    while bot.account.name not in await jan.do(  # noqa: ASYNC110 - the server tells no one
        "members", room=room, joined=True
    ):
        await asyncio.sleep(0.2)

    await helper.says(await bot.invite("volunteer"))
    await helper.sees("Hoe mogen mensen je noemen?")
    await helper.says("Johan")
    await helper.sees("Waarmee wil je helpen?")
    await helper.says("1, 2 en 3")
    await helper.sees("In welke wijken?")
    await helper.says("Hoge Vucht")
    await helper.sees("In welke wijken?")
    await helper.says("klaar, verder")
    await helper.sees("Wanneer kun je meestal?")
    await helper.says("1,2,3,4")
    await helper.sees("Hoe vaak mag ik je iets vragen?")
    await helper.says("2")
    await helper.sees("Bedankt!")

    async with Control(telegram.url) as control:
        resident = OnTelegram(await control.person("Maria", "nl"))
        await resident.says("mijn kraan lekt")
        await resident.presses(await resident.sees("welke wijk"), "Hoge Vucht")
        await resident.presses(await resident.sees("Wanneer"), "Morgen")
        await resident.presses(await resident.sees("Klopt dit zo?"), "Versturen")

        ping = await helper.sees("Kun jij helpen?")
        assert "Maria" not in ping["content"]["body"]
        await bot.kill()
        await helper.reacts(ping, "👍")
        await bot.start()

        await resident.sees("Johan (vrijwilliger")
        case = await helper.sees("Je helpt Maria")
        await helper.says("Dag Maria, morgen om tien uur?")
        await resident.sees("morgen om tien uur?")
        await resident.says("Graag!")
        await helper.sees("Graag!")
        await helper.reacts(case, "2️⃣")
        await resident.presses(await resident.sees("Is het klaar?"), "Ja, het is klaar")
        await resident.presses(await resident.sees("Heeft dit je geholpen?"), "Ja")
        await resident.sees("nog iets zeggen")
        await resident.says("Dank je wel!")
        await resident.presses(await resident.sees("Mag Johan dit lezen"), "Ja, geef het door")
        await helper.sees("Dank je wel!")
