"""The smallest set that brings a yes with a chance of nine in ten; planned anew three times.

It is given what our own module has learned, but knows no price: it asks as if asking were free.
"""

from __future__ import annotations

from math import prod

from bench.routing.baselines import NOBODY
from bench.routing.case import Case
from bench.routing.neighbours import moment
from bench.routing.policy import MINUTE, Seen
from bench.routing.schakel import Learner
from bench.routing.season import Season
from bench.routing.world import Ints
from bot.help.asking.chance import forecast
from bot.help.asking.odds import still_yes
from bot.help.asking.ping import Ping

ENOUGH = 0.9


class SmallestSet(Learner):
    listens = False

    def __init__(self) -> None:
        super().__init__("smallest-set-0.9", hears=False)

    def choose(self, seen: Seen, case: Case, now: float) -> tuple[Ints, float | None]:
        assert isinstance(seen, Season)
        wanted, at = self.known.want(case), moment(now)
        curve = self.known.network.response_time
        left = (case.deadline - now) * 60
        none = prod(
            1 - still_yes(ping, curve, ping.minutes(at.now), left)
            for ping in self.known.pings[case.request].values()
            if ping.thinking
        )
        again = max((case.deadline - case.start) / 4, 4 * MINUTE)
        free = seen.free(case, now)
        if none <= 1 - ENOUGH or not len(free):
            return NOBODY, again
        chances = forecast(self.known.network, wanted, at)
        able = set(case.ids[free].tolist())
        ranked = sorted(
            (
                (chances.of(one, one.volunteer.load.asked_lately(at.now)).chance, one)
                for one in self.known.candidates(seen, case, now)
                if one.volunteer.person in able
            ),
            key=lambda pair: -pair[0],
        )
        pings = list[Ping]()
        for chance, candidate in ranked:
            if none <= 1 - ENOUGH:
                break
            none *= 1 - chance * curve.by(left)
            person = candidate.volunteer.person
            pings.append(Ping(person, at.now, chance, chances.terms(candidate)))
        return self.will_ask(seen, case, pings, now), again
