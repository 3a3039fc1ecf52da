"""What stands on the pages, and what is done there: it happens as in the chat."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest

from bot.activities.activity import Seen as Seen_
from bot.activities.sign_up import Status
from bot.desk.records import Seen
from bot.desk.standing import Standing, standing
from bot.help.asks import Answer
from bot.help.request import Consent, Request, State
from bot.messages import LONG_AGO
from tests.desk.town import build
from tests.desk.world import World
from tests.storage.world import MORNING, column
from tests.stories.acts import on_sqlite

SOON, BEFORE = MORNING + timedelta(hours=1), MORNING - timedelta(hours=1)


def plain(page: str) -> str:
    """The words of a page, as they are read."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


def asked(**more: object) -> Request:
    return Request(1, "chores", "", (), "heuvel", "today", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("seen", "due", "asleep", "how"),
    [
        (Seen(asked(consent=Consent.AWAITED)), BEFORE, True, Standing.CONSENT),
        (Seen(asked(state=State.TAKEN)), BEFORE, True, Standing.HELPED),
        (Seen(asked(held=True), nobody=True), BEFORE, False, Standing.HELD),
        (Seen(asked(wider="asked"), nobody=True), BEFORE, False, Standing.WIDER),
        (Seen(asked(), asked=3, nobody=True), SOON, False, Standing.NOBODY),
        (Seen(asked(), nobody=True), SOON, False, Standing.UNKNOWN),
        (Seen(asked(), asked=3, thinking=1, nobody=True), SOON, False, Standing.SILENT),
        (Seen(asked(), thinking=1, nobody=True, called=BEFORE), SOON, True, Standing.CALLED),
        (Seen(asked(), thinking=2), BEFORE, False, Standing.SILENT),
        (Seen(asked()), BEFORE, False, Standing.LATE),
        (Seen(asked(), thinking=2), SOON, True, Standing.NIGHT),
        (Seen(asked(), thinking=2), SOON, False, Standing.THINKING),
        (Seen(asked()), SOON, False, Standing.LATER),
    ],
)
def test_how_it_stands_is_one_word(seen: Seen, due: object, asleep: bool, how: Standing) -> None:
    assert seen.request.asked_at == LONG_AGO
    assert standing(seen, due, MORNING, asleep=asleep) is how  # type: ignore[arg-type]


async def test_today_says_how_long_each_waits_and_what_is_stuck(world: World) -> None:
    held = await world.asks("maria", "groceries", held=True)
    world.move(timedelta(hours=2))
    await world.asks("maria", "chores")
    world.move(timedelta(minutes=10))
    els = await world.enters("els")

    page = plain((await els.get("/"))[1])

    stuck, looking = (
        page.index("Loopt vast 1 Loopt vast Hulpvraag"),
        page.index("Er wordt gezocht 1 Er wordt gezocht"),
    )
    assert "2 uur 2 een coördinator houdt het vast" in page[stuck:looking]
    assert "10 minuten 2 2 denken na" in page[looking:]
    assert "Wacht op antwoord 4 Wacht op antwoord Hulpvraag" in page
    assert "Jan, Samira" in page
    answer, _ = await els.act(f"/requests/{held.id}", {"what": "go_on"})
    assert answer.headers["Location"].endswith("said=go_on")
    page = plain((await els.get("/"))[1])
    assert "houdt het vast" not in page
    since = world.watch.now - timedelta(hours=2, minutes=10)  # both were asked, and say nothing
    assert f"geen antwoord sinds {since.astimezone(world.house.settings.zone):%H:%M}" in page


async def test_asking_by_hand_asks_and_leaving_out_leaves_out(world: World) -> None:
    jan, samira = world.people["jan"].id, world.people["samira"].id
    request = await world.asks("maria", "groceries", look=False, held=True)
    async with world.storage.transaction() as db:
        assert await db.asks.asked(request.id) == {}
    els = await world.enters("els")
    path = f"/requests/{request.id}"
    assert "Jan overslaan" in (await els.get(path))[1]

    for what, person in (("ask", jan), ("leave_out", samira)):
        answer, _ = await els.act(path, {"what": what, "person": str(person)})
        assert answer.headers["Location"] == f"{path}?said={what}"
    for what, person in (("ask", jan), ("leave_out", jan), ("ask", world.people["maria"].id)):
        answer, _ = await els.act(path, {"what": what, "person": str(person)})
        assert answer.headers["Location"] == f"{path}?said=too_late"

    async with world.storage.transaction() as db:
        asked = await db.asks.asked(request.id)
    assert (asked[jan].why, asked[jan].answer) == ("by-hand", Answer.ASKED)
    assert asked[samira].answer is Answer.LEFT_OUT
    assert "answer_ping" in await column(
        world.storage, f"SELECT flow FROM prompts WHERE person = {jan} AND open"
    )
    page = plain((await els.get(path))[1])
    assert "denkt na een coördinator dacht hieraan" in page


