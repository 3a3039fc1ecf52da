"""One sync: everything in it is understood and handed in together with the position after it.

The homeserver forgets what came before a position once we sync from it; so the position is kept
in the same commit as the events, and a round that fails is done again from the position kept.
"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from nio import MatrixRoom, MatrixUser, MegolmEvent
from nio.responses import SyncResponse

from adapters.matrix.client import Client, Forged
from adapters.matrix.content import text_at
from adapters.matrix.events import (
    Found,
    Original,
    Setting,
    answers,
    at,
    refers_to,
    understood,
)
from adapters.matrix.faults import NETWORK, Fault
from adapters.matrix.gaps import since_we_came, whole_timeline
from adapters.matrix.invitations import noted
from adapters.matrix.notebook import Changes, Notebook
from adapters.matrix.rooms import Rooms
from adapters.matrix.waiting import wait_for_key
from bot.messages import Incoming, Unreadable, clean_name


@dataclass
class Batch:
    """What is handed in together."""

    events: list[Incoming | Unreadable] = field(default_factory=list)
    changes: Changes = field(default_factory=dict)


@dataclass
class Listening:
    client: Client
    rooms: Rooms
    notebook: Notebook

    async def read(self, response: SyncResponse, since: str, new: bool) -> Batch:
        """Understand a sync that the client has taken in. Raises Fault or a network error.

        At the very first sync (`new`) what was said before the bot existed is passed over.
        """
        batch = Batch(changes={"since": response.next_batch})
        for room_id, info in response.rooms.join.items():
            room = self.client.rooms[room_id]
            timeline = await whole_timeline(self.client, room_id, info, since)
            came = since_we_came(timeline, self.client.user_id, self.rooms.is_group(room))
            await self._take_in(() if new else came, room, batch)
        for room_id, info in response.rooms.leave.items():
            await self._left(room_id, info.timeline.events, batch)
        # Last: a room that we were sent out of and asked back into is told of under both.
        batch.changes |= noted(response.rooms.invite)
        return batch

    async def open(self, sealed: MegolmEvent, room: MatrixRoom, batch: Batch) -> bool:
        """Add an encrypted event, and tell whether it could be decrypted."""
        name = _fingerprint(sealed, room.room_id)
        try:
            event = self.client.opened(sealed, room.room_id)
        except Forged as why:
            batch.events.append(Unreadable(name, json.dumps(sealed.source), str(why)))
            return True
        if event is not None:
            await self._understand(Found(name, event, sealed=True), room, batch)
        return event is not None

    async def _take_in(self, events: Iterable[Any], room: MatrixRoom, batch: Batch) -> None:
        """Add the events of one room, in order. One that breaks us is set aside alone."""
        for event in events:
            source = event.source
            try:
                if text_at(source, "type") == "m.room.member":
                    self._member(source, room, batch)
                elif not isinstance(event, MegolmEvent):
                    found = Found(text_at(source, "event_id"), source)
                    await self._understand(found, room, batch)
                elif event.sender != self.client.user_id and not (
                    await self.open(event, room, batch)
                ):
                    batch.changes |= wait_for_key(room.room_id, event)
            except (Fault, *NETWORK):
                raise
            except Exception as bug:  # noqa: BLE001 - a stranger chose this event
                name = text_at(source, "event_id")
                why = type(bug).__name__
                batch.events.append(Unreadable(name, json.dumps(source), why))

    async def _understand(self, found: Found, room: MatrixRoom, batch: Batch) -> None:
        group = self.rooms.is_group(room)
        sender = text_at(found.event, "sender")
        asked = refers_to(found.event) or (answers(found.event) if group else "")
        original = await self._original(room.room_id, asked) if asked else None
        member = room.users.get(sender)
        me = room.users.get(self.client.user_id)
        setting = Setting(
            room.room_id,
            self.client.user_id,
            clean_name(me.name) if me else "",
            group,
            called(member) if member else "",
        )
        read = understood(found, setting, original)
        if read is None:
            return
        batch.events.append(read)
        if isinstance(read, Incoming) and self.rooms.other(room) == sender:
            self._note_direct(sender, room, batch)

    async def _original(self, room: str, event: str) -> Original | None:
        status, found = await self.client.event(room, event)
        if status == 200:  # noqa: PLR2004 - HTTP
            sealed = text_at(found, "type") == "m.room.encrypted"
            return Original(text_at(found, "sender"), sealed)
        if status in {400, 403, 404}:
            return None
        raise Fault(text_at(found, "errcode"), status)

    def _member(self, event: dict[str, Any], room: MatrixRoom, batch: Batch) -> None:
        """Somebody came or went: the other of a room of two, or we ourselves."""
        who = text_at(event, "state_key")
        membership = text_at(event, "content", "membership")
        if membership == text_at(event, "unsigned", "prev_content", "membership"):
            return
        if membership in {"leave", "ban"} and who != self.client.user_id:
            home = self.notebook.get(f"direct:{who}") or room.room_id
            alone = set(room.users) <= {self.client.user_id}
            if alone and home == room.room_id and not any(self.rooms.known(who)):
                self._gone(who, event, batch)
        elif membership == "join" and (person := self.rooms.other(room)):
            self._note_direct(person, room, batch)
            if self.notebook.get(f"gone:{person}"):
                batch.changes[f"gone:{person}"] = None
                batch.events.append(_about(person, event, "returned"))

    async def _left(self, room_id: str, events: list[Any], batch: Batch) -> None:
        """We are out of a room, or an invitation was withdrawn."""
        batch.changes[f"invite:{room_id}"] = None
        room = self.client.rooms.pop(room_id, None)
        if room is None:
            return
        await self._take_in(
            [e for e in events if text_at(e.source, "type") != "m.room.member"], room, batch
        )
        person = self.rooms.owner(room_id)
        for event in events:
            out = text_at(event.source, "state_key") == self.client.user_id
            if person and out and text_at(event.source, "sender") == person:
                self._gone(person, event.source, batch)

    def _gone(self, person: str, event: dict[str, Any], batch: Batch) -> None:
        if not self.notebook.get(f"gone:{person}"):
            batch.changes[f"gone:{person}"] = "1"
            batch.events.append(_about(person, event, "blocked"))

    def _note_direct(self, person: str, room: MatrixRoom, batch: Batch) -> None:
        if self.notebook.get(f"direct:{person}") != room.room_id:
            batch.changes[f"direct:{person}"] = room.room_id


def _about(person: str, event: dict[str, Any], kind: str) -> Incoming:
    return replace(
        Incoming(text_at(event, "event_id"), person, at=at(event)),
        kind="blocked" if kind == "blocked" else "returned",
    )


def called(member: MatrixUser) -> str:
    """What somebody calls themselves; nothing when that is only their user name."""
    name = clean_name(member.display_name or "")
    account = member.user_id.removeprefix("@").partition(":")[0]
    return "" if name.casefold() in {account.casefold(), member.user_id.casefold()} else name


def _fingerprint(sealed: MegolmEvent, room: str) -> str:
    """The same for the same ciphertext: a homeserver that shows an old message again, as a new
    event, finds it known."""
    try:
        ciphertext = b64decode(sealed.ciphertext + "==")
    except ValueError:
        ciphertext = sealed.ciphertext.encode()
    return sha256(room.encode() + b"\0" + ciphertext).hexdigest()
