"""What the bot can do here: each Bot API method with its effect and its errors.

Parameters have been checked by `requests.checked`; what is refused is an ApiError in Telegram's
own words.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Any

from tests.servers.bot_api import content
from tests.servers.bot_api.network import Chat, Network, media_fields, reply_fields
from tests.servers.bot_api.requests import Json, Upload, bad
from tests.servers.bot_api.updates import Webhook

LARGEST_DOWNLOAD = 20_000_000
MEDIA = {
    "sendPhoto": "photo",
    "sendVoice": "voice",
    "sendVideo": "video",
    "sendDocument": "document",
}
REPLACEABLE = frozenset(["photo", "video", "document", "animation", "audio"])
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


class Methods:
    """The methods over one network."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._by_name: dict[str, Callable[[Json], Awaitable[Any]]] = {
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "sendMessage": self._send_message,
            "sendLocation": self._send_location,
            "editMessageText": self._edit_text,
            "editMessageCaption": self._edit_caption,
            "editMessageMedia": self._edit_media,
            "editMessageReplyMarkup": self._edit_keyboard,
            "deleteMessage": self._delete,
            "answerCallbackQuery": self._answer,
            "setMessageReaction": self._react,
        }
        self._at_once: dict[str, Callable[[Json], Any]] = {
            "getMe": lambda _: network.bot,
            "getWebhookInfo": self._webhook_info,
            "getFile": self._file,
            "sendChatAction": lambda given: self._writable(given) is not None,
            "setMyCommands": self._set_commands,
            "getMyCommands": lambda given: network.commands.get(self._scope(given), []),
            "deleteMyCommands": lambda given: (
                network.commands.pop(self._scope(given), True) and True
            ),
            "setMyName": lambda given: bool(network.bot.update(first_name=given["name"]) or True),
            "setMyDescription": lambda _: True,
            "setMyShortDescription": lambda _: True,
        }

    async def call(self, method: str, given: Json) -> Any:
        if method in MEDIA:
            return await self._send_media(method, given)
        if method in self._at_once:
            return self._at_once[method](given)
        return await self._by_name[method](given)

    async def _get_updates(self, given: Json) -> list[Json]:
        updates = self._network.updates
        updates.allow(given.get("allowed_updates"))
        return await updates.poll(
            given.get("offset", 0), given.get("limit", 100), given.get("timeout", 0)
        )

    async def _set_webhook(self, given: Json) -> bool:
        """Over http too: the tests' own endpoint has no certificate."""
        updates = self._network.updates
        updates.allow(given.get("allowed_updates"))
        if given.get("drop_pending_updates"):
            updates.confirm(list(updates.pending))
        await updates.set_webhook(Webhook(given["url"], given.get("secret_token", "")))
        return True

    async def _delete_webhook(self, given: Json) -> bool:
        updates = self._network.updates
        if given.get("drop_pending_updates"):
            updates.confirm(list(updates.pending))
        if updates.webhook:
            await updates.set_webhook(None)
        return True

    def _webhook_info(self, _: Json) -> Json:
        updates = self._network.updates
        return {
            "url": updates.webhook.url if updates.webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(updates.pending),
            **({"last_error_message": updates.webhook_error} if updates.webhook_error else {}),
        }

    def _writable(self, given: Json) -> Chat:
        chat = self._network.chat(given["chat_id"])
        chat.writable()
        return chat

    async def _send(self, method: str, given: Json, **carried: Any) -> Json:
        chat = self._writable(given)
        answer: Json = {}
        if reply := given.get("reply_parameters"):
            if reply["message_id"] in chat.messages:
                answer = reply_fields(chat, reply["message_id"])
            elif not reply.get("allow_sending_without_reply"):
                raise bad("message to be replied not found")
        fields = {**carried, **answer, **content.keyboard(given)}
        message = self._network.add_message(chat, self._network.bot, **fields)
        await self._network.show(method, chat, message)
        return message

    async def _send_message(self, given: Json) -> Json:
        self._writable(given)
        return await self._send("sendMessage", given, text=content.text(given))

    async def _send_media(self, method: str, given: Json) -> Json:
        self._writable(given)
        kind, caption = MEDIA[method], content.text(given, "caption")
        upload = given[kind]
        if not isinstance(upload, Upload):
            if upload not in self._network.files:
                raise bad("wrong file identifier/HTTP URL specified")
            upload = self._network.files[upload]
        if not upload.content:
            raise bad("file must be non-empty")
        fields = media_fields(self._network, kind, upload)
        return await self._send(
            method, given, **fields, **({"caption": caption} if caption else {})
        )

    async def _send_location(self, given: Json) -> Json:
        place = {"latitude": given["latitude"], "longitude": given["longitude"]}
        return await self._send("sendLocation", given, location=place)

    async def _edit_text(self, given: Json) -> Json:
        return await self._edit("editMessageText", given, "text", content.text(given))

    async def _edit_caption(self, given: Json) -> Json:
        caption = content.text(given, "caption")
        return await self._edit("editMessageCaption", given, "caption", caption)

    async def _edit_keyboard(self, given: Json) -> Json:
        return await self._edit("editMessageReplyMarkup", given, "", "")

    async def _edit_media(self, given: Json) -> Json:
        """A voice message or a place cannot be changed into another."""
        chat, media = self._writable(given), given["media"]
        message = self._ours(chat, given["message_id"])
        if not set(message) & REPLACEABLE:
            raise bad("message can't be edited")
        if not isinstance(media["media"], Upload) or not media["media"].content:
            raise bad("file must be non-empty")
        for field in ("reply_markup", "caption", *REPLACEABLE):
            message.pop(field, None)
        message.update(media_fields(self._network, media["type"], media["media"]))
        message.update(caption=media.get("caption", ""), edit_date=int(time.time()))
        await self._network.show("editMessageMedia", chat, message)
        return message

    def _ours(self, chat: Chat, number: int) -> Json:
        message = chat.messages.get(number)
        if not message:
            raise bad("message to edit not found")
        if message["from"]["id"] != self._network.bot["id"]:
            raise bad("message can't be edited")
        return message

    async def _edit(self, method: str, given: Json, name: str, shown: str) -> Json:
        chat = self._writable(given)
        message = self._ours(chat, given["message_id"])
        if (name == "text") != ("text" in message) and name:
            raise bad(f"there is no {name} in the message to edit")
        keyboard = content.keyboard(given)
        if message.get("reply_markup") == keyboard.get("reply_markup") and (
            not name or message.get(name, "") == shown
        ):
            raise bad(NOT_MODIFIED)
        message.pop("reply_markup", None)
        message.update(keyboard, edit_date=int(time.time()), **({name: shown} if name else {}))
        await self._network.show(method, chat, message)
        return message

    async def _delete(self, given: Json) -> bool:
        chat = self._network.chat(given["chat_id"])
        message = chat.messages.pop(given["message_id"], None)
        if not message:
            raise bad("message to delete not found")
        await self._network.show("deleteMessage", chat, message)
        return True

    async def _answer(self, given: Json) -> bool:
        if not self._network.queries.pop(given["callback_query_id"], False):
            raise bad(TOO_OLD)
        return True

    async def _react(self, given: Json) -> bool:
        chat = self._writable(given)
        if given["message_id"] not in chat.messages:
            raise bad("message to react not found")
        message = {**chat.messages[given["message_id"]], "reaction": given.get("reaction", [])}
        await self._network.show("setMessageReaction", chat, message)
        return True

    def _file(self, given: Json) -> Json:
        name = given["file_id"]
        if name not in self._network.files:
            raise bad("invalid file_id")
        size = len(self._network.files[name].content)
        if size > LARGEST_DOWNLOAD:
            raise bad("file is too big")
        path = f"files/{name}"
        return {"file_id": name, "file_unique_id": f"u{name}", "file_size": size, "file_path": path}

    def _scope(self, given: Json) -> tuple[str, int, str]:
        scope = given.get("scope") or {"type": "default"}
        chat = self._network.chat(int(scope["chat_id"])).id if scope["type"] == "chat" else 0
        return scope["type"], chat, given.get("language_code", "")

    def _set_commands(self, given: Json) -> bool:
        scope = self._scope(given)
        self._network.commands[scope] = content.commands(given["commands"], scope[2])
        return True
