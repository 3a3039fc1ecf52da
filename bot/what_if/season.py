"""Some weeks of a network, played: requests come, the rule asks, people answer, the rule learns."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import IntEnum
from math import inf

from bot.help.answered import HARDLY_SEEN
from bot.help.asking import learning, load, remember
from bot.help.asking.moment import Moment
from bot.help.asking.network import Network
from bot.help.asking.ping import End, Ping
from bot.help.asking.plan import plan
from bot.help.asking.remember import Memory
from bot.help.asking.search import Search
from bot.help.asking.volunteer import Candidate
from bot.help.asking.wanted import Wanted
from bot.help.searching import MOST_PLACES, rules_of
from bot.people.wishes import TWO_WEEKS
from bot.settings import Settings
from bot.what_if.past import USUAL_STAY, Helper
from bot.what_if.setting import Near, wanted_for, who_could
from bot.what_if.truth import Truth
from bot.what_if.weeks import Coming


class What(IntEnum):
    ARRIVES = 0
    ANSWERS = 1
    LOOK = 2
    DEADLINE = 3


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one request. `minutes` is infinite when nobody took it in time."""

    number: int
    kind: str
    neighbourhood: str
    minutes: float
    pings: int
    yeses: int


@dataclass
class _Case:
    wanted: Wanted
    neighbourhood: str
    near: Sequence[Near]
    pings: dict[int, Ping] = field(default_factory=dict)
    says_yes: dict[int, bool] = field(default_factory=dict)
    first_yes: datetime | None = None
    wake: datetime | None = None

    @property
    def yeses(self) -> int:
        return sum(ping.end is End.YES for ping in self.pings.values())


class Season:
    """`done` and `pings` (by person) are what came of it, `network` and `people` what it taught."""

    def __init__(
        self,
        settings: Settings,
        helpers: Sequence[Helper],
        network: Network,
        truth: Truth,
        stays: Sequence[timedelta],
    ) -> None:
        self._settings, self._helpers, self._truth = settings, helpers, truth
        self.network = network
        self.people = {each.volunteer.person: each.volunteer for each in helpers}
        self._rules = rules_of(settings, wide=False)
        self._stays = stays or (USUAL_STAY,)
        self._holds = dict[int, list[datetime]]()
        self._open = dict[int, _Case]()
        self._near = dict[tuple[str, str], Sequence[Near]]()
        self._due = list[tuple[datetime, What, int, int]]()
        self.done = list[Done]()
        self.pings = dict.fromkeys(self.people, 0)

    def play(self, coming: Iterable[Coming]) -> None:
        for each in coming:
            case = self._open[each.number] = self._case(each)
            self._push(each.at, What.ARRIVES, each.number)
            self._push(case.wanted.deadline, What.DEADLINE, each.number)
        while self._due:
            now, what, number, person = heapq.heappop(self._due)
            case_now = self._open.get(number)
            if case_now is None:
                continue
            if what is What.ANSWERS:
                self._answers(case_now, person, now)
            elif what is What.DEADLINE:
                self._close(case_now, End.LAPSED, now)
            elif what is What.ARRIVES or case_now.wake == now:
                self._look(case_now, now)

    def _case(self, each: Coming) -> _Case:
        like = replace(each.like, at=each.at)
        wanted = wanted_for(self._settings, each.number, like)
        near = self._who_could(like.kind, like.neighbourhood)
        if not any(wanted.languages & self.people[one.person].languages for one in near):
            wanted = replace(wanted, languages=frozenset())  # better somebody than nobody
        return _Case(wanted, like.neighbourhood, near)

    def _look(self, case: _Case, now: datetime) -> None:
        search = Search(
            case.wanted,
            tuple(case.pings.values()),
            self.network,
            Moment(now, self._settings.zone),
            self._settings.quiet_hours,
            self._rules,
        )
        people = self.people
        decided = plan(search, [Candidate(people[near.person], near.km) for near in case.near])
        if decided.asks:
            outlook = self._truth.outlook(case.wanted, search.moment)
            for ask in decided.asks:
                reaction = self._truth.reaction(ask.candidate, case.wanted, outlook)
                self._send(case, ask.ping, pauses=reaction.pauses)
                if reaction.after is not None:
                    case.says_yes[ask.person] = reaction.yes
                    self._push(now + reaction.after, What.ANSWERS, case.wanted.request, ask.person)
        case.wake = decided.look_again
        if case.wake is not None and case.wake < case.wanted.deadline:
            self._push(case.wake, What.LOOK, case.wanted.request)

    def _send(self, case: _Case, ping: Ping, *, pauses: bool) -> None:
        person = ping.person
        case.pings[person] = ping
        self.pings[person] += 1
        self._keep(person, remember.sent(self._memory(person), ping))
        if pauses:
            self.network = learning.left_after(self.network)
            volunteer = self.people[person]
            wishes = replace(volunteer.wishes, paused_until=ping.at + TWO_WEEKS)
            self.people[person] = replace(volunteer, wishes=wishes)

    def _memory(self, person: int) -> Memory:
        return Memory.of(self.network, self.people[person])

    def _keep(self, person: int, memory: Memory) -> None:
        self.network = memory.network
        self.people[person] = memory.kept_by(self.people[person])

    def _answers(self, case: _Case, person: int, now: datetime) -> None:
        if not case.says_yes[person]:
            self._end(case, person, End.CANT, now)
        else:
            self._end(case, person, End.YES, now)
            self._takes(case, person, now)
            if case.yeses >= case.wanted.places:
                self._close(case, End.WITHDRAWN, now)
                return
        self._look(case, now)

    def _takes(self, case: _Case, person: int, now: datetime) -> None:
        """They have a place, for as long as places are held here."""
        case.first_yes = case.first_yes or now
        stay = self._stays[case.wanted.request % len(self._stays)]
        held = [until for until in self._holds.get(person, []) if until > now] + [now + stay]
        self._holds[person] = held
        if len(held) >= MOST_PLACES:
            self.people[person] = replace(self.people[person], busy_until=min(held))
        if case.wanted.heavy:
            burden = load.rested(
                self.people[person].load, now + stay + self._rules.rest_after_heavy
            )
            self.people[person] = replace(self.people[person], load=burden)

    def _end(self, case: _Case, person: int, end: End, now: datetime) -> None:
        ping = replace(case.pings[person], end=end, ended_at=now)
        case.pings[person] = ping
        unseen = end is End.WITHDRAWN and now - ping.at < HARDLY_SEEN
        memory = remember.ended(self._memory(person), ping, self._rules, unseen=unseen)
        self._keep(person, memory)

    def _close(self, case: _Case, end: End, now: datetime) -> None:
        for person, ping in list(case.pings.items()):
            if ping.thinking:
                self._end(case, person, end, now)
        del self._open[case.wanted.request]
        waited = inf if case.first_yes is None else minutes(case.wanted.start, case.first_yes)
        what = (case.wanted.request, case.wanted.kind, case.neighbourhood)
        self.done.append(Done(*what, waited, len(case.pings), case.yeses))

    def _who_could(self, kind: str, neighbourhood: str) -> Sequence[Near]:
        where = (kind, neighbourhood)
        if where not in self._near:
            self._near[where] = who_could(self._settings, self._helpers, kind, neighbourhood)
        return self._near[where]

    def _push(self, at: datetime, what: What, number: int, person: int = 0) -> None:
        heapq.heappush(self._due, (at, what, number, person))


def minutes(since: datetime, until: datetime) -> float:
    return max(0.0, (until - since).total_seconds() / 60)
