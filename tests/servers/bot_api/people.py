"""What people do on this network: talk, press, block. Each act makes the updates that it should."""

from __future__ import annotations

import base64
import time
from collections.abc import Awaitable, Callable
from typing import Any

from tests.servers.bot_api.network import Chat, Network, media_fields, reply_fields
from tests.servers.bot_api.requests import Json, Upload


class People:
    """What people do. `sender` and `chat` are ids; a person's private chat is the default."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self.acts: dict[str, Callable[[Json], Awaitable[Any]]] = {
            "person": self._person,
            "group": self._group,
            "say": self._say,
            "edit": self._edit,
            "press": self._press,
            "react": self._react,
            "block": self._block,
            "unblock": self._unblock,
            "deactivate": self._deactivate,
            "migrate": self._migrate,
            "update": self._update,
            "jump": self._jump,
        }

    async def _person(self, act: Json) -> Json:
        return self._network.add_person(
            act["first_name"], act.get("language", ""), started=act.get("started", True)
        ).public

    async def _group(self, act: Json) -> Json:
        return self._network.add_group(act["title"], act.get("kind", "group")).public

    async def _say(self, act: Json) -> Json:
        chat, sender = self._where(act)
        chat.started = True
        fields = dict(act.get("fields", {}))
        if file := act.get("file"):
            content = base64.b64decode(file["content"])
            upload = Upload(file.get("name", ""), content, file.get("media_type", ""))
            fields |= media_fields(self._network, file["kind"], upload)
        if reply := act.get("reply_to"):
            fields |= reply_fields(chat, reply)
        message = self._network.add_message(chat, sender, **fields)
        await self._network.updates.push("message", dict(message))
        return message

    async def _edit(self, act: Json) -> Json:
        chat, _ = self._where(act)
        message = chat.messages[act["message"]]
        message.update(text=act["text"], edit_date=int(time.time()))
        await self._network.updates.push("edited_message", dict(message))
        return message

    async def _press(self, act: Json) -> Json:
        chat, sender = self._where(act)
        message = chat.messages[act["message"]]
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        buttons = [button for row in rows for button in row]
        data = act["data"] if "data" in act else buttons[act["number"] - 1]["callback_data"]
        query = {
            "id": f"query{self._network.number()}",
            "from": sender,
            "message": dict(message),
            "chat_instance": str(chat.id),
            "data": data,
        }
        self._network.queries[query["id"]] = True
        await self._network.updates.push("callback_query", query)
        return query

    async def _react(self, act: Json) -> None:
        chat, sender = self._where(act)
        emoji = act["emoji"]
        reaction = {
            "chat": chat.public,
            "message_id": act["message"],
            "user": sender,
            "date": int(time.time()),
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": emoji}] if emoji else [],
        }
        await self._network.updates.push("message_reaction", reaction)

    async def _block(self, act: Json) -> None:
        await self._member(self._network.chats[act["chat"]], "member", "kicked")

    async def _unblock(self, act: Json) -> None:
        await self._member(self._network.chats[act["chat"]], "kicked", "member")

    async def _member(self, chat: Chat, old: str, new: str) -> None:
        chat.blocked = new == "kicked"
        member = {"user": self._network.bot}
        change = {
            "chat": chat.public,
            "from": chat.user or next(c.user for c in self._network.chats.values() if c.user),
            "date": int(time.time()),
            "old_chat_member": {**member, "status": old, **_until(old)},
            "new_chat_member": {**member, "status": new, **_until(new)},
        }
        await self._network.updates.push("my_chat_member", change)

    async def _deactivate(self, act: Json) -> None:
        self._network.chats[act["chat"]].deactivated = True

    async def _migrate(self, act: Json) -> Json:
        """The group becomes a supergroup. `sender` did it."""
        old, sender = self._where(act)
        new = self._network.add_group(old.public["title"], "supergroup")
        old.moved_to = new.id
        gone = self._network.add_message(old, sender, migrate_to_chat_id=new.id)
        await self._network.updates.push("message", gone)
        come = self._network.add_message(new, sender, migrate_from_chat_id=old.id)
        await self._network.updates.push("message", come)
        return new.public

    async def _update(self, act: Json) -> int:
        return await self._network.updates.push(act["kind"], act["content"])

    async def _jump(self, act: Json) -> None:
        self._network.updates.restart_ids(act["first"])

    def _where(self, act: Json) -> tuple[Chat, Json]:
        """The chat, and the person who does it there."""
        sender = self._network.chats[act["sender"]]
        assert sender.user
        return self._network.chats[act.get("chat") or sender.id], sender.user


def _until(status: str) -> Json:
    return {"until_date": 0} if status == "kicked" else {}
