"""Requests for help: their life, who is in them, who can be asked, and that one yes wins."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.help.asks import Answer, Candidate
from bot.help.circle import Left, Part
from bot.help.kinds import HUMAN
from bot.help.request import Consent, NewRequest, Request, State, Taken
from bot.messages import Attachment
from bot.people.person import Person, Role
from bot.ports import Storage, Transaction
from tests.storage.world import MORNING, ask_for, column, meet

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
        return list(await db.asks.candidates(request, roles))


async def names(storage: Storage, request: Request, roles: set[Role] = VOLUNTEERS) -> list[str]:
    return [candidate.person.name for candidate in await found(storage, request, roles)]


async def now(db: Transaction, request: Request) -> Request:
    """The request as it stands."""
    found = await db.requests.get(request.id)
    assert found is not None
    return found


async def test_a_request_comes_back_as_it_was_asked(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    photo = Attachment("photo", "telegram:x", "image/jpeg", 12)
    new = NewRequest(
        maria.id,
        "letters",
        "Brief\nvan wie?",
        (photo,),
        "heuvel",
        "=na drie uur",
        MORNING + timedelta(hours=5),
        "FREQ=WEEKLY;BYDAY=TU",
        3,
        "mijn moeder",
        Consent.AWAITED,
        company=True,
        regarding=12,
    )
    async with storage.transaction() as db:
        request = await db.requests.add(new, MORNING)
        assert await db.requests.get(request.id) == request
        assert (request.state, request.asked_at, request.helpers) == (State.OPEN, MORNING, ())
        [resident] = request.circle
        assert (resident.person, resident.part) == (maria.id, Part.RESIDENT)
        assert resident.since == resident.active_at == MORNING
        for name in NewRequest.__dataclass_fields__:
            assert getattr(request, name) == getattr(new, name), name
        assert await db.requests.get(999) is None


async def test_the_life_of_a_request(storage: Storage) -> None:
    maria, jan, els = await meet(storage, "maria", "jan", "els")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        requests = db.requests
        assert await requests.of(jan.id) == []
        taken = await requests.take(request.id, jan.id, MORNING)
        assert taken is not None
        assert (taken.member.person, taken.member.part) == (jan.id, Part.HELPER)
        assert taken.instead_of is None
        assert (await now(db, request)).state is State.TAKEN
        assert await requests.take(request.id, els.id, MORNING) is None
        assert await requests.take(request.id, jan.id, MORNING) is None
        assert [r.id for r in await requests.of(jan.id)] == [request.id]
        assert not await requests.leave(999, Left.HANDED_BACK, MORNING)
        assert await requests.leave(taken.member.id, Left.HANDED_BACK, MORNING)
        assert not await requests.leave(taken.member.id, Left.HANDED_BACK, MORNING)
        assert (await now(db, request)).state is State.OPEN
        assert await requests.of(jan.id) == []
        assert await requests.of_member(taken.member.id) is None
        assert await requests.take(request.id, els.id, MORNING)
        assert await requests.helped_times(els.id) == 0
        assert await requests.close(request.id, State.DONE, MORNING)
        assert not await requests.close(request.id, State.WITHDRAWN, MORNING)
        assert await requests.helped_times(els.id) == 1
        assert await requests.helped_times(jan.id) == 0
        assert await requests.of(els.id) == []
        assert await requests.of(maria.id) == []
        closed = await now(db, request)
        assert closed.state is State.DONE
        assert [member.person for member in closed.helpers] == [els.id]


async def test_who_comes_back_has_another_stay(storage: Storage) -> None:
    maria, jan = await meet(storage, "maria", "jan")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        first = await db.requests.take(request.id, jan.id, MORNING)
        assert first is not None
        await db.requests.leave(first.member.id, Left.LAPSED, MORNING)
        later = MORNING + timedelta(hours=1)
        again = await db.requests.take(request.id, jan.id, later)
        assert again is not None
        assert again.member.id > first.member.id
        assert again.member.since == again.member.active_at == later
        await db.requests.was_active(again.member.id, later + timedelta(hours=1))
        await db.requests.was_active(first.member.id, later)
        [helper] = (await now(db, request)).helpers
        assert helper.active_at == later + timedelta(hours=1)
        found = await db.requests.of_member(again.member.id)
        assert found is not None
        assert found.id == request.id


async def test_as_many_help_as_there_are_places(storage: Storage) -> None:
    maria, *helpers = await meet(storage, "maria", "jan", "els", "piet", "noor")
    request = await ask_for(storage, maria, places=3)
    async with storage.transaction() as db:
        for left, person in zip((2, 1, 0), helpers, strict=False):
            assert await db.requests.take(request.id, person.id, MORNING)
            assert (await now(db, request)).places_left == left
        assert (await now(db, request)).state is State.TAKEN
        assert await db.requests.take(request.id, helpers[3].id, MORNING) is None
        assert await db.requests.change(request.id, places=4)
        assert (await now(db, request)).state is State.OPEN
        assert await db.requests.take(request.id, helpers[3].id, MORNING)
        assert await db.requests.change(request.id, places=1)
        shrunk = await now(db, request)
        assert (shrunk.state, shrunk.places_left, len(shrunk.helpers)) == (State.TAKEN, 0, 4)


async def test_a_stand_in_takes_the_place_of_who_asked_for_one(storage: Storage) -> None:
    maria, jan, els = await meet(storage, "maria", "jan", "els")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        taken = await db.requests.take(request.id, jan.id, MORNING)
        assert taken is not None
        assert await db.requests.seek_stand_in(taken.member.id, wanted=True)
        assert (await now(db, request)).state is State.OPEN
        assert [m.person for m in (await now(db, request)).helpers] == [jan.id]
        assert await db.requests.seek_stand_in(taken.member.id, wanted=False)
        assert (await now(db, request)).state is State.TAKEN
        assert await db.requests.take(request.id, els.id, MORNING) is None
        await db.requests.seek_stand_in(taken.member.id, wanted=True)
        stands_in = await db.requests.take(request.id, els.id, MORNING)
        assert stands_in is not None
        assert stands_in.instead_of is not None
        assert stands_in.instead_of.id == taken.member.id
        replaced = await now(db, request)
        assert [member.person for member in replaced.helpers] == [els.id]
        assert replaced.state is State.TAKEN
        assert not await db.requests.seek_stand_in(taken.member.id, wanted=True)


async def test_of_what_comes_back_a_stand_in_takes_one_visit_alone(storage: Storage) -> None:
    maria, jan, els = await meet(storage, "maria", "jan", "els")
    request = await ask_for(storage, maria, repeats="FREQ=WEEKLY;BYDAY=TU")
    async with storage.transaction() as db:
        taken = await db.requests.take(request.id, jan.id, MORNING)
        assert taken is not None
        visit = await db.visits.add(request.id, MORNING, maria.id, "rode fiets", MORNING)
        await db.requests.seek_stand_in(taken.member.id, wanted=True)
        stands_in = await db.requests.take(request.id, els.id, MORNING)
        assert stands_in is not None
        await db.requests.only_for(stands_in.member.id, visit.id)
        both = await now(db, request)
        assert [(m.person, m.for_visit) for m in both.helpers] == [
            (jan.id, None),
            (els.id, visit.id),
        ]
        assert (both.state, both.places_left) == (State.TAKEN, 0)


async def test_others_come_into_the_circle_without_taking_a_place(storage: Storage) -> None:
    maria, jan, els, noor = await meet(storage, "maria", "jan", "els", "noor")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        join = db.requests.join
        daughter = await join(request.id, noor.id, Part.COMPANION, MORNING, maria.id)
        assert daughter is not None
        assert daughter.asked_in_by == maria.id
        assert await join(request.id, noor.id, Part.COMPANION, MORNING, maria.id) is None
        assert await join(request.id, els.id, Part.PROFESSIONAL, MORNING)
        assert (await now(db, request)).state is State.OPEN
        assert await db.requests.take(request.id, noor.id, MORNING) is None
        assert await db.requests.take(request.id, jan.id, MORNING)
        circle = (await now(db, request)).circle
        assert [member.person for member in circle] == [maria.id, noor.id, els.id, jan.id]
        assert [r.id for r in await db.requests.of(noor.id)] == [request.id]
        await db.requests.close(request.id, State.DONE, MORNING)
        assert await join(request.id, 999, Part.COMPANION, MORNING) is None


async def test_who_says_yes_to_it_becomes_the_resident(storage: Storage) -> None:
    noor, maria, jan = await meet(storage, "noor", "maria", "jan")
    request = await ask_for(storage, noor, consent=Consent.AWAITED, for_another="mijn moeder")
    own = await ask_for(storage, jan)
    async with storage.transaction() as db:
        assert not await db.requests.hand_to(own.id, maria.id, MORNING)
        assert not await db.requests.hand_to(request.id, noor.id, MORNING)
        assert await db.requests.hand_to(request.id, maria.id, MORNING)
        assert not await db.requests.hand_to(request.id, jan.id, MORNING)
        given = await now(db, request)
        assert (given.resident, given.consent) == (maria.id, Consent.GIVEN)
        assert given.asked_by == noor.id
        parts = [(member.person, member.part) for member in given.circle]
        assert parts == [(maria.id, Part.RESIDENT), (noor.id, Part.COMPANION)]


async def test_ones_requests_are_those_alive_newest_first(storage: Storage) -> None:
    maria, jan = await meet(storage, "maria", "jan")
    first, second, third = [await ask_for(storage, maria) for _ in range(3)]
    theirs = await ask_for(storage, jan)
    async with storage.transaction() as db:
        await db.requests.close(second.id, State.WITHDRAWN, MORNING)
        mine = await db.requests.of(maria.id)
        assert [request.id for request in mine] == [third.id, first.id]
        await db.requests.take(first.id, jan.id, MORNING)
        assert [request.id for request in await db.requests.of(jan.id)] == [theirs.id, first.id]
        counts = await db.requests.counts(MORNING)
        assert counts == {State.OPEN: 2, State.TAKEN: 1, State.WITHDRAWN: 1}
        assert await db.requests.counts(MORNING + timedelta(seconds=1)) == {}


async def test_a_request_is_changed_only_while_it_is_alive_and_only_what_may_be(
    storage: Storage,
) -> None:
    maria, jan = await meet(storage, "maria", "jan")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        assert await db.requests.change(request.id, details="Brood", when="now")
        changed = await now(db, request)
        assert (changed.details, changed.when, changed.kind) == ("Brood", "now", "groceries")
        for name in ("resident", "state", "circle", "asked_by", "version"):
            with pytest.raises(TypeError, match=name):
                await db.requests.change(request.id, **{name: "1"})
        await db.requests.take(request.id, jan.id, MORNING)
        assert await db.requests.change(request.id, details="Melk")
        await db.requests.close(request.id, State.DONE, MORNING)
        assert not await db.requests.change(request.id, details="te laat")
        assert (await now(db, request)).details == "Melk"


async def test_what_is_over_stays_as_it_was(storage: Storage) -> None:
    maria, jan, els = await meet(storage, "maria", "jan", "els")
    request = await ask_for(storage, maria, places=2)
    async with storage.transaction() as db:
        taken = await db.requests.take(request.id, jan.id, MORNING)
        assert taken is not None
        await db.requests.close(request.id, State.DONE, MORNING)
        assert await db.requests.take(request.id, els.id, MORNING) is None
        assert not await db.requests.leave(taken.member.id, Left.STEPPED_OUT, MORNING)
        assert not await db.requests.seek_stand_in(taken.member.id, wanted=True)
        assert not await db.requests.hand_to(request.id, els.id, MORNING)
        over = await now(db, request)
        assert (over.state, len(over.helpers)) == (State.DONE, 1)


@pytest.mark.parametrize("places", [1, 3])
async def test_of_fifty_who_say_yes_at_once_as_many_win_as_there_are_places(
    storage: Storage, places: int
) -> None:
    people = await meet(storage, "maria", *(f"volunteer-{n}" for n in range(50)))
    request = await ask_for(storage, people[0], places=places)

    async def say_yes(person: Person) -> Taken | None:
        async with storage.transaction() as db:
            won = await db.requests.take(request.id, person.id, MORNING)
            await asyncio.sleep(0)
            return won

    answers = await asyncio.gather(*(say_yes(person) for person in people[1:]))
    winners = [taken.member.person for taken in answers if taken is not None]
    assert len(winners) == places
    async with storage.transaction() as db:
        taken = await now(db, request)
        assert taken.state is State.TAKEN
        assert sorted(member.person for member in taken.helpers) == sorted(winners)


async def test_of_two_stand_ins_at_once_one_comes_in_the_place(storage: Storage) -> None:
    maria, jan, *others = await meet(storage, "maria", "jan", *(f"other-{n}" for n in range(10)))
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        taken = await db.requests.take(request.id, jan.id, MORNING)
        assert taken is not None
        await db.requests.seek_stand_in(taken.member.id, wanted=True)

    async def say_yes(person: Person) -> Taken | None:
        async with storage.transaction() as db:
            return await db.requests.take(request.id, person.id, MORNING)

    answers = await asyncio.gather(*(say_yes(person) for person in others))
    [won] = [answer for answer in answers if answer is not None]
    assert won.instead_of is not None
    assert won.instead_of.person == jan.id
    async with storage.transaction() as db:
        assert [m.person for m in (await now(db, request)).helpers] == [won.member.person]


async def test_what_is_open_to_somebody_is_what_they_offer_and_are_not_in(
    storage: Storage,
) -> None:
    maria, ahmed, eve = await meet(storage, "maria", "ahmed", "eve")
    jan = await helper(storage, "jan", "groceries", places={"heuvel"})
    els = await helper(storage, "els", "groceries")
    taken, mine, refused, over = [
        await ask_for(storage, person) for person in (maria, ahmed, eve, maria)
    ]
    lift = await ask_for(storage, maria, "lift")
    open_now = await ask_for(storage, maria)
    async with storage.transaction() as db:
        await db.requests.take(taken.id, els.id, MORNING)
        await db.requests.take(mine.id, jan.id, MORNING)
        await db.requests.refuse(eve.id, jan.id, MORNING)
        await db.requests.refuse(eve.id, jan.id, MORNING)
        await db.requests.close(over.id, State.WITHDRAWN, MORNING)
        found = [request.id for request in await db.requests.open_to(jan.id, 9)]
        assert found == [open_now.id, taken.id]
        assert lift.id not in found
        assert [request.id for request in await db.requests.open_to(jan.id, 1)] == [open_now.id]
        assert [r.id for r in await db.requests.open_to(els.id, 9)] == [
            refused.id,
            open_now.id,
            mine.id,
        ]
        await db.people.offer_help(jan.id, ["groceries"], ["centrum"], [])
        assert await db.requests.open_to(jan.id, 9) == []


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


async def test_thanks_can_be_said_again(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    request = await ask_for(storage, maria)
    voice = Attachment("voice", "telegram:x")
    async with storage.transaction() as db:
        await db.requests.thank(request.id, "yes", "Dank je", (), MORNING)
        await db.requests.thank(request.id, "partly", "Bedankt 🙏", (voice,), MORNING)
    assert await column(storage, "SELECT helped FROM thanks") == ["partly"]
    [kept] = await column(storage, "SELECT attachments FROM thanks")
    assert "telegram:x" in kept
