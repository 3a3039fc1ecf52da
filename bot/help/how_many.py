"""How many people a sentence asks for, such as "3 mensen" or "two strong men"; pure."""

from __future__ import annotations

import re

MOST = 6
NUMBERS = {
    **{str(number): number for number in range(2, MOST + 1)},
    **dict(zip(("twee", "drie", "vier", "vijf", "zes"), range(2, MOST + 1), strict=True)),
    **dict(zip(("two", "three", "four", "five", "six"), range(2, MOST + 1), strict=True)),
}
_PEOPLE = re.compile(
    rf"\b({'|'.join(NUMBERS)})\s+(?:\w+e\s|strong\s|extra\s)?"
    r"(?:mensen|man|mannen|personen|helpers|vrijwilligers|people|men|persons|volunteers)\b",
    re.IGNORECASE,
)


def people_wanted(text: str) -> int:
    """1 unless it names another number."""
    found = _PEOPLE.findall(text)
    return NUMBERS[found[0].casefold()] if len(found) == 1 else 1
