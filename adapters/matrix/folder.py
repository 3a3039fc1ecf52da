"""The folder with the bot's secrets: readable by its owner alone, and used by one process.

A file is on disk before `write` returns, whole or not at all: what was not kept is never used.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.channel import ChannelError


class Folder:
    """`path` is made at first use."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for this process. Raises ChannelError when another one has it."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.path.chmod(0o700)
            lock = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as problem:
            raise ChannelError(
                f"The Matrix folder {self.path} cannot be used ({problem.strerror}). "
                "Let [adapters.matrix] folder name one that the bot may write in."
            ) from problem
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            raise ChannelError(
                f"Another process uses the Matrix folder {self.path}. Two processes with one "
                "device lose each other's keys: stop the other one first."
            ) from None
        try:
            yield
        finally:
            os.close(lock)

    def read(self, name: str) -> str:
        """The file's text, empty when there is none."""
        try:
            return (self.path / name).read_text("utf-8")
        except FileNotFoundError:
            return ""

    def write(self, name: str, text: str) -> None:
        fresh = self.path / f"{name}.new"
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path / name)
        place = os.open(self.path, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)
