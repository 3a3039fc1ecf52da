"""Photos and recordings, in one folder, named by what is in them.

No name that a person gave ever reaches the disk: a source is a hash and one of our own endings,
and whatever does not look like that is not looked for. Keeping the same file twice keeps one.
"""

from __future__ import annotations

import os
import re
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Literal

LARGEST = 10 * 1024 * 1024
ENDINGS = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "audio/ogg": ".ogg",
    "audio/webm": ".weba",
    "audio/mpeg": ".mp3",
    "audio/mp4": ".m4a",
    "audio/wav": ".wav",
    "video/mp4": ".mp4",
    "video/webm": ".webm",
    "application/pdf": ".pdf",
    "text/calendar": ".ics",
}
TYPES = {ending: media_type for media_type, ending in ENDINGS.items()}
SOURCE = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{2,4})?")
Kind = Literal["photo", "voice", "video", "document"]
KINDS: dict[str, Kind] = {"image": "photo", "audio": "voice", "video": "video"}


class Uploads:
    """The folder. Everything in it is readable by its owner alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes, media_type: str) -> str:
        """Returns the source of a file once it is on the disk. Blocks."""
        source = sha256(content).hexdigest() + ENDINGS.get(_plain(media_type), "")
        path = self._folder / source
        if not path.exists():
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(file.name).replace(path)
        return source

    def find(self, source: str) -> Path | None:
        """Where a file lies, if `source` is one of ours."""
        path = self._folder / source
        return path if SOURCE.fullmatch(source) and path.is_file() else None


def media_type(source: str) -> str:
    return TYPES.get(Path(source).suffix, "application/octet-stream")


def kind(source: str) -> Kind:
    return KINDS.get(media_type(source).partition("/")[0], "document")


def _plain(media_type: str) -> str:
    """Without parameters: a browser records "audio/webm;codecs=opus"."""
    return media_type.partition(";")[0].strip().lower()
