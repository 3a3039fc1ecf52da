"""What every ask and every answer changes. There is no training job: each takes microseconds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.help.asking.belief import Answered, Belief, learn
from bot.help.asking.habits import Habits
from bot.help.asking.network import Network
from bot.help.asking.ping import Ping
from bot.help.asking.response_time import Wait

TYPICAL_OF = 100
MUTES_OF = 500
LEAST_VARIANCE = 0.003
"""The network stays a little in doubt, so that it follows when people change."""


def sent(network: Network, ping: Ping) -> Network:
    """One more ask went out."""
    return replace(
        network,
        mean_chance=network.mean_chance + (ping.chance - network.mean_chance) / TYPICAL_OF,
        mutes_per_ask=network.mutes_per_ask * (1 - 1 / MUTES_OF),
    )


def left_after(network: Network) -> Network:
    """An ask made somebody leave, mute us or pause."""
    return replace(network, mutes_per_ask=network.mutes_per_ask + 1 / MUTES_OF)


def ended(network: Network, habits: Habits, ping: Ping) -> tuple[Network, Habits]:
    """With what became of one ping. One taken back is no refusal: it tells as much as the chance
    that they would have answered by then."""
    if ping.end is None or ping.ended_at is None:
        return network, habits
    minutes, answered = ping.minutes(ping.ended_at), ping.answered
    curve = network.response_time
    weight = 1.0 if answered else curve.by(minutes)
    network = replace(network, response_time=curve.learn((Wait(minutes, answered),)))
    if ping.terms is None:
        return network, habits
    habits = habits.doubted(ping.ended_at)
    own = [habits.belief(term) for term in ping.terms.person]
    shared = [network.belief(term) for term in ping.terms.network]
    learned = learn([*own, *shared], Answered(ping.said_yes, weight))
    known = dict(zip(ping.terms.person, learned[: len(own)], strict=True))
    common = dict(zip(ping.terms.network, map(_kept_open, learned[len(own) :]), strict=True))
    return (
        replace(network, beliefs={**network.beliefs, **common}),
        Habits({**habits.beliefs, **known}, _later(habits.learned_at, ping.ended_at)),
    )


def _kept_open(belief: Belief) -> Belief:
    return Belief(belief.mean, max(belief.variance, LEAST_VARIANCE))


def _later(before: datetime | None, now: datetime) -> datetime:
    return now if before is None else max(before, now)
