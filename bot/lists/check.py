"""Who is on a list, and what is wrong with it: every bad line by its number, column and cure; pure.

A person is on it once. Who stands on a bad line is not among the good ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.conversation.pick import fold
from bot.lists.headings import SEVERAL, UNUSED, Field, field_of, letter_of, nearest_heading
from bot.lists.problem import NotAList
from bot.lists.table import Line, Table
from bot.lists.vocabulary import ROLES, Found, Names, Vocabulary
from bot.people.person import Role

LONGEST_NAME = 100
LONGEST_QUOTE = 60
_NAMES = (Field.NAME, Field.FIRST_NAME, Field.INFIX, Field.LAST_NAME)
_HAS_A_NAME = frozenset({Field.NAME, Field.FIRST_NAME})


@dataclass(frozen=True)
class Invitee:
    """Somebody to invite, with what they will find filled in."""

    line: int
    name: str
    role: Role
    kinds: tuple[str, ...] = ()
    neighbourhoods: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True)
class Complaint:
    """`what` is the attribute of the text `list-bad` that says what to do, `values` what it
    names; `column` as the file has it."""

    line: int
    column: str
    what: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Checked:
    """`unused` are headings of columns that are not looked at, each with the one that is perhaps
    meant, or ""."""

    good: Sequence[Invitee]
    complaints: Sequence[Complaint]
    unused: Sequence[tuple[str, str]] = ()
    remarks: tuple[str, ...] = ()

    @property
    def bad_lines(self) -> Sequence[int]:
        return sorted({each.line for each in self.complaints})


@dataclass
class _Reader:
    """Goes over the lines of one table."""

    words: Vocabulary
    columns: Mapping[Field, Sequence[int]]
    headings: Sequence[str]
    seen: dict[tuple[str, ...], int] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)
    found: dict[tuple[Field, str], Found] = field(default_factory=dict)
    """What cells name: many say the same."""

    def read(self, line: Line) -> Invitee | None:
        before = len(self.complaints)
        name = " ".join(" ".join(self._cell(line, each) for each in _NAMES).split())
        self._check_name(line, name)
        role = self._role(line)
        language = self._one(line, Field.LANGUAGE, self.words.languages, "language")
        places = self._several(line, Field.PLACES, "place")
        kinds = self._several(line, Field.KINDS, "kind")
        for kind in kinds:
            if role is not None and role not in self.words.roles_of[kind]:
                shown = self.words.kinds.shown[kind]
                self._complain(line, Field.KINDS, f"not_for_{role}", given=shown)
        if role is None or len(self.complaints) > before:
            return None
        return Invitee(line.number, name, role, kinds, places, language)

    def _check_name(self, line: Line, name: str) -> None:
        if not any(c.isalnum() for c in name):
            self._complain(line, _NAMES, "no_name")
            return
        if len(name) > LONGEST_NAME:
            self._complain(line, _NAMES, "long_name", most=LONGEST_NAME)
        unused = (self._cell(line, each) for each in (Field.MAIL, Field.PHONE))
        who = (fold(name), *map(fold, unused))
        if (first := self.seen.setdefault(who, line.number)) != line.number:
            self._complain(line, _NAMES, "double", given=name, first=first)

    def _role(self, line: Line) -> Role | None:
        given = self._cell(line, Field.ROLE)
        role = ROLES.get(fold(given)) if given else Role.VOLUNTEER
        if role is None:
            self._complain(line, Field.ROLE, "role", given=given)
        elif role is Role.COORDINATOR:
            self._complain(line, Field.ROLE, "coordinator")
            return None
        return role

    def _one(self, line: Line, which: Field, names: Names, what: str) -> str:
        given = self._cell(line, which)
        if given and fold(given) not in names.known:
            self._complain(line, which, what, given=given, known=", ".join(names.shown.values()))
        return names.known.get(fold(given), "")

    def _several(self, line: Line, which: Field, what: str) -> tuple[str, ...]:
        found = list[str]()
        names = self.words.kinds if which is Field.KINDS else self.words.places
        for column in self.columns.get(which, ()):
            cell = line.cells[column] if column < len(line.cells) else ""
            known, unknown = self._found(which, cell)
            found += known
            for given in unknown:
                near = names.nearest(given)
                told = {"near": near} if near else {"known": ", ".join(names.shown.values())}
                self._complain(line, which, f"{what}_near" if near else what, given=given, **told)
        return tuple(dict.fromkeys(found))

    def _found(self, which: Field, cell: str) -> Found:
        if (known := self.found.get((which, cell))) is None:
            find = self.words.kinds.find if which is Field.KINDS else self.words.find_places
            known = self.found[which, cell] = find(cell)
        return known

    def _cell(self, line: Line, which: Field) -> str:
        at = self.columns.get(which, ())
        return line.cells[at[0]] if at and at[0] < len(line.cells) else ""

    def _complain(
        self, line: Line, which: Field | Sequence[Field], what: str, **values: Any
    ) -> None:
        fields = [which] if isinstance(which, Field) else which
        column = next(self.columns[each][0] for each in fields if each in self.columns)
        if "given" in values:
            values["given"] = _short(values["given"])
        shown = f"{letter_of(column)} ({self.headings[column]})"
        self.complaints.append(Complaint(line.number, shown, what, values))


def check(table: Table, words: Vocabulary) -> Checked:
    """Raises NotAList when nothing can be said of single lines."""
    if not table.lines:
        raise NotAList("empty")
    head, *lines = table.lines
    columns, unused = _columns(head.cells)
    if not lines:
        raise NotAList("empty")
    reader = _Reader(words, columns, head.cells)
    read = [reader.read(line) for line in lines]
    good = [each for each in read if each is not None]
    return Checked(good, reader.complaints, unused, table.remarks)


def _columns(
    headings: Sequence[str],
) -> tuple[Mapping[Field, Sequence[int]], Sequence[tuple[str, str]]]:
    """Where to find what. Raises NotAList."""
    columns, unused = defaultdict[Field, list[int]](list), list[tuple[str, str]]()
    for at, heading in enumerate(headings):
        which = field_of(heading)
        if which is not None:
            columns[which].append(at)
        if heading and (which is None or which in UNUSED):
            unused.append((_short(heading), "" if which else nearest_heading(heading)))
    if not _HAS_A_NAME & set(columns):
        raise NotAList("no_name", seen=", ".join(_short(each) for each in headings if each))
    for which, several in columns.items():
        if len(several) > 1 and which not in SEVERAL:
            twice = f"{letter_of(several[0])}, {letter_of(several[1])}"
            raise NotAList("twice", heading=_short(headings[several[1]]), columns=twice)
    return columns, unused


def _short(given: str) -> str:
    one_line = " ".join(given.split())
    return one_line if len(one_line) <= LONGEST_QUOTE else f"{one_line[:LONGEST_QUOTE]}…"
