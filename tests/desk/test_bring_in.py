"""A list of volunteers at the desk: looked at first, and then a link for each, once."""

from __future__ import annotations

import base64
import csv
import html
import re
from io import BytesIO, StringIO

import aiohttp
from openpyxl import load_workbook

from adapters.desk.lists import MOST_CARRIED
from bot.people.links import take_pen
from bot.people.ticket import KEY, Purpose, read
from storage.tables import notes
from tests.desk.test_pages import plain
from tests.desk.world import Browser, World
from tests.lists.files import FILLED, HEAD, as_text, as_workbook, five_thousand
from tests.storage.world import column
from tests.stories.acts import on_sqlite

LIST = "/invite/list"
HIDDEN = re.compile(r'<input type="hidden" name="(form|check|list|what)" value="([^"]*)">')
JAN_BAD = ("Jan", "Heuvle", "Vervoer", "", "", "")


async def sends(browser: Browser, content: bytes) -> tuple[aiohttp.ClientResponse, str]:
    """As the page's own form does."""
    form = aiohttp.FormData({"form": await browser.form()})
    form.add_field("file", BytesIO(content), filename="lijst.xlsx")
    return await posts(browser, LIST, form)


async def posts(
    browser: Browser, path: str, form: aiohttp.FormData | dict[str, str]
) -> tuple[aiohttp.ClientResponse, str]:
    headers = {"Origin": browser.url}
    async with browser.session.post(browser.url + path, data=form, headers=headers) as answer:
        return answer, (await answer.read()).decode("utf-8", "replace")


def carried(page: str) -> dict[str, str]:
    """What the form under the check holds."""
    return {name: html.unescape(value) for name, value in HIDDEN.findall(page)}


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.lstrip("\ufeff"), newline=""), delimiter=";"))


async def on_telegram(world: World) -> None:
    async with world.storage._begin() as db:  # type: ignore[attr-defined]
        await db.run(notes.insert(), {"channel": "telegram", "key": "username", "value": "abot"})


async def test_five_thousand_are_looked_at_and_the_good_ones_get_a_link(world: World) -> None:
    await on_telegram(world)
    rows, wrong = five_thousand()
    els = await world.enters("els")

    answer, page = await sends(els, as_workbook(rows))
    assert answer.status == 200
    assert "4950 goede regels" in plain(page)
    assert "50 regels met een fout" in plain(page)
    named = re.findall(r'<th scope="row" class="number">.*?(\d+)</th>', page)
    assert sorted(map(int, named)) == sorted(wrong)
    assert await column(world.storage, "SELECT invitation FROM proposals") == []

    given = carried(page)
    assert "what" not in given  # it has to be chosen
    answer, again = await posts(els, f"{LIST}.csv", given | {"what": "all"})
    assert (answer.content_type, "Er is niemand uitgenodigd" in again) == ("text/html", True)
    assert await column(world.storage, "SELECT invitation FROM proposals") == []

    answer, text = await posts(els, f"{LIST}.csv", given | {"what": "good"})
    assert 'filename="schakel-invitations.csv"' in answer.headers["Content-Disposition"]
    given_out = rows_of(text)
    assert [int(row["Regel"]) for row in given_out] == [n for n in range(2, 5002) if n not in wrong]
    assert len({row["Link (Telegram)"] for row in given_out}) == 4950
    codes = [row["Code"] for row in given_out]
    assert [row["Link (Telegram)"].partition("=")[2] for row in given_out] == codes
    async with world.storage.transaction() as db:
        key, now = await db.key(KEY), world.watch.now
        tickets = [read(key, code, now) for code in codes]
        assert {each.purpose for each in tickets} == {Purpose.VOLUNTEER}
        for each in tickets[::50]:
            assert await db.people.redeem(each.nonce, world.people["maria"].id, now)
    nonces = {each.nonce for each in tickets}
    assert len(nonces) == 4950
    assert set(await column(world.storage, "SELECT invitation FROM proposals")) == nonces


@on_sqlite
async def test_the_other_form_of_file_holds_the_same_invitations(world: World) -> None:
    els = await world.enters("els")
    formula = '=HYPERLINK("http://evil.example")'
    rows = (HEAD, FILLED, (formula, "", "", "", "beroepskracht", ""))
    _, page = await sends(els, as_text(rows, ",", "utf-16"))
    given = carried(page)
    assert given["what"] == "all"

    _, text = await posts(els, f"{LIST}.csv", given)
    async with els.session.post(
        f"{els.url}{LIST}.xlsx", data=given, headers={"Origin": els.url}
    ) as answer:
        sheet = load_workbook(BytesIO(await answer.read())).worksheets[0]
    in_csv, in_workbook = rows_of(text), list(sheet.iter_rows(min_row=2, values_only=True))

    async with world.storage.transaction() as db:
        key = (await take_pen(db)).key
    assert len(in_csv) == len(in_workbook) == 2
    for row, cells in zip(in_csv, in_workbook, strict=True):
        one, other = row["Code"], str(cells[3])
        assert read(key, one, world.watch.now).nonce == read(key, other, world.watch.now).nonce
    assert in_csv[1]["Naam"] == "'" + formula
    assert (in_workbook[1][1], sheet.cell(3, 2).data_type) == (formula, "s")
    assert await column(world.storage, "SELECT kinds FROM proposals") == [
        '["groceries","transport"]'
    ]
    kept = "".join(map(str, await column(world.storage, "SELECT * FROM proposals")))
    assert "Fatima" not in kept


@on_sqlite
async def test_a_list_is_only_brought_by_a_form_of_this_session(world: World) -> None:
    els, other = await world.enters("els"), await world.enters("els")
    _, page = await sends(els, as_text([HEAD, FILLED]))
    given = carried(page)
    for form in ("", "0" * 64, await other.form()):
        for path in (LIST, f"{LIST}.csv"):
            answer, _ = await posts(els, path, given | {"form": form})
            assert answer.status == 404
    answer, _ = await els.post(LIST, given, Origin="https://evil.example")
    assert answer.status == 403
    answer, _ = await posts(els, f"{LIST}.pdf", given)
    assert answer.status == 404
    assert await column(world.storage, "SELECT invitation FROM proposals") == []


@on_sqlite
async def test_what_cannot_be_used_is_said_on_the_page(world: World) -> None:
    els = await world.enters("els")
    for content, told in (
        (b"", "Kies eerst een bestand"),
        (as_text([("Buurt",), ("Heuvel",)]), "Ik vind geen kolom met namen"),
        (as_text([HEAD, JAN_BAD]), "Bedoel je “Heuvel”?"),
        (b"x" * MOST_CARRIED, "Dit bestand is te groot"),
        (b"PK\x03\x04", "kan ik niet lezen"),
        (as_text([("Naam", "<b>Wat</b>"), ("<i>x</i>", "")]), "&lt;b&gt;Wat&lt;/b&gt;"),
    ):
        answer, page = await sends(els, content)
        assert (answer.status, told in page) == (200, True), told
    wrong = {"form": await els.form(), "check": "x", "what": "good", "list": "é"}
    answer, page = await posts(els, f"{LIST}.csv", wrong)
    assert "Kies eerst een bestand" in page
    whole = base64.urlsafe_b64encode(as_text([HEAD, FILLED])).decode()
    answer, page = await posts(els, f"{LIST}.csv", wrong | {"list": whole})
    assert "Nagekeken" in page  # the check has no name of ours, so nothing is made
    assert await column(world.storage, "SELECT invitation FROM proposals") == []
