"""What every answer carries, and what a change must: the origin of these pages.

The referrer goes to this site alone: with none at all a browser says "null" for the origin of a
form, and then nothing tells our forms from those of another site.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.desk.session import LASTS
from bot.settings import DeskSettings

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Permissions-Policy": "microphone=(), camera=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "no-store",
}


def only_from(origin: str) -> Middleware:
    """Refuse a change that does not come from our own pages."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        reading = request.method in {"GET", "HEAD"}
        if not reading and request.headers.get("Origin", "").casefold() != origin:
            raise web.HTTPForbidden(text="Only these pages themselves may do that.")
        return await handler(request)

    return check


def headers_for(secure: bool) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """For `on_response_prepare`: also on errors and on the stream."""

    async def add(_request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(HEADERS)
        if secure:
            response.headers["Strict-Transport-Security"] = "max-age=31536000"
        response.headers.pop("Server", None)

    return add


def cookie_name(settings: DeskSettings) -> str:
    """With `__Host-` a browser itself sees to it that no other host set it."""
    return "__Host-desk" if settings.secure else "desk"


def hand_out(response: web.StreamResponse, settings: DeskSettings, token: str) -> None:
    response.set_cookie(
        cookie_name(settings),
        token,
        max_age=int(LASTS.total_seconds()),
        path="/",
        secure=settings.secure,
        httponly=True,
        samesite="Strict",
    )


def take_in(response: web.StreamResponse, settings: DeskSettings) -> None:
    response.del_cookie(
        cookie_name(settings), path="/", secure=settings.secure, httponly=True, samesite="Strict"
    )
