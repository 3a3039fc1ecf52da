"""What a channel is to the core, and the core to a channel. `adapters/<name>` implements it.

An adapter knows nothing of flows. It turns raw events into `Incoming`, hands them over before it
acknowledges them, and delivers `Letter`s. What became of a letter is a value: deciding about
trying again is done in one place, by the failure and the class of the message.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol, runtime_checkable

from bot.messages import Incoming, Option, Outgoing, Unreadable


@dataclass(frozen=True)
class Sent:
    """Delivered. `message` is the channel's name for it, to reply to, edit or react to.

    `before` are those of the other messages that it took: files, the first parts of a long text.
    """

    message: str = ""
    before: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unreachable:
    """The person blocked the bot, left or does not exist. Nothing to gain by trying again.

    `gone`: there is nobody (any more); else they may come back.
    """

    why: str
    gone: bool = False


@dataclass(frozen=True)
class TryLater:
    """Not delivered. `everyone`: the whole channel has to wait, not this chat alone. `too_fast`:
    because we sent more than the channel allows."""

    after: timedelta
    why: str
    everyone: bool = False
    too_fast: bool = False


@dataclass(frozen=True)
class Unknown:
    """Perhaps delivered: the answer was lost. The class of the message decides what follows."""

    why: str


@dataclass(frozen=True)
class Refused:
    """The channel will never take this message. It is our fault; an operator should know."""

    why: str


@dataclass(frozen=True)
class Moved:
    """The chat has a new name on this channel. Deliver there from now on."""

    to: str


Outcome = Sent | Unreachable | TryLater | Unknown | Refused | Moved


@dataclass(frozen=True)
class Letter:
    """A message on its way to `recipient`, a person's or group's own name on this channel.

    `key` is the same at every attempt, so that a channel which knows idempotency can use it.
    `files` are the attachments' contents, in the same order; b"" for a location.
    """

    key: str
    recipient: str
    message: Outgoing
    files: Sequence[bytes] = ()


class Inbox(Protocol):
    """Where one channel hands in what it received."""

    async def accept(
        self,
        events: Sequence[Incoming | Unreadable],
        notes: Mapping[str, str | None] | None = None,
    ) -> None:
        """Keep the events and the channel's own notes (None deletes one) in one commit.

        Only when this returns may they be acknowledged. What was handed in before is ignored.
        """

    async def notes(self) -> dict[str, str]:
        """All that this channel wrote down: its position, its rooms, who it is."""


@dataclass(frozen=True)
class Allows:
    """How many letters a second a channel is trusted to take: at first, and at most."""

    start: float
    most: float


@runtime_checkable
class Limited(Protocol):
    """An adapter of a channel that counts how fast a bot talks declares what it `allows`."""

    allows: Allows


class Adapter(Protocol):
    """A chat network."""

    repeatable: bool
    """Sending a letter again under the same key is harmless: the channel keeps one."""

    async def run(self, inbox: Inbox) -> None:
        """Listen until cancelled. Survives a channel that is down; raises `ChannelError` when
        only an operator can help."""

    async def send(self, letter: Letter) -> Outcome:
        """Deliver. Called while `run` runs, for one recipient at a time in order."""

    async def fetch(self, source: str) -> bytes:
        """The contents of an attachment received on this channel. Raises `FetchError`."""


class ChannelError(Exception):
    """The operator has to act: a wrong token, another process. Says the cause and the cure."""


class FetchError(Exception):
    """An attachment cannot be had (any more). The message goes without it, and says so."""


Commands = Mapping[str, Sequence[Option]]
"""Per language, the commands that everyone sees."""
