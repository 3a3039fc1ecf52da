"""What sending an ask, and what became of it, change in all that is remembered."""

from __future__ import annotations

from dataclasses import replace

from bot.help.asking import learning, load
from bot.help.asking.network import Network
from bot.help.asking.ping import End, Ping
from bot.help.asking.rules import Rules
from bot.help.asking.volunteer import Volunteer


def sent(network: Network, volunteer: Volunteer, ping: Ping) -> tuple[Network, Volunteer]:
    asked = load.asked(volunteer.load, ping.at)
    return learning.sent(network, ping), replace(volunteer, load=asked)


def ended(
    network: Network, volunteer: Volunteer, ping: Ping, rules: Rules, *, unseen: bool = False
) -> tuple[Network, Volunteer]:
    """`unseen`: it was taken back before they are likely to have read it."""
    network, habits = learning.ended(network, volunteer.habits, ping)
    weighed, at = volunteer.load, ping.ended_at
    if at is not None and unseen:
        weighed = weighed.without(rules.unseen_share, at)
    if at is not None and ping.end is End.YES:
        weighed = load.helped(weighed, at)
    return network, replace(volunteer, habits=habits, load=weighed)
