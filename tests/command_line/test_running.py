"""`schakel run` until it stops: one process on a database, and channels that may be down."""

import signal

import pytest

from tests.command import WORDS, Command
from tests.command_line.world import CONSOLE, on_telegram, shown
from tests.servers.bot_api import BotApi, Control
from tests.servers.synapse import free_port


async def test_a_second_process_is_told_and_the_first_goes_on(schakel: Command) -> None:
    schakel.settings(CONSOLE)
    first = await schakel.start("run")
    await first.writes("runs on: console")

    assert "used by another process" in (await schakel.run("run")).complaint

    await first.types("hoi")
    await first.writes("Welkom bij")


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_stops_it_at_once(schakel: Command, sent: signal.Signals) -> None:
    schakel.settings(CONSOLE)
    bot = await schakel.start("run")
    await bot.writes("runs on: console")

    bot.process.send_signal(sent)

    assert (await bot.ends(within=5)).code == 0


async def test_a_wrong_token_is_one_clear_line(schakel: Command, telegram: BotApi) -> None:
    (schakel.folder / "token").write_text("4000:wrong-horse\n")
    schakel.settings(on_telegram(telegram, "file:token"))

    ended = await schakel.run("run")

    assert ended.code == 2
    assert "schakel: Telegram does not accept the bot's token." in ended.err
    assert "Traceback" not in ended.err
    assert "wrong-horse" not in ended.err


async def test_telegram_that_is_down_at_the_start_is_waited_for(schakel: Command) -> None:
    server = BotApi(free_port())
    schakel.settings(on_telegram(server))
    bot = await schakel.start("run")
    await bot.writes("Telegram does not answer")

    async with server, Control(server.url) as control:
        maria = await control.person("Maria", "nl")
        await maria.say(WORDS)
        await shown(maria, "Welkom bij", "Wat wil je doen?")
        assert bot.read().count("Telegram does not answer") == 1


async def test_a_homeserver_that_is_down_holds_up_nobody_on_telegram(
    schakel: Command, telegram: BotApi
) -> None:
    matrix = (
        f'[adapters.matrix]\nhomeserver = "http://127.0.0.1:{free_port()}"\n'
        'user = "@schakel:localhost"\npassword = "env:SECRET"\nfolder = "keys"'
    )
    schakel.settings(f"{on_telegram(telegram)}\n{matrix}")
    bot = await schakel.start("run")
    await bot.writes("Matrix does not work now")
    async with Control(telegram.url) as control:
        maria = await control.person("Maria", "nl")
        await maria.say(WORDS)
        await shown(maria, "Welkom bij", "Wat wil je doen?")

    assert len([line for line in bot.read().splitlines() if "Matrix" in line]) == 1
    assert "Traceback" not in bot.read()
    bot.process.send_signal(signal.SIGTERM)
    assert (await bot.ends(within=8)).code == 0
