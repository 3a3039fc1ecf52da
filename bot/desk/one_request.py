"""A request: its circle, who was asked and why, and how the rule sees the others.

Somebody's own words are for the circle alone, whoever looks. Names of who was asked are for who may
see all; a professional outside the circle sees parts and numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.door import Visitor
from bot.desk.rights import NotThere, Right
from bot.desk.words import day_and_clock, how_long
from bot.help.asking.overview import View, overview
from bot.help.asks import Answer, Asked
from bot.help.by_hand import can_be_decided, decide
from bot.help.request import Request
from bot.help.searching import search_for
from bot.help.why import because
from bot.help.wording import headline
from bot.network.portrait import Looked, looked

MOST = 60
DECISIONS = ("ask", "leave_out", "hold", "go_on")


@dataclass(frozen=True)
class InCircle:
    name: str
    part: str
    since: str


@dataclass(frozen=True)
class WasAsked:
    name: str
    at: str
    answer: str
    why: str


@dataclass(frozen=True)
class Candidate:
    """How the rule sees one person. `stands_for` is a chance in words, or what is in the way."""

    person: int
    name: str
    stands_for: str
    why: str
    free: bool
    can_be_left_out: bool


@dataclass(frozen=True)
class OneRequest:
    number: int
    headline: str
    state: str
    asked_at: str
    waits: str
    details: str | None
    circle: Sequence[InCircle]
    asked: Sequence[WasAsked]
    asked_count: int
    candidates: Sequence[Candidate]
    more: bool
    names: bool
    can_decide: bool
    held: bool
    looked: Sequence[Looked] = ()


async def one_request(visitor: Visitor, number: int) -> OneRequest:
    """Whoever sees it is written down. Raises NotThere."""
    request = await _find(visitor, number)
    await visitor.work.db.roster.glance(visitor.me.id, visitor.work.now, request=request.id)
    work, say, sees_all = visitor.work, visitor.say, visitor.may(Right.SEE_ALL)
    inside = request.member(visitor.me.id) is not None
    decides = visitor.may(Right.DECIDE) and can_be_decided(request)
    asked = await work.db.asks.asked(request.id)
    views: Sequence[View] = ()
    if decides:
        views = [each for each in overview(*await search_for(work, request)) if each.ping is None]
    return OneRequest(
        request.id,
        headline(work, visitor.me, request),
        say(f"desk-state.{request.state}"),
        day_and_clock(visitor, request.asked_at),
        how_long(visitor, request.looking_since) if request.alive else "",
        (request.details or "-") if inside else None,
        [
            InCircle(
                await _name(visitor, each.person) if sees_all or inside else "",
                say(f"parts.{each.part}"),
                day_and_clock(visitor, each.since),
            )
            for each in request.circle
        ],
        [await _was_asked(visitor, request, each) for each in asked.values()] if sees_all else (),
        sum(each.answer is not Answer.LEFT_OUT for each in asked.values()),
        [await _candidate(visitor, request, each) for each in views[:MOST]],
        len(views) > MOST,
        sees_all,
        decides,
        request.held,
        await looked(
            work, visitor.me, await work.db.roster.glances(visitor.me.id, request=request.id)
        ),
    )


async def decide_about(visitor: Visitor, number: int, what: str, person: int) -> bool:
    """Raises NotThere; False when it can be done no more."""
    visitor.need(Right.DECIDE)
    request = await _find(visitor, number)
    if what not in DECISIONS:
        raise NotThere
    return await decide(visitor.work, request.id, what, person)


async def _find(visitor: Visitor, number: int) -> Request:
    visitor.need(Right.ENTER)
    request = await visitor.work.db.desks.request(visitor.sight, number)
    if request is None:
        raise NotThere
    return request


async def _name(visitor: Visitor, person: int) -> str:
    return visitor.work.name(await visitor.work.db.people.get(person), visitor.me)


async def _was_asked(visitor: Visitor, request: Request, asked: Asked) -> WasAsked:
    say, work = visitor.say, visitor.work
    known = f"desk-why.{asked.why}" in say
    if asked.reasons:
        why = because(work, visitor.me, request, asked.reasons, of_another=True)
    else:
        why = say(f"desk-why.{asked.why if known else 'rule'}") if asked.why else ""
    return WasAsked(
        await _name(visitor, asked.ping.person),
        day_and_clock(visitor, asked.ping.at),
        say(f"desk-answer.{asked.answer}"),
        why,
    )


async def _candidate(visitor: Visitor, request: Request, view: View) -> Candidate:
    say = visitor.say
    if view.obstacle is None:
        stands_for = say("desk-chance", one_in=round(1 / max(view.chance, 0.01)))
    else:
        stands_for = say("desk-not-now", obstacle=say(f"obstacle.{view.obstacle}"))
    return Candidate(
        view.candidate.volunteer.person,
        await _name(visitor, view.candidate.volunteer.person),
        stands_for,
        _why(visitor, request, view),
        view.obstacle is None,
        not view.candidate.barred,
    )


def _why(visitor: Visitor, request: Request, view: View) -> str:
    if not view.reasons:
        return ""
    return because(visitor.work, visitor.me, request, view.reasons, of_another=True)
