"""The link that leads straight to it, to pass on."""

from __future__ import annotations

from bot.activities.about import GONE, found
from bot.activities.actions import Situation, actions
from bot.activities.find_activities import show
from bot.activities.join_activity import NAME as JOIN
from bot.activities.see_activity import alive_sign_up, card_of
from bot.activities.sharing import links_in_words
from bot.activities.wording import headline
from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.conversation.talk import start
from bot.people.person import Person
from bot.work import Work

NAME = "share_activity"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    it = await found(work, about)
    if it is None or not it[0].published:
        await work.tell(me, GONE)
        return
    links = await links_in_words(work, it[0])
    await work.tell(me, f"{NAME}-link", about=it[0].subject, title=it[0].title, links=links)


async def follow(work: Work, me: Person, link: str) -> None:
    """Somebody came by a link or sent its code: they see the next time that it is on."""
    activity = await work.db.activities.by_link(link)
    session = activity.next_session(work.now) if activity is not None else None
    mine = activity is not None and me.id in activity.organisers
    if activity is None or session is None or not (activity.published or mine):
        await work.tell(me, GONE)
        return
    await show(work, me, card_of(session))


async def sign_up_by_link(work: Work, me: Person, link: str) -> None:
    """Straight to how many they come with; whoever cannot sign up (any more) sees the card, which
    says how it stands."""
    activity = await work.db.activities.by_link(link)
    session = activity.next_session(work.now) if activity is not None else None
    it = await found(work, card_of(session)) if session is not None else None
    if it is not None:
        mine = await alive_sign_up(work, me, it[1])
        if JOIN in actions(Situation(me.id, *it, mine, work.now)):
            preface = headline(work, me, *it)
            await start(work, me, JOIN, card_of(it[1]), preface=preface)
            return
    await follow(work, me, link)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
