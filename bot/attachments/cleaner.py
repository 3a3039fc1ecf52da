"""Cleans what somebody sends of all that says who they are, before another person gets it.

A file is opened in a process of its own, which has limits and knows no secrets: a stranger made the
file, and may have made it to break what opens it. Whatever happens there, here it only means that
the file cannot be passed on.
"""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.attachments.form import Form, form_of

LARGEST = 20 * 1024 * 1024
LARGEST_RESULT = 48 * 1024 * 1024
AT_ONCE = 2
PATIENCE = 30.0
"""Seconds. The other process stops by itself after ten of computing."""

_ROOT = Path(__file__).parents[2]


class CannotBeCleaned(Exception):
    """It may hold a name, or it is broken. The message goes without it, and says so."""


@dataclass(frozen=True)
class Cleaned:
    """The file without what identifies, and what it is."""

    content: bytes
    media_type: str


class Cleaner:
    """A few files at a time."""

    def __init__(self) -> None:
        self._place = asyncio.Semaphore(AT_ONCE)

    async def clean(self, content: bytes) -> Cleaned:
        """Raises CannotBeCleaned. What the sender calls the file makes no difference."""
        if len(content) > LARGEST:
            raise CannotBeCleaned("it is too large")
        form = form_of(content)
        if form is None:
            raise CannotBeCleaned("it is of no kind that can be cleaned")
        async with self._place:
            answer = await _elsewhere(form, content)
        media_type, ended, cleaned = answer.partition(b"\n")
        if not ended or not cleaned:
            raise CannotBeCleaned(f"this {form} cannot be opened, or not be cleaned")
        return Cleaned(cleaned, media_type.decode("ascii", "replace"))


async def _elsewhere(form: Form, content: bytes) -> bytes:
    """What the other process answers: nothing when it did not manage."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "bot.attachments", form),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=_ROOT,
        env={"PYTHONPATH": os.pathsep.join((str(_ROOT), *filter(None, sys.path)))},
    )
    assert process.stdin is not None  # noqa: S101 - both were asked for
    assert process.stdout is not None  # noqa: S101
    answer = b""
    try:
        async with asyncio.timeout(PATIENCE):
            with suppress(ConnectionError):
                process.stdin.write(content)
                await process.stdin.drain()
            process.stdin.close()
            answer = await _all_of(process.stdout)
            await process.wait()
    except TimeoutError:
        return b""
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()
    return answer if process.returncode == 0 else b""


async def _all_of(stream: asyncio.StreamReader) -> bytes:
    """Up to its end; nothing when that is too far away."""
    try:
        await stream.readexactly(LARGEST_RESULT)
    except asyncio.IncompleteReadError as end:
        return end.partial
    return b""
