"""A session as one card: all there is to know, where I stand, and what I can do with it.

The card brings itself up to date where it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.about import found
from bot.activities.actions import Situation, actions
from bot.activities.activity import Activity, Session
from bot.activities.sign_up import ALIVE, SignUp
from bot.activities.wording import Standing, card
from bot.conversation.card import FIRST, choose_action
from bot.conversation.flow import Flow, Lookup
from bot.conversation.subject import Subject
from bot.conversation.talk import put_away, show_card, start
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "see_activity"


@dataclass(frozen=True)
class Card:
    """What it says; `actions` are what this reader may do."""

    text: str = ""
    actions: tuple[Option, ...] = ()


@dataclass(frozen=True)
class ThisActivity(Lookup[Card]):
    async def load(self, work: Work, me: Person, about: Subject) -> Card:
        it = await found(work, about)
        if it is None or not it[0].alive:
            return Card()
        activity, session = it
        sign_ups = await work.db.sign_ups.of_pool(session.pool)
        mine = next((each for each in sign_ups if each.person == me.id), None)
        if not activity.published and me.id not in activity.organisers:
            return Card()
        say = work.texts(me)
        offered = tuple(
            Option(flow, say(f"{flow}-menu"))
            for flow in actions(Situation(me.id, activity, session, mine, work.now))
        )
        return Card(await card(work, me, Standing(activity, session, sign_ups, mine)), offered)

    def samples(self) -> tuple[Card, ...]:
        few = (Option("join_activity", "..."), Option("write_organisers", "..."))
        many = (*few, *(Option(f"other_{n}", "...") for n in range(FIRST)))
        return (Card("...", few), Card("...", many), Card())


async def talk(_me: Person, _about: Subject) -> str | None:
    shown = await ThisActivity()
    if not shown.actions:
        return None
    return await choose_action(shown.actions, {"card": shown.text})


async def finish(action: str | None, me: Person, about: Subject, work: Work) -> None:
    if action is None:
        await put_away(work, me, NAME, about)
        await work.tell(me, "activity-gone")
    else:
        await start(work, me, action, about)


def card_of(session: Session) -> Subject:
    """What the card is about: the session, or of a course the first."""
    return Subject(session.subject.kind, session.pool)


async def refresh(work: Work, person: Person, session: Session, told: str = "") -> None:
    """Somebody's card as things stand now; with something told, at the end of the chat."""
    await show_card(work, person, NAME, card_of(session), preface=told)


async def refresh_all(work: Work, activity: Activity) -> None:
    """Everybody's who has one on their screen; once it has ended, there is nothing to press."""
    for session in activity.sessions:
        for prompt in await work.db.conversations.prompts_about(NAME, session.subject):
            person = await work.db.people.get(prompt.person)
            if activity.alive:
                await show_card(work, person, NAME, session.subject)
            else:
                await put_away(work, person, NAME, session.subject)


async def alive_sign_up(work: Work, person: Person, session: Session) -> SignUp | None:
    """Theirs for this session, while it has not ended."""
    mine = await work.db.sign_ups.mine(session.pool, person.id)
    return mine if mine is not None and mine.status in ALIVE else None


FLOW = Flow(NAME, talk, finish, brief=True, stays=True)
