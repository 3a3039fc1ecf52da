"""Somebody is in a circle no more: what has to happen whatever the reason is.

What they were given is taken back, their card goes, a visit that nobody comes to is off, and the
search goes on when their place has to be filled.
"""

from __future__ import annotations

from bot.help.asks import Answer
from bot.help.call_a_human import keep_calling
from bot.help.circle import Left, Member, Part
from bot.help.contacts import withdraw_contacts
from bot.help.kinds import HUMAN, JOIN
from bot.help.look import look_anew
from bot.help.my_case import bring_up_to_date, put_card_away
from bot.help.request import Request, State
from bot.help.visit import VisitState, door_code
from bot.work import Work

CLAIM_REMINDER, CLAIM_LAPSE = "claim_reminder", "claim_lapse"

ANSWERS = {
    Left.HANDED_BACK: Answer.HANDED_BACK,
    Left.LAPSED: Answer.HANDED_BACK,
    Left.SOMEBODY_ELSE: Answer.STOOD_DOWN,
}


async def leave(
    work: Work, request: Request, member: Member, why: Left, told: dict[int, str] | None = None
) -> bool:
    """False when they had left before. The others' cards say what they are `told`."""
    if not await work.db.requests.leave(member.id, why, work.now):
        return False
    await see_out(work, request, member)
    if member.part is Part.HELPER:
        await work.db.asks.answer(
            request.id, member.person, ANSWERS.get(why, Answer.HANDED_BACK), work.now
        )
    now = await work.db.requests.get(request.id)
    if now is not None:
        if now.state is State.OPEN and not now.waits_for_consent:
            await look_anew(work, now)
        if now.kind in {HUMAN, JOIN}:
            await keep_calling(work, now)
        await bring_up_to_date(work, now, told)
    return True


async def see_out(work: Work, request: Request, member: Member) -> None:
    """What goes with somebody who has just left."""
    person = await work.db.people.get(member.person)
    await put_card_away(work, person, request)
    await withdraw_contacts(work, member)
    await stop_watching(work, member)
    now = await work.db.requests.get(request.id)
    for visit in await work.db.visits.of(request.id):
        await work.db.visits.answer(visit.id, member.person, coming=False)
        left = await work.db.visits.get(visit.id) or visit
        if visit.state is VisitState.PROPOSED:
            off = visit.proposed_by == member.person
        else:
            off = now is None or not left.agreed_by(now.circle)
        if off:
            await work.db.visits.move_on(visit.id, visit.state, VisitState.CANCELLED)
        elif visit.coming(member.person):
            await work.db.visits.renew(visit.id, door_code())


async def stop_watching(work: Work, member: Member) -> None:
    """Nothing is expected of this helper now."""
    for what in (CLAIM_REMINDER, CLAIM_LAPSE):
        await work.db.agenda.drop(what, member.subject)
