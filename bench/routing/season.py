"""A season in a neighbourhood under one policy: the event loop, and how people react to asks."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from bench.routing.case import URGENT, Case, make_case, morning
from bench.routing.policy import Policy
from bench.routing.world import BY_HOUR, Bools, Floats, Ints, World

WITHIN = 1 / 30  # a yes so shortly after another was on its way already
TASK_HOURS = 2.0
JUST_HELPED_HOURS = 48.0
ASKED_HALF_LIFE = 72.0
MUTED_HOURS = 21 * 24.0


class What(IntEnum):
    ARRIVES = 0
    YES = 1
    CANT = 2
    LOOK = 3
    DEADLINE = 4


@dataclass(frozen=True)
class Done:
    """What became of one request. `minutes` is infinite when nobody took it."""

    arrived: float
    urgency: int
    minutes: float
    pings: int


class Season:
    """State that changes is per volunteer: what they feel (hidden) and what was done (seen)."""

    def __init__(self, world: World, policy: Policy) -> None:
        self.world, self.policy, self.scenario = world, policy, world.scenario
        many = self.scenario.V
        self._fatigue, self._tired_at = np.zeros(many), np.zeros(many)
        self._muted_until, self.busy_until = np.zeros(many), np.zeros(many)
        self.helps, self.helps_this_week = np.zeros(many, int), np.zeros(many, int)
        self.last_helped, self.last_asked = np.full(many, -1e9), np.full(many, -1e9)
        self._asks, self._asks_at = np.zeros(many), np.zeros(many)
        self.pings, self.could = np.zeros(many, int), np.zeros(many, bool)
        self.open, self.done = dict[int, Case](), list[Done]()
        self._week = 0
        self._due = [(float(at), What.ARRIVES, i) for i, at in enumerate(world.requests.at)]
        heapq.heapify(self._due)

    # what a policy sees

    def free(self, case: Case, now: float) -> Ints:
        ids = case.ids
        can = (
            ~case.asked
            & (self.busy_until[ids] <= now)
            & (self.helps_this_week[ids] < self.world.volunteers.most_helps[ids])
            & (self.world.volunteers.joins[ids] <= now)
            & (self._muted_until[ids] <= now)
        )
        if case.urgency == URGENT and morning(now) > now:
            can &= self.world.volunteers.at_night[ids]
        return np.nonzero(can)[0]

    def asked_lately(self, ids: Ints, now: float) -> Floats:
        return np.asarray(self._asks[ids] * np.exp2(-(now - self._asks_at[ids]) / ASKED_HALF_LIFE))

    def muted(self, ids: Ints, now: float) -> Bools:
        return np.asarray(self._muted_until[ids] > now)

    # the loop

    def run(self) -> None:
        self.policy.begin(self)
        while self._due:
            now, what, request = heapq.heappop(self._due)
            if int(now // 168) != self._week:
                self._week = int(now // 168)
                self.helps_this_week[:] = 0
            if what is What.ARRIVES:
                self._arrives(request)
            elif case := self.open.get(request):
                self._happens(case, what, now)

    def _arrives(self, request: int) -> None:
        case = self.open[request] = make_case(self.world, request)
        self.could[case.ids] = True
        heapq.heappush(self._due, (case.deadline, What.DEADLINE, request))
        self._wake(case, case.start)

    def _happens(self, case: Case, what: What, now: float) -> None:
        if what is What.YES:
            place = int(np.nonzero(case.yes_at == now)[0][0])
            case.out[place] = False
            if self._can_take(case.ids[place], now):
                self._take(case, place, now)
            else:
                self.policy.heard(case, place, False, now)
        elif what is What.DEADLINE:
            self._close(case, now, None)
        elif what is What.CANT:
            for refused in np.nonzero(case.cant_at == now)[0].tolist():
                case.out[refused] = False
                self.policy.heard(case, refused, False, now)
            if self.policy.listens:
                self._look(case, now)
        elif case.wake == now:
            self._look(case, now)

    def _look(self, case: Case, now: float) -> None:
        light = now if case.urgency == URGENT else morning(now)
        if light > now:
            self._wake(case, light)
            return
        places, again = self.policy.choose(self, case, now)
        if len(places):
            self._ask(case, places, now)
        self._wake(case, now + again if again is not None else np.inf)

    def _wake(self, case: Case, at: float) -> None:
        case.wake = at
        if at < case.deadline:
            heapq.heappush(self._due, (at, What.LOOK, case.request))

    # how people are

    def chance(self, case: Case, places: Ints, now: float) -> Floats:
        """How likely each says yes if asked now: the truth, hidden from all but one ceiling."""
        people, ids = self.world.volunteers, case.ids[places]
        hour, day = int(now % 24), int(now // 24 % 7)
        week = min(int(now // 168), len(people.drift) - 1)
        logit = (
            people.willing[ids]
            + people.drift[week, ids]
            + people.liking[ids, case.kind]
            + BY_HOUR[people.life[ids], int(day >= 5), hour]
            - case.km[places] / 2
            + 0.5 * (case.urgency == URGENT)
            - 1.0 * (now - self.last_helped[ids] < JUST_HELPED_HOURS)
        )
        if self.scenario.fatigue_on:
            logit -= people.tires[ids] * self._tired(ids, now)
        return np.asarray(1 / (1 + np.exp(-logit)))

    def _tired(self, ids: Ints, now: float) -> Floats:
        faded = np.exp2(-(now - self._tired_at[ids]) / self.scenario.half_life)
        return np.asarray(self._fatigue[ids] * faded)

    def _ask(self, case: Case, places: Ints, now: float) -> None:
        people, ids = self.world.volunteers, case.ids[places]
        will, slow, says, leaves = (luck[places] for luck in case.luck)
        yes = will < self.chance(case, places, now)
        cant = ~yes & (says < people.declines[ids])
        at = now + people.minutes[ids] * np.exp(self.scenario.delay_sd * slow)
        case.yes_at[places] = np.where(yes, at, np.inf)
        case.cant_at[places] = np.where(cant, at, np.inf)
        case.asked[places] = case.out[places] = True
        case.asked_at[places] = now
        case.pings += len(places)
        self.pings[ids] += 1
        muted = self._tire(ids, ~yes, leaves, now)
        self._asks[ids] = self.asked_lately(ids, now) + 1
        self._asks_at[ids] = self.last_asked[ids] = now
        for moment in at[yes]:
            heapq.heappush(self._due, (float(moment), What.YES, case.request))
        for moment in at[cant]:
            heapq.heappush(self._due, (float(moment), What.CANT, case.request))
        self.policy.was_sent(case, places, now, muted)

    def _tire(self, ids: Ints, refuses: Bools, luck: Floats, now: float) -> Bools:
        if not self.scenario.fatigue_on:
            return np.zeros(len(ids), bool)
        self._fatigue[ids] = self._tired(ids, now) + 1
        self._tired_at[ids] = now
        risk = self.scenario.mute0 * np.exp(self.scenario.mute_exp * self._fatigue[ids])
        muted = refuses & (luck < np.minimum(0.5, risk))
        forever = luck * 1e6 % 1 < self.scenario.mute_perm
        until = np.where(forever, np.inf, now + MUTED_HOURS)
        self._muted_until[ids[muted]] = until[muted]
        return np.asarray(muted)

    # how it ends

    def _can_take(self, volunteer: int, now: float) -> bool:
        most = self.world.volunteers.most_helps[volunteer]
        return bool(
            self.busy_until[volunteer] <= now
            and self._muted_until[volunteer] <= now
            and self.helps_this_week[volunteer] < most
        )

    def _take(self, case: Case, place: int, now: float) -> None:
        volunteer = int(case.ids[place])
        case.taken_at = now
        self._close(case, now, place)
        self.busy_until[volunteer] = now + TASK_HOURS
        self.last_helped[volunteer] = now
        self.helps[volunteer] += 1
        self.helps_this_week[volunteer] += 1
        self._fatigue[volunteer] /= 2

    def _close(self, case: Case, now: float, winner: int | None) -> None:
        case.open = False
        del self.open[case.request]
        answers = np.minimum(case.yes_at, case.cant_at)
        usual = self.world.volunteers.minutes[case.ids]
        unseen = case.out & (answers > now) & (now - case.asked_at < usual)
        late = case.out & (case.yes_at <= now + WITHIN)
        if winner is not None and self.scenario.fatigue_on:
            ids = case.ids[unseen]
            self._fatigue[ids] = np.maximum(0, self._fatigue[ids] - self.scenario.refund)
        self.policy.closed(case, winner, late, unseen & (winner is not None))
        minutes = (case.taken_at - case.start) * 60
        self.done.append(Done(case.arrived, case.urgency, minutes, case.pings))
