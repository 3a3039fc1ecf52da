"""Turns one room event into what the core understands. Pure: whoever calls it looks things up.

None for what is no message (state, calls, our own words); Unreadable for what nobody foresaw.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from adapters.matrix.content import Malformed, part, said, text_at
from bot.messages import Incoming, Unreadable, clean

NO_MESSAGE = (
    "m.call.",
    "m.key.verification.",
    "m.poll.end",
    "org.matrix.msc3381.poll.end",
    "m.beacon",
    "org.matrix.msc3672.beacon",
    "io.element.",
)
NOT_FOR_US = {"m.notice", "m.server_notice", "m.key.verification.request"}
A_SMILE = "🙂"
LATEST = 253_402_300_799_000  # the end of the year 9999, in milliseconds


@dataclass(frozen=True)
class Found:
    """An event in the clear. `id` is what tells it from all others, `sealed` that it came
    encrypted."""

    id: str
    event: dict[str, Any]
    sealed: bool = False


@dataclass(frozen=True)
class Original:
    """The event that another one changes or answers, as the homeserver has it."""

    sender: str
    sealed: bool


@dataclass(frozen=True)
class Setting:
    """Where an event happened: the room, who we are there, and what the sender is called."""

    room: str
    me: str
    my_name: str
    group: bool
    name: str = ""


def refers_to(event: dict[str, Any]) -> str:
    """The event whose sender decides what this one is worth, if there is one."""
    content = part(event, "content")
    if text_at(event, "type") == "m.room.redaction":
        return text_at(content, "redacts") or text_at(event, "redacts")
    if text_at(content, "m.relates_to", "rel_type") == "m.replace":
        return text_at(content, "m.relates_to", "event_id")
    return ""


def answers(event: dict[str, Any]) -> str:
    """The event that this one answers: a reply's, or the first of its thread."""
    relation = part(event, "content", "m.relates_to")
    reply = text_at(relation, "m.in_reply_to", "event_id")
    if text_at(relation, "rel_type") != "m.thread":
        return reply
    fallback = part(relation, "is_falling_back") is True
    return text_at(relation, "event_id") if fallback or not reply else reply


def understood(
    found: Found, setting: Setting, original: Original | None
) -> Incoming | Unreadable | None:
    """`original` is the event that `refers_to` or, in a group, `answers` names."""
    event = found.event
    kind = text_at(event, "type")
    if event.get("sender") == setting.me or "state_key" in event or kind.startswith(NO_MESSAGE):
        return None
    if part(event, "unsigned", "redacted_because") is not None:
        return None
    try:
        read = READERS.get(kind, _unknown)(found, original)
    except Malformed as problem:
        return Unreadable(found.id, json.dumps(event), str(problem))
    return read and _placed(read, event, setting, original)


def at(event: dict[str, Any]) -> datetime:
    """When it was sent. The sender's server says so, and may say anything."""
    stamp = event.get("origin_server_ts")
    milliseconds = stamp if isinstance(stamp, int) else 0
    return datetime.fromtimestamp(min(max(milliseconds, 0), LATEST) / 1000, UTC)


def _placed(
    incoming: Incoming, event: dict[str, Any], setting: Setting, original: Original | None
) -> Incoming:
    """The same, with who said it where and when."""
    incoming = replace(
        incoming,
        message=text_at(event, "event_id"),
        sender=text_at(event, "sender"),
        name=setting.name,
        at=at(event),
    )
    if not setting.group:
        return incoming
    mentioned = part(event, "content", "m.mentions", "user_ids")
    text = incoming.text.casefold()
    addressed = (
        (isinstance(mentioned, list) and setting.me in mentioned)
        or setting.me.casefold() in text
        or (setting.my_name != "" and setting.my_name.casefold() in text)
        or (original is not None and original.sender == setting.me)
    )
    return replace(incoming, chat=setting.room, addressed=addressed)


