"""Which letter goes next, and what became of it.

A chat has one letter on its way at most, and they go in the order in which they were posted.
What is on its way carries the mark of this process: so it is known after a crash, and also after
a commit of which the answer was lost.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Row, and_, bindparam, exists, or_, select, update

from bot.agenda import Entry
from bot.announcements.announcements import Write
from bot.channel import Moved, Refused, Unknown, Unreachable
from bot.conversation.subject import NOTHING, Subject
from bot.help.circle import Part
from bot.help.request import REQUEST, State
from bot.messages import Outgoing
from bot.ports import Clock
from bot.post import LETTER, UNDELIVERED, Kind, Verdict, Waiting
from storage.agenda import StoredAgenda
from storage.announcing import KINDS, settle_announced, take_announced
from storage.connection import Connection
from storage.outbox import OF_TARGET, TARGET, to_draft
from storage.requests import StoredRequests
from storage.tables import addresses, among, outbox, prompts
from storage.verdicts import settled

_earlier = outbox.alias("earlier")
_has_to_wait = exists().where(
    _earlier.c.channel == outbox.c.channel,
    _earlier.c.recipient == outbox.c.recipient,
    among(_earlier.c.state, "ready", "sending"),
    or_(
        and_(_earlier.c.id < outbox.c.id, _earlier.c.lane <= outbox.c.lane),
        _earlier.c.state == "sending",
    ),
    _earlier.c.id != outbox.c.id,
)
NEXT = (
    select(
        outbox,
        prompts.c.open.label("is_open"),
        *OF_TARGET,
    )
    .select_from(outbox)
    .outerjoin(prompts, prompts.c.id == outbox.c.prompt)
    .outerjoin(TARGET, TARGET.c.id == outbox.c.replaces)
    .where(
        among(outbox.c.state, "ready"),
        outbox.c.channel.in_(bindparam("channels", expanding=True)),
        or_(outbox.c.due_at <= bindparam("now"), outbox.c.expires <= bindparam("now")),
        ~_has_to_wait,
    )
    .order_by(outbox.c.lane, outbox.c.id)
    .limit(bindparam("limit"))
    .with_for_update(of=outbox, skip_locked=True)
)
_this = outbox.c.id == bindparam("number")
SEND = (
    update(outbox)
    .where(_this)
    .values(state="sending", attempts=outbox.c.attempts + 1, taken_by=bindparam("by"))
)
DROP = (
    update(outbox)
    .where(_this)
    .values(state="dropped", settled_at=bindparam("now"), why=bindparam("because"))
)
LEFT_BEHIND = (
    select(outbox)
    .where(
        among(outbox.c.state, "sending"),
        or_(outbox.c.taken_by.is_(None), outbox.c.taken_by != bindparam("by")),
    )
    .order_by(outbox.c.id)
)
GIVE_BACK = (
    update(outbox)
    .where(
        among(outbox.c.state, "sending"),
        outbox.c.taken_by == bindparam("by"),
        outbox.c.id.not_in(bindparam("known", expanding=True)),
    )
    .values(state="ready", attempts=outbox.c.attempts - 1)
)
SETTLE = (
    update(outbox)
    .where(_this, outbox.c.state == "sending")
    .values(
        state=bindparam("to"),
        due_at=bindparam("due"),
        perhaps_sent=bindparam("perhaps"),
        sent_as=bindparam("name"),
        sent_before=bindparam("before"),
        settled_at=bindparam("at"),
        why=bindparam("because"),
    )
)
NOT_REACHABLE = (
    update(addresses)
    .where(
        addresses.c.channel == bindparam("at_channel"),
        addresses.c.recipient == bindparam("at_recipient"),
    )
    .values(reachable=False)
)
MOVE = (
    update(outbox)
    .where(
        outbox.c.channel == bindparam("at_channel"),
        outbox.c.recipient == bindparam("at_recipient"),
        among(outbox.c.state, "ready", "sending"),
    )
    .values(recipient=bindparam("to"))
)


NOT_THEIRS = "not in the request any more"


class Begin(Protocol):
    """Starts a transaction that is committed at the end."""

    def __call__(self) -> AbstractAsyncContextManager[Connection]: ...


class StoredDeliveries:
    """`bot.post.Deliveries`, stored."""

    def __init__(self, begin: Begin, clock: Clock, settled: asyncio.Event) -> None:
        self._begin, self._clock, self._settled = begin, clock, settled
        self._mark = secrets.token_hex(8)
        self._on_their_way: set[int] = set()
        self._unsure = False
        self._taking = asyncio.Lock()

    async def recover(self) -> list[Waiting]:
        async with self._begin() as db:
            rows = await db.rows(LEFT_BEHIND, {"by": self._mark})
        return [
            Waiting(row.id, row.key, to_draft(row), row.attempts - 1, row.perhaps_sent)
            for row in rows
        ]

    async def take(self, channels: set[str], limit: int) -> list[Waiting]:
        async with self._taking:
            return await self._take_due(channels, limit)

    async def take_announced(
        self,
        channel: str,
        limit: int,
        write: Write,
        *,
        quiet: bool,
        settle: Sequence[tuple[Waiting, Verdict]] = (),
    ) -> list[Waiting]:
        async with self._taking:
            was_unsure, self._unsure = self._unsure, True
            async with self._begin() as db:
                await self._give_back(db, was_unsure)
                await self._settle(db, settle)
                taken = await take_announced(
                    db, self._mark, self._clock(), channel, limit, write, quiet=quiet
                )
            self._on_their_way.update(waiting.id for waiting in taken)
            self._unsure = False
            self._are_settled(settle)
            return taken

    async def _give_back(self, db: Connection, was_unsure: bool) -> None:
        """What was taken without our hearing of it was never sent."""
        if was_unsure:
            known = {"by": self._mark, "known": sorted(self._on_their_way)}
            await db.run(GIVE_BACK, known)

    async def _take_due(self, channels: set[str], limit: int) -> list[Waiting]:
        was_unsure, self._unsure = self._unsure, True
        taken: list[Waiting] = []
        async with self._begin() as db:
            await self._give_back(db, was_unsure)
            dropped = True
            while dropped and len(taken) < limit:
                some, dropped = await self._take(db, sorted(channels), limit - len(taken))
                taken += some
        self._on_their_way.update(waiting.id for waiting in taken)
        self._unsure = False
        return taken

    async def _take(
        self, db: Connection, channels: Sequence[str], limit: int
    ) -> tuple[list[Waiting], bool]:
        """The next of every chat, and whether others can follow because some were dropped."""
        now = self._clock()
        rows = await db.rows(NEXT, {"channels": channels, "now": now, "limit": limit})
        taken, drops = list[Waiting](), list[dict[str, Any]]()
        for row in rows:
            message = NOT_THEIRS if await self._is_not_theirs(db, row) else _as_of_now(row, now)
            if isinstance(message, str):
                drops.append({"number": row.id, "now": now, "because": message})
                if message == NOT_THEIRS and row.kind == Kind.RELAY:
                    undelivered = Entry(UNDELIVERED, Subject(LETTER, row.id), now)
                    await StoredAgenda(db).plan(undelivered)
            else:
                draft = replace(to_draft(row), message=message)
                taken.append(Waiting(row.id, row.key, draft, row.attempts, row.perhaps_sent))
        if taken:
            await db.run(SEND, [{"number": each.id, "by": self._mark} for each in taken])
        if drops:
            await db.run(DROP, drops)
        return taken, bool(drops)

    @staticmethod
    async def _is_not_theirs(db: Connection, row: Row[Any]) -> bool:
        """Words for a stay in a circle that has ended since they were written, or a question that
        was closed meanwhile about what somebody is not in (any more)."""
        about = Subject.parse(row.about)
        late = row.kind == Kind.REPLY and row.prompt is not None and not row.is_open
        if about.kind != REQUEST or row.person is None or not (row.member or late):
            return False
        request = await StoredRequests(db).get(about.id)
        if request is None:
            return False
        member = request.member(row.person)
        if member is None or (row.member is not None and member.id != row.member):
            return True
        return request.state is State.WITHDRAWN and member.part is not Part.RESIDENT

    async def settle(self, results: list[tuple[Waiting, Verdict]]) -> None:
        async with self._begin() as db:
            await self._settle(db, results)
        self._are_settled(results)

    async def _settle(self, db: Connection, results: Sequence[tuple[Waiting, Verdict]]) -> None:
        now = self._clock()
        if results:
            await db.run(SETTLE, [settled(waiting, verdict, now) for waiting, verdict in results])
            await settle_announced(db, results, now)
        for waiting, verdict in results:
            draft = waiting.draft
            chat = {"at_channel": draft.channel, "at_recipient": draft.recipient}
            if isinstance(verdict, Unreachable):
                await db.run(NOT_REACHABLE, chat)
            lost = isinstance(verdict, Unreachable | Refused | Unknown)
            if lost and draft.about != NOTHING and draft.kind not in KINDS:
                about = Subject(LETTER, waiting.id)
                await StoredAgenda(db).plan(Entry(UNDELIVERED, about, now))
            if isinstance(verdict, Moved):
                await db.run(MOVE, {**chat, "to": verdict.to})

    def _are_settled(self, results: Sequence[tuple[Waiting, Verdict]]) -> None:
        self._on_their_way.difference_update(waiting.id for waiting, _ in results)
        if results:
            self._settled.set()  # a turn may have waited to know


def _as_of_now(row: Row[Any], now: datetime) -> Outgoing | str:
    """What to send, or why it is not to be sent any more."""
    if row.expires is not None and row.expires <= now:
        return "expired"
    if row.kind == Kind.REPLY and row.attempts and row.prompt is not None and not row.is_open:
        return "overtaken"
    message: Outgoing = row.message
    if row.replaces is None:
        return message
    same_chat = (row.target_channel, row.target_recipient) == (row.channel, row.recipient)
    if same_chat and row.target_sent_as:
        before = row.target_sent_before if message.removes else ()
        return replace(message, replaces=row.target_sent_as, before=before or ())
    # A question can do without the message that it would have replaced; an edit cannot.
    return "nothing to edit" if row.kind in {Kind.EDIT, Kind.REVISION} else message
