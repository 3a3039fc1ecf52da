"""Each page and each action for each role: what it is for them, or else not there at all."""

from __future__ import annotations

import pytest

from bot.network.changes import CHANGES
from bot.people.person import Role
from bot.people.wishes import Wishes
from tests.desk.announced import a_week, drafts
from tests.desk.world import World
from tests.stories.acts import on_sqlite

SHUT, GONE, THERE, DONE = 401, 404, 200, 303
NAMES = ("maria", "jan", "paul", "els")
EVERYONE_IN = (SHUT, SHUT, THERE, THERE)
COORDINATORS = (SHUT, SHUT, GONE, THERE)
PAGES = {
    "/": EVERYONE_IN,
    "/requests/{money}": EVERYONE_IN,
    "/requests/{human}": EVERYONE_IN,
    "/requests/{groceries}": COORDINATORS,
    "/requests/999": (SHUT, SHUT, GONE, GONE),
    "/requests/x": (SHUT, SHUT, GONE, GONE),
    "/people": COORDINATORS,
    "/people/{jan}": COORDINATORS,
    "/people/{maria}": (SHUT, SHUT, GONE, GONE),  # who only asks for help is not to be looked up
    "/invite/list": COORDINATORS,
    "/figures": EVERYONE_IN,
    "/figures/asked.svg": EVERYONE_IN,
    "/figures/none.svg": (SHUT, SHUT, GONE, GONE),
    "/export/figures.csv": EVERYONE_IN,
    "/export/figures.xlsx": EVERYONE_IN,
    "/export/people.csv": COORDINATORS,
    "/export/people.xlsx": COORDINATORS,
    "/export/people.pdf": (SHUT, SHUT, GONE, GONE),
    "/export/requests.csv": (SHUT, SHUT, GONE, GONE),
    "/announcements": COORDINATORS,
    "/announcements/new": COORDINATORS,
    "/announcements/{draft}": COORDINATORS,
    "/announcements/{draft}/change": COORDINATORS,
    "/announcements/{report}": COORDINATORS,
    "/announcements/999": (SHUT, SHUT, GONE, GONE),
    "/announcements/x": (SHUT, SHUT, GONE, GONE),
    "/announcements/999/change": (SHUT, SHUT, GONE, GONE),
    "/nowhere": (SHUT, SHUT, GONE, GONE),
    "/live?page=/announcements": (204, 204, 204, THERE),
    "/live?page=/announcements/{going}": (204, 204, 204, THERE),
    "/live?page=/announcements/999": (204, 204, 204, 204),
    "/live?page=/figures": (204, 204, 204, 204),
    "/live": (204, 204, THERE, THERE),
}
ACTS = {
    ("/requests/{groceries}", "hold"): (SHUT, SHUT, GONE, DONE),
    ("/requests/{groceries}", "go_on"): (SHUT, SHUT, GONE, DONE),
    ("/requests/{groceries}", "ask"): (SHUT, SHUT, GONE, DONE),
    ("/requests/{groceries}", "leave_out"): (SHUT, SHUT, GONE, DONE),
    ("/requests/{money}", "hold"): (SHUT, SHUT, GONE, DONE),
    ("/requests/999", "hold"): (SHUT, SHUT, GONE, GONE),
    ("/requests/{groceries}", "delete"): (SHUT, SHUT, GONE, GONE),
    **{("/people/{jan}", what): (SHUT, SHUT, GONE, DONE) for what in CHANGES},
    **{("/people/{maria}", what): (SHUT, SHUT, GONE, GONE) for what in CHANGES},
    ("/people/{jan}", "delete"): (SHUT, SHUT, GONE, GONE),
    ("/invite", "volunteer"): (SHUT, SHUT, GONE, THERE),
    ("/invite", "coordinator"): (SHUT, SHUT, GONE, GONE),
    ("/announcements/new", ""): (SHUT, SHUT, GONE, DONE),
    ("/announcements/{draft}/change", ""): (SHUT, SHUT, GONE, DONE),
    ("/announcements/{going}/change", ""): (SHUT, SHUT, GONE, GONE),
    ("/announcements/999/change", ""): (SHUT, SHUT, GONE, GONE),
    **{
        (f"/announcements/{which}", what): (SHUT, SHUT, GONE, DONE)
        for which, what in (
            ("{draft}", "test"),
            ("{draft}", "urgent"),
            ("{draft}", "send"),
            ("{draft}", "confirm"),
            ("{draft}", "confirm-no"),
            ("{draft}", "confirm_urgent"),
            ("{going}", "pause"),
            ("{going}", "resume"),
            ("{report}", "newcomers"),
            ("{report}", "resend"),
            ("{report}", "withdraw"),
            ("{planned}", "cancel"),
            ("{unsent}", "discard"),
        )
    },
    ("/announcements/{going}", "words"): (SHUT, SHUT, GONE, GONE),
    ("/announcements/{going}", "delete"): (SHUT, SHUT, GONE, GONE),
    ("/announcements/999", "send"): (SHUT, SHUT, GONE, GONE),
    ("/invite/list", ""): (SHUT, SHUT, GONE, THERE),
    ("/invite/list.csv", "all"): (SHUT, SHUT, GONE, THERE),
    ("/invite/list.pdf", "all"): (SHUT, SHUT, GONE, GONE),
    ("/leave", ""): (SHUT, SHUT, DONE, DONE),
    ("/nowhere", ""): (SHUT, SHUT, GONE, GONE),
}


