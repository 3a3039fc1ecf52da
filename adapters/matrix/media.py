"""Files: fetched through our own homeserver alone, checked and decrypted; sent encrypted."""

from __future__ import annotations

import asyncio
import json
import mimetypes
from io import BytesIO
from typing import Any
from urllib.parse import quote

from aiohttp import ClientResponse
from nio.crypto.attachments import decrypt_attachment, encrypt_attachment

from adapters.matrix.client import Client
from adapters.matrix.faults import NETWORK, checked
from bot.channel import FetchError
from bot.messages import Attachment

LARGEST = 20 * 1024 * 1024
CHUNK = 64 * 1024
PATIENCE = 60.0

SHOWN_AS = {"photo": "m.image", "voice": "m.audio", "video": "m.video", "document": "m.file"}
USUAL_TYPE = {"photo": "image/jpeg", "voice": "audio/ogg", "video": "video/mp4"}


async def fetch(client: Client, source: str) -> bytes:
    """The file that `content.said` described. Raises FetchError."""
    try:
        keys = json.loads(source)
        server, _, name = keys["url"].removeprefix("mxc://").partition("/")
        path = f"/_matrix/client/v1/media/download/{quote(server, safe='')}/{quote(name, safe='')}"
        async with asyncio.timeout(PATIENCE):
            answer = await client.send(
                "GET", path, headers={"Authorization": f"Bearer {client.access_token}"}
            )
            try:
                content = await _read(answer)
            finally:
                answer.release()
        if "key" not in keys:
            return content
        plain: bytes = await asyncio.to_thread(
            decrypt_attachment, content, keys["key"], keys["sha256"], keys["iv"]
        )
    except FetchError:
        raise
    except NETWORK as problem:
        raise FetchError("the homeserver cannot be reached") from problem
    except Exception as problem:  # a stranger chose the keys and the bytes
        raise FetchError(f"it cannot be decrypted ({type(problem).__name__})") from problem
    return plain


async def _read(answer: ClientResponse) -> bytes:
    if answer.status != 200:  # noqa: PLR2004 - HTTP
        raise FetchError(f"the homeserver does not have it (HTTP {answer.status})")
    content = bytearray()
    async for chunk in answer.content.iter_chunked(CHUNK):
        content += chunk
        if len(content) > LARGEST:
            raise FetchError("it is larger than 20 MB")
    return bytes(content)


async def uploaded(
    client: Client, attachment: Attachment, file: bytes, encrypted: bool
) -> dict[str, Any]:
    """The content of the event that shows this file. Raises Fault or a network error."""
    media_type = attachment.media_type or USUAL_TYPE.get(
        attachment.kind, "application/octet-stream"
    )
    content: dict[str, Any] = {
        "msgtype": SHOWN_AS[attachment.kind],
        "body": attachment.kind + (mimetypes.guess_extension(media_type) or ""),
        "info": {"mimetype": media_type, "size": len(file)},
    }
    if attachment.kind == "voice":
        content["org.matrix.msc3245.voice"] = {}
    if not encrypted:
        return content | {"url": await _upload(client, file, media_type)}
    sealed, keys = await asyncio.to_thread(encrypt_attachment, file)
    url = await _upload(client, sealed, "application/octet-stream")
    return content | {"file": {**keys, "url": url}}


async def _upload(client: Client, file: bytes, media_type: str) -> str:
    async with asyncio.timeout(PATIENCE):
        answer, _ = await client.upload(BytesIO(file), media_type, filesize=len(file))
    url: str = checked(answer).content_uri
    return url
