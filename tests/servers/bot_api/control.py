"""The tests' way in: what people do, what goes wrong, and what was shown to whom.

    POST /control/person   first_name, language, started          -> the person
    POST /control/group    title, kind                            -> the group
    POST /control/say      sender, chat, and a message's fields   -> the message
    POST /control/edit     sender, chat, message, text
    POST /control/press    sender, chat, message, number (from 1) or data
    POST /control/react    sender, chat, message, emoji ("" takes it back)
    POST /control/block    chat, and the same for unblock, deactivate, migrate
    POST /control/update   kind, content: any update at all        -> its id
    POST /control/fault    a Fault's fields; POST /control/limit   per_second
    POST /control/jump     first: update ids start anew there;  POST /control/forget_files
    GET  /control/shown    chat, after, wait: what clients were shown
    GET  /control/calls    method: the parameters of each request
    GET  /control/updates  pending, confirmed: ids;   GET /control/commands

Bodies and answers are JSON; a file is {"kind", "content" (base64), "media_type", "name"}.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import Any

from aiohttp import web

from tests.servers.bot_api.faults import Fault, Faults
from tests.servers.bot_api.network import Network
from tests.servers.bot_api.people import People
from tests.servers.bot_api.requests import ApiError, Call, Json


def add_routes(
    app: web.Application, network: Network, faults: Faults, calls: Iterable[Call]
) -> None:
    for name, act in People(network).acts.items():
        app.router.add_post(f"/control/{name}", _answering(act))

    async def fault(request: web.Request) -> web.Response:
        faults.add(replace(Fault(), **await request.json()))
        return web.json_response(None)

    async def limit(request: web.Request) -> web.Response:
        faults.per_second = (await request.json())["per_second"]
        return web.json_response(None)

    async def shown(request: web.Request) -> web.Response:
        query = request.query
        chat = int(query["chat"]) if "chat" in query else None
        after, wait = int(query.get("after", 0)), float(query.get("wait", 0))
        return web.json_response(await network.shown_after(after, chat, wait))

    async def asked(request: web.Request) -> web.Response:
        wanted = request.query.get("method", "")
        found = [
            {"method": call.method, "given": call.given}
            for call in calls
            if call.method.startswith(wanted)
        ]
        return web.json_response(found, dumps=_dumps)

    async def updates(_: web.Request) -> web.Response:
        pending, confirmed = list(network.updates.pending), network.updates.confirmed
        return web.json_response({"pending": pending, "confirmed": confirmed})

    async def commands(_: web.Request) -> web.Response:
        kept = [
            {"scope": scope, "chat": chat, "language": language, "commands": given}
            for (scope, chat, language), given in network.commands.items()
        ]
        return web.json_response(kept)

    async def file(request: web.Request) -> web.Response:
        return web.Response(body=network.files[request.match_info["name"]].content)

    async def forget(_: web.Request) -> web.Response:
        network.files.clear()
        return web.json_response(None)

    app.router.add_post("/control/fault", fault)
    app.router.add_post("/control/limit", limit)
    app.router.add_post("/control/forget_files", forget)
    app.router.add_get("/control/shown", shown)
    app.router.add_get("/control/calls", asked)
    app.router.add_get("/control/updates", updates)
    app.router.add_get("/control/commands", commands)
    app.router.add_get("/control/file/{name}", file)


def _answering(
    act: Callable[[Json], Awaitable[Any]],
) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        try:
            return web.json_response(await act(await request.json()))
        except (ApiError, KeyError, IndexError) as problem:
            return web.json_response({"error": repr(problem)}, status=400)

    return handle


def _dumps(found: Any) -> str:
    def upload(value: Any) -> Json:
        return {"name": value.name, "media_type": value.media_type, "size": len(value.content)}

    return json.dumps(found, default=upload)
