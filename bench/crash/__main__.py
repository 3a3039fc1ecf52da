"""Kills the bot again and again while people talk through it, and counts what was lost or doubled.

    python -m bench.crash --kills 200 --messages 2000 --channel telegram --database sqlite

Half of the kills come at a random moment, half at a named point (`killing.POINTS`). Pairs of people
in a request send each other numbered messages. The last line is JSON: `lost` never reached the
other one, `doubled` was handled twice in effect (two letters for one message). `shown_twice` counts
letters that arrived twice, which only a channel without idempotency can do (Telegram);
`shown_twice_unmarked` those that did not say so.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import asyncpg

from bench.crash.crowd import Crowd
from bench.crash.killing import POINTS
from bench.crash.telegram import TelegramCrowd
from bench.crash.victim_process import Victim, write_settings
from bot.app import utc_now
from bot.help.request import NewRequest
from bot.people.person import Role
from storage.database import open_storage

PAIRS = 20
QUIET_SECONDS = 45
NUMBER = re.compile(r"message (\d{6})")
MARK = "↻"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--messages", type=int, default=0, help="default: ten for every kill")
    parser.add_argument("--channel", choices=["telegram", "matrix"], default="telegram")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--pairs", type=int, default=0, help="default: 20, on Matrix 4")
    parser.add_argument("--seed", type=int, default=11)
    given = parser.parse_args()
    messages = given.messages or 10 * given.kills
    with tempfile.TemporaryDirectory(prefix="schakel-crash-") as folder:
        report = asyncio.run(_run(given, messages, Path(folder)))
    print(json.dumps(report))
    sys.exit(1 if report["lost"] or report["doubled"] else 0)


async def _run(given: argparse.Namespace, messages: int, folder: Path) -> dict[str, object]:
    pairs = given.pairs or (PAIRS if given.channel == "telegram" else 4)
    crowd = _crowd(given.channel)
    postgres = None
    if given.database == "postgresql":
        from tests.servers.postgres import Postgres  # noqa: PLC0415

        postgres = Postgres()
        postgres.start()
    url = postgres.make_database() if postgres else f"sqlite:///{folder / 'crash.db'}"
    began = time.monotonic()
    try:
        await crowd.start(2 * pairs, str(folder))
        await _acquaint(url, crowd, pairs)
        victim = Victim(
            write_settings(folder, url, {crowd.channel: crowd.settings()}), crowd.secrets()
        )
        kills = await _torture(crowd, victim, given, messages, pairs)
        await _finish(crowd, victim, messages)
        copies = Counter[int]()
        unmarked = Counter[int]()
        for shown in await crowd.shown():
            if found := NUMBER.search(shown.text):
                copies[int(found[1])] += 1
                unmarked[int(found[1])] += MARK not in shown.text
        effects = Counter(await _effects(url))
    finally:
        await crowd.stop()
        if postgres:
            postgres.stop()
    return {
        "kills": kills,
        "messages": messages,
        "lost": sum(1 for n in range(messages) if not copies[n]),
        "doubled": sum(1 for n in effects if effects[n] > 1),
        "shown_twice": sum(1 for n in copies if copies[n] > 1),
        "shown_twice_unmarked": sum(1 for n in unmarked if unmarked[n] > 1),
        "channel": given.channel,
        "database": given.database,
        "seed": given.seed,
        "seconds": round(time.monotonic() - began),
    }


def _crowd(channel: str) -> Crowd:
    if channel == "telegram":
        return TelegramCrowd()
    from bench.crash.matrix import MatrixCrowd  # noqa: PLC0415

    return MatrixCrowd()


async def _acquaint(url: str, crowd: Crowd, pairs: int) -> None:
    """Every even person has a request that the next, odd one took."""
    storage, now = await open_storage(url), utc_now()
    async with storage.transaction() as db:
        for n in range(pairs):
            channel = crowd.channel
            resident, _ = await db.people.meet(channel, crowd.recipient(2 * n), "R", "nl", now)
            helper, _ = await db.people.meet(channel, crowd.recipient(2 * n + 1), "H", "nl", now)
            await db.people.grant(helper.id, Role.VOLUNTEER, now)
            new = NewRequest(resident.id, "chores", "-", (), "heuvel", "today")
            request = await db.requests.add(new, now)
            await db.requests.take(request.id, helper.id, now)
    await storage.close()


async def _torture(
    crowd: Crowd, victim: Victim, given: argparse.Namespace, messages: int, pairs: int
) -> int:
    """Feed all messages while the bot is killed; returns how often it was."""
    chance, number, kills = random.Random(given.seed), 0, 0
    await victim.start()
    await crowd.meet_the_bot()
    await victim.dies(within=0, by_itself=False)
    for kill in range(given.kills):
        point = chance.choice(POINTS) if kill % 2 else ""
        await victim.start(point, chance.randint(1, 4))
        share = range(number, messages * (kill + 1) // given.kills)
        for number in share:
            await crowd.say(_sender(number, pairs), f"message {number:06d}")
            await asyncio.sleep(chance.random() * 0.1)
        number = share.stop
        await victim.dies(within=8 if point else chance.random() * 1.5, by_itself=bool(point))
        kills += 1
        if kills % 10 == 0:
            print(f"{kills} of {given.kills} kills, {number} of {messages} messages", flush=True)
    return kills


async def _finish(crowd: Crowd, victim: Victim, messages: int) -> None:
    """One undisturbed life, until all has arrived or nothing has moved for a while."""
    await victim.start()
    arrived, moved = -1, time.monotonic()
    while time.monotonic() - moved < QUIET_SECONDS:
        found = {m[1] for s in await crowd.shown() if (m := NUMBER.search(s.text))}
        if len(found) == messages:
            await asyncio.sleep(3)  # a double would come now
            break
        if len(found) != arrived:
            arrived, moved = len(found), time.monotonic()
        await asyncio.sleep(0.5)
    await victim.dies(within=0, by_itself=False)


def _sender(number: int, pairs: int) -> int:
    """Pairs take turns, and the two of a pair do."""
    return 2 * (number % pairs) + (number // pairs) % 2


async def _effects(url: str) -> list[int]:
    """The number in every relayed letter, read by another way than the bot's own."""
    query = "SELECT CAST(message AS TEXT) FROM outbox WHERE kind = 'relay'"
    if url.startswith("sqlite:///"):
        rows = sqlite3.connect(url.removeprefix("sqlite:///")).execute(query).fetchall()
    else:
        connection = await asyncpg.connect(url)
        rows = await connection.fetch(query)
        await connection.close()
    return [int(found[1]) for row in rows if (found := NUMBER.search(row[0]))]


if __name__ == "__main__":
    main()
