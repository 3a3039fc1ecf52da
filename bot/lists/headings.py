"""What the columns of a list may be called, in Dutch and English; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from rapidfuzz import fuzz, process

from bot.conversation.pick import fold

ALIKE = 70
"""Of 100: from there on a heading is perhaps one that is spelled wrongly."""


class Field(StrEnum):
    """What a column tells."""

    NAME = "name"
    FIRST_NAME = "first_name"
    INFIX = "infix"
    LAST_NAME = "last_name"
    PLACES = "places"
    KINDS = "kinds"
    LANGUAGE = "language"
    ROLE = "role"
    MAIL = "mail"
    PHONE = "phone"


CALLED: Mapping[Field, tuple[str, ...]] = MappingProxyType(
    {
        Field.NAME: ("naam", "volledige naam", "naam vrijwilliger", "wie", "name", "full name"),
        Field.FIRST_NAME: ("voornaam", "roepnaam", "first name", "given name"),
        Field.INFIX: ("tussenvoegsel", "tussenvoegsels", "infix", "prefix"),
        Field.LAST_NAME: ("achternaam", "familienaam", "last name", "surname", "family name"),
        Field.PLACES: (
            "buurt", "buurten", "wijk", "wijken", "waar", "neighbourhood", "neighbourhoods",
            "neighborhood", "neighborhoods", "area", "areas", "where",
        ),
        Field.KINDS: (
            "soort hulp", "soorten hulp", "soort", "soorten", "hulp", "wat", "taken", "klussen",
            "kind of help", "kinds of help", "kind", "kinds", "help", "what",
        ),
        Field.LANGUAGE: ("taal", "voertaal", "language"),
        Field.ROLE: ("rol", "functie", "role"),
        Field.MAIL: (
            "e mail", "email", "mail", "e mailadres", "emailadres", "mailadres", "e mail address",
            "email address",
        ),
        Field.PHONE: (
            "telefoon", "telefoonnummer", "tel", "mobiel", "mobiele nummer", "gsm", "06", "nummer",
            "phone", "phone number", "telephone", "mobile",
        ),
    }
)  # fmt: skip
SEVERAL = frozenset({Field.PLACES, Field.KINDS})
"""May have more than one column, such as "Buurt 1" and "Buurt 2"."""
UNUSED = frozenset({Field.MAIL, Field.PHONE})
"""Only tell people of the same name apart: who is invited gives what they want to give."""

_FIELDS = {called: field for field, names in CALLED.items() for called in names}
_BETWEEN = re.compile(r"\(.*?\)|[\W_]+")
_NUMBERED = re.compile(r"(.*\D) \d+")


def field_of(heading: str) -> Field | None:
    known = _plain(heading)
    found = _FIELDS.get(known)
    if found is None and (numbered := _NUMBERED.fullmatch(known)):
        found = _FIELDS.get(numbered[1])
        return found if found in SEVERAL else None
    return found


def nearest_heading(heading: str) -> str:
    """The heading that is perhaps meant, as the table has it; "" when it is like none."""
    alike = process.extractOne(
        _plain(heading), list(_FIELDS), scorer=fuzz.ratio, score_cutoff=ALIKE
    )
    return str(alike[0]) if alike else ""


def letter_of(column: int) -> str:
    """As a spreadsheet calls it: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _plain(heading: str) -> str:
    return _BETWEEN.sub(" ", fold(heading)).strip()
