"""A request and those who may be asked for it, as the rule of `bot.help.asking` takes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from bot.help.asking.moment import Moment
from bot.help.asking.ping import End, Ping
from bot.help.asking.reason import Reason
from bot.help.asking.rules import Pace, Rules
from bot.help.asking.search import Search
from bot.help.asking.volunteer import Candidate
from bot.help.asking.wanted import Urgency, Wanted
from bot.help.asks import Answer, Asked, Known
from bot.help.kinds import CONDUCT, HUMAN, JOIN, taken_by
from bot.help.request import Request, Wider
from bot.places import apart_km
from bot.settings import Settings
from bot.work import Work

WITHIN = MappingProxyType(
    {
        Urgency.NOW: timedelta(hours=1),
        Urgency.TODAY: timedelta(hours=4),
        Urgency.FLEXIBLE: timedelta(hours=24),
    }
)
"""How soon somebody should have said yes, counted from when people can be asked."""
FAR_AHEAD = timedelta(days=2)
BEFOREHAND = timedelta(hours=2)
MOST_PLACES = 3
"""Who has as many places in requests that are alive is busy."""
ALWAYS = datetime.max.replace(tzinfo=UTC)


async def search_for(
    work: Work, request: Request, *, wider: bool | None = None
) -> tuple[Search, Sequence[Candidate]]:
    """What is known now. `wider` as the resident said, unless it is given."""
    wide = request.wider is Wider.YES if wider is None else wider
    known = await who_may(work, request, wide=wide)
    asked = await work.db.asks.asked(request.id)
    resident = await work.db.people.get(request.resident)
    wanted = wanted_for(work.settings, request, resident.language, work.now)
    if not any(wanted.languages & each.volunteer.languages for each in known):
        wanted = replace(wanted, languages=frozenset())  # better somebody than nobody
    search = Search(
        wanted,
        [_ping(each) for each in asked.values() if not _out_of_it(each)],
        await work.db.asks.network(),
        Moment(work.now, work.settings.zone),
        work.settings.quiet_hours,
        rules_of(work.settings, wide=wide),
    )
    left_out = {each for each, it in asked.items() if it.answer is Answer.LEFT_OUT}
    return search, [candidate(work, request, each, left_out) for each in known]


async def who_may(work: Work, request: Request, *, wide: bool) -> Sequence[Known]:
    """Who offers the kind, or with the resident's leave one that is close to it."""
    kind = work.settings.kinds.get(request.kind)
    close = kind.close_to if kind is not None and wide else ()
    roles = taken_by(work.settings, request.kind)
    return await work.db.asks.known(request, roles, {request.kind, *close}, work.now)


def wanted_for(settings: Settings, request: Request, language: str, now: datetime) -> Wanted:
    """`language` is the resident's."""
    kind = settings.kinds.get(request.kind)
    urgency = _urgency(request)
    start = request.looking_since
    if urgency is not Urgency.NOW:
        start = settings.quiet_hours.over_at(start, settings.zone)
    deadline = start + WITHIN[urgency]
    ahead = request.starts_at is not None and request.starts_at - now > FAR_AHEAD
    if request.starts_at is not None and urgency is not Urgency.NOW:
        deadline = min(deadline, max(request.starts_at - BEFOREHAND, start + WITHIN[Urgency.NOW]))
    foreign = language != settings.network.language
    return Wanted(
        request=request.id,
        kind=request.kind,
        urgency=urgency,
        start=start,
        deadline=deadline,
        languages=frozenset({language} if foreign else ()),
        certificates=frozenset({CONDUCT} if kind is not None and kind.certificate else ()),
        places=request.places_left or 1,
        heavy=kind is not None and kind.heavy,
        can_wait=ahead,
        held=request.held,
        over=not request.alive,
    )


def candidate(work: Work, request: Request, known: Known, left_out: set[int]) -> Candidate:
    volunteer, fits = known.volunteer, None
    if known.by_role:
        fits = Reason("role")
    elif request.kind not in volunteer.kinds:
        fits = Reason("close-kind", min(volunteer.kinds))
    if fits is not None:
        volunteer = replace(volunteer, kinds=volunteer.kinds | {request.kind})
    if known.by_role and not known.volunteer.certificates:  # their profession stands for it
        volunteer = replace(volunteer, certificates=frozenset({CONDUCT}))
    if request.kind in {HUMAN, JOIN}:  # it is what they are there for, at any hour
        wishes = replace(volunteer.wishes, asks_a_week=10**6, helps_a_week=10**6, at_night=True)
        volunteer = replace(volunteer, wishes=wishes)
    elif known.places_held >= MOST_PLACES:
        volunteer = replace(volunteer, busy_until=ALWAYS)
    return Candidate(
        volunteer,
        _km(work, request, known),
        liked=request.liked_first and known.liked,
        barred=volunteer.person in left_out,
        fits=fits,
    )


def rules_of(settings: Settings, *, wide: bool) -> Rules:
    """The rule's own numbers, with those that the network set."""
    usual, asking = Rules(), settings.asking
    at_a_time: Mapping[Urgency, int] = {
        Urgency.NOW: asking.at_a_time_urgent,
        Urgency.TODAY: asking.at_a_time,
        Urgency.FLEXIBLE: asking.at_a_time,
    }
    paces: Mapping[Urgency, Pace] = {
        urgency: replace(pace, places=at_a_time[urgency]) for urgency, pace in usual.paces.items()
    }
    return replace(
        usual,
        paces=paces,
        silence=timedelta(minutes=asking.silence_minutes),
        furthest_km=usual.furthest_km if wide else min(asking.near_km, usual.furthest_km),
    )


def _urgency(request: Request) -> Urgency:
    if request.urgent:
        return Urgency.NOW
    return Urgency.TODAY if request.when == "today" else Urgency.FLEXIBLE


def _km(work: Work, request: Request, known: Known) -> float | None:
    """From the nearest neighbourhood that they help in; None for anywhere, or an unknown place."""
    if not known.neighbourhoods or not request.neighbourhood:
        return None
    return apart_km(work.settings.neighbourhoods, request.neighbourhood, known.neighbourhoods)


def _out_of_it(asked: Asked) -> bool:
    """An ask that says nothing of who can be asked, or who is still needed."""
    return asked.again or asked.answer in {Answer.YES, Answer.LEFT_OUT}


def _ping(asked: Asked) -> Ping:
    ping = asked.ping
    if asked.answer is Answer.ASKED or ping.end is not None:
        return ping
    return replace(ping, end=End.CANT)  # handed back, or not to be reached
