"""A request that can wait is asked at a good hour for that person, not at once."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.help.asking.chance import Forecast, forecast
from bot.help.asking.moment import HOURS_A_SLOT, Moment
from bot.help.asking.rules import Rules
from bot.help.asking.volunteer import Candidate
from bot.help.asking.wanted import Wanted

DAY_SLOTS = range(4, 11)  # 08:00 to 22:00


def better_hour(
    chances: Forecast, candidate: Candidate, wanted: Wanted, rules: Rules
) -> datetime | None:
    """The first of the coming hours in which a yes is `better_hour` times as likely; None when now
    is good enough. There must be time left after it to ask others."""
    lately = candidate.volunteer.load.asked_lately(chances.moment.now)
    needed = chances.of(candidate, lately).chance * rules.better_hour
    last = wanted.deadline - (wanted.deadline - wanted.start) / 4
    moment = chances.moment
    begun = moment.local.replace(minute=0, second=0, microsecond=0)
    begun -= timedelta(hours=begun.hour % HOURS_A_SLOT)
    for ahead in range(1, 24 // HOURS_A_SLOT):
        local = begun + timedelta(hours=HOURS_A_SLOT * ahead)
        if local.hour // HOURS_A_SLOT not in DAY_SLOTS:
            continue
        then = Moment(local.astimezone(moment.now.tzinfo), moment.zone)
        if then.now > last:
            return None
        if forecast(chances.network, wanted, then).of(candidate, lately).chance >= needed:
            return then.now
    return None
