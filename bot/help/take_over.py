"""An equal offers to take a place over; whoever has it is asked, and silence for a day is a yes."""

from __future__ import annotations

from datetime import timedelta

from bot.agenda import Entry
from bot.conversation.flow import Flow
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import offer, put_away
from bot.help.about import OthersIn
from bot.help.circle import Left, Part
from bot.help.come_together import come_together
from bot.help.request import Request, Taken
from bot.help.takeover import Takeover, TakeoverAnswer
from bot.help.visit import VisitState
from bot.people.person import Person, Role
from bot.work import Work

NAME = "take_over"
ANSWER = "answer_take_over"
SILENCE = "takeover_silence"


async def talk(_me: Person, _about: Subject) -> int | None:
    helpers = await OthersIn(Part.HELPER)
    if not helpers:
        return None
    if len(helpers) == 1:
        return int(helpers[0].value)
    return int(await Choose("from", helpers))


async def finish(member: int | None, me: Person, about: Subject, work: Work) -> None:
    request = await work.db.requests.get(about.id)
    holder = (
        next((each for each in request.helpers if each.id == member), None) if request else None
    )
    if request is None or holder is None or not request.alive or holder.person == me.id:
        await work.tell(me, "my_case-over")
        return
    await offer_to_take_over(work, holder.id, holder.person, me)


async def offer_to_take_over(work: Work, member: int, holder: int, me: Person) -> None:
    """Put it to who has the place now."""
    request = await work.db.requests.of_member(member)
    if request is None or not await _may_have(work, request, member, me):
        await work.tell(me, "my_case-over")
        return
    asked = await work.db.takeovers.add(member, me.id, work.now)
    person = await work.db.people.get(holder)
    if asked is None:
        await work.tell(me, f"{NAME}-asked-already")
        return
    hours = work.settings.claims.take_over_hours
    await offer(work, person, ANSWER, asked.subject)
    await work.db.agenda.plan(Entry(SILENCE, asked.subject, work.now + timedelta(hours=hours)))
    await work.tell(me, f"{NAME}-asked", name=work.name(person, me), hours=hours)


async def _may_have(work: Work, request: Request, member: int, by: Person) -> bool:
    """Still one who helps here and can be reached, and for a place that is somebody's for good."""
    holder = next((each for each in request.helpers if each.id == member), None)
    return (
        request.alive
        and holder is not None
        and holder.for_visit is None
        and bool(by.channel)
        and by.has(*Role)
        and not await work.db.requests.is_refused(request.resident, by.id)
    )


async def silence_is_due(work: Work, entry: Entry) -> None:
    """A day without a word hands it over, unless they agreed on a time meanwhile."""
    takeover = await work.db.takeovers.get(entry.about.id)
    request = await work.db.requests.of_member(takeover.member) if takeover else None
    if takeover is None or request is None:
        return
    holder = next(each.person for each in request.circle if each.id == takeover.member)
    visits = await work.db.visits.of(request.id)
    if any(each.state is VisitState.AGREED and each.coming(holder) for each in visits):
        by = await work.db.people.get(takeover.by)
        if await work.db.takeovers.answer(takeover.id, TakeoverAnswer.MOOT) and by.channel:
            name = work.name(await work.db.people.get(holder), by)
            await work.tell(by, f"{ANSWER}-no", name=name)
        return
    await hand_over(work, takeover, TakeoverAnswer.SILENCE)


async def hand_over(work: Work, takeover: Takeover, answer: TakeoverAnswer) -> None:
    """The place changes hands, its visits with it; both are told, and everyone else."""
    if not await work.db.takeovers.answer(takeover.id, answer):
        return
    await work.db.agenda.drop(SILENCE, takeover.subject)
    by = await work.db.people.get(takeover.by)
    request = await work.db.requests.of_member(takeover.member)
    if request is None or not await _may_have(work, request, takeover.member, by):
        if by.channel:
            await work.tell(by, "my_case-over")
        return
    holder = next(each for each in request.circle if each.id == takeover.member)
    await put_away(work, await work.db.people.get(holder.person), ANSWER, takeover.subject)
    here = request.member(by.id)
    if here is not None and here.part is Part.HELPER:
        await work.tell(by, "my_case-over")
        return
    if here is not None:
        await work.db.requests.leave(here.id, Left.REPLACED, work.now)
    await work.db.requests.leave(holder.id, Left.REPLACED, work.now)
    taken = await work.db.requests.take(request.id, by.id, work.now)
    if taken is not None:
        await come_together(work, request, by, Taken(taken.member, holder))


FLOW = Flow(NAME, talk, finish)
