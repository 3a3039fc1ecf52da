"""Talking in a terminal: what is typed comes in, what is said is printed, and it can end."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from adapters.console import ADAPTER, Console, Settings
from bot.channel import FetchError, Letter, Sent, Unreachable
from bot.messages import Attachment, Option, Outgoing
from tests.adapters.recording import RecordingInbox

ROOT = Path(__file__).parents[2]
YES_NO = (Option("yes", "Ja"), Option("no", "Nee"), Option("stop", "Stoppen", aside=True))
QUESTION = Outgoing("Komt dat uit?", YES_NO, prompt="q")

PROGRAM = """
import asyncio
from adapters.console import ADAPTER, Settings
from tests.adapters.recording import RecordingInbox

async def main():
    console = ADAPTER(Settings(), {})
    print("ready", flush=True)
    await console.run(RecordingInbox())
    print("ended", flush=True)

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


@pytest.fixture
def console() -> Console:
    return ADAPTER(Settings("rosa"), {})


async def say(console: Console, key: str, message: Outgoing) -> str:
    outcome = await console.send(Letter(key, "rosa", message))
    assert isinstance(outcome, Sent)
    return outcome.message


async def test_every_line_comes_in_and_the_end_of_the_input_ends_it() -> None:
    typed = io.StringIO("hallo\n\n  \nmijn kraan\x1b lekt\nhallo\n")
    inbox = RecordingInbox()
    async with asyncio.timeout(5):
        await ADAPTER(Settings("rosa", "en"), {}, typed).run(inbox)
    events = [await inbox.next() for _ in range(3)]
    assert [event.text for event in events] == ["hallo", "mijn kraan lekt", "hallo"]
    assert {(e.sender, e.name, e.language) for e in events} == {("rosa", "rosa", "en")}
    assert len({event.id for event in events}) == 3


async def test_a_line_that_could_not_be_kept_is_handed_in_again() -> None:
    inbox = RecordingInbox()
    inbox.fail_next()
    async with asyncio.timeout(5):
        await ADAPTER(Settings(), {}, io.StringIO("een\n")).run(inbox)
    assert (await inbox.next()).text == "een"
    assert inbox.calls == 2


async def test_options_are_a_numbered_list(
    console: Console, capsys: pytest.CaptureFixture[str]
) -> None:
    await say(console, "1", QUESTION)
    assert capsys.readouterr().out == "\nKomt dat uit?\n\n1. Ja\n2. Nee\nStoppen\n\n"


async def test_a_letter_is_printed_once(
    console: Console, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {await say(console, "1", Outgoing("eens")) for _ in range(3)}
    assert capsys.readouterr().out.count("eens") == 1
    assert len(names) == 1


@pytest.mark.parametrize(
    ("change", "printed"),
    [
        (Outgoing("Komt dat uit?"), ""),  # it only lost its options
        (QUESTION, ""),
        (Outgoing("Komt dat uit?\n\n✓ Ja"), "✓ Ja\n"),
        (Outgoing("Er is al iemand"), "Er is al iemand\n"),
        (Outgoing("Toch?", YES_NO), "\nToch?\n\n1. Ja\n2. Nee\nStoppen\n\n"),
    ],
)
async def test_a_change_is_printed_only_when_it_reads_differently(
    console: Console, capsys: pytest.CaptureFixture[str], change: Outgoing, printed: str
) -> None:
    name = await say(console, "1", QUESTION)
    capsys.readouterr()
    replacing = Outgoing(change.text, change.options, change.prompt, replaces=name)
    assert await say(console, "2", replacing) == name
    assert capsys.readouterr().out == printed


async def test_nobody_steers_the_terminal(
    console: Console, capsys: pytest.CaptureFixture[str]
) -> None:
    await say(console, "1", Outgoing("\x1b]0;boo\x07 \u202edag", (Option("x", "\x1b[2J"),)))
    assert not {"\x1b", "\x07", "\u202e"} & set(capsys.readouterr().out)


async def test_attachments_are_named(console: Console, capsys: pytest.CaptureFixture[str]) -> None:
    place = Attachment("location", latitude=51.5887, longitude=4.7762)
    await say(console, "1", Outgoing("Hier", attachments=(Attachment("photo"), place)))
    assert capsys.readouterr().out == "\n[photo]\n[51.5887, 4.7762]\nHier\n\n"


async def test_there_is_one_person_and_nothing_to_fetch(console: Console) -> None:
    outcome = await console.send(Letter("1", "ali", Outgoing("hallo")))
    assert isinstance(outcome, Unreachable)
    with pytest.raises(FetchError):
        await console.fetch("photo")


async def test_commands_are_no_message(
    console: Console, capsys: pytest.CaptureFixture[str]
) -> None:
    await say(console, "1", Outgoing(commands=(Option("menu"),)))
    assert capsys.readouterr().out == ""


async def test_the_commands_are_told_at_the_start(capsys: pytest.CaptureFixture[str]) -> None:
    commands = {"nl": (Option("menu", "Het menu"), Option("stop", "Stoppen"))}
    await ADAPTER(Settings(), commands, io.StringIO("")).run(RecordingInbox())
    assert capsys.readouterr().out == "/menu /stop\n"


@pytest.mark.parametrize("how", ["end of input", "interrupt"])
def test_it_ends_at_once_and_quietly(how: str) -> None:
    """Also while a thread waits for a line, at which Python is easily upset."""
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdin
    assert program.stdout
    assert program.stdout.readline() == "ready\n"
    time.sleep(0.2)  # until the thread waits
    if how == "interrupt":
        program.send_signal(signal.SIGINT)
        assert program.wait(5) == 0
    out, err = program.communicate(timeout=5)
    assert (out, err) == ("interrupted\n" if how == "interrupt" else "ended\n", "")
    assert program.returncode == 0
