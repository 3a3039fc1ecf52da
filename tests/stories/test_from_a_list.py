"""Who is invited from a list finds filled in what the list says, and says yes to it themselves."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

from openpyxl import load_workbook

from bot.demo.theatre import Theatre
from bot.lists.check import Invitee
from bot.lists.inviting import LASTS, invite_listed
from bot.people.person import Role
from tests.lists.files import HEAD, as_text, as_workbook
from tests.storage.world import column
from tests.stories.acts import buttons, hears, on_sqlite

FATMA = Invitee(2, "Fatma Y\u0131lmaz", Role.VOLUNTEER, ("chores", "pets"), ("hoge-vucht",), "en")
PLAIN = Invitee(3, "Jan", Role.PROFESSIONAL)


async def invited(theatre: Theatre, who: Invitee, check: str = "one") -> str:
    async with theatre.bot() as storage, storage.transaction() as db:
        [made] = await invite_listed(db, [who], check, theatre.now)
    return made.links.ticket


async def kept(theatre: Theatre) -> int:
    async with theatre.bot() as storage:
        return len(await column(storage, "SELECT invitation FROM proposals"))


async def test_what_the_list_says_is_ticked_and_theirs_to_change(theatre: Theatre) -> None:
    code = await invited(theatre, FATMA)
    await theatre.later(timedelta(days=13))
    await theatre.says("fatma", f"/start {code}")
    heard = hears(theatre, "fatma")
    assert "What your organisation knows of you is ticked already" in heard
    assert "Y\u0131lmaz" not in heard  # the list's name is nobody's but the coordinator's
    assert await kept(theatre) == 0

    await theatre.says("fatma", "Fatma")
    shown = buttons(theatre.sees("fatma"))
    assert [each for each in shown if each.startswith("✓")] == [
        "✓ A job around the house",
        "✓ Pets",
    ]
    await theatre.presses("fatma", "Pets")
    await theatre.presses("fatma", "Done")
    assert "✓ Hoge Vucht" in buttons(theatre.sees("fatma"))
    async with theatre.bot() as storage:
        before = await column(storage, "SELECT kind FROM offered_kinds")
    for label in ("Done", "In the morning", "Done", "Often"):
        await theatre.presses("fatma", label)
    async with theatre.bot() as storage:
        after = await column(storage, "SELECT kind FROM offered_kinds")
    assert sorted(after) == sorted([*before, "chores"])


@on_sqlite
async def test_an_invitation_from_a_list_works_once_and_not_for_ever(theatre: Theatre) -> None:
    code = await invited(theatre, PLAIN)
    assert await kept(theatre) == 0  # it carries nothing
    again = await invited(theatre, PLAIN)
    other = await invited(theatre, PLAIN, "another check")
    await theatre.says("ahmed", code)
    assert "beroepskracht" in hears(theatre, "ahmed")
    await theatre.says("eve", again)
    assert "al gebruikt" in hears(theatre, "eve")
    await theatre.later(LASTS[Role.PROFESSIONAL])
    await theatre.says("eve", other)
    assert "verlopen" in hears(theatre, "eve")


@on_sqlite
async def test_what_nobody_used_is_thrown_away_with_its_time(theatre: Theatre) -> None:
    await invited(theatre, FATMA)
    for passed, left in ((timedelta(days=13), 1), (timedelta(days=2), 0)):
        await theatre.later(passed)
        async with theatre.bot() as storage:
            await storage.tidy(theatre.now, timedelta(days=14), timedelta(days=30))
        assert await kept(theatre) == left


@on_sqlite
async def test_who_helps_already_keeps_the_language_that_they_have(theatre: Theatre) -> None:
    await theatre.says("jan", await invited(theatre, FATMA))
    assert "al aangevinkt" in hears(theatre, "jan")


def sheet(theatre: Theatre, who: str = "els") -> list[tuple[object, ...]]:
    """The first sheet of the file that they got last."""
    book = load_workbook(BytesIO(theatre.shown_file(who)))
    return list(book.worksheets[0].iter_rows(values_only=True))


async def test_a_coordinator_invites_from_a_list_in_the_chat(theatre: Theatre) -> None:
    rows = [HEAD, ("Noor", "Hoge Vucht", "admin"), ("Jan", "Hoge Vugt")]
    await theatre.says("els", "importeren")
    assert "bewaar ik niet" in hears(theatre, "els")
    await theatre.sends("els", "document", as_text(rows, ",", "utf-16"))
    assert "nog niemand uitgenodigd" in hears(theatre, "els")
    told = "De buurt “Hoge Vugt” ken ik niet. Bedoel je “Hoge Vucht”?"
    assert sheet(theatre)[1] == (3, "B (Buurt)", told)

    await theatre.presses("els", "Iedereen")
    assert sheet(theatre)[1][0] == 3  # a line is wrong, so nobody was invited
    assert await kept(theatre) == 0

    await theatre.says("els", "importeer")
    await theatre.sends("els", "document", as_workbook(rows))
    await theatre.presses("els", "Alleen de goede regels")
    [_, (line, name, *_, code, _)] = sheet(theatre)
    assert (line, name, await kept(theatre)) == (2, "Noor", 1)
    async with theatre.bot() as storage:
        said = await column(storage, "SELECT message FROM outbox")
        answers = await column(storage, "SELECT answers FROM conversations")
    assert "Noor" not in "".join(map(str, [*said, *answers]))

    await theatre.says("noor", f"/start {code}")
    assert "aangevinkt" in hears(theatre, "noor")


@on_sqlite
async def test_in_the_chat_a_list_is_for_coordinators_and_has_to_be_one(theatre: Theatre) -> None:
    await theatre.says("jan", "importeren")
    assert "Alleen een coördinator" in hears(theatre, "jan")
    await theatre.says("maria", "importeren")
    assert "Alleen een coördinator" not in hears(theatre, "maria")  # to a resident it is no word

    await theatre.says("els", "import")
    await theatre.says("els", "welke lijst?")
    assert "geen bestand" in hears(theatre, "els")
    await theatre.says("els", "import")
    await theatre.sends("els", "document", b"\xd0\xcf\x11\xe0")
    assert "oud Excel-bestand" in str(sheet(theatre)[1][0])
    await theatre.presses("els", "Niemand")
    assert "niemand uitgenodigd" in hears(theatre, "els")
