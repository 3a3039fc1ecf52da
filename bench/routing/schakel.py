"""Our real rule, `bot.help.asking`, as a policy; and with the true chances, as a ceiling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bench.routing.case import Case
from bench.routing.neighbours import QUIET, Neighbours, clock, moment
from bench.routing.policy import Policy, Seen
from bench.routing.season import Season
from bench.routing.world import KINDS, Bools, Ints
from bot.help.asking.belief import Belief
from bot.help.asking.habits import Habits
from bot.help.asking.moment import Daypart
from bot.help.asking.network import Network
from bot.help.asking.ping import End, Ping
from bot.help.asking.plan import plan
from bot.help.asking.rules import Rules
from bot.help.asking.search import Search
from bot.help.asking.terms import FURTHEST_BAND, MOST_LATELY
from bot.help.asking.volunteer import Candidate
from bot.help.asking.wanted import Urgency

FIRST_WEEKS = 2 * 168.0


class Learner(Policy):
    """What any policy does that keeps `Neighbours` up to date with its asks and their answers."""

    listens = True

    def __init__(self, name: str, *, hears: bool, rules: Rules | None = None) -> None:
        self.name = name
        self.rules = rules or Rules()
        self.known = Neighbours(self.rules, hears=hears)
        self.foretold = list[tuple[float, float]]()
        self._asks = dict[int, Ping]()

    def begin(self, seen: Seen) -> None:
        self.foretold = []
        self.known.begin(seen.world)

    def will_ask(self, season: Season, case: Case, pings: Sequence[Ping], now: float) -> Ints:
        """Where these people stand in the case; what was expected of them is kept, with the truth,
        to see whether it was right."""
        places = np.searchsorted(case.ids, [ping.person for ping in pings])
        self._asks = dict(zip(places.tolist(), pings, strict=True))
        if now >= min(FIRST_WEEKS, season.scenario.hours / 3):
            truth = season.chance(case, places, now)
            expected = [ping.chance for ping in pings]
            self.foretold += zip(expected, truth.tolist(), strict=True)
        return np.asarray(places, int)

    def was_sent(self, case: Case, places: Ints, now: float, muted: Bools) -> None:
        del now  # it is in the ping
        for place, away in zip(places.tolist(), muted.tolist(), strict=True):
            self.known.sent(case, place, self._asks.pop(place), away)

    def heard(self, case: Case, place: int, yes: bool, now: float) -> None:
        self.known.ended(case, place, End.YES if yes else End.CANT, now)

    def closed(self, case: Case, winner: int | None, late: Bools, unseen: Bools) -> None:
        lapsed = End.LAPSED if winner is None else End.WITHDRAWN
        now = min(case.taken_at, case.deadline)
        for place, ping in list(self.known.pings.get(case.request, {}).items()):
            if not ping.thinking:
                continue
            if place == winner:
                self.known.ended(case, place, End.YES, now)
            elif late[place]:
                self.known.ended(case, place, End.TOO_LATE, now)
            else:
                self.known.ended(case, place, lapsed, now, unseen=bool(unseen[place]))
        self.known.forget(case)


class Schakel(Learner):
    """`bot.help.asking.plan` decides, in its own time."""

    def choose(self, seen: Seen, case: Case, now: float) -> tuple[Ints, float | None]:
        assert isinstance(seen, Season)
        wanted = self.known.want(case)
        self.known.see_mutes(case.ids, seen.muted(case.ids, now))
        rules = replace(self.rules, furthest_km=self.known.furthest(case))
        pings = tuple(self.known.pings[case.request].values())
        search = Search(wanted, pings, self.network(), moment(now), QUIET, rules)
        decided = plan(search, self.candidates(seen, case, now))
        again = decided.look_again
        hours = None if again is None else (again - clock(now)).total_seconds() / 3600
        return self.will_ask(seen, case, [ask.ping for ask in decided.asks], now), hours

    def candidates(self, seen: Seen, case: Case, now: float) -> list[Candidate]:
        return self.known.candidates(seen, case, now)

    def network(self) -> Network:
        return self.known.network


class KnowsAll(Schakel):
    """The same rule, told the true chance of every yes at every moment. A ceiling, not a policy."""

    def candidates(self, seen: Seen, case: Case, now: float) -> list[Candidate]:
        assert isinstance(seen, Season)
        true = seen.chance(case, np.arange(len(case.ids)), now)
        logits = dict(zip(case.ids.tolist(), np.log(true / (1 - true)).tolist(), strict=True))
        return [
            candidate._replace(
                volunteer=replace(
                    candidate.volunteer,
                    habits=Habits(
                        {**_NO_HABITS, "self": Belief(logits[candidate.volunteer.person], 0.0)}
                    ),
                )
            )
            for candidate in super().candidates(seen, case, now)
        ]

    def network(self) -> Network:
        return replace(self.known.network, beliefs=_NO_TERMS)


_ZERO = Belief(0.0, 0.0)
_NO_HABITS = dict.fromkeys(
    ["self", *(f"daypart:{part}" for part in Daypart), *(f"kind:{kind}" for kind in KINDS)], _ZERO
)
_NO_TERMS = dict.fromkeys(
    [
        "everyone",
        "just-helped:yes",
        "just-helped:no",
        *(f"kind:{kind}" for kind in KINDS),
        *(f"urgency:{urgency}" for urgency in Urgency),
        *(f"slot:{day}-{hour}" for day in ("week", "weekend") for hour in range(0, 24, 2)),
        *(f"km:{km}" for km in range(FURTHEST_BAND + 1)),
        *(f"lately:{asks}" for asks in range(MOST_LATELY + 1)),
    ],
    _ZERO,
)
