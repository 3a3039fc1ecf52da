"""What a coordinator decides about a request in place of the rule: ask somebody, leave somebody
out, ask nobody for now, go on. In the chat and at the desk alike."""

from __future__ import annotations

from bot.help.asking.overview import by_hand
from bot.help.asks import Answer
from bot.help.kinds import HUMAN, JOIN
from bot.help.look import LOOK, look_for_help, send
from bot.help.request import Request, State
from bot.help.searching import search_for
from bot.work import Work

BY_HAND = "by-hand"


def can_be_decided(request: Request | None) -> bool:
    """While somebody is looked for; who asks for a human is not sent another."""
    return (
        request is not None
        and request.state is State.OPEN
        and request.kind not in {HUMAN, JOIN}
        and not request.waits_for_consent
    )


async def decide(work: Work, request: int, what: str, person: int = 0) -> bool:
    """`what` is ask, leave_out, hold or go_on; False when it cannot be done (any more)."""
    await work.db.requests.hold(request)
    found = await work.db.requests.get(request)
    if found is None or not can_be_decided(found):
        return False
    match what:
        case "ask":
            return await _ask(work, found, person)
        case "leave_out":
            return await _leave_out(work, found, person)
        case "hold":
            await work.db.requests.change(request, held=True)
            await work.db.agenda.drop(LOOK, found.subject)
        case "go_on":
            await work.db.requests.change(request, held=False)
            await look_for_help(work, await work.db.requests.get(request) or found)
        case _:
            return False
    return True


async def _ask(work: Work, request: Request, person: int) -> bool:
    search, candidates = await search_for(work, request, wider=True)
    found = [each for each in candidates if each.volunteer.person == person]
    if not found or person in {ping.person for ping in search.pings}:
        return False
    await send(work, request, by_hand(search, found[0]), why=BY_HAND)
    return True


async def _leave_out(work: Work, request: Request, person: int) -> bool:
    """Who was asked already is thinking about it, or has answered."""
    search, candidates = await search_for(work, request, wider=True)
    there = {each.volunteer.person for each in candidates}
    if person not in there - {ping.person for ping in search.pings}:
        return False
    await work.db.asks.answer(request.id, person, Answer.LEFT_OUT, work.now)
    return True
