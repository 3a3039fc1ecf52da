"""What the bot costs when nobody says anything: `python -m bench.idle`.

Both channels are on, against a Bot API server and a homeserver on this machine. The last line is
JSON: seconds for `schakel --help`, seconds from the start of `schakel run` until a resident's first
message is answered, and its memory (resident set, in MB) after a quiet half minute.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from bench.crash.victim_process import ROOT, write_settings
from tests.servers.bot_api.client import Control
from tests.servers.bot_api.server import TOKEN, BotApi
from tests.servers.synapse import Synapse

BOT = (sys.executable, "-m", "bot")


async def measure(folder: Path, quiet_seconds: float) -> dict[str, float]:
    began = time.monotonic()
    await (await asyncio.create_subprocess_exec(*BOT, "--help", stdout=-3, cwd=ROOT)).wait()
    help_seconds = time.monotonic() - began
    (folder / "synapse").mkdir()
    with Synapse(folder / "synapse") as homeserver:
        async with BotApi() as telegram, Control(telegram.url) as control:
            account = homeserver.register("schakel")
            channels = {
                "telegram": {"token": "env:TOKEN", "base_url": telegram.url},
                "matrix": {
                    "homeserver": homeserver.url,
                    "user": account.name,
                    "password": "env:PASSWORD",
                    "folder": f"{folder}/keys",
                },
            }
            settings = write_settings(folder, f"sqlite:///{folder / 'idle.db'}", channels)
            person = await control.person("Maria", "nl")
            await person.say("hallo")
            began = time.monotonic()
            environment = {**os.environ, "TOKEN": TOKEN, "PASSWORD": account.password}
            bot = await asyncio.create_subprocess_exec(
                *(*BOT, "run", "--settings", str(settings)), cwd=ROOT, env=environment, stderr=-3
            )
            await person.next_shown()
            start_seconds = time.monotonic() - began
            await asyncio.sleep(quiet_seconds)
            memory = _resident_mb(bot.pid)
            bot.terminate()
            await bot.wait()
    return {
        "help_seconds": round(help_seconds, 2),
        "first_answer_seconds": round(start_seconds, 2),
        "idle_mb": round(memory),
    }


def _resident_mb(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    [line] = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.idle", description=__doc__)
    parser.add_argument("--quiet-seconds", type=float, default=30)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="schakel-idle-") as place:
        print(json.dumps(asyncio.run(measure(Path(place), given.quiet_seconds))))
