"""Killed with SIGKILL while it asks people: it goes on where it was, and asks nobody twice."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bench.crash.victim_process import Victim, write_settings
from bot.agenda import Entry
from bot.help.look import LOOK
from bot.help.request import NewRequest
from bot.people.person import Role
from storage.database import open_storage
from tests.servers.bot_api.client import Control, Person
from tests.servers.bot_api.server import TOKEN, BotApi

VOLUNTEERS, REQUESTS = 8, 3
DEATHS = (
    ("after_turn_commit", 1),
    ("after_send", 3),
)
PATIENCE, QUIET = 20.0, 1.0


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.mark.timeout(180)
async def test_who_was_asked_before_the_crash_is_not_asked_again(
    telegram: BotApi, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'schakel.db'}"
    channels = {"telegram": {"token": "env:TOKEN", "base_url": telegram.url}}
    settings = write_settings(tmp_path, url, channels)
    tables = settings.read_text("utf-8")
    night = "start = 21:00:00\nend = 08:00:00"
    assert night in tables
    settings.write_text(tables.replace(night, "start = 00:00:00\nend = 00:00:00"), "utf-8")
    async with Control(telegram.url) as control:
        people = [await control.person(f"V{n}", "nl") for n in range(VOLUNTEERS)]
        await settle_in(url, [str(person.id) for person in people])
        victim = Victim(settings, {"TOKEN": TOKEN})
        for point, countdown in DEATHS:
            await victim.start(point, countdown)
            assert await victim.dies(PATIENCE, by_itself=True), point
        on_their_way = await letters(url, "sending")
        await victim.start()
        while await letters(url, "ready", "sending"):  # noqa: ASYNC110  it is another process
            await asyncio.sleep(0.2)
        await asyncio.sleep(QUIET)
        pings = await all_pings(control, people)
        await victim.dies(0.1, by_itself=False)

    assert pings
    assert await asked(url) == set(pings)
    twice = {str(people[number].id) for (_, number), times in pings.items() if times > 1}
    assert twice <= on_their_way  # of those alone it was not known whether they had arrived
    assert max(pings.values()) <= 2


async def letters(url: str, *states: str) -> set[str]:
    """To whom there is one in these states, as another program sees it."""

    def look() -> set[str]:
        asked = ", ".join("?" * len(states))
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
            rows = database.execute(
                f"SELECT recipient FROM outbox WHERE state IN ({asked})",
                states,
            )
            return {recipient for (recipient,) in rows}

    return await asyncio.to_thread(look)


async def all_pings(control: Control, people: list[Person]) -> Counter[tuple[str, int]]:
    """How often each was asked for each request."""
    pings = Counter[tuple[str, int]]()
    for number, person in enumerate(people):
        for entry in await control.get("shown", chat=person.id, after=0, wait=0):
            text = entry["message"].get("text", "")
            found = re.search(r"Kun jij helpen\?\n.* · (place\d) ", text)
            if entry["method"] == "sendMessage" and found:
                pings[found[1], number] += 1
    return pings


async def settle_in(url: str, chats: list[str]) -> None:
    """Requests that wait to be looked after, each for a neighbourhood of its own."""
    now = datetime.now(UTC)
    storage = await open_storage(url)
    async with storage.transaction() as db:
        for chat in chats:
            person, _ = await db.people.meet("telegram", chat, f"V{chat}", "nl", now)
            await db.people.grant(person.id, Role.VOLUNTEER, now)
            await db.people.offer_help(person.id, ["groceries"], [], [])
        resident, _ = await db.people.meet("telegram", "1", "Maria", "nl", now)
        for number in range(REQUESTS):
            new = NewRequest(resident.id, "groceries", "melk", (), f"place{number}", "this_week")
            request = await db.requests.add(new, now)
            await db.agenda.plan(Entry(LOOK, request.subject, now - timedelta(seconds=1)))
    await storage.close()


async def asked(url: str) -> set[tuple[str, int]]:
    """For which place whom, as the database has it."""
    found = set[tuple[str, int]]()
    storage = await open_storage(url)
    async with storage.transaction() as db:
        for request in range(1, REQUESTS + 1):
            found |= {
                (f"place{request - 1}", person - 1) for person in await db.asks.asked(request)
            }
    await storage.close()
    return found
