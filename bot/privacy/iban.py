"""Bank accounts in a text: a country's own length, and the remainder 1 by 97. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.found import Found

LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28,
    "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23,
    "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21,
    "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18,
    "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24,
    "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TN": 24, "TR": 26, "UA": 29, "VA": 22,
    "XK": 20,
}  # fmt: skip
_START = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]{2})[ .\-]{0,2}\d[ .\-]?\d")
_LONGEST_WRITTEN = 120


def ibans(text: str) -> Iterator[Found]:
    """All of them, in order."""
    done = 0
    for match in _START.finditer(text):
        length = LENGTHS.get(match[1].upper())
        if length is None or match.start() < done:
            continue
        written = text[match.start() : match.start() + _LONGEST_WRITTEN]
        end = _end(written, length)
        if end and _remainder(written[:end]) == 1:
            done = match.start() + end
            yield Found("iban", match.start(), done)


def _end(written: str, length: int) -> int:
    """Where the letters and digits of an account of this length end; 0 when it has fewer."""
    for index, character in enumerate(written):
        if character.isascii() and character.isalnum():
            length -= 1
            if length == 0:
                return index + 1
        elif character not in " .-":
            return 0
    return 0


def _remainder(written: str) -> int:
    account = "".join(c for c in written if c.isalnum()).upper()
    return int("".join(str(int(c, 36)) for c in account[4:] + account[:4])) % 97
