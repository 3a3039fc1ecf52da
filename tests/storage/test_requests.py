"""Requests for help: their life, who can be asked, and that one yes wins."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.help.request import Answer, Candidate, NewRequest, Request, State
from bot.messages import Attachment
from bot.people.person import Person, Role
from bot.ports import Storage
from tests.storage.world import MORNING, ask_for, meet

VOLUNTEERS = {Role.VOLUNTEER}
EVERYBODY = {Role.VOLUNTEER, Role.PROFESSIONAL}


async def helper(
    storage: Storage, name: str, *kinds: str, role: Role = Role.VOLUNTEER, **offer: set[str]
) -> Person:
    [person] = await meet(storage, name)
    async with storage.transaction() as db:
        await db.people.grant(person.id, role, MORNING)
        places, dayparts = offer.get("places", set()), offer.get("dayparts", set())
        await db.people.offer_help(person.id, kinds, places, dayparts)
        return await db.people.get(person.id)


async def found(
    storage: Storage, request: Request, roles: set[Role] = VOLUNTEERS
) -> list[Candidate]:
    async with storage.transaction() as db:
        return list(await db.requests.candidates(request, roles))


async def names(storage: Storage, request: Request, roles: set[Role] = VOLUNTEERS) -> list[str]:
    return [candidate.person.name for candidate in await found(storage, request, roles)]


async def test_a_request_comes_back_as_it_was_asked(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    photo = Attachment("photo", "telegram:x", "image/jpeg", 12)
    new = NewRequest(maria.id, "admin", "Brief\nvan wie?", (photo,), "heuvel", "=na drie uur")
    async with storage.transaction() as db:
        request = await db.requests.add(new, MORNING)
        assert await db.requests.get(request.id) == request
        assert (request.state, request.asked_at, request.helper) == (State.OPEN, MORNING, None)
        assert (request.attachments, request.when) == ((photo,), "=na drie uur")
        assert await db.requests.get(999) is None


async def test_the_life_of_a_request(storage: Storage) -> None:
    maria, jan, els = await meet(storage, "maria", "jan", "els")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        requests = db.requests
        assert not await requests.hand_back(request.id, jan.id)
        assert await requests.take(request.id, jan.id, MORNING)
        assert not await requests.take(request.id, els.id, MORNING)
        assert [r.id for r in await requests.of_helper(jan.id)] == [request.id]
        assert not await requests.hand_back(request.id, els.id)
        assert await requests.hand_back(request.id, jan.id)
        assert await requests.of_helper(jan.id) == []
        assert await requests.take(request.id, els.id, MORNING)
        assert await requests.helped_times(els.id) == 0
        assert await requests.close(request.id, State.DONE, MORNING)
        assert not await requests.close(request.id, State.WITHDRAWN, MORNING)
        assert await requests.helped_times(els.id) == 1
        assert await requests.of_helper(els.id) == []
        assert await requests.of_resident(maria.id) == []
        closed = await requests.get(request.id)
        assert closed is not None
        assert (closed.state, closed.helper) == (State.DONE, els.id)


async def test_a_residents_requests_are_those_alive_newest_first(storage: Storage) -> None:
    maria, jan = await meet(storage, "maria", "jan")
    first, second, third = [await ask_for(storage, maria) for _ in range(3)]
    await ask_for(storage, jan)
    async with storage.transaction() as db:
        await db.requests.close(second.id, State.WITHDRAWN, MORNING)
        mine = await db.requests.of_resident(maria.id)
        assert [request.id for request in mine] == [third.id, first.id]
        counts = await db.requests.counts(MORNING)
        assert counts == {State.OPEN: 3, State.WITHDRAWN: 1}
        assert await db.requests.counts(MORNING + timedelta(seconds=1)) == {}


async def test_only_its_resident_changes_a_request_and_only_while_it_is_alive(
    storage: Storage,
) -> None:
    maria, jan = await meet(storage, "maria", "jan")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        assert not await db.requests.change(request.id, jan.id, details="niets")
        assert await db.requests.change(request.id, maria.id, details="Brood", when="now")
        changed = await db.requests.get(request.id)
        assert changed is not None
        assert (changed.details, changed.when, changed.kind) == ("Brood", "now", "groceries")
        with pytest.raises(TypeError, match="helper"):
            await db.requests.change(request.id, maria.id, helper="1")
        await db.requests.take(request.id, jan.id, MORNING)
        assert await db.requests.change(request.id, maria.id, details="Melk")
        await db.requests.close(request.id, State.DONE, MORNING)
        assert not await db.requests.change(request.id, maria.id, details="te laat")


async def test_of_fifty_who_say_yes_at_once_one_wins(storage: Storage) -> None:
    people = await meet(storage, "maria", *(f"volunteer-{n}" for n in range(50)))
    request = await ask_for(storage, people[0])

    async def say_yes(person: Person) -> bool:
        async with storage.transaction() as db:
            won = await db.requests.take(request.id, person.id, MORNING)
            await asyncio.sleep(0)
            return won

    answers = await asyncio.gather(*(say_yes(person) for person in people[1:]))
    assert sum(answers) == 1
    async with storage.transaction() as db:
        taken = await db.requests.get(request.id)
        assert taken is not None
        assert taken.helper == people[1:][answers.index(True)].id


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
        await db.requests.ask(request.id, asked.id, "here", MORNING)
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
            await db.requests.ask(other.id, jan.id, "here", MORNING + timedelta(hours=n))
            await db.requests.take(other.id, jan.id, MORNING)
        await db.requests.close(earlier[0].id, State.DONE, MORNING)
    [candidate] = await found(storage, request)
    assert candidate.busy == 2
    assert candidate.asked_last == MORNING + timedelta(hours=2)


async def test_asks_and_answers_are_kept_with_their_reason(storage: Storage) -> None:
    maria, jan, els = await meet(storage, "maria", "jan", "els")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        requests = db.requests
        await requests.ask(request.id, jan.id, "nearby", MORNING)
        assert await requests.why_asked(request.id, jan.id) == "nearby"
        assert await requests.why_asked(request.id, els.id) == ""
        assert await requests.asked(request.id) == {jan.id: Answer.ASKED}
        await requests.answer(request.id, jan.id, Answer.NOT_NOW, MORNING)
        await requests.answer(request.id, els.id, Answer.HANDED_BACK, MORNING)
        answers = {jan.id: Answer.NOT_NOW, els.id: Answer.HANDED_BACK}
        assert await requests.asked(request.id) == answers
        assert await requests.why_asked(request.id, jan.id) == "nearby"
        await requests.ask(request.id, jan.id, "again", MORNING)
        assert (await requests.asked(request.id))[jan.id] is Answer.ASKED


async def test_thanks_can_be_said_again(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        await db.requests.thank(request.id, "yes", "Dank je", MORNING)
        await db.requests.thank(request.id, "yes", "Heel erg bedankt 🙏", MORNING)
