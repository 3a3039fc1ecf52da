"""Nobody reads along: which room the bot writes in, and which rooms it stays out of."""

from __future__ import annotations

from dataclasses import replace
from secrets import token_hex
from urllib.parse import quote

import pytest

from bot.channel import Letter, Sent, TryLater, Unreachable
from bot.messages import Outgoing
from tests.adapters.conformance import send
from tests.adapters.matrix.world import MatrixPerson, MatrixWorld, until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def arrives(world: MatrixWorld, recipient: str, text: str, key: str) -> None:
    """Send until they have accepted the bot's invitation, as the outbox does."""
    letter = Letter(key, recipient, Outgoing(text))

    async def sent() -> bool:
        outcome = await world.adapter.send(letter)
        assert isinstance(outcome, Sent | TryLater)
        return isinstance(outcome, Sent)

    await until(sent, pause=1.5)


async def test_after_a_third_came_in_the_bot_writes_somewhere_else(world: MatrixWorld) -> None:
    rosa, ali = await world.person("Rosa"), await world.client("Ali")
    await send(world, rosa, Outgoing("Dag Rosa"))
    assert (await rosa.client.next())["room"] == rosa.room
    await rosa.client.do("invite", room=rosa.room, other=ali.user.name)
    await rosa.say("Ali leest mee")
    assert (await world.inbox.next()).chat == rosa.room
    await arrives(world, rosa.recipient, "Iets vertrouwelijks", "2")
    event = await rosa.client.next()
    assert event["content"]["body"] == "Iets vertrouwelijks"
    room = event["room"]
    assert room != rosa.room
    assert set(await rosa.client.do("members", room=room)) == {world.bot.name, rosa.recipient}


async def test_a_plain_room_is_never_written_in(world: MatrixWorld) -> None:
    client = await world.client("Rosa")
    room = await client.do("createDirect", other=world.bot.name, encrypted=False)
    await world.joined(room)
    rosa = MatrixPerson(client, room, world.bot.name)
    await rosa.say("hallo?")
    await world.inbox.next()
    await arrives(world, rosa.recipient, "Dag Rosa", "1")
    event = await client.next()
    assert (event["content"]["body"], event["encrypted"]) == ("Dag Rosa", True)
    assert event["room"] != room


async def test_a_plain_room_of_ours_to_change_becomes_encrypted(world: MatrixWorld) -> None:
    client = await world.client("Rosa")
    room = await client.do(
        "createDirect", other=world.bot.name, encrypted=False, preset="trusted_private_chat"
    )
    await world.joined(room)
    rosa = MatrixPerson(client, room, world.bot.name)
    await send(world, rosa, Outgoing("Dag Rosa"))
    event = await client.next()
    assert (event["room"], event["encrypted"]) == (room, True)


async def test_somebody_who_never_wrote_gets_one_room(world: MatrixWorld) -> None:
    rosa = await world.client("Rosa")
    first = Letter("1", rosa.user.name, Outgoing("Dag Rosa"))
    assert isinstance(await world.adapter.send(first), TryLater)
    # As after a crash between making the room and writing it down:
    await world.inbox.accept([], {f"direct:{rosa.user.name}": None})
    await world.restart()
    await arrives(world, rosa.user.name, "Dag Rosa", "1")
    assert (await rosa.next())["content"]["body"] == "Dag Rosa"
    assert len(await rosa.do("rooms")) == 1


async def test_a_place_to_meet_is_made_once_and_who_knows_its_name_comes_in(
    world: MatrixWorld,
) -> None:
    alias = f"#act_{token_hex(6)}:{world.bot.name.partition(':')[2]}"
    first = Letter("1", alias, Outgoing("Koffie voor de straat\n\nHier praat je met elkaar."))
    assert isinstance(await world.adapter.send(first), Sent)
    # As after a crash between making the room and writing it down:
    await world.inbox.accept([], {f"meeting:{alias}": None})
    await world.restart()

    rosa, ali = await world.client("Rosa"), await world.client("Ali")
    for each in (rosa, ali):
        world.server.call("POST", f"/_matrix/client/v3/join/{quote(alias)}", {}, each.user.token)
    again = Letter("2", alias, Outgoing("Het wordt vijf uur."))
    assert isinstance(await world.adapter.send(again), Sent)
    for each in (rosa, ali):
        event = await each.next()
        assert (event["content"]["body"], event["encrypted"]) == ("Het wordt vijf uur.", True)
    state = f"/_matrix/client/v3/rooms/{quote(event['room'])}/state/m.room.name"
    assert world.server.call("GET", state, None, rosa.user.token)["name"] == "Koffie voor de straat"
    await world.restart()
    await arrives(world, rosa.user.name, "Alleen voor jou", "3")
    private = await rosa.next()
    assert private["content"]["body"] == "Alleen voor jou"
    assert private["room"] != event["room"]


async def test_who_does_not_exist_is_unreachable(world: MatrixWorld) -> None:
    outcome = await world.adapter.send(Letter("1", "@nobody:test.local", Outgoing("Dag")))
    assert isinstance(outcome, Unreachable)


async def test_who_sends_the_bot_away_has_blocked_it(world: MatrixWorld) -> None:
    rosa = await world.person("Rosa")
    await rosa.say("dag")
    await world.inbox.next()
    await rosa.client.do("kick", room=rosa.room, other=world.bot.name)
    assert (await world.inbox.next("blocked")).sender == rosa.recipient
    outcome = await world.adapter.send(Letter("1", rosa.recipient, Outgoing("hallo?")))
    assert isinstance(outcome, Unreachable)


async def test_who_sends_the_bot_away_and_asks_it_back_meanwhile_gets_it_back(
    world: MatrixWorld,
) -> None:
    rosa, bot = await world.person("Rosa"), world.bot.name
    await rosa.say("dag")
    await world.inbox.next()
    await world.stop()
    await rosa.client.do("kick", room=rosa.room, other=bot)
    await rosa.client.do("invite", room=rosa.room, other=bot)
    await world.start()

    async def inside() -> bool:
        return bot in await rosa.client.do("members", room=rosa.room, joined=True)

    await until(inside)


async def test_a_group_is_left_unless_it_is_allowed(world: MatrixWorld) -> None:
    rosa, ali = await world.client("Rosa"), await world.client("Ali")
    group = await rosa.do("createGroup", others=[ali.user.name])
    bot = world.bot.name
    await rosa.do("invite", room=group, other=bot)

    async def inside() -> bool:
        return bot in await rosa.do("members", room=group, joined=True)

    async def outside() -> bool:
        return not await inside()

    await until(inside)
    await until(outside)
    world.settings = replace(world.settings, groups=(group,))
    await world.restart()
    await rosa.do("invite", room=group, other=bot)
    await until(inside)
    in_group = MatrixPerson(rosa, group, bot)
    await in_group.say("onder ons")
    await in_group.say(f"{bot} wat is er te doen?")
    aside, meant = await world.inbox.next(), await world.inbox.next()
    assert (aside.chat, aside.addressed) == (group, False)
    assert (meant.chat, meant.addressed) == (group, True)
    assert isinstance(await world.adapter.send(Letter("9", group, Outgoing("Koffie!"))), Sent)
    assert (await ali.next(lambda e: e["sender"] == bot))["content"]["body"] == "Koffie!"
