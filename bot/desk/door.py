"""The door of the desk: links, sessions, and who is in. Every page and action goes through `visit`.

A link shows a button first and works when that is pressed, for messengers fetch what they are sent.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.desk.rights import NotThere, Right, may, sight_of
from bot.desk.session import KEY, LASTS, Session, digest, fits, form_token, new_token
from bot.desk.sight import Sight
from bot.people.person import Person
from bot.people.ticket import KEY as TICKETS
from bot.people.ticket import Purpose, Ticket, TicketError, read
from bot.ports import Clock, Storage, Transaction
from bot.texts import Texts
from bot.work import House, Work


class NotLetIn(Exception):
    """The link is no good; `hint` is the text to say."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.hint = hint


@dataclass(frozen=True)
class Visitor:
    """Who is in, with one transaction in their hands."""

    me: Person
    work: Work
    session: Session | None
    """None for who asks by chat."""

    def need(self, right: Right) -> None:
        """Raises NotThere."""
        if not may(self.me, right):
            raise NotThere

    def may(self, right: Right) -> bool:
        return may(self.me, right)

    @property
    def sight(self) -> Sight:
        return sight_of(self.me, self.work.settings)

    @property
    def say(self) -> Texts:
        return self.work.texts(self.me)

    async def form_token(self) -> str:
        if self.session is None:
            raise NotThere
        return form_token(await self.work.db.key(KEY), self.session)

    async def check_form(self, given: str) -> None:
        """Raises NotThere: the form is not one of this session."""
        if self.session is None or not fits(await self.work.db.key(KEY), self.session, given):
            raise NotThere


@dataclass(frozen=True)
class Desk:
    """The whole of it, for whoever serves it."""

    house: House
    storage: Storage
    clock: Clock

    @property
    def say(self) -> Texts:
        """To who is not known: in the network's own language."""
        return self.house.speak(self.house.settings.network.language)

    async def knock(self, code: str) -> Person:
        """Whose link this is; nothing is used up. Raises NotLetIn."""
        async with self.storage.transaction() as db:
            return (await self._whose(db, code))[1]

    async def enter(self, code: str) -> str:
        """Use the link up: the token of a new session. Raises NotLetIn."""
        token, now = new_token(), self.clock()
        async with self.storage.transaction() as db:
            ticket, person = await self._whose(db, code)
            session = Session(digest(token), person.id, now + LASTS)
            if not await db.desk_sessions.begin(ticket.nonce, session, now):
                raise NotLetIn("ticket-used")
        return token

    async def _whose(self, db: Transaction, code: str) -> tuple[Ticket, Person]:
        try:
            ticket = read(await db.key(TICKETS), code, self.clock())
        except TicketError as problem:
            raise NotLetIn(problem.hint) from None
        if ticket.purpose is not Purpose.DESK:
            raise NotLetIn("ticket-wrong")
        if await db.desk_sessions.is_used(ticket.nonce):
            raise NotLetIn("ticket-used")
        try:
            person = await db.people.get(ticket.number)
        except KeyError:  # they were joined to another person since
            raise NotLetIn("ticket-wrong") from None
        if not may(person, Right.ENTER):
            raise NotLetIn("ticket-wrong")
        return ticket, person

    @asynccontextmanager
    async def visit(self, token: str) -> AsyncIterator[Visitor | None]:
        """Who holds this token, in a transaction; None when nobody is in with it."""
        now = self.clock()
        async with self.storage.transaction() as db:
            session = await db.desk_sessions.session(digest(token), now) if token else None
            if session is None:
                yield None
                return
            me = await db.people.get(session.person)
            yield Visitor(me, Work(self.house, db, now), session)


async def leave(visitor: Visitor, *, everywhere: bool = False) -> None:
    if everywhere:
        await visitor.work.db.desk_sessions.end_all(visitor.me.id)
    elif visitor.session is not None:
        await visitor.work.db.desk_sessions.end(visitor.session.digest)