@on_sqlite
async def test_what_is_over_can_be_looked_at_and_decided_no_more(world: World) -> None:
    request = await world.asks("maria", "groceries")
    els = await world.enters("els")
    async with world.storage.transaction() as db:
        await db.requests.close(request.id, State.WITHDRAWN, world.watch.now)

    page = (await els.get(f"/requests/{request.id}"))[1]
    assert "ingetrokken" in page
    assert "Even niemand vragen" not in page
    answer, _ = await els.act(f"/requests/{request.id}", {"what": "hold"})
    assert answer.headers["Location"].endswith("said=too_late")


async def test_people_are_found_by_name_role_kind_and_place(world: World) -> None:
    await world.asks("maria", "groceries")
    els = await world.enters("els")

    async def found(query: str) -> set[str]:
        page = (await els.get(f"/people?{query}"))[1]
        return set(re.findall(r'/people/\d+">(\w+)', page))

    assert await found("") == {"Jan", "Samira", "Paul", "Els"}
    assert await found("name=JA") == {"Jan"}
    assert await found("name=%25") == set()
    assert await found("role=professional") == {"Paul"}
    assert await found("kind=groceries&place=heuvel") == {"Jan", "Samira"}
    assert await found("kind=groceries&place=princenhage") == set()
    assert await found("role=king") == {"Jan", "Samira", "Paul", "Els"}

    jan = plain((await els.get(f"/people/{world.people['jan'].id}"))[1])
    assert "1 Gevraagd, 7 dagen" in jan
    assert "Boodschappen" in jan
    assert "Maria" not in jan


@on_sqlite
async def test_what_people_are_called_is_never_read_as_part_of_a_page(world: World) -> None:
    async with world.storage.transaction() as db:
        await db.people.rename(world.people["jan"].id, "<script>alert(1)</script>")
        await db.people.rename(world.people["els"].id, '"><b>Els')
    await world.asks("maria", "groceries")
    els = await world.enters("els")
    for path in ("/", "/people", "/people?name=%22%3E%3Cb%3E", "/requests/1"):
        page = (await els.get(path))[1]
        assert "<script>alert" not in page
        assert "<b>" not in page


async def test_small_counts_stand_nowhere_in_the_figures(world: World) -> None:
    await build(world, requests=60)
    els = await world.enters("els")
    page = (await els.get("/figures"))[1]
    tables = {
        name: [
            re.findall(r'<td class="number">([^<]*)</td>', row) for row in rows.split("<tr>")[2:]
        ]
        for name, rows in re.findall(r'<h2 id="(\w+)">.*?<table>(.*?)</table>', page, re.DOTALL)
    }
    # Minutes, and how many were asked for a yes, count nobody.
    counts = [cell for row in tables["asked"] for cell in row[:-1]]
    counts += [cell for name in ("by_kind", "helped") for row in tables[name] for cell in row]

    assert len(tables["asked"]) == len(tables["helped"]) == 12
    assert "&lt;5" in counts
    assert any(cell.isdecimal() and int(cell) >= 5 for cell in counts)
    assert not set(counts) & {"1", "2", "3", "4"}

    pictures = re.findall(r'src="(/figures/\w+\.svg)"', page)
    assert len(pictures) == 4
    assert page.count('alt="') >= 4
    for picture in pictures:
        for address in (picture, picture + "?dark"):
            answer, svg = await els.get(address)
            assert answer.headers["Content-Type"].startswith("image/svg+xml")
            assert svg.count("<path") > 10


async def test_todays_activities_say_how_full_they_are(world: World) -> None:
    """Those of tomorrow are not there; what only a link leads to is for coordinators."""
    people = world.people
    for title, hours, seen in (
        ("Koffie", 5, Seen_.ALL),
        ("Besloten", 6, Seen_.LINK),
        ("Morgen", 30, Seen_.ALL),
    ):
        await world.organises(title, timedelta(hours=hours), places=3, seen=seen)
    async with world.storage.transaction() as db:
        koffie = (await db.activities.organised_by(people["els"].id))[-1]
        session = koffie.sessions[0].id
        for who, companions, status in (
            ("maria", 1, Status.IN),
            ("jan", 0, Status.OFFERED),
            ("samira", 1, Status.WAITING),
        ):
            up = await db.sign_ups.add(session, people[who].id, companions, MORNING)
            assert up is not None
            if status is not Status.WAITING:
                await db.sign_ups.settle(up.id, (Status.WAITING,), status, MORNING)
    els, paul = await world.enters("els"), await world.enters("paul")

    page = plain((await els.get("/"))[1])

    assert "Activiteiten vandaag 2 15:00 Koffie De Kade, Heuvel 3 van 3, 2 wachten vol" in page
    assert "16:00 Besloten De Kade, Heuvel 0 van 3" in page
    assert "Morgen" not in page
    page = plain((await paul.get("/"))[1])
    assert "Koffie" in page
    assert "Besloten" not in page
