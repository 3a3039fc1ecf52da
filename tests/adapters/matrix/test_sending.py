"""A letter arrives once and for those it is meant for, or comes back with what happened."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.channel import Letter, Sent, TryLater
from bot.messages import Outgoing
from tests.adapters.conformance import send
from tests.adapters.matrix.world import MatrixWorld, People
from tests.servers.synapse import Synapse

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_homeserver_that_asks_for_patience_gets_it(people: People, tmp_path: Path) -> None:
    limits = {"rc_message": {"per_second": 0.05, "burst_count": 2}}
    with Synapse(tmp_path / "synapse", limits) as server:
        async with MatrixWorld(server, people, tmp_path / "m") as world:
            rosa = await world.person("Rosa")
            outcomes = [
                await world.adapter.send(Letter(str(n), rosa.recipient, Outgoing("dag")))
                for n in range(6)
            ]
    assert isinstance(outcomes[0], Sent)
    last = outcomes[-1]
    assert isinstance(last, TryLater)
    assert last.everyone
    assert last.after > timedelta(seconds=2)


async def test_a_new_version_of_what_stands_elsewhere_is_said_anew(world: MatrixWorld) -> None:
    rosa = await world.person("Rosa")
    old = await send(world, rosa, Outgoing("Om twee uur"))
    await rosa.sees()
    await rosa.block()
    await world.inbox.next("blocked")
    await rosa.unblock()
    await world.inbox.next("returned")
    fresh = await send(world, rosa, Outgoing("Om drie uur", replaces=old))
    seen = await rosa.sees()
    assert (seen.text, seen.replaces, seen.name) == ("Om drie uur", "", fresh)


async def test_a_new_device_reads_what_is_sent_after_it_came(
    world: MatrixWorld, people: People
) -> None:
    rosa = await world.person("Rosa")
    await send(world, rosa, Outgoing("een"))
    await rosa.sees()
    login = world.server.call(
        "POST",
        "/_matrix/client/v3/login",
        {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": rosa.recipient},
            "password": rosa.client.user.password,
        },
    )
    phone = await world.device(rosa.client.user, login["access_token"], login["device_id"])
    await send(world, rosa, Outgoing("twee"))
    assert (await rosa.sees()).text == "twee"
    heard = await phone.next(lambda e: e["content"].get("body") == "twee")
    assert heard["encrypted"]
