"""The numbers of the rule. The reasons for them are measured in bench/routing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from types import MappingProxyType

from bot.help.asking.wanted import Urgency

VERSION = 1


@dataclass(frozen=True)
class Pace:
    """For one urgency. `places`: how many may be thinking at the same time. `value`: what a yes is
    worth beside a flexible one. `patience`: how much the chance that somebody who was asked
    before says yes holds back the next ask; the higher, the more one waits for answers."""

    places: int
    value: float
    patience: float


@dataclass(frozen=True)
class Rules:
    """`silence` frees a place. `price` is the least chance worth an ask, as a share of that of a
    typical ask, to somebody rested; it grows by `per_ask` for every recent ask and by
    `per_help` for everything they did this week."""

    paces: Mapping[Urgency, Pace] = field(
        default_factory=lambda: MappingProxyType(
            {
                Urgency.NOW: Pace(15, 3.0, 1.0),
                Urgency.TODAY: Pace(5, 1.5, 2.0),
                Urgency.FLEXIBLE: Pace(5, 1.0, 3.0),
            }
        )
    )
    silence: timedelta = timedelta(minutes=20)
    price: float = 0.14
    per_ask: float = 1.0
    per_help: float = 1.0
    usual_mutes: float = 0.004
    mute_power: float = 0.25
    last_share: float = 0.15
    last_discount: float = 1.5
    hope: float = 0.5
    furthest_km: float = 25.0
    unseen_share: float = 0.3
    forgotten: timedelta = timedelta(days=28)
    forgotten_share: float = 0.05
    vanished_often: int = 3
    vanished_factor: float = 3.0
    better_hour: float = 1.5
    rest_after_heavy: timedelta = timedelta(days=7)
