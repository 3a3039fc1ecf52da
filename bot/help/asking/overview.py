"""What a coordinator sees of everyone for one request, and asking somebody by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.help.asking.ask import Ask, Weighed
from bot.help.asking.chance import forecast
from bot.help.asking.ping import Ping
from bot.help.asking.price import price_list
from bot.help.asking.reason import Reason
from bot.help.asking.reasons import reasons
from bot.help.asking.rules import VERSION
from bot.help.asking.search import Search
from bot.help.asking.volunteer import Candidate
from bot.help.asking.who_can import Obstacle, obstacle


@dataclass(frozen=True, slots=True)
class View:
    """How the rule looks at one person. `obstacle` is why they are not asked at all; without one
    they are asked when `chance` is worth `price`, and in the order of `chance` / `strain`."""

    candidate: Candidate
    ping: Ping | None
    obstacle: Obstacle | None
    chance: float
    price: float
    strain: float
    reasons: tuple[Reason, ...] = ()


def overview(search: Search, candidates: Sequence[Candidate]) -> tuple[View, ...]:
    """Everyone: who was asked, then who can be in the order of the rule, then the others."""
    chances = forecast(search.network, search.wanted, search.moment)
    prices = price_list(search.network, search.wanted, search.now, search.rules)
    pings = {ping.person: ping for ping in search.pings}

    def view(candidate: Candidate) -> View:
        load = candidate.volunteer.load
        lately = load.asked_lately(search.now)
        strain = prices.strain(load, lately)
        chance = chances.of(candidate, lately).chance
        return View(
            candidate,
            pings.get(candidate.volunteer.person),
            obstacle(
                candidate,
                search.wanted,
                search.moment,
                search.rules.furthest_km,
                asleep=search.asleep,
            ),
            chance,
            prices.basic * strain,
            strain,
            reasons(candidate, search.wanted, search.moment, chance, turn=False),
        )

    def order(seen: View) -> tuple[bool, bool, bool, float]:
        liked = seen.candidate.liked
        return seen.ping is None, seen.obstacle is not None, not liked, -seen.chance / seen.strain

    return tuple(sorted(map(view, candidates), key=order))


def by_hand(search: Search, candidate: Candidate) -> Ask:
    """A coordinator asks this person, whatever the rule thinks. It is learned from all the same."""
    [seen] = overview(search, [candidate])
    chances = forecast(search.network, search.wanted, search.moment)
    ping = Ping(candidate.volunteer.person, search.now, seen.chance, chances.terms(candidate))
    weighed = Weighed(seen.chance, seen.price, seen.strain, 1.0, 1, 1, VERSION)
    return Ask(candidate, ping, (Reason("by-hand"), *seen.reasons), weighed)
