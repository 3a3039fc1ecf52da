"""The queue of what happened, and the two ways out of it: long polling and a webhook.

An update stays until it is confirmed: by a `getUpdates` with a higher offset, or by a webhook
that answers 2xx. One poller at a time: a second one ends the first with 409.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

import aiohttp

from tests.servers.bot_api.requests import ApiError, Json

ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
POLLED_ELSEWHERE = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True)
class Webhook:
    url: str
    secret: str = ""


class Updates:
    """`pending` are the updates not yet confirmed, `confirmed` the ids of those that are."""

    def __init__(self) -> None:
        self.pending: dict[int, Json] = {}
        self.confirmed: list[int] = []
        self.webhook: Webhook | None = None
        self.webhook_error = ""
        self._ids = count(1000)
        self._allowed: frozenset[str] = frozenset()
        self._changed = asyncio.Condition()
        self._poller = 0
        self._posting: asyncio.Task[None] | None = None

    def restart_ids(self, first: int) -> None:
        """As after a week of silence."""
        self._ids = count(first)

    async def push(self, kind: str, content: object) -> int:
        """Queue an update if the bot asked for its kind. Returns its id, 0 if it did not."""
        if kind not in self._allowed if self._allowed else kind in ON_REQUEST:
            return 0
        number = next(self._ids)
        async with self._changed:
            self.pending[number] = {"update_id": number, kind: content}
            self._changed.notify_all()
        return number

    def allow(self, kinds: Sequence[str] | None) -> None:
        """None leaves it as it was; an empty list means all but those to be asked for."""
        if kinds is not None:
            self._allowed = frozenset(kinds)

    async def poll(self, offset: int, limit: int, timeout: int) -> list[Json]:  # noqa: ASYNC109
        if self.webhook:
            raise ApiError(409, WEBHOOK_IS_SET)
        async with self._changed:
            self._poller += 1
            mine = self._poller
            self._changed.notify_all()
            if offset < 0:
                offset = min(sorted(self.pending)[offset:], default=0)
            self.confirm(number for number in list(self.pending) if number < offset)
            try:
                async with asyncio.timeout(timeout):
                    await self._changed.wait_for(lambda: self.pending or self._poller != mine)
            except TimeoutError:
                return []
            if self._poller != mine:
                raise ApiError(409, POLLED_ELSEWHERE)
            return [self.pending[number] for number in sorted(self.pending)[: limit or 100]]

    def confirm(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            del self.pending[number]
            self.confirmed.append(number)

    async def set_webhook(self, webhook: Webhook | None) -> None:
        await self.stop()
        async with self._changed:
            self.webhook = webhook
            self._poller += 1
            self._changed.notify_all()
        if webhook:
            self._posting = asyncio.create_task(self._post(webhook))

    async def stop(self) -> None:
        """Stop posting to the webhook. `set_webhook` starts it again."""
        if self._posting:
            self._posting.cancel()
            await asyncio.gather(self._posting, return_exceptions=True)
            self._posting = None

    async def _post(self, webhook: Webhook) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
        async with aiohttp.ClientSession() as session:
            while True:
                async with self._changed:
                    await self._changed.wait_for(lambda: self.pending)
                    update = self.pending[min(self.pending)]
                try:
                    async with session.post(webhook.url, json=update, headers=headers) as answer:
                        answer.raise_for_status()
                except (aiohttp.ClientError, OSError) as problem:
                    self.webhook_error = f"Wrong response from the webhook: {problem}"
                    await asyncio.sleep(0.05)
                else:
                    self.confirm([update["update_id"]])
