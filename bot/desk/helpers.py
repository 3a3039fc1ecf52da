"""People: who helps, with what and where, how often they were asked; nothing of anybody's case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.dates.wall import instant
from bot.desk.door import Visitor
from bot.desk.records import Helper, Wanted
from bot.desk.rights import NotThere, Right
from bot.network.changes import CHANGES, LONGEST_CERTIFICATE, LONGEST_PAUSE, Change, change
from bot.network.portrait import Blocked, Looked, Portrait, blocked, looked, portrait
from bot.network.roster import Outcome
from bot.people.links import make_links
from bot.people.person import Role
from bot.people.ticket import Purpose
from bot.people.wishes import TWO_WEEKS

MOST = 50
INVITED = (Role.VOLUNTEER, Role.PROFESSIONAL)
THREE_YEARS = timedelta(days=3 * 365)
A_DAY = timedelta(days=1)
NO_SUCH_DAY = "no_such_day"


@dataclass(frozen=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True)
class Found:
    rows: Sequence[Portrait]
    more: bool
    wanted: Wanted
    roles: Sequence[Choice]
    kinds: Sequence[Choice]
    places: Sequence[Choice]


@dataclass(frozen=True)
class Days:
    """What a form begins with, and what it takes: from tomorrow until `last`; ISO dates."""

    usual: str
    first: str
    last: str


@dataclass(frozen=True)
class OnePerson:
    """Whoever looks is `me` to their own page: nobody blocks themselves."""

    portrait: Portrait
    blocked: Blocked | None
    looked: Sequence[Looked]
    roles: Sequence[tuple[Choice, bool]]
    certificate: Days
    pause: Days
    myself: bool


async def find_helpers(
    visitor: Visitor, name: str = "", role: str = "", kind: str = "", place: str = ""
) -> Found:
    """What there is none of finds nobody."""
    visitor.need(Right.PEOPLE)
    work, settings = visitor.work, visitor.work.settings
    wanted = Wanted(name.strip(), Role(role) if role in set(Role) else None, kind, place)
    found = await work.db.desks.helpers(visitor.sight, wanted, work.now, MOST + 1)
    return Found(
        [portrait(work, visitor.me, each) for each in found[:MOST]],
        len(found) > MOST,
        wanted,
        [Choice(each, visitor.say(f"roles.{each}")) for each in Role],
        [Choice(each, work.kind_name(each, visitor.me)) for each in settings.kinds],
        [Choice(each, it.name) for each, it in settings.neighbourhoods.items()],
    )


async def one_helper(visitor: Visitor, number: int) -> OnePerson:
    """Whoever sees it is written down. Raises NotThere, also for who only asks for help."""
    helper = await _find(visitor, number)
    work, me, say = visitor.work, visitor.me, visitor.say
    await work.db.roster.glance(me.id, work.now, of=number)
    it = portrait(work, me, helper)
    return OnePerson(
        it,
        await blocked(work, me, number),
        await looked(work, me, await work.db.roster.glances(me.id, of=number)),
        [(Choice(each, say(f"roles.{each}")), each in it.has) for each in Role],
        _days(visitor, THREE_YEARS, LONGEST_CERTIFICATE),
        _days(visitor, TWO_WEEKS, LONGEST_PAUSE),
        number == me.id,
    )


async def change_helper(
    visitor: Visitor, number: int, *, what: str, role: str = "", until: str = "", reason: str = ""
) -> str:
    """`what` is one of CHANGES; `until` is an ISO date. What the page may tell of it; they are
    told themselves too. Raises NotThere."""
    await _find(visitor, number)
    named = Role(role) if role in set(Role) else None
    if what not in CHANGES or (what in {"give", "take"} and named is None):
        raise NotThere
    day = None
    if what in {"checked", "pause"} and (day := _day(visitor, until)) is None:
        return NO_SUCH_DAY
    if what == "block" and not reason.strip():
        return "no_reason"
    done = await change(visitor.work, visitor.me, number, Change(what, named, day, reason))
    if done is Outcome.DONE:
        return "pause_over" if what == "go_on" else what
    return "last" if done is Outcome.LAST else "too_late"


async def is_there(visitor: Visitor, number: int) -> bool:
    """Whether there is a page of this person (still)."""
    work = visitor.work
    return await work.db.desks.helper(visitor.sight, number, work.now) is not None


async def invite(visitor: Visitor, role: str) -> tuple[str, Sequence[str], str]:
    """A code for one person, links that carry it, and until when. Raises NotThere."""
    visitor.need(Right.PEOPLE)
    if role not in set(INVITED):
        raise NotThere
    made = await make_links(visitor.work.db, Purpose(role), visitor.work.now)
    return made.ticket, made.links, visitor.work.moment(made.expires, visitor.me)


async def _find(visitor: Visitor, number: int) -> Helper:
    visitor.need(Right.PEOPLE)
    helper = await visitor.work.db.desks.helper(visitor.sight, number, visitor.work.now)
    if helper is None:
        raise NotThere
    return helper


def _days(visitor: Visitor, usual: timedelta, longest: timedelta) -> Days:
    today = visitor.work.now.astimezone(visitor.work.settings.zone).date()
    return Days(*(f"{today + each:%Y-%m-%d}" for each in (usual, A_DAY, longest)))


def _day(visitor: Visitor, text: str) -> datetime | None:
    """When that day begins; None when it is no day to come, or too far away."""
    try:
        moment = instant(date.fromisoformat(text), 0, visitor.work.settings.zone)
    except (ValueError, OverflowError):
        return None
    ahead = moment - visitor.work.now
    return moment if timedelta(0) < ahead <= LONGEST_CERTIFICATE else None
