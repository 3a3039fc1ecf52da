"""What every phone shows, kept in memory and numbered in the order in which it changed.

A page that asks for all that changed since number n needs nothing else to be complete again,
however long it was away. A bubble's `order` is taken when its message arrives, before the core
has it, so that an answer can never stand above what it answers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import uuid4

from bot.messages import Attachment, Option


@dataclass(frozen=True)
class Button:
    """An option as the page draws it; `press` is what comes back when it is pressed."""

    label: str
    press: str
    aside: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Bubble:
    """One message on a phone, the person's own (`mine`) or the bot's."""

    message: str
    order: int
    mine: bool = False
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    buttons: tuple[Button, ...] = ()
    pressed: str = ""
    reaction: str = ""
    reply_to: str = ""
    edited: bool = False
    at: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(frozen=True)
class Menu:
    """The commands that a phone offers, and whether its owner has `blocked` the bot."""

    commands: tuple[Option, ...] = ()
    blocked: bool = False


@dataclass(frozen=True)
class Change:
    """Something that `phone` shows anew since `version`."""

    version: int
    phone: str
    bubble: Bubble | None = None
    menu: Menu | None = None


class Phones:
    """All phones. `run` differs after every start, when everything shown is forgotten."""

    def __init__(self) -> None:
        self.run = uuid4().hex
        self._last = 0
        self._changes: dict[tuple[str, str], Change] = {}  # the latest change comes last
        self.news = asyncio.Event()  # take it before looking, and wait for it after

    @property
    def version(self) -> int:
        """That of the latest change, 0 before the first."""
        return next((change.version for change in self._newer(0)), 0)

    def take_number(self) -> int:
        self._last += 1
        return self._last

    def bubble(self, phone: str, message: str) -> Bubble | None:
        change = self._changes.get((phone, message))
        return change.bubble if change else None

    def show(self, phone: str, bubble: Bubble) -> None:
        """Show a bubble, in the place of an earlier one of the same name."""
        self._keep(bubble.message, Change(self.take_number(), phone, bubble=bubble))

    def menu(self, phone: str) -> Menu:
        change = self._changes.get((phone, ""))
        return (change and change.menu) or Menu()

    def offer(self, phone: str, menu: Menu) -> None:
        self._keep("", Change(self.take_number(), phone, menu=menu))

    def since(self, version: int) -> list[Change]:
        """What changed after `version`, oldest change first."""
        return list(self._newer(version))[::-1]

    def wake(self) -> None:
        """End all waiting for news."""
        self.news.set()
        self.news = asyncio.Event()

    def _newer(self, version: int) -> Iterator[Change]:
        for change in reversed(self._changes.values()):
            if change.version <= version:
                return
            yield change

    def _keep(self, name: str, change: Change) -> None:
        self._changes.pop((change.phone, name), None)
        self._changes[change.phone, name] = change
        self.wake()
