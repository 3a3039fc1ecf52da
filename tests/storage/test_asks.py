"""Who may be asked for a request, and what is kept of those who were."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.help.asking.habits import Habits
from bot.help.asking.load import Load, asked
from bot.help.asking.network import Network
from bot.help.asking.ping import End
from bot.help.asks import Answer, Known
from bot.help.circle import Left, Part
from bot.help.kinds import CONDUCT, HUMAN
from bot.help.request import Request, State
from bot.hours import QuietHours
from bot.network.roster import Outcome
from bot.people.person import Person, Role
from bot.people.wishes import Often, Wishes
from bot.ports import Storage, Transaction
from tests.storage.world import MORNING, ask_for, helper, meet

VOLUNTEERS = frozenset({Role.VOLUNTEER})
EVERYBODY = frozenset({Role.VOLUNTEER, Role.PROFESSIONAL})


async def found(
    storage: Storage,
    request: Request,
    roles: frozenset[Role] = VOLUNTEERS,
    kinds: frozenset[str] = frozenset(),
) -> list[Known]:
    async with storage.transaction() as db:
        return list(await db.asks.known(request, roles, kinds or {request.kind}, MORNING))


async def names(
    storage: Storage,
    request: Request,
    roles: frozenset[Role] = VOLUNTEERS,
    kinds: frozenset[str] = frozenset(),
) -> list[str]:
    known = await found(storage, request, roles, kinds)
    async with storage.transaction() as db:
        return sorted([(await db.people.get(each.volunteer.person)).name for each in known])


async def humans(storage: Storage, request: Request, *, again: bool = False) -> list[str]:
    async with storage.transaction() as db:
        people = await db.asks.humans(request, frozenset({Role.PROFESSIONAL}), again=again)
        return [person.name for person in people]


async def test_volunteers_are_asked_for_what_they_offer(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    jan = await helper(
        storage, "jan", "groceries", "transport", places={"heuvel"}, dayparts={"morning"}
    )
    await helper(storage, "els", "transport")
    await helper(storage, "offers nothing")
    request = await ask_for(storage, maria)

    [known] = await found(storage, request)

    assert known.neighbourhoods == {"heuvel"}
    assert (known.by_role, known.liked, known.places_held) == (False, False, 0)
    volunteer = known.volunteer
    assert volunteer.person == jan.id
    assert volunteer.kinds == {"groceries", "transport"}
    assert volunteer.wishes == Wishes(free=frozenset({"morning"}))
    assert volunteer.languages == {"nl"}
    assert (volunteer.load, volunteer.habits) == (Load(), Habits())
    assert (volunteer.certificates, volunteer.experienced, volunteer.reachable) == (
        frozenset(),
        False,
        True,
    )


async def test_who_offers_what_is_close_to_it_is_found_when_that_is_asked(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    await helper(storage, "jan", "groceries")
    await helper(storage, "els", "transport")
    await helper(storage, "far", "pets")
    request = await ask_for(storage, maria)

    both = frozenset({"groceries", "transport"})

    assert await names(storage, request, kinds=both) == ["Els", "Jan"]


async def test_professionals_who_say_nothing_take_every_kind_that_professionals_take(
    storage: Storage,
) -> None:
    [maria] = await meet(storage, "maria")
    await helper(storage, "all", role=Role.PROFESSIONAL)
    await helper(storage, "letters only", "admin", role=Role.PROFESSIONAL)
    await helper(storage, "volunteer", "money")
    request = await ask_for(storage, maria, "money")
    assert await names(storage, request, frozenset({Role.PROFESSIONAL})) == ["All"]
    assert await names(storage, request, EVERYBODY) == ["All", "Volunteer"]
    [professional] = await found(storage, request, frozenset({Role.PROFESSIONAL}))
    assert professional.by_role
    assert professional.volunteer.experienced
    groceries = await ask_for(storage, maria, "groceries")
    assert await names(storage, groceries, VOLUNTEERS) == []


async def test_who_does_not_want_this_kind_is_not_found_until_they_offer_it_again(
    storage: Storage,
) -> None:
    resident = await helper(storage, "resident", "groceries")
    never = await helper(storage, "never", "groceries")
    await helper(storage, "free", "groceries")
    request = await ask_for(storage, resident)
    async with storage.transaction() as db:
        await db.people.never(never.id, "groceries")
        await db.people.never(never.id, "groceries")
    assert await names(storage, request) == ["Free"]
    async with storage.transaction() as db:
        await db.people.offer_help(never.id, ["groceries"], [], [])
    assert await names(storage, request) == ["Free", "Never"]


async def test_what_decides_about_somebody_comes_with_them(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    jan = await helper(storage, "jan", "groceries")
    earlier = [await ask_for(storage, maria) for _ in range(3)]
    request = await ask_for(storage, maria)
    wishes = Wishes(
        often=Often.SELDOM,
        asks_a_week=2,
        at_night=True,
        quiet=QuietHours(),
        paused_until=MORNING + timedelta(days=14),
    )
    load = asked(Load(), MORNING)
    async with storage.transaction() as db:
        for other in earlier:
            await db.requests.take(other.id, jan.id, MORNING)
        await db.requests.thank(earlier[0].id, "yes", "", (), MORNING)
        await db.requests.close(earlier[0].id, State.DONE, MORNING)
        await db.people.wish(jan.id, wishes)
        await db.people.speaks(jan.id, ["nl", "pl"])
        await certify(db, jan, MORNING + timedelta(days=1))
        await db.people.reachable("telegram", "jan", reachable=False)
        await db.asks.keep_habits(jan.id, Habits(learned_at=MORNING), load)
        assert await db.people.wishes(jan.id) == wishes

    [known] = await found(storage, request)

    assert (known.places_held, known.liked) == (2, True)
    volunteer = known.volunteer
    assert volunteer.wishes == wishes
    assert volunteer.languages == {"nl", "pl"}
    assert volunteer.certificates == {CONDUCT}
    assert (volunteer.experienced, volunteer.reachable) == (True, False)
    assert (volunteer.habits, volunteer.load) == (Habits(learned_at=MORNING), load)


async def test_a_certificate_that_ran_out_is_none(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    jan = await helper(storage, "jan", "groceries")
    request = await ask_for(storage, maria)
    async with storage.transaction() as db:
        await certify(db, jan, MORNING + timedelta(days=1))
        for later, counts in ((timedelta(hours=23), {CONDUCT}), (timedelta(days=1), set())):
            [known] = await db.asks.known(request, {Role.VOLUNTEER}, {"groceries"}, MORNING + later)
            assert known.volunteer.certificates == counts


async def certify(db: Transaction, person: Person, until: datetime) -> None:
    els, _ = await db.people.meet("telegram", "els", "Els", "nl", MORNING)
    await db.people.grant(els.id, Role.COORDINATOR, MORNING)
    assert await db.roster.certify(els.id, person.id, until, MORNING) is Outcome.DONE


async def test_who_was_liked_is_remembered_until_they_are_refused(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    people = [await helper(storage, name, "groceries") for name in ("jan", "els", "tom")]
    for helped, person in zip(("yes", "no", "yes"), people, strict=True):
        request = await ask_for(storage, maria)
        async with storage.transaction() as db:
            await db.requests.take(request.id, person.id, MORNING)
            await db.requests.close(request.id, State.DONE, MORNING)
            await db.requests.thank(request.id, helped, "", (), MORNING)
    jan, _, tom = people

    async with storage.transaction() as db:
        assert await db.requests.liked_by(maria.id) == [tom.id, jan.id]
        assert await db.requests.liked_by(jan.id) == []
        await db.requests.refuse(maria.id, tom.id, MORNING)
        assert await db.requests.liked_by(maria.id) == [jan.id]


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
    assert await names(storage, request) == ["Free", "Left"]


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
    assert await humans(storage, human) == ["Outside"]
    assert await names(storage, human, frozenset({Role.PROFESSIONAL})) == ["Outside"]
    other = await ask_for(storage, maria, HUMAN)
    assert await humans(storage, other) == ["Inside", "Was", "Outside"]


@pytest.mark.parametrize(
    ("answer", "once_more"), [(Answer.STOOD_DOWN, True), (Answer.NOT_NOW, False)]
)
async def test_a_human_is_asked_once_unless_it_was_taken_back(
    storage: Storage, answer: Answer, once_more: bool
) -> None:
    [maria] = await meet(storage, "maria")
    jan = await helper(storage, "jan", role=Role.PROFESSIONAL)
    request = await ask_for(storage, maria, HUMAN)
    async with storage.transaction() as db:
        await db.asks.ask(request.id, jan.id, "human", MORNING)
        await db.asks.answer(request.id, jan.id, answer, MORNING)

    assert bool(await humans(storage, request)) is once_more
    assert await humans(storage, request, again=True) == ["Jan"]


async def test_asks_and_answers_are_kept_with_their_reason(storage: Storage) -> None:
    maria, jan, els = await meet(storage, "maria", "jan", "els")
    request = await ask_for(storage, maria)
    noon = MORNING + timedelta(hours=3)
    async with storage.transaction() as db:
        asks = db.asks
        await asks.ask(request.id, jan.id, "nobody", MORNING)
        [(person, kept)] = (await asks.asked(request.id)).items()
        assert (person, kept.why, kept.answer, kept.again) == (
            jan.id,
            "nobody",
            Answer.ASKED,
            False,
        )
        assert kept.ping.thinking
        assert await asks.latest(jan.id) == (request.id, kept)
        assert await asks.latest(els.id) is None
        await asks.answer(request.id, jan.id, Answer.NOT_NOW, noon)
        await asks.answer(request.id, els.id, Answer.HANDED_BACK, noon)
        kept = (await asks.asked(request.id))[jan.id]
        assert (kept.why, kept.answer) == ("nobody", Answer.NOT_NOW)
        assert kept.ping == replace(kept.ping, end=End.CANT, ended_at=noon)
        assert (await asks.asked(request.id))[els.id].answer is Answer.HANDED_BACK
        assert await asks.latest(jan.id) is None
        await asks.ask(request.id, jan.id, "again", noon)
        assert (await asks.asked(request.id))[jan.id].answer is Answer.ASKED


async def test_what_answers_taught_is_kept_for_everyone_together(storage: Storage) -> None:
    async with storage.transaction() as db:
        assert await db.asks.network() == Network()
        await db.asks.keep_network(Network(mean_chance=0.3))
    async with storage.transaction() as db:
        await db.asks.keep_network(replace(await db.asks.network(), mutes_per_ask=0.01))
        assert await db.asks.network() == Network(mean_chance=0.3, mutes_per_ask=0.01)
