"""A Tuesday afternoon, and people to ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.help.asking.moment import Moment
from bot.help.asking.network import Network
from bot.help.asking.ping import End, Ping
from bot.help.asking.plan import Plan, plan
from bot.help.asking.rules import Rules
from bot.help.asking.search import Search
from bot.help.asking.terms import Terms
from bot.help.asking.volunteer import Candidate, Volunteer
from bot.help.asking.wanted import Urgency, Wanted
from bot.hours import QuietHours

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 10, 13, tzinfo=UTC)  # 14:00 in Breda
NIGHT = datetime(2026, 3, 10, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
QUIET = QuietHours()


def wanted(urgency: Urgency = Urgency.TODAY, at: datetime = NOW, **facts: Any) -> Wanted:
    """Groceries. Not the request whose turn it is to remember somebody (number 3 is not)."""
    hours = {Urgency.NOW: 1, Urgency.TODAY: 4, Urgency.FLEXIBLE: 24}[urgency]
    usual: dict[str, Any] = {"request": 3, "start": at, "deadline": at + hours * HOUR}
    return Wanted(kind="groceries", urgency=urgency, **{**usual, **facts})


def volunteer(person: int, **facts: Any) -> Volunteer:
    return Volunteer(person, **{"kinds": frozenset({"groceries"}), **facts})


def candidate(person: int, km: float | None = 1.0, **facts: Any) -> Candidate:
    beside = {name: facts.pop(name) for name in ("liked", "barred") if name in facts}
    return Candidate(volunteer(person, **facts), km, **beside)


def search(
    asked_for: Wanted,
    pings: Sequence[Ping] = (),
    now: datetime = NOW,
    network: Network | None = None,
    rules: Rules | None = None,
) -> Search:
    moment = Moment(now, ZONE)
    return Search(asked_for, pings, network or Network(), moment, QUIET, rules or Rules())


def decide(candidates: Sequence[Candidate], asked_for: Wanted | None = None, **more: Any) -> Plan:
    return plan(search(asked_for or wanted(), **more), candidates)


def people(decided: Plan) -> list[int]:
    return [ask.person for ask in decided.asks]


def ended(ping: Ping, end: End, after: timedelta = timedelta(minutes=5)) -> Ping:
    return replace(ping, end=end, ended_at=ping.at + after)


def ping(person: int = 1, at: datetime = NOW, chance: float = 0.2) -> Ping:
    terms = Terms(("self", "daypart:afternoon", "kind:groceries"), ("everyone", "km:1"))
    return Ping(person, at, chance, terms)
