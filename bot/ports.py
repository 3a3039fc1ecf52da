"""What the core asks of the database. `storage/` implements it on SQLite and PostgreSQL.

The subjects' own questions stand with the subjects (`People`, `Requests` ...); here is how they
come together in one commit. Time comes in from outside, so that the core can run on any clock.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.activities.activities import Activities, SignUps
from bot.agenda import Agenda, Entry
from bot.announcements.announcements import Announcements, Lane
from bot.calendar.address import Calendars
from bot.channel import Inbox
from bot.conversation.memory import Conversations
from bot.desk.records import Desks
from bot.desk.session import DeskSessions
from bot.figures.demand import Figures
from bot.help.asks import Asks
from bot.help.contact import Contacts
from bot.help.request import Requests
from bot.help.takeover import Takeovers
from bot.help.visit import Visits
from bot.messages import Incoming, clean, clean_name
from bot.network.roster import Roster
from bot.people.people import People
from bot.people.proposal import Proposals
from bot.post import Deliveries, Outbox
from bot.privacy.naming import given_name
from bot.what_if.past import Archive

Clock = Callable[[], datetime]


class StorageFailure(Exception):
    """The database cannot do it now (gone, locked, deadlock). Nothing was done: try again."""


class StorageProblem(Exception):
    """The operator has to act: no such folder, a wrong password. Says the cause and the cure."""


class StorageInUse(StorageProblem):
    """Another process runs on this database."""


@dataclass(frozen=True)
class Received:
    """An accepted event that waits for its turn."""

    id: int
    channel: str
    incoming: Incoming

    @property
    def cleaned(self) -> Incoming:
        """Without what should not be kept, and with attachments that say whose they are."""
        files = tuple(
            replace(each, source=f"{self.channel}:{each.source}") if each.source else each
            for each in self.incoming.attachments
        )
        text, name = clean(self.incoming.text), given_name(clean_name(self.incoming.name))
        return replace(self.incoming, text=text, name=name, attachments=files)


class Transaction(Protocol):
    """Everything that one turn may read and write. All of it happens, or none of it."""

    people: People
    proposals: Proposals
    conversations: Conversations
    requests: Requests
    asks: Asks
    visits: Visits
    contacts: Contacts
    takeovers: Takeovers
    figures: Figures
    archive: Archive
    activities: Activities
    sign_ups: SignUps
    announcements: Announcements
    desks: Desks
    desk_sessions: DeskSessions
    roster: Roster
    calendars: Calendars
    agenda: Agenda
    outbox: Outbox

    async def received(self, received: int) -> Received | None:
        """An earlier event, for as long as raw events are kept."""

    async def unsay(self, channel: str, sender: str, message: str) -> None:
        """Keep nothing of what was said in this message, nor in edits of it: it was taken back."""

    async def forget_said(self, channel: str, sender: str, text: str) -> None:
        """Keep nothing of a message that said just this: it is kept elsewhere, or taken back."""

    async def note(self, channel: str, key: str) -> str | None:
        """What a channel wrote down, such as the bot's own name there."""

    async def key(self, name: str) -> bytes:
        """32 bytes that are secret, this database's own, and the same for ever."""


class Batch(Protocol):
    """One commit in which every turn succeeds or fails on its own.

    `heads` are the oldest waiting events, of different conversations; `due` what falls due.
    """

    heads: Sequence[Received]
    due: Sequence[Entry]

    def attempt(self) -> AbstractAsyncContextManager[Transaction]:
        """A savepoint: an exception inside undoes this turn alone. StorageFailure undoes all."""

    async def done(self, received: Received) -> None: ...
    async def set_aside(self, received: Received, why: str) -> None:
        """Keep a turn that failed for an operator to see; the next of the chat goes on."""

    async def drop(self, entry: Entry) -> None:
        """This entry has been dealt with."""


class Storage(Protocol):
    """Where everything is kept."""

    deliveries: Deliveries
    lane: Lane

    def inbox(self, channel: str) -> Inbox: ...
    def batch(self, now: datetime) -> AbstractAsyncContextManager[Batch]: ...
    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """A commit of its own, outside any turn."""

    async def wait_for_work(self, at_most: timedelta) -> None:
        """Returns when something was accepted, or after this long."""

    async def wait_for_post(self, at_most: timedelta) -> None:
        """Returns when something was posted, or after this long."""

    async def wait_for_announcement(self, at_most: timedelta) -> None:
        """The same, for who sends announcements: whoever starts one is told so."""

    async def tidy(self, now: datetime, raw: timedelta, letters: timedelta) -> None:
        """Throw away events, quarantined events and delivered letters older than this."""

    async def close(self) -> None: ...
