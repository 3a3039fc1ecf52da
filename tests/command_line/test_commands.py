"""What an operator sees of each command when it works, and when it cannot: one clear line."""

import subprocess
import sys

import pytest

from tests.command import ROOT, SECRET, TOKEN, WORDS, Command
from tests.command_line.world import CONSOLE
from tests.servers.synapse import free_port


async def test_help_is_complete(schakel: Command) -> None:
    ended = await schakel.run("--help")

    assert ended.code == 0
    for name in ("run", "chat", "demo", "invite", "poster", "what-if"):
        assert f"\n    {name} " in ended.out
        assert (await schakel.run(name, "--help")).code == 0


def test_help_loads_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    for heavy in (
        "sqlalchemy",
        "telegram",
        "nio",
        "aiohttp",
        "apscheduler",
        "babel",
        "fluent",
        "typst",
    ):
        assert f"| {heavy}\n" not in done.stderr


async def test_a_story_plays_to_its_end(schakel: Command) -> None:
    schakel.settings()

    ended = await schakel.run("demo", "--story")

    assert ended.code == 0
    assert "dank je wel!" in ended.out


@pytest.mark.parametrize("arguments", [(), ("dance",), ("invite",), ("invite", "king")])
async def test_wrong_use_is_explained(schakel: Command, arguments: tuple[str, ...]) -> None:
    ended = await schakel.run(*arguments)

    assert ended.code == 2
    assert "usage: schakel" in ended.err
    assert "Traceback" not in ended.err


async def test_without_settings_it_says_how_to_get_them(schakel: Command) -> None:
    for command in (("run",), ("chat",), ("demo", "--story"), ("invite", "volunteer")):
        assert "There is no settings.toml" in (await schakel.run(*command)).complaint


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        ("", "no channel is on"),
        ("[adapters.pigeon]", "[adapters.pigeon]: there is no such channel"),
        ("[adapters.telegram]", "'token' is missing"),
        (f'[adapters.telegram]\ntoken = "{TOKEN}"', "does not belong in this file"),
        ('[adapters.telegram]\ntoken = "env:NOWHERE"', "NOWHERE is not set"),
        ('[adapters.telegram]\ntoken = "env:SECRET"', "not what @BotFather gives"),
        ('[adapters.telegram]\ntoken = "env:TOKEN"\ntokn = 1', "Did you mean 'token'?"),
        ("[adapters.console", "not valid TOML"),
    ],
)
async def test_wrong_settings_are_one_clear_line(
    schakel: Command, more: str, complaint: str
) -> None:
    schakel.settings(more)

    assert complaint in (await schakel.run("run")).complaint


async def test_a_database_that_cannot_be_opened_is_one_clear_line(schakel: Command) -> None:
    schakel.settings(CONSOLE, **{"sqlite:///schakel.db": "sqlite:///nowhere/schakel.db"})
    assert "nowhere" in (await schakel.run("run")).complaint

    url = f"postgresql://schakel:{SECRET}@127.0.0.1:{free_port()}/schakel"
    schakel.settings(CONSOLE, **{"sqlite:///schakel.db": url})
    assert "PostgreSQL" in (await schakel.run("run")).complaint

    (schakel.folder / "schakel.db").write_text(f"no database, {WORDS}" * 100)
    schakel.settings(CONSOLE)
    assert "not a database" in (await schakel.run("run")).complaint


async def test_a_conversation_in_the_terminal_ends_with_its_input(schakel: Command) -> None:
    schakel.settings()

    ended = await schakel.run("chat", typed=b"mijn kraan lekt\nnee\n1\n3\n1")

    assert ended.code == 0
    assert "Klusje in huis · Hoge Vucht · Morgen" in ended.out
    assert "Je vraag is verstuurd" in ended.out
    again = await schakel.run("chat", typed=b"/vragen")
    assert "Klusje in huis · Hoge Vucht · Morgen" in again.out
