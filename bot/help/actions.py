"""What each of a circle may do, and when. Each is a flow of its own, about the request; pure.

A new one: a file with a `FLOW` of that name, a line here, its texts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.help.circle import Member, Part
from bot.help.kinds import HUMAN, JOIN
from bot.help.request import Request
from bot.help.visit import LASTS, Visit, VisitState

R, H, P, C = Part.RESIDENT, Part.HELPER, Part.PROFESSIONAL, Part.COMPANION
EVERYONE = frozenset(Part)


@dataclass(frozen=True)
class Situation:
    """One of a circle, at a moment."""

    me: Member
    request: Request
    visits: Sequence[Visit]
    now: datetime

    @property
    def helped(self) -> bool:
        return bool(self.request.helpers)

    @property
    def is_for_help(self) -> bool:
        """And not a talk with a human."""
        return self.request.kind not in {HUMAN, JOIN}

    @property
    def company(self) -> bool:
        return len(self.request.circle) > 1

    def visit_now(self) -> Visit | None:
        """The agreed visit of mine that it is (nearly) time for."""
        return next(
            (
                visit
                for visit in self.visits
                if visit.state is VisitState.AGREED
                and visit.coming(self.me.person)
                and visit.starts_at - LASTS <= self.now <= visit.ends_at + LASTS
            ),
            None,
        )


def always(_: Situation) -> bool:
    return True


def _is_wanted(it: Situation) -> bool:
    """Whoever it is for has said yes to it, if they had to."""
    return not it.request.waits_for_consent


def _helped(it: Situation) -> bool:
    return it.helped


def _no_visit_yet(it: Situation) -> bool:
    return it.helped and not it.visits


def _another_visit(it: Situation) -> bool:
    return it.helped and bool(it.visits)


def _has_to_arrive(it: Situation) -> bool:
    visit = it.visit_now()
    return visit is not None and visit.answers[it.me.person].arrived_at is None


def _could_be_replaced(it: Situation) -> bool:
    return not it.me.seeks_stand_in


def _is_being_replaced(it: Situation) -> bool:
    return it.me.seeks_stand_in


@dataclass(frozen=True)
class Action:
    """What a flow is offered to: these parts, when `fits`."""

    flow: str
    parts: frozenset[Part]
    fits: Callable[[Situation], bool] = always


ACTIONS = (
    Action("arrive", frozenset({H, P}), _has_to_arrive),
    Action("keep_place", frozenset({H}), _is_being_replaced),
    Action("look_in", frozenset({H}), lambda it: it.request.regarding is not None),
    Action("new_consent_link", frozenset({R}), lambda it: it.request.waits_for_consent),
    Action("propose_time", EVERYONE, _no_visit_yet),
    Action("close_request", frozenset({R}), _helped),
    Action("close_request", frozenset({H, P, C}), _is_wanted),
    Action("change_request", frozenset({R}), lambda it: not it.helped and it.is_for_help),
    Action("withdraw", frozenset({R})),
    Action("hand_back", frozenset({H})),
    Action("seek_stand_in", frozenset({H}), _could_be_replaced),
    Action("share_contact", frozenset({R}), _helped),
    Action("change_request", frozenset({R}), lambda it: it.helped and it.is_for_help),
    Action("propose_time", EVERYONE, _another_visit),
    Action("who_sees_what", frozenset({R})),
    Action("ask_in", EVERYONE, lambda it: _is_wanted(it) and it.is_for_help),
    Action("somebody_else", frozenset({R, P}), _helped),
    Action("take_over", frozenset({P}), _helped),
    Action("close_request", frozenset({R}), lambda it: not it.helped),
    Action("pull_brake", EVERYONE, lambda it: it.company),
    Action("step_out", frozenset({P, C})),
)


def actions(it: Situation) -> tuple[str, ...]:
    """What this one may do now, what is most likely first."""
    if not it.request.alive:
        return ()
    fitting = (each.flow for each in ACTIONS if it.me.part in each.parts and each.fits(it))
    return tuple(dict.fromkeys(fitting))
