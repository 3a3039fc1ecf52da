"""A stage with a bot: every event is handled by a freshly started bot on the same database.

So whatever is seen here survives restarts. Whatever the bot logs as an error ends the story, unless
it is expected. The story of the demo and the tests use it alike.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta

from adapters.stage import ADAPTER, Bubble, Stage
from adapters.stage import Settings as StageSettings
from bot.app import build_house, build_packer
from bot.delivery import Delivery
from bot.lane import Lane
from bot.messages import Attachment, Incoming, Kind
from bot.ports import Storage
from bot.settings import Settings
from bot.traffic import Traffic
from bot.worker import take_turns
from storage.database import open_storage


class Mishap(Exception):
    """The bot made a mistake that the story does not expect: ours to repair."""


class Theatre:
    """People are called "channel:name", or just "name" on the first channel."""

    def __init__(
        self, settings: Settings, now: datetime, channels: tuple[str, ...] = ("stage",)
    ) -> None:
        self.settings, self.now = settings, now
        self.house = build_house(settings)
        self.stages: Mapping[str, Stage] = {name: ADAPTER(StageSettings(), {}) for name in channels}
        self._first = channels[0]
        self._expected: list[str] | None = None

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[Storage]:
        """A bot that has just started, until it stops."""
        storage = await open_storage(self.settings.storage.url, clock=lambda: self.now)
        try:
            yield storage
        finally:
            await storage.close()

    async def says(self, who: str, text: str = "", **what: object) -> None:
        await self.does(who, "said", text=text, **what)

    async def sends(self, who: str, kind: str, content: bytes, text: str = "") -> None:
        """A photo, recording or document."""
        stage, _ = self._of(who)
        source = f"upload-{len(stage.files)}"
        stage.files[source] = content
        attachment = Attachment(kind, source, size=len(content))  # type: ignore[arg-type]
        await self.says(who, text, attachments=(attachment,))

    async def presses(self, who: str, label: str, bubble: Bubble | None = None) -> None:
        """Press the button with these words in it, on the last message that has one."""
        stage, name = self._of(who)
        shown = [bubble] if bubble else list(reversed(stage.screen(name).bubbles))
        for candidate in shown:
            for option, press in zip(candidate.options, candidate.presses, strict=True):
                if label in option.label:
                    await self.does(who, "pressed", press=press, about=candidate.name)
                    return
        raise AssertionError(f"{who} has no button {label!r}")

    async def does(self, who: str, kind: Kind, **what: object) -> Incoming:
        """Anything that a person can do; handled before this returns."""
        stage, name = self._of(who)
        incoming = stage.does(name, kind, **({"at": self.now} | what))
        await self.happens(who.partition(":")[0] if ":" in who else self._first, incoming)
        return incoming

    async def happens(self, channel: str, *events: Incoming) -> None:
        """Hand these events in, and let the bot do all that follows from them."""
        async with self.bot() as storage:
            await storage.inbox(channel).accept(events)
            await self._work(storage)

    async def later(self, passed: timedelta) -> None:
        """Let time pass, and whatever falls due happen."""
        self.now += passed
        async with self.bot() as storage:
            await self._work(storage)

    def sees(self, who: str) -> list[Bubble]:
        """What is new on somebody's screen since they last looked."""
        stage, name = self._of(who)
        screen = stage.screen(name)
        new, screen.looked_at = screen.bubbles[screen.looked_at :], len(screen.bubbles)
        return new

    def screen(self, who: str) -> list[Bubble]:
        stage, name = self._of(who)
        return stage.screen(name).bubbles

    def shown_file(self, who: str) -> bytes:
        """The last file that somebody got."""
        return self.shown_files(who)[-1]

    def shown_files(self, who: str) -> list[bytes]:
        """What is in the files of the last message that had any."""
        stage, name = self._of(who)
        last = next(b for b in reversed(stage.screen(name).bubbles) if b.attachments)
        found = [
            [content for key, content in stage.files.items() if key.endswith(f"/{each.source}")]
            for each in last.attachments
        ]
        return [contents[-1] for contents in found]

    @contextmanager
    def expecting_mishaps(self) -> Iterator[list[str]]:
        """In here the bot may make mistakes: each is added to the list, with its traceback."""
        mishaps: list[str] = []
        self._expected = mishaps
        try:
            yield mishaps
        finally:
            self._expected = None

    async def _work(self, storage: Storage) -> None:
        with _listening() as mishaps:
            house, clock = self.house, lambda: self.now
            packer = build_packer(house, storage, self.stages, clock)
            delivery = Delivery(storage, self.stages, clock, packer)
            lane = Lane(storage, self.stages, clock, house, Traffic(self.stages), packer)
            while await take_turns(storage, self.house, lambda: self.now):
                await delivery.drain()
                await lane.drain()
        if self._expected is not None:
            self._expected += mishaps
        elif mishaps:
            raise Mishap("\n".join(mishaps))

    def _of(self, who: str) -> tuple[Stage, str]:
        channel, _, name = who.rpartition(":")
        return self.stages[channel or self._first], name


class _Ear(logging.Handler):
    """Hears errors where they are logged, so that their traceback is still at hand."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.getMessage()}\n{traceback.format_exc()}")


@contextmanager
def _listening() -> Iterator[list[str]]:
    ear, bot = _Ear(), logging.getLogger("bot")
    bot.addHandler(ear)
    try:
        yield ear.heard
    finally:
        bot.removeHandler(ear)
