"""What somebody can do with a session, and when. Each is a flow of its own, about it; pure.

A new one: a file with a `FLOW` of that name, a line here, its texts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.activities.activity import Activity, Session, SessionState, State
from bot.activities.sign_up import ALIVE, SignUp, Status


@dataclass(frozen=True)
class Situation:
    """One person and one session, at a moment. `sign_up` is theirs, while it has not ended."""

    person: int
    activity: Activity
    session: Session
    sign_up: SignUp | None
    now: datetime

    @property
    def organises(self) -> bool:
        return self.person in self.activity.organisers

    @property
    def status(self) -> Status | None:
        return self.sign_up.status if self.sign_up and self.sign_up.status in ALIVE else None

    @property
    def on(self) -> bool:
        """Published, and it is still to come, or on now."""
        ends = self.activity.sessions[-1].ends_at if self.activity.course else self.session.ends_at
        planned = self.activity.course or self.session.state is SessionState.PLANNED
        return self.activity.published and planned and ends > self.now

    @property
    def open(self) -> bool:
        return self.on and self.activity.closes_at(self.session) > self.now

    @property
    def begun(self) -> bool:
        return self.session.starts_at <= self.now


@dataclass(frozen=True)
class Action:
    """What a flow is offered to."""

    flow: str
    fits: Callable[[Situation], bool]


def _guest(it: Situation) -> bool:
    return it.on and not it.organises


def _manages(it: Situation) -> bool:
    return it.organises and it.activity.alive


ACTIONS = (
    Action("take_place", lambda it: it.open and it.status is Status.OFFERED),
    Action("join_activity", lambda it: it.open and it.status is None and not it.organises),
    Action("sign_off", lambda it: it.on and it.status is not None),
    Action("to_calendar", lambda it: it.on and it.status is Status.IN),
    Action("come_with_help", lambda it: it.on and it.status is Status.IN),
    Action("change_companions", lambda it: it.open and it.status in {Status.IN, Status.WAITING}),
    Action("miss_session", lambda it: it.on and it.activity.course and it.status is Status.IN),
    Action("write_organisers", _guest),
    Action("publish_again", lambda it: _manages(it) and it.activity.state is State.DRAFT),
    Action("who_comes", lambda it: it.organises and it.activity.published and not it.begun),
    Action("who_came", lambda it: it.organises and it.activity.published and it.begun),
    Action("share_activity", lambda it: it.activity.published and it.on),
    Action("make_poster", lambda it: it.organises and it.on),
    Action("tell_participants", lambda it: _manages(it) and it.activity.published),
    Action("change_activity", _manages),
    Action("open_group", lambda it: _manages(it) and it.activity.published),
    Action("ask_organiser", _manages),
    Action("hand_on_activity", _manages),
    Action("call_off", _manages),
)


def actions(it: Situation) -> tuple[str, ...]:
    """What this one may do now, what is most likely first."""
    return tuple(each.flow for each in ACTIONS if each.fits(it))
