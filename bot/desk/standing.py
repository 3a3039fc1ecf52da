"""How it stands with the search for somebody, in one word; pure."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from bot.desk.records import Seen
from bot.help.request import State


class Standing(StrEnum):
    """Why nothing happens, or what does. The name of the text that says so."""

    CONSENT = "consent"
    HELD = "held"
    NOBODY = "nobody"
    WIDER = "wider"
    LATE = "late"
    NIGHT = "night"
    THINKING = "thinking"
    LATER = "later"
    HELPED = "helped"


STUCK = frozenset({Standing.CONSENT, Standing.HELD, Standing.NOBODY, Standing.WIDER, Standing.LATE})
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
    if seen.nobody:
        return Standing.NOBODY
    if now >= deadline:
        return Standing.LATE
    if asleep and not request.urgent:
        return Standing.NIGHT
    return Standing.THINKING if seen.thinking else Standing.LATER
