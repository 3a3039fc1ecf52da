"""The pages that are read: each takes from `bot.desk` what this visitor may see."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from aiohttp import web

from adapters.desk.render import Shown, sections
from bot.desk.counting import Facts, count
from bot.desk.door import Visitor
from bot.desk.exports import Sheet, figures_sheets, people_sheets
from bot.desk.figures import Figures, draw_chart, figures
from bot.desk.files import as_csv, as_xlsx
from bot.desk.helpers import INVITED, find_helpers, one_helper
from bot.desk.one_request import one_request
from bot.desk.rights import NotThere
from bot.desk.today import today

MOST_DIGITS = 12
FORMS: Mapping[str, tuple[Callable[[Sequence[Sheet], str], bytes], str]] = {
    "csv": (as_csv, "text/csv"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
Later = Callable[[], Awaitable[web.StreamResponse]]
"""What takes long is done when the transaction is over."""
WRONG = frozenset({"too_late", "last", "no_such_day", "no_reason"})
SAID = WRONG | {
    "ask", "leave_out", "hold", "go_on", "checked", "pause", "pause_over", "give", "take", "block",
    "lift",
}  # fmt: skip
"""What a page may tell after an act; it stands in the address, so nothing else is taken from it."""


class Looks:
    """The pages, and what was counted a moment ago."""

    def __init__(self) -> None:
        self._counted: Facts | None = None

    async def today(self, visitor: Visitor, _request: web.Request) -> Shown:
        return await show(visitor, "today.html", "today", today=await today(visitor))

    async def request(self, visitor: Visitor, request: web.Request) -> Shown:
        found = await one_request(visitor, number_in(request))
        return await show(visitor, "request.html", "", it=found, said=_said(visitor, request))

    async def people(self, visitor: Visitor, request: web.Request) -> Shown:
        asked = request.query
        found = await find_helpers(
            visitor,
            asked.get("name", "")[:100],
            asked.get("role", ""),
            asked.get("kind", ""),
            asked.get("place", ""),
        )
        return await show(
            visitor,
            "people.html",
            "people",
            found=found,
            invited=INVITED,
            said=_said(visitor, request),
        )

    async def helper(self, visitor: Visitor, request: web.Request) -> Shown:
        it, said = await one_helper(visitor, number_in(request)), _said(visitor, request)
        wrong = request.query.get("said", "") in WRONG
        return await show(visitor, "helper.html", "people", it=it, said=said, wrong=wrong)

    async def figures(self, visitor: Visitor, _request: web.Request) -> Shown:
        told = await self._figures(visitor)
        return await show(visitor, "figures.html", "figures", figures=told)

    async def picture(self, visitor: Visitor, request: web.Request) -> Later:
        chart = (await self._figures(visitor)).chart(request.match_info["name"])
        dark = "dark" in request.query

        async def answer() -> web.Response:
            svg = await asyncio.to_thread(draw_chart, chart, dark=dark)
            return web.Response(body=svg, content_type="image/svg+xml", charset="utf-8")

        return answer

    async def export(self, visitor: Visitor, request: web.Request) -> Later:
        what, form = request.match_info["what"], request.match_info["form"]
        sheets: list[Sheet]
        if what == "figures":
            sheets = figures_sheets(visitor, await self._figures(visitor))
        elif what == "people":
            sheets = await people_sheets(visitor)
        else:
            raise NotThere
        return as_file(visitor, what, form, sheets)

    async def _figures(self, visitor: Visitor) -> Figures:
        self._counted = await count(visitor, self._counted)
        return figures(visitor, self._counted)


async def show(visitor: Visitor, template: str, here: str, **values: Any) -> Shown:
    every = {
        "me": visitor.work.name(visitor.me, visitor.me),
        "sections": sections(visitor, here),
        "form": await visitor.form_token(),
    }
    return Shown(template, visitor.say, {**every, **values})


def as_file(visitor: Visitor, name: str, form: str, sheets: Sequence[Sheet]) -> Later:
    """To download. Raises NotThere: there is no such form."""
    if form not in FORMS:
        raise NotThere
    write, kind = FORMS[form]
    headers = {"Content-Disposition": f'attachment; filename="schakel-{name}.{form}"'}
    delimiter = ";" if visitor.say.language == "nl" else ","  # as a spreadsheet there expects

    async def answer() -> web.Response:
        body = await asyncio.to_thread(write, sheets, delimiter)
        return web.Response(body=body, content_type=kind, headers=headers)

    return answer


def number_in(request: web.Request) -> int:
    """Raises NotThere when the address names none."""
    text = request.match_info["number"]
    if not (text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS):
        raise NotThere
    return int(text)


def _said(visitor: Visitor, request: web.Request) -> str:
    what = request.query.get("said", "")
    return visitor.say(f"desk-said.{what}") if what in SAID else ""
