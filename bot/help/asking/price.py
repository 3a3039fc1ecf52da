"""What an ask costs, in chance of a yes: the least that makes it worth sending."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.help.asking.load import Load
from bot.help.asking.network import Network
from bot.help.asking.rules import Rules
from bot.help.asking.wanted import Wanted


@dataclass(frozen=True)
class PriceList:
    """For one request at one moment. `basic` is for somebody rested."""

    basic: float
    now: datetime
    rules: Rules

    def strain(self, load: Load, asked_lately: float) -> float:
        """How many times as dear as somebody rested: 1 or more."""
        rules = self.rules
        strain = 1 + rules.per_ask * asked_lately
        if load.helped:
            strain += rules.per_help * load.helped_this_week(self.now)
        return strain * rules.vanished_factor if load.vanished >= rules.vanished_often else strain


def price_list(network: Network, wanted: Wanted, now: datetime, rules: Rules) -> PriceList:
    """Cheaper when it is urgent and in the last part of the time; dearer when people leave; and
    after the deadline free, so that in the end nobody has been passed over."""
    if now >= wanted.deadline:
        return PriceList(0.0, now, rules)
    value = rules.paces[wanted.urgency].value
    if wanted.share_left(now) < rules.last_share:
        value *= rules.last_discount
    leaving = max(1.0, network.mutes_per_ask / rules.usual_mutes) ** rules.mute_power
    return PriceList(rules.price * network.mean_chance * leaving / value, now, rules)
