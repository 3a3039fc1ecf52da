"""Who was asked for a request, why, and what became of it. What that asks of storage is `Asks`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.help.asking.ask import Ask
from bot.help.asking.habits import Habits
from bot.help.asking.load import Load
from bot.help.asking.network import Network
from bot.help.asking.ping import End, Ping
from bot.help.asking.reason import Reason
from bot.help.asking.volunteer import Volunteer
from bot.help.request import Request
from bot.people.person import Person, Role


class Answer(StrEnum):
    """What became of asking one person. `LAPSED`: they said nothing for a day. `LEFT_OUT`: a
    coordinator wants them not to be asked for this one."""

    ASKED = "asked"
    YES = "yes"
    NOT_NOW = "not_now"
    NEVER = "never"
    TOO_LATE = "too_late"
    LAPSED = "lapsed"
    STOOD_DOWN = "stood_down"
    UNREACHABLE = "unreachable"
    HANDED_BACK = "handed_back"
    LEFT_OUT = "left_out"


ENDS: Mapping[Answer, End] = {
    Answer.YES: End.YES,
    Answer.NOT_NOW: End.CANT,
    Answer.NEVER: End.CANT,
    Answer.TOO_LATE: End.TOO_LATE,
    Answer.LAPSED: End.LAPSED,
    Answer.STOOD_DOWN: End.WITHDRAWN,
}
"""What an answer to a ping is to the rule that asked; the others say nothing about the person."""


@dataclass(frozen=True)
class Asked:
    """One ask. `why` is "rule", or the name of another reason ("nobody", "looked", "again")."""

    why: str
    ping: Ping
    answer: Answer
    reasons: tuple[Reason, ...] = ()

    @property
    def again(self) -> bool:
        """Whether they may be asked once more: it was taken back before they could answer."""
        return self.answer is Answer.STOOD_DOWN


@dataclass(frozen=True)
class Known:
    """Somebody who may be asked, with what is known of them beside one request."""

    volunteer: Volunteer
    neighbourhoods: frozenset[str]
    liked: bool = False
    places_held: int = 0

    @property
    def by_role(self) -> bool:
        """They offer no kind of their own, and are asked for all that their role takes."""
        return not self.volunteer.kinds


class Asks(Protocol):
    """Who could be asked, who was, why, what they said, and what that taught us."""

    async def known(
        self, request: Request, roles: Collection[Role], kinds: Collection[str], now: datetime
    ) -> Sequence[Known]:
        """Everyone with such a role who offers one of these kinds, asked before or not, with the
        certificates that still count.

        Who only volunteers is asked for the kinds that they offer; who offers no kinds at all
        but has another role is asked for all. Nobody offers to be the human that is asked for:
        everyone with such a role is. Not: its circle, whom the resident refused, who said never.
        """

    async def humans(
        self, request: Request, roles: Collection[Role], *, again: bool = False
    ) -> Sequence[Person]:
        """Everyone with such a role who could be asked to look at it, as for a human; those who
        were asked before only with `again`."""

    async def ask(
        self, request: int, person: int, why: str, now: datetime, ask: Ask | None = None
    ) -> None:
        """In place of an earlier ask, with what the rule weighed."""

    async def answer(self, request: int, person: int, answer: Answer, now: datetime) -> None:
        """Also of somebody who was not asked: then they will not be."""

    async def asked(self, request: int) -> Mapping[int, Asked]:
        """By person, in the order in which they were asked."""

    async def ask_of(self, request: int, person: int) -> Asked | None: ...
    async def latest(self, person: int) -> tuple[int, Asked] | None:
        """The newest ask of this person that they can still answer, and its request."""

    async def network(self) -> Network: ...
    async def keep_network(self, network: Network) -> None: ...
    async def habits(self, person: int) -> tuple[Habits, Load]: ...
    async def keep_habits(self, person: int, habits: Habits, load: Load) -> None: ...
