"""Talk to the bot in this terminal: no account needed, one person, one conversation.

What others wrote is printed without control characters, so that nobody can steer a terminal.
The end of the input ends the conversation.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Thread
from typing import TextIO
from uuid import uuid4

from bot.channel import Commands, FetchError, Inbox, Letter, Outcome, Sent, Unreachable
from bot.messages import Attachment, Incoming, Outgoing, as_plain_text, clean

logger = logging.getLogger(__name__)
RETRY = 1.0  # seconds
DIM, NORMAL = "\033[2m", "\033[0m"


@dataclass(frozen=True)
class Settings:
    """[adapters.console]: who sits at the terminal, and in which language."""

    name: str = "me"
    language: str = "nl"


class Console:
    """The one who sits at this terminal."""

    repeatable = True

    def __init__(self, settings: Settings, commands: Commands, lines: TextIO | None = None) -> None:
        self._settings = settings
        self._commands = commands.get(settings.language, ())
        self._lines = lines
        self._printed: dict[str, tuple[str, str]] = {}  # per message, without and with options
        self._delivered: dict[str, Sent] = {}

    async def run(self, inbox: Inbox) -> None:
        """Until the input ends."""
        if self._commands:
            self._say_softly(" ".join(f"/{command.value}" for command in self._commands))
        lines: asyncio.Queue[str | None] = asyncio.Queue()
        loop = asyncio.get_running_loop()

        def read() -> None:
            with suppress(RuntimeError):  # the loop is closed: nobody listens any more
                for line in self._lines or _typed():
                    loop.call_soon_threadsafe(lines.put_nowait, line)
                loop.call_soon_threadsafe(lines.put_nowait, None)

        # A daemon: a thread that waits for a line must not keep the program from ending.
        Thread(target=read, name="console", daemon=True).start()
        while (line := await lines.get()) is not None:
            if text := clean(line).strip():
                await _hand_in(inbox, self._incoming(text))

    async def send(self, letter: Letter) -> Outcome:
        if letter.recipient != self._settings.name:
            return Unreachable("only one person sits at this terminal")
        if letter.message.commands:
            return Sent()
        if letter.key not in self._delivered:
            name = letter.message.replaces or f"letter:{letter.key}"
            self._print(name, letter.message)
            self._delivered[letter.key] = Sent(name)
        return self._delivered[letter.key]

    async def fetch(self, source: str) -> bytes:  # noqa: ARG002  nothing can be attached here
        raise FetchError("a terminal has no attachments")

    def _incoming(self, text: str) -> Incoming:
        me, identity = self._settings, str(uuid4())
        return Incoming(
            identity,
            me.name,
            text=text,
            message=identity,
            name=me.name,
            language=me.language,
            at=datetime.now(UTC),
        )

    def _print(self, name: str, message: Outgoing) -> None:
        """In full where there is something to choose; of a change only what is new."""
        files = [_in_words(attachment) for attachment in message.attachments]
        text = clean("\n".join([*files, message.text])).strip()
        whole = clean("\n".join([*files, as_plain_text(message)])).strip()
        before = self._printed.get(name)
        self._printed[name] = (text, whole)
        if before is None or (message.options and whole != before[1]):
            print(f"\n{whole}\n", flush=True)  # noqa: T201  this is where one reads it
        elif news := text.removeprefix(before[0]).strip():
            self._say_softly(news)

    def _say_softly(self, text: str) -> None:
        text = f"{DIM}{text}{NORMAL}" if sys.stdout.isatty() else text
        print(text, flush=True)  # noqa: T201


async def _hand_in(inbox: Inbox, event: Incoming) -> None:
    """Until it is accepted; the same id makes that harmless."""
    while True:
        try:
            return await inbox.accept([event])
        except Exception as problem:  # noqa: BLE001  whatever it is, the line is still here
            logger.warning("Not accepted, trying again: %s", type(problem).__name__)
            await asyncio.sleep(RETRY)


def _typed() -> Iterator[str]:
    """The lines typed. Not from `sys.stdin`: Python aborts when a thread holds that at the end."""
    with suppress(OSError), os.fdopen(os.dup(0), encoding="utf-8", errors="replace") as lines:
        yield from lines


def _in_words(attachment: Attachment) -> str:
    if attachment.kind == "location":
        return f"[{attachment.latitude}, {attachment.longitude}]"
    return f"[{attachment.kind}]"


ADAPTER = Console
