"""Which address leads to what; the door, and how a page comes about.

A page is decided on in one transaction and drawn after it. Who is not in gets the same answer
everywhere; who is in gets the same for what is not there and what is not theirs.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from adapters.desk import announcing
from adapters.desk.acts import change_helper, decide, invite, leave_desk
from adapters.desk.guard import cookie_name, hand_out, headers_for, only_from, take_in
from adapters.desk.lists import MOST_CARRIED, Brought, ask_for_list, check_list, give_list, receive
from adapters.desk.live import Live
from adapters.desk.looks import Later, Looks
from adapters.desk.render import Shown, environment, render
from bot.desk.door import Desk, NotLetIn, Visitor
from bot.desk.rights import NotThere, Right
from bot.desk.session import OPEN
from bot.ports import StorageFailure
from bot.texts import Texts

log = logging.getLogger(__name__)

LOOK = Path(__file__).parent / "look"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
LARGEST = 64 * 1024  # an announcement in several languages
Outcome = Shown | web.Response | Later
Page = Callable[[Visitor, web.Request], Awaitable[Outcome]]
WithFile = Callable[[Visitor, Brought, str], Awaitable[Outcome]]
SCRIPTS = frozenset({"desk.css", "live.js", "schakel.svg"})


class Site:
    """Everything behind one address."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.settings = desk.house.settings.desk
        self.pages = environment(desk.house.settings.network.name)
        self.closing = asyncio.Event()
        self.looks = Looks()

    def application(self) -> web.Application:
        app = web.Application(
            middlewares=[only_from(self.settings.origin)], client_max_size=LARGEST
        )
        app.on_response_prepare.append(headers_for(self.settings.secure))
        live = Live(self.desk, self.pages, cookie_name(self.settings), self.closing)
        looks = self.looks
        app.router.add_get(OPEN + "{ticket}", self.show_link)
        app.router.add_post("/open", self.use_link)
        app.router.add_get("/look/{name}", self.look)
        app.router.add_get("/live", live.stream)
        app.router.add_get("/", self._page(looks.today))
        app.router.add_get("/requests/{number}", self._page(looks.request))
        app.router.add_post("/requests/{number}", self._act(decide))
        app.router.add_get("/people", self._page(looks.people))
        app.router.add_get("/people/{number}", self._page(looks.helper))
        app.router.add_post("/people/{number}", self._act(change_helper))
        app.router.add_post("/invite", self._act(invite))
        app.router.add_get("/announcements", self._page(announcing.overview))
        app.router.add_get("/announcements/new", self._page(announcing.new))
        app.router.add_post("/announcements/new", self._act(announcing.keep))
        app.router.add_get("/announcements/{number}", self._page(announcing.one))
        app.router.add_post("/announcements/{number}", self._act(announcing.do))
        app.router.add_get("/announcements/{number}/change", self._page(announcing.change))
        app.router.add_post("/announcements/{number}/change", self._act(announcing.keep))
        app.router.add_get("/invite/list", self._page(ask_for_list))
        app.router.add_post("/invite/list", self._bulky(check_list))
        app.router.add_post("/invite/list.{form}", self._bulky(give_list))
        app.router.add_get("/figures", self._page(looks.figures))
        app.router.add_get("/figures/{name}.svg", self._page(looks.picture))
        app.router.add_get("/export/{what}.{form}", self._page(looks.export))
        app.router.add_post("/leave", self._act(leave_desk))
        app.router.add_route("*", "/{anything:.*}", self._page(_nothing))
        return app

    async def show_link(self, request: web.Request) -> web.Response:
        """Uses nothing up: a messenger looks at what it is sent, and so may anybody."""
        code = request.match_info["ticket"]
        try:
            person = await self.desk.knock(code)
        except NotLetIn as problem:
            return self._shut(problem.hint)
        say, me = self.desk.house.speak(person.language), person.name
        return self._answer(Shown("open.html", say, {"code": code, "who": me}))

    async def use_link(self, request: web.Request) -> web.StreamResponse:
        """A button was pressed on one of these pages."""
        code = (await request.post()).get("code", "")
        try:
            token = await self.desk.enter(str(code))
        except NotLetIn as problem:
            return self._shut(problem.hint)
        response = web.Response(status=303, headers={"Location": "/"})
        hand_out(response, self.settings, token)
        return response

    async def look(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        if name not in SCRIPTS:
            raise web.HTTPNotFound
        kind = TYPES[Path(name).suffix]
        return web.Response(body=(LOOK / name).read_bytes(), content_type=kind, charset="utf-8")

    def _page(self, page: Page) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def show(request: web.Request) -> web.StreamResponse:
            return await self._visited(request, page)

        return show

    def _act(self, act: Page) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """For what changes something: only with the token that this session's forms carry. The form
        is read first, in no transaction: a slow sender holds up nobody."""

        async def checked(visitor: Visitor, request: web.Request) -> Outcome:
            await visitor.check_form(str((await request.post()).get("form", "")))
            return await act(visitor, request)

        async def read(request: web.Request) -> web.StreamResponse:
            await request.post()  # kept by the request, for whoever asks again
            return await self._visited(request, checked)

        return read

    def _bulky(self, act: WithFile) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """For what comes with a file: first who is there, then the file, in no transaction, and
        then the act. Who may not bring one is not waited for."""

        async def may_bring(visitor: Visitor, request: web.Request) -> Outcome:
            visitor.need(Right.PEOPLE)

            async def bring() -> web.StreamResponse:
                try:
                    brought = await receive(request)
                except NotThere:
                    return await self._visited(request, _nothing)

                async def checked(visitor: Visitor, request: web.Request) -> Outcome:
                    if brought.form is not None:
                        await visitor.check_form(brought.form)
                    return await act(visitor, brought, request.match_info.get("form", ""))

                return await self._visited(request, checked)

            return bring

        async def larger(request: web.Request) -> web.StreamResponse:
            return await self._visited(request.clone(client_max_size=MOST_CARRIED), may_bring)

        return larger

    async def _visited(self, request: web.Request, page: Page) -> web.StreamResponse:
        token, say = request.cookies.get(cookie_name(self.settings), ""), self.desk.say
        try:
            async with self.desk.visit(token) as visitor:
                if visitor is None:
                    return self._shut("desk-shut")
                say = visitor.say
                shown = await page(visitor, request)
        except NotThere:
            return self._answer(Shown("missing.html", say, status=404))
        except StorageFailure as failure:
            log.warning("The desk cannot use the database now (%s)", failure)
            return self._answer(Shown("later.html", say, status=503))
        if isinstance(shown, web.Response):
            return shown
        return self._answer(shown) if isinstance(shown, Shown) else await shown()

    def _answer(self, shown: Shown) -> web.Response:
        text = render(self.pages, shown)
        return web.Response(text=text, content_type="text/html", status=shown.status)

    def _shut(self, hint: str) -> web.Response:
        """Whatever was asked for, and whatever is wrong: nothing is told but how to get in."""
        say: Texts = self.desk.say
        response = self._answer(Shown("shut.html", say, {"hint": say(hint)}, status=401))
        if hint == "desk-shut":
            take_in(response, self.settings)
        return response


async def _nothing(_visitor: Visitor, _request: web.Request) -> Shown:
    raise NotThere
