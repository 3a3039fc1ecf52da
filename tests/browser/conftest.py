"""A page with four phones, a small bot that answers all of them, and a real browser."""

from __future__ import annotations

import asyncio
import re
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from itertools import count
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from adapters.web import ADAPTER, Settings
from bot.channel import Letter
from bot.messages import Incoming, Option, Outgoing, Unreadable

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")
ROOT = Path(__file__).parents[2]
COMMANDS = {"nl": (Option("hulp", "Hulp vragen"),)}


class Echo:
    """Says back what it hears; what is said on one phone with "@jan ..." goes to Jan's."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._keys = count()
        self._running: asyncio.Task[None] | None = None
        self.adapter = ADAPTER(Settings(port=0, folder=str(folder)), COMMANDS)
        self.heard: list[Incoming] = []
        self.deaf = False

    async def start(self, port: int = 0) -> None:
        self.adapter = ADAPTER(Settings(port=port, folder=str(self._folder)), COMMANDS)
        self._running = asyncio.create_task(self.adapter.run(self))
        await self.adapter.listening.wait()

    async def stop(self) -> None:
        if self._running:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    async def accept(
        self,
        events: Sequence[Incoming | Unreadable],
        notes: Mapping[str, str | None] | None = None,
    ) -> None:
        if self.deaf:
            raise ConnectionError
        for event in events:
            assert isinstance(event, Incoming)
            if event.id not in {known.id for known in self.heard}:
                self.heard.append(event)
                await self._answer(event)

    async def notes(self) -> dict[str, str]:
        return {}

    async def say(self, to: str, message: Outgoing, *files: bytes) -> None:
        await self.adapter.send(Letter(str(next(self._keys)), to, message, files))

    async def _answer(self, event: Incoming) -> None:
        if event.kind == "pressed":
            number = "een" if event.press.endswith(".0") else "twee"
            await self.say(event.sender, Outgoing(f"Gekozen: {number}", replaces=event.about))
        elif event.text.startswith("@jan "):
            await self.say("jan", Outgoing(f"{event.name}: {event.text.removeprefix('@jan ')}"))
        elif event.kind == "said":
            what = event.text or event.attachments[0].kind
            options = (Option("1", "Eerste"), Option("2", "Tweede"))
            answer = Outgoing(f"Echo: {what}", options, f"q{next(self._keys)}")
            await self.say(event.sender, answer)


@pytest_asyncio.fixture(loop_scope="module")
async def bot(tmp_path: Path) -> AsyncIterator[Echo]:
    echo = Echo(tmp_path / "uploads")
    await echo.start()
    yield echo
    await echo.stop()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One for all tests: starting it is what takes long."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip(f"no browser here: none of {', '.join(NAMES)} is installed")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(bot: Echo, browser: Browser) -> AsyncIterator[Page]:
    """The page, wide; whatever it complains about fails the test."""
    page = await browser.new_page(viewport={"width": 1440, "height": 900})
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.set_default_timeout(10_000)
    await page.goto(bot.adapter.url)
    await page.locator(".phone").first.wait_for()
    yield page
    await page.close()
    assert complaints == []


@pytest_asyncio.fixture(loop_scope="module")
async def demo() -> AsyncIterator[str]:
    """Where a demo of our own is."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", "0"),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), 30)
    found = re.search(r"http://127\.0\.0\.1:\d+/", line.decode())
    assert found, line
    yield found[0]
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 15) == 0
