"""What is taken along from the desk opens in a spreadsheet, and nothing in it runs there."""

from __future__ import annotations

import csv
import re
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from bot.desk.exports import Sheet
from bot.desk.files import as_csv, as_xlsx
from tests.desk.world import World
from tests.stories.acts import on_sqlite

EVIL = (
    '=HYPERLINK("http://evil.example";"x")',
    "+31 6 1234",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\uff1d1+1",
)
GOOD = ("Jan", "-", "a=b", "12", "", "<5", 'O\'Brien; "x"')


@pytest.mark.parametrize("delimiter", [";", ","])
def test_no_cell_of_a_csv_is_a_formula(delimiter: str) -> None:
    sheet = Sheet("=x", ("=kop", "aantal"), [(text, 7) for text in (*EVIL, *GOOD)])
    made = as_csv([sheet], delimiter)
    assert made.startswith(b"\xef\xbb\xbf")

    header, *rows = csv.reader(StringIO(made.decode("utf-8-sig"), newline=""), delimiter=delimiter)
    assert header[0] == "'=kop"
    assert [row[0] for row in rows] == [*(f"'{text}" for text in EVIL), *GOOD]
    assert {row[1] for row in rows} == {"7"}


def test_a_workbook_holds_words_and_numbers_and_nothing_that_runs() -> None:
    sheet = Sheet("Mensen", ("Naam", "aantal"), [(text, 7) for text in (*EVIL, *GOOD)])
    with ZipFile(BytesIO(as_xlsx([sheet, Sheet("Leeg", ("x",), [])], ""))) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
        words = book.read("xl/sharedStrings.xml").decode()
        names = book.namelist()
    assert "<f>" not in page
    assert "hyperlink" not in page.casefold()
    assert not [name for name in names if "external" in name.casefold() or "vba" in name.casefold()]
    assert page.count("<v>7</v>") >= len(EVIL)
    assert "=HYPERLINK" in words


@on_sqlite
async def test_a_name_that_is_a_formula_is_a_name(world: World) -> None:
    async with world.storage.transaction() as db:
        await db.people.rename(world.people["jan"].id, '=cmd|"x"')
    els = await world.enters("els")

    answer, text = await els.get("/export/people.csv")
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert 'filename="schakel-people.csv"' in answer.headers["Content-Disposition"]
    rows = list(csv.reader(StringIO(text.lstrip("\ufeff"), newline=""), delimiter=";"))
    assert rows[0][:2] == ["Naam", "Rol"]
    assert {row[0] for row in rows[1:]} == {'\'=cmd|"x"', "Samira", "Paul", "Els"}
    assert "Maria" not in text


@on_sqlite
async def test_the_figures_are_taken_along_as_they_are_shown(world: World) -> None:
    await world.asks("maria", "groceries")
    paul = await world.enters("paul")
    _, text = await paul.get("/export/figures.csv")
    assert "<5" in text
    assert not re.search(r";[1-4](;|\r)", text)
    answer, _ = await paul.get("/export/figures.xlsx")
    assert "spreadsheetml" in answer.headers["Content-Type"]
