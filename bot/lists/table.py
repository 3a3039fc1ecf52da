"""A file read as lines of cells, with the numbers that a spreadsheet gives them; pure.

CSV with semicolons, commas or tabs, in UTF-8 or UTF-16; XLSX. Nothing of a file is trusted: it has
a largest size, packed and unpacked, and a largest number of lines and columns.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from bot.lists.headings import field_of
from bot.lists.problem import NotAList
from bot.messages import clean

LARGEST = 2 * 1024 * 1024
LARGEST_UNPACKED = 8 * 1024 * 1024
"""Ten thousand full lines are some 3 MB; what is read takes seconds and forty times the memory."""
MOST_PARTS = 500
MOST_LINES = 10_000
"""Lines that say something."""
FURTHEST = 50_000
"""Lines that are looked at: a spreadsheet may have many empty ones."""
MOST_COLUMNS = 40
PACKED = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
DELIMITERS = ";,\t"
_LOOK_AT = 400
_MANY = 3
"""One byte in so many is zero: then it is UTF-16, which writes our letters with a zero each."""


@dataclass(frozen=True)
class Line:
    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The lines that say something, the headings first. `remarks` are attributes of the text
    `list-remark`."""

    lines: Sequence[Line]
    remarks: tuple[str, ...] = ()


def read_table(content: bytes) -> Table:
    """Raises NotAList."""
    if len(content) > LARGEST:
        raise NotAList("too_large", most=LARGEST // 1024 // 1024)
    if content.startswith(OLD_EXCEL):
        raise NotAList("old_excel")
    return _workbook(content) if content.startswith(PACKED) else _separated(content)


def _separated(content: bytes) -> Table:
    text, remarks = _decoded(content)
    if "\0" in text:
        raise NotAList("unreadable")
    first, _, rest = text.partition("\n")
    delimiter = ""
    if first.casefold().startswith("sep=") and len(first.rstrip("\r")) == len("sep=;"):
        delimiter, text = first[4], rest  # said for Excel, which does not count this line
    reader = csv.reader(
        StringIO(text, newline=""), delimiter=delimiter or _delimiter(text), strict=True
    )
    return Table(_told(_numbered(reader)), remarks)


def _numbered(reader: Iterable[list[str]]) -> Iterable[Sequence[str]]:
    """Raises NotAList, with the line where a quote is never closed."""
    read = 0
    try:
        for cells in reader:
            read += 1
            yield cells
    except csv.Error:
        raise NotAList("quote", line=read + 1) from None


def _decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif len(zeros := [at for at, byte in enumerate(content[:_LOOK_AT]) if not byte]) * _MANY > len(
        content[:_LOOK_AT]
    ):
        encoding = "utf-16-le" if zeros[0] % 2 else "utf-16-be"
    else:
        encoding = "utf-8-sig"
    try:
        return content.decode(encoding), ()
    except UnicodeDecodeError:
        if encoding != "utf-8-sig":
            raise NotAList("unreadable") from None
    try:  # what Excel writes when nobody asks for UTF-8
        return content.decode("cp1252"), ("legacy",)
    except UnicodeDecodeError:
        raise NotAList("unreadable") from None


def _delimiter(text: str) -> str:
    """The one by which most headings are known, or else by which there are most."""
    first = next((line for line in text.splitlines() if line.strip()), "")

    def known(delimiter: str) -> tuple[int, int]:
        cells = next(csv.reader([first], delimiter=delimiter), [])
        return sum(field_of(cell) is not None for cell in cells), len(cells)

    return max(DELIMITERS, key=known)


def _workbook(content: bytes) -> Table:
    """The first sheet; of a formula its last outcome."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
    except BadZipFile:
        raise NotAList("unreadable") from None
    # More than a part says it holds is not read from it.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise NotAList("too_large", most=LARGEST // 1024 // 1024)
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a file says of its own size may be wrong
        rows = sheet.iter_rows(max_row=FURTHEST, max_col=MOST_COLUMNS, values_only=True)
        lines = _told([_text(value) for value in row] for row in rows)
        several = len(book.worksheets) > 1
        book.close()
    except NotAList:
        raise
    except Exception:  # noqa: BLE001  whatever it stumbles over is in the file
        raise NotAList("unreadable") from None
    return Table(lines, ("first_sheet",) if several else ())


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _told(rows: Iterable[Sequence[str]]) -> Sequence[Line]:
    """The lines that say something. Raises NotAList when there are too many."""
    told = []
    for number, row in enumerate(rows, 1):
        cells = [clean(cell).strip() if cell else "" for cell in row[:MOST_COLUMNS]]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            told.append(Line(number, tuple(cells)))
        if len(told) > MOST_LINES + 1:  # beside the headings
            raise NotAList("too_many", most=MOST_LINES)
    return told
