"""Telegram as a channel: a bot account that is polled, through Telegram's own Bot API."""

from __future__ import annotations

import asyncio
import logging

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import BadRequest, NetworkError, TelegramError

from adapters.telegram.listening import Listener
from adapters.telegram.pace import ROOM, Pace
from adapters.telegram.sending import deliver, outcome
from adapters.telegram.settings import Settings
from adapters.telegram.transport import Transport
from adapters.telegram.writing import number, pieces
from bot.channel import (
    Allows,
    Commands,
    FetchError,
    Inbox,
    Letter,
    Moved,
    Outcome,
    Refused,
    Sent,
    TryLater,
    Unknown,
)

# At lower levels the library writes out requests: people's words.
logging.getLogger("telegram").setLevel(logging.WARNING)

LARGEST_FILE = 20_000_000
FETCH_TRIES = 3
LAST_SECONDS = 5.0


class Telegram:
    """The Bot API has no idempotency key: a letter sent again may arrive twice."""

    repeatable = False

    def __init__(self, settings: Settings, commands: Commands) -> None:
        url = settings.base_url.rstrip("/")
        self._settings, self._commands = settings, commands
        self._transport = Transport()
        self._bot = Bot(
            settings.token,
            base_url=f"{url}/bot",
            base_file_url=f"{url}/file/bot",
            request=self._transport,
            get_updates_request=self._transport,
        )
        self._pace = Pace(settings.most_per_second + ROOM)
        self.allows = Allows(settings.start_per_second, settings.most_per_second)
        self._on_their_way: set[asyncio.Future[Outcome]] = set()
        self._delivered: dict[str, list[int]] = {}  # of letters that did not yet go as a whole

    async def run(self, inbox: Inbox) -> None:
        async with self._transport:
            listener = Listener(self._settings, self._bot, self._transport, inbox)
            try:
                await listener.listen(await listener.start(self._commands))
            finally:
                # An answer that is cut off leaves us not knowing whether the letter arrived.
                if self._on_their_way:
                    await asyncio.wait(self._on_their_way, timeout=LAST_SECONDS)

    async def send(self, letter: Letter) -> Outcome:
        chat = number(letter.recipient)
        if chat is None:
            return Refused("the recipient is no chat on Telegram")
        on_its_way = asyncio.ensure_future(self._send(chat, letter))
        self._on_their_way.add(on_its_way)
        on_its_way.add_done_callback(self._on_their_way.discard)
        try:
            result = await on_its_way
        except TelegramError as problem:
            result = outcome(problem)
        if not isinstance(result, TryLater | Unknown | Moved):
            self._delivered.pop(letter.key, None)
        return result

    async def fetch(self, source: str) -> bytes:
        for attempt in range(1, FETCH_TRIES + 1):
            try:
                return await self._fetch(source)
            except BadRequest as problem:
                raise FetchError(f"Telegram does not have it: {problem.message}") from None
            except NetworkError:
                await asyncio.sleep(attempt / 2)
            except TelegramError as problem:
                raise FetchError(f"Telegram gave no file ({type(problem).__name__})") from None
        raise FetchError("Telegram cannot be reached")

    async def _send(self, chat: int, letter: Letter) -> Outcome:
        """All pieces that have not yet been delivered at an earlier attempt."""
        if letter.message.commands:
            shown = [BotCommand(o.value, o.label) for o in letter.message.commands]
            await self._bot.set_my_commands(shown, scope=BotCommandScopeChat(chat))
            return Sent()
        todo = pieces(letter)
        if not todo:
            return Refused("there is nothing to say")
        delivered = self._delivered.setdefault(letter.key, [])
        for piece in todo[min(len(delivered), len(todo) - 1) :]:
            await self._pace.wait(chat)
            delivered.append(await deliver(self._bot, chat, piece))
        *before, last = map(str, delivered)
        return Sent(last, tuple(before))

    async def _fetch(self, source: str) -> bytes:
        file = await self._bot.get_file(source)
        if (file.file_size or 0) > LARGEST_FILE:
            raise FetchError("it is larger than a bot may have")
        return bytes(await file.download_as_bytearray())
