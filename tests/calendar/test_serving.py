"""Calendar addresses, asked for over HTTP as a calendar program does."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import aiohttp
import pytest

from adapters import calendars
from bot.calendar.address import address, digest, is_token, new_token, subscribe_address
from bot.calendar.event import Event, Feed
from bot.channel import ChannelError
from bot.settings import CalendarSettings

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
EVENT = Event(
    "a@schakel", 0, NOON, "Koffie", NOON, NOON + timedelta(hours=1), ZoneInfo("Europe/Amsterdam")
)


@dataclass
class Known:
    """Subscriptions in memory: what is known of each digest, and which were asked for."""

    feeds: dict[str, Feed] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def feed(self, digest: str) -> Feed | None:
        self.asked.append(digest)
        return self.feeds.get(digest)


@dataclass
class World:
    known: Known
    token: str
    url: str
    browser: aiohttp.ClientSession

    async def get(self, path: str, method: str = "GET", **headers: str) -> aiohttp.ClientResponse:
        async with self.browser.request(method, self.url + path, headers=headers) as answer:
            await answer.read()
        return answer


@pytest.fixture
async def world() -> AsyncIterator[World]:
    token, known = new_token(), Known()
    known.feeds[digest(token)] = Feed("Schakel", [EVENT])
    port: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    settings = CalendarSettings("https://schakel.example.org", port=0)
    serving = asyncio.create_task(calendars.serve(settings, known, port.set_result))
    async with aiohttp.ClientSession() as browser:
        yield World(known, token, f"http://127.0.0.1:{await port}", browser)
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)


async def test_who_has_the_address_gets_the_calendar(world: World) -> None:
    answer = await world.get(f"/calendar/{world.token}.ics")

    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "private" in answer.headers["Cache-Control"]
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert "SUMMARY:Koffie\r\n" in await answer.text()
    assert "Server" not in answer.headers


async def test_what_did_not_change_is_not_sent_again(world: World) -> None:
    path = f"/calendar/{world.token}.ics"
    tag = (await world.get(path)).headers["ETag"]

    again = await world.get(path, **{"If-None-Match": tag})
    assert again.status == 304
    assert again.headers["ETag"] == tag
    weak = await world.get(path, **{"If-None-Match": f'"x", W/{tag}'})
    assert weak.status == 304

    world.known.feeds[digest(world.token)] = Feed("Schakel", [])
    changed = await world.get(path, **{"If-None-Match": tag})
    assert changed.status == 200
    assert changed.headers["ETag"] != tag


async def test_whatever_is_not_there_gets_one_and_the_same_answer(world: World) -> None:
    path = f"/calendar/{world.token}"
    answers = [
        await world.get(f"/calendar/{new_token()}.ics"),
        await world.get(path),
        await world.get(f"{path[:-1]}.ics"),
        await world.get(f"{path}.ics/"),
        await world.get("/calendar/%00.ics"),
        await world.get("/calendar/../etc/passwd"),
        await world.get("/"),
        await world.get(f"{path}.ics", "POST"),
        await world.get(f"/feed/{world.token}.ics"),
    ]

    shapes = {
        (a.status, await a.text(), tuple((k, v) for k, v in a.headers.items() if k != "Date"))
        for a in answers
    }
    assert len(shapes) == 1
    assert answers[0].status == 404
    assert len(world.known.asked) == len(answers)  # each was looked up, as a good one is


async def test_a_port_that_is_taken_is_said(world: World) -> None:
    taken = CalendarSettings("https://x.example", port=int(world.url.rpartition(":")[2]))

    with pytest.raises(ChannelError, match=r"Port \d+ cannot be had"):
        await calendars.serve(taken, world.known)


def test_an_address_cannot_be_guessed_and_is_not_kept() -> None:
    tokens = {new_token() for _ in range(100)}

    assert len(tokens) == 100
    assert all(is_token(token) and len(token) * 6 >= 128 for token in tokens)
    token = tokens.pop()
    assert token not in digest(token)
    assert address("https://x.example/", token) == f"https://x.example/calendar/{token}.ics"
    assert subscribe_address("https://x.example", token).startswith("webcal://x.example/calendar/")


def test_an_address_that_is_none_is_refused_in_the_settings() -> None:
    for wrong in ("schakel.example.org", "http://schakel.example.org", "https://a b", "ftp://x"):
        with pytest.raises(ValueError, match="such as https"):
            CalendarSettings(wrong)
