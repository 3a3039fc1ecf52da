"""Nobody comes: may we ask wider, and else a coordinator, with a name and a time.

The resident hears where it stands before they have to ask, and no more often than that helps.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.agenda import Entry
from bot.conversation.talk import offer
from bot.help.asking.plan import plan
from bot.help.call_a_human import SOON, when_heard
from bot.help.kinds import HUMAN, JOIN
from bot.help.look import ASK_WIDER, STUCK, call
from bot.help.my_case import bring_up_to_date
from bot.help.request import Request, State, Wider
from bot.help.searching import search_for
from bot.help.wording import headline, names
from bot.people.person import Role
from bot.work import Work

NOBODY = "nobody"
FOR_AN_ANSWER, FOR_AN_ANSWER_URGENT = timedelta(hours=2), timedelta(minutes=10)
A_WEEK = timedelta(days=7)


async def nobody_comes(work: Work, entry: Entry) -> None:
    request = await work.db.requests.get(entry.about.id)
    if request is None or request.state is not State.OPEN or request.waits_for_consent:
        return
    if request.kind in {HUMAN, JOIN}:
        await _say_so_to_resident(work, request, "no-human-yet")
        await work.db.agenda.plan(Entry(STUCK, request.subject, work.now + A_WEEK))
    elif work.light > work.now:
        if request.urgent:  # who can wait is not woken for this either
            await _say_so_to_resident(work, request, "everyone-asleep", when=work.light)
        due = work.light + SOON if request.urgent else work.light
        await work.db.agenda.plan(Entry(STUCK, request.subject, due))
    elif request.places_left and not request.wider and await _others_further_away(work, request):
        await work.db.requests.change(request.id, wider=Wider.ASKED)
        resident = await work.db.people.get(request.resident)
        await offer(work, resident, ASK_WIDER, request.subject)
        patience = FOR_AN_ANSWER_URGENT if request.urgent else FOR_AN_ANSWER
        await work.db.agenda.plan(Entry(STUCK, request.subject, work.now + patience))
    else:
        await _call_in_coordinators(work, request)


async def _others_further_away(work: Work, request: Request) -> bool:
    """Whether there is somebody whom we would ask now if we may ask wider."""
    search, candidates = await search_for(work, request, wider=True)
    return bool(plan(search, candidates).asks)


async def _call_in_coordinators(work: Work, request: Request) -> None:
    """They may take it themselves; who they are and when the resident hears more is told."""
    new = await work.db.asks.humans(request, frozenset({Role.COORDINATOR}))
    await call(work, request, new, NOBODY)
    asked = await work.db.asks.asked(request.id)
    called = [person for person, it in asked.items() if it.why == NOBODY]
    due = when_heard(work) if new else work.now + A_WEEK
    await work.db.agenda.plan(Entry(STUCK, request.subject, due))
    if not request.places_left:  # a stand-in is looked for: whoever asked for one still comes
        for member in request.helpers:
            if member.seeks_stand_in:
                helper = await work.db.people.get(member.person)
                await work.tell(helper, "stand-in-nobody", about=request.subject)
        return
    await bring_up_to_date(work, request)
    resident = await work.db.people.get(request.resident)
    await work.tell(
        resident,
        "still-looking" if new else "nobody-yet",
        about=request.subject,
        headline=headline(work, resident, request),
        asked=len(asked) - len(called),
        names=await names(work, resident, called),
        when=work.moment(due, resident),
    )


async def _say_so_to_resident(
    work: Work, request: Request, key: str, when: datetime | None = None
) -> None:
    resident = await work.db.people.get(request.resident)
    said = work.moment(when, resident) if when is not None else ""
    await work.tell(resident, key, about=request.subject, when=said)
