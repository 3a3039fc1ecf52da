"""What is in a message: its text, and what is attached to it.

The sender's client chose every value here, so each is looked at before it is used.
"""

from __future__ import annotations

import json
import re
from typing import Any, Literal

from bot.messages import Attachment, clean

MEDIA: dict[str, Literal["photo", "voice", "video", "document"]] = {
    "m.image": "photo",
    "m.audio": "voice",
    "m.video": "video",
    "m.file": "document",
}
_GEO = re.compile(r"geo:(-?\d{1,3}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)(?:[,;].*)?$")
_QUOTE = re.compile(r"> (?:\* )?<@")
"""How a quote opens that an older client made; it is there in the new text of an edit as well."""
_MXC = re.compile(r"mxc://[^/?#\s]+/[A-Za-z0-9_=-]+$")


class Malformed(Exception):
    """An event that is not as the specification wants it. The text says what is wrong."""


def part(event: Any, *path: str) -> Any:
    """What is at `path` in nested tables, None when it is not there."""
    for step in path:
        if not isinstance(event, dict):
            return None
        event = event.get(step)
    return event


def text_at(event: Any, *path: str) -> str:
    """The text at `path`; empty when it is missing or no text."""
    value = part(event, *path)
    return value if isinstance(value, str) else ""


def said(content: dict[str, Any]) -> tuple[str, tuple[Attachment, ...]]:
    """The text and attachments of the content of an m.room.message."""
    kind = text_at(content, "msgtype")
    body = part(content, "body")
    if not kind or not isinstance(body, str):
        raise Malformed("a message without msgtype or body")
    if kind == "m.location":
        return "", (_place(content),)
    if kind in MEDIA:
        name = text_at(content, "filename")
        # Without a name of its own the body is a file name, which may say who somebody is.
        caption = body if name and name != body else ""
        return clean(caption), (_file(content, MEDIA[kind]),)
    if text_at(content, "m.relates_to", "m.in_reply_to", "event_id") or _QUOTE.match(body):
        body = _without_quote(body)
    return clean(body), ()


def _place(content: dict[str, Any]) -> Attachment:
    found = _GEO.match(text_at(content, "geo_uri"))
    if found is None:
        raise Malformed("a place without coordinates")
    latitude, longitude = float(found[1]), float(found[2])
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees
        raise Malformed("a place that is not on earth")
    return Attachment("location", latitude=latitude, longitude=longitude)


def _file(
    content: dict[str, Any], kind: Literal["photo", "voice", "video", "document"]
) -> Attachment:
    sealed = part(content, "file")
    url = text_at(content, "file", "url") if sealed else text_at(content, "url")
    if not _MXC.match(url):
        raise Malformed("a file without an mxc address")
    keys = {
        "url": url,
        "key": text_at(sealed, "key", "k"),
        "iv": text_at(sealed, "iv"),
        "sha256": text_at(sealed, "hashes", "sha256"),
    }
    if sealed and not all(keys.values()):
        raise Malformed("an encrypted file without its key")
    size = part(content, "info", "size")
    return Attachment(
        kind,
        json.dumps({name: value for name, value in keys.items() if value}),
        clean(text_at(content, "info", "mimetype"))[:100],
        size if isinstance(size, int) and not isinstance(size, bool) and size > 0 else 0,
    )


def _without_quote(body: str) -> str:
    """Older clients put what they answer above their answer, every line after a '>'."""
    if not body.startswith("> "):
        return body
    lines = body.split("\n")
    first = next((n for n, line in enumerate(lines) if not line.startswith(">")), len(lines))
    return "\n".join(lines[first:]).lstrip("\n")
