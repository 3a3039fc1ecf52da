"""A logged-in client with all that belongs to it, and one round of listening after another."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from nio.responses import SyncResponse

from adapters.matrix.client import Client
from adapters.matrix.cross_signing import ensure_signed
from adapters.matrix.faults import NETWORK, Fault, checked
from adapters.matrix.folder import Folder
from adapters.matrix.invitations import Invitations
from adapters.matrix.keys import ask_for_devices
from adapters.matrix.listening import Listening
from adapters.matrix.lost_keys import look_after
from adapters.matrix.notebook import Notebook
from adapters.matrix.rooms import Rooms
from adapters.matrix.session import log_in
from adapters.matrix.settings import Settings

log = logging.getLogger(__name__)

LONG_POLL = 30.0
FIRST_SYNC = 300.0
FILTER: dict[str, Any] = {
    "presence": {"not_types": ["*"]},
    "account_data": {"not_types": ["*"]},
    "room": {
        "timeline": {"limit": 100},
        "ephemeral": {"not_types": ["*"]},
        "account_data": {"not_types": ["*"]},
    },
}


class Line:
    """Use `open_line`. `rooms_known` is set after the first sync: only then can we send."""

    def __init__(self, client: Client, settings: Settings, notebook: Notebook) -> None:
        self.client = client
        self.rooms = Rooms(client, settings, notebook)
        self.rooms_known = asyncio.Event()
        self._settings = settings
        self._notebook = notebook
        self._listening = Listening(client, self.rooms, notebook)
        self._invitations = Invitations(client, self.rooms, notebook)
        self._position_refused = False

    async def round(self) -> None:
        """One sync, handed in, and what has to be done after it. When it raises, nothing is
        lost: the next round starts from the position that was kept."""
        kept = self._notebook.get("since")
        since = "" if self._position_refused else kept
        response = await self._sync(since)
        batch = await self._listening.read(response, since, new=not kept)
        await self._notebook.accept(batch.events, batch.changes)
        self._position_refused = False
        self.rooms_known.set()
        await self.rooms.turned()
        await self._afterwards()

    async def _sync(self, since: str) -> SyncResponse:
        # The library passes over a sync with the position that it had last.
        self.client.next_batch = ""
        first = not self.rooms_known.is_set()
        wait = min(LONG_POLL, self._settings.patience)
        try:
            async with asyncio.timeout(FIRST_SYNC):
                answer = await self.client.sync(
                    0 if first else int(wait * 1000), FILTER, since or None, full_state=first
                )
            response: SyncResponse = checked(answer)
        except Fault as fault:
            if since and fault.status == 400:  # noqa: PLR2004 - HTTP
                log.error("The homeserver forgot where we were; the latest messages come again.")  # noqa: TRY400
                self._position_refused = True
            raise
        return response

    async def _afterwards(self) -> None:
        """Each on its own: one that fails is tried again after the next sync."""
        for task in (
            self._refresh_keys,
            self._invitations.answer,
            self._invitations.leave_strange_groups,
            self._look_after_lost_keys,
        ):
            try:
                await task()
            except (Fault, *NETWORK) as problem:
                log.warning("Matrix: %s will be tried again (%s).", task.__name__, problem)

    async def _refresh_keys(self) -> None:
        if self.client.should_upload_keys:
            checked(await self.client.keys_upload())
        await ask_for_devices(self.client)
        if self.client.should_claim_keys:
            checked(await self.client.keys_claim(self.client.get_users_for_key_claiming()))
        for answer in await self.client.send_to_device_messages():
            checked(answer)

    async def _look_after_lost_keys(self) -> None:
        await look_after(self._listening, self._settings.patience)


@asynccontextmanager
async def open_line(settings: Settings, folder: Folder, notebook: Notebook) -> AsyncIterator[Line]:
    """Log in, and close everything afterwards. Raises ChannelError, Fault or a network error."""
    client = await log_in(settings, folder)
    try:
        await ensure_signed(client, settings, folder)
        if settings.display_name:
            shown = checked(await client.get_displayname()).displayname
            if shown != settings.display_name:
                checked(await client.set_displayname(settings.display_name))
        if notebook.get("user") != settings.user:
            await notebook.accept([], {"user": settings.user})
        yield Line(client, settings, notebook)
    finally:
        await client.close()
        client.shut()
