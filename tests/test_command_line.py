"""The command line, as real processes: what an operator sees when it works and when it cannot."""

import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.activities.activity import NewActivity, State
from bot.activities.series import Times
from bot.activities.sharing import new_link
from bot.help.request import NewRequest
from storage.database import open_storage
from tests.command import ROOT, SECRET, TOKEN, WORDS, Command, command_in
from tests.printing.world import codes, picture, words
from tests.servers.bot_api import BotApi, Control, Person
from tests.servers.synapse import free_port

CONSOLE = "[adapters.console]"


@pytest.fixture
async def schakel(tmp_path: Path) -> AsyncIterator[Command]:
    async with command_in(tmp_path) as command:
        yield command


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


def on_telegram(server: BotApi, token: str = "env:TOKEN") -> str:
    return f'[adapters.telegram]\ntoken = "{token}"\nbase_url = "{server.url}"\npoll_seconds = 1'


async def shown(person: Person, *parts: str) -> None:
    """Wait until their client has shown each of these, in this order."""
    for part in parts:
        while part not in str((await person.next_shown())["message"]):
            pass


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


async def test_a_second_process_is_told_and_the_first_goes_on(schakel: Command) -> None:
    schakel.settings(CONSOLE)
    first = await schakel.start("run")
    await first.writes("runs on: console")

    assert "used by another process" in (await schakel.run("run")).complaint

    await first.types("hoi")
    await first.writes("Welkom bij")


async def test_a_conversation_in_the_terminal_ends_with_its_input(schakel: Command) -> None:
    schakel.settings()

    ended = await schakel.run("chat", typed=b"mijn kraan lekt\nnee\n1\n3\n1")

    assert ended.code == 0
    assert "Klusje in huis · Hoge Vucht · Morgen" in ended.out
    assert "Je vraag is verstuurd" in ended.out
    again = await schakel.run("chat", typed=b"/vragen")
    assert "Klusje in huis · Hoge Vucht · Morgen" in again.out


async def test_an_invitation_made_beside_the_bot_is_accepted_by_it(
    schakel: Command, telegram: BotApi
) -> None:
    schakel.settings(on_telegram(telegram))
    assert "Start the bot once first" in (await schakel.run("invite", "volunteer")).complaint
    bot = await schakel.start("run")
    await bot.writes("runs on: telegram")
    async with Control(telegram.url) as control:
        fatma = await control.person("Fatma", "nl")
        await fatma.say(f"hallo, {WORDS}")
        await shown(fatma, "Welkom bij")

        made = await schakel.run("invite", "volunteer")
        assert made.code == 0
        assert "?start=" in made.out
        await fatma.say(f"/start {made.out.split()[-1]}")
        await shown(fatma, "Fijn dat je vrijwilliger wordt")

    bot.process.send_signal(signal.SIGTERM)
    ended = await bot.ends(within=5)
    assert ended.code == 0
    assert ended.err.rstrip().endswith("Stopped")


async def test_a_poster_is_made_beside_the_running_bot(schakel: Command) -> None:
    """Paper and picture both lead to the sign-up: read by another program than drew them."""
    schakel.settings(CONSOLE)
    assert "Start the bot once first" in (await schakel.run("poster", "1")).complaint
    storage = await open_storage(f"sqlite:///{schakel.folder}/schakel.db")
    soon = datetime.now(UTC) + timedelta(days=7)
    async with storage.transaction() as db:
        els, _ = await db.people.meet("console", "els", "Els", "nl", datetime.now(UTC))
        new = NewActivity("Koffie voor de straat", soon, "Buurthuis De Kade", "heuvel")
        number = await db.activities.add(new, els.id, "uid-1", link := new_link(), soon)
        draft = await db.activities.get(number)
        assert draft is not None
        await db.activities.plan(draft, [Times(soon, soon + timedelta(hours=2))])
    assert "not published" in (await schakel.run("poster", str(number))).complaint
    async with storage.transaction() as db:
        await db.activities.move_on(number, State.DRAFT, State.PUBLISHED, datetime.now(UTC))
    assert "No channel has a link" in (await schakel.run("poster", str(number))).complaint
    await storage.inbox("telegram").accept([], notes={"username": "SchakelBredaBot"})
    await storage.inbox("matrix").accept([], notes={"user": "@schakel:example.org"})
    await storage.close()
    bot = await schakel.start("run")
    await bot.writes("runs on: console")

    how = ("--theme", "tiles", "--language", "en", "--out", "prints")
    ended = await schakel.run("poster", str(number), *how)

    assert ended.code == 0, ended.err
    paper, shown = (schakel.folder / line for line in ended.out.split())
    assert (paper.name, shown.name) == ("poster-1-tiles-en.pdf", "poster-1-tiles-en.png")
    sign_up = f"https://t.me/SchakelBredaBot?start={link}"
    on_paper = {code.text for code in codes(picture(paper.read_bytes(), 150))}
    assert on_paper == {sign_up, "https://matrix.to/#/@schakel:example.org"}
    assert [code.text for code in codes(picture(shown.read_bytes()))] == [sign_up]
    assert "Els invites you" in words(paper.read_bytes())


WHAT_IF = ("what-if", "--kind", "chores", "--area", "Hoge Vucht", "--volunteers", "+10")


async def test_what_if_is_answered_beside_the_running_bot(schakel: Command) -> None:
    schakel.settings(CONSOLE)
    assert "Start the bot once first" in (await schakel.run(*WHAT_IF)).complaint
    storage = await open_storage(f"sqlite:///{schakel.folder}/schakel.db")
    async with storage.transaction() as db:
        maria, _ = await db.people.meet("console", "maria", WORDS, "nl", datetime.now(UTC))
        new = NewRequest(maria.id, "chores", WORDS, (), "hoge-vucht", "today")
        for hours in range(0, 24 * 30, 12):
            await db.requests.add(new, datetime.now(UTC) - timedelta(hours=hours))
    await storage.close()
    bot = await schakel.start("run")
    await bot.writes("runs on: console")

    ended = await schakel.run(*WHAT_IF, "--weeks", "1", "--seeds", "2")

    assert ended.code == 0, ended.err
    assert "Nobody could be asked for it now." in ended.out
    assert "somebody found in time" in ended.out
    assert "\nWith 10 more volunteers for 'A job around the house' in Hoge Vucht" in ended.out
    assert "played 1 of 2 times" in ended.err
    few = await schakel.run(*WHAT_IF[:2], "pets", *WHAT_IF[3:5], "--volunteers", "-3")
    assert "--volunteers: -3 is not possible" in few.complaint
    await bot.types("hoi")
    await bot.writes("Welkom bij")


async def test_what_if_without_a_past_says_how_much_it_needs(schakel: Command) -> None:
    schakel.settings(CONSOLE)
    await (await open_storage(f"sqlite:///{schakel.folder}/schakel.db")).close()

    assert "It needs 30 requests" in (await schakel.run(*WHAT_IF)).complaint
    assert (
        "There are: hoge-vucht (Hoge Vucht)"
        in (await schakel.run(*WHAT_IF[:4], "Utopia", *WHAT_IF[5:])).complaint
    )
    assert "invalid int value" in (await schakel.run(*WHAT_IF[:-1], "many")).err


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
