"""Files as spreadsheets write them, and as somebody who means harm does."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from bot.lists.problem import NotAList
from bot.lists.table import LARGEST, LARGEST_UNPACKED, MOST_COLUMNS, MOST_LINES, read_table
from tests.lists.files import FILLED, HEAD, Row, as_text, as_workbook

ROWS = (HEAD, FILLED, ('Noé; \n"Ümit"', "Heuvel", "Vervoer", "", "", ""))


def without_ends(row: Row) -> tuple[str | int | float, ...]:
    """Empty cells at the end say nothing."""
    return tuple(row[: max(at for at, cell in enumerate(row, 1) if cell)])


def cells(content: bytes) -> list[tuple[int, tuple[str, ...]]]:
    return [(line.number, line.cells) for line in read_table(content).lines]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_way_to_write_a_csv_reads_the_same(delimiter: str, encoding: str) -> None:
    assert cells(as_text(ROWS, delimiter, encoding)) == list(enumerate(map(without_ends, ROWS), 1))


def test_a_workbook_reads_the_same_and_its_numbers_are_no_fractions() -> None:
    made = as_workbook([*ROWS, ("Piet", "", "", "", "", 612345678)], [HEAD])
    table = read_table(made)
    assert [each.cells for each in table.lines[:3]] == list(map(without_ends, ROWS))
    assert table.lines[3].cells[5] == "612345678"
    assert table.remarks == ("first_sheet",)


def test_lines_have_the_numbers_that_the_spreadsheet_shows() -> None:
    spread = (HEAD, ("",) * 6, ("over\ntwee regels", *FILLED[1:]), ("", "  "), FILLED)
    for content in (as_text(spread), as_workbook(spread), b"sep=;\r\n" + as_text(spread)):
        assert [number for number, _ in cells(content)] == [1, 3, 5]


def test_what_excel_writes_without_being_asked_for_utf_8_is_read_with_a_remark() -> None:
    table = read_table(as_text([HEAD, ("Noé", *FILLED[1:])], encoding="cp1252"))
    assert (table.lines[1].cells[0], table.remarks) == ("Noé", ("legacy",))


def bomb(unpacked: int) -> bytes:
    """A workbook that is small until it is opened."""
    made = BytesIO(as_workbook([HEAD, FILLED]))
    with ZipFile(made, "a", ZIP_DEFLATED) as packed:
        packed.writestr("xl/more.xml", b" " * unpacked)
    return made.getvalue()


ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><sst><si><t>&i;</t></si></sst>"
)


def with_part(name: str, content: str) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(as_workbook([HEAD, FILLED]))) as old, ZipFile(made, "w") as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"x" * (LARGEST + 1), "too_large"),
        (bomb(LARGEST_UNPACKED), "too_large"),
        (as_text([HEAD, *[FILLED] * (MOST_LINES + 1)]), "too_many"),
        (b"PK\x03\x04 and nothing like it", "unreadable"),
        (as_workbook([HEAD, FILLED])[:3000], "unreadable"),
        (with_part("xl/worksheets/sheet1.xml", "<nothing"), "unreadable"),
        (with_part("xl/sharedStrings.xml", ENTITIES), "unreadable"),
        (b"\xd0\xcf\x11\xe0 the old Excel", "old_excel"),
        (b"%PDF-1.7\n\0\0 a paper", "unreadable"),
        (as_text([HEAD]) + b'"Jan;Heuvel\r\nPiet;Heuvel\r\n', "quote"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused_and_said_why(content: bytes, what: str) -> None:
    with pytest.raises(NotAList) as refused:
        read_table(content)
    assert refused.value.what == what


def test_a_sheet_that_claims_to_be_endless_is_read_no_further_than_it_may() -> None:
    far = '<c r="XFD1048576" t="inlineStr"><is><t>Jan</t></is></c>'
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<dimension ref="A1:XFD1048576"/><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Naam</t></is></c></row>'
        f'<row r="1048576">{far}</row></sheetData></worksheet>'
    )
    table = read_table(with_part("xl/worksheets/sheet1.xml", sheet))
    assert [line.number for line in table.lines] == [1]
    assert len(table.lines[0].cells) <= MOST_COLUMNS
