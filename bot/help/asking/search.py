"""Everything that is known about the search for a helper, apart from the candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.help.asking.moment import Moment
from bot.help.asking.network import Network
from bot.help.asking.ping import End, Ping
from bot.help.asking.rules import Pace, Rules
from bot.help.asking.wanted import Wanted
from bot.hours import QuietHours


@dataclass(frozen=True)
class Search:
    """`pings` are all of this request so far, however they ended."""

    wanted: Wanted
    pings: Sequence[Ping]
    network: Network
    moment: Moment
    quiet: QuietHours
    rules: Rules

    @property
    def now(self) -> datetime:
        return self.moment.now

    @property
    def pace(self) -> Pace:
        return self.rules.paces[self.wanted.urgency]

    @property
    def missing(self) -> int:
        """How many helpers are still to be found."""
        return self.wanted.places - sum(ping.end is End.YES for ping in self.pings)

    @property
    def thinking(self) -> list[Ping]:
        return [ping for ping in self.pings if ping.thinking]

    @property
    def minutes_left(self) -> float:
        return max(0.0, (self.wanted.deadline - self.now).total_seconds() / 60)

    @property
    def light(self) -> datetime:
        """When people are not asleep: now, or when quiet hours end."""
        return self.quiet.over_at(self.now, self.moment.zone)

    @property
    def asleep(self) -> bool:
        return self.light > self.now
