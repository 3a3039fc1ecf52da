"""How long the figures page takes to open, on few requests and on many: `python -m bench.desk`.

The requests are spread over two years; each was asked of five people, and three in four were taken.
A page is the HTML with its five pictures, as a browser fetches them: first when nothing was counted
or drawn yet, then with everything counted anew (which happens once in a quarter of an hour), then
with this week alone counted anew. `ratio` compares the last. Prints JSON.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median

from bot.help.circle import Part
from bot.help.request import State
from bot.people.person import Role
from storage.database import Database
from storage.tables import asks, members, requests
from tests.desk.world import World, open_world

WEEKS = 104
PICTURES = ("asked", "by_kind", "first_yes", "helped", "filled")
AT_ONCE = 5000


async def fill(world: World, many: int) -> None:
    dice, now = Random(1), world.watch.now
    kinds, places = list(world.house.settings.kinds), list(world.house.settings.neighbourhoods)
    async with world.storage.transaction() as db:
        helpers = []
        for number in range(200):
            person, _ = await db.people.meet("stage", f"h{number}", f"H{number}", "nl", now)
            await db.people.grant(person.id, Role.VOLUNTEER, now)
            await db.people.offer_help(person.id, dice.sample(kinds, 3), dice.sample(places, 2), ())
            helpers.append(person.id)
    maria = world.people["maria"].id
    rows, asked, taken = [], [], []
    for number in range(1, many + 1):
        at = now - timedelta(days=dice.uniform(0, WEEKS * 7))
        rows.append(
            {
                "id": number, "resident": maria, "kind": dice.choice(kinds), "details": "x",
                "attachments": (), "neighbourhood": dice.choice(places), "when": "today",
                "state": State.DONE, "asked_at": at, "looking_since": at,
            }
        )  # fmt: skip
        whom = dice.sample(helpers, 5)
        asked += [
            {"request": number, "person": each, "why": "rule", "asked_at": at, "answer": "not_now"}
            for each in whom
        ]
        if dice.random() < 0.75:
            since = at + timedelta(minutes=dice.expovariate(1 / 60))
            taken.append(
                {
                    "request": number, "person": whom[0], "part": Part.HELPER, "since": since,
                    "active_at": since, "seeks_stand_in": False,
                }
            )  # fmt: skip
    assert isinstance(world.storage, Database)
    for table, several in ((requests, rows), (asks, asked), (members, taken)):
        for start in range(0, len(several), AT_ONCE):
            async with world.storage._begin() as db:  # noqa: SLF001
                await db.run(table.insert(), several[start : start + AT_ONCE])


async def measure(url: str, many: int) -> dict[str, float]:
    async with open_world(url) as world:
        await fill(world, many)
        els = await world.enters("els")
        took = []
        for minutes in (20, 20, 20, 2, 2, 2, 2):
            start = time.perf_counter()
            answer, _ = await els.get("/figures")
            assert answer.status == 200
            for picture in PICTURES:
                answer, _ = await els.get(f"/figures/{picture}.svg")
                assert answer.status == 200
            took.append(time.perf_counter() - start)
            world.move(timedelta(minutes=minutes))
        return {
            "first_s": round(took[0], 3),
            "counted_s": round(median(took[1:4]), 3),
            "again_s": round(median(took[4:]), 3),
        }


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", type=int, default=1_000)
    parser.add_argument("--many", type=int, default=100_000)
    parser.add_argument("--url", help="of an empty database; SQLite in a new folder unless given")
    given = parser.parse_args()
    found = {}
    for many in (given.few, given.many):
        with tempfile.TemporaryDirectory() as folder:
            url = given.url or f"sqlite:///{Path(folder) / 'desk.db'}"
            found[many] = await measure(url, many)
    few, more = found[given.few], found[given.many]
    ratio = round(more["again_s"] / few["again_s"], 2)
    print(
        json.dumps(
            {
                "few": few,
                "many": more,
                "ratio": ratio,
                "ratio_counted": round(more["counted_s"] / few["counted_s"], 2),
            }
        )
    )


if __name__ == "__main__":
    asyncio.run(main())
