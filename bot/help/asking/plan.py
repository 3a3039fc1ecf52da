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
from bot.help.asking.search import Search
from bot.help.asking.volunteer import Candidate
from bot.help.asking.who_can import PASSING, Obstacle, obstacle

A_WHILE = timedelta(minutes=15)
AN_HOUR = timedelta(hours=1)


class Standing(StrEnum):
    """Where the search stands, for whoever has to hear it. `LATER`: nobody is worth the ask at
    this hour. `NOBODY_NOW`: who could is busy, resting or asked enough. `NOBODY_LEFT`: a human
    must look for help elsewhere."""

    FOUND = "found"
    HELD = "held"
    ASLEEP = "asleep"
    ASKING = "asking"
    LATER = "later"
    NOBODY_NOW = "nobody-now"
    NOBODY_LEFT = "nobody-left"


@dataclass(frozen=True, slots=True)
class Plan:
    """`look_again` is None when nothing changes by itself any more."""

    asks: tuple[Ask, ...]
    look_again: datetime | None
    standing: Standing


def plan(search: Search, candidates: Sequence[Candidate]) -> Plan:
    """`candidates` is everyone who may offer the kind, asked before or not."""
    if search.missing <= 0:
        return Plan((), None, Standing.FOUND)
    if search.wanted.held:
        return Plan((), None, Standing.HELD)
    asleep = search.light > search.now
    if asleep and not search.wanted.urgent:
        return Plan((), search.light, Standing.ASLEEP)
    recent = [p for p in search.thinking if search.now - p.at < search.rules.silence]
    room = search.pace.places + search.missing - 1 - len(recent)
    if room <= 0:
        freed = min(ping.at for ping in recent) + search.rules.silence
        return Plan((), _in_time(freed, search), Standing.ASKING)
    can, in_the_way = _who_can(search, candidates, asleep=asleep)
    choice = choose(search, can, room)
    if choice.asks or (search.thinking and search.minutes_left):
        return Plan(choice.asks, _in_time(search.now + search.rules.wake, search), Standing.ASKING)
    if can:
        look = choice.later or search.now + A_WHILE
        return Plan((), _in_time(look, search), Standing.LATER)
    if in_the_way & PASSING:
        return Plan((), _in_time(search.now + AN_HOUR, search), Standing.NOBODY_NOW)
    return Plan((), None, Standing.NOBODY_LEFT)


def _who_can(
    search: Search, candidates: Sequence[Candidate], *, asleep: bool
) -> tuple[list[Candidate], set[Obstacle]]:
    """Who can be asked and was not yet, and what stands in the way of the others."""
    asked = {ping.person for ping in search.pings}
    can, in_the_way = list[Candidate](), set[Obstacle]()
    for candidate in candidates:
        if candidate.volunteer.person in asked:
            continue
        why_not = obstacle(
            candidate, search.wanted, search.moment, search.rules.furthest_km, asleep=asleep
        )
        if why_not is None:
            can.append(candidate)
        else:
            in_the_way.add(why_not)
    return can, in_the_way


def _in_time(look: datetime, search: Search) -> datetime:
    """The deadline is always looked at: then somebody must hear how it stands."""
    deadline = search.wanted.deadline
    return min(look, deadline) if search.now < deadline else look
