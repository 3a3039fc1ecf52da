"""Announcements at the desk: written on a sheet, looked at, sent and followed; as in the chat."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.announcements.announcement import Announcement, Button, Replies, State, Topic
from bot.announcements.audience import Audience
from bot.desk.local_time import NoSuchTime, as_field, moment_of
from bot.messages import Attachment
from bot.people.person import Role
from tests.desk.announced import a_week, delivers, dinner, drafts, finishes, sends
from tests.desk.test_pages import plain
from tests.desk.world import Browser, World
from tests.storage.world import column
from tests.stories.acts import on_sqlite

ZONE = ZoneInfo("Europe/Amsterdam")
NEW = "/announcements/new"
MORNING = datetime(2026, 3, 10, 9, tzinfo=UTC)
FIELD = re.compile(r'type="(?:url|datetime-local)" name="(\w+)" value="(.*?)"')
PARTS = (("bezig", 1), ("Gepland", 2), ("Nog niet verstuurd", 1), ("Verslagen", 1))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-03-10T09:30", datetime(2026, 3, 10, 8, 30, tzinfo=UTC)),
        ("2026-07-10T09:30", datetime(2026, 7, 10, 7, 30, tzinfo=UTC)),
        ("2026-10-25T02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # the first of the two
        ("2026-03-29T02:30", "skipped"),
        ("2026-03-29T03:00", datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("2026-02-30T02:30", "unreadable"),
        ("2026-03-10T09:30Z", "unreadable"),
        ("0001-01-01T00:00", "unreadable"),
        ("morgen", "unreadable"),
    ],
)
def test_a_time_on_the_clock_at_home_is_that_moment_or_none(written: str, meant: object) -> None:
    if isinstance(meant, datetime):
        assert moment_of(written, ZONE) == meant
        assert as_field(meant, ZONE) == written
    else:
        with pytest.raises(NoSuchTime) as problem:
            moment_of(written, ZONE)
        assert problem.value.hint == meant


async def kept(world: World, number: int = 1) -> Announcement:
    async with world.storage.transaction() as db:
        found = await db.announcements.get(number)
    assert found is not None
    return found


def whole_form(page: str) -> dict[str, list[str]]:
    """What a browser would send when nothing is changed."""
    found: dict[str, list[str]] = {}
    page = page[page.index('class="sheet"') :]
    for name, words in re.findall(r'<textarea name="(\w+)"[^>]*>(.*?)</textarea>', page, re.DOTALL):
        found[name] = [html.unescape(words)]
    for name, value in re.findall(r'name="(\w+)" value="([^"]*)"(?: checked)(?=>)', page):
        found.setdefault(name, []).append(value)
    for name, value in FIELD.findall(page):
        found[name] = [html.unescape(value)]
    for name, inside in re.findall(r'<select name="(\w+)".*?>(.*?)</select>', page, re.DOTALL):
        chosen = re.findall(r'value="([^"]*)" selected', inside)
        found[name] = chosen or re.findall(r'value="([^"]*)"', inside)[:1]
    return found


async def fill_in(els: Browser, path: str = NEW, **fields: str) -> tuple[str, str]:
    """Where it leads, and the page that is shown instead."""
    answer, page = await els.act(path, fields)
    return answer.headers.get("Location", ""), plain(page)


async def test_a_sheet_becomes_a_draft_with_all_that_stands_on_it(world: World) -> None:
    number = await dinner(world)
    els = await world.enters("els")
    form = await els.form()
    given = [
        ("form", form), ("text_nl", "Kom eten!\r\nOm zes uur."), ("text_en", "Come and eat!"),
        ("topic", "activities"), ("roles", "volunteer"), ("roles", "resident"),
        ("places", "centrum"), ("middle", "heuvel"), ("km", "1"), ("languages", "nl"),
        ("interests", "food"), ("activity", str(number)), ("buttons", "yes_no"),
        ("buttons", "sign_up"), ("sign_up_for", str(number)), ("replies", "me"),
        ("starts", "2026-03-11T10:00"), ("expires", "2026-03-12T10:00"),
    ]  # fmt: skip
    answer, _ = await els.post(NEW, given)  # type: ignore[arg-type]
    assert answer.headers["Location"] == "/announcements/1?said=saved"

    it = await kept(world)
    assert it.state is State.DRAFT
    assert it.texts == {"nl": "Kom eten!\nOm zes uur.", "en": "Come and eat!"}
    assert it.audience == Audience(
        ("volunteer", "resident"), ("centrum", "heuvel"), (), ("nl",),
        interests=("food",), activity=number,
    )  # fmt: skip
    assert it.buttons == (Button.YES, Button.NO, Button.SIGN_UP)
    assert (it.link[:4], it.topic, it.replies) == ("act_", Topic.ACTIVITIES, Replies.ME)
    assert it.starts_at == datetime(2026, 3, 11, 9, tzinfo=UTC)
    assert it.expires == datetime(2026, 3, 12, 9, tzinfo=UTC)

    page = plain((await els.get("/announcements/1"))[1])
    assert "wie meedoet of meedeed aan “Samen eten in De Kade”" in page
    assert "houdt van 🍲 Samen eten" in page


async def test_what_is_written_before_comes_back_in_the_form_as_it_was(world: World) -> None:
    number = await dinner(world)
    it = await drafts(
        world,
        "Kom eten! <b>&",
        audience=Audience(
            ("volunteer",), ("heuvel",), ("groceries",), ("nl",), activity=number, followers=True
        ),
        attachments=(Attachment("photo", "stage:1"),),
        buttons=(Button.QUESTION,),
        link="https://example.org/?a=1&b=2",
        starts_at=datetime(2026, 3, 11, 9, tzinfo=UTC),
        expires=datetime(2026, 3, 12, 9, tzinfo=UTC),
        replies=Replies.NONE,
    )
    async with world.storage.transaction() as db:
        activity = await db.activities.get(number)
        assert activity is not None
        await db.activities.move_on(number, activity.state, type(activity.state).OVER, MORNING)
    els = await world.enters("els")
    _, page = await els.get(f"/announcements/{it.id}/change")
    assert "Er gaat 1 foto of bestand mee" in page

    again = [("form", await els.form())]
    again += [(name, value) for name, values in whole_form(page).items() for value in values]
    answer, _ = await els.post(f"/announcements/{it.id}/change", again)  # type: ignore[arg-type]

    assert answer.headers["Location"].endswith("said=saved")
    assert await kept(world, it.id) == it


WRONG = [
    ({"text_nl": " "}, "Schrijf hier wat je wilt vertellen"),
    ({"text_en": "x" * 1001}, "Dat is te lang"),
    ({"starts": "2026-03-10T09:00"}, "Dat is al voorbij"),
    ({"starts": "2026-03-29T02:30"}, "Die tijd is er niet"),
    ({"starts": "ooit"}, "Dat is geen dag en tijd"),
    ({"expires": "2026-03-10T09:00"}, "Dat is al voorbij"),
    ({"starts": "2026-03-12T09:00", "expires": "2026-03-11T09:00"}, "voordat het weggaat"),
    ({"buttons": "sign_up"}, "Kies de activiteit waarvoor de knop is"),
    ({"link": "javascript:alert(1)"}, "Dat is geen link"),
]


@on_sqlite
async def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_kept(world: World) -> None:
    await dinner(world)
    els = await world.enters("els")
    for fields, hint in WRONG:
        to, page = await fill_in(els, **{"text_nl": "Feest!", "replies": "none"} | fields)
        assert (to, hint in page) == ("", True), hint
        assert "Er is niets bewaard" in page
        assert ("Feest!" in page) == ("text_nl" not in fields)
    for name in ("roles", "places", "kinds", "activity", "topic", "middle", "buttons", "replies"):
        answer, _ = await els.act(NEW, {"text_nl": "Feest!", name: "nonsense"})
        assert answer.status == 404, name
    assert await column(world.storage, "SELECT id FROM announcements") == []


async def test_it_is_seen_as_every_channel_shows_it_tried_sent_and_followed(world: World) -> None:
    els = await world.enters("els")
    to, _ = await fill_in(els, text_nl="Feest!", text_en="Party!", buttons="yes_no")
    _, page = await els.get(to)
    assert "📣 Els · Schakel Breda\nFeest!" in page
    assert "📣 Els · Schakel Breda\nParty!" in page
    assert "Feest!\n\n1. 👍 Ja\n2. 👎 Nee\n🔕 Geen nieuws uit de buurt meer" in page
    assert "5 krijgen het 0 niet bereikbaar 0 wachten door de rusttijd 0 afgemeld" in plain(page)
    assert "Klaar rond dinsdag 10 maart" in page

    path = to.partition("?")[0]
    await els.act(path, {"what": "test"})
    sent = await column(world.storage, "SELECT person FROM outbox")
    assert sent == [world.people["els"].id]
    await els.act(path, {"what": "send"})
    assert await delivers(world, 2) == 2
    page = plain((await els.get(path))[1])
    assert "2 van 5" in page
    assert "2 aangekomen" in page
    for what, state in (("pause", "Staat stil"), ("resume", "Wordt verstuurd"), ("cancel", "Gest")):
        answer, _ = await els.act(path, {"what": what})
        assert answer.headers["Location"].endswith(f"said={what}")
        assert state in plain((await els.get(path))[1])
        assert (await els.act(path, {"what": "send"}))[0].headers["Location"].endswith("too_late")
    page = plain((await els.get("/announcements"))[1])
    assert "Verslagen 1" in page
    assert "2 van 5" in page


async def test_other_words_and_taking_away_reach_who_has_it(world: World) -> None:
    it = await drafts(world, "Feest op zaterdag")
    await sends(world, it)
    await delivers(world, 100)
    await finishes(world, it)
    els = await world.enters("els")
    path = f"/announcements/{it.id}"
    to, page = await fill_in(els, f"{path}/change", text_nl="")
    assert (to, "Schrijf hier" in page) == ("", True)
    to, _ = await fill_in(els, f"{path}/change", text_nl="Feest op zondag", roles="professional")
    assert to == f"{path}?said=changed"
    assert (await kept(world, it.id)).audience == Audience()
    assert await delivers(world, 100) == 5
    await finishes(world, it)
    await els.act(path, {"what": "withdraw"})
    assert await delivers(world, 100) == 5
    answer, _ = await els.get(f"{path}/change")
    assert answer.status == 404


async def test_for_many_a_second_person_looks_and_nobody_agrees_with_themselves(
    careful: World,
) -> None:
    world = careful
    els = await world.enters("els")
    path = (await fill_in(els, text_nl="Feest!"))[0].partition("?")[0]
    assert "meer dan 3 mensen moet een tweede" in (await els.get(path))[1]
    answer, _ = await els.act(path, {"what": "send"})
    assert answer.headers["Location"].endswith("said=no-second")
    assert "Die is er niet" in (await els.get(f"{path}?said=no-second"))[1]

    async with world.storage.transaction() as db:
        await db.people.grant(world.people["paul"].id, Role.COORDINATOR, world.watch.now)
    await els.act(path, {"what": "send"})
    answer, _ = await els.act(path, {"what": "confirm"})
    assert answer.headers["Location"].endswith("too_late")
    assert await delivers(world, 9) == 0
    paul = await world.enters("paul")
    await paul.act(path, {"what": "confirm-no"})
    assert (await kept(world)).state is State.DRAFT
    await fill_in(els, f"{path}/change", text_nl="Klein feest!")
    await els.act(path, {"what": "send"})
    await paul.act(path, {"what": "confirm"})
    assert await delivers(world, 9) == 5


@on_sqlite
async def test_a_draft_that_reads_otherwise_is_approved_anew(world: World) -> None:
    it = await drafts(world)
    await sends(world, it)
    async with world.storage.transaction() as db:
        assert not await db.announcements.write_anew(it.id, it)  # it is going
    els = await world.enters("els")
    to, _ = await fill_in(els, text_nl="Feest!")
    number = int(re.findall(r"\d+", to)[0])
    async with world.storage.transaction() as db:
        await db.announcements.approve(number, it.author, "send", world.watch.now)  # type: ignore[arg-type]
    await fill_in(els, f"/announcements/{number}/change", text_nl="Groot feest!")
    async with world.storage.transaction() as db:
        assert await db.announcements.approvals(number, "send") == []  # type: ignore[arg-type]


@on_sqlite
async def test_the_page_tells_what_is_planned_what_goes_on_and_what_came_of_it(
    world: World,
) -> None:
    found = await a_week(world)
    els = await world.enters("els")
    page = plain((await els.get("/announcements"))[1])
    going, planned, drafted, reports = (page.index(f"{name} {count}") for name, count in PARTS)
    assert "nieuwe cursussen" in page[going:planned]
    assert "woensdag 11 maart" in page[planned:drafted]
    assert "10:00 📣" not in page
    assert page.index("Morgen is het buurthuis") < page.index("Schuif aan")
    assert "wie meedoet" in page[drafted:reports]

    page = plain((await els.get(f"/announcements/{found['report']}"))[1])
    assert "&lt;5 zeggen ja" in html.escape(page)
    assert "Jan" in page
    assert "Leuk! Zal ik mijn muziek meenemen?" in page
    assert "Maria" not in page


@on_sqlite
async def test_what_was_thrown_away_is_not_there_any_more(world: World) -> None:
    it = await drafts(world)
    els = await world.enters("els")
    answer, _ = await els.act(f"/announcements/{it.id}", {"what": "discard"})
    assert answer.headers["Location"] == "/announcements?said=discarded"
    assert (await els.get(f"/announcements/{it.id}"))[0].status == 404
    assert "buurtfeest" not in (await els.get("/announcements"))[1]
    assert (await els.get("/announcements?said=nonsense"))[0].status == 200
