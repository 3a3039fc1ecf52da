"""A question until which day: one of a few usual spans, or a day in somebody's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from bot.conversation.flow import NotUnderstood, Question, Said
from bot.conversation.questions import words
from bot.conversation.surroundings import Now
from bot.dates import read
from bot.dates.wall import instant
from bot.messages import Option
from bot.people.wishes import TWO_WEEKS

LONGEST = 100
PAUSES = (
    ("two_weeks", TWO_WEEKS),
    ("month", timedelta(days=30)),
    ("season", timedelta(days=90)),
)
YEARS = tuple((f"years_{many}", timedelta(days=365 * many)) for many in (1, 2, 3))


@dataclass(frozen=True)
class UntilDay(Question[datetime]):
    """When that day begins, at home. Stored as an ISO date; no further ahead than `longest`."""

    now: Now = field(hash=False)
    spans: tuple[tuple[str, timedelta], ...]
    longest: timedelta
    with_: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def takes_words(self) -> bool:
        return True

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        now, spans = self.now, dict(self.spans)
        if said.text in spans:
            day = now.at.astimezone(now.zone).date() + spans[said.text]
        else:
            moment = read(words(said, LONGEST), now.at, now.zone, now.language)
            if moment is None:
                raise NotUnderstood("which-day")
            # "1 april" and "tot 1 april" are the same day, "tot en met" the next.
            begins = moment.end if moment.edge == "before" and moment.end else moment.start
            day = begins.astimezone(now.zone).date()
        stored = day.isoformat()
        self.value(stored)
        return stored

    def value(self, stored: str) -> datetime:
        try:
            day = instant(date.fromisoformat(stored), 0, self.now.zone)
        except ValueError:  # stored when this was another kind of question
            raise NotUnderstood from None
        if not self.now.at < day <= self.now.at + self.longest:
            raise NotUnderstood("day-to-come")
        return day

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        return tuple(Option(name) for name, _ in self.spans)

    def told(self) -> Mapping[str, Any]:
        return self.with_

    def examples(self) -> tuple[str, ...]:
        today = self.now.at.astimezone(self.now.zone).date()
        return ((today + self.spans[0][1]).isoformat(),)
