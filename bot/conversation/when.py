"""A question about time: one of the usual answers, or how people say it in their own words.

What was understood is kept with the words, so that it can be read back before it counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from bot.conversation.flow import NotUnderstood, Question, Said
from bot.conversation.questions import OWN_WORDS, words
from bot.dates import Moment, find, read, say
from bot.messages import Option
from bot.privacy.identifying import mask

LONGEST = 200
UNDERSTOOD = "~"


@dataclass(frozen=True)
class Time:
    """What somebody said of when: an option's value, or "=" and their own words, or "~" and what
    these were understood as. `starts_at` is known when they named a time of day, and `repeats`
    holds an RFC 5545 rule when it comes back."""

    words: str
    starts_at: datetime | None = None
    repeats: str = ""


@dataclass(frozen=True)
class When(Question[Time]):
    """`exactly`: only a day and time will do."""

    now: datetime = field(hash=False)
    zone: ZoneInfo = field(hash=False)
    language: str = "nl"
    options: tuple[Option, ...] = ()
    exactly: bool = False
    with_: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def takes_words(self) -> bool:
        return True

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        if said.text in {option.value for option in self.options}:
            return store(Time(said.text))
        return store(self._read(words(said, LONGEST)))

    def _read(self, text: str) -> Time:
        moment = read(text, self.now, self.zone, self.language)
        if moment is None:
            if self.exactly:
                raise NotUnderstood("which-time")
            return Time(OWN_WORDS + mask(text, self.language).text)
        if moment.past(self.now):
            raise NotUnderstood("that-is-past")
        if moment.precision in {option.value for option in self.options}:
            return Time(moment.precision)  # "zo snel mogelijk" is as urgent as the option "now"
        time = _as_told(moment, self.now, self.zone, self.language)
        if self.exactly and time.starts_at is None:
            raise NotUnderstood("which-time")
        return time

    def value(self, stored: str) -> Time:
        try:
            time = msgspec.json.decode(stored, type=Time)
        except msgspec.DecodeError:  # stored when this was another kind of question
            raise NotUnderstood from None
        if self.exactly and time.starts_at is None:
            raise NotUnderstood
        return time

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        return self.options

    def told(self) -> Mapping[str, Any]:
        return self.with_

    def examples(self) -> tuple[str, ...]:
        some = Time(UNDERSTOOD + "...", self.now)
        return (*(store(Time(option.value)) for option in self.options), store(some))


def time_in(text: str, now: datetime, zone: ZoneInfo, language: str) -> Time | None:
    """The one time that a sentence names; None when there is none, several, or it is past."""
    found = find(text, now, zone, language)
    if len(found) != 1 or found[0].moment.past(now):
        return None
    return _as_told(found[0].moment, now, zone, language)


def _as_told(moment: Moment, now: datetime, zone: ZoneInfo, language: str) -> Time:
    """Read back; the start counts when a time of day was named, and nothing but that: "after
    three" and "between ten and twelve" still have to become a time."""
    named = moment.precision == "minute" and moment.edge in {"", "about"} and moment.end is None
    exact = moment.start if named else None
    return Time(UNDERSTOOD + say(moment, now, zone, language), exact, moment.repeats)


def store(time: Time) -> str:
    return msgspec.json.encode(time).decode()
