"""What the subject of announcements asks of storage."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.announcements.announcement import (
    Announcement,
    Approval,
    NewAnnouncement,
    State,
    Topic,
)
from bot.announcements.audience import Audience, Reach
from bot.announcements.recipients import Counts, Fate
from bot.messages import Outgoing
from bot.post import Verdict, Waiting

WORDS = "words"
"""The answer of who wrote something instead of tapping."""


@dataclass(frozen=True)
class Reply:
    """What somebody answered: a button, or `WORDS`."""

    person: int
    answer: str
    words: str
    said_at: datetime


@dataclass(frozen=True)
class Errand:
    """One message that is to leave now: the first, or what changes an earlier one (`revises`)."""

    announcement: Announcement
    language: str
    author: str
    revises: bool = False


Write = Callable[[Errand], Outgoing]


class Announcements(Protocol):
    """Announcements, whom they go to and what came back."""

    async def add(self, new: NewAnnouncement, now: datetime) -> Announcement: ...
    async def get(self, announcement: int) -> Announcement | None: ...
    async def recent(self, limit: int) -> Sequence[Announcement]:
        """The newest first, whoever wrote them; not those that were thrown away before anybody
        could get them."""

    async def move(self, announcement: int, to: State) -> bool:
        """False when it is in no state that may become this one (any more)."""

    async def write_anew(self, announcement: int, new: NewAnnouncement) -> bool:
        """All of a draft but who wrote it. Whoever stood for it did so for other words: nobody
        does any more. False when it is no draft."""

    async def rewrite(self, announcement: int, texts: Mapping[str, str]) -> None: ...
    async def withdraw(self, announcement: int) -> None: ...
    async def renew(self, announcement: int, expires: datetime | None) -> None:
        """Good until then, from now on."""

    async def approve(self, announcement: int, person: int, what: Approval, now: datetime) -> int:
        """This person stands for it; how many persons do now."""

    async def approvals(self, announcement: int, what: Approval) -> Sequence[int]:
        """Who stands for it, in the order in which they said so."""

    async def reach(self, audience: Audience, topic: Topic) -> Reach: ...
    async def address(self, announcement: Announcement, now: datetime) -> int:
        """Make a row for everybody in the audience who has none; how many there are new."""

    async def counts(self, announcement: int) -> Counts: ...
    async def waiting(self, announcement: int) -> Mapping[str, int]:
        """How many messages have yet to leave, by channel: first ones and changes."""

    async def end_pending(self, announcement: int, fate: Fate, now: datetime) -> int: ...
    async def send_unknown_again(self, announcement: int) -> int: ...
    async def revise(self, announcement: int) -> int:
        """Change what was delivered, for everybody who has it; how many that are."""

    async def fate(self, announcement: int, person: int) -> Fate | None: ...
    async def last_in(self, channel: str, recipient: str) -> int | None:
        """The announcement that is the newest thing we said in this chat, if it is one."""

    async def reply(self, announcement: int, reply: Reply) -> None:
        """A tap takes the place of an earlier one by the same person; words are added."""

    async def replies(self, announcement: int) -> Mapping[str, int]:
        """How many persons answered each."""

    async def words(self, announcement: int, limit: int) -> Sequence[Reply]:
        """What people wrote, the newest first."""

    async def follow(self, person: int, topic: Topic, *, wants: bool, now: datetime) -> None:
        """Whoever leaves a topic gets nothing of it that has not left yet."""

    async def followed(self, person: int) -> Mapping[Topic, bool]:
        """What this person said of each topic, if anything."""


class Lane(Protocol):
    """What sending asks of storage. What became of a letter is settled with all others."""

    async def take_announced(
        self,
        channel: str,
        limit: int,
        write: Write,
        *,
        quiet: bool,
        settle: Sequence[tuple[Waiting, Verdict]] = (),
    ) -> list[Waiting]:
        """The next messages for people on this channel; now on their way. At night (`quiet`) only
        what is urgent, and changes of what was delivered. What became of others is settled in the
        same commit."""
