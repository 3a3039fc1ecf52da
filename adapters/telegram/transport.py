"""How requests reach Telegram: the library's requests over aiohttp.

The library's own way costs eight times as much per message. And it keeps apart what matters to a
letter: `NotSent` is certain, any other `NetworkError` means that only the answer may be lost.
No error carries a URL, for that holds the token.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import aiohttp
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 20.0
UPLOAD_SECONDS = 60.0
TOO_MANY_REQUESTS = 429


class NotSent(NetworkError):
    """There is no connection, so nothing has happened."""


class TooFast(TelegramError):
    """Telegram asks to wait `after` before sending anything more. Nothing has happened."""

    def __init__(self, after: timedelta) -> None:
        super().__init__(f"Too many requests: wait {after.total_seconds():.0f} s")
        self.after = after


class Transport(BaseRequest):
    """One connection pool, open between `initialize` and `shutdown`."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession()

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSent("not connected")
        seconds = read_timeout if isinstance(read_timeout, int | float) else ANSWER_SECONDS
        timeout = aiohttp.ClientTimeout(
            total=seconds + UPLOAD_SECONDS, connect=CONNECT_SECONDS, sock_read=seconds
        )
        try:
            async with self._session.request(
                method, url, timeout=timeout, **_body(request_data)
            ) as answer:
                status, content = answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as problem:
            raise NotSent(type(problem).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as problem:
            raise NetworkError(type(problem).__name__) from None
        if status == TOO_MANY_REQUESTS:
            raise TooFast(_pause(content))
        return status, content

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Unlike the library's own: what is no JSON is not logged, for it may hold a message."""
        try:
            parsed = json.loads(payload)
        except ValueError:
            raise TelegramError("The answer is no JSON") from None
        if not isinstance(parsed, dict) or not {"result", "description"} & parsed.keys():
            raise TelegramError("The answer is not one of Telegram's")
        return parsed


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return {"json": data.parameters}
    form = aiohttp.FormData(data.json_parameters)
    for name, (file_name, content, media_type) in data.multipart_data.items():
        form.add_field(name, content, filename=file_name, content_type=media_type)
    return {"data": form}


def _pause(content: bytes) -> timedelta:
    try:
        return timedelta(seconds=max(1, int(json.loads(content)["parameters"]["retry_after"])))
    except (ValueError, KeyError, TypeError):
        return timedelta(seconds=5)
