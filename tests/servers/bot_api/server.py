"""The HTTP side of the server: tokens, parameters in all their forms, files and faults."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any, Self

from aiohttp import web

from tests.servers.bot_api import control
from tests.servers.bot_api.faults import Fault, Faults
from tests.servers.bot_api.methods import Methods
from tests.servers.bot_api.network import Network
from tests.servers.bot_api.requests import ApiError, Call, Json, Upload, checked

TOKEN = "4000:correct-horse"
LARGEST_REQUEST = 50 * 2**20


class BotApi:
    """A Bot API server on 127.0.0.1, for one bot. `calls` are the last requests it understood.

    It can be stopped and started again on the same port; nothing is forgotten.
    """

    def __init__(self, port: int = 0) -> None:
        self.network = Network()
        self.faults = Faults()
        self.calls: deque[Call] = deque(maxlen=10_000)
        self.port = port
        self._methods = Methods(self.network)
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        app = web.Application(client_max_size=LARGEST_REQUEST)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/files/{name}", self._download)
        control.add_routes(app, self.network, self.faults, self.calls)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.01)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        if self._runner:
            await self.network.updates.stop()
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            _let_in(request.match_info["token"])
            given = checked(method, await _parameters(request))
            call = Call(method, given)
            self.calls.append(call)
            fault = self.faults.next(method) or Fault(effect=True)
            if fault.effect or not fault.answer:
                self.faults.limit(method)
                call.result = await self._methods.call(method, given)
            await asyncio.sleep(fault.seconds)
            if fault.answer:
                return _faulty(request, fault)
        except ApiError as error:
            return _error(error)
        return web.json_response({"ok": True, "result": call.result})

    async def _download(self, request: web.Request) -> web.StreamResponse:
        try:
            _let_in(request.match_info["token"])
        except ApiError as error:
            return _error(error)
        if fault := self.faults.next("file"):
            return _faulty(request, fault)
        upload = self.network.files.get(request.match_info["name"])
        return web.Response(body=upload.content) if upload else web.Response(status=404)


def _let_in(token: str) -> None:
    number, colon, _ = token.partition(":")
    if not colon or not number.isdecimal():
        raise ApiError(404, "Not Found")
    if token != TOKEN:
        raise ApiError(401, "Unauthorized")


async def _parameters(request: web.Request) -> dict[str, Any]:
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = await request.json() if request.can_read_body else {}
        return {**given, **body}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            media_type = value.content_type
            given[name] = Upload(value.filename, value.file.read(), media_type)
        else:
            given[name] = value
    return given


def _faulty(request: web.Request, fault: Fault) -> web.StreamResponse:
    if fault.answer == "close":
        if request.transport:
            request.transport.abort()
        return web.Response()
    if fault.answer == "garbage":
        return web.Response(text='{"ok": tru', content_type="application/json")
    if not fault.description:
        page = f"<html><h1>{fault.code}</h1></html>"
        return web.Response(status=fault.code, text=page, content_type="text/html")
    return _error(ApiError(fault.code, fault.description, **fault.parameters))


def _error(error: ApiError) -> web.Response:
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return web.json_response(body, status=error.code)
