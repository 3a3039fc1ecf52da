"""Getting in at the desk, staying in, being out: as a browser, a messenger and a thief try it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web
from multidict import MultiMapping

from adapters.desk.guard import HEADERS, cookie_name, hand_out
from bot.desk.session import LASTS, digest
from bot.people.person import Role
from bot.people.ticket import Purpose
from bot.settings import DeskSettings
from storage.database import Database
from storage.tables import roles
from tests.desk.world import World
from tests.storage.world import column
from tests.stories.acts import on_sqlite

SHUT = "Het bureau is dicht"


async def test_a_link_is_used_up_by_the_button_and_not_by_looking(world: World) -> None:
    code = await world.link("els")
    messenger, mine, other = world.browser(), world.browser(), world.browser()
    for _ in range(3):
        answer, page = await messenger.get(f"/open/{code}")
        assert (answer.status, "Hoi Els" in page) == (200, True)
        assert "Set-Cookie" not in answer.headers
        await messenger.session.request("HEAD", f"{world.url}/open/{code}")

    answer, _ = await mine.post("/open", {"code": code})
    assert (answer.status, answer.headers["Location"]) == (303, "/")
    assert "Vandaag" in (await mine.get("/"))[1]

    for again in (await other.post("/open", {"code": code}), await other.get(f"/open/{code}")):
        assert again[0].status == 401
        assert "al gebruikt" in again[1]
        assert "Set-Cookie" not in again[0].headers
    assert SHUT in (await other.get("/"))[1]


@on_sqlite
async def test_a_link_is_good_for_a_quarter_of_an_hour(world: World) -> None:
    code = await world.link("els")
    world.move(timedelta(minutes=15))
    for answer, page in (
        await world.browser().get(f"/open/{code}"),
        await world.browser().post("/open", {"code": code}),
    ):
        assert (answer.status, "verlopen" in page) == (401, True)


@on_sqlite
@pytest.mark.parametrize("who", ["maria", "jan"])
async def test_who_has_no_such_role_is_not_let_in(world: World, who: str) -> None:
    answer, page = await world.browser().post("/open", {"code": await world.link(who)})
    assert (answer.status, "Deze code klopt niet" in page) == (401, True)


@on_sqlite
async def test_no_other_ticket_opens_the_desk(world: World) -> None:
    for purpose in set(Purpose) - {Purpose.DESK}:
        answer, _ = await world.browser().post("/open", {"code": await world.link("els", purpose)})
        assert answer.status == 401
    for wrong in ("", "x", "A" * 48, "é" * 48):
        answer, _ = await world.browser().post("/open", {"code": wrong})
        assert answer.status == 401


async def test_a_session_lasts_twelve_hours_and_only_its_digest_is_kept(world: World) -> None:
    els = await world.enters("els")
    [cookie] = els.session.cookie_jar
    kept = await column(world.storage, "SELECT digest FROM desk_sessions")
    assert kept == [digest(cookie.value)]
    assert len(cookie.value) >= 43

    world.move(LASTS - timedelta(minutes=1))
    assert (await els.get("/"))[0].status == 200
    world.move(timedelta(minutes=1))
    assert (await els.get("/"))[0].status == 401


async def test_closing_everywhere_ends_every_session_and_nobody_elses(world: World) -> None:
    here, there, paul = [await world.enters(who) for who in ("els", "els", "paul")]
    third = await world.enters("els")
    await third.act("/leave", {})
    assert [(await each.get("/"))[0].status for each in (here, there, third)] == [200, 200, 401]

    await here.act("/leave", {"everywhere": "1"})

    assert [(await each.get("/"))[0].status for each in (here, there, paul)] == [401, 401, 200]


@on_sqlite
async def test_who_loses_the_role_or_is_forgotten_is_out_at_once(world: World) -> None:
    els, paul = await world.enters("els"), await world.enters("paul")
    assert isinstance(world.storage, Database)
    async with world.storage._begin() as db:
        await db.run(roles.delete().where(roles.c.person == world.people["els"].id))
    async with world.storage.transaction() as db:
        await db.people.forget(world.people["paul"].id)

    for each in (els, paul):
        assert (await each.get("/"))[0].status == 401
    assert await column(world.storage, "SELECT person FROM desk_sessions") == [
        world.people["els"].id
    ]


@on_sqlite
async def test_old_sessions_and_used_links_are_thrown_away(world: World) -> None:
    await world.enters("els")
    world.move(timedelta(days=2))
    await world.storage.tidy(world.watch.now, timedelta(days=14), timedelta(days=30))
    assert await column(world.storage, "SELECT digest FROM desk_sessions") == []
    assert await column(world.storage, "SELECT link FROM desk_links") == []


@on_sqlite
async def test_a_cookie_is_for_this_host_alone_and_no_script_reads_it(world: World) -> None:
    answer, _ = await world.browser().post("/open", {"code": await world.link("els")})
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("desk=")
    for flag in ("HttpOnly", "SameSite=Strict", "Max-Age=43200", "Path=/"):
        assert flag in cookie
    assert "Domain" not in cookie
    assert "Secure" not in cookie  # http, on this machine

    https = DeskSettings("https://desk.example.org")
    response = web.Response()
    hand_out(response, https, "token")
    morsel = response.cookies[cookie_name(https)]
    assert cookie_name(https) == "__Host-desk"
    assert (morsel["secure"], morsel["path"], morsel["domain"]) == (True, "/", "")


@on_sqlite
async def test_a_change_needs_our_origin_and_the_token_of_this_session(world: World) -> None:
    request = await world.asks("maria", "groceries")
    els, other = await world.enters("els"), await world.enters("els")
    path, hold = f"/requests/{request.id}", {"what": "hold"}
    mine = await els.form()

    for origin in ("https://evil.example", "null", "", world.url + ".evil.example"):
        answer, _ = await els.post(path, {"form": mine, **hold}, Origin=origin)
        assert answer.status == 403
    for form in ("", "0" * 64, await other.form(), mine[:-1]):
        answer, _ = await els.post(path, {"form": form, **hold})
        assert answer.status == 404
    answer, _ = await els.post("/open", {"code": await world.link("els")}, Origin="null")
    assert answer.status == 403
    async with world.storage.transaction() as db:
        found = await db.requests.get(request.id)
    assert found is not None
    assert not found.held

    answer, _ = await els.post(path, {"form": mine, **hold})
    assert answer.status == 303


@on_sqlite
async def test_every_answer_keeps_browsers_from_anything_else(world: World) -> None:
    def strict(headers: MultiMapping[str]) -> bool:
        return all(headers.get(name) == value for name, value in HEADERS.items())

    els = await world.enters("els")
    paths = ("/", "/people", "/figures", "/look/desk.css", "/nowhere", "/export/people.csv")
    answers = [(await els.get(path))[0] for path in paths]
    answers += [(await world.browser().get(path))[0] for path in ("/", "/look/none", "/open/x")]
    answers.append((await els.post("/leave", {}, Origin="null"))[0])
    for answer in answers:
        assert strict(answer.headers), answer.url
        assert "Server" not in answer.headers
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "http" not in policy


@on_sqlite
async def test_who_is_not_in_sees_the_same_everywhere(world: World) -> None:
    request = await world.asks("maria", "groceries")
    stranger = world.browser()
    pages = {
        (answer.status, page)
        for path in ("/", "/people", f"/requests/{request.id}", "/requests/999", "/x")
        for answer, page in [await stranger.get(path)]
    }
    assert len(pages) == 1
    assert pages.pop()[0] == 401
    assert (await stranger.get("/live"))[0].status == 204


@on_sqlite
async def test_an_address_that_is_none_is_refused_in_the_settings(world: World) -> None:
    for wrong in ("desk.example.org", "http://desk.example.org", "https://a/b", "ftp://x"):
        with pytest.raises(ValueError, match="such as https"):
            DeskSettings(wrong)
    assert DeskSettings("https://Desk.example.org:443/").origin == "https://desk.example.org"
    assert not DeskSettings().on
    assert world.people["els"].has(Role.COORDINATOR)


@on_sqlite
async def test_who_sends_a_form_slowly_holds_up_nobody(world: World) -> None:
    els, reading, go_on = await world.enters("els"), asyncio.Event(), asyncio.Event()
    form = await els.form()

    async def slowly() -> AsyncIterator[bytes]:
        yield b"form=" + form.encode()
        reading.set()
        await go_on.wait()
        yield b"&everywhere=1"

    headers = {"Origin": els.url, "Content-Type": "application/x-www-form-urlencoded"}
    sending = asyncio.create_task(
        els.session.post(
            f"{els.url}/leave", data=slowly(), headers=headers, allow_redirects=False
        ).__aenter__()
    )
    await reading.wait()
    await asyncio.sleep(0.2)
    async with asyncio.timeout(2), world.storage.transaction() as db:
        assert await db.people.get(world.people["jan"].id)
    go_on.set()
    assert (await sending).status == 303
    assert SHUT in (await els.get("/"))[1]
