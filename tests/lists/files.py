"""Lists of people as files, the way that spreadsheets write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from random import Random

from xlsxwriter import Workbook

HEAD = ("Naam", "Buurt", "Soort hulp", "Taal", "Rol", "E-mail")
FILLED = ("Fatima", "Heuvel", "Boodschappen, Vervoer", "Nederlands", "", "fatima@example.org")
Row = Sequence[str | int | float]


def as_text(rows: Sequence[Row], delimiter: str = ";", encoding: str = "utf-8") -> bytes:
    lines = [delimiter.join(_quoted(str(cell), delimiter) for cell in row) for row in rows]
    return ("\r\n".join(lines) + "\r\n").encode(encoding)


def as_workbook(*sheets: Sequence[Row]) -> bytes:
    made = BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        for rows in sheets:
            page = book.add_worksheet()
            for line, row in enumerate(rows):
                page.write_row(line, 0, row)
    return made.getvalue()


def five_thousand(bad: int = 50) -> tuple[list[tuple[str, ...]], Mapping[int, str]]:
    """Rows with their heading, and the numbers of the bad lines, each with what is wrong."""
    dice, places, kinds = Random(5), ("Heuvel", "Centrum"), ("Boodschappen", "Vervoer", "admin")
    rows: list[tuple[str, ...]] = [HEAD]
    for number in range(5000):
        kind = ", ".join(dice.sample(kinds, 2))
        who = f"Vrijwilliger {number}"
        rows.append((who, dice.choice(places), kind, "", "", f"v{number}@example.org"))
    wrong: dict[str, Callable[[tuple[str, ...]], tuple[str, ...]]] = {
        "place_near": lambda row: (row[0], "Heuvle", *row[2:]),
        "kind_near": lambda row: (*row[:2], "Boodschapen", *row[3:]),
        "no_name": lambda row: ("", *row[1:]),
        "language": lambda row: (*row[:3], "Klingon", *row[4:]),
        "role": lambda row: (*row[:4], "baas", row[5]),
        "coordinator": lambda row: (*row[:4], "Coördinator", row[5]),
        "not_for_volunteer": lambda row: (*row[:2], "Geldzorgen", *row[3:]),
        "double": lambda _row: rows[1],
    }
    lines = sorted(dice.sample(range(3, 5002), bad))
    made = {line: list(wrong)[at % len(wrong)] for at, line in enumerate(lines)}
    for line, what in made.items():
        rows[line - 1] = wrong[what](rows[line - 1])
    return rows, made


def _quoted(cell: str, delimiter: str) -> str:
    odd = any(each in cell for each in (delimiter, '"', "\n"))
    return '"' + cell.replace('"', '""') + '"' if odd else cell
