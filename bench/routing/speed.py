"""The processor time of one decision in a town of 10,000 volunteers, and how much of that is only
finding out who can be asked."""

from __future__ import annotations

import time
from statistics import median, quantiles

from bench.routing.neighbours import QUIET, moment
from bench.routing.scenario import Scenario
from bench.routing.schakel import Schakel
from bench.routing.season import Season
from bench.routing.world import FURTHEST, KINDS, make_world
from bot.help.asking.plan import plan
from bot.help.asking.rules import Rules
from bot.help.asking.search import Search
from bot.help.asking.volunteer import Candidate
from bot.help.asking.wanted import Urgency, Wanted
from bot.help.asking.who_can import obstacle

DECISIONS = 60
MORNING = 10.0


def decision_times(volunteers: int = 10_000) -> dict[str, float]:
    """Milliseconds. The rule is handed all volunteers and finds out itself who can be asked, after
    some hours in which it has learned about them."""
    world = make_world(Scenario(V=volunteers, weeks=0.1, seed=11))
    ours = Schakel("schakel", hears=True)
    Season(world, ours).run()
    now = moment(24 + MORNING)
    decide, only_filter = list[float](), list[float]()
    for request in range(min(DECISIONS, len(world.requests.at))):
        kind = int(world.requests.kind[request])
        wanted = Wanted(request, KINDS[kind], Urgency.TODAY, now.now, moment(24 + 14).now)
        apart = world.volunteers.place - world.requests.place[request]
        km = ((apart**2).sum(1) ** 0.5).tolist()
        everyone = [
            Candidate(volunteer, away)
            for volunteer, away in zip(ours.known.people, km, strict=True)
        ]
        furthest = float(FURTHEST[kind])
        rules = Rules(furthest_km=furthest)
        search = Search(wanted, (), ours.known.network, now, QUIET, rules)
        began = time.process_time()
        for candidate in everyone:
            obstacle(candidate, wanted, now, furthest, asleep=False)
        middle = time.process_time()
        plan(search, everyone)
        ended = time.process_time()
        only_filter.append((middle - began) * 1000)
        decide.append((ended - middle) * 1000)
    return {
        "volunteers": volunteers,
        "decision_ms_median": round(median(decide), 2),
        "decision_ms_p95": round(quantiles(decide, n=20)[-1], 2),
        "filter_alone_ms_median": round(median(only_filter), 2),
        "decision_over_filter": round(median(decide) / median(only_filter), 2),
    }
