"""People: who helps, with what and where, how often they were asked; nothing of anybody's case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.desk.door import Visitor
from bot.desk.records import Helper, Wanted
from bot.desk.rights import NotThere, Right
from bot.desk.words import day
from bot.people.links import make_links
from bot.people.person import Role
from bot.people.ticket import Purpose
from bot.people.wishes import TWO_WEEKS

MOST = 50
CHANGES = ("checked", "pause", "go_on")
INVITED = (Role.VOLUNTEER, Role.PROFESSIONAL)


@dataclass(frozen=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True)
class Row:
    """One person, in words. Where they offer no kind or place of their own, it is empty."""

    number: int
    name: str
    roles: str
    kinds: str
    places: str
    checked: str
    paused: str
    reachable: bool
    asked_week: int
    asked_month: int
    helped_month: int
    last_asked: str


@dataclass(frozen=True)
class Found:
    rows: Sequence[Row]
    more: bool
    wanted: Wanted
    roles: Sequence[Choice]
    kinds: Sequence[Choice]
    places: Sequence[Choice]


async def find_helpers(
    visitor: Visitor, name: str = "", role: str = "", kind: str = "", place: str = ""
) -> Found:
    """What there is none of finds nobody."""
    visitor.need(Right.PEOPLE)
    work, settings = visitor.work, visitor.work.settings
    wanted = Wanted(name.strip(), Role(role) if role in set(Role) else None, kind, place)
    found = await work.db.desks.helpers(wanted, work.now, MOST + 1)
    return Found(
        [row_of(visitor, each) for each in found[:MOST]],
        len(found) > MOST,
        wanted,
        [Choice(each, visitor.say(f"roles.{each}")) for each in Role],
        [Choice(each, work.kind_name(each, visitor.me)) for each in settings.kinds],
        [Choice(each, it.name) for each, it in settings.neighbourhoods.items()],
    )


async def one_helper(visitor: Visitor, number: int) -> Row:
    """Raises NotThere, also for who only asks for help."""
    return row_of(visitor, await _find(visitor, number))


async def change_helper(visitor: Visitor, number: int, what: str) -> None:
    """`what` is one of CHANGES. They are told of a pause, and that they may end it. Raises
    NotThere."""
    helper = await _find(visitor, number)
    work, person = visitor.work, helper.person
    match what:
        case "checked":
            await work.db.people.checked(person.id, work.now)
        case "pause":
            until = work.now + TWO_WEEKS
            wishes = await work.db.people.wishes(person.id)
            await work.db.people.wish(person.id, replace(wishes, paused_until=until))
            by = work.name(visitor.me, person)
            await work.tell(person, "desk-paused-you", by=by, until=work.day(until, person))
        case "go_on":
            wishes = await work.db.people.wishes(person.id)
            await work.db.people.wish(person.id, replace(wishes, paused_until=None))
            await work.tell(person, "desk-pause-over-you", by=work.name(visitor.me, person))
        case _:
            raise NotThere


async def invite(visitor: Visitor, role: str) -> tuple[str, Sequence[str], str]:
    """A code for one person, links that carry it, and until when. Raises NotThere."""
    visitor.need(Right.PEOPLE)
    if role not in set(INVITED):
        raise NotThere
    made = await make_links(visitor.work.db, Purpose(role), visitor.work.now)
    return made.ticket, made.links, visitor.work.moment(made.expires, visitor.me)


async def _find(visitor: Visitor, number: int) -> Helper:
    visitor.need(Right.PEOPLE)
    helper = await visitor.work.db.desks.helper(number, visitor.work.now)
    if helper is None:
        raise NotThere
    return helper


def row_of(visitor: Visitor, helper: Helper) -> Row:
    work, person, say = visitor.work, helper.person, visitor.say
    paused = helper.paused_until
    if paused is not None and paused - work.now <= timedelta(0):
        paused = None
    return Row(
        person.id,
        work.name(person, visitor.me),
        ", ".join(say(f"roles.{role}") for role, _ in person.roles),
        ", ".join(sorted(work.kind_name(each, visitor.me) for each in helper.kinds)),
        ", ".join(sorted(map(work.place_name, helper.neighbourhoods))),
        day(visitor, person.checked_at) if person.checked_at else "",
        day(visitor, paused) if paused else "",
        person.reachable,
        helper.asked_week,
        helper.asked_month,
        helper.helped_month,
        day(visitor, helper.last_asked) if helper.last_asked else "",
    )
