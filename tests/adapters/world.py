"""What the conformance suite asks of a test world: one bot account, its server, and people.

Each channel's tests implement these protocols on their own server.
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.channel import Adapter
from tests.adapters.recording import RecordingInbox

Carried = Literal["", "photo", "voice", "video", "document", "location"]


@dataclass(frozen=True)
class Seen:
    """A message of the bot as a person's client shows it.

    `options` are the labels of its buttons, empty where there are none (then the text lists
    them). `replaces` is the earlier message that this is the new version of; when it is `gone`,
    there is no new version: nobody can read it any more. `attachment` is
    the kind of what it carries and `content` its bytes; `place` is in degrees.
    """

    text: str = ""
    options: tuple[str, ...] = ()
    name: str = ""
    replaces: str = ""
    gone: bool = False
    reply_to: str = ""
    attachment: Carried = ""
    content: bytes = b""
    place: tuple[float, float] | None = None


class Someone(Protocol):
    """A person with a client, in a private chat with the bot. They act, and see what it says."""

    @property
    def recipient(self) -> str: ...
    async def say(self, text: str) -> str:
        """Returns the channel's name for the message."""

    async def say_nonsense(self) -> None:
        """Send an event that this adapter cannot understand."""

    async def send_photo(self, content: bytes) -> None: ...
    async def send_voice(self, content: bytes) -> None: ...
    async def send_document(self, content: bytes) -> None: ...
    async def send_location(self, latitude: float, longitude: float) -> None: ...
    async def edit(self, message: str, text: str) -> None: ...
    async def reply(self, seen: Seen, text: str) -> None: ...
    async def press(self, seen: Seen, number: int) -> None:
        """Choose option `number`, from 1: its button, or a reaction with that number's emoji."""

    async def sees(self) -> Seen:
        """The next message or edit by the bot that they have not yet seen."""

    async def block(self) -> None: ...
    async def unblock(self) -> None: ...


class World(Protocol):
    """One running bot account of the adapter under test, with its server."""

    @property
    def adapter(self) -> Adapter: ...
    @property
    def inbox(self) -> RecordingInbox: ...
    @property
    def lost(self) -> str:
        """The `source` of an attachment that the server no longer has."""

    async def person(self, name: str) -> Someone:
        """A new person whom the bot may write to."""

    async def restart(self) -> None:
        """Stop the adapter and start a fresh one on the same durable state."""

    def down(self) -> AbstractAsyncContextManager[None]:
        """The server does not run inside this block; people and messages are kept."""
