"""What is done at the desk. Each ends on the page that it began on, which tells what was done."""

from __future__ import annotations

from aiohttp import web

from adapters.desk.looks import number_in, show
from adapters.desk.render import Shown
from bot.desk.door import Visitor, leave
from bot.desk.helpers import change_helper as change
from bot.desk.helpers import invite as make_invitation
from bot.desk.helpers import is_there
from bot.desk.one_request import decide_about
from bot.desk.rights import NotThere

MOST_DIGITS = 12


async def decide(visitor: Visitor, request: web.Request) -> web.Response:
    number, given = number_in(request), await request.post()
    what, person = str(given.get("what", "")), str(given.get("person", "") or 0)
    if not (person.isascii() and person.isdecimal() and len(person) <= MOST_DIGITS):
        raise NotThere
    done = await decide_about(visitor, number, what, int(person))
    return _back(f"/requests/{number}?said={what if done else 'too_late'}")


async def change_helper(visitor: Visitor, request: web.Request) -> web.Response:
    """Who took somebody's last role has no page of theirs to go back to."""
    number, given = number_in(request), await request.post()
    told = {each: str(given.get(each, "")) for each in ("what", "role", "until", "reason")}
    said = await change(visitor, number, **told)
    page = f"/people/{number}" if await is_there(visitor, number) else "/people"
    return _back(f"{page}?said={said}")


async def invite(visitor: Visitor, request: web.Request) -> Shown:
    """Shown once, on a page that is kept nowhere."""
    role = str((await request.post()).get("role", ""))
    code, links, until = await make_invitation(visitor, role)
    told = {"code": code, "links": links, "until": until, "role": role}
    return await show(visitor, "invited.html", "people", **told)


async def leave_desk(visitor: Visitor, request: web.Request) -> web.Response:
    await leave(visitor, everywhere="everywhere" in await request.post())
    return _back("/")


def _back(to: str) -> web.Response:
    return web.Response(status=303, headers={"Location": to})
