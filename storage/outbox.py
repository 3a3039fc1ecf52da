"""Letters as rows of the outbox, and the questions that turns ask about earlier ones."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, and_, bindparam, insert, or_, select, update

from bot.conversation.subject import Subject
from bot.messages import Outgoing
from bot.ports import Clock
from bot.post import Draft, Kind, Posted
from storage.connection import Connection
from storage.tables import among, outbox

# Safety first; and what goes to everyone waits for what somebody is waiting for.
LANES = {Kind.CARD: 0, Kind.BROADCAST: 2}
OTHER_LANE = 1

TARGET = outbox.alias("target")
"""The letter that another one changes or takes back."""
OF_TARGET = tuple(
    TARGET.c[name].label(f"target_{name}")
    for name in ("channel", "recipient", "sent_as", "sent_before")
)

POST = insert(outbox)
LETTER = select(outbox).where(outbox.c.id == bindparam("number"))
_latest = select(outbox).where(outbox.c.kind != Kind.EDIT).order_by(outbox.c.id.desc()).limit(1)
SENT_AS = _latest.where(
    outbox.c.channel == bindparam("channel"),
    outbox.c.recipient == bindparam("recipient"),
    outbox.c.sent_as == bindparam("message"),
)
ON_ITS_WAY = (
    select(outbox.c.id)
    .where(
        outbox.c.channel == bindparam("channel"),
        outbox.c.recipient == bindparam("recipient"),
        among(outbox.c.state, "ready", "sending"),
        or_(outbox.c.state == "sending", outbox.c.perhaps_sent),
    )
    .limit(1)
)
FROM_SOURCE = _latest.where(outbox.c.source == bindparam("from"))
TO_THIS_PERSON = FROM_SOURCE.where(outbox.c.person == bindparam("to"))
ALL_FROM_SOURCE = (
    select(outbox)
    .where(outbox.c.source == bindparam("from"), outbox.c.kind != Kind.EDIT)
    .order_by(outbox.c.id)
)
_edits_it = and_(outbox.c.replaces == bindparam("number"), outbox.c.kind == Kind.EDIT)
REWRITE = (
    update(outbox)
    .where(or_(outbox.c.id == bindparam("number"), _edits_it))
    .values(message=bindparam("says"))
)
LATEST = (
    select(outbox)
    .where(outbox.c.replaces == bindparam("number"), outbox.c.kind == Kind.EDIT)
    .order_by(outbox.c.id.desc())
    .limit(1)
)
LAST_WORDS = _latest.where(
    outbox.c.person == bindparam("person"),
    outbox.c.kind == Kind.RELAY,
    outbox.c.source.is_not(None),
)
OF_PROMPT = _latest.where(outbox.c.prompt == bindparam("number"))


class StoredOutbox:
    """`bot.post.Outbox`. `posted` tells whether anything was put in."""

    def __init__(self, db: Connection, clock: Clock) -> None:
        self._db, self._clock = db, clock
        self.posted = False

    async def post(self, draft: Draft) -> int:
        gone = not draft.channel  # they wanted to be forgotten: there is nowhere to write to
        self.posted |= not gone
        return await self._db.number(
            POST,
            {
                "channel": draft.channel,
                "recipient": draft.recipient,
                "message": Outgoing() if gone else draft.message,
                "kind": draft.kind,
                "person": draft.person,
                "about": str(draft.about),
                "prompt": draft.prompt,
                "source": draft.source or None,
                "replaces": draft.replaces,
                "expires": draft.expires,
                "member": draft.member,
                "state": "dropped" if gone else "ready",
                "settled_at": self._clock() if gone else None,
                "why": "no address" if gone else None,
                "lane": LANES.get(draft.kind, OTHER_LANE),
                "due_at": self._clock(),
                "key": secrets.token_hex(8),
                "attempts": 0,
                "perhaps_sent": False,
            },
        )

    async def letter(self, number: int) -> Posted | None:
        row = await self._db.row(LETTER, {"number": number})
        return row and _posted(row)

    async def sent_as(self, channel: str, recipient: str, message: str) -> Posted | None:
        row = await self._db.row(
            SENT_AS, {"channel": channel, "recipient": recipient, "message": message}
        )
        return row and _posted(row)

    async def on_its_way(self, channel: str, recipient: str) -> bool:
        chat = {"channel": channel, "recipient": recipient}
        return await self._db.row(ON_ITS_WAY, chat) is not None

    async def from_source(self, source: str, person: int | None = None) -> Posted | None:
        if person is None:
            row = await self._db.row(FROM_SOURCE, {"from": source})
        else:
            row = await self._db.row(TO_THIS_PERSON, {"from": source, "to": person})
        return row and _posted(row)

    async def all_from_source(self, source: str) -> Sequence[Posted]:
        return [_posted(row) for row in await self._db.rows(ALL_FROM_SOURCE, {"from": source})]

    async def rewrite(self, number: int, message: Outgoing) -> None:
        await self._db.run(REWRITE, {"number": number, "says": message})

    async def latest(self, number: int) -> Posted | None:
        row = await self._db.row(LATEST, {"number": number})
        return row and _posted(row)

    async def last_words_to(self, person: int) -> Posted | None:
        row = await self._db.row(LAST_WORDS, {"person": person})
        return row and _posted(row)

    async def of_prompt(self, prompt: int) -> Posted | None:
        row = await self._db.row(OF_PROMPT, {"number": prompt})
        return row and _posted(row)


def to_draft(row: Row[Any]) -> Draft:
    return Draft(
        row.channel,
        row.recipient,
        row.message,
        Kind(row.kind),
        row.person,
        Subject.parse(row.about),
        row.prompt,
        row.source or "",
        row.replaces,
        row.expires,
        row.member,
    )


def _posted(row: Row[Any]) -> Posted:
    waits = row.state == "ready" and not row.perhaps_sent
    return Posted(row.id, to_draft(row), row.sent_as or "", waits)
