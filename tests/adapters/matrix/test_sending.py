"""A letter arrives once and for those it is meant for, or comes back with what happened."""

from __future__ import annotations

import asyncio
import secrets
from datetime import timedelta
from typing import Any, cast

import pytest
from nio import MatrixRoom

from adapters.matrix.client import Client
from adapters.matrix.faults import MUCH_LATER, SOON, Fault, outcome
from adapters.matrix.sending import deliver
from bot.channel import Letter, Sent, TryLater
from bot.messages import Outgoing
from tests.adapters.conformance import send
from tests.adapters.matrix.world import MatrixWorld, People

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_homeserver_that_asks_for_patience_gets_it(world: MatrixWorld) -> None:
    rosa = await world.person("Rosa")
    admin = world.server.register(f"admin{secrets.token_hex(4)}", admin=True)
    world.server.call(
        "POST",
        f"/_synapse/admin/v1/users/{world.bot.name}/override_ratelimit",
        {"messages_per_second": 1, "burst_count": 2},
        admin.token,
    )
    letters = [Letter(str(n), rosa.recipient, Outgoing("dag")) for n in range(20)]
    assert isinstance(await world.adapter.send(letters[0]), Sent)
    outcomes = await asyncio.gather(*map(world.adapter.send, letters[1:]))
    refused = [outcome for outcome in outcomes if isinstance(outcome, TryLater)]
    assert refused
    assert all(o.everyone and o.after >= timedelta(seconds=1) for o in refused)


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


class Silent:
    """A homeserver that does not say where a message stands: it answers with this and no more."""

    def __init__(self, status: int, **answer: Any) -> None:
        self._answer = status, answer

    async def event(self, room: str, event: str) -> tuple[int, dict[str, Any]]:
        return self._answer


@pytest.mark.parametrize(
    ("status", "answer", "expected"),
    [
        (429, {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 3000}, timedelta(seconds=3)),
        (502, {}, SOON),
        (401, {"errcode": "M_UNKNOWN_TOKEN"}, MUCH_LATER),
    ],
)
async def test_a_new_version_waits_until_it_is_known_where_the_old_stands(
    status: int, answer: dict[str, Any], expected: timedelta
) -> None:
    room = MatrixRoom("!room:test", "@bot:test", encrypted=True)
    edit = Letter("edit", "@rosa:test", Outgoing("Om drie uur", replaces="$old"))
    with pytest.raises(Fault) as raised:
        await deliver(cast("Client", Silent(status, **answer)), room, edit)
    later = outcome(raised.value)
    assert isinstance(later, TryLater)
    assert later.after == expected


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
