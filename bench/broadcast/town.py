"""Thousands of people on the strict Bot API server, two coordinators, and the bot in a process of
its own. Everything goes through the channel: the announcement is written in the chat."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from bench.broadcast.ready import start_bot
from bench.crash.victim_process import ROOT, write_settings
from bot.app import utc_now
from bot.people.person import Role
from storage.database import open_storage
from tests.servers.bot_api.network import Chat
from tests.servers.bot_api.people import People
from tests.servers.bot_api.server import TOKEN, BotApi

MARK = "Feest 4711"
ANSWERED_WITHIN = 30.0
NEVER_NIGHT = {"start = 21:00:00": "start = 00:00:00", "end = 08:00:00": "end = 00:00:00"}


class Town:
    """`rate` is how many messages a second the server allows; 0 is any number. Above so many
    people (`many`) a second coordinator has to agree. `ready`: the bot starts as a fork of one
    that has learned already, for tests that start it often."""

    def __init__(
        self, folder: Path, url: str, people: int, rate: float, many: int = 200, *, ready: bool
    ) -> None:
        self.server = BotApi()
        self._folder, self._url, self._rate = folder, url, rate
        self._count, self._many, self._ready = people, many, ready
        self._acts = People(self.server.network).acts
        self._process: asyncio.subprocess.Process | ForkServerProcess | None = None
        self.people: list[Chat] = []
        self._looked_at, self._delivered = 0, list[dict[str, Any]]()

    async def open(self) -> None:
        """The last two are coordinators."""
        await self.server.start()
        self.people = [self.server.network.add_person(f"P{n}", "nl") for n in range(self._count)]
        storage, now = await open_storage(self._url), utc_now()
        async with storage.transaction() as db:
            for number, chat in enumerate(self.people):
                person, _ = await db.people.meet("telegram", str(chat.id), f"P{number}", "nl", now)
                if chat in self.people[-2:]:
                    await db.people.grant(person.id, Role.COORDINATOR, now)
        await storage.close()
        self.server.faults.per_second = int(self._rate)
        table: dict[str, Any] = {"token": "env:BENCH_TOKEN", "base_url": self.server.url}
        if self._rate:
            most = max(self._rate - 2, self._rate / 2)
            table |= {"start_per_second": most, "most_per_second": most}
        self._settings = write_settings(self._folder, self._url, {"telegram": table})
        text = self._settings.read_text("utf-8")
        many = {"second_person_above = 200": f"second_person_above = {self._many}"}
        for always, otherwise in (NEVER_NIGHT | many).items():
            text = text.replace(always, otherwise)
        self._settings.write_text(text, "utf-8")

    async def close(self) -> None:
        await self.stop()
        await self.server.stop()

    async def start(self) -> None:
        """The bot, as an operator runs it. Returns when it listens."""
        polls = self._polls()
        secrets = {"BENCH_TOKEN": TOKEN}
        if self._ready:
            self._process = start_bot(str(self._settings), secrets)
        else:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run", "--settings", str(self._settings)),
                cwd=ROOT,
                env={**os.environ, **secrets},
                stderr=asyncio.subprocess.DEVNULL,
            )
        async with asyncio.timeout(60):
            while self._polls() == polls:  # noqa: ASYNC110  nothing tells when it is so
                await asyncio.sleep(0.02)

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        process, self._process = self._process, None
        if process is None or process.pid is None:
            return
        os.kill(process.pid, how)
        if isinstance(process, asyncio.subprocess.Process):
            await process.wait()
        else:
            await asyncio.to_thread(process.join)

    def _polls(self) -> int:
        return sum(call.method == "getUpdates" for call in self.server.calls)

    async def say(self, who: Chat, text: str) -> None:
        await self._acts["say"]({"sender": who.id, "text": text, "fields": {"text": text}})

    async def press(self, who: Chat, label: str) -> None:
        """The newest button with these words; waits until there is one."""
        async with asyncio.timeout(ANSWERED_WITHIN):
            while not (found := _button(who, label)):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        message, data = found
        await self._acts["press"]({"sender": who.id, "message": message, "data": data})

    async def announce(self, whom: str = "Iedereen") -> None:
        """From the first word until it is sent; the second coordinator agrees when asked."""
        author, second = self.people[-2:]
        await self.say(author, "/aankondigen")
        await self.sees(author, "Wat wil je vertellen")
        await self.say(author, MARK)
        for label in ("Overslaan", whom, "Bewaren", "Versturen"):
            await self.press(author, label)
        if len(self.people) > self._many:
            await self.press(second, "Ja, verstuur het")

    async def sees(self, who: Chat, words: str, within: float = ANSWERED_WITHIN) -> float:
        """When something with these words stood on the screen, new or changed (monotonic)."""
        number = 0
        async with asyncio.timeout(within):
            while True:
                for entry in await self.server.network.shown_after(number, who.id, 1):
                    if words in entry["message"].get("text", ""):
                        return float(entry["at"])
                    number = entry["number"]

    def delivered(self) -> list[dict[str, Any]]:
        """Every copy of the announcement that came on a screen, in order."""
        for entry in self.server.network.shown[self._looked_at :]:
            if entry["method"] == "sendMessage" and _is_it(entry["message"]):
                self._delivered.append(entry)
        self._looked_at = len(self.server.network.shown)
        return self._delivered


def _is_it(message: dict[str, Any]) -> bool:
    """And not a card or a preview of it."""
    return str(message["text"]).endswith(f"Schakel Breda\n{MARK}")


def _button(who: Chat, label: str) -> tuple[int, str] | None:
    for number, message in reversed(who.messages.items()):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                if label in button["text"]:
                    return number, button["callback_data"]
    return None
