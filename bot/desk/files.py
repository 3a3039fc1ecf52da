"""Sheets as files, for the desk and the chat. What people typed is never a formula: a spreadsheet
would run it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO

from xlsxwriter import Workbook

from bot.desk.exports import Cell, Sheet

STARTS_A_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Also as wide letters, which some programs read alike."""
LONGEST_NAME = 31


def harmless(cell: Cell) -> Cell:
    """A quote in front makes it words, also when spaces or line ends come first."""
    if isinstance(cell, int):
        return cell
    begins = cell.lstrip()
    odd = cell[:1] in {"\t", "\r", "\n"}
    if begins != "-" and (odd or begins.startswith(STARTS_A_FORMULA)):
        return f"'{cell}"
    return cell


def as_csv(sheets: Sequence[Sheet], delimiter: str) -> bytes:
    """With the mark at the start by which Excel knows UTF-8; sheets stand below each other."""
    made = StringIO()
    writer = csv.writer(made, delimiter=delimiter)
    for number, sheet in enumerate(sheets):
        if len(sheets) > 1:
            writer.writerows([[]] * bool(number) + [[harmless(sheet.name)]])
        writer.writerow([harmless(cell) for cell in sheet.header])
        writer.writerows([harmless(cell) for cell in row] for row in sheet.rows)
    return made.getvalue().encode("utf-8-sig")


def as_xlsx(sheets: Sequence[Sheet], _delimiter: str) -> bytes:
    """Each cell says itself that it is words or a number, so nothing becomes a formula or link."""
    made = BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name[:LONGEST_NAME])
            for column, head in enumerate(sheet.header):
                page.write_string(0, column, head, bold)
            for line, row in enumerate(sheet.rows, 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, int):
                        page.write_number(line, column, cell)
                    else:
                        page.write_string(line, column, cell)
            page.freeze_panes(1, 0)
            page.autofit()
    return made.getvalue()
