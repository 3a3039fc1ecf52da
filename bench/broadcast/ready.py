"""A bot that has loaded and learned everything and waits to be told its database and channel: each
start is a fork of it. It is as much a process of its own as any other, and SIGKILL ends it so.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

import adapters.telegram  # noqa: F401  only loaded
from bot.__main__ import main
from bot.app import build_house
from bot.help.kinds import learn_kinds
from bot.settings import load

ROOT = Path(__file__).parents[2]


def learn() -> None:
    house = build_house(load(ROOT / "settings.toml"))
    learn_kinds(house.settings.kinds)


def run_bot(settings: str, secrets: Mapping[str, str]) -> None:
    """In the fork: what `python -m bot run` does."""
    os.environ.update(secrets)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stderr.fileno())
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(main(["run", "--settings", settings]))


def start_bot(settings: str, secrets: Mapping[str, str]) -> ForkServerProcess:
    context: ForkServerContext = get_context("forkserver")
    context.set_forkserver_preload(["bench.broadcast.learned"])
    process = context.Process(target=run_bot, args=(settings, secrets), daemon=True)
    process.start()
    return process
