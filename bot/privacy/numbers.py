"""Telephone numbers, citizen service numbers, bank accounts and bank cards in a text; pure.

What only looks like one is set aside first: dates, times, amounts, and the numbers that are
everyone's (112, 0800, 0900, 14 0xx). Citizen service numbers and cards have a check that they meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import phonenumbers

from bot.privacy.found import Found, Kind
from bot.privacy.iban import ibans
from bot.privacy.spoken import Part, runs

HOME = "NL"
PUBLIC = {
    phonenumbers.PhoneNumberType.TOLL_FREE,
    phonenumbers.PhoneNumberType.PREMIUM_RATE,
    phonenumbers.PhoneNumberType.SHARED_COST,
}
LONGEST_PHONE = 15
SHORTEST_PHONE = 9
FOREIGN = range(10, 12)
"""How many digits a telephone number of another country has, as it is dialled there."""
WITH_COUNTRY = range(11, 14)
BSN, SHORT_BSN = 9, 8
CARD = range(13, 20)
WRITTEN_AS_BSN = {(9,), (4, 2, 3), (3, 3, 3), (3, 2, 4), (2, 3, 4), (1, 2, 2, 2, 2)}
SHORTEST_LOCAL = 6
SHORTEST_START = 3
"""Digits that a number without its area code opens with; "10 en 12" are times."""

_TIME = r"\d{1,2}(?:[.:]\d{2}|[ ]?(?:uur|u|h|am|pm)\b)"
_ORDINARY = re.compile(
    rf"""
      (?<![\d.\-/]) (?:0?[1-9]|[12]\d|3[01]) ([-./]) (?:0?[1-9]|1[0-2]) \1 (?:(?:19|20)\d\d|\d\d)
        (?![-./]?\d) (?![ ]\d (?<!\d) ) (?! [ ,]{{1,2}} (?!{_TIME}) \d )
    | (?<![\d.\-/]) (?:19|20)\d\d ([-./]) (?:0[1-9]|1[0-2]) \2 (?:0[1-9]|[12]\d|3[01]) (?![-./]?\d)
    | (?<![\d.:]) (?:[01]?\d|2[0-4]) [.:] [0-5]\d (?=[ ]?(?:uur|u|h|am|pm)\b)
    | (?<![\d.:]) (?:[01]?\d|2[0-4]) : [0-5]\d (?!\d)
    | (?<![\d.:]) (?:[01]?\d|2[0-4]) \. [0-5]\d [ ]?-[ ]? (?:[01]?\d|2[0-4]) \. [0-5]\d (?![.\d])
    | €[ ]?\d{{1,7}}(?:[.,]\d{{2}}(?!\d)|,-)?
    | (?<![\d.,]) \d{{1,7}}[.,]\d{{2}} (?=[ ]?(?:euro|eur\b|€))
    | (?<![\d+]) 0(?:800|900|906|909) (?:[ .\-]{{0,3}}\d){{4}} (?:(?:[ .\-]?\d){{3}})? (?!\d)
    | (?<![\d+]) 14[ ]?0\d{{2,3}} (?![ .\-]?\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CALL = re.compile(
    r"\b(?:tel|telefoon|telefoonnummer|telnr|mobiel|mobieltje|nummer|nr|bel|belt|bellen|app|appen|"
    r"whatsapp|sms|call|text|phone|number|mobile|cell|ring)\b[^\d\n▒]{0,20}$",
    re.IGNORECASE,
)
_BSN = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer|sofi|citizen service number)\b[^\d\n▒]{0,20}$",
    re.IGNORECASE,
)
_LOOK_BACK = 45


