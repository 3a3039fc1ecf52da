"""The Matrix channel: one account, one device that stays the same, end-to-end encrypted.

A homeserver that is down is waited for; what only the operator can cure ends `run` with a
ChannelError.
"""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from adapters.matrix import media
from adapters.matrix.faults import LOGGED_OUT, SOON, Fault, outcome
from adapters.matrix.folder import Folder
from adapters.matrix.line import Line, open_line
from adapters.matrix.notebook import Notebook
from adapters.matrix.sending import deliver
from adapters.matrix.settings import Settings
from bot.channel import (
    Allows,
    ChannelError,
    Commands,
    FetchError,
    Inbox,
    Letter,
    Outcome,
    Sent,
    TryLater,
)

log = logging.getLogger(__name__)

LONGEST_PAUSE = 60.0
CONNECTED_WITHIN = 15.0


class Matrix:
    """See `bot.channel.Adapter`. People type what they pick, so there are no commands to show."""

    repeatable = True

    def __init__(self, settings: Settings, commands: Commands) -> None:
        del commands
        self._settings = settings
        self.allows = Allows(settings.start_per_second, settings.most_per_second)
        self._folder = Folder(Path(settings.folder))
        self._line: Line | None = None
        self._connected = asyncio.Event()
        self._failures = 0

    async def run(self, inbox: Inbox) -> None:
        notebook = Notebook(inbox)
        with self._folder.locked():
            while True:
                try:
                    await notebook.open()
                    async with open_line(self._settings, self._folder, notebook) as line:
                        await self._listen(line)
                except ChannelError:
                    raise
                except Exception as problem:  # noqa: BLE001 - the channel or the storage is down
                    await self._pause(problem)
                finally:
                    self._line = None
                    self._connected.clear()

    async def send(self, letter: Letter) -> Outcome:
        if letter.message.commands:
            return Sent()
        line = await self._open_line()
        if line is None:
            return TryLater(SOON, "Matrix is not connected", everyone=True)
        try:
            room = await line.rooms.for_letter(letter.recipient, letter.message.text)
            return await deliver(line.client, room, letter)
        except Exception as failure:  # noqa: BLE001 - `outcome` raises what it does not know
            if self._line is not line:
                return TryLater(SOON, "the connection was closed meanwhile", everyone=True)
            return outcome(failure)

    async def fetch(self, source: str) -> bytes:
        line = await self._open_line()
        if line is None:
            raise FetchError("Matrix is not connected")
        return await media.fetch(line.client, source)

    async def _open_line(self) -> Line | None:
        """Rooms are known only after the first sync."""
        try:
            async with asyncio.timeout(CONNECTED_WITHIN):
                await self._connected.wait()
        except TimeoutError:
            return None
        return self._line

    async def _listen(self, line: Line) -> None:
        """Round after round, until we are logged out."""
        while True:
            try:
                await line.round()
            except Exception as problem:
                if isinstance(problem, Fault) and problem.code in LOGGED_OUT:
                    raise
                await self._pause(problem)
                continue
            if self._failures:
                log.info("Matrix works again.")
            self._failures = 0
            self._line = line
            self._connected.set()

    async def _pause(self, problem: Exception) -> None:
        """One line in the log for a whole outage; never what the problem quotes."""
        if not self._failures:
            why = str(problem) if isinstance(problem, Fault) else type(problem).__name__
            log.warning("Matrix does not work now (%s); trying until it does.", why)
        wait = min(2.0**self._failures, LONGEST_PAUSE)
        self._failures += 1
        await asyncio.sleep(wait if not isinstance(problem, Fault) else max(wait, problem.after))
