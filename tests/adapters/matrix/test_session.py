"""The bot stays one device that others trust, or says what the operator has to do."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.matrix import ADAPTER, Settings
from bot.channel import ChannelError
from bot.messages import Outgoing
from tests.adapters.conformance import send
from tests.adapters.matrix.world import MatrixWorld, until
from tests.adapters.recording import RecordingInbox
from tests.servers.synapse import Synapse

pytestmark = pytest.mark.asyncio(loop_scope="session")


def settings(server: Synapse, folder: Path, name: str = "bot") -> Settings:
    user = server.register(f"{name}{folder.parent.name.replace('_', '-').lower()}")
    return Settings(server.url, user.name, user.password, folder=str(folder))


async def complaint(wrong: Settings) -> str:
    with pytest.raises(ChannelError) as raised:
        async with asyncio.timeout(20):
            await ADAPTER(wrong, {}).run(RecordingInbox())
    return str(raised.value)


async def start_once(good: Settings) -> None:
    """Run until it is connected, and stop."""
    inbox = RecordingInbox()
    running = asyncio.create_task(ADAPTER(good, {}).run(inbox))

    async def connected() -> bool:
        return "since" in await inbox.notes() or running.done()

    await until(connected)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_a_wrong_password_is_said(synapse: Synapse, tmp_path: Path) -> None:
    wrong = replace(settings(synapse, tmp_path / "m"), password="qwerty")
    said = await complaint(wrong)
    assert "password" in said
    assert wrong.user in said
    assert "qwerty" not in said


async def test_a_wrong_token_is_said(synapse: Synapse, tmp_path: Path) -> None:
    wrong = replace(settings(synapse, tmp_path / "m"), password="", token="syt_secret")
    said = await complaint(wrong)
    assert "token" in said
    assert "syt_secret" not in said


async def test_a_token_instead_of_a_password_will_do(synapse: Synapse, tmp_path: Path) -> None:
    user = synapse.register(f"token-{tmp_path.name.replace('_', '-')}")
    good = Settings(synapse.url, user.name, token=user.token, folder=str(tmp_path / "m"))
    await start_once(good)
    kept = json.loads((tmp_path / "m" / "session.json").read_text())
    assert kept["device"] == user.device


async def test_a_second_process_is_refused(world: MatrixWorld) -> None:
    await world.person("Rosa")
    assert "Another process" in await complaint(world.settings)


async def test_secrets_are_for_their_owner_alone(world: MatrixWorld) -> None:
    await world.person("Rosa")
    assert world.folder.stat().st_mode & 0o777 == 0o700
    for name in ("session.json", "pickle.key", "cross-signing.json"):
        assert (world.folder / name).stat().st_mode & 0o777 == 0o600


async def test_the_device_stays_the_same(world: MatrixWorld) -> None:
    rosa = await world.person("Rosa")
    await world.restart()
    await send(world, rosa, Outgoing("Daar ben ik weer"))
    event = await rosa.client.next()
    assert (event["content"]["body"], event["warning"]) == ("Daar ben ik weer", 0)
    assert json.loads((world.folder / "session.json").read_text())["token"]
    devices = world.server.call("GET", "/_matrix/client/v3/devices", token=world.bot.token)
    # One of the registration, one of the bot.
    assert len(devices["devices"]) == 2
    await rosa.say("fijn")
    assert (await world.inbox.next()).text == "fijn"


async def test_a_homeserver_that_is_down_at_the_start_is_waited_for(
    synapse: Synapse, tmp_path: Path
) -> None:
    good = settings(synapse, tmp_path / "m")
    await asyncio.to_thread(synapse.stop)
    starting = asyncio.create_task(start_once(good))
    await asyncio.sleep(0.5)
    assert not starting.done()
    await asyncio.to_thread(synapse.start)
    await starting
    assert json.loads((tmp_path / "m" / "session.json").read_text())["token"]


async def test_cross_signing_keys_of_another_are_not_replaced(
    synapse: Synapse, tmp_path: Path
) -> None:
    good = settings(synapse, tmp_path / "m")
    await start_once(good)
    elsewhere = replace(good, folder=str(tmp_path / "elsewhere"))
    assert "cross-signing keys that the bot does not hold" in await complaint(elsewhere)


async def test_a_lost_crypto_store_is_said(synapse: Synapse, tmp_path: Path) -> None:
    good = settings(synapse, tmp_path / "m")
    await start_once(good)
    for store in (tmp_path / "m").glob("*.db"):
        store.unlink()
    assert "back-up" in await complaint(good)


async def test_being_logged_out_is_said(synapse: Synapse, tmp_path: Path) -> None:
    good = settings(synapse, tmp_path / "m")
    await start_once(good)
    kept = json.loads((tmp_path / "m" / "session.json").read_text())
    synapse.call("POST", "/_matrix/client/v3/logout", {}, kept["token"])
    assert "logged out" in await complaint(good)


async def test_a_folder_of_another_account_is_refused(synapse: Synapse, tmp_path: Path) -> None:
    good = settings(synapse, tmp_path / "m")
    await start_once(good)
    other = settings(synapse, tmp_path / "m", "other")
    assert good.user in await complaint(other)
