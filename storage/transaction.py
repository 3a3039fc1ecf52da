"""What one turn reads and writes, put together from the subjects."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import replace

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert  # SQLite understands the same

from bot.activities.activities import Activities, SignUps
from bot.agenda import Agenda
from bot.announcements.announcements import Announcements
from bot.calendar.address import Calendars
from bot.conversation.memory import Conversations
from bot.desk.records import Desks
from bot.desk.session import DeskSessions
from bot.figures.demand import Figures
from bot.help.asks import Asks
from bot.help.contact import Contacts
from bot.help.request import Requests
from bot.help.takeover import Takeovers
from bot.help.visit import Visits
from bot.messages import Incoming
from bot.network.roster import Roster
from bot.people.people import People
from bot.people.proposal import Proposals
from bot.ports import Clock, Received
from bot.post import Outbox
from bot.what_if.past import Archive
from storage.activities import StoredActivities
from storage.agenda import StoredAgenda
from storage.announcements import StoredAnnouncements
from storage.archive import StoredArchive
from storage.asks import StoredAsks
from storage.calendars import StoredCalendars
from storage.connection import Connection
from storage.contacts import StoredContacts
from storage.conversations import StoredConversations
from storage.desk_sessions import StoredDeskSessions
from storage.desks import StoredDesks
from storage.figures import StoredFigures
from storage.outbox import StoredOutbox
from storage.people import StoredPeople
from storage.proposals import StoredProposals
from storage.requests import StoredRequests
from storage.roster import StoredRoster
from storage.sign_ups import StoredSignUps
from storage.tables import inbox, keys, notes
from storage.takeovers import StoredTakeovers
from storage.visits import StoredVisits

RECEIVED = select(inbox.c.id, inbox.c.channel, inbox.c.incoming).where(
    inbox.c.id == bindparam("id")
)
SAID = select(inbox.c.id, inbox.c.incoming).where(
    inbox.c.channel == bindparam("at"), inbox.c.chat == bindparam("who"), inbox.c.state != "new"
)
REWRITE = update(inbox).where(inbox.c.id == bindparam("number")).values(incoming=bindparam("now"))
NOTE = select(notes.c.value).where(
    notes.c.channel == bindparam("channel"), notes.c.key == bindparam("key")
)
KEY = select(keys.c.value).where(keys.c.name == "root")
MAKE_KEY = insert(keys).on_conflict_do_nothing()


class StoredTransaction:
    """`bot.ports.Transaction`, stored."""

    def __init__(self, db: Connection, clock: Clock) -> None:
        self._db = db
        self._outbox = StoredOutbox(db, clock)
        self.people: People = StoredPeople(db)
        self.proposals: Proposals = StoredProposals(db)
        self.conversations: Conversations = StoredConversations(db)
        self.requests: Requests = StoredRequests(db)
        self.asks: Asks = StoredAsks(db)
        self.visits: Visits = StoredVisits(db)
        self.contacts: Contacts = StoredContacts(db)
        self.takeovers: Takeovers = StoredTakeovers(db)
        self.figures: Figures = StoredFigures(db)
        self.archive: Archive = StoredArchive(db)
        self.activities: Activities = StoredActivities(db, clock)
        self.sign_ups: SignUps = StoredSignUps(db)
        self.announcements: Announcements = StoredAnnouncements(db)
        self.desks: Desks = StoredDesks(db)
        self.desk_sessions: DeskSessions = StoredDeskSessions(db)
        self.roster: Roster = StoredRoster(db)
        self.calendars: Calendars = StoredCalendars(db)
        self.agenda: Agenda = StoredAgenda(db)
        self.outbox: Outbox = self._outbox

    @property
    def has_posted(self) -> bool:
        return self._outbox.posted

    async def received(self, received: int) -> Received | None:
        row = await self._db.row(RECEIVED, {"id": received})
        return row and Received(row.id, row.channel, row.incoming)

    async def unsay(self, channel: str, sender: str, message: str) -> None:
        """The event itself stays, so that it is known when it is handed in once more."""
        for row in await self._db.rows(SAID, {"at": channel, "who": sender}):
            event: Incoming = row.incoming
            names = {event.message, event.about if event.kind == "edited" else ""}
            if message and message in names:
                nothing = replace(event, text="", attachments=(), message="")
                await self._db.run(REWRITE, {"number": row.id, "now": nothing})

    async def forget_said(self, channel: str, sender: str, text: str) -> None:
        for row in await self._db.rows(SAID, {"at": channel, "who": sender}):
            if row.incoming.text.strip() == text.strip():
                nothing = replace(row.incoming, text="", attachments=())
                await self._db.run(REWRITE, {"number": row.id, "now": nothing})

    async def note(self, channel: str, key: str) -> str | None:
        row = await self._db.row(NOTE, {"channel": channel, "key": key})
        return row and str(row.value)

    async def key(self, name: str) -> bytes:
        """Derived from one secret that is made with the tables, so that asking writes nothing."""
        row = await self._db.row(KEY)
        if row is None:
            raise KeyError("this database has no secret of its own")
        return hmac.digest(row.value, name.encode(), hashlib.sha256)


async def make_key(db: Connection) -> None:
    """Give a new database its secret."""
    await db.run(MAKE_KEY, {"name": "root", "value": secrets.token_bytes(32)})
