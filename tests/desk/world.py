"""A desk on a real port, people of every role, and browsers that hold cookies as browsers do."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from adapters.desk import serve
from bot.activities.activity import Activity, NewActivity, State
from bot.activities.series import Times
from bot.app import build_house
from bot.desk.door import Desk
from bot.help.look import look_for_help
from bot.help.request import NewRequest, Request
from bot.people.person import Person, Role
from bot.people.ticket import KEY, LASTS, Purpose, write
from bot.ports import Storage
from bot.settings import Announcing, DeskSettings, Settings, load
from bot.work import House, Work
from storage.database import open_storage
from tests.storage.world import MORNING, Watch

ROOT = Path(__file__).parents[2]
ROLES: Mapping[str, tuple[Role, ...]] = {
    "maria": (),
    "jan": (Role.VOLUNTEER,),
    "samira": (Role.VOLUNTEER,),
    "paul": (Role.PROFESSIONAL,),
    "els": (Role.COORDINATOR,),
}
FORM = re.compile(r'name="form" value="([0-9a-f]{64})"')


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@dataclass
class Browser:
    """One person's: follows no redirect by itself."""

    url: str
    session: aiohttp.ClientSession

    async def get(self, path: str, **headers: str) -> tuple[aiohttp.ClientResponse, str]:
        return await self._send("GET", path, None, headers)

    async def post(
        self, path: str, data: Mapping[str, str], **headers: str
    ) -> tuple[aiohttp.ClientResponse, str]:
        return await self._send("POST", path, data, {"Origin": self.url} | headers)

    async def act(self, path: str, data: Mapping[str, str]) -> tuple[aiohttp.ClientResponse, str]:
        """As a form of the desk does: with the token that stands on each page."""
        return await self.post(path, {"form": await self.form(), **data})

    async def form(self) -> str:
        _, page = await self.get("/")
        found = FORM.search(page)
        return found[1] if found else ""

    async def _send(
        self, method: str, path: str, data: Mapping[str, str] | None, headers: Mapping[str, str]
    ) -> tuple[aiohttp.ClientResponse, str]:
        async with self.session.request(
            method, self.url + path, data=data, headers=headers, allow_redirects=False
        ) as answer:
            body = await answer.read()
        return answer, body.decode("utf-8", "replace")


@dataclass
class World:
    house: House
    storage: Storage
    watch: Watch
    url: str
    people: dict[str, Person] = field(default_factory=dict)
    nonces: int = 0
    sessions: list[aiohttp.ClientSession] = field(default_factory=list)

    async def link(self, who: str, purpose: Purpose = Purpose.DESK) -> str:
        """A ticket as the bot writes it into a link."""
        self.nonces += 1
        async with self.storage.transaction() as db:
            key = await db.key(KEY)
        number, until = self.people[who].id, self.watch.now + LASTS[purpose]
        return write(key, purpose, until, self.nonces.to_bytes(8, "big"), number)

    def browser(self) -> Browser:
        jar = aiohttp.CookieJar(unsafe=True)  # also for a host that is a number
        session = aiohttp.ClientSession(cookie_jar=jar)
        self.sessions.append(session)
        return Browser(self.url, session)

    async def enters(self, who: str) -> Browser:
        browser = self.browser()
        answer, _ = await browser.post("/open", {"code": await self.link(who)})
        assert answer.status == 303
        return browser

    async def asks(
        self,
        who: str,
        kind: str,
        place: str = "heuvel",
        when: str = "today",
        *,
        look: bool = True,
        **more: object,
    ) -> Request:
        """A request, for which the bot begins to look as it was before `more` of it changed."""
        async with self.storage.transaction() as db:
            new = NewRequest(self.people[who].id, kind, "Mijn geheime woorden", (), place, when)
            request = await db.requests.add(new, self.watch.now)
            if look:
                await look_for_help(Work(self.house, db, self.watch.now), request)
            if more:
                await db.requests.change(request.id, **more)
            return request

    async def organises(self, title: str, ahead: timedelta, **more: Any) -> Activity:
        """Els does, at De Kade in Heuvel: published at once."""
        starts_at, els = self.watch.now + ahead, self.people["els"].id
        new = NewActivity(title, starts_at, "De Kade", "heuvel", **more)
        async with self.storage.transaction() as db:
            uid = f"{title}-{starts_at:%d%H%M}"
            number = await db.activities.add(new, els, uid, uid, self.watch.now)
            await db.activities.move_on(number, State.DRAFT, State.PUBLISHED, self.watch.now)
            made = await db.activities.get(number)
            assert made is not None
            await db.activities.plan(made, [Times(starts_at, starts_at + new.lasts)])
            return await db.activities.get(number) or made

    def move(self, passed: timedelta) -> None:
        self.watch.now += passed


def settings_for(url: str, port: int) -> Settings:
    settings = load(ROOT / "settings.toml")
    desk = DeskSettings(f"http://127.0.0.1:{port}", port)
    return replace(settings, desk=desk, storage=replace(settings.storage, url=url))


@asynccontextmanager
async def open_world(
    database_url: str, now: datetime = MORNING, second_person_above: int = 200
) -> AsyncIterator[World]:
    watch = Watch()
    watch.now = now
    settings = settings_for(database_url, free_port())
    settings = replace(settings, announcements=Announcing(second_person_above))
    house = build_house(settings)
    storage = await open_storage(database_url, clock=watch)
    serving: asyncio.Task[None] | None = None
    world = World(house, storage, watch, settings.desk.origin)
    try:
        async with storage.transaction() as db:
            for name, roles in ROLES.items():
                person, _ = await db.people.meet("stage", name, name.title(), "nl", now)
                for role in roles:
                    await db.people.grant(person.id, role, now - timedelta(days=90))
                if Role.VOLUNTEER in roles:
                    await db.people.offer_help(
                        person.id, tuple(settings.kinds), ("heuvel", "centrum"), ()
                    )
                world.people[name] = await db.people.get(person.id)
        listening: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        serving = asyncio.create_task(serve(Desk(house, storage, watch), listening.set_result))
        await asyncio.wait_for(listening, timeout=10)
        yield world
    finally:
        if serving is not None:
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)
        for session in world.sessions:
            await session.close()
        await storage.close()
