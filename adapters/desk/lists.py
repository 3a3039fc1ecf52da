"""Inviting from a list: the page, the check of a file, and the file with links that comes back.

The file is kept nowhere. The page with the check carries it along, and it is checked once more when
the choice is made.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import re
from dataclasses import dataclass

from aiohttp import web
from aiohttp.web_request import FileField

from adapters.desk.looks import FORMS, Later, as_file, show
from adapters.desk.render import Shown
from bot.desk.bring_in import invite_list, look_at_list, say_what_is_wrong, wanted
from bot.desk.door import Visitor
from bot.desk.rights import NotThere
from bot.lists.problem import NotAList
from bot.lists.table import LARGEST, Table, read_table

MOST_CARRIED = LARGEST * 4 // 3 + 16 * 1024
"""Of a form, in bytes: a file in the letters that a page can carry, and what comes beside it."""
_CHECK = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True)
class Brought:
    """What came with a form. `form` is the token of the session, None when there was too much to
    read: then nothing may be done with it but say so."""

    form: str | None
    content: bytes
    table: Table | None
    problem: NotAList | None
    what: str
    check: str


async def receive(request: web.Request) -> Brought:
    """Takes as long as the upload, and then as long as the reading: no transaction is open."""
    try:
        given = await request.post()
    except web.HTTPRequestEntityTooLarge:
        too_large = NotAList("too_large", most=LARGEST // 1024 // 1024)
        return Brought(None, b"", None, too_large, "", "")
    except ValueError:  # no form of ours is like that
        raise NotThere from None
    content = _carried(str(given.get("list", "")))
    for name, sent in given.items():
        if isinstance(sent, FileField):
            with sent.file as opened:
                content = opened.read() if name == "file" else content
    table, problem = None, None
    if not content:
        problem = NotAList("none")
    else:
        try:
            table = await asyncio.to_thread(read_table, content)
        except NotAList as not_a_list:
            problem = not_a_list
    told = {name: str(given.get(name, "")) for name in ("form", "what", "check")}
    return Brought(content=content, table=table, problem=problem, **told)


async def ask_for_list(visitor: Visitor, _request: web.Request) -> Shown:
    return await _asking(visitor, "")


async def check_list(visitor: Visitor, brought: Brought, _form: str = "") -> Shown:
    try:
        if brought.table is None:
            raise brought.problem or NotAList("none")
        _, report = look_at_list(visitor.work, visitor.me, brought.table)
    except NotAList as problem:
        return await _asking(visitor, say_what_is_wrong(visitor.work, visitor.me, problem))
    carried = base64.urlsafe_b64encode(brought.content).decode()
    return await show(visitor, "list_checked.html", "people", it=report, carried=carried)


async def give_list(visitor: Visitor, brought: Brought, form: str) -> Shown | Later:
    """The file with links; the check again when it would not do any more."""
    if form not in FORMS:
        raise NotThere
    if brought.table is None or not _CHECK.fullmatch(brought.check):
        return await check_list(visitor, brought)
    try:
        found, _ = look_at_list(visitor.work, visitor.me, brought.table)
        sheets = await invite_list(visitor.work, visitor.me, found, brought.what, brought.check)
    except NotAList:
        sheets = ()
    if not sheets:
        return await check_list(visitor, brought)
    return as_file(visitor, "invitations", form, sheets)


async def _asking(visitor: Visitor, problem: str) -> Shown:
    return await show(
        visitor, "list.html", "people", it=wanted(visitor.work, visitor.me), problem=problem
    )


def _carried(text: str) -> bytes:
    try:
        return base64.b64decode(text, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return b""
