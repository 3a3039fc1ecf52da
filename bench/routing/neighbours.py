"""The simulated people as our real module knows them: what the bot would keep, and nothing more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from bench.routing.case import Case
from bench.routing.policy import Seen
from bench.routing.world import (
    FIRST_HOUR,
    FURTHEST,
    KINDS,
    LAST_HOUR,
    SAID_FREE,
    SAID_OFTEN,
    Bools,
    Ints,
    World,
)
from bot.help.asking import learning, remember
from bot.help.asking.moment import Moment
from bot.help.asking.network import Network
from bot.help.asking.ping import End, Ping
from bot.help.asking.remember import Memory
from bot.help.asking.rules import Rules
from bot.help.asking.volunteer import Candidate, Volunteer
from bot.help.asking.wanted import Urgency, Wanted
from bot.hours import QuietHours
from bot.people.wishes import ASKS_A_WEEK, Often, Wishes

ZONE = ZoneInfo("UTC")
MONDAY = datetime(2026, 1, 5, tzinfo=UTC)
QUIET = QuietHours(time(LAST_HOUR), time(FIRST_HOUR))
URGENCIES = (Urgency.NOW, Urgency.TODAY, Urgency.FLEXIBLE)
TASK = timedelta(hours=2)


def clock(hours: float) -> datetime:
    return MONDAY + timedelta(hours=float(hours))


def moment(hours: float) -> Moment:
    return Moment(clock(hours), ZONE)


class Neighbours:
    """Keeps `Volunteer`s, the `Network` and the pings of open requests, as the bot's tables do.

    `hears` is whether people were asked the two questions at the welcome.
    """

    def __init__(self, rules: Rules, *, hears: bool) -> None:
        self.rules, self.hears = rules, hears
        self.network = Network()
        self.people = list[Volunteer]()
        self.pings = dict[int, dict[int, Ping]]()  # by request, by place
        self.wanted = dict[int, Wanted]()

    def begin(self, world: World) -> None:
        self.network, self.pings, self.wanted = Network(), {}, {}
        people = world.volunteers
        self.people = [
            Volunteer(
                person=person,
                kinds=frozenset(np.array(KINDS)[people.offers[person]].tolist()),
                wishes=self._wishes(world, person),
            )
            for person in range(world.scenario.V)
        ]

    def _wishes(self, world: World, person: int) -> Wishes:
        people = world.volunteers
        wishes = Wishes(
            helps_a_week=int(people.most_helps[person]), at_night=bool(people.at_night[person])
        )
        if not self.hears:
            return wishes
        often = Often(SAID_OFTEN[people.said_often[person]])
        free = frozenset(SAID_FREE[people.said_free[person]])
        return replace(wishes, free=free, often=often, asks_a_week=ASKS_A_WEEK[often])

    def want(self, case: Case) -> Wanted:
        if case.request not in self.wanted:
            self.wanted[case.request] = Wanted(
                request=case.request,
                kind=KINDS[case.kind],
                urgency=URGENCIES[case.urgency],
                start=clock(case.start),
                deadline=clock(case.deadline),
            )
            self.pings[case.request] = {}
        return self.wanted[case.request]

    def candidates(self, seen: Seen, case: Case, now: float) -> list[Candidate]:
        joined = seen.world.volunteers.joins[case.ids] <= now
        return [
            Candidate(self.people[person], km)
            for person, km, here in zip(
                case.ids.tolist(), case.km.tolist(), joined.tolist(), strict=True
            )
            if here
        ]

    def furthest(self, case: Case) -> float:
        return float(FURTHEST[case.kind])

    def sent(self, case: Case, place: int, ping: Ping, muted: bool) -> None:
        self.want(case)
        self.pings[case.request][place] = ping
        self._keep(ping.person, remember.sent(self._memory(ping.person), ping))
        if muted:
            self.network = learning.left_after(self.network)

    def see_mutes(self, ids: Ints, muted: Bools) -> None:
        """Who muted us cannot be reached; who is back, can."""
        for person, away in zip(ids.tolist(), muted.tolist(), strict=True):
            if self.people[person].reachable is away:
                self.people[person] = replace(self.people[person], reachable=not away)

    def ended(self, case: Case, place: int, end: End, now: float, *, unseen: bool = False) -> None:
        at = clock(now)
        ping = replace(self.pings[case.request][place], end=end, ended_at=at)
        self.pings[case.request][place] = ping
        memory = self._memory(ping.person)
        self._keep(ping.person, remember.ended(memory, ping, self.rules, unseen=unseen))
        if end is End.YES:
            busy = replace(self.people[ping.person], busy_until=at + TASK)
            self.people[ping.person] = busy

    def _memory(self, person: int) -> Memory:
        return Memory.of(self.network, self.people[person])

    def _keep(self, person: int, memory: Memory) -> None:
        self.network = memory.network
        self.people[person] = memory.kept_by(self.people[person])

    def forget(self, case: Case) -> None:
        self.pings.pop(case.request, None)
        self.wanted.pop(case.request, None)
