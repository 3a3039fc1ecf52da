"""One person in words, for a coordinator: what they do here, how often they were asked, what is in
the way; nothing of anybody's case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from babel.dates import format_date

from bot.desk.records import Helper
from bot.network.certificate import A_MONTH
from bot.network.roster import Glance
from bot.people.person import Person, Role
from bot.work import Work


@dataclass(frozen=True)
class Portrait:
    """Where they offer no kind or place of their own, it is empty. `certificate` is one of none,
    endless, good, soon and over; `checked` the day on which theirs counts no more."""

    number: int
    name: str
    roles: str
    kinds: str
    places: str
    checked: str
    certificate: str
    paused: str
    reachable: bool
    asked_week: int
    asked_month: int
    helped_month: int
    last_asked: str
    has: frozenset[Role] = frozenset()
    blocked: bool = False


@dataclass(frozen=True)
class Blocked:
    """Why somebody is blocked, by whom and since when."""

    reason: str
    by: str
    since: str


@dataclass(frozen=True)
class Looked:
    name: str
    at: str


def portrait(work: Work, reader: Person, helper: Helper) -> Portrait:
    person, say = helper.person, work.texts(reader)
    paused = helper.paused_until
    if paused is not None and paused <= work.now:
        paused = None
    certificate, checked = _certificate(work, reader, person)
    return Portrait(
        person.id,
        work.name(person, reader),
        ", ".join(say(f"roles.{role}") for role, _ in person.roles),
        ", ".join(sorted(work.kind_name(each, reader) for each in helper.kinds)),
        ", ".join(sorted(map(work.place_name, helper.neighbourhoods))),
        checked,
        certificate,
        work.day_and_year(paused, reader) if paused else "",
        person.reachable,
        helper.asked_week,
        helper.asked_month,
        helper.helped_month,
        work.day_and_year(helper.last_asked, reader) if helper.last_asked else "",
        frozenset(role for role, _ in person.roles),
        helper.blocked,
    )


def _certificate(work: Work, reader: Person, person: Person) -> tuple[str, str]:
    until = person.certificate_until
    if person.checked_at is None:
        return "none", ""
    if until is None:
        return "endless", ""
    day = work.day_and_year(until, reader)
    if until <= work.now:
        return "over", day
    return "soon" if until - A_MONTH <= work.now else "good", day


async def blocked(work: Work, reader: Person, number: int) -> Blocked | None:
    found = await work.db.roster.block_of(reader.id, number)
    if found is None:
        return None
    by = await work.db.people.get(found.by)
    return Blocked(found.reason, work.name(by, reader), work.day_and_year(found.since, reader))


async def looked(work: Work, reader: Person, glances: Sequence[Glance]) -> Sequence[Looked]:
    """Who saw the page, the newest first."""
    return [
        Looked(work.name(await work.db.people.get(each.person), reader), _at(work, reader, each))
        for each in glances
    ]


def _at(work: Work, reader: Person, glance: Glance) -> str:
    local = glance.at.astimezone(work.settings.zone)
    day = format_date(local, "d MMM", locale=work.texts(reader).language)
    return f"{day}, {local:%H:%M}"
