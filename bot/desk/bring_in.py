"""Volunteers invited from a list: looked at first, invited by a choice, given once as a file."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.door import Visitor
from bot.desk.exports import Sheet
from bot.desk.rights import Right
from bot.lists.check import Checked, Complaint, check
from bot.lists.inviting import LASTS, Invited, invite_listed
from bot.lists.problem import NotAList
from bot.lists.table import MOST_LINES, Table
from bot.lists.vocabulary import vocabulary
from bot.people.person import Role

ALL, GOOD = "all", "good"
MOST_SHOWN = 1000
EXAMPLES = 5


@dataclass(frozen=True)
class Wrong:
    line: int
    column: str
    told: str


@dataclass(frozen=True)
class Report:
    """What a check found, in words. `check` tells it from every other; `unshown` are bad lines for
    which there was no room."""

    check: str
    good: int
    bad: int
    wrong: Sequence[Wrong]
    unshown: Sequence[int]
    remarks: Sequence[str]
    examples: Sequence[tuple[str, str, str, str]]


@dataclass(frozen=True)
class Wanted:
    """What there is to say before anything was sent: what may stand in a list, and how long an
    invitation lasts."""

    places: Sequence[str]
    kinds: Sequence[str]
    most: int
    days: int
    days_professional: int


def wanted(visitor: Visitor) -> Wanted:
    visitor.need(Right.PEOPLE)
    work, settings = visitor.work, visitor.work.settings
    return Wanted(
        [place.name for place in settings.neighbourhoods.values()],
        [work.kind_name(kind, visitor.me) for kind in settings.kinds],
        MOST_LINES,
        LASTS[Role.VOLUNTEER].days,
        LASTS[Role.PROFESSIONAL].days,
    )


def look_at_list(visitor: Visitor, table: Table) -> tuple[Checked, Report]:
    """Nothing is done. Raises NotAList."""
    visitor.need(Right.PEOPLE)
    speaks = tuple(visitor.work.house.texts)
    words = vocabulary(visitor.work.settings, speaks, visitor.say.language)
    found = check(table, words)
    return found, _report(visitor, found)


async def invite_list(visitor: Visitor, found: Checked, what: str, check: str) -> list[Sheet]:
    """Links for those on the good lines, once that is chosen: `what` is ALL, which a single bad
    line refuses, or GOOD. None when there is nobody or it is refused."""
    visitor.need(Right.PEOPLE)
    refused = what not in {ALL, GOOD} or (what == ALL and found.complaints)
    if refused or not found.good:
        return []
    work = visitor.work
    return [_sheet(visitor, await invite_listed(work.db, found.good, check, work.now))]


def say_what_is_wrong(visitor: Visitor, problem: NotAList) -> str:
    return visitor.say(f"list-not.{problem.what}", **problem.values)


def _report(visitor: Visitor, found: Checked) -> Report:
    say, bad = visitor.say, found.bad_lines
    shown = found.complaints[:MOST_SHOWN]
    told = {each.line for each in shown}
    remarks = [say(f"list-remark.{each}") for each in found.remarks]
    for heading, near in found.unused:
        key = "unused_near" if near else "unused"
        remarks.append(say(f"list-remark.{key}", heading=heading, near=near))
    return Report(
        secrets.token_hex(16),
        len(found.good),
        len(bad),
        [Wrong(each.line, each.column, _told(visitor, each)) for each in shown],
        [line for line in bad if line not in told],
        remarks,
        [
            (
                each.name,
                say(f"roles.{each.role}"),
                ", ".join(map(visitor.work.place_name, each.neighbourhoods)),
                ", ".join(visitor.work.kind_name(kind, visitor.me) for kind in each.kinds),
            )
            for each in found.good[:EXAMPLES]
        ],
    )


def _told(visitor: Visitor, complaint: Complaint) -> str:
    return visitor.say(f"list-bad.{complaint.what}", **complaint.values)


def _sheet(visitor: Visitor, invited: Sequence[Invited]) -> Sheet:
    """A column for each channel that has links; the code is for where a link does not work."""
    say, work = visitor.say, visitor.work
    links = [
        name for name in ("telegram", "matrix") if any(getattr(it.links, name) for it in invited)
    ]
    heads = ("line", "name", "role", *links, "code", "until")
    return Sheet(
        say("desk-sheet.invited"),
        tuple(say(f"list-column.{each}") for each in heads),
        [
            (
                it.who.line,
                it.who.name,
                say(f"roles.{it.who.role}"),
                *(getattr(it.links, name) for name in links),
                it.links.ticket,
                work.moment(it.links.expires, visitor.me),
            )
            for it in invited
        ],
    )
