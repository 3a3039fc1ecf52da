"""What is asked and offered, counted by the database: the same on both."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.figures.demand import ANYWHERE, SETTLED, Demand, weeks_until
from bot.help.circle import Left
from bot.help.kinds import HUMAN
from bot.help.request import NewRequest, Request, State
from bot.people.person import Person, Role
from bot.ports import Storage
from storage.connection import Connection
from storage.database import Database
from storage.figures import BY_KIND, demanded
from storage.tables import wishes
from tests.storage.world import MORNING, helper, meet

WEEK = timedelta(days=7)
EDGES = weeks_until(MORNING, 2)
"""The week before last, and last week."""


async def asked(
    storage: Storage, maria: Person, days_ago: float, kind: str = "groceries", place: str = "heuvel"
) -> Request:
    async with storage.transaction() as db:
        new = NewRequest(maria.id, kind, "Melk", (), place, "today")
        return await db.requests.add(new, MORNING - timedelta(days=days_ago))


async def answered(storage: Storage, request: Request, who: Person, minutes: float) -> None:
    """Asked at once, and a yes after so many minutes."""
    async with storage.transaction() as db:
        await db.asks.ask(request.id, who.id, "here", request.asked_at)
        at = request.asked_at + timedelta(minutes=minutes)
        assert await db.requests.take(request.id, who.id, at)


async def test_what_was_asked_is_counted_by_week_kind_and_neighbourhood(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    jan, els = await helper(storage, "jan"), await helper(storage, "els")
    for minutes in (30, 1.5, 10, 20):
        request = await asked(storage, maria, 3)
        await answered(storage, request, jan, minutes)
    async with storage.transaction() as db:
        for person, why in ((els, "nearby"), (maria, "nobody")):
            await db.asks.ask(request.id, person.id, why, MORNING)
        await db.requests.close(request.id, State.DONE, MORNING)
        await db.requests.thank(request.id, "yes", "Heel fijn", (), MORNING)
    await asked(storage, maria, 3)
    await asked(storage, maria, 3, place="centrum")
    await asked(storage, maria, 8)
    await asked(storage, maria, 3, kind=HUMAN)
    await asked(storage, maria, 15)
    async with storage.transaction() as db:
        found = await db.figures.demand(EDGES)
        totals = await db.figures.totals(EDGES)

    assert list(found) == [
        Demand(0, "groceries", "heuvel", asked=1, open=1),
        Demand(1, "groceries", "centrum", asked=1, open=1),
        Demand(
            *(1, "groceries", "heuvel", 5, 4, 1),
            *(5, 4, found[2].median_minutes, found[2].p90_minutes),
            *(1, 0, 0, 1),
        ),
    ]
    assert round(found[2].median_minutes or 0, 2) == 10
    assert round(found[2].p90_minutes or 0, 2) == 30
    assert found[2].pings_per_yes == 5 / 4
    assert [(each.week, each.asked, each.answered) for each in totals] == [(0, 1, 0), (1, 6, 4)]


async def test_who_gave_it_back_answered_and_it_is_open_again(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    jan, els = await helper(storage, "jan"), await helper(storage, "els")
    request = await asked(storage, maria, 1)
    await answered(storage, request, jan, 5)
    async with storage.transaction() as db:
        member = (await db.requests.get(request.id) or request).helpers[0]
        await db.requests.leave(member.id, Left.HANDED_BACK, MORNING)
        [counted] = await db.figures.totals(EDGES)
        assert (counted.answered, counted.open, counted.yeses) == (1, 1, 1)
    await answered(storage, request, els, 60)
    async with storage.transaction() as db:
        [counted] = await db.figures.totals(EDGES)
        assert (counted.answered, counted.open, counted.yeses) == (1, 0, 2)
        assert round(counted.median_minutes or 0, 2) == 5


async def test_a_week_in_which_nothing_changes_any_more_is_counted_once(storage: Storage) -> None:
    """Not one that ended lately, nor one for which somebody is still looked for."""
    [maria] = await meet(storage, "maria")
    jan = await helper(storage, "jan")
    now = MORNING + SETTLED
    edges = (*EDGES, MORNING + WEEK)
    taken = await asked(storage, maria, 10)
    await answered(storage, taken, jan, 5)
    still_open = await asked(storage, maria, 3)
    await answered(storage, await asked(storage, maria, -3), jan, 5)

    async def counts() -> list[tuple[int, int, int]]:
        async with storage.transaction() as db:
            found = await db.figures.weeks(edges, now)
        return [(each.week, each.asked, each.thanks) for each in found]

    assert await counts() == [(0, 1, 0), (1, 1, 0), (2, 1, 0)]
    async with storage.transaction() as db:
        for request in (taken, still_open):
            await db.requests.close(request.id, State.DONE, now)
            await db.requests.thank(request.id, "yes", "Fijn", (), now)
        for days_ago in (10, 3, -3):
            new = NewRequest(maria.id, "groceries", "", (), "heuvel", "today")
            await db.requests.add(new, MORNING - timedelta(days=days_ago))
    assert await counts() == [(0, 1, 0), (1, 2, 1), (2, 2, 0)]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_week_costs_what_is_in_it_however_long_the_history_grows(storage: Storage) -> None:
    assert isinstance(storage, Database)
    async with storage._engine.connect() as connection:
        asked = demanded(2, BY_KIND).params({f"edge{n}": None for n in range(3)})
        statement = asked.compile(
            connection.sync_engine, compile_kwargs={"render_postcompile": True}
        )
        nothing = (None,) * len(getattr(statement, "positiontup", None) or ())
        rows = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", nothing)
        plan = "\n".join(row.detail for row in rows)

    for table, index in (
        ("requests", "ix_requests_asked_at"),
        ("members", "ix_members_request"),
        ("asks", "sqlite_autoindex_asks_1"),
        ("thanks", ""),
    ):
        assert f"SEARCH {table} USING" in plan, plan
        assert index in plan, plan
    assert not any(f"SCAN {table}" in plan for table in ("requests", "members", "asks", "thanks"))


async def test_who_offers_is_counted_where_they_help_and_not_on_a_pause(storage: Storage) -> None:
    await helper(storage, "here", "groceries", "chores", places={"heuvel", "centrum"})
    await helper(storage, "anywhere", "groceries")
    paused = await helper(storage, "paused", "groceries")
    back = await helper(storage, "back", "groceries", places={"heuvel"})
    never = await helper(storage, "never", "groceries", "pets")
    await helper(storage, "gone", "groceries")
    await helper(storage, "pro", role=Role.PROFESSIONAL)
    await helper(storage, "els", role=Role.COORDINATOR)
    async with storage.transaction() as db:
        await db.people.never(never.id, "groceries")
        await db.people.reachable("telegram", "gone", reachable=False)
    assert isinstance(storage, Database)
    async with storage._begin() as raw:
        await pause(raw, paused, 1)
        await pause(raw, back, -1)
    async with storage.transaction() as db:
        offers = await db.figures.offers(MORNING)

    assert offers.everyone == 5
    assert offers.of("groceries", "heuvel") == 3
    assert offers.of("groceries", "brabantpark") == 1
    assert offers.of("chores", "centrum") == 1
    assert offers.of("pets", ANYWHERE, by_role=True) == 2
    assert offers.of("pets", "heuvel", by_role=True) == 2


async def pause(db: Connection, person: Person, days: int) -> None:
    until = MORNING + timedelta(days=days)
    values = {"person": person.id, "at_night": False, "paused_until": until}
    await db.run(wishes.insert(), values)
