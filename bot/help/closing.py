"""The end of a request: it is done, or withdrawn. Everyone in it is told, once, in their words.

Done takes the resident's word, or a week of silence after they were asked for it.
"""

from __future__ import annotations

from datetime import timedelta

from bot.agenda import Entry
from bot.conversation.talk import offer, put_away
from bot.help.after_help import they_came
from bot.help.circle import Part
from bot.help.contacts import withdraw_contacts
from bot.help.kinds import JOIN
from bot.help.leaving import stop_watching
from bot.help.my_case import put_card_away
from bot.help.request import Request, State
from bot.help.stand_down import stand_down
from bot.help.visit import VisitState
from bot.people.person import Person
from bot.work import Work

CLOSING = "closing"
IS_IT_DONE = "is_it_done"
FEEDBACK = "give_feedback"


async def close(work: Work, request: Request, by: Person | None, state: State) -> None:
    """`by` nobody: it closed because nobody answered."""
    if not await work.db.requests.close(request.id, state, work.now):
        if by is not None:
            await work.tell(by, "my_case-over")
        return
    request = await work.db.requests.get(request.id) or request  # who came in just before
    await stand_down(work, request, f"answer_ping-{state}")
    for about in await work.db.requests.regarding(request.id):
        if about.kind == JOIN:  # there is nothing to look along with any more
            await work.db.requests.close(about.id, State.WITHDRAWN, work.now)
            await stand_down(work, about, "answer_ping-done")
    if state is State.DONE:
        await they_came(work, request)
    await withdraw_contacts(work, *request.circle)
    await work.db.agenda.drop(CLOSING, request.subject)
    for member in request.circle:
        person = await work.db.people.get(member.person)
        await put_card_away(work, person, request)
        await put_away(work, person, IS_IT_DONE, request.subject)
        mine = "me" if by is not None and person.id == by.id else "other"
        how = mine if by is not None else "silence"
        name = work.name(by, person) if by is not None else ""
        await work.tell(person, f"closed-{state}.{how}", name=name)
        if state is State.DONE and member.part is Part.RESIDENT and request.helpers:
            await offer(work, person, FEEDBACK, request.subject)


async def ask_whether_done(work: Work, request: Request, by: Person | None = None) -> None:
    """Put it to the resident, once; without an answer it closes by itself after the set time."""
    resident = await work.db.people.get(request.resident)
    asked = await work.db.conversations.prompts_about(IS_IT_DONE, request.subject)
    if by is not None and asked:
        return
    say = work.texts(resident)
    preface = say("says-it-is-done", name=work.name(by, resident)) if by is not None else ""
    await offer(work, resident, IS_IT_DONE, request.subject, preface=preface)
    for member in request.helpers:  # they did what they came for: their place cannot lapse now
        await stop_watching(work, member)
    due = work.now + timedelta(days=work.settings.claims.closing_days)
    await work.db.agenda.plan(Entry(CLOSING, request.subject, due))


async def closing_is_due(work: Work, entry: Entry) -> None:
    """Nobody said no for a week. When something happened meanwhile it is asked once more."""
    request = await work.db.requests.get(entry.about.id)
    if request is None or not request.alive:
        return
    asked_at = entry.due - timedelta(days=work.settings.claims.closing_days)
    resident = request.member(request.resident)
    visits = await work.db.visits.of(request.id)
    ahead = any(each.state is VisitState.AGREED and each.ends_at > work.now for each in visits)
    if ahead or (resident is not None and resident.active_at > asked_at):
        await ask_whether_done(work, request)
    else:
        await close(work, request, None, State.DONE)
