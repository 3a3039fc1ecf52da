"""Delivers a letter as one or more events.

Each event has a transaction id made of the letter's key, so the homeserver keeps one however
often we send it. Options become a numbered list; people answer by number, label or reaction.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import Any

from nio import MatrixRoom

from adapters.matrix.client import Client
from adapters.matrix.content import text_at
from adapters.matrix.faults import Fault, checked
from adapters.matrix.keys import share_key
from adapters.matrix.media import uploaded
from bot.channel import Letter, Sent
from bot.messages import Attachment, as_plain_text, clean, split

LONGEST = 7000
"""UTF-16 units: an event may have 65,536 bytes, and a unit takes six as JSON, times 4/3 sealed."""

PREVIEW = 200


async def deliver(client: Client, room: MatrixRoom, letter: Letter) -> Sent:
    """Send what is in the letter. Raises Fault or a network error."""
    replaces = letter.message.replaces
    if replaces and not await _is_here(client, room, replaces):
        # It stands in another room: nobody would see the change, so it is said anew.
        replaces = ""
    if replaces and letter.message.removes:
        for number, event in enumerate((*letter.message.before, replaces)):
            key = f"{letter.key}.{number}"
            checked(await client.room_redact(room.room_id, event, tx_id=key))
        return Sent(replaces)
    sent = list[str]()
    async for content in _contents(client, room, letter, replaces):
        await share_key(client, room)
        answer = await client.room_send(
            room.room_id,
            "m.room.message",
            content,
            tx_id=f"{letter.key}.{len(sent)}",
            ignore_unverified_devices=True,
        )
        sent.append(checked(answer).event_id)
    if replaces or not sent:
        return Sent(replaces)
    *before, last = sent
    return Sent(last, tuple(before))


async def _is_here(client: Client, room: MatrixRoom, event: str) -> bool:
    """Whether our message is in this room. Raises Fault when the homeserver does not say."""
    status, answer = await client.event(room.room_id, event)
    if status in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}:
        return False
    if status != HTTPStatus.OK:
        after = answer.get("retry_after_ms")
        wait = after / 1000 if isinstance(after, int) else 0
        raise Fault(text_at(answer, "errcode"), status, wait)
    return True


async def _contents(
    client: Client, room: MatrixRoom, letter: Letter, replaces: str
) -> AsyncIterator[dict[str, Any]]:
    """One content per event: first what is attached, then the text with the options."""
    reply_to = letter.message.reply_to
    for attachment, file in zip(letter.message.attachments, letter.files, strict=False):
        if attachment.kind == "location":
            content = _place(attachment)
        else:
            content = await uploaded(client, attachment, file, room.encrypted)
        yield content | _relation(reply_to, "", content)
        reply_to = ""
    text = clean(as_plain_text(letter.message))
    for part in split(text, LONGEST - PREVIEW) if text.strip() else ():
        content = {"msgtype": "m.text", "body": part}
        yield content | _relation(reply_to, replaces, content)
        reply_to = replaces = ""


def _relation(reply_to: str, replaces: str, content: dict[str, Any]) -> dict[str, Any]:
    if replaces:
        return {
            "body": f"* {content['body'][:PREVIEW]}",
            "m.new_content": content,
            "m.relates_to": {"rel_type": "m.replace", "event_id": replaces},
        }
    return {"m.relates_to": {"m.in_reply_to": {"event_id": reply_to}}} if reply_to else {}


def _place(attachment: Attachment) -> dict[str, Any]:
    where = f"{attachment.latitude},{attachment.longitude}"
    return {"msgtype": "m.location", "body": where, "geo_uri": f"geo:{where}"}
