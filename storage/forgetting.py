"""Somebody wants to be nobody here any more: a number remains, for the counts of others.

What they wrote goes where it came in and where it went on; what others' letters and questions say
of their requests goes as well. A letter on its way arrives first: `tidy` sees to it afterwards.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    CompoundSelect,
    Select,
    Text,
    bindparam,
    cast,
    delete,
    exists,
    literal,
    or_,
    select,
    union_all,
    update,
)

from bot.activities.activity import ACTIVITY, SESSION, SIGN_UP, State
from bot.announcements.recipients import Fate
from bot.help.circle import MEMBER
from bot.help.request import REQUEST
from bot.help.takeover import TAKEOVER, TakeoverAnswer
from bot.help.visit import VISIT
from bot.messages import Outgoing
from bot.people.link_channel import PERSON
from storage.connection import Connection
from storage.tables import (
    activities,
    addresses,
    agenda,
    blocks,
    calendars,
    conversations,
    desk_links,
    desk_sessions,
    glances,
    inbox,
    learned,
    members,
    never_kinds,
    offered_dayparts,
    offered_kinds,
    offered_languages,
    offered_neighbourhoods,
    organisers,
    outbox,
    persons,
    prompts,
    recipients,
    replies,
    requests,
    roles,
    sessions,
    sign_ups,
    subscriptions,
    takeovers,
    thanks,
    visits,
    wishes,
)

GOES = (
    roles, offered_kinds, offered_neighbourhoods, offered_dayparts, offered_languages, never_kinds,
    wishes, learned, calendars, conversations, prompts, outbox, addresses, subscriptions,
    desk_sessions, desk_links, blocks,
)  # fmt: skip
SETTLED = outbox.c.state.not_in(["ready", "sending"])
NOTHING_SAID = Outgoing()
NO_ACTIVITY = update(activities).values(
    title="",
    description="",
    place="",
    cost="",
    for_whom="",
    photo=None,
    group_link="",
    group_chat="",
)
BLANK = update(outbox).where(SETTLED, outbox.c.message != NOTHING_SAID).values(message=NOTHING_SAID)


async def forget_person(db: Connection, person: int) -> None:
    who = {"whom": person}
    whom = select(persons.c.id).where(persons.c.id == bindparam("whom"))
    theirs = requests.c.resident.in_(whom)
    await _forget_words(db, person)
    for table in GOES:
        await db.run(delete(table).where(table.c.person.in_(whom)), who)
    await db.run(delete(glances).where(glances.c.of_person.in_(whom)), who)
    about = subjects_of(whom)
    await db.run(BLANK.where(outbox.c.about.in_(about)), who)
    await _forget_as_organiser(db, whom, who)
    await db.run(update(prompts).where(prompts.c.about.in_(about)).values(text="", open=False), who)
    await db.run(delete(conversations).where(conversations.c.about.in_(about)), who)
    for subjects in (_requests_of(whom), _takeovers_by(whom), _themselves(whom)):
        await db.run(delete(agenda).where(agenda.c.about.in_(subjects)), who)
    asked = takeovers.c.answer == TakeoverAnswer.ASKED
    moot = update(takeovers).where(takeovers.c.by.in_(whom), asked)
    await db.run(moot.values(answer=TakeoverAnswer.MOOT), who)
    unsaid = {"words": "", "attachments": ()}
    of_theirs = thanks.c.request.in_(select(requests.c.id).where(theirs))
    await db.run(update(thanks).where(of_theirs).values(unsaid), who)
    unasked = {"details": "", "when": "", "attachments": (), "for_another": ""}
    await db.run(update(requests).where(theirs).values(unasked), who)
    said_nothing = update(replies).where(replies.c.person.in_(whom)).values(words="")
    await db.run(said_nothing, who)
    not_sent = (recipients.c.person.in_(whom), recipients.c.fate == Fate.PENDING)
    await db.run(update(recipients).where(*not_sent).values(fate=Fate.GONE, todo=None), who)
    nobody = {"name": "", "photo": None, "memories": False}
    nobody |= {"checked_at": None, "certificate_until": None}
    unknown = update(persons).where(persons.c.id == bindparam("whom"))
    await db.run(unknown.values(talking_about=None, **nobody), who)


async def _forget_as_organiser(db: Connection, whom: Select[Any], who: dict[str, int]) -> None:
    """What goes on without them keeps its questions open; what was told of it so far is gone."""
    gone = update(organisers).where(organisers.c.person.in_(whom))
    await db.run(gone.values(left_at=organisers.c.since).where(organisers.c.left_at.is_(None)), who)
    await db.run(NO_ACTIVITY.where(activities.c.id.in_(_organised_by(whom, ended=True))), who)
    await blank_organised(db, whom, who)


async def blank_organised(db: Connection, whom: Select[Any], who: dict[str, int]) -> None:
    """What was said of the activities that they organised, but for what is still to be answered."""
    theirs = _of_activities(_organised_by(whom))
    closed = ~exists().where(prompts.c.id == outbox.c.prompt, prompts.c.open)
    await db.run(BLANK.where(outbox.c.about.in_(theirs), closed), who)
    unsaid = update(prompts).where(prompts.c.about.in_(theirs), ~prompts.c.open)
    await db.run(unsaid.values(text=""), who)


async def _forget_words(db: Connection, person: int) -> None:
    """What they wrote, as it came in and as it went on to others."""
    theirs = select(addresses).where(addresses.c.person == bindparam("whom"))
    for address in await db.rows(theirs, {"whom": person}):
        where = {"at": address.channel, "who": address.recipient}
        came_in = (inbox.c.channel == bindparam("at"), inbox.c.chat == bindparam("who"))
        await db.run(delete(inbox).where(*came_in, inbox.c.state != "new"), where)
        source = f"{address.channel}\t{address.recipient}\t"
        went_on = outbox.c.source.startswith(source, autoescape=True)
        await db.run(delete(outbox).where(went_on, SETTLED))
        await db.run(update(outbox).where(went_on).values(source=None))


def subjects_of(whom: Select[Any]) -> CompoundSelect[Any]:
    """Everything that these persons' requests, and their wishes to take over, are called by in
    letters and questions."""
    theirs = select(requests.c.id).where(requests.c.resident.in_(whom))
    stays = members.c.request.in_(theirs)
    return union_all(
        _requests_of(whom),
        select(_subject(VISIT, visits.c.id)).where(visits.c.request.in_(theirs)),
        select(_subject(MEMBER, members.c.id)).where(stays),
        select(_subject(TAKEOVER, takeovers.c.id)).where(
            or_(
                takeovers.c.by.in_(whom),
                takeovers.c.member.in_(select(members.c.id).where(stays)),
            )
        ),
        select(_subject(SIGN_UP, sign_ups.c.id)).where(sign_ups.c.person.in_(whom)),
        *_of_activities(_organised_by(whom, ended=True)).selects,
    )


def _organised_by(whom: Select[Any], *, ended: bool = False) -> Select[Any]:
    theirs = select(organisers.c.activity).where(organisers.c.person.in_(whom))
    if not ended:
        return theirs
    over = activities.c.state.in_([State.CANCELLED, State.OVER])
    return theirs.join(activities, activities.c.id == organisers.c.activity).where(over)


def _of_activities(which: Select[Any]) -> CompoundSelect[Any]:
    """What letters and questions about these activities and their sessions call them."""
    return union_all(
        select(_subject(ACTIVITY, activities.c.id)).where(activities.c.id.in_(which)),
        select(_subject(SESSION, sessions.c.id)).where(sessions.c.activity.in_(which)),
    )


def _requests_of(whom: Select[Any]) -> Select[Any]:
    return select(_subject(REQUEST, requests.c.id)).where(requests.c.resident.in_(whom))


def _themselves(whom: Select[Any]) -> Select[Any]:
    return select(_subject(PERSON, persons.c.id)).where(persons.c.id.in_(whom))


def _takeovers_by(whom: Select[Any]) -> Select[Any]:
    return select(_subject(TAKEOVER, takeovers.c.id)).where(takeovers.c.by.in_(whom))


def _subject(kind: str, number: Column[int]) -> ColumnElement[str]:
    """As `Subject` writes it."""
    return literal(f"{kind}:", Text) + cast(number, Text)
