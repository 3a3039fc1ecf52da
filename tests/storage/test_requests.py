"""Requests for help: how they are kept, their life, and whose they are."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.help.circle import Left, Part
from bot.help.request import Consent, NewRequest, State
from bot.messages import Attachment
from bot.ports import Storage
from tests.storage.world import MORNING, as_it_stands, ask_for, column, helper, meet


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
        assert (await as_it_stands(db, request)).state is State.TAKEN
        assert await requests.take(request.id, els.id, MORNING) is None
        assert await requests.take(request.id, jan.id, MORNING) is None
        assert [r.id for r in await requests.of(jan.id)] == [request.id]
        assert not await requests.leave(999, Left.HANDED_BACK, MORNING)
        assert await requests.leave(taken.member.id, Left.HANDED_BACK, MORNING)
        assert not await requests.leave(taken.member.id, Left.HANDED_BACK, MORNING)
        assert (await as_it_stands(db, request)).state is State.OPEN
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
        closed = await as_it_stands(db, request)
        assert closed.state is State.DONE
        assert [member.person for member in closed.helpers] == [els.id]


async def test_who_says_yes_to_it_becomes_the_resident(storage: Storage) -> None:
    noor, maria, jan = await meet(storage, "noor", "maria", "jan")
    request = await ask_for(storage, noor, consent=Consent.AWAITED, for_another="mijn moeder")
    own = await ask_for(storage, jan)
    async with storage.transaction() as db:
        assert not await db.requests.hand_to(own.id, maria.id, MORNING)
        assert not await db.requests.hand_to(request.id, noor.id, MORNING)
        assert await db.requests.hand_to(request.id, maria.id, MORNING)
        assert not await db.requests.hand_to(request.id, jan.id, MORNING)
        given = await as_it_stands(db, request)
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
        changed = await as_it_stands(db, request)
        assert (changed.details, changed.when, changed.kind) == ("Brood", "now", "groceries")
        for name in ("resident", "state", "circle", "asked_by", "version"):
            with pytest.raises(TypeError, match=name):
                await db.requests.change(request.id, **{name: "1"})
        await db.requests.take(request.id, jan.id, MORNING)
        assert await db.requests.change(request.id, details="Melk")
        await db.requests.close(request.id, State.DONE, MORNING)
        assert not await db.requests.change(request.id, details="te laat")
        assert (await as_it_stands(db, request)).details == "Melk"


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
        over = await as_it_stands(db, request)
        assert (over.state, len(over.helpers)) == (State.DONE, 1)


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
