"""A sign-up: one person and whom they bring, who get their places together or not at all; pure.

From every state there is a way to an end, and every end is one of those below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.activities.activity import SIGN_UP
from bot.conversation.subject import Subject

LIST = "waiting_list"
"""What falls due when somebody has to look at the list of a session."""


class Status(StrEnum):
    """Where a sign-up stands. Waiting and offered are on the list; an offer holds its places."""

    IN = "in"
    WAITING = "waiting"
    OFFERED = "offered"
    # The ends:
    LEFT = "left"  # signed off
    DECLINED = "declined"  # said no to an offer
    LAPSED = "lapsed"  # did not answer an offer in time
    MISSED = "missed"  # it began, and there had been no place
    CALLED_OFF = "called_off"  # the session or activity was cancelled
    OVER = "over"  # took part, or could have


ALIVE = (Status.IN, Status.WAITING, Status.OFFERED)
ON_THE_LIST = (Status.WAITING, Status.OFFERED)


@dataclass(frozen=True)
class SignUp:
    """`session` is the pool that it is for: one session, or the first of a course.

    `passed_over` counts the times that it was this household's turn and too few places were
    free. `missed`: they missed out last time. `drawn` is their turn in the draw, if there was one.
    `sure_at` is when they last said that they are coming. `in_calendar`: they put it in a calendar
    of their own.
    """

    id: int
    session: int
    person: int
    companions: int
    status: Status
    signed_at: datetime
    offered_until: datetime | None = None
    passed_over: int = 0
    missed: bool = False
    drawn: int | None = None
    sure_at: datetime | None = None
    in_calendar: bool = False

    @property
    def size(self) -> int:
        return 1 + self.companions

    @property
    def subject(self) -> Subject:
        return Subject(SIGN_UP, self.id)

    @property
    def turn(self) -> tuple[bool, int, bool, int]:
        """What orders the list: who was drawn, then who missed out last time, then who was
        first. After a draw, what decided it is in the draw already."""
        return (self.drawn is None, self.drawn or 0, not self.missed, self.id)


def people(sign_ups: Sequence[SignUp], *statuses: Status) -> int:
    """How many people these sign-ups are, of those with one of these statuses."""
    return sum(each.size for each in sign_ups if each.status in statuses)


def the_list(sign_ups: Sequence[SignUp]) -> tuple[SignUp, ...]:
    """Who waits or was offered a place, in the order in which it is their turn."""
    on_it = (each for each in sign_ups if each.status in ON_THE_LIST)
    return tuple(sorted(on_it, key=lambda each: each.turn))


def position(sign_ups: Sequence[SignUp], mine: SignUp) -> int:
    """One for who is next: so many households wait for an offer, up to this one."""
    waiting = (each.id for each in the_list(sign_ups) if each.status is Status.WAITING)
    return [*waiting].index(mine.id) + 1
