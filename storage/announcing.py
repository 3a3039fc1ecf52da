"""The next messages of announcements, marked before they leave and settled when they have arrived.

A recipient's row is the only checkpoint: nothing is sent without its letter being in the outbox as
"sending", in the same commit. So what was under way at a crash is known, and is not sent again.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, exists, insert, or_, select, update

from bot.announcements.announcement import Announcement, State
from bot.announcements.announcements import Errand, Write
from bot.announcements.recipients import Fate, fate_of
from bot.channel import TryLater
from bot.messages import Outgoing
from bot.post import Draft, Kind, Verdict, Waiting
from storage.announcement import WHOLE, to_announcement
from storage.connection import Connection
from storage.outbox import OF_TARGET, TARGET
from storage.tables import addresses, among, announcements, outbox, persons, recipients

SEND, REVISE = "send", "revise"
LANE = 2
KINDS = frozenset({Kind.BROADCAST, Kind.REVISION})
"""What leaves by this lane."""

SENDING = WHOLE.where(among(announcements.c.state, State.SENDING)).order_by(announcements.c.id)
_newer = addresses.alias("newer")
_last_used = and_(
    addresses.c.person == recipients.c.person,
    addresses.c.reachable,
    ~exists().where(
        _newer.c.person == addresses.c.person,
        _newer.c.reachable,
        or_(
            _newer.c.last_seen > addresses.c.last_seen,
            and_(
                _newer.c.last_seen == addresses.c.last_seen,
                or_(
                    _newer.c.channel < addresses.c.channel,
                    and_(
                        _newer.c.channel == addresses.c.channel,
                        _newer.c.recipient < addresses.c.recipient,
                    ),
                ),
            ),
        ),
    ),
)
_other = outbox.alias("other")
_one_at_a_time = ~exists().where(
    _other.c.channel == addresses.c.channel,
    _other.c.recipient == addresses.c.recipient,
    among(_other.c.state, "ready", "sending"),  # as the index of chats says it
    _other.c.state == "sending",
)
NEXT_RECIPIENTS = (
    select(
        recipients,
        persons.c.language,
        addresses.c.channel.label("at_channel"),
        addresses.c.recipient.label("at_recipient"),
        *OF_TARGET,
    )
    .select_from(recipients)
    .join(persons, persons.c.id == recipients.c.person)
    .outerjoin(addresses, _last_used)
    .outerjoin(TARGET, TARGET.c.id == recipients.c.letter)
    .where(
        recipients.c.announcement == bindparam("of"),
        recipients.c.channel == bindparam("channel"),
        recipients.c.todo.is_not(None),
        recipients.c.todo.in_(bindparam("what", expanding=True)),
        or_(recipients.c.due_at.is_(None), recipients.c.due_at <= bindparam("now")),
        _one_at_a_time,
    )
    .order_by(recipients.c.person)
    .limit(bindparam("limit"))
    .with_for_update(of=recipients, skip_locked=True)
)
WRITE = insert(outbox).returning(outbox.c.id, sort_by_parameter_order=True)
_row = and_(recipients.c.announcement == bindparam("of"), recipients.c.person == bindparam("whom"))
LEAVES = (
    update(recipients)
    .where(_row)
    .values(fate=Fate.SENDING, todo=None, due_at=None, letter=bindparam("number"), settled_at=None)
)
CHANGES = update(recipients).where(_row).values(todo=None, due_at=None)
NOWHERE = (
    update(recipients)
    .where(_row)
    .values(fate=Fate.BLOCKED, todo=None, due_at=None, settled_at=bindparam("at"))
)
ELSEWHERE = update(recipients).where(_row).values(channel=bindparam("at_channel"))
_letter = and_(recipients.c.letter == bindparam("number"), recipients.c.fate == Fate.SENDING)
ENDS = update(recipients).where(_letter).values(fate=bindparam("end"), settled_at=bindparam("at"))
_is_cancelled = exists().where(
    announcements.c.id == recipients.c.announcement,
    announcements.c.state == State.CANCELLED,
)
BACK = (
    update(recipients)
    .where(_letter)
    .values(
        fate=case((_is_cancelled, Fate.CANCELLED.value), else_=Fate.PENDING.value),
        todo=case((_is_cancelled, None), else_=SEND),
        letter=None,
        due_at=bindparam("due"),
    )
)
REVISE_AGAIN = (
    update(recipients)
    .where(recipients.c.letter == bindparam("number"), recipients.c.fate == Fate.SENT)
    .values(todo=REVISE, due_at=bindparam("due"))
)


async def take_announced(  # noqa: PLR0917
    db: Connection, mark: str, now: datetime, channel: str, limit: int, write: Write, *, quiet: bool
) -> list[Waiting]:
    """`bot.announcements.announcements.Lane.take_announced`, within a commit."""
    drafts = list[Draft]()
    for row in await db.rows(SENDING):
        if len(drafts) >= limit:
            break
        announcement = to_announcement(row)
        held = announcement.is_late(now) or (quiet and not announcement.urgent)
        known = {
            "of": announcement.id,
            "channel": channel,
            "what": [REVISE] if held else [REVISE, SEND],
            "now": now,
            "limit": limit - len(drafts),
        }
        rows = await db.rows(NEXT_RECIPIENTS, known)
        drafts += await _drafts(db, announcement, row.author_name, rows, write, now)
    return await _marked(db, drafts, mark, now)


async def _drafts(  # noqa: PLR0917
    db: Connection,
    announcement: Announcement,
    author: str,
    rows: Sequence[Row[Any]],
    write: Write,
    now: datetime,
) -> list[Draft]:
    """What to send to these; who can be reached nowhere, or elsewhere by now, is noted."""
    drafts, nowhere, elsewhere, changed = list[Draft](), [], [], []
    written = dict[tuple[str, bool], Outgoing]()
    for row in rows:
        who = {"of": announcement.id, "whom": row.person}
        revises = row.todo == REVISE
        if revises:
            changed.append(who)
            if not row.target_sent_as:
                continue
        elif row.at_channel is None:
            nowhere.append({**who, "at": now})
            continue
        elif row.at_channel != row.channel:
            elsewhere.append({**who, "at_channel": row.at_channel})
            continue
        same = (row.language, revises)
        if same not in written:
            written[same] = write(Errand(announcement, row.language, author, revises))
        message = written[same]
        chat = (row.at_channel, row.at_recipient)
        if revises:
            before = (row.target_sent_before or ()) if message.removes else ()
            message = replace(message, replaces=row.target_sent_as, before=before)
            chat = (row.target_channel, row.target_recipient)
        kind = Kind.REVISION if revises else Kind.BROADCAST
        about, letter = announcement.subject, row.letter if revises else None
        drafts.append(Draft(*chat, message, kind, row.person, about, replaces=letter))
    for statement, values in ((NOWHERE, nowhere), (ELSEWHERE, elsewhere), (CHANGES, changed)):
        if values:
            await db.run(statement, values)
    return drafts


async def _marked(
    db: Connection, drafts: Sequence[Draft], mark: str, now: datetime
) -> list[Waiting]:
    """Put them in the outbox as on their way."""
    if not drafts:
        return []
    keys = [secrets.token_hex(8) for _ in drafts]
    rows = [
        {
            "channel": draft.channel,
            "recipient": draft.recipient,
            "message": replace(draft.message, replaces="", before=()),
            "kind": draft.kind,
            "person": draft.person,
            "about": str(draft.about),
            "replaces": draft.replaces,
            "state": "sending",
            "lane": LANE,
            "due_at": now,
            "key": key,
            "attempts": 1,
            "perhaps_sent": False,
            "taken_by": mark,
        }
        for draft, key in zip(drafts, keys, strict=True)
    ]
    numbers = [row.id for row in await db.rows(WRITE, rows)]
    leaving = [
        {"of": draft.about.id, "whom": draft.person, "number": number}
        for draft, number in zip(drafts, numbers, strict=True)
        if draft.kind is Kind.BROADCAST
    ]
    if leaving:
        await db.run(LEAVES, leaving)
    together = zip(numbers, keys, drafts, strict=True)
    return [Waiting(number, key, draft, 0) for number, key, draft in together]


def goes_back(waiting: Waiting, verdict: Verdict) -> bool:
    """Whether it surely did not arrive and will be sent anew: in its turn, at its pace, and not
    when it is called off meanwhile."""
    lane = waiting.draft.kind in KINDS
    return lane and isinstance(verdict, TryLater) and not waiting.perhaps_sent


async def settle_announced(
    db: Connection, results: Sequence[tuple[Waiting, Verdict]], now: datetime
) -> None:
    """What became of the recipients of these letters."""
    ends, back, again = [], [], []
    for waiting, verdict in results:
        draft = waiting.draft
        if draft.kind not in KINDS:
            continue
        if goes_back(waiting, verdict) and isinstance(verdict, TryLater):
            due = now + verdict.after
            if draft.kind is Kind.BROADCAST:
                back.append({"number": waiting.id, "due": due})
            else:
                again.append({"number": draft.replaces, "due": due})
        elif draft.kind is Kind.BROADCAST and (fate := fate_of(verdict)) is not None:
            ends.append({"number": waiting.id, "end": fate, "at": now})
    for statement, values in ((ENDS, ends), (BACK, back), (REVISE_AGAIN, again)):
        if values:
            await db.run(statement, values)
