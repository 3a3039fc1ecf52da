"""Circles as the pure tests need them, in one line."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.help.circle import Member, Part
from bot.help.request import Request, State
from bot.help.visit import Attendance, Visit, VisitState

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
RESIDENT, JAN, SAMIRA, ELS, NORA = range(1, 6)


def member(person: int, part: Part = Part.HELPER, **more: Any) -> Member:
    return Member(person * 10, person, part, NOW, NOW, **more)


def request(*others: Member, state: State = State.TAKEN, **more: Any) -> Request:
    """Somebody's request with these others in its circle."""
    circle = (member(RESIDENT, Part.RESIDENT), *others)
    return Request(
        RESIDENT, "chores", "de kast", (), "heuvel", "tomorrow",
        id=1, state=state, circle=circle, **more,
    )  # fmt: skip


def visit(*coming: int, starts_at: datetime = NOW, **more: Any) -> Visit:
    """An agreed visit that these are for; `no` are those who said no."""
    answers = {person: Attendance(coming=True) for person in coming}
    answers |= {person: Attendance(coming=False) for person in more.pop("no", ())}
    more = {"state": VisitState.AGREED, "code": "blauwe fiets", "answers": answers} | more
    return Visit(1, 1, starts_at, RESIDENT, **more)
