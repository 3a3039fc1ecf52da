"""What sending an ask, and what became of it, change in all that is remembered.

The bot, what-if and the bench all remember through here; each keeps it in its own way.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from bot.help.asking import learning, load
from bot.help.asking.habits import Habits
from bot.help.asking.load import Load
from bot.help.asking.network import Network
from bot.help.asking.ping import End, Ping
from bot.help.asking.rules import Rules
from bot.help.asking.volunteer import Volunteer


class Memory(NamedTuple):
    """Of everyone together, and of the one who was asked."""

    network: Network
    habits: Habits
    load: Load

    @classmethod
    def of(cls, network: Network, volunteer: Volunteer) -> Memory:
        return cls(network, volunteer.habits, volunteer.load)

    def kept_by(self, volunteer: Volunteer) -> Volunteer:
        return replace(volunteer, habits=self.habits, load=self.load)


def sent(before: Memory, ping: Ping) -> Memory:
    return before._replace(
        network=learning.sent(before.network, ping), load=load.asked(before.load, ping.at)
    )


def ended(before: Memory, ping: Ping, rules: Rules, *, unseen: bool = False) -> Memory:
    """`unseen`: it was taken back before they are likely to have read it."""
    network, habits = learning.ended(before.network, before.habits, ping)
    weighed, at = before.load, ping.ended_at
    if at is not None and unseen:
        weighed = weighed.without(rules.unseen_share, at)
    if at is not None and ping.end is End.YES:
        weighed = load.helped(weighed, at)
    return Memory(network, habits, weighed)