def _unknown(found: Found, _: Original | None) -> Incoming:
    raise Malformed(f"an event of the unknown type {text_at(found.event, 'type')[:80]!r}")


def _message(found: Found, original: Original | None) -> Incoming | None:
    content = part(found.event, "content")
    if text_at(content, "msgtype") in NOT_FOR_US:
        return None
    if about := refers_to(found.event):
        fresh = part(content, "m.new_content")
        # Homeservers pass on edits by others; and one in the clear may be the server's own.
        if not _by_the_same(found, original) or not isinstance(fresh, dict):
            return None
        text, attachments = said(fresh)
        return Incoming(found.id, "", "edited", text, attachments, about=about)
    text, attachments = said(content)
    return Incoming(found.id, "", "said", text, attachments, about=answers(found.event))


def _sticker(found: Found, _: Original | None) -> Incoming:
    body = part(found.event, "content", "body")
    if not isinstance(body, str):
        raise Malformed("a sticker without body")
    # Its maker chose the words, often the name of a file or of a set; the emoji is what it says.
    shown = "".join(c for c in clean(body) if not c.isascii() and not c.isalnum()).strip()
    return Incoming(found.id, "", text=shown or A_SMILE, about=answers(found.event))


def _reaction(found: Found, _: Original | None) -> Incoming:
    relation = part(found.event, "content", "m.relates_to")
    key, about = text_at(relation, "key"), text_at(relation, "event_id")
    if not key or not about:
        raise Malformed("a reaction to nothing")
    shown = A_SMILE if key.startswith("mxc:") else clean(key)[:100]  # a picture of their own
    return Incoming(found.id, "", "reacted", shown, about=about)


def _redaction(found: Found, original: Original | None) -> Incoming | None:
    about = refers_to(found.event)
    if original is None or original.sender != found.event.get("sender"):
        return None
    return Incoming(found.id, "", "deleted", about=about)


def _poll(found: Found, _: Original | None) -> Incoming:
    """A poll that a person starts is a question with its answers."""
    content = part(found.event, "content")
    poll = part(content, "m.poll") or part(content, "org.matrix.msc3381.poll.start")
    choices = part(poll, "answers")
    lines = [_words(part(poll, "question"))]
    lines += [_words(choice) for choice in choices] if isinstance(choices, list) else []
    if not lines[0]:
        raise Malformed("a poll without a question")
    return Incoming(found.id, "", text=clean("\n".join(filter(None, lines))))


def _words(shown: Any) -> str:
    stable = part(shown, "m.text")
    body = text_at(stable[0], "body") if isinstance(stable, list) and stable else ""
    return body or text_at(shown, "org.matrix.msc1767.text") or text_at(shown, "body")


def _vote(found: Found, _: Original | None) -> Incoming:
    content = part(found.event, "content")
    picked = part(content, "m.selections") or part(
        content, "org.matrix.msc3381.poll.response", "answers"
    )
    about = text_at(content, "m.relates_to", "event_id")
    if not about or not isinstance(picked, list):
        raise Malformed("a vote in no poll")
    choice = next((c for c in picked if isinstance(c, str)), "")
    # What is no number is a mark that their client made up: it says nothing to anybody.
    number = choice if re.fullmatch("[0-9]{1,2}", choice) else ""
    return Incoming(found.id, "", "reacted", number, about=about)


def _by_the_same(found: Found, original: Original | None) -> bool:
    return (
        original is not None
        and original.sender == found.event.get("sender")
        and (found.sealed or not original.sealed)
    )


READERS: dict[str, Callable[[Found, Original | None], Incoming | None]] = {
    "m.room.message": _message,
    "m.sticker": _sticker,
    "m.reaction": _reaction,
    "m.room.redaction": _redaction,
    "m.poll.start": _poll,
    "org.matrix.msc3381.poll.start": _poll,
    "m.poll.response": _vote,
    "org.matrix.msc3381.poll.response": _vote,
}
