"""The policies that we are measured against. None of them learns, but for the smallest set."""

from __future__ import annotations

import numpy as np

from bench.routing.case import Case
from bench.routing.policy import MINUTE, Policy, Seen, nearest_first
from bench.routing.world import Ints

NOBODY: Ints = np.array([], int)
SILENCE = 20 * MINUTE
LOOK = 5 * MINUTE


class Broadcast(Policy):
    """Everyone at once."""

    name = "broadcast"

    def choose(self, seen: Seen, case: Case, now: float) -> tuple[Ints, float | None]:
        return seen.free(case, now), None


class OneByOne(Policy):
    """As at a help desk: one person, who has 15 minutes."""

    listens = True
    patience = 15 * MINUTE

    def choose(self, seen: Seen, case: Case, now: float) -> tuple[Ints, float | None]:
        waiting = case.out & (now - case.asked_at < self.patience - 1e-9)
        if waiting.any():
            return NOBODY, float(case.asked_at[waiting].max()) + self.patience - now
        free = seen.free(case, now)
        return free[self.order(seen, case.ids[free], now)[:1]], self.patience

    def order(self, seen: Seen, ids: Ints, now: float) -> Ints:
        raise NotImplementedError


class RoundRobin(OneByOne):
    name = "round-robin"

    def order(self, seen: Seen, ids: Ints, now: float) -> Ints:
        del now
        return np.argsort(seen.last_asked[ids], kind="stable")


class LeastLoaded(OneByOne):
    name = "least-loaded"

    def order(self, seen: Seen, ids: Ints, now: float) -> Ints:
        return np.lexsort((seen.asked_lately(ids, now), seen.helps[ids]))


class Nearest(Policy):
    """The nearest ten, once."""

    name = "nearest-10"

    def choose(self, seen: Seen, case: Case, now: float) -> tuple[Ints, float | None]:
        return nearest_first(case, seen.free(case, now))[:10], None


class Waves(Policy):
    """The nearest five, and the next five every ten minutes."""

    name = "waves-5-10min"

    def choose(self, seen: Seen, case: Case, now: float) -> tuple[Ints, float | None]:
        return nearest_first(case, seen.free(case, now))[:5], 10 * MINUTE


class TwoStages(Policy):
    """As 412 Food Rescue: who is near at once, everyone 15 minutes later."""

    name = "412-radius"

    def choose(self, seen: Seen, case: Case, now: float) -> tuple[Ints, float | None]:
        free = seen.free(case, now)
        if case.pings or case.notes.get("begun"):
            return free, None
        case.notes["begun"] = 1
        return free[case.km[free] <= 0.4 * case.km.max(initial=0)], 15 * MINUTE


class Outstanding(Policy):
    """So many at a time, nearest first; a "can't" or 20 minutes of silence is replaced (van den
    Berg et al., phased alerting). `many` is for urgent, today and flexible."""

    listens = True

    def __init__(self, many: tuple[int, int, int], name: str) -> None:
        self.many, self.name = many, name

    def choose(self, seen: Seen, case: Case, now: float) -> tuple[Ints, float | None]:
        thinking = int((case.out & (now - case.asked_at < SILENCE)).sum())
        room = max(0, self.many[case.urgency] - thinking)
        return nearest_first(case, seen.free(case, now))[:room], LOOK


def simple_baselines() -> list[Policy]:
    return [
        Broadcast(),
        RoundRobin(),
        LeastLoaded(),
        Nearest(),
        Waves(),
        TwoStages(),
        Outstanding((4, 4, 4), "4-outstanding"),
        Outstanding((7, 7, 7), "7-outstanding"),
        Outstanding((12, 5, 3), "12-5-3-outstanding"),
    ]
