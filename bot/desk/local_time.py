"""A day and time as a form gives it, on the clock at home; pure.

In spring an hour is missing: what lies in it is refused, not moved. In autumn one comes twice: the
first is meant.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


class NoSuchTime(Exception):
    """It is no time, or one that the clock skips; `hint` names the text to say."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.hint = hint


def moment_of(text: str, zone: ZoneInfo) -> datetime:
    """Such as "2026-03-10T09:30", as a moment in UTC. Raises NoSuchTime."""
    try:
        local = datetime.fromisoformat(text)
        if local.tzinfo is not None:
            raise NoSuchTime("unreadable")
        moment = local.replace(tzinfo=zone).astimezone(UTC)
        there = moment.astimezone(zone).replace(tzinfo=None)
    except (ValueError, OverflowError):
        raise NoSuchTime("unreadable") from None
    if there != local:
        raise NoSuchTime("skipped")
    return moment


def as_field(moment: datetime | None, zone: ZoneInfo) -> str:
    """What a form shows for it."""
    return "" if moment is None else f"{moment.astimezone(zone):%Y-%m-%dT%H:%M}"
