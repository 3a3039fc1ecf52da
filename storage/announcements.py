"""Keeps announcements, and a row for every person whom one is for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, exists, func, insert, literal, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.announcements.announcement import (
    ANNOUNCEMENT,
    Announcement,
    Approval,
    Button,
    NewAnnouncement,
    State,
    Topic,
    before,
)
from bot.announcements.announcements import Reply
from bot.announcements.audience import Audience, Reach
from bot.announcements.recipients import Counts, Fate
from bot.conversation.subject import Subject
from bot.post import Kind
from storage.announcement import WHOLE, to_announcement
from storage.announcing import REVISE, SEND
from storage.audience import COUNT, is_in, whom
from storage.connection import Connection
from storage.tables import among, announcements, approvals, outbox, recipients, replies
from storage.tables import subscriptions as said

_this = announcements.c.id == bindparam("announcement")
GET = WHOLE.where(_this)
_some_rows = exists().where(recipients.c.announcement == announcements.c.id)
RECENT = (
    WHOLE.where(or_(announcements.c.state != State.CANCELLED, _some_rows))
    .order_by(announcements.c.id.desc())
    .limit(bindparam("limit"))
)
ADD = insert(announcements)
CHANGE = update(announcements).where(announcements.c.id == bindparam("number"))
MOVE = CHANGE.where(announcements.c.state.in_(bindparam("before", expanding=True)))
APPROVE = upsert(approvals).on_conflict_do_nothing()
NOBODY_STANDS = delete(approvals).where(approvals.c.announcement == bindparam("of"))
APPROVALS = (
    select(approvals.c.person)
    .where(approvals.c.announcement == bindparam("announcement"))
    .where(approvals.c.what == bindparam("what"))
    .order_by(approvals.c.given_at, approvals.c.person)
)
_of = recipients.c.announcement == bindparam("of")
COUNTS = (
    select(recipients.c.fate, func.count().label("people")).where(_of).group_by(recipients.c.fate)
)
WAITING = (
    select(recipients.c.channel, func.count().label("people"))
    .where(_of, recipients.c.todo.is_not(None))
    .group_by(recipients.c.channel)
)
END = (
    update(recipients)
    .where(_of, recipients.c.fate == Fate.PENDING)
    .values(fate=bindparam("end"), todo=None, settled_at=bindparam("now"))
)
STOP_AGAIN = (
    update(outbox)
    .where(
        outbox.c.about == bindparam("subject"),
        outbox.c.kind == Kind.BROADCAST,
        among(outbox.c.state, "ready"),
    )
    .values(state="unknown", settled_at=bindparam("now"), why=literal("not tried any more"))
)
UNSURE = (
    update(recipients)
    .where(
        _of,
        recipients.c.fate == Fate.SENDING,
        exists().where(
            outbox.c.id == recipients.c.letter, outbox.c.state.not_in(["ready", "sending"])
        ),
    )
    .values(fate=Fate.UNKNOWN, settled_at=bindparam("now"))
)
AGAIN = (
    update(recipients)
    .where(_of, recipients.c.fate == Fate.UNKNOWN)
    .values(fate=Fate.PENDING, todo=SEND, letter=None, settled_at=None, due_at=None)
)
CHANGE_DELIVERED = (
    update(recipients)
    .where(_of, recipients.c.fate == Fate.SENT, recipients.c.letter.is_not(None))
    .values(todo=REVISE, due_at=None)
)
FATE = select(recipients.c.fate).where(_of, recipients.c.person == bindparam("person"))
LAST_IN = (
    select(outbox.c.kind, outbox.c.about)
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.recipient == bindparam("recipient"),
        outbox.c.sent_as.is_not(None),
        outbox.c.kind.not_in([Kind.EDIT, Kind.REVISION]),
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)
REPLY = insert(replies)
UNSAY = delete(replies).where(
    replies.c.announcement == bindparam("of"),
    replies.c.person == bindparam("who"),
    replies.c.answer.in_([Button.YES, Button.NO]),
)
REPLIES = (
    select(replies.c.answer, func.count(func.distinct(replies.c.person)).label("people"))
    .where(replies.c.announcement == bindparam("of"))
    .group_by(replies.c.answer)
)
WORDS = (
    select(replies)
    .where(replies.c.announcement == bindparam("of"), replies.c.words != "")
    .order_by(replies.c.id.desc())
    .limit(bindparam("limit"))
)
_follow = upsert(said)
FOLLOW = _follow.on_conflict_do_update(
    index_elements=["person", "topic"],
    set_={name: _follow.excluded[name] for name in ("wants", "since")},
)
FOLLOWED = select(said.c.topic, said.c.wants).where(said.c.person == bindparam("person"))
LEAVE = (
    update(recipients)
    .where(
        recipients.c.person == bindparam("who"),
        recipients.c.fate == Fate.PENDING,
        exists().where(
            announcements.c.id == recipients.c.announcement,
            announcements.c.topic == bindparam("which"),
        ),
    )
    .values(fate=Fate.CANCELLED, todo=None, settled_at=bindparam("now"))
)


def _row(new: NewAnnouncement) -> dict[str, Any]:
    return {
        "texts": new.texts,
        "attachments": new.attachments,
        "buttons": new.buttons,
        "link": new.link,
        "audience": new.audience,
        "topic": new.topic,
        "replies": new.replies,
        "starts_at": new.starts_at,
        "expires": new.expires,
    }


class StoredAnnouncements:
    """`bot.announcements.announcements.Announcements`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def add(self, new: NewAnnouncement, now: datetime) -> Announcement:
        row = _row(new) | {
            "author": new.author,
            "state": State.DRAFT,
            "withdrawn": False,
            "written_at": now,
        }
        found = await self.get(await self._db.number(ADD, row))
        if found is None:
            raise KeyError("an announcement that was just added is not there")
        return found

    async def get(self, announcement: int) -> Announcement | None:
        row = await self._db.row(GET, {"announcement": announcement})
        return row and to_announcement(row)

    async def recent(self, limit: int) -> Sequence[Announcement]:
        return [to_announcement(row) for row in await self._db.rows(RECENT, {"limit": limit})]

    async def move(self, announcement: int, to: State) -> bool:
        known = {"number": announcement, "before": sorted(before(to))}
        return await self._db.run(MOVE.values(state=to), known) == 1

    async def write_anew(self, announcement: int, new: NewAnnouncement) -> bool:
        only = CHANGE.where(announcements.c.state == State.DRAFT)
        if not await self._db.run(only.values(_row(new)), {"number": announcement}):
            return False
        await self._db.run(NOBODY_STANDS, {"of": announcement})
        return True

    async def rewrite(self, announcement: int, texts: Mapping[str, str]) -> None:
        await self._db.run(CHANGE.values(texts=texts), {"number": announcement})

    async def withdraw(self, announcement: int) -> None:
        await self._db.run(CHANGE.values(withdrawn=True), {"number": announcement})

    async def renew(self, announcement: int, expires: datetime | None) -> None:
        await self._db.run(CHANGE.values(expires=expires), {"number": announcement})

    async def approve(self, announcement: int, person: int, what: Approval, now: datetime) -> int:
        given = {"announcement": announcement, "person": person, "what": what, "given_at": now}
        await self._db.run(APPROVE, given)
        return len(await self.approvals(announcement, what))

    async def approvals(self, announcement: int, what: Approval) -> Sequence[int]:
        rows = await self._db.rows(APPROVALS, {"announcement": announcement, "what": what})
        return [row.person for row in rows]

    async def reach(self, audience: Audience, topic: Topic) -> Reach:
        total = unreachable = opted_out = 0
        channels, languages = defaultdict[str, int](int), defaultdict[str, int](int)
        for row in await self._db.rows(COUNT.where(*is_in(audience)), {"topic": topic}):
            total += row.people
            if row.left:
                opted_out += row.people
            elif not row.channel:
                unreachable += row.people
            else:
                channels[row.channel] += row.people
                languages[row.language] += row.people
        return Reach(total, unreachable, opted_out, dict(channels), dict(languages))

    async def address(self, announcement: Announcement, now: datetime) -> int:
        columns = ["announcement", "person", "channel", "fate", "todo", "settled_at"]
        people = whom(announcement.audience)
        statement = upsert(recipients).from_select(columns, people).on_conflict_do_nothing()
        told = {"announcement": announcement.id, "topic": announcement.topic, "now": now}
        return await self._db.run(statement, told)

    async def counts(self, announcement: int) -> Counts:
        rows = await self._db.rows(COUNTS, {"of": announcement})
        return Counts({Fate(row.fate): row.people for row in rows})

    async def waiting(self, announcement: int) -> Mapping[str, int]:
        rows = await self._db.rows(WAITING, {"of": announcement})
        return {row.channel: row.people for row in rows}

    async def end_pending(self, announcement: int, fate: Fate, now: datetime) -> int:
        """A letter that is to be tried again, for it may have arrived, is tried no more."""
        known = {"subject": str(Subject(ANNOUNCEMENT, announcement)), "now": now}
        await self._db.run(STOP_AGAIN, known)
        await self._db.run(UNSURE, {"of": announcement, "now": now})
        return await self._db.run(END, {"of": announcement, "end": fate, "now": now})

    async def send_unknown_again(self, announcement: int) -> int:
        return await self._db.run(AGAIN, {"of": announcement})

    async def revise(self, announcement: int) -> int:
        return await self._db.run(CHANGE_DELIVERED, {"of": announcement})

    async def fate(self, announcement: int, person: int) -> Fate | None:
        row = await self._db.row(FATE, {"of": announcement, "person": person})
        return None if row is None else Fate(row.fate)

    async def last_in(self, channel: str, recipient: str) -> int | None:
        row = await self._db.row(LAST_IN, {"channel": channel, "recipient": recipient})
        if row is None or row.kind != Kind.BROADCAST:
            return None
        about = Subject.parse(row.about)
        return about.id if about.kind == ANNOUNCEMENT else None

    async def reply(self, announcement: int, reply: Reply) -> None:
        if reply.answer in {Button.YES, Button.NO}:
            await self._db.run(UNSAY, {"of": announcement, "who": reply.person})
        row = {
            "announcement": announcement,
            "person": reply.person,
            "answer": reply.answer,
            "words": reply.words,
            "said_at": reply.said_at,
        }
        await self._db.run(REPLY, row)

    async def replies(self, announcement: int) -> Mapping[str, int]:
        rows = await self._db.rows(REPLIES, {"of": announcement})
        return {row.answer: row.people for row in rows}

    async def words(self, announcement: int, limit: int) -> Sequence[Reply]:
        rows = await self._db.rows(WORDS, {"of": announcement, "limit": limit})
        return [Reply(row.person, row.answer, row.words, row.said_at) for row in rows]

    async def follow(self, person: int, topic: Topic, *, wants: bool, now: datetime) -> None:
        await self._db.run(FOLLOW, {"person": person, "topic": topic, "wants": wants, "since": now})
        if not wants:
            await self._db.run(LEAVE, {"who": person, "which": topic, "now": now})

    async def followed(self, person: int) -> Mapping[Topic, bool]:
        rows = await self._db.rows(FOLLOWED, {"person": person})
        return {Topic(row.topic): row.wants for row in rows}
