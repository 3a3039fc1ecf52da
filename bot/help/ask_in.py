"""Ask somebody in: a professional, or somebody that one knows. The resident always decides."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.help.about import in_circle
from bot.help.call_a_human import keep_calling
from bot.help.circle import Part
from bot.help.come_together import join
from bot.help.kinds import JOIN
from bot.help.look import look_for_help
from bot.help.request import NewRequest, Request
from bot.messages import Option
from bot.people.links import make_links
from bot.people.person import Person
from bot.people.ticket import Purpose, Ticket
from bot.post import Kind
from bot.work import Work

NAME = "ask_in"
AGREE = "agree_ask_in"
WHOM = (Option(Part.PROFESSIONAL), Option(Part.COMPANION))


async def talk(_me: Person, _about: Subject) -> Part:
    return Part(await Choose("whom", WHOM))


async def finish(whom: Part, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    if member.part is Part.RESIDENT:
        await bring_in(work, request, me, whom)
        return
    resident = await work.db.people.get(request.resident)
    await offer(work, resident, AGREE, Subject(whom, member.id))
    await work.tell(me, f"{NAME}-resident-decides", name=work.name(resident, me))


async def bring_in(work: Work, request: Request, asker: Person, whom: Part) -> None:
    if whom is Part.PROFESSIONAL:
        await work.tell(asker, f"{NAME}-professional")
        about = await work.db.requests.regarding(request.id)
        if not any(each.kind == JOIN for each in about):
            new = NewRequest(asker.id, JOIN, "", (), "", "today", regarding=request.id)
            stored = await work.db.requests.add(new, work.now)
            await look_for_help(work, stored)
            await keep_calling(work, stored)
        return
    made = await make_links(work.db, Purpose.CIRCLE, work.now, request.id)
    await work.tell(
        asker,
        f"{NAME}-link",
        kind=Kind.SECRET,
        links=made.in_lines(),
        ticket=made.ticket,
        until=work.moment(made.expires, asker),
    )


async def may_come_in(work: Work, me: Person, ticket: Ticket) -> bool:
    """Said why not, and the code is not used up: who is in it has nothing to gain."""
    request = await work.db.requests.get(ticket.number)
    if (
        request is None
        or not request.alive
        or await work.db.requests.is_refused(request.resident, me.id)
    ):
        await work.tell(me, "my_case-over")
        return False
    if request.member(me.id) is not None:
        await work.tell(me, f"{NAME}-not-you")
        return False
    return True


async def come_in(work: Work, me: Person, ticket: Ticket) -> None:
    """Who was sent a code for a circle is in it with that."""
    request = await work.db.requests.get(ticket.number)
    if request is None or not request.alive or request.member(me.id) is not None:
        await work.tell(me, "my_case-over")
        return
    await join(work, request, me, Part.COMPANION, None)


FLOW = Flow(NAME, talk, finish)
