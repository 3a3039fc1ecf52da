"""How it stands with the search for somebody, in one word, and what keeps it; pure."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from bot.desk.records import Seen
from bot.help.request import State


class Standing(StrEnum):
    """Why nothing happens, or what does. The name of the text that says so."""

    CONSENT = "consent"
    HELD = "held"
    WIDER = "wider"
    CALLED = "called"
    SILENT = "silent"
    UNKNOWN = "unknown"
    NOBODY = "nobody"
    LATE = "late"
    NIGHT = "night"
    THINKING = "thinking"
    LATER = "later"
    HELPED = "helped"


STUCK = frozenset(
    {
        Standing.CONSENT,
        Standing.HELD,
        Standing.WIDER,
        Standing.CALLED,
        Standing.SILENT,
        Standing.UNKNOWN,
        Standing.NOBODY,
        Standing.LATE,
    }
)
"""Nothing moves unless somebody does something."""
ASKED_WIDER = "asked"


def standing(seen: Seen, deadline: datetime, now: datetime, *, asleep: bool) -> Standing:  # noqa: PLR0911
    """`deadline`: by when somebody should have said yes. `asleep`: people may not be asked now."""
    request = seen.request
    if request.waits_for_consent:
        return Standing.CONSENT
    if request.state is State.TAKEN:
        return Standing.HELPED
    if request.held:
        return Standing.HELD
    if request.wider == ASKED_WIDER:
        return Standing.WIDER
    if seen.nobody or now >= deadline:
        return _why_nobody(seen)
    if asleep and not request.urgent:
        return Standing.NIGHT
    return Standing.THINKING if seen.thinking else Standing.LATER


def _why_nobody(seen: Seen) -> Standing:
    """Somebody should have said yes by now. A coordinator who was called is what counts; then
    those who say nothing; then that there is nobody left, or never was anybody."""
    if seen.called is not None:
        return Standing.CALLED
    if seen.thinking:
        return Standing.SILENT
    if not seen.nobody:
        return Standing.LATE
    return Standing.NOBODY if seen.asked else Standing.UNKNOWN
