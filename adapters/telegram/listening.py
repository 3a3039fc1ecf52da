"""Hears what happens: updates go to the inbox, and only then is Telegram told that we have them.

The next request's offset is that acknowledgement. It is never stored: a fresh start asks for all
that was not acknowledged, and the inbox ignores what it already has.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from urllib.parse import urlencode

from telegram import Bot, BotCommand
from telegram.error import BadRequest, TelegramError

from adapters.telegram.patience import FIRST_PAUSE, LONGEST_PAUSE, name, patiently
from adapters.telegram.reading import READERS, Json, Me, read
from adapters.telegram.settings import Settings
from adapters.telegram.transport import Transport
from bot.channel import Commands, Inbox
from bot.messages import Incoming, Option, Unreadable

log = logging.getLogger(__name__)

ANSWER_MARGIN = 10.0  # seconds that an answer may come later than was asked for


class Listener:
    """The ears of one bot account."""

    def __init__(self, settings: Settings, bot: Bot, transport: Transport, inbox: Inbox) -> None:
        self._url = f"{settings.base_url.rstrip('/')}/bot{settings.token}/getUpdates"
        self._seconds = settings.poll_seconds
        self._bot, self._transport, self._inbox = bot, transport, inbox
        self._answers: set[asyncio.Task[None]] = set()

    async def start(self, commands: Commands) -> Me:
        """Learn who we are, and tell Telegram our commands. Raises ChannelError."""
        user = await patiently(self._bot.get_me)
        await patiently(self._bot.delete_webhook)
        everyone: Sequence[Option] = next(iter(commands.values()), ())
        for language, shown in {"": everyone, **commands}.items():
            await patiently(partial(self._show, shown, language))
        me = Me(user.id, user.username or "")
        await self._keep([], {"id": str(me.id), "username": me.username})
        return me

    async def listen(self, me: Me) -> None:
        """Until cancelled. Raises ChannelError."""
        offset = 0
        try:
            while True:
                updates = await patiently(partial(self._poll, offset))
                now = datetime.now(UTC)
                events = [read(update, me, now) for update in updates]
                if updates:
                    await self._keep([event for event in events if event], {})
                self._stop_spinners(updates)
                # Nothing is left to acknowledge after an empty answer: ids may begin anew.
                offset = updates[-1]["update_id"] + 1 if updates else 0
        finally:
            for answer in self._answers:
                answer.cancel()
            await asyncio.gather(*self._answers, return_exceptions=True)

    async def _poll(self, offset: int) -> list[Json]:
        """The next updates, unparsed: the library would refuse all of them over a bad one."""
        wanted = {
            "offset": offset,
            "timeout": self._seconds,
            "allowed_updates": json.dumps(list(READERS)),
        }
        updates = await self._transport.post(
            f"{self._url}?{urlencode(wanted)}", read_timeout=self._seconds + ANSWER_MARGIN
        )
        if not isinstance(updates, list) or not all(
            isinstance(update, dict) and isinstance(update.get("update_id"), int)
            for update in updates
        ):
            raise TelegramError("The answer is no list of updates")
        return updates

    async def _keep(
        self, events: Sequence[Incoming | Unreadable], notes: Mapping[str, str | None]
    ) -> None:
        """Hand in what came until it is kept: before that nothing is acknowledged."""
        pause = FIRST_PAUSE
        while True:
            try:
                return await self._inbox.accept(events, notes)
            except Exception as problem:  # noqa: BLE001 - whatever storage may come up with
                what = type(problem).__name__
                log.error("What came in cannot be kept (%s). Trying again.", what)  # noqa: TRY400
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _show(self, shown: Sequence[Option], language: str) -> None:
        try:
            await self._bot.set_my_commands(
                [BotCommand(option.value, option.label) for option in shown],
                language_code=language or None,
            )
        except BadRequest:
            log.warning("Telegram does not take our commands in the language %r.", language)

    def _stop_spinners(self, updates: Sequence[Json]) -> None:
        """A pressed button turns round until it is answered. Nobody waits for that here."""
        for update in updates:
            query = update.get("callback_query")
            if isinstance(query, dict) and isinstance(query.get("id"), str):
                answer = asyncio.create_task(self._answer(query["id"]))
                self._answers.add(answer)
                answer.add_done_callback(self._answers.discard)

    async def _answer(self, query: str) -> None:
        try:
            await self._bot.answer_callback_query(query)
        except TelegramError as problem:
            log.info("A button press could not be answered (%s).", name(problem))
