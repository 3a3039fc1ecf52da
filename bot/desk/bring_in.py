"""Volunteers invited from a list: looked at first, invited by a choice, given once as a file."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.exports import Cell, Sheet
from bot.desk.rights import NotThere, Right, may
from bot.lists.check import Checked, check
from bot.lists.inviting import LASTS, Invited, invite_listed
from bot.lists.problem import NotAList
from bot.lists.table import MOST_LINES, Table
from bot.lists.vocabulary import vocabulary
from bot.people.person import Person, Role
from bot.work import Work

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


def wanted(work: Work, me: Person) -> Wanted:
    _need(me)
    return Wanted(
        [place.name for place in work.settings.neighbourhoods.values()],
        [work.kind_name(kind, me) for kind in work.settings.kinds],
        MOST_LINES,
        LASTS[Role.VOLUNTEER].days,
        LASTS[Role.PROFESSIONAL].days,
    )


def look_at_list(work: Work, me: Person, table: Table) -> tuple[Checked, Report]:
    """Nothing is done. Raises NotAList, and NotThere for who may not invite."""
    _need(me)
    found = check(
        table, vocabulary(work.settings, tuple(work.house.texts), work.texts(me).language)
    )
    return found, _report(work, me, found)


async def invite_list(
    work: Work, me: Person, found: Checked, what: str, check: str
) -> Sequence[Sheet]:
    """Links for those on the good lines, once that is chosen: `what` is ALL, which a single bad
    line refuses, or GOOD. None when there is nobody or it is refused. Raises NotThere."""
    _need(me)
    refused = what not in {ALL, GOOD} or (what == ALL and found.complaints)
    if refused or not found.good:
        return []
    return [_sheet(work, me, await invite_listed(work.db, found.good, check, work.now))]


def say_what_is_wrong(work: Work, me: Person, problem: NotAList) -> str:
    return work.texts(me)(f"list-not.{problem.what}", **problem.values)


def report_sheets(work: Work, me: Person, report: Report) -> Sequence[Sheet]:
    """The check as a file, for who cannot be shown a page."""
    say = work.texts(me)
    counts: list[tuple[Cell, ...]] = [
        (report.good, say("list-count.good", good=report.good)),
        (report.bad, say("list-count.bad", bad=report.bad)),
        *(("", each) for each in report.remarks),
    ]
    if report.unshown:
        counts.append(("", say("list-unshown", lines=", ".join(map(str, report.unshown)))))
    heads = tuple(say(f"list-column.{each}") for each in ("line", "column", "told"))
    wrong = [(each.line, each.column, each.told) for each in report.wrong]
    sheets = [Sheet(say("list-checked"), ("", ""), counts)]
    return [Sheet(say("list-wrong"), heads, wrong), *sheets] if wrong else sheets


def _need(me: Person) -> None:
    if not may(me, Right.PEOPLE):
        raise NotThere


def _report(work: Work, me: Person, found: Checked) -> Report:
    say, bad = work.texts(me), found.bad_lines
    shown = found.complaints[:MOST_SHOWN]
    told = {each.line for each in shown}
    remarks = [say(f"list-remark.{each}") for each in found.remarks]
    for heading, near in found.unused:
        key = "unused_near" if near else "unused"
        remarks.append(say(f"list-remark.{key}", heading=heading, near=near))
    return Report(
        new_check(),
        len(found.good),
        len(bad),
        [
            Wrong(each.line, each.column, say(f"list-bad.{each.what}", **each.values))
            for each in shown
        ],
        [line for line in bad if line not in told],
        remarks,
        [
            (
                each.name,
                say(f"roles.{each.role}"),
                ", ".join(map(work.place_name, each.neighbourhoods)),
                ", ".join(work.kind_name(kind, me) for kind in each.kinds),
            )
            for each in found.good[:EXAMPLES]
        ],
    )


def new_check() -> str:
    """What tells one check from every other."""
    return secrets.token_hex(16)


def _sheet(work: Work, me: Person, invited: Sequence[Invited]) -> Sheet:
    """A column for each channel that has links; the code is for where a link does not work."""
    say = work.texts(me)
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
                work.moment(it.links.expires, me),
            )
            for it in invited
        ],
    )
