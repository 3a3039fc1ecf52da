"""What a file is, by how it begins: what its sender or their client calls it does not count.

Only forms that can be cleaned have a name here. A file that is two things at once has none: the
other thing is not looked at when it is cleaned.
"""

from __future__ import annotations

from typing import Literal

from bot.messages import Attachment

Form = Literal[
    "jpeg", "png", "gif", "webp", "pdf",
    "mp4", "matroska", "ogg", "mp3", "aac", "wav", "flac", "amr",
]  # fmt: skip

OPENINGS: dict[bytes, Form] = {
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"%PDF-1.": "pdf",
    b"%PDF-2.": "pdf",
    b"\x1aE\xdf\xa3": "matroska",
    b"OggS": "ogg",
    b"ID3": "mp3",
    b"\xff\xfb": "mp3",
    b"\xff\xfa": "mp3",
    b"\xff\xf3": "mp3",
    b"\xff\xf2": "mp3",
    b"\xff\xf1": "aac",
    b"\xff\xf9": "aac",
    b"fLaC": "flac",
    b"#!AMR\n": "amr",
    b"#!AMR-WB\n": "amr",
}
RIFF: dict[bytes, Form] = {b"WEBP": "webp", b"WAVE": "wav"}
FILMS = frozenset((
    b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"M4A ", b"M4V ", b"M4B ",
    b"qt  ", b"avc1", b"dash", b"MSNV", b"3gp4", b"3gp5", b"3gp6", b"3g2a",
))  # fmt: skip
"""The brands of what records sound or film. Pictures (HEIC, AVIF) come in the same box."""

HEAD = 1024
ARCHIVE_END = b"PK\x05\x06"
ARCHIVE_TAIL = 22
FAMILY = {"photo": "image/", "voice": "audio/", "video": "video/"}


def form_of(content: bytes) -> Form | None:
    """The form, None for one that cannot be cleaned."""
    form = _opening(content)
    return None if form is None or _also_something_else(content, form) else form


def fitting(attachment: Attachment, media_type: str) -> Attachment:
    """The attachment as it may be shown: a photo that is no picture is a document."""
    family = FAMILY.get(attachment.kind, "")
    if media_type.startswith(family):
        return attachment
    return Attachment("document", attachment.source, attachment.media_type, attachment.size)


def _opening(content: bytes) -> Form | None:
    if content[:4] == b"RIFF":
        return RIFF.get(content[8:12])
    if content[4:8] == b"ftyp":
        return "mp4" if content[8:12] in FILMS else None
    return next((form for start, form in OPENINGS.items() if content.startswith(start)), None)


def _also_something_else(content: bytes, form: Form) -> bool:
    """A paper may begin anywhere in the head of a file, an archive is found by its end."""
    if form != "pdf" and b"%PDF-" in content[:HEAD]:
        return True
    head = content[:HEAD].lower()
    if b"<html" in head or b"<script" in head or b"<!doctype" in head:
        return True
    at = content.rfind(ARCHIVE_END, max(0, len(content) - 0x10000 - ARCHIVE_TAIL))
    if at < 0:
        return False
    comment = int.from_bytes(content[at + 20 : at + ARCHIVE_TAIL], "little")
    return at + ARCHIVE_TAIL + comment <= len(content)
