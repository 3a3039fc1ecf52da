"""Keeps everyone out but the page itself.

Other web sites can make this browser send requests here. A name that is not this machine's own
is a rebound DNS name; an origin that is not this page's is another site: both are turned away.
The page may load nothing from elsewhere and run no script that is not in its own folder.
"""

from __future__ import annotations

import re

from aiohttp import web
from aiohttp.typedefs import Handler

HERE = re.compile(r"(127\.0\.0\.1|localhost)(:\d{1,5})?")
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
        "media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Permissions-Policy": "microphone=(self), camera=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


@web.middleware
async def only_this_page(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a foreign Host, a foreign Origin, and a change without any Origin."""
    host = request.headers.get("Host", "")
    if not HERE.fullmatch(host):
        raise web.HTTPForbidden(text="This page only answers on this machine.")
    # A browser names the origin of every change; reading without one is following a link.
    reading = request.method in {"GET", "HEAD"}
    if request.headers.get("Origin", f"http://{host}" if reading else "") != f"http://{host}":
        raise web.HTTPForbidden(text="Only this page itself may do that.")
    return await handler(request)


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """For `on_response_prepare`: also on errors and on the stream."""
    response.headers.update(HEADERS)
