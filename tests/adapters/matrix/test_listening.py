"""What comes in over Matrix comes in once, whole and in order, whatever a stranger sends."""

from __future__ import annotations

import base64
import json
import secrets
from typing import Any
from urllib.parse import quote

import pytest
import vodozemac

from bot.messages import Outgoing
from tests.adapters.conformance import send
from tests.adapters.matrix.world import MatrixPerson, MatrixWorld, until
from tests.servers.synapse import User

pytestmark = pytest.mark.asyncio(loop_scope="session")


def put(world: MatrixWorld, sender: User, room: str, content: dict[str, Any]) -> str:
    """Send an encrypted event as it is, past the person's client."""
    path = f"/_matrix/client/v3/rooms/{quote(room)}/send/m.room.encrypted/{secrets.token_hex(8)}"
    event: str = world.server.call("PUT", path, content, sender.token)["event_id"]
    return event


class Session:
    """A key that the bot does not have."""

    def __init__(self, person: MatrixPerson) -> None:
        self._group = vodozemac.GroupSession()
        self.id = self._group.session_id
        self.key = self._group.session_key.to_base64()
        self.room = person.room
        self.sender_key = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")

    def seal(self, text: str) -> dict[str, Any]:
        payload = {
            "type": "m.room.message",
            "room_id": self.room,
            "content": {"msgtype": "m.text", "body": text},
        }
        sealed = self._group.encrypt(json.dumps(payload).encode())
        return {
            "algorithm": "m.megolm.v1.aes-sha2",
            "ciphertext": sealed.to_base64(),
            "device_id": "ROSA",
            "sender_key": self.sender_key,
            "session_id": self.id,
        }

    async def give_to(self, world: MatrixWorld) -> None:
        """As if the key came in with a sync."""

        async def is_listening() -> bool:
            return world.adapter._line is not None

        await until(is_listening)
        assert world.adapter._line is not None
        olm = world.adapter._line.client.olm
        olm.create_group_session(self.sender_key, "x", self.room, self.id, self.key)


async def test_what_was_said_during_a_long_absence_comes_in_whole(world: MatrixWorld) -> None:
    rosa = await world.person("Rosa")
    await world.stop()
    texts = [f"zin {n}" for n in range(120)]  # a sync has 100 at most
    for text in texts:
        await rosa.say(text)
    await world.start()
    assert [(await world.inbox.next()).text for _ in texts] == texts


async def test_a_message_without_its_key_is_asked_for_once_and_read_later(
    world: MatrixWorld,
) -> None:
    rosa = await world.person("Rosa")
    session = Session(rosa)
    event = put(world, rosa.client.user, rosa.room, session.seal("het geheim"))
    garbled = await world.inbox.next("garbled")
    assert (garbled.sender, garbled.message) == (rosa.recipient, event)
    await world.restart()
    await rosa.say("wat zei je?")
    await world.inbox.next()
    await session.give_to(world)
    await rosa.say("nog iets")
    heard = {(await world.inbox.next()).text, (await world.inbox.next()).text}
    assert heard == {"het geheim", "nog iets"}
    kinds = [getattr(e, "kind", "") for e in world.inbox.events]
    assert kinds.count("garbled") == 1
    assert not [note for note in await world.inbox.notes() if note.startswith("waiting")]


async def test_an_old_message_shown_again_is_known_even_after_a_restart(
    world: MatrixWorld,
) -> None:
    rosa = await world.person("Rosa")
    session = Session(rosa)
    sealed = session.seal("ja, graag")
    await world.restart()
    await rosa.say("hoi")
    await world.inbox.next()
    await session.give_to(world)
    put(world, rosa.client.user, rosa.room, sealed)
    assert (await world.inbox.next()).text == "ja, graag"
    await world.restart()
    put(world, rosa.client.user, rosa.room, sealed)
    await rosa.say("klaar")
    assert (await world.inbox.next()).text == "klaar"


async def test_junk_for_the_device_stops_nothing(world: MatrixWorld) -> None:
    rosa = await world.person("Rosa")
    await rosa.say("een")
    await world.inbox.next()
    device = json.loads((world.folder / "session.json").read_text())["device"]
    line = world.adapter._line
    assert line is not None
    junk = {
        "algorithm": "m.olm.v1.curve25519-aes-sha2",
        "sender_key": "AAAA",
        "ciphertext": {line.client.olm.account.identity_keys["curve25519"]: {}},
    }
    for broken in ({"type": 0, "body": "junk"}, {"type": 1, "body": "é"}, {"type": 0, "body": ""}):
        content: dict[str, Any] = {**junk, "ciphertext": dict.fromkeys(junk["ciphertext"], broken)}
        world.server.call(
            "PUT",
            f"/_matrix/client/v3/sendToDevice/m.room.encrypted/{secrets.token_hex(8)}",
            {"messages": {world.bot.name: {device: content}}},
            rosa.client.user.token,
        )
    await rosa.say("twee")
    assert (await world.inbox.next()).text == "twee"


async def test_somebody_else_cannot_change_what_was_said(world: MatrixWorld) -> None:
    rosa = await world.person("Rosa")
    ours = await send(world, rosa, Outgoing("Om twee uur"))
    await rosa.edit(ours, "Om drie uur")
    await rosa.client.do("redact", room=rosa.room, event=ours)
    theirs = await rosa.say("goed")
    await rosa.client.do("redact", room=rosa.room, event=theirs)
    deleted = await world.inbox.next("deleted")
    assert deleted.about == theirs
    assert [getattr(e, "kind", "") for e in world.inbox.events] == ["said", "deleted"]


async def test_polls_and_threads_are_read(world: MatrixWorld) -> None:
    rosa = await world.person("Rosa")
    poll = {
        "question": {"org.matrix.msc1767.text": "Wanneer?"},
        "answers": [{"id": "1", "org.matrix.msc1767.text": "di"}],
    }
    kind = "org.matrix.msc3381.poll.start"
    first = await rosa.send({kind: poll}, kind)
    assert (await world.inbox.next()).text == "Wanneer?\ndi"
    kind = "org.matrix.msc3381.poll.response"
    relation = {"rel_type": "m.reference", "event_id": first}
    await rosa.send({"m.relates_to": relation, kind: {"answers": ["1"]}}, kind)
    vote = await world.inbox.next("reacted")
    assert (vote.text, vote.about) == ("1", first)
    thread = {"rel_type": "m.thread", "event_id": first}
    await rosa.send({"msgtype": "m.text", "body": "dinsdag", "m.relates_to": thread})
    answer = await world.inbox.next()
    assert (answer.text, answer.about) == ("dinsdag", first)


async def test_a_position_that_the_homeserver_forgot_costs_nothing(world: MatrixWorld) -> None:
    rosa = await world.person("Rosa")
    await world.stop()
    await rosa.say("een")
    await world.inbox.accept([], {"since": "s999_nonsense"})
    await world.start()
    assert (await world.inbox.next()).text == "een"
