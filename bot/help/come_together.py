"""Somebody said yes: everyone in the circle hears who it is, and words go round from now on."""

from __future__ import annotations

from bot.conversation.talk import offer
from bot.help.circle import Left, Member, Part
from bot.help.claims import watch_claim
from bot.help.kinds import HUMAN, JOIN
from bot.help.leaving import see_out
from bot.help.my_case import bring_up_to_date
from bot.help.request import Request, State, Taken
from bot.help.stand_down import stand_down
from bot.help.visit import VisitState, door_code
from bot.help.visiting import AGREE, next_time, settle_visit
from bot.help.wording import headline, introduction, names
from bot.messages import Outgoing
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work


async def come_together(work: Work, before: Request, helper: Person, taken: Taken) -> None:
    """`before` is the request as it was; `taken` is the place that `helper` has now."""
    request = await work.db.requests.get(before.id)
    if request is None:
        return
    if request.state is State.TAKEN:
        await stand_down(work, request, "answer_ping-taken", besides=helper.id)
    if request.kind == JOIN:
        await _look_along(work, request, helper)
        return
    if taken.instead_of is not None:
        await _take_the_place_of(work, request, helper, taken)
        request = await work.db.requests.get(before.id) or request
    member = request.member(helper.id) or taken.member
    await watch_claim(work, request, member)
    told = {member.person: await _found(work, request, member, helper) for member in request.circle}
    told[helper.id] = await _you_help(work, request, helper)
    for member in request.circle:
        await listen_to(work, member.person, request)
    await _show_what_was_sent(work, request, helper)
    agreed = await _keep_the_time_that_was_asked(work, request, helper)
    told = {
        person: "\n\n".join(filter(None, [text, agreed.get(person, "")]))
        for person, text in told.items()
    }
    await bring_up_to_date(work, request, told)
    await _ask_whether_that_time_suits(work, request, helper)


async def _found(work: Work, request: Request, reader: Member, helper: Person) -> str:
    person = await work.db.people.get(reader.person)
    who = await introduction(work, person, helper)
    if reader.part is not Part.RESIDENT:
        return work.texts(person)("found-too", helper=who)
    key = "found-human" if request.kind == HUMAN else "found"
    left = request.places_left
    return work.texts(person)(key, helper=who, left=left)


async def _you_help(work: Work, request: Request, helper: Person) -> str:
    say = work.texts(helper)
    resident = await work.db.people.get(request.resident)
    text = say("you-help", name=work.name(resident, helper), details=request.details or "-")
    if request.for_another:
        text += "\n" + say("you-help-for", whom=request.for_another)
    regarding = await work.db.requests.get(request.regarding) if request.regarding else None
    if regarding is not None:
        whom = await names(work, helper, [member.person for member in regarding.circle])
        what = headline(work, helper, regarding)
        text += "\n" + say("you-help-regarding", headline=what, names=whom)
    return text


async def _show_what_was_sent(work: Work, request: Request, helper: Person) -> None:
    if request.attachments:
        resident = await work.db.people.get(request.resident)
        text = work.texts(helper)("relayed", name=work.name(resident, helper), text="")
        files = Outgoing(text, attachments=request.attachments)
        member = request.member(helper.id)
        number = member.id if member else None
        await work.post(helper, files, about=request.subject, kind=Kind.RELAY, member=number)


async def _take_the_place_of(work: Work, request: Request, helper: Person, taken: Taken) -> None:
    """Who asked for a stand-in is released: from the request, or from the next visit of many."""
    old = taken.instead_of
    if old is None:
        return
    person = await work.db.people.get(old.person)
    visits = [
        each
        for each in await work.db.visits.of(request.id)
        if each.state is VisitState.AGREED and each.coming(person.id)
    ]
    comes_again = request.member(old.person) is not None  # it repeats, and this is for once
    if comes_again and visits:
        await work.db.requests.only_for(taken.member.id, visits[0].id)
        visits = visits[:1]
    elif comes_again:  # no time is agreed that it could be for
        await work.db.requests.leave(old.id, Left.REPLACED, work.now)
    for visit in visits:
        await work.db.visits.answer(visit.id, helper.id, coming=True)
        await work.db.visits.answer(visit.id, person.id, coming=False)
        # Who does not come any more should not know the code.
        await work.db.visits.renew(visit.id, door_code())
    if not (comes_again and visits):
        await see_out(work, request, old)
    await work.tell(person, "stand-in-found", name=work.name(helper, person))


async def _keep_the_time_that_was_asked(
    work: Work, request: Request, helper: Person
) -> dict[int, str]:
    """The ping named the time, so saying yes to it is agreeing to that. What that is to be told."""
    if request.starts_at is None:
        return {}
    starts_at = next_time(request.repeats, request.starts_at, work.now, work)
    if starts_at is None:
        return {}
    visits = await work.db.visits.of(request.id)
    if visits and visits[0].state is VisitState.PROPOSED:
        await offer(work, helper, AGREE, visits[0].subject)
        return {}
    if visits:
        if not any(visit.coming(helper.id) for visit in visits):
            await work.db.visits.answer(visits[0].id, helper.id, coming=True)
        return {helper.id: work.texts(helper)("visit-agreed-helper")}
    visit = await work.db.visits.add(request.id, starts_at, request.resident, door_code(), work.now)
    await work.db.visits.answer(visit.id, helper.id, coming=True)
    return await settle_visit(work, request, visit)


async def _ask_whether_that_time_suits(work: Work, request: Request, helper: Person) -> None:
    """Others proposed or agreed it before this helper came."""
    for visit in await work.db.visits.of(request.id):
        if helper.id not in visit.answers:
            await offer(work, helper, AGREE, visit.subject)


async def _look_along(work: Work, request: Request, professional: Person) -> None:
    """A professional who was asked in joins the circle that it is about; the asking is over."""
    await work.db.requests.close(request.id, State.DONE, work.now)
    about = await work.db.requests.get(request.regarding or 0)
    if about is None or not about.alive:
        await work.tell(professional, "my_case-over")
        return
    await join(work, about, professional, Part.PROFESSIONAL, request.resident)


async def listen_to(work: Work, person: int, request: Request) -> None:
    """From now on their words go to this circle; who is in several is asked which, next time."""
    several = [each for each in await work.db.requests.of(person) if each.others(person)]
    about = request.id if len(several) <= 1 else None
    await work.db.people.talk_about(person, about, work.now)


async def join(
    work: Work, request: Request, person: Person, part: Part, asked_in_by: int | None
) -> None:
    """Come into a circle, in everyone's sight."""
    member = await work.db.requests.join(request.id, person.id, part, work.now, asked_in_by)
    now = await work.db.requests.get(request.id)
    if member is None or now is None:
        await work.tell(person, "my_case-over")
        return
    for each in now.circle:
        await listen_to(work, each.person, now)
    told = {}
    for each in now.circle:
        reader = await work.db.people.get(each.person)
        if each.id == member.id:
            told[each.person] = work.texts(reader)("you-joined", details=request.details or "-")
        else:
            name = work.name(person, reader)
            role = work.texts(reader)(f"parts.{part}")
            told[each.person] = work.texts(reader)("joined", name=name, part=role)
    await bring_up_to_date(work, now, told)
