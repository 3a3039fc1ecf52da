"""The Matrix library's client, made safe for a bot that has to survive crashes and bad events.

Four rules are added: nothing that a stranger sends may break a sync; the library does not open
room messages itself (`opened` does, one at a time); an Olm message is kept whole or not at all;
private keys are on disk before their public halves are.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any
from urllib.parse import quote

from nio import Api, AsyncClient, AsyncClientConfig, MatrixRoom, MegolmEvent
from nio.responses import KeysUploadResponse, RoomInfo

log = logging.getLogger(__name__)

# Its warnings quote the events that they are about.
logging.getLogger("nio").setLevel(logging.CRITICAL)


class Forged(Exception):
    """An encrypted message that is not what it claims to be. The text says why."""


class Client(AsyncClient):  # type: ignore[misc]
    """One device of one account. Errors are values here: pass what it returns to `checked`."""

    def __init__(
        self, homeserver: str, user: str, device: str, store: Path, pickle_key: str
    ) -> None:
        config = AsyncClientConfig(
            store_sync_tokens=False,
            max_limit_exceeded=0,
            max_timeouts=1,
            request_timeout=30,
            pickle_key=pickle_key,
        )
        super().__init__(homeserver.rstrip("/"), user, device, str(store), config)

    async def ask(self, method: str, path: str, body: object = None) -> tuple[int, dict[str, Any]]:
        """One request that the library has no function for: the HTTP status and the answer."""
        answer = await self.send(
            method,
            f"/_matrix/client/v3{path}",
            None if body is None else json.dumps(body),
            {"Authorization": f"Bearer {self.access_token}", "Content-Type": "application/json"},
        )
        return answer.status, await self.parse_body(answer)

    async def event(self, room: str, event: str) -> tuple[int, dict[str, Any]]:
        """An event as the server has it, not decrypted."""
        return await self.ask("GET", f"/rooms/{quote(room, safe='')}/event/{quote(event, safe='')}")

    def opened(self, sealed: MegolmEvent, room: str) -> dict[str, Any] | None:
        """The event in the clear, None when there is no key (yet). Raises Forged."""
        session = self.olm.inbound_group_store.get(room, sealed.sender_key, sealed.session_id)
        try:
            if session is None:
                self.olm.check_if_wedged(sealed)
                return None
            plain, index = session.decrypt(sealed.ciphertext)
            payload = json.loads(plain)
        except Exception as problem:  # noqa: BLE001 - a stranger chose these bytes
            log.info("A message cannot be decrypted: %s.", type(problem).__name__)
            return None
        if not self.olm.message_index_ok(index, sealed):
            raise Forged("an old message was sent again")
        if not isinstance(payload, dict) or not isinstance(payload.get("content"), dict):
            raise Forged("there is no content in it")
        content = payload["content"]
        if "m.relates_to" in (outside := sealed.source["content"]):
            content.setdefault("m.relates_to", outside["m.relates_to"])
        return {
            "type": payload.get("type"),
            "content": content,
            "sender": sealed.sender,
            "event_id": sealed.event_id,
            "origin_server_ts": sealed.server_timestamp,
        }

    def has_key(self, sealed: MegolmEvent, room: str) -> bool:
        store = self.olm.inbound_group_store
        return store.get(room, sealed.sender_key, sealed.session_id) is not None

    async def keys_upload(self) -> Any:
        keys = self.olm.share_keys()
        self.olm.save_account()
        method, path, data = Api.keys_upload(self.access_token, keys)
        return await self._send(KeysUploadResponse, method, path, data)

    def shut(self) -> None:
        """Close the crypto store."""
        if self.store is not None:
            self.store.database.close()

    def _handle_decrypt_to_device(self, to_device_event: Any) -> Any:
        try:
            # One transaction: a one-time key is used up only with the session that it made.
            with self.store.database.atomic():
                return super()._handle_decrypt_to_device(to_device_event)
        except Exception as problem:  # noqa: BLE001 - a stranger chose these bytes
            log.warning("Passed over a key message: %s.", type(problem).__name__)
            return None

    def _handle_joined_state(self, room_id: str, join_info: RoomInfo, encrypted: set[str]) -> None:
        self.rooms.setdefault(
            room_id, MatrixRoom(room_id, self.user_id, room_id in self.encrypted_rooms)
        )
        try:
            super()._handle_joined_state(room_id, join_info, encrypted)
        except Exception as problem:  # noqa: BLE001 - a stranger chose this state
            log.warning("Passed over the state of a room: %s.", type(problem).__name__)

    def _handle_timeline_event(
        self, event: Any, room_id: str, room: MatrixRoom, encrypted_rooms: set[str]
    ) -> None:
        if isinstance(event, MegolmEvent):
            return
        try:
            super()._handle_timeline_event(event, room_id, room, encrypted_rooms)
        except Exception as problem:  # noqa: BLE001 - a stranger chose this event
            log.warning("Passed over a room event: %s.", type(problem).__name__)

    def _handle_messages_response(self, response: Any) -> None:
        """Older events come as they are: `opened` decrypts them."""
