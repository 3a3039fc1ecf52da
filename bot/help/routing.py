"""Who is asked next; pure. A few at a time, those who fit first, and the least asked before others.

Everybody who is asked can be told why: `Ask.why` names the text that says it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.help.asks import Candidate, wait
from bot.help.request import Request
from bot.settings import Asking

NEVER = datetime.min.replace(tzinfo=UTC)
EVENING = 18
NOON = 12
SATURDAY = 5


@dataclass(frozen=True)
class Ask:
    """Ask this person, because of `why`: "here" (kind and neighbourhood fit) or "nearby"."""

    candidate: Candidate
    why: str


@dataclass(frozen=True)
class Wave:
    """Who to ask now, and when to look again. Nobody to ask: nobody is left."""

    asks: tuple[Ask, ...]
    look_again: datetime | None


def next_wave(
    request: Request,
    candidates: Sequence[Candidate],
    now: datetime,
    zone: ZoneInfo,
    asking: Asking,
) -> Wave:
    """The next few for this request. `candidates` offer the kind and were not asked for it yet."""
    daypart = _daypart(request, now, zone)

    def preference(candidate: Candidate) -> tuple[bool, int, datetime, int]:
        return (
            daypart is not None and daypart not in (candidate.dayparts or {daypart}),
            candidate.busy,
            candidate.asked_last or NEVER,
            candidate.person.id,
        )

    chosen = sorted(candidates, key=preference)
    here = [c for c in chosen if _lives_there(c, request)]
    few = (here or chosen)[: asking.at_a_time]
    asks = tuple(Ask(c, "here" if _lives_there(c, request) else "nearby") for c in few)
    pause = wait(request, asking.wait_minutes, asking.wait_minutes_urgent)
    return Wave(asks, now + pause if asks else None)


def _lives_there(candidate: Candidate, request: Request) -> bool:
    anywhere = not candidate.neighbourhoods or not request.neighbourhood
    return anywhere or request.neighbourhood in candidate.neighbourhoods


def _daypart(request: Request, now: datetime, zone: ZoneInfo) -> str | None:
    """The part of the day that the request is for, when that is known."""
    if request.when not in {"now", "today", "tomorrow"}:
        return None
    local = now.astimezone(zone) + timedelta(days=request.when == "tomorrow")
    if local.weekday() >= SATURDAY:
        return "weekend"
    if request.when == "tomorrow":
        return None
    if local.hour < NOON:
        return "morning"
    return "afternoon" if local.hour < EVENING else "evening"
