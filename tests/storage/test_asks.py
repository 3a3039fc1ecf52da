"""Who can be asked for a request, and what is kept of those who were."""

from __future__ import annotations

from datetime import timedelta

from bot.help.asks import Answer, Candidate
from bot.help.circle import Left, Part
from bot.help.kinds import HUMAN
from bot.help.request import Request, State
from bot.people.person import Role
from bot.ports import Storage
from tests.storage.world import MORNING, ask_for, helper, meet

VOLUNTEERS = {Role.VOLUNTEER}
EVERYBODY = {Role.VOLUNTEER, Role.PROFESSIONAL}


async def found(
    storage: Storage, request: Request, roles: set[Role] = VOLUNTEERS
) -> list[Candidate]:
    async with storage.transaction() as db:
        return list(await db.asks.candidates(request, roles))


async def names(storage: Storage, request: Request, roles: set[Role] = VOLUNTEERS) -> list[str]:
    return [candidate.person.name for candidate in await found(storage, request, roles)]


async def test_volunteers_are_asked_for_what_they_offer(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    await helper(storage, "jan", "groceries", "transport", places={"heuvel"}, dayparts={"morning"})
    await helper(storage, "els", "transport")
    await helper(storage, "offers nothing")
    request = await ask_for(storage, maria)
    [candidate] = await found(storage, request)
    assert candidate.person.name == "Jan"
    assert candidate.person.roles == ((Role.VOLUNTEER, MORNING),)
    assert candidate.kinds == {"groceries", "transport"}
    assert candidate.neighbourhoods == {"heuvel"}
    assert candidate.dayparts == {"morning"}
    assert (candidate.busy, candidate.asked_last) == (0, None)


async def test_professionals_who_say_nothing_take_every_kind_that_professionals_take(
    storage: Storage,
) -> None:
    [maria] = await meet(storage, "maria")
    await helper(storage, "all", role=Role.PROFESSIONAL)
    await helper(storage, "letters only", "admin", role=Role.PROFESSIONAL)
    await helper(storage, "volunteer", "money")
    request = await ask_for(storage, maria, "money")
    assert await names(storage, request, {Role.PROFESSIONAL}) == ["All"]
    assert await names(storage, request, EVERYBODY) == ["All", "Volunteer"]
    groceries = await ask_for(storage, maria, "groceries")
    assert await names(storage, groceries, VOLUNTEERS) == []


async def test_nobody_is_asked_who_cannot_or_does_not_want_to_be(storage: Storage) -> None:
    resident = await helper(storage, "resident", "groceries")
    never = await helper(storage, "never", "groceries")
    asked = await helper(storage, "asked", "groceries")
    await helper(storage, "gone", "groceries")
    await helper(storage, "free", "groceries")
    request = await ask_for(storage, resident)
    async with storage.transaction() as db:
        await db.people.never(never.id, "groceries")
        await db.people.never(never.id, "groceries")
        await db.asks.ask(request.id, asked.id, "here", MORNING)
        await db.people.reachable("telegram", "gone", reachable=False)
    assert await names(storage, request) == ["Free"]
    async with storage.transaction() as db:
        await db.people.offer_help(never.id, ["groceries"], [], [])
    assert await names(storage, request) == ["Never", "Free"]


async def test_candidates_tell_how_busy_they_are_and_when_they_were_asked_last(
    storage: Storage,
) -> None:
    [maria] = await meet(storage, "maria")
    jan = await helper(storage, "jan", "groceries")
    earlier = [await ask_for(storage, maria) for _ in range(3)]
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        for n, other in enumerate(earlier):
            await db.asks.ask(other.id, jan.id, "here", MORNING + timedelta(hours=n))
            await db.requests.take(other.id, jan.id, MORNING)
        await db.requests.close(earlier[0].id, State.DONE, MORNING)
    [candidate] = await found(storage, request)
    assert candidate.busy == 2
    assert candidate.asked_last == MORNING + timedelta(hours=2)


async def test_who_is_in_it_or_was_refused_is_not_asked(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    helping = await helper(storage, "helping", "groceries")
    left = await helper(storage, "left", "groceries")
    refused = await helper(storage, "refused", "groceries")
    await helper(storage, "free", "groceries")
    request = await ask_for(storage, maria, places=3)
    async with storage.transaction() as db:
        await db.requests.take(request.id, helping.id, MORNING)
        taken = await db.requests.take(request.id, left.id, MORNING)
        assert taken is not None
        await db.requests.leave(taken.member.id, Left.HANDED_BACK, MORNING)
        await db.requests.refuse(maria.id, refused.id, MORNING)
    assert await names(storage, request) == ["Left", "Free"]


async def test_who_was_stood_down_can_be_asked_again(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    jan = await helper(storage, "jan", "groceries")
    els = await helper(storage, "els", "groceries")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        for person, answer in ((jan, Answer.STOOD_DOWN), (els, Answer.NOT_NOW)):
            await db.asks.ask(request.id, person.id, "here", MORNING)
            await db.asks.answer(request.id, person.id, answer, MORNING)
    assert await names(storage, request) == ["Jan"]


async def test_a_human_for_a_case_is_nobody_who_was_in_it(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    inside = await helper(storage, "inside", role=Role.PROFESSIONAL)
    was = await helper(storage, "was", role=Role.PROFESSIONAL)
    await helper(storage, "outside", role=Role.PROFESSIONAL)
    case = await ask_for(storage, maria)
    async with storage.transaction() as db:
        await db.requests.join(case.id, inside.id, Part.PROFESSIONAL, MORNING)
        stay = await db.requests.join(case.id, was.id, Part.PROFESSIONAL, MORNING)
        assert stay is not None
        await db.requests.leave(stay.id, Left.STEPPED_OUT, MORNING)
    human = await ask_for(storage, maria, HUMAN, regarding=case.id)
    assert await names(storage, human, {Role.PROFESSIONAL}) == ["Outside"]
    other = await ask_for(storage, maria, HUMAN)
    assert await names(storage, other, {Role.PROFESSIONAL}) == ["Inside", "Was", "Outside"]


async def test_asks_and_answers_are_kept_with_their_reason(storage: Storage) -> None:
    maria, jan, els = await meet(storage, "maria", "jan", "els")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        asks = db.asks
        await asks.ask(request.id, jan.id, "nearby", MORNING)
        assert await asks.why_asked(request.id, jan.id) == "nearby"
        assert await asks.why_asked(request.id, els.id) == ""
        assert await asks.asked(request.id) == {jan.id: Answer.ASKED}
        await asks.answer(request.id, jan.id, Answer.NOT_NOW, MORNING)
        await asks.answer(request.id, els.id, Answer.HANDED_BACK, MORNING)
        answers = {jan.id: Answer.NOT_NOW, els.id: Answer.HANDED_BACK}
        assert await asks.asked(request.id) == answers
        assert await asks.why_asked(request.id, jan.id) == "nearby"
        await asks.ask(request.id, jan.id, "again", MORNING)
        assert (await asks.asked(request.id))[jan.id] is Answer.ASKED
