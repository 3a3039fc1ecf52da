"""What stands in a calendar: an event, alone or coming again, and a feed of them; pure.

A calendar knows an event by its `uid` and takes the news with the highest `sequence`: a change or
a cancellation is the same event, written again with a higher one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

_UID = re.compile(r"[A-Za-z0-9@._-]{1,200}")


@dataclass(frozen=True)
class Moved:
    """One time of a series that is other than the rule says. `instead_of` is when it would begin
    by the rule; without a place of its own it is where the others are."""

    instead_of: datetime
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    cancelled: bool = False


@dataclass(frozen=True)
class Event:
    """Something that is on. Times are aware; people read them in `zone`.

    `repeats` is an RFC 5545 rule whose first time is `starts_at`, "" for something that is once;
    `without` are times of the rule that are off, `also` times beside it, `moved` those that are
    otherwise. `geo` is latitude and longitude in degrees. `organiser` is a first name: no address
    goes with it. `changed_at` is when this was last decided, so that the same is written as the
    same bytes.
    """

    uid: str
    sequence: int
    changed_at: datetime
    title: str
    starts_at: datetime
    ends_at: datetime
    zone: ZoneInfo
    description: str = ""
    repeats: str = ""
    without: Sequence[datetime] = ()
    also: Sequence[datetime] = ()
    moved: Sequence[Moved] = ()
    place: str = ""
    geo: tuple[float, float] | None = None
    organiser: str = ""
    url: str = ""
    cancelled: bool = False

    def __post_init__(self) -> None:
        if not _UID.fullmatch(self.uid):
            raise ValueError(f"{self.uid!r} cannot be the uid of an event")
        if self.ends_at <= self.starts_at or self.sequence < 0:
            raise ValueError("an event ends after it begins, and its sequence only grows from 0")


@dataclass(frozen=True)
class Feed:
    """All events of one person, as a calendar subscribes to them. `name` is what it is called
    there; it is fetched anew every `refresh`."""

    name: str
    events: Sequence[Event] = ()
    refresh: timedelta = field(default=timedelta(hours=1))
