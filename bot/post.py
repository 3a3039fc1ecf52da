"""What is written and not yet delivered: the outbox, as the core sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.channel import Outcome
from bot.conversation.subject import NOTHING, Subject
from bot.messages import Outgoing

UNDELIVERED = "undelivered"
LETTER = "letter"
"""What storage puts on the agenda when a letter that is about something will never arrive."""


class Kind(StrEnum):
    """The classes of message. Each has its own rule for when it is unclear if it arrived."""

    CARD = "card"  # safety: again until confirmed
    RELAY = "relay"  # somebody's own words: again, marked as perhaps a double
    REPLY = "reply"  # a question or answer of ours: again, unless it has been overtaken
    PING = "ping"  # somebody is asked to help: again; saying yes twice is harmless
    REMINDER = "reminder"  # again while it still makes sense
    BROADCAST = "broadcast"  # never again: it stays "unknown" in the report
    REVISION = "revision"  # what changes one of those: again, doing it twice changes nothing
    SECRET = "secret"  # noqa: S105  an invitation or code: never again
    EDIT = "edit"  # again: doing it twice changes nothing


@dataclass(frozen=True)
class Draft:
    """A message to be delivered.

    `source` is where relayed words come from: channel, sender and message, tab-separated;
    `replaces` is the number of our own earlier letter that this one takes the place of. `member`
    is the stay in a circle that it is for: when that has ended, it is not delivered.
    """

    channel: str
    recipient: str
    message: Outgoing
    kind: Kind = Kind.REPLY
    person: int | None = None
    about: Subject = NOTHING
    prompt: int | None = None
    source: str = ""
    replaces: int | None = None
    expires: datetime | None = None
    member: int | None = None


@dataclass(frozen=True)
class Waiting:
    """A letter that is being delivered. `attempts` counts the earlier tries.

    `key` is the letter's own for ever, also when a database is restored and numbers come back.
    `perhaps_sent`: an earlier try may have delivered it (see `Again`).
    """

    id: int
    key: str
    draft: Draft
    attempts: int
    perhaps_sent: bool = False


@dataclass(frozen=True)
class Again:
    """Try this letter again after a while; it may have arrived already."""

    after: timedelta
    why: str
    perhaps_sent: bool = False


Verdict = Outcome | Again


@dataclass(frozen=True)
class Posted:
    """A letter from the past. `sent_as` is the channel's name for it, once it has arrived; while
    it `waits` to leave, nobody can have seen it."""

    id: int
    draft: Draft
    sent_as: str
    waits: bool = False


class Outbox(Protocol):
    """What a turn asks of the outbox."""

    async def post(self, draft: Draft) -> int: ...
    async def letter(self, number: int) -> Posted | None: ...
    async def sent_as(self, channel: str, recipient: str, message: str) -> Posted | None:
        """Our letter that the channel calls `message` in this chat."""

    async def on_its_way(self, channel: str, recipient: str) -> bool:
        """Whether a letter to this chat may have arrived without our knowing yet."""

    async def from_source(self, source: str, person: int | None = None) -> Posted | None:
        """The relayed letter, to this person or to anyone, whose words came from there."""

    async def all_from_source(self, source: str) -> Sequence[Posted]:
        """All the letters whose words came from there, one for each who heard them."""

    async def rewrite(self, number: int, message: Outgoing) -> None:
        """Keep this instead of what the letter said: it should not be kept any longer."""

    async def latest(self, number: int) -> Posted | None:
        """The last edit of this letter, if it was edited."""

    async def last_words_to(self, person: int) -> Posted | None:
        """The last letter with another's words that this person got."""

    async def of_prompt(self, prompt: int) -> Posted | None:
        """The letter that put this question on somebody's screen."""


class Deliveries(Protocol):
    """What delivery asks of storage."""

    async def recover(self) -> list[Waiting]:
        """Letters that were on their way when the last process ended: perhaps delivered."""

    async def take(self, channels: set[str], limit: int) -> list[Waiting]:
        """Due letters, the oldest of each chat that has none on its way; now on their way."""

    async def settle(self, results: list[tuple[Waiting, Verdict]]) -> None: ...
