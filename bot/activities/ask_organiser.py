"""Somebody else organises it too, an equal: they come in by a link that works once."""

from __future__ import annotations

from bot.activities.about import GONE, organised
from bot.activities.find_activities import show
from bot.activities.see_activity import card_of, refresh_all
from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.people.links import make_links
from bot.people.person import Person
from bot.people.ticket import Purpose, Ticket
from bot.post import Kind
from bot.work import Work

NAME = "ask_organiser"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    it = await organised(work, me, about)
    if it is None:
        return
    made = await make_links(work.db, Purpose.ORGANISE, work.now, it[0].id)
    await work.tell(
        me,
        f"{NAME}-link",
        kind=Kind.SECRET,
        title=it[0].title,
        until=work.moment(made.expires, me),
        links=made.in_lines(),
        ticket=made.ticket,
    )


async def may_organise(work: Work, me: Person, ticket: Ticket) -> bool:
    """Whether the ticket does anything for this one; if not, that is said and it stays good."""
    activity = await work.db.activities.get(ticket.number)
    if activity is None or not activity.alive or me.id in activity.organisers:
        await work.tell(me, GONE)
        return False
    return True


async def come_to_organise(work: Work, me: Person, ticket: Ticket) -> None:
    await work.db.activities.hold(ticket.number)
    await work.db.activities.join_organisers(ticket.number, me.id, work.now)
    activity = await work.db.activities.get(ticket.number)
    if activity is None:
        return
    for number in activity.organisers:
        if number != me.id:
            other = await work.db.people.get(number)
            name = work.name(me, other)
            about, title = activity.subject, activity.title
            await work.tell(other, f"{NAME}-came", about=about, name=name, title=title)
    await refresh_all(work, activity)
    session = activity.next_session(work.now) or next(iter(activity.sessions), None)
    if session is not None:
        preface = work.texts(me)(f"{NAME}-you", title=activity.title)
        await show(work, me, card_of(session), preface)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
