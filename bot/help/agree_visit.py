"""A time was proposed: everyone answers for themselves, and may name another."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import start
from bot.help.my_case import bring_up_to_date
from bot.help.visit import VisitState
from bot.help.visiting import AGREE, agree, call_off
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

ANSWERS = tuple(map(Option, ("yes", "no", "propose_time")))


@dataclass(frozen=True)
class Proposal:
    """When, and who says so; `when` is "" once it is off."""

    when: str = ""
    name: str = ""


@dataclass(frozen=True)
class WhatIsProposed(Lookup[Proposal]):
    async def load(self, work: Work, me: Person, about: Subject) -> Proposal:
        visit = await work.db.visits.get(about.id)
        if visit is None or visit.state in {VisitState.CANCELLED, VisitState.OVER}:
            return Proposal()
        by = await work.db.people.get(visit.proposed_by)
        return Proposal(work.moment(visit.starts_at, me), work.name(by, me))

    def samples(self) -> tuple[Proposal, ...]:
        return (Proposal("...", "Jan"), Proposal())


async def talk(_me: Person, _about: Subject) -> str | None:
    proposal = await WhatIsProposed()
    if not proposal.when:
        return None
    told = {"when": proposal.when, "name": proposal.name}
    return await Choose("answer", ANSWERS, with_=told)


async def finish(answer: str | None, me: Person, about: Subject, work: Work) -> None:
    visit = await work.db.visits.get(about.id)
    request = await work.db.requests.get(visit.request) if visit is not None else None
    member = request.member(me.id) if request is not None else None
    if visit is None or request is None or member is None or answer is None:
        await work.tell(me, f"{AGREE}-off")
        return
    await work.db.requests.hold(request.id)  # two yeses at once see each other
    await work.db.requests.was_active(member.id, work.now)
    await work.db.visits.answer(visit.id, me.id, coming=answer == "yes")
    if answer == "propose_time":
        await start(work, me, "propose_time", request.subject)
        return
    visit = await work.db.visits.get(visit.id) or visit
    if answer == "no":
        by = await work.db.people.get(visit.proposed_by)
        await work.tell(by, f"{AGREE}-not-then", name=work.name(me, by))
        await work.tell(me, f"{AGREE}-said-no")
        if visit.refused_by(request.circle):
            await call_off(work, request, visit)
            await bring_up_to_date(work, request)
    elif visit.state is VisitState.AGREED:
        await work.tell(
            me, "visit-yours-now", when=work.moment(visit.starts_at, me), code=visit.code
        )
        await bring_up_to_date(work, request)
    elif visit.agreed_by(request.circle):
        await agree(work, request, visit)
    else:
        await work.tell(me, f"{AGREE}-said-yes")
        await bring_up_to_date(work, request)


FLOW = Flow(AGREE, talk, finish)
