"""Whom to ask now for one request, and when to look again. Facts in, a decision out.

The caller sends the asks, keeps what is in them, and calls again at `look_again` and at every
answer. It may be called at any time and as often as one likes: whoever is in `pings` was asked, and
is not asked again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.help.asking.ask import Ask
from bot.help.asking.choose import choose
from bot.help.asking.look_again import look_again
from bot.help.asking.ping import Ping
from bot.help.asking.search import Search
from bot.help.asking.volunteer import Candidate
from bot.help.asking.who_can import PASSING, Obstacle, obstacle

AN_HOUR = timedelta(hours=1)


class Standing(StrEnum):
    """Where the search stands, for whoever has to hear it. `LATER`: nobody is worth the ask at
    this hour. `NOBODY_NOW`: who could is busy, resting or asked enough. `NOBODY_LEFT`: a human
    must look for help elsewhere."""

    FOUND = "found"
    OVER = "over"
    HELD = "held"
    ASLEEP = "asleep"
    ASKING = "asking"
    LATER = "later"
    NOBODY_NOW = "nobody-now"
    NOBODY_LEFT = "nobody-left"


@dataclass(frozen=True, slots=True)
class Plan:
    """`look_again` is None when nothing changes by itself any more. Whoever is in `withdraw` must
    hear that it is settled: they are still thinking about it."""

    asks: tuple[Ask, ...]
    look_again: datetime | None
    standing: Standing
    withdraw: tuple[Ping, ...] = ()


def plan(search: Search, candidates: Sequence[Candidate]) -> Plan:
    """`candidates` is everyone who may offer the kind, asked before or not."""
    nothing_to_do = _nothing_to_do(search)
    if nothing_to_do is not None:
        return nothing_to_do
    recent = [p for p in search.thinking if search.now - p.at < search.rules.silence]
    room = search.pace.places + search.missing - 1 - len(recent)
    if room <= 0:
        return Plan((), _in_time(_first_silence(recent, search), search), Standing.ASKING)
    can, in_the_way = _who_can(search, candidates)
    choice = choose(search, can, room)
    thinking = [*search.thinking, *(ask.ping for ask in choice.asks)]
    if can or recent:
        look = choice.later if choice.later and not thinking else None
        standing = Standing.ASKING if choice.asks or recent else Standing.LATER
        look = look or look_again(search, thinking, choice.enough)
        if len(choice.asks) == room or (thinking and len(choice.asks) == len(can)):
            # No room, or nobody else: the first silence changes that.
            look = min(look, _first_silence([*recent, *(ask.ping for ask in choice.asks)], search))
        return Plan(choice.asks, _in_time(look, search), standing)
    if in_the_way & PASSING:
        return Plan((), _in_time(search.now + AN_HOUR, search), Standing.NOBODY_NOW)
    return Plan((), None, Standing.NOBODY_LEFT)


def _nothing_to_do(search: Search) -> Plan | None:
    if search.wanted.over or search.missing <= 0:
        standing = Standing.OVER if search.wanted.over else Standing.FOUND
        return Plan((), None, standing, withdraw=tuple(search.thinking))
    if search.wanted.held:
        return Plan((), None, Standing.HELD)
    if search.asleep and not search.wanted.urgent:
        return Plan((), search.light, Standing.ASLEEP)
    return None


def _who_can(
    search: Search, candidates: Sequence[Candidate]
) -> tuple[list[Candidate], set[Obstacle]]:
    """Who can be asked and was not yet, and what stands in the way of the others."""
    asked = {ping.person for ping in search.pings}
    asleep, furthest = search.asleep, search.rules.furthest_km
    can, in_the_way = list[Candidate](), set[Obstacle]()
    for candidate in candidates:
        if candidate.volunteer.person in asked:
            continue
        why_not = obstacle(candidate, search.wanted, search.moment, furthest, asleep=asleep)
        if why_not is None:
            can.append(candidate)
        else:
            in_the_way.add(why_not)
    return can, in_the_way


def _first_silence(thinking: Sequence[Ping], search: Search) -> datetime:
    """When the first of them makes room, if they say nothing."""
    return min(ping.at for ping in thinking) + search.rules.silence


def _in_time(look: datetime, search: Search) -> datetime:
    """The deadline is always looked at: then somebody must hear how it stands."""
    deadline = search.wanted.deadline
    return min(look, deadline) if search.now < deadline else look
