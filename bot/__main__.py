"""The command line: `schakel run`, `chat`, `demo`, `invite`, `poster` and `what-if`. Problems are
said in one line."""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
import sys
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

LIBRARIES = ("httpx", "nio", "telegram", "apscheduler", "aiosqlite", "sqlalchemy", "aiohttp")
WRONG_USE = 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code says how it went (2: something to repair first)."""
    given = _parser().parse_args(arguments)
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", stream=sys.stderr
    )
    for library in LIBRARIES:  # they log addresses with tokens, and what people say
        logging.getLogger(library).setLevel(logging.WARNING)
    from bot.channel import ChannelError  # noqa: PLC0415  `--help` has to be quick
    from bot.making.problem import PosterProblem  # noqa: PLC0415
    from bot.ports import StorageFailure, StorageProblem  # noqa: PLC0415
    from bot.settings import SettingsError  # noqa: PLC0415
    from bot.what_if.question import WhatIfError  # noqa: PLC0415

    try:
        result: int = given.command(given)
    except KeyboardInterrupt:
        return 0
    except Exception as problem:
        stored = (StorageProblem, StorageFailure)
        known = (SettingsError, *stored, ChannelError, WhatIfError, PosterProblem)
        causes = [leaf for leaf in _leaves(problem) if isinstance(leaf, known)]
        if not causes:
            raise
        for cause in causes:
            print(f"schakel: {cause}", file=sys.stderr)  # noqa: T201
        return WRONG_USE
    return result


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="schakel", description="Links a neighbourhood in the messengers that people have."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Any, what: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=what, description=what)
        sub.set_defaults(command=command)
        sub.add_argument(
            "--settings", type=Path, default=Path("settings.toml"), help="default: settings.toml"
        )
        return sub

    add("run", _run, "run the bot on every channel in the settings")
    add("chat", _chat, "talk with the bot in this terminal")
    demo = add("demo", _demo, "a neighbourhood on this machine, in a page with four phones")
    demo.add_argument("--story", action="store_true", help="play a whole case here, and stop")
    demo.add_argument("--port", type=int, default=8765, help="where the page is (default: 8765)")
    invite = add("invite", _invite, "make an invitation that works once")
    invite.add_argument("role", choices=["volunteer", "professional", "coordinator"])
    poster = add("poster", _poster, "make posters of an activity, to print and to post")
    poster.add_argument("number", type=int, help="of the activity: as the database numbers it")
    poster.add_argument("--theme", default="", help="its look, or all of them (default: the first)")
    poster.add_argument("--language", default="", help="default: the network's own")
    poster.add_argument(
        "--out", type=Path, default=Path(), metavar="DIR", help="where they go (default: here)"
    )
    play = add("what-if", _what_if, "play the network's own past with more volunteers")
    play.add_argument("--kind", required=True, help="what they would do, such as chores")
    play.add_argument(
        "--area", required=True, metavar="NEIGHBOURHOOD", help="where they would help"
    )
    play.add_argument(
        "--volunteers", required=True, type=int, metavar="+N", help="how many more, such as +10"
    )
    play.add_argument("--weeks", type=int, default=4, help="how many weeks are played (default: 4)")
    play.add_argument("--seeds", type=int, default=8, help="how many times (default: 8)")
    return parser


def _run(given: argparse.Namespace) -> int:
    from bot.app import run  # noqa: PLC0415
    from bot.settings import load  # noqa: PLC0415

    return _until_stopped(run(load(given.settings)))


def _chat(given: argparse.Namespace) -> int:
    from bot.app import run  # noqa: PLC0415
    from bot.settings import load  # noqa: PLC0415

    logging.getLogger().setLevel(logging.WARNING)
    settings = load(given.settings)
    return _until_stopped(run(replace(settings, adapters={"console": {}})))


def _demo(given: argparse.Namespace) -> int:
    from bot.demo import play, show  # noqa: PLC0415
    from bot.settings import load  # noqa: PLC0415

    settings = load(given.settings)
    if given.story:
        logging.getLogger().setLevel(logging.WARNING)
        return asyncio.run(play(settings))
    return _until_stopped(show(settings, given.port))


def _invite(given: argparse.Namespace) -> int:
    from bot.invite import invite  # noqa: PLC0415
    from bot.settings import load  # noqa: PLC0415

    print(asyncio.run(invite(load(given.settings), given.role)))  # noqa: T201
    return 0


def _poster(given: argparse.Namespace) -> int:
    from bot.poster import finding, make_posters  # noqa: PLC0415
    from bot.settings import load  # noqa: PLC0415

    settings = load(given.settings)
    how = {"theme": given.theme, "language": given.language, "folder": given.out}
    for path in asyncio.run(make_posters(settings, given.number, finding(settings), **how)):
        print(path)  # noqa: T201
    return 0


def _what_if(given: argparse.Namespace) -> int:
    from bot.settings import load  # noqa: PLC0415
    from bot.what_if.command import what_if  # noqa: PLC0415
    from bot.what_if.question import read_question  # noqa: PLC0415

    settings = load(given.settings)
    asked = (given.kind, given.area, given.volunteers, given.weeks, given.seeds)
    question = read_question(settings, *asked)

    def progress(told: str) -> None:
        print(told, file=sys.stderr, flush=True)  # noqa: T201

    print(asyncio.run(what_if(settings, question, progress)))  # noqa: T201
    return 0


def _until_stopped(work: Coroutine[Any, Any, None]) -> int:
    """Run until it ends or a signal asks to stop; letters on their way are finished first."""

    async def stoppable() -> None:
        task = asyncio.ensure_future(work)
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, task.cancel)
        try:
            await task
        except asyncio.CancelledError:
            logging.getLogger(__name__).info("Stopped")

    asyncio.run(stoppable())
    return 0


def _leaves(problem: BaseException) -> list[BaseException]:
    """What went wrong in the tasks of a group, or the problem itself."""
    if not isinstance(problem, BaseExceptionGroup):
        return [problem]
    return [leaf for part in problem.exceptions for leaf in _leaves(part)]


if __name__ == "__main__":
    sys.exit(main())
