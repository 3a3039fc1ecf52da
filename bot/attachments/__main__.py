"""The other process: a file comes in, and goes out without what identifies. See `cleaner`.

It takes its limits before it reads anything. It says nothing about what goes wrong: the ending is
enough, and what it would say might quote the file.
"""

from __future__ import annotations

import os
import resource
import sys
from importlib import import_module

MEMORY = 512 * 1024 * 1024
SECONDS = 10
OPEN_FILES = 32

CLEANED_BY = {
    **dict.fromkeys(("jpeg", "png", "gif", "webp"), "pictures"),
    **dict.fromkeys(("mp4", "matroska", "ogg", "mp3", "aac", "wav", "flac", "amr"), "recordings"),
    "pdf": "papers",
}


def main(form: str) -> None:
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    content = sys.stdin.buffer.read()
    media_type, cleaned = import_module(f"bot.attachments.{CLEANED_BY[form]}").clean(form, content)
    sys.stdout.buffer.write(f"{media_type}\n".encode())
    sys.stdout.buffer.write(cleaned)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except BaseException:  # noqa: BLE001 - whatever it is, the file is not passed on
        os._exit(1)
    os._exit(0)
