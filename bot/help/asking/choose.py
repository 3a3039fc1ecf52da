"""Of those who can be asked: in which order, and who is worth it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from heapq import nsmallest
from typing import NamedTuple

from bot.help.asking.ask import Ask, Weighed
from bot.help.asking.better_hour import better_hour
from bot.help.asking.chance import Forecast, Outlook, forecast
from bot.help.asking.look_again import yeses_to_come
from bot.help.asking.odds import with_one_more
from bot.help.asking.ping import Ping
from bot.help.asking.price import PriceList, price_list
from bot.help.asking.reasons import reasons
from bot.help.asking.rules import VERSION
from bot.help.asking.search import Search
from bot.help.asking.volunteer import Candidate

GOLDEN = 0.6180339887498949  # its multiples spread evenly over 0 to 1


class Choice(NamedTuple):
    """The asks that are worth it, and what may make it worth asking the next: that those who are
    thinking bring nothing with the chance `enough` (over 1: not by waiting for them), or the
    better hour `later` that somebody is kept for."""

    asks: tuple[Ask, ...]
    enough: float
    later: datetime | None


class _Ranked(NamedTuple):
    """Somebody at their place in the order. `behind`: not liked, and it is not their turn."""

    behind: bool
    person: int
    candidate: Candidate
    chance: float
    strain: float


def choose(search: Search, can: Sequence[Candidate], room: int) -> Choice:
    """At most `room` of them, as long as one more ask adds more than it costs."""
    wanted, moment, rules = search.wanted, search.moment, search.rules
    prices = price_list(search.network, wanted, search.now, rules)
    chances = forecast(search.network, wanted, moment)
    turn = _whose_turn(search, can)
    may_answer = search.network.response_time.by(search.minutes_left)
    yeses = yeses_to_come(search, search.thinking, search.now)
    asks, enough, later = list[Ask](), 2.0, None
    for place, ranked in enumerate(_in_order(can, chances, prices, turn, room), 1):
        candidate, chance = ranked.candidate, ranked.chance
        needed, price = sum(yeses), prices.basic * ranked.strain
        gain = chance * may_answer
        if needed**search.pace.patience * gain < price and ranked.behind:
            enough = (price / gain) ** (1 / search.pace.patience) if gain else 2.0
            break
        if wanted.can_wait and (hour := better_hour(chances, candidate, wanted, rules)):
            later = hour if later is None else min(later, hour)
            continue
        told = reasons(candidate, wanted, moment, chance, turn=ranked.person == turn)
        ping = Ping(ranked.person, search.now, chance, chances.terms(candidate))
        weighed = Weighed(chance, price, ranked.strain, needed, place, len(can), VERSION)
        asks.append(Ask(candidate, ping, told, weighed))
        yeses = with_one_more(yeses, gain)
    return Choice(tuple(asks), enough, later)


def _in_order(
    can: Sequence[Candidate], chances: Forecast, prices: PriceList, turn: int | None, room: int
) -> list[_Ranked]:
    """The first few: who is liked or has their turn, then by what a chance of a yes costs."""
    now, hope = prices.now, prices.rules.hope

    def ranked(candidate: Candidate) -> tuple[bool, float, int, Candidate, Outlook, float]:
        volunteer = candidate.volunteer
        load = volunteer.load
        lately = load.asked_lately(now)
        outlook, strain = chances.of(candidate, lately), prices.strain(load, lately)
        behind = not (candidate.liked or volunteer.person == turn)
        cost = -outlook.hopeful(hope) / strain
        return behind, cost, volunteer.person, candidate, outlook, strain

    return [
        _Ranked(behind, person, candidate, outlook.chance, strain)
        for behind, _, person, candidate, outlook, strain in nsmallest(room, map(ranked, can))
    ]


def _whose_turn(search: Search, can: Sequence[Candidate]) -> int | None:
    """Once in a while, when it does not press, somebody who was not asked for long goes first."""
    wanted, rules, now = search.wanted, search.rules, search.now
    its_turn = wanted.request * GOLDEN % 1 < rules.forgotten_share
    if wanted.urgent or search.pings or not its_turn:
        return None
    long_ago = [
        (last is not None, last or now, candidate.volunteer.person)
        for candidate in can
        if (last := candidate.volunteer.load.last_asked) is None or now - last > rules.forgotten
    ]
    return min(long_ago)[-1] if long_ago else None
