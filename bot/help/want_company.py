"""Many errands hide loneliness: company with it is offered once, gently, and never again."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.help.about import in_circle
from bot.help.my_case import bring_up_to_date
from bot.help.request import Request
from bot.people.person import Person
from bot.work import Work

NAME = "want_company"


async def offer_company(work: Work, request: Request, me: Person) -> None:
    """With the first errand of somebody's own at which a person comes by."""
    kind = work.settings.kinds.get(request.kind)
    if kind is None or not kind.offer_company or request.company or request.for_another:
        return
    if me.company_offered_at is None:
        await work.db.people.was_offered_company(me.id, work.now)
        await offer(work, me, NAME, request.subject)


async def talk(_me: Person, _about: Subject) -> bool:
    return await confirm("company") == "yes"


async def finish(wanted: bool, me: Person, about: Subject, work: Work) -> None:
    if not wanted:
        await work.tell(me, f"{NAME}-no")
        return
    found = await in_circle(work, me, about)
    if found is None or not await work.db.requests.change(about.id, company=True):
        return
    await work.tell(me, f"{NAME}-yes")
    request = await work.db.requests.get(about.id)
    if request is not None:
        await bring_up_to_date(work, request)


FLOW = Flow(NAME, talk, finish)
