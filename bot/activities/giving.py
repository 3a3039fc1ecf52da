"""Gives places: does what the waiting list asks for, and tells whom it concerns.

The activity is held meanwhile, so that on any database one at a time counts.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.activities.about import held
from bot.activities.activities import Found
from bot.activities.activity import Activity, Session, SessionState
from bot.activities.moments import draw_at
from bot.activities.see_activity import card_of, refresh
from bot.activities.sign_up import ALIVE, LIST, ON_THE_LIST, SignUp, Status, the_list
from bot.activities.to_calendar import take_out
from bot.activities.up_to_date import let_cards_follow
from bot.activities.waiting_list import Decision, Pool, decide, draw
from bot.activities.wording import headline
from bot.agenda import Entry
from bot.conversation.talk import offer, put_away
from bot.post import Kind, Posted
from bot.work import Work

OFFER = "answer_offer"
_LOTS = random.SystemRandom()


async def look_at_list(work: Work, it: Found, here: Collection[int] = ()) -> Decision:
    """Give what there is to give in this pool, and plan when to look again."""
    activity, session = it
    sign_ups = await work.db.sign_ups.of_pool(session.pool)
    draws_at = None
    if activity.lottery and not session.drawn:
        draws_at = draw_at(session, work.settings.zone)
        if draws_at <= work.now:
            await _draw(work, it, sign_ups)
            return await look_at_list(work, (activity, replace(session, drawn=True)), here)
    pool = Pool(activity.places, activity.closes_at(session), sign_ups, draws_at)
    made = decide(pool, work.now, work.settings.quiet_hours, work.settings.zone, here)
    await _apply(work, it, made)
    await let_cards_follow(work, session)
    if made.look_again is None:
        await work.db.agenda.drop(LIST, card_of(session))
    else:
        await work.db.agenda.plan(Entry(LIST, card_of(session), made.look_again))
    return made


async def _apply(work: Work, it: Found, made: Decision) -> None:
    for each in made.passed_over:
        await work.db.sign_ups.pass_over(each.id)
    for each in made.lapsed:
        await end(work, it, each, Status.LAPSED, "offer-lapsed")
    for each in made.missed:
        await end(work, it, each, Status.MISSED, "offer-missed")
    for given in made.offers:
        number = given.sign_up.id
        if given.until is None:
            await work.db.sign_ups.settle(number, ON_THE_LIST, Status.IN, work.now)
        elif await work.db.sign_ups.offer(number, given.until):
            person = await work.db.people.get(given.sign_up.person)
            await refresh(work, person, it[1])
            await offer(work, person, OFFER, given.sign_up.subject, kind=Kind.PING)


async def end(work: Work, it: Found, sign_up: SignUp, status: Status, told: str = "") -> bool:
    """It is over for this one, whatever they were; said once. The caller looks at the list."""
    if not await work.db.sign_ups.settle(sign_up.id, ALIVE, status, work.now):
        return False
    person = await work.db.people.get(sign_up.person)
    await put_away(work, person, OFFER, sign_up.subject)
    if told:
        about = headline(work, person, *it)
        await work.tell(person, told, about=it[1].subject, headline=about)
    await take_out(work, person, sign_up)
    await refresh(work, person, it[1])
    return True


async def list_is_due(work: Work, entry: Entry) -> None:
    it = await held(work, entry.about)
    if it is not None and it[0].published and _is_on(*it):
        await look_at_list(work, it)


async def offer_undelivered(work: Work, letter: Posted) -> None:
    """Who cannot be asked is passed by at once, so that the place is not held for nobody."""
    if letter.draft.kind is not Kind.PING:
        return
    it = await held(work, letter.draft.about)
    sign_up = await work.db.sign_ups.get(letter.draft.about.id)
    if it is None or sign_up is None or sign_up.status is not Status.OFFERED:
        return
    if await end(work, it, sign_up, Status.LAPSED):
        await look_at_list(work, it)


async def _draw(work: Work, it: Found, sign_ups: Sequence[SignUp]) -> None:
    """Everyone who waits hears what came of it, and gets their place at once."""
    activity, session = it
    await work.db.activities.was_drawn(session.pool, work.now)
    waiting = the_list(sign_ups)
    order = draw(sign_ups, [_LOTS.random() for _ in waiting])
    for turn, each in enumerate(order, 1):
        await work.db.sign_ups.is_drawn(each.id, turn)
    drawn = [replace(each, drawn=turn) for turn, each in enumerate(order, 1)]
    here = {each.id for each in drawn}
    pool = Pool(activity.places, activity.closes_at(session), drawn)
    made = decide(pool, work.now, work.settings.quiet_hours, work.settings.zone, here)
    await _apply(work, it, made)
    lucky = {given.sign_up.id for given in made.offers}
    left = [each for each in drawn if each.id not in lucky]
    for each in drawn:
        person = await work.db.people.get(each.person)
        about = headline(work, person, *it)
        if each.id in lucky:
            told = work.texts(person)("draw-won", headline=about)
        else:
            told = work.texts(person)("draw-lost", headline=about, ahead=left.index(each))
        await refresh(work, person, replace(session, drawn=True), told)


def _is_on(activity: Activity, session: Session) -> bool:
    return activity.course or session.state is SessionState.PLANNED
