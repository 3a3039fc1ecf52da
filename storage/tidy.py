"""Throws away what has been kept long enough. What is still open is never too old.

Neither is what may have to be taken back: words for who is still in a request, a contact that was
not withdrawn. What arrived since somebody wanted to be forgotten is not kept at all.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, exists, or_, select, update

from bot.activities.activity import State as ActivityState
from bot.help.request import State
from storage.connection import Connection
from storage.forgetting import BLANK, NO_ACTIVITY, SETTLED, blank_organised, subjects_of
from storage.tables import (
    activities,
    addresses,
    contacts,
    desk_links,
    desk_sessions,
    glances,
    inbox,
    members,
    organisers,
    outbox,
    persons,
    prompts,
    proposals,
    quarantine,
    replies,
    requests,
)

A_DAY = timedelta(days=1)

EVENTS = delete(inbox).where(inbox.c.state != "new", inbox.c.accepted_at < bindparam("before"))
OF_STRANGERS = EVENTS.where(
    ~exists().where(addresses.c.channel == inbox.c.channel, addresses.c.recipient == inbox.c.chat)
)
"""A day they stay all the same: what is handed in twice has to be known by then."""
UNREADABLE = delete(quarantine).where(quarantine.c.accepted_at < bindparam("before"))
TO_STRANGERS = delete(outbox).where(
    SETTLED,
    outbox.c.person.is_(None),
    ~exists().where(
        addresses.c.channel == outbox.c.channel, addresses.c.recipient == outbox.c.recipient
    ),
)
_may_be_withdrawn = outbox.c.id.in_(
    select(contacts.c.letter).where(contacts.c.withdrawn_at.is_(None))
)
_asks_something = exists().where(prompts.c.id == outbox.c.prompt, prompts.c.open)
_may_be_taken_back = exists().where(
    members.c.id == outbox.c.member,
    requests.c.id == members.c.request,
    requests.c.state.in_([State.OPEN, State.TAKEN]),
)
LETTERS = delete(outbox).where(
    SETTLED,
    outbox.c.settled_at < bindparam("before"),
    ~or_(_may_be_withdrawn, _asks_something, _may_be_taken_back),
)
NOBODY = select(persons.c.id).where(~exists().where(addresses.c.person == persons.c.id))
FORGOTTEN = BLANK.where(outbox.c.about.in_(subjects_of(NOBODY)))
OF_NOBODY = NO_ACTIVITY.where(
    activities.c.state.in_([ActivityState.CANCELLED, ActivityState.OVER]),
    activities.c.title != "",
    exists().where(
        organisers.c.activity == activities.c.id,
        ~exists().where(addresses.c.person == organisers.c.person),
    ),
)
"""What somebody organised who is nobody any more, once it is over for the others too."""
ANSWERS = (
    update(replies)
    .where(replies.c.said_at < bindparam("before"), replies.c.words != "")
    .values(words="")
)
"""What people said to an announcement; that they did is still counted."""
LINKS = delete(desk_links).where(desk_links.c.used_at < bindparam("before"))
GLANCES = delete(glances).where(glances.c.at < bindparam("before"))
SESSIONS = delete(desk_sessions).where(desk_sessions.c.until < bindparam("before"))
PROPOSALS = delete(proposals).where(proposals.c.until < bindparam("before"))
QUESTIONS = delete(prompts).where(~prompts.c.open, ~exists().where(outbox.c.prompt == prompts.c.id))


async def tidy(db: Connection, now: datetime, raw: timedelta, letters: timedelta) -> None:
    """`bot.ports.Storage.tidy`, stored."""
    await db.run(EVENTS, {"before": now - raw})
    await db.run(OF_STRANGERS, {"before": now - A_DAY})
    await db.run(UNREADABLE, {"before": now - raw})
    await db.run(LETTERS, {"before": now - letters})
    await db.run(ANSWERS, {"before": now - letters})
    await db.run(GLANCES, {"before": now - letters})
    await db.run(LINKS, {"before": now - A_DAY})  # a link is no good by then, used or not
    await db.run(SESSIONS, {"before": now})
    await db.run(PROPOSALS, {"before": now})
    await db.run(TO_STRANGERS)
    await db.run(FORGOTTEN)
    await db.run(OF_NOBODY)
    await blank_organised(db, NOBODY, {})
    await db.run(QUESTIONS)
