"""What a Bot API request may hold. Telegram ignores what it does not know; this server does not.

`METHODS` names every method and parameter that is known here, with its type; `!` is required.
Values come as JSON, form fields or in the query, so a number may also be a string of digits.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

_SEND = (
    "chat_id!:id message_thread_id:int disable_notification:bool protect_content:bool "
    "reply_parameters:object reply_markup:object"
)
_CAPTION = "caption:str parse_mode:str caption_entities:list"

METHODS: dict[str, str] = {
    "getMe": "",
    "getUpdates": "offset:int limit:int timeout:int allowed_updates:list",
    "setWebhook": "url!:str max_connections:int allowed_updates:list drop_pending_updates:bool "
    "secret_token:str ip_address:str",
    "deleteWebhook": "drop_pending_updates:bool",
    "getWebhookInfo": "",
    "sendMessage": f"{_SEND} text!:str parse_mode:str entities:list link_preview_options:object",
    "sendPhoto": f"{_SEND} {_CAPTION} photo!:file has_spoiler:bool",
    "sendVoice": f"{_SEND} {_CAPTION} voice!:file duration:int",
    "sendVideo": f"{_SEND} {_CAPTION} video!:file duration:int width:int height:int",
    "sendDocument": f"{_SEND} {_CAPTION} document!:file disable_content_type_detection:bool",
    "sendLocation": f"{_SEND} latitude!:float longitude!:float horizontal_accuracy:float",
    "sendChatAction": "chat_id!:id action!:str message_thread_id:int",
    "editMessageText": "chat_id:id message_id:int inline_message_id:str text:str parse_mode:str "
    "entities:list link_preview_options:object reply_markup:object",
    "editMessageCaption": "chat_id:id message_id:int inline_message_id:str reply_markup:object "
    f"{_CAPTION}",
    "editMessageMedia": "chat_id:id message_id:int inline_message_id:str media!:object "
    "reply_markup:object",
    "editMessageReplyMarkup": "chat_id:id message_id:int inline_message_id:str reply_markup:object",
    "deleteMessage": "chat_id!:id message_id!:int",
    "answerCallbackQuery": "callback_query_id!:str text:str show_alert:bool url:str cache_time:int",
    "setMessageReaction": "chat_id!:id message_id!:int reaction:list is_big:bool",
    "getFile": "file_id!:str",
    "setMyCommands": "commands!:list scope:object language_code:str",
    "getMyCommands": "scope:object language_code:str",
    "deleteMyCommands": "scope:object language_code:str",
    "setMyName": "name:str language_code:str",
    "setMyDescription": "description:str language_code:str",
    "setMyShortDescription": "short_description:str language_code:str",
}


class ApiError(Exception):
    """The answer is an error: what Telegram says, and when or where to try again."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


@dataclass(frozen=True)
class Upload:
    """A file that came with a request."""

    name: str
    content: bytes
    media_type: str


@dataclass
class Call:
    """A request, and its result unless that was an error."""

    method: str
    given: Json
    result: Any = None


def bad(description: str, **parameters: int) -> ApiError:
    return ApiError(400, f"Bad Request: {description}", **parameters)


def known(method: str) -> dict[str, tuple[str, bool]]:
    """The parameters of a method: name -> (type, required)."""
    pairs = (part.split(":") for part in METHODS[method].split())
    return {name.rstrip("!"): (kind, name.endswith("!")) for name, kind in pairs}


def checked(method: str, given: Mapping[str, Any]) -> Json:
    """The parameters in their own types. Raises ApiError for what is unknown, missing or odd."""
    if method not in METHODS:
        raise ApiError(404, "Not Found: method not found")
    parameters = known(method)
    attached = {
        name: value
        for name, value in given.items()
        if isinstance(value, Upload) and name not in parameters
    }
    given = {name: value for name, value in given.items() if name not in attached}
    if strange := sorted(set(given) - set(parameters)):
        raise bad(f"{method} has no parameter {strange[0]}")
    for name, (_, required) in parameters.items():
        if required and given.get(name) in (None, ""):
            empty = "message text is empty" if name == "text" else f'parameter "{name}" is required'
            raise bad(empty)
    read = {name: _value(name, parameters[name][0], value) for name, value in given.items()}
    for value in read.values():
        if isinstance(value, dict) and (file := _attached(value.get("media"), attached)):
            value["media"] = file
    if attached:
        raise bad(f"{method} does not use {min(attached)}")
    return read


def _attached(media: Any, attached: dict[str, Upload]) -> Upload | None:
    """A file that goes along under a name of its own: "attach://<name>"."""
    name = media.removeprefix("attach://") if isinstance(media, str) else ""
    return attached.pop(name, None)


def _value(name: str, kind: str, value: Any) -> Any:
    if kind == "file" and isinstance(value, Upload):
        return value
    try:
        read = _READERS[kind](value)
        json.dumps(read, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise bad("strings must be encoded in UTF-8") from None
    except (ValueError, TypeError):
        raise bad(f'parameter "{name}" is no {kind}') from None
    return read


def _id(value: Any) -> int | str:
    return value if isinstance(value, str) and value.startswith("@") else _int(value)


def _int(value: Any) -> int:
    if isinstance(value, bool | float):
        raise TypeError
    return int(value)


def _bool(value: Any) -> bool:
    return {True: True, False: False, "true": True, "false": False, "True": True}[value]


def _str(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _of(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        decoded = json.loads(value) if isinstance(value, str) else value
        if not isinstance(decoded, kind):
            raise TypeError
        return decoded

    return read


_READERS: dict[str, Callable[[Any], Any]] = {
    "int": _int,
    "id": _id,
    "bool": _bool,
    "str": _str,
    "file": _str,
    "float": float,
    "list": _of(list),
    "object": _of(dict),
}
