"""Telegram as this server knows it: people, groups, messages and files around one bot.

People act through `control.py`, the bot through `methods.py`. Everything is kept in memory and
survives that the server stops listening for a while.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.servers.bot_api.requests import ApiError, Json, Upload, bad
from tests.servers.bot_api.updates import Updates

BOT: Json = {"id": 4000, "is_bot": True, "first_name": "Schakel", "username": "schakel_test_bot"}


@dataclass
class Chat:
    """A private chat (`user` is set) or a group. `started`: the bot may write here."""

    public: Json
    user: Json | None = None
    started: bool = True
    blocked: bool = False
    deactivated: bool = False
    moved_to: int = 0
    messages: dict[int, Json] = field(default_factory=dict)

    @property
    def id(self) -> int:
        number: int = self.public["id"]
        return number

    def writable(self) -> None:
        """Raises what Telegram answers when the bot cannot write here."""
        if self.moved_to:
            raise bad(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=self.moved_to
            )
        if self.deactivated:
            raise ApiError(403, "Forbidden: user is deactivated")
        if self.blocked:
            where = "blocked by the user" if self.user else "kicked from the group chat"
            raise ApiError(403, f"Forbidden: bot was {where}")
        if not self.started:
            raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")


class Network:
    """`shown` is, in order, what clients were shown: a message, a new version, a removal."""

    def __init__(self) -> None:
        self.bot = dict(BOT)
        self.updates = Updates()
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, Upload] = {}
        self.commands: dict[tuple[str, int, str], list[Json]] = {}
        self.queries: dict[str, bool] = {}
        self.shown: list[Json] = []
        self._numbers = count(1)
        self._changed = asyncio.Condition()

    def number(self) -> int:
        return next(self._numbers)

    def add_person(self, first_name: str, language: str = "", *, started: bool = True) -> Chat:
        number = 7000 + self.number()
        user: Json = {"id": number, "is_bot": False, "first_name": first_name}
        if language:
            user["language_code"] = language
        public = {"id": number, "type": "private", "first_name": first_name}
        self.chats[number] = Chat(public, user, started)
        return self.chats[number]

    def add_group(self, title: str, kind: str = "group") -> Chat:
        number = -self.number() - (1_000_000_000_000 if kind == "supergroup" else 0)
        self.chats[number] = Chat({"id": number, "type": kind, "title": title})
        return self.chats[number]

    def chat(self, number: int | str) -> Chat:
        found = self.chats.get(number) if isinstance(number, int) else None
        if not found:
            raise bad("chat not found")
        return found

    def add_file(self, upload: Upload) -> Json:
        """Keep a file. Returns what every kind of file has in common."""
        name = f"file{self.number()}"
        self.files[name] = upload
        return {"file_id": name, "file_unique_id": f"u{name}", "file_size": len(upload.content)}

    def add_message(self, chat: Chat, sender: Json, **content: Any) -> Json:
        message: Json = {
            "message_id": self.number(),
            "date": int(time.time()),
            "chat": chat.public,
            "from": sender,
            **content,
        }
        chat.messages[message["message_id"]] = message
        return message

    async def show(self, method: str, chat: Chat, message: Json) -> None:
        """Let the clients in this chat see what the bot did."""
        async with self._changed:
            self.shown.append(
                {
                    "number": len(self.shown) + 1,
                    "method": method,
                    "chat": chat.id,
                    "at": time.monotonic(),
                    "message": dict(message),
                }
            )
            self._changed.notify_all()

    async def shown_after(self, number: int, chat: int | None, wait: float) -> list[Json]:
        """What was shown (in one chat) after entry `number`; waits up to `wait` s for the first."""

        def found() -> list[Json]:
            return [s for s in self.shown[number:] if chat is None or s["chat"] == chat]

        async with self._changed:
            try:
                async with asyncio.timeout(wait):
                    await self._changed.wait_for(found)
            except TimeoutError:
                return []
            return found()


def reply_fields(chat: Chat, number: int) -> Json:
    """A message's `reply_to_message`: one level deep, as Telegram gives it."""
    answered = dict(chat.messages[number])
    answered.pop("reply_to_message", None)
    return {"reply_to_message": answered}


def media_fields(network: Network, kind: str, upload: Upload) -> Json:
    """The fields of a message that carries this file."""
    common = network.add_file(upload)
    if kind == "photo":
        small = {**network.add_file(upload), "width": 90, "height": 60}
        return {"photo": [small, {**common, "width": 900, "height": 600}]}
    by_kind: dict[str, Json] = {
        "voice": {"duration": 2, "mime_type": upload.media_type},
        "audio": {"duration": 2, "mime_type": upload.media_type},
        "video": {"duration": 2, "width": 90, "height": 60, "mime_type": upload.media_type},
        "document": {"file_name": upload.name, "mime_type": upload.media_type},
    }
    return {kind: {**common, **by_kind[kind]}}
