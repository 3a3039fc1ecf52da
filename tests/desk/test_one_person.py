"""The page of one person: what is changed there happens at once, and who looked stands on it."""

from __future__ import annotations

from datetime import timedelta

from bot.people.person import Role
from tests.desk.test_pages import plain
from tests.desk.world import World
from tests.stories.acts import on_sqlite


async def test_a_role_is_given_and_taken_and_the_desk_of_who_lost_it_shuts(world: World) -> None:
    els, paul, number = (
        await world.enters("els"),
        await world.enters("paul"),
        world.people["paul"].id,
    )
    path = f"/people/{number}"

    answer, _ = await els.act(path, {"what": "give", "role": "volunteer"})
    assert answer.headers["Location"] == f"{path}?said=give"
    answer, _ = await els.act(path, {"what": "take", "role": "professional"})
    assert answer.headers["Location"] == f"{path}?said=take"
    assert (await paul.get("/"))[0].status == 401
    answer, _ = await els.act(path, {"what": "take", "role": "volunteer"})
    assert answer.headers["Location"] == "/people?said=take"  # no page of theirs any more
    assert "De rol is weg" in plain((await els.get("/people?said=take"))[1])
    assert (await els.get(path))[0].status == 404


@on_sqlite
async def test_the_last_coordinator_keeps_the_role_and_is_not_blocked(world: World) -> None:
    els, me = await world.enters("els"), world.people["els"].id
    answer, _ = await els.act(f"/people/{me}", {"what": "take", "role": "coordinator"})
    assert answer.headers["Location"].endswith("said=last")
    answer, _ = await els.act(f"/people/{me}", {"what": "block", "reason": "-"})
    assert answer.headers["Location"].endswith("said=too_late")
    page = (await els.get(f"/people/{me}?said=last"))[1]
    assert "Maak eerst een ander" in page
    assert "textarea" not in page


@on_sqlite
async def test_a_block_says_why_to_coordinators_and_is_lifted(world: World) -> None:
    els, paul, number = (
        await world.enters("els"),
        await world.enters("paul"),
        world.people["paul"].id,
    )
    path = f"/people/{number}"
    answer, _ = await els.act(path, {"what": "block", "reason": " "})
    assert answer.headers["Location"].endswith("said=no_reason")
    await els.act(path, {"what": "block", "reason": "<b>Leende geld</b>"})

    assert (await paul.get("/"))[0].status == 401
    page = (await els.get(path))[1]
    assert "Geblokkeerd door Els" in page
    assert "&lt;b&gt;Leende geld" in page
    assert "geblokkeerd" in plain((await els.get("/people?name=paul"))[1])
    await els.act(path, {"what": "lift"})
    assert "Geblokkeerd door" not in (await els.get(path))[1]
    async with world.storage.transaction() as db:
        assert (await db.people.get(number)).has(Role.PROFESSIONAL)


@on_sqlite
async def test_a_day_that_is_none_or_too_far_is_not_taken(world: World) -> None:
    els, path = await world.enters("els"), f"/people/{world.people['jan'].id}"
    for what, until in (
        ("checked", "2026-03-10"),
        ("checked", "2032-01-01"),
        ("checked", "morgen"),
        ("checked", ""),
        ("pause", "9999-12-31"),
    ):
        answer, _ = await els.act(path, {"what": what, "until": until})
        assert answer.headers["Location"].endswith("said=no_such_day"), until
    answer, _ = await els.act(path, {"what": "checked", "until": "2026-03-25"})
    assert answer.headers["Location"].endswith("said=checked")
    assert "VOG verloopt 25 mrt 2026" in plain((await els.get("/people"))[1])
    world.move(timedelta(days=15))
    assert "VOG verlopen" in plain((await (await world.enters("els")).get("/people"))[1])


@on_sqlite
async def test_who_looked_at_a_page_stands_on_it_for_coordinators(world: World) -> None:
    request = await world.asks("maria", "money")
    els, paul = await world.enters("els"), await world.enters("paul")
    path = f"/requests/{request.id}"
    mine = (await paul.get(path))[1]
    assert "Wie hier keken" not in mine
    world.move(timedelta(minutes=20))
    seen = plain((await els.get(path))[1])
    assert "Wie hier keken Els 10 mrt, 10:20 Paul 10 mrt, 10:00" in seen

    person = f"/people/{world.people['jan'].id}"
    for _ in range(2):
        page = plain((await els.get(person))[1])
    assert "Wie hier keken Els 10 mrt, 10:20 Alleen" in page
