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
from bot.dates import read, say
from bot.messages import Option

LONGEST = 200


@dataclass(frozen=True)
class Time:
    """What somebody said of when: an option's value, or "=" and words. `starts_at` is known when
    they named a time of day, and `repeats` holds an RFC 5545 rule when it comes back."""

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
            return Time(OWN_WORDS + text)
        if moment.is_past(self.now):
            raise NotUnderstood("that-is-past")
        exact = moment.start if moment.precision == "minute" else None
        if self.exactly and exact is None:
            raise NotUnderstood("which-time")
        told = say(moment, self.now, self.zone, self.language)
        return Time(OWN_WORDS + told, exact, moment.repeats)

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
        some = Time(OWN_WORDS + "...", self.now)
        return (*(store(Time(option.value)) for option in self.options), store(some))


def store(time: Time) -> str:
    return msgspec.json.encode(time).decode()
