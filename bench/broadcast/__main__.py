"""Sends an announcement to thousands on the strict Bot API server, which enforces its limit.

    python -m bench.broadcast --recipients 5000 --rate 300 [--kills 20] [--database sqlite]
                              [--second-person-above 200]

`--rate` is what the server allows in any one second. It is written in the chat by one coordinator
and agreed to by another, while other people talk with the bot. The last line is JSON:
`share_of_allowed_rate` is what was sent between the first and the last announcement, as a part of
what was allowed; `too_many_requests` the answers 429; `doubled` the people who got it twice, which
nobody may, since nobody asks to send again to those of whom it is `unknown`; `reply_p95_s` how long
others waited for their answer meanwhile. With kills (SIGKILL at random moments) the fates have to
add up to the audience.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.broadcast.town import MARK, Town
from storage.database import open_storage
from tests.servers.bot_api.network import Chat

ASK_EVERY = 0.4
TALKERS = 20
SETTLES = 3.0
"""A bot that has just started learns what people say; that is not what is measured here."""
LONGEST = 1800.0
DONE = "Klaar. Dit is het verslag"


def main() -> None:
    report = measure(_given(None), ready=False)
    for name, value in report.items():
        print(f"{name:>24}: {value}")
    print(json.dumps(report))
    sys.exit(1 if report["doubled"] or not report["fates_add_up"] else 0)


def measure(given: argparse.Namespace, *, ready: bool) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="schakel-broadcast-") as folder:
        return asyncio.run(_run(given, Path(folder), ready=ready))


def _given(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.broadcast", description=__doc__)
    parser.add_argument("--recipients", type=int, default=5000)
    parser.add_argument("--rate", type=int, default=300, help="allowed messages a second")
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--second-person-above", type=int, default=200)
    return parser.parse_args(arguments)


def run_ready(*arguments: str) -> dict[str, Any]:
    """The report, of a bot that needs not load and learn anew whenever it is started."""
    return measure(_given([*arguments]), ready=True)


async def _run(given: argparse.Namespace, folder: Path, *, ready: bool) -> dict[str, Any]:
    postgres = None
    if given.database == "postgresql":
        from tests.servers.postgres import Postgres  # noqa: PLC0415

        postgres = Postgres()
        postgres.start()
    url = postgres.make_database() if postgres else f"sqlite:///{folder / 'broadcast.db'}"
    many = given.second_person_above
    town = Town(folder, url, given.recipients, given.rate, many, ready=ready)
    waits: list[float] = []
    try:
        await town.open()
        await town.start()
        await asyncio.sleep(0 if ready else SETTLES)
        begun = time.monotonic()
        await town.announce()
        talk = asyncio.create_task(_talk(town, waits))
        kills = await _kill(town, given.kills, random.Random(given.seed))
        await town.sees(town.people[-2], DONE, LONGEST)
        seconds = time.monotonic() - begun
        talk.cancel()
        await asyncio.gather(talk, return_exceptions=True)
        await town.stop()
        fates = await _fates(url)
    finally:
        await town.close()
        if postgres:
            postgres.stop()
    return _report(town, given, fates, waits, kills=kills, seconds=seconds)


async def _talk(town: Town, waits: list[float]) -> None:
    """Others ask something, one after the other and not all at once; how long they wait."""
    while not town.delivered():  # noqa: ASYNC110  nothing tells when it is so
        await asyncio.sleep(0.05)
    async with asyncio.TaskGroup() as group:
        for number, who in enumerate(town.people[:TALKERS]):
            group.create_task(_ask(town, who, waits, number * ASK_EVERY))


async def _ask(town: Town, who: Chat, waits: list[float], first: float) -> None:
    await asyncio.sleep(first)
    while True:
        network = town.server.network
        number, asked = len(network.shown), time.monotonic()
        await town.say(who, "hallo")
        answered = False
        while not answered:
            for entry in await network.shown_after(number, who.id, 60):
                number = entry["number"]
                answered |= MARK not in entry["message"].get("text", "")
        waits.append(time.monotonic() - asked)
        await asyncio.sleep(TALKERS * ASK_EVERY)


async def _kill(town: Town, kills: int, chance: random.Random) -> int:
    """At random moments while it is sent; how often."""
    for number in range(kills):
        before = len(town.delivered())
        async with asyncio.timeout(60):
            while len(town.delivered()) < before + 5:
                if len(town.delivered()) >= len(town.people) - 5:
                    return number
                await asyncio.sleep(0.02)
        await asyncio.sleep(chance.random() * 0.6)
        await town.stop(signal.SIGKILL)
        await town.start()
    return kills


async def _fates(url: str) -> Mapping[str, int]:
    storage = await open_storage(url)
    async with storage.transaction() as db:
        [announcement] = await db.announcements.recent(5)
        counts = await db.announcements.counts(announcement.id)
    await storage.close()
    return {str(fate): count for fate, count in counts.of.items()}


def _report(
    town: Town,
    given: argparse.Namespace,
    fates: Mapping[str, int],
    waits: list[float],
    *,
    kills: int,
    seconds: float,
) -> dict[str, Any]:
    copies = Counter(entry["chat"] for entry in town.delivered())
    times = [entry["at"] for entry in town.delivered()]
    first, last = min(times), max(times)
    sent = sum(
        first <= entry["at"] <= last and entry["method"].startswith("send")
        for entry in town.server.network.shown
    )
    p95 = statistics.quantiles(waits, n=20)[-1] if len(waits) > 1 else 0.0
    return {
        "share_of_allowed_rate": round((sent - 1) / ((last - first) * given.rate), 4),
        "too_many_requests": town.server.faults.too_many,
        "doubled": sum(count > 1 for count in copies.values()),
        "reply_p95_s": round(p95, 3),
        "replies": len(waits),
        "recipients": given.recipients,
        "rate": given.rate,
        "kills": kills,
        "fates": dict(fates),
        "fates_add_up": sum(fates.values()) == given.recipients
        and not {"pending", "sending"} & fates.keys()
        and fates.get("sent", 0) <= len(copies) <= given.recipients,
        "got_it": len(copies),
        "announcement_s": round(last - first, 2),
        "seconds": round(seconds, 1),
        "database": given.database,
        "seed": given.seed,
    }


if __name__ == "__main__":
    main()
