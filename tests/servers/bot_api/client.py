"""For tests and benches: the people of a Bot API server, in this process or in another."""

from __future__ import annotations

import base64
from types import TracebackType
from typing import Any, Self

import aiohttp

from tests.servers.bot_api.requests import Json

PATIENCE = 15.0


class Control:
    """The control API of one server, as in `control.py`."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._session = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self._session.close()

    async def post(self, act: str, **given: Any) -> Any:
        async with self._session.post(f"{self._url}/control/{act}", json=given) as answer:
            body = await answer.json()
            if answer.status != 200:
                raise LookupError(f"{act}: {body}")
            return body

    async def get(self, what: str, **query: Any) -> Any:
        async with self._session.get(f"{self._url}/control/{what}", params=query) as answer:
            return await answer.json()

    async def file(self, name: str) -> bytes:
        async with self._session.get(f"{self._url}/control/file/{name}") as answer:
            return await answer.read()

    async def person(self, first_name: str, language: str = "", *, started: bool = True) -> Person:
        made = await self.post("person", first_name=first_name, language=language, started=started)
        return Person(self, made["id"])


class Person:
    """Somebody with a client. What they do is in their private chat unless `chat` is given."""

    def __init__(self, control: Control, number: int) -> None:
        self.id = number
        self._control = control
        self._seen = 0

    async def say(self, text: str, chat: int = 0, **fields: Any) -> Json:
        return await self._say(chat, fields={"text": text, **fields})

    async def send(self, chat: int = 0, **fields: Any) -> Json:
        """A message with these fields and no text."""
        return await self._say(chat, fields=fields)

    async def send_file(
        self, kind: str, content: bytes, media_type: str = "", name: str = "", caption: str = ""
    ) -> Json:
        encoded = base64.b64encode(content).decode()
        file = {"kind": kind, "content": encoded, "media_type": media_type, "name": name}
        return await self._say(0, file=file, fields={"caption": caption} if caption else {})

    async def reply(self, message: int, text: str, chat: int = 0) -> Json:
        return await self._say(chat, fields={"text": text}, reply_to=message)

    async def act(self, what: str, **given: Any) -> Any:
        """Edit, press or react: see `control.py`."""
        return await self._control.post(what, sender=self.id, **given)

    async def next_shown(self) -> Json:
        """What their client shows next: method, chat, message. Fails after 15 seconds."""
        entries = await self._control.get("shown", chat=self.id, after=self._seen, wait=PATIENCE)
        assert entries, "nothing was shown"
        entry: Json = entries[0]
        self._seen = entry["number"]
        return entry

    async def _say(self, chat: int, **given: Any) -> Json:
        said: Json = await self._control.post("say", sender=self.id, chat=chat, **given)
        return said