def numbers(text: str, _language: str = HOME) -> Iterator[Found]:
    """All of them, in order."""
    found = list(ibans(text))
    spaces = [(each.start, each.end) for each in found]
    spaces += [match.span() for match in _ORDINARY.finditer(text)]
    left = _without(text, sorted(spaces))
    for run in runs(left):
        found += _in_run(run, left)
    yield from sorted(found, key=lambda each: each.start)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The same, with something that joins nothing in those places."""
    pieces, done = list[str](), 0
    for start, end in spans:
        if start >= done:
            pieces += [text[done:start], "\n" * (end - start)]
            done = end
    return "".join((*pieces, text[done:]))


def _in_run(run: Sequence[Part], text: str) -> Iterator[Found]:
    first = 0
    while first < len(run):
        before = text[max(0, run[first].start - _LOOK_BACK) : run[first].start]
        kind, last = _starts(run, first, before)
        if kind is None:
            first += 1
            continue
        yield Found(kind, run[first].start, run[last - 1].end)
        first = last


def _starts(run: Sequence[Part], first: int, before: str) -> tuple[Kind | None, int]:
    """What begins with this part, and the part after it; the longest that is valid."""
    windows = _windows(run, first)
    if not windows:
        return None, first
    a_bsn, a_phone = bool(_BSN.search(before)), bool(_CALL.search(before))
    for last, digits in reversed(windows):
        if _is_card(digits, run[first:last]):
            return "card", last
        if _is_bsn(digits, run[first:last], named=a_bsn):
            return "bsn", last
        if _is_phone(digits, run[first:last]):
            return "phone", last
    for last, digits in reversed(windows):
        if _may_be_phone(digits, run[first:last], named=a_phone):
            return "phone", last
    return None, first


def _windows(run: Sequence[Part], first: int) -> list[tuple[int, str]]:
    """For each part that may be the last: the one after it, and all digits up to there."""
    found, digits = list[tuple[int, str]](), ""
    for last in range(first, len(run)):
        digits += run[last].digits
        if len(digits) >= CARD.stop:
            break
        if len(digits) >= SHORTEST_LOCAL:
            found.append((last + 1, digits))
    return found


def _is_phone(digits: str, parts: Sequence[Part]) -> bool:
    if not SHORTEST_PHONE - 1 <= len(digits) <= LONGEST_PHONE:
        return False
    if parts[0].plus:
        return _valid(f"+{digits}")
    if digits.startswith("0"):
        return _valid(digits)
    if digits.startswith("31"):
        return len(digits) == len("31612345678") and _valid(f"+{digits}")
    together = len(parts) == 1 or (len(parts[0].digits) == 1 and len(parts) == 2)  # noqa: PLR2004
    if digits.startswith("6") and len(digits) == SHORTEST_PHONE and together:
        return _valid(digits)
    return len(parts) == 1 and len(digits) in WITH_COUNTRY and _valid(f"+{digits}")


def _may_be_phone(digits: str, parts: Sequence[Part], *, named: bool) -> bool:
    """One that no country is known to have given out, but that is written like one."""
    if len(digits) > LONGEST_PHONE:
        return False
    if parts[0].plus:
        return len(digits) >= SHORTEST_PHONE - 1
    if digits.startswith("0") and len(digits) in FOREIGN:
        return True
    if len(parts) > 1 and len(parts[0].digits) < SHORTEST_START:
        return False
    return named


def _valid(number: str) -> bool:
    try:
        parsed = phonenumbers.parse(number, HOME)
    except phonenumbers.NumberParseException:
        return False
    kind = phonenumbers.number_type(parsed)  # unknown for one that is not valid
    return kind not in PUBLIC and kind != phonenumbers.PhoneNumberType.UNKNOWN


def _is_bsn(digits: str, parts: Sequence[Part], *, named: bool) -> bool:
    if len(digits) != BSN and not (named and len(digits) == SHORT_BSN):
        return False
    if named:
        return True
    written = tuple(len(part.digits) for part in parts)
    if written not in WRITTEN_AS_BSN and not any(part.spelled for part in parts):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and int(digits) > 0


def _is_card(digits: str, parts: Sequence[Part]) -> bool:
    if len(digits) not in CARD or digits[0] not in "23456":
        return False
    if len(parts) > 1 and len(parts[0].digits) != 4:  # noqa: PLR2004 - as it is on the card
        return False
    doubled = (int(d) * (1 + n % 2) for n, d in enumerate(reversed(digits)))
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0  # noqa: PLR2004 - Luhn's check
