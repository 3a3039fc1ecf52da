"""Where everything that leaves the bot is caught: each letter as both channels would write it.

What Telegram's library would post (method, parameters, file names, bytes) and what a homeserver
would get (events, uploads) is kept per person.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from io import BytesIO
from itertools import count
from typing import Any, cast

from nio import MatrixRoom, RoomSendResponse, UploadResponse
from telegram import Bot
from telegram.request import BaseRequest, RequestData

from adapters.matrix import sending as on_matrix
from adapters.matrix.client import Client
from adapters.telegram import sending as on_telegram
from adapters.telegram.writing import pieces
from bot.channel import FetchError, Inbox, Letter, Outcome, Sent

A_CHAT = 31
_numbers = count(1)


class Outlet:
    """A channel that delivers nothing and keeps all that it was to deliver."""

    repeatable = True

    def __init__(self, files: Callable[[str], bytes]) -> None:
        self._files = files
        self.left = defaultdict[str, list[bytes]](list)
        self.last = dict[str, str]()
        self.letters = 0

    async def run(self, inbox: Inbox) -> None: ...

    async def fetch(self, source: str) -> bytes:
        kind = source.rpartition("-")[2] if source.startswith("telegram") else ""
        kind = kind or json.loads(source)["url"].rpartition("/")[2]
        if kind == "none":
            raise FetchError("there is none")
        return self._files(kind)

    async def send(self, letter: Letter) -> Outcome:
        caught = list[bytes]()
        bot = Bot("1:token", request=_Post(caught), get_updates_request=_Post(caught))
        for piece in pieces(letter):
            await on_telegram.deliver(bot, A_CHAT, piece)
        room = MatrixRoom("!room:example.org", "@schakel:example.org", encrypted=False)
        client = cast("Client", _Homeserver(caught))
        await on_matrix.deliver(client, room, letter)
        self.left[letter.recipient] += caught
        self.letters += 1
        name = self.last[letter.recipient] = str(next(_numbers))
        return Sent(name)


class _Post(BaseRequest):
    """Takes requests for Telegram down, and answers that all went well."""

    def __init__(self, caught: list[bytes]) -> None:
        self._caught = caught

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None: ...
    async def shutdown(self) -> None: ...

    async def do_request(  # noqa: PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        data = request_data
        self._caught.append(url.rpartition("/")[2].encode())
        if data is not None:
            self._caught.append(json.dumps(data.parameters, ensure_ascii=False).encode())
            for name, (file_name, content, media_type) in data.multipart_data.items():
                assert isinstance(content, bytes)
                self._caught += [f"{name} {file_name} {media_type}".encode(), content]
        chat = {"id": A_CHAT, "type": "private"}
        message = {"message_id": next(_numbers), "date": 1, "chat": chat}
        return 200, json.dumps({"ok": True, "result": message}).encode()


class _Homeserver:
    """As much of the client as sending in the clear asks for."""

    def __init__(self, caught: list[bytes]) -> None:
        self._caught = caught

    async def event(self, room: str, event: str) -> tuple[int, dict[str, Any]]:
        return 200, {"event_id": event, "room_id": room}

    async def upload(self, file: BytesIO, media_type: str, **about: Any) -> tuple[Any, None]:
        self._caught += [f"{media_type} {about}".encode(), file.getvalue()]
        return UploadResponse("mxc://example.org/file"), None

    async def room_send(
        self, room: str, kind: str, content: dict[str, Any], **about: Any
    ) -> RoomSendResponse:
        self._caught.append(json.dumps([kind, content, about], ensure_ascii=False).encode())
        return RoomSendResponse(f"${next(_numbers)}", room)
