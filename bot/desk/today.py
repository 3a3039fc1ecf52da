"""Today: what is stuck and why, who is looked for and for how long, who is thinking about it, and
what is on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.desk.door import Visitor
from bot.desk.records import Gathering, Seen, Unanswered
from bot.desk.rights import Right
from bot.desk.standing import STUCK, Standing, standing
from bot.desk.words import clock, day_and_clock, how_long
from bot.help.request import State
from bot.help.searching import wanted_for
from bot.help.wording import headline

MOST, MOST_ASKED = 100, 500
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Line:
    """One request: what, how long it waits, how many were asked, and how it stands."""

    number: int
    headline: str
    waits: str
    asked: int
    thinking: int
    standing: Standing
    note: str


@dataclass(frozen=True)
class Thinking:
    """Those who were asked for one request and have not answered, the longest first; `names` are
    for who may see names."""

    number: int
    headline: str
    count: int
    names: str
    waits: str


@dataclass(frozen=True)
class Visit:
    number: int
    headline: str
    at: str


@dataclass(frozen=True)
class Activity:
    """A session of today; `room` says how full it is, in words, and `full` whether it is."""

    title: str
    at: str
    place: str
    room: str
    full: bool
    over: bool


@dataclass(frozen=True)
class Today:
    stuck: Sequence[Line]
    looking: Sequence[Line]
    helped: Sequence[Line]
    thinking: Sequence[Thinking]
    visits: Sequence[Visit]
    activities: Sequence[Activity]
    at: str
    names: bool
    more: bool


async def today(visitor: Visitor) -> Today:
    visitor.need(Right.ENTER)
    work, sight, names = visitor.work, visitor.sight, visitor.may(Right.SEE_ALL)
    seen = await work.db.desks.alive(sight, MOST + 1)
    lines = [(each, _line(visitor, each)) for each in seen[:MOST]]
    headlines = {line.number: line.headline for _, line in lines}
    stuck = [line for _, line in lines if line.standing in STUCK]
    rest = [(each, line) for each, line in lines if line.standing not in STUCK]
    midnight = work.now.astimezone(work.settings.zone).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    tomorrow = midnight + A_DAY  # on the clock at home, however long the day lasts
    visits = await work.db.desks.meetings(sight, midnight, tomorrow)
    gatherings = await work.db.desks.gatherings(sight, midnight, tomorrow)
    return Today(
        stuck,
        [line for each, line in rest if each.request.state is State.OPEN],
        [line for each, line in rest if each.request.state is State.TAKEN],
        await _thinking(visitor, headlines, names=names),
        [
            Visit(each.request, headlines[each.request], clock(visitor, each.starts_at))
            for each in visits
            if each.request in headlines
        ],
        [_activity(visitor, each) for each in gatherings],
        clock(visitor, work.now),
        names,
        len(seen) > MOST,
    )


def _line(visitor: Visitor, seen: Seen) -> Line:
    work, request = visitor.work, seen.request
    language = work.settings.network.language
    deadline = wanted_for(work.settings, request, language, work.now).deadline
    how = standing(seen, deadline, work.now, asleep=work.light > work.now)
    note = visitor.say(
        f"desk-standing.{how}",
        thinking=seen.thinking,
        again=_at(visitor, seen.look_again),
        since=_at(visitor, seen.silent_since),
        called=_at(visitor, seen.called),
        morning=clock(visitor, work.light),
    )
    since = request.looking_since if request.state is State.OPEN else request.asked_at
    return Line(
        request.id,
        headline(work, visitor.me, request),
        how_long(visitor, since),
        seen.asked,
        seen.thinking,
        how,
        note,
    )


def _at(visitor: Visitor, moment: datetime | None) -> str:
    """The time, with the day when that is another."""
    if moment is None:
        return "-"
    zone = visitor.work.settings.zone
    same = moment.astimezone(zone).date() == visitor.work.now.astimezone(zone).date()
    return (clock if same else day_and_clock)(visitor, moment)


def _activity(visitor: Visitor, it: Gathering) -> Activity:
    work = visitor.work
    full = it.places is not None and it.taken >= it.places
    return Activity(
        it.title or visitor.say("desk-no-title"),
        clock(visitor, it.starts_at),
        ", ".join(filter(None, (it.place, work.place_name(it.neighbourhood)))),
        visitor.say(
            "desk-room",
            taken=it.taken,
            places="many" if it.places is None else it.places,
            waiting=it.waiting,
        ),
        full,
        it.ends_at <= work.now,
    )


async def _thinking(
    visitor: Visitor, headlines: dict[int, str], *, names: bool
) -> Sequence[Thinking]:
    work, together = visitor.work, defaultdict[int, list[Unanswered]](list)
    for each in await work.db.desks.unanswered(visitor.sight, MOST_ASKED):
        together[each.request].append(each)
    told = []
    for number, several in together.items():
        if number in headlines:
            people = [await work.db.people.get(each.person) for each in several if names]
            who = ", ".join(work.name(person, visitor.me) for person in people)
            waits = how_long(visitor, several[0].asked_at)
            told.append(Thinking(number, headlines[number], len(several), who, waits))
    return told