async def numbers(world: World) -> dict[str, int]:
    found = {kind: (await world.asks("maria", kind)).id for kind in ("groceries", "money", "human")}
    found |= await a_week(world) | {"unsent": (await drafts(world)).id}
    return found | {name: person.id for name, person in world.people.items()}


@on_sqlite
@pytest.mark.parametrize(("who", "at"), [(name, at) for at, name in enumerate(NAMES)])
async def test_what_is_not_for_somebody_is_not_there(world: World, who: str, at: int) -> None:
    known = await numbers(world)
    browser = await world.enters(who) if at > 1 else world.browser()

    seen = {}
    for path in PAGES:
        async with browser.session.get(browser.url + path.format(**known)) as answer:
            seen[path] = answer.status  # of the stream its beginning is enough
    done = {}
    for path, what in ACTS:
        browser = await world.enters(who) if at > 1 else browser
        role = "professional" if what in {"give", "take"} else what
        given = {"what": what, "role": role, "until": "2026-06-01", "reason": "-"}
        given |= {"person": str(known["jan"]), "text_nl": "Feest!"}
        answer, _ = await browser.act(path.format(**known), given)
        done[path, what] = answer.status

    assert seen == {path: statuses[at] for path, statuses in PAGES.items()}
    assert done == {act: statuses[at] for act, statuses in ACTS.items()}


async def test_a_professional_sees_what_is_theirs_and_no_names_of_others(world: World) -> None:
    known = await numbers(world)
    paul, els = await world.enters("paul"), await world.enters("els")

    mine, all_of_it = (await paul.get("/"))[1], (await els.get("/"))[1]
    assert "Geldzorgen" in mine
    assert "Boodschappen" not in mine
    assert "Jan" not in mine
    assert "Boodschappen" in all_of_it
    assert "Jan" in all_of_it

    page = (await paul.get(f"/requests/{known['money']}"))[1]
    assert "bewoner" in page
    for hidden in ("Maria", "Mijn geheime woorden", "Wie zijn gevraagd", "Even niemand"):
        assert hidden not in page


async def test_own_words_are_for_the_circle_alone(world: World) -> None:
    known = await numbers(world)
    els, paul = await world.enters("els"), await world.enters("paul")
    for kind in ("groceries", "money", "human"):
        page = (await els.get(f"/requests/{known[kind]}"))[1]
        assert "Maria" in page
        assert "Mijn geheime woorden" not in page

    async with world.storage.transaction() as db:
        await db.requests.take(known["groceries"], known["paul"], world.watch.now)

    page = (await paul.get(f"/requests/{known['groceries']}"))[1]
    assert "Mijn geheime woorden" in page
    assert "Maria" in page
    assert "Mijn geheime woorden" not in (await els.get(f"/requests/{known['groceries']}"))[1]


@on_sqlite
async def test_a_role_that_is_given_counts_at_once(world: World) -> None:
    paul = await world.enters("paul")
    assert (await paul.get("/people"))[0].status == GONE
    async with world.storage.transaction() as db:
        await db.people.grant(world.people["paul"].id, Role.COORDINATOR, world.watch.now)
    assert (await paul.get("/people"))[0].status == THERE


@on_sqlite
async def test_nobody_elses_wishes_are_changed_by_a_pause(world: World) -> None:
    els, jan = await world.enters("els"), world.people["jan"].id
    async with world.storage.transaction() as db:
        await db.people.wish(jan, Wishes(asks_a_week=3, at_night=True))

    await els.act(f"/people/{jan}", {"what": "pause", "until": "2026-03-24"})
    assert "pauze tot 24 mrt" in (await els.get("/people"))[1]
    async with world.storage.transaction() as db:
        wishes = await db.people.wishes(jan)
    assert (wishes.asks_a_week, wishes.at_night) == (3, True)

    await els.act(f"/people/{jan}", {"what": "go_on"})
    assert "pauze tot" not in (await els.get("/people"))[1]
