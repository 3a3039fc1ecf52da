"""The pages of announcements, and what is done on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiohttp import web

from adapters.desk.looks import number_in, show
from adapters.desk.render import Shown
from bot.desk.announcements import announcements
from bot.desk.compose import blank
from bot.desk.door import Visitor
from bot.desk.one_announcement import act, one_announcement, said, save, to_change
from bot.desk.sheet import Sheet

HERE = "announcements"
NO_MORE = frozenset({"discarded", "cancel"})
"""After these there may be no page of it any more."""


async def overview(visitor: Visitor, request: web.Request) -> Shown:
    found = await announcements(visitor)
    told = said(visitor, request.query.get("said", ""))
    return await show(visitor, "announcements.html", HERE, all=found, said=told)


async def one(visitor: Visitor, request: web.Request) -> Shown:
    it = await one_announcement(visitor, number_in(request))
    told = said(visitor, request.query.get("said", ""))
    return await show(visitor, "announcement.html", HERE, it=it, said=told)


async def new(visitor: Visitor, _request: web.Request) -> Shown:
    return await _sheet(visitor, await blank(visitor))


async def change(visitor: Visitor, request: web.Request) -> Shown:
    return await _sheet(visitor, await to_change(visitor, number_in(request)))


async def keep(visitor: Visitor, request: web.Request) -> Shown | web.Response:
    """A new one, or an earlier one that reads otherwise. With something wrong it is shown again."""
    number = number_in(request) if "number" in request.match_info else 0
    saved = await save(visitor, await _fields(request), number)
    if isinstance(saved, Sheet):
        return await _sheet(visitor, saved)
    number, done = saved
    return _to(f"/announcements/{number}?said={done}")


async def do(visitor: Visitor, request: web.Request) -> web.Response:
    number, what = number_in(request), str((await request.post()).get("what", ""))
    done = await act(visitor, number, what)
    page = "" if done in NO_MORE else f"/{number}"
    return _to(f"/announcements{page}?said={done}")


async def _sheet(visitor: Visitor, sheet: Sheet) -> Shown:
    return await show(visitor, "compose.html", HERE, sheet=sheet)


async def _fields(request: web.Request) -> Mapping[str, Sequence[str]]:
    given = await request.post()
    return {name: [str(each) for each in given.getall(name)] for name in given}


def _to(page: str) -> web.Response:
    return web.Response(status=303, headers={"Location": page})
