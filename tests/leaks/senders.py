"""Who sends the shapes: somebody with much to hide, on Telegram or on Matrix.

What they send goes through the adapter's own reading, as if it came from the network.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import count
from typing import Any, Protocol

from nio import MatrixUser

from adapters.matrix.events import Found, Original, Setting, refers_to, understood
from adapters.matrix.listening import called
from adapters.telegram.reading import Me, read
from bot.messages import Incoming, Unreadable
from tests.leaks.canaries import CANARIES, HOMESERVER, LAST_NAME
from tests.leaks.shapes import EARLIER, FILE, ME, SECRET, THEIRS, TYPED, Shape
from tests.leaks.telegram_shapes import CHAT, SENDER

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
OUR_BOT = Me(4000, "schakel_test_bot")
BOT = "@schakel:example.org"
Event = Incoming | Unreadable | None
_numbers = count(10_000)


class Sender(Protocol):
    """`name` is who they are on their channel, `earlier` the last of their own messages."""

    channel: str
    name: str
    earlier: str

    def says(self, text: str) -> Event: ...
    def sends(self, shape: Shape, secret: str, typed: str, theirs: str) -> Event: ...


class OnTelegram:
    """`open` is who has nothing to hide: the other, whose own names may come back to them."""

    channel = "telegram"

    def __init__(self, number: int, *, open: bool = False) -> None:  # noqa: A002
        mark = "500500500" if open else CANARIES["user id"].mark
        self._me = int(mark) * 100 + number
        self.name = str(self._me)
        self.earlier = ""

    def says(self, text: str) -> Event:
        number = next(_numbers)
        self.earlier = str(number)
        return self._read({"message": {"text": text}}, number)

    def sends(self, shape: Shape, secret: str, typed: str, theirs: str) -> Event:
        planted: Mapping[str, Any] = {
            SECRET: secret,
            TYPED: typed,
            ME: self._me,
            EARLIER: int(self.earlier),
            THEIRS: int(theirs),
            FILE: f"telegram-file-{shape.file or 'none'}",
        }
        return self._read(shape.filled(planted), next(_numbers))

    def _read(self, content: dict[str, Any], number: int) -> Event:
        around = {
            "message_id": number,
            "date": int(NOW.timestamp()),
            "from": {**SENDER, "id": self._me},
            "chat": {**CHAT, "id": self._me},
        }
        for kind in ("message", "edited_message"):
            if kind in content:
                content = {kind: {**around, **content[kind]}}
        return read({"update_id": number, **content}, OUR_BOT, NOW)


class OnMatrix:
    """`open` is who has nothing to hide."""

    channel = "matrix"

    def __init__(self, number: int, *, open: bool = False) -> None:  # noqa: A002
        account = "jan" if open else CANARIES["matrix link"].mark
        homeserver = "example.org" if open else HOMESERVER
        self._events = "$jan" if open else CANARIES["event id"].text
        self.name = f"@{account}{number}:{homeserver}"
        self._room = f"!room{number}:example.org" if open else CANARIES["room id"].text
        self.earlier = ""

    def says(self, text: str) -> Event:
        self.earlier = f"{self._events}{next(_numbers)}"
        return self._read("m.room.message", {"msgtype": "m.text", "body": text}, self.earlier)

    def sends(self, shape: Shape, secret: str, typed: str, theirs: str) -> Event:
        planted = {
            SECRET: secret,
            TYPED: typed,
            EARLIER: self.earlier,
            THEIRS: theirs,
            FILE: f"mxc://{HOMESERVER}/{shape.file or 'none'}",
        }
        name = f"{self._events}{next(_numbers)}"
        return self._read(shape.kind, shape.filled(planted), name)

    def _read(self, kind: str, content: dict[str, Any], name: str) -> Event:
        event = {
            "type": kind,
            "content": content,
            "sender": self.name,
            "event_id": name,
            "room_id": self._room,
            "origin_server_ts": int(NOW.timestamp() * 1000),
            "unsigned": {"transaction_id": CANARIES["device id"].text},
        }
        member = MatrixUser(self.name, f"Maria {LAST_NAME}")
        setting = Setting(self._room, BOT, "Schakel", group=False, name=called(member))
        original = Original(self.name, sealed=True) if refers_to(event) else None
        return understood(Found(f"found {name}", event, sealed=True), setting, original)
