"""From an update, as Telegram's servers wrote it, to what a person did.

Each is read alone and unparsed by the library, which refuses a whole batch over one field that
it misses. What is dropped here is never kept: who a message was forwarded from, the contact card
of a third person, where somebody is walking. A message with something that cannot be carried
comes in as said with nothing in it, so that the core can answer that it could not read it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from adapters.telegram.content import attachments, text_of
from bot.messages import Incoming, Unreadable, clean, clean_name

Json = dict[str, Any]

ADDRESSED_COMMAND = re.compile(r"/(\w+)@(\w+)")
NOT_CARRIED = frozenset(
    ("contact", "poll", "game", "story", "paid_media", "checklist", "rich_message", "live_photo")
)


@dataclass(frozen=True)
class Me:
    """Who the bot is on Telegram."""

    id: int
    username: str

    def event(self, update: Json) -> str:
        """The name of an update in the inbox: the number alone is not unique to this bot."""
        return f"update:{self.id}:{update['update_id']}"


def read(update: Json, me: Me, now: datetime) -> Incoming | Unreadable | None:
    """What happened; None when it concerns nobody here. `now` is for what carries no time."""
    found = Incoming(me.event(update), "", at=now)
    try:
        for kind, reader in READERS.items():
            if kind in update:
                return reader(found, update[kind], me)
        kinds = ", ".join(key for key in update if key != "update_id")
        return Unreadable(found.id, json.dumps(update), f"an update of a kind not known: {kinds}")
    except Exception as problem:  # noqa: BLE001 - nobody knows how it may be wrong
        why = f"{type(problem).__name__}: {problem}" if type(problem) is KeyError else ""
        return Unreadable(found.id, json.dumps(update), why or type(problem).__name__)


def _message(found: Incoming, message: Json, me: Me) -> Incoming | Unreadable | None:
    if new := message.get("migrate_to_chat_id"):
        old = _id(message["chat"]["id"])
        return replace(found, kind="moved", about=old, chat=_id(new))
    found = _placed(found, message["chat"], message["from"])
    if message["from"].get("is_bot"):
        return None
    text, files = text_of(message), attachments(message)
    if not text and not files and not NOT_CARRIED & message.keys():
        if found.chat:
            return None  # somebody joined, a new title
        raise KeyError(*(message.keys() - {"message_id", "from", "chat", "date"}))
    return replace(
        found,
        text=_without_our_name(text, me),
        attachments=files,
        message=_id(message["message_id"]),
        about=_answered(message),
        addressed=not found.chat or _addressed(text, message, me),
        at=_time(message["edit_date"] if "edit_date" in message else message["date"]),
    )


def _edited(found: Incoming, message: Json, me: Me) -> Incoming | Unreadable | None:
    if "location" in message:
        return None  # somebody who shares where they walk
    said = _message(found, message, me)
    if not isinstance(said, Incoming):
        return said
    return replace(said, kind="edited", about=said.message)


def _pressed(found: Incoming, query: Json, _: Me) -> Incoming:
    message = query["message"]
    found = _placed(found, message["chat"], query["from"])
    return replace(
        found, kind="pressed", press=clean(query["data"]), about=_id(message["message_id"])
    )


def _reacted(found: Incoming, change: Json, _: Me) -> Incoming | None:
    if "user" not in change:
        return None  # a group's own, without a name
    found = _placed(found, change["chat"], change["user"])
    before = [reaction.get("emoji") for reaction in change["old_reaction"]]
    for reaction in change["new_reaction"]:
        if reaction["type"] == "emoji" and reaction["emoji"] not in before:
            return replace(
                found,
                kind="reacted",
                text=clean(reaction["emoji"]),
                about=_id(change["message_id"]),
                at=_time(change["date"]),
            )
    return None


def _member(found: Incoming, change: Json, _: Me) -> Incoming | None:
    found = _placed(found, change["chat"], change["from"])
    at = _time(change["date"])
    match change["new_chat_member"]["status"]:
        case "kicked" if not found.chat:
            return replace(found, kind="blocked", at=at)
        case "member" if not found.chat:
            return replace(found, kind="returned", at=at)
    return None


READERS: dict[str, Callable[[Incoming, Json, Me], Incoming | Unreadable | None]] = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _pressed,
    "message_reaction": _reacted,
    "my_chat_member": _member,
}
"""What we ask Telegram for, and who reads it."""


def _placed(found: Incoming, chat: Json, sender: Json) -> Incoming:
    return replace(
        found,
        sender=_id(sender["id"]),
        chat="" if chat["type"] == "private" else _id(chat["id"]),
        name=clean_name(sender["first_name"]),
        language=clean(sender.get("language_code", "")),
    )


def _answered(message: Json) -> str:
    answered = message.get("reply_to_message")
    return _id(answered["message_id"]) if answered else ""


def _addressed(text: str, message: Json, me: Me) -> bool:
    """In a group: a command for us or for anyone, our name, or a reply to what we said."""
    if text.startswith("/"):
        command = ADDRESSED_COMMAND.match(text)
        return command is None or command[2].lower() == me.username.lower()
    if re.search(rf"@{re.escape(me.username)}\b", text, re.IGNORECASE):
        return True
    answered = message.get("reply_to_message") or {}
    return bool(answered.get("from", {}).get("id") == me.id)


def _without_our_name(text: str, me: Me) -> str:
    """`/menu@our_bot` is `/menu`; what follows it stays."""
    command = ADDRESSED_COMMAND.match(text)
    if command and command[2].lower() == me.username.lower():
        return f"/{command[1]}{text[command.end() :]}"
    return text


def _id(value: Any) -> str:
    if not isinstance(value, int):
        raise TypeError
    return str(value)


def _time(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
