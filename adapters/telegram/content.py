"""What a Telegram message holds: its words and its file or place."""

from __future__ import annotations

from typing import Any, Literal

from bot.messages import Attachment, clean

Json = dict[str, Any]

# An animation also comes as a document, so it stands first.
FILES: dict[str, tuple[Literal["photo", "voice", "video", "document"], str]] = {
    "voice": ("voice", "audio/ogg"),
    "audio": ("voice", "audio/mpeg"),
    "video": ("video", "video/mp4"),
    "video_note": ("video", "video/mp4"),
    "animation": ("video", "video/mp4"),
    "document": ("document", "application/octet-stream"),
}


def text_of(message: Json) -> str:
    """The words, or what stands for them: a caption, an emoji, the name of a place."""
    if venue := message.get("venue"):
        return clean(f"{venue['title']}, {venue['address']}")
    for field in ("sticker", "dice"):
        if field in message:
            return clean(message[field].get("emoji") or "🙂")
    return clean(message.get("text") or message.get("caption") or "")


def attachments(message: Json) -> tuple[Attachment, ...]:
    """The one file or place that a message can carry."""
    if sizes := message.get("photo"):
        largest = max(sizes, key=lambda size: size["width"] * size["height"])
        return (_file("photo", largest, "image/jpeg"),)
    for field, (kind, media_type) in FILES.items():
        if field in message:
            return (_file(kind, message[field], media_type),)
    if place := message.get("location"):
        latitude, longitude = float(place["latitude"]), float(place["longitude"])
        return (Attachment("location", latitude=latitude, longitude=longitude),)
    return ()


def _file(
    kind: Literal["photo", "voice", "video", "document"], file: Json, media_type: str
) -> Attachment:
    named = clean(file.get("mime_type", media_type))[:100]
    return Attachment(kind, clean(file["file_id"]), named, int(file.get("file_size", 0)))
