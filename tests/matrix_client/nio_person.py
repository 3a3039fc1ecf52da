"""A person with a client of the bot's own library, for where npm is absent: less of a proof.

It does what a `Person` in driver.mjs does, under the same names, and its device is not signed.
"""

from __future__ import annotations

import asyncio
import base64
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from nio import AsyncClient, AsyncClientConfig, MegolmEvent, RoomPreset
from nio.crypto.attachments import decrypt_attachment, encrypt_attachment

from tests.matrix_client import Client
from tests.servers.synapse import User

ENCRYPTION = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}


class NioPerson(Client):
    def __init__(self, url: str, user: User, folder: Path) -> None:
        super().__init__(user)
        config = AsyncClientConfig(max_limit_exceeded=0)
        self._client = AsyncClient(url, user.name, user.device, str(folder), config)
        self._client.restore_login(user.name, user.device, user.token)
        self._news_from_server = asyncio.Condition()

    async def start(self) -> None:
        await self._round(0)
        self._listening = asyncio.create_task(self._listen())

    async def do(self, what: str, **rest: Any) -> Any:
        action = getattr(self, f"_{what}", None)
        if action is None:
            pytest.skip(f"only the independent client can {what}")
        return await action(**rest)

    async def _listen(self) -> None:
        while True:
            with suppress(OSError, TimeoutError):
                await self._round(5000)

    async def _round(self, wait: int) -> None:
        client = self._client
        answer = await client.sync(wait, full_state=not wait)
        for room in list(answer.rooms.invite):
            await client.join(room)
        if client.should_upload_keys:
            await client.keys_upload()
        if client.should_query_keys:
            await client.keys_query()
        for room, info in answer.rooms.join.items():
            for event in info.timeline.events:
                await self._show(room, event)
        async with self._news_from_server:
            self._news_from_server.notify_all()

    async def _show(self, room: str, event: Any) -> None:
        source = event.source
        if source.get("sender") == self.user.name or "state_key" in source:
            return
        await self.heard(
            {
                "room": room,
                "id": source["event_id"],
                "sender": source["sender"],
                "type": source["type"],
                "content": source["content"],
                "encrypted": event.decrypted or isinstance(event, MegolmEvent),
                "closed": "NO_KEY" if isinstance(event, MegolmEvent) else "",
                "warning": 0,
            }
        )

    async def _shown(self, room: str) -> None:
        async with self._news_from_server:
            await self._news_from_server.wait_for(lambda: room in self._client.rooms)

    async def _createDirect(self, other: str, encrypted: bool = True, **how: str) -> str:  # noqa: N802
        made = await self._client.room_create(
            preset=RoomPreset(how.get("preset", "private_chat")),
            is_direct=True,
            invite=[other],
            initial_state=[ENCRYPTION] if encrypted else [],
        )
        await self._shown(made.room_id)
        room: str = made.room_id
        return room

    async def _send(
        self,
        room: str,
        content: dict[str, Any],
        type: str = "m.room.message",  # noqa: A002
    ) -> str:
        sent = await self._client.room_send(room, type, content, ignore_unverified_devices=True)
        event: str = sent.event_id
        return event

    async def _sendFile(self, room: str, content: dict[str, Any], **file: str) -> str:  # noqa: N802
        sealed, keys = encrypt_attachment(base64.b64decode(file["base64"]))
        answer, _ = await self._client.upload(BytesIO(sealed), filesize=len(sealed))
        return await self._send(room, {**content, "file": {**keys, "url": answer.content_uri}})

    async def _getFile(self, file: dict[str, Any]) -> str:  # noqa: N802
        answer = await self._client.download(file["url"])
        plain = decrypt_attachment(
            answer.body, file["key"]["k"], file["hashes"]["sha256"], file["iv"]
        )
        return base64.b64encode(plain).decode()

    async def _leave(self, room: str) -> None:
        await self._client.room_leave(room)

    async def _stop(self) -> None:
        self._listening.cancel()
        with suppress(asyncio.CancelledError):
            await self._listening
        await self._client.close()
        self._client.store.database.close()
