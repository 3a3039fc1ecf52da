"""I take part, alone or with others: two taps. Who is too late is on the list, and hears where."""

from __future__ import annotations

from dataclasses import dataclass

from bot.activities.about import found, held
from bot.activities.actions import Situation
from bot.activities.asking import Number
from bot.activities.come_with_help import NAME as HELP
from bot.activities.giving import look_at_list
from bot.activities.see_activity import NAME as CARD
from bot.activities.see_activity import alive_sign_up, card_of
from bot.activities.sign_up import Status, position
from bot.activities.wording import headline
from bot.conversation.flow import Flow, Lookup
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "join_activity"
MOST = 20
ALONE = "alone"
HOW_MANY = (Option(ALONE), *(Option(str(number), f"+{number}") for number in (1, 2, 3)))


@dataclass(frozen=True)
class Room(Lookup[str]):
    """The title, when somebody can still sign up who has not yet; otherwise ""."""

    async def load(self, work: Work, me: Person, about: Subject) -> str:
        it = await found(work, about)
        if it is None or await alive_sign_up(work, me, it[1]) is not None:
            return ""
        situation = Situation(me.id, *it, None, work.now)
        return it[0].title if situation.open and not situation.organises else ""

    def samples(self) -> tuple[str, ...]:
        return ("...", "")


async def talk(_me: Person, _about: Subject) -> int | None:
    title = await Room()
    if not title:
        return None
    companions = await Number("companions", HOW_MANY, with_={"title": title}, most=MOST)
    return 0 if companions == ALONE else int(companions)


async def finish(companions: int | None, me: Person, about: Subject, work: Work) -> None:
    it = await held(work, about)
    if companions is None or it is None:
        await work.tell(me, "activity-gone")
        return
    activity, session = it
    situation = Situation(me.id, activity, session, None, work.now)
    if not situation.open or situation.organises:
        await work.tell(me, "activity-gone")
        return
    if activity.places is not None and companions + 1 > activity.places:
        await work.tell(me, f"{NAME}-too-many", places=activity.places)
        return
    missed = await work.db.sign_ups.missed_last(activity.id, me.id)
    mine = await work.db.sign_ups.add(session.pool, me.id, companions, work.now, missed=missed)
    if mine is None:
        await work.tell(me, f"{NAME}-already")
        return
    await look_at_list(work, it, here={mine.id})
    await _say_where_it_stands(work, me, about)


async def _say_where_it_stands(work: Work, me: Person, about: Subject) -> None:
    """A place, or honestly how many are before them; and what more there is to do."""
    it = await found(work, about)
    mine = it and await alive_sign_up(work, me, it[1])
    if it is None or mine is None:
        return
    activity, session = it
    told = {"headline": headline(work, me, activity, session)}
    say = work.texts(me)
    if mine.status is Status.IN:
        text = say(f"{NAME}-in", companions=mine.companions, **told)
    elif activity.lottery and not session.drawn:
        text = say(f"{NAME}-in-the-draw", **told)
    else:
        sign_ups = await work.db.sign_ups.of_pool(session.pool)
        text = say(f"{NAME}-waiting", ahead=position(sign_ups, mine) - 1, people=mine.size, **told)
    await offer(work, me, CARD, card_of(session), preface=text)
    if mine.status is Status.IN:
        await offer(work, me, HELP, mine.subject)


FLOW = Flow(NAME, talk, finish)
