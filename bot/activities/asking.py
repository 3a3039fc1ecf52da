"""The kinds of questions that only activities ask."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.conversation.flow import NotUnderstood, Question, Said
from bot.conversation.questions import DONE, Choose, ChooseMany
from bot.conversation.when import Time, When, store
from bot.messages import Option

_NUMBER = re.compile(r"\d{1,6}")


@dataclass(frozen=True)
class Number(Choose):
    """One of the options, or another number from `least` to `most`. Their options stand aside, so
    that "4" is four and not the fourth."""

    least: int = 0
    most: int = 1000

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        if said.text in {option.value for option in self.options}:
            return said.text
        found = _NUMBER.findall(said.text)
        if len(found) != 1:
            raise NotUnderstood("a-number-please")
        return self.value(str(int(found[0])))

    def value(self, stored: str) -> str:
        if stored in {option.value for option in self.options}:
            return stored
        if not stored.isdecimal():
            raise NotUnderstood
        if not self.least <= int(stored) <= self.most:
            raise NotUnderstood("another-number-please")
        return stored

    def offer(self, so_far: str | None) -> tuple[Option, ...]:
        return tuple(replace(option, aside=True) for option in super().offer(so_far))

    def takes_words(self) -> bool:
        return True

    def examples(self) -> tuple[str, ...]:
        return (self.options[0].value,)


@dataclass(frozen=True)
class Tick(ChooseMany):
    """Any number of the options, also none; none when it is not asked."""

    def unless_told(self) -> str | None:
        return ""

    def understand(self, said: Said, so_far: str | None) -> str:
        return "" if said.text == DONE and not so_far else super().understand(said, so_far)

    def value(self, stored: str) -> tuple[str, ...]:
        return super().value(stored) if stored else ()

    def offer(self, so_far: str | None) -> tuple[Option, ...]:
        shown = super().offer(so_far)
        return shown if shown[-1].value == DONE else (*shown, Option(DONE))


@dataclass(frozen=True)
class WhenExactly(When):
    """A day and time, perhaps one that comes back."""

    exactly: bool = True

    def examples(self) -> tuple[str, ...]:
        weekly = Time("~...", self.now, "FREQ=WEEKLY")
        return (*super().examples(), store(weekly))


@dataclass(frozen=True)
class Pin(Question[tuple[float, float] | None]):
    """A shared location, in degrees; none when it is not asked."""

    def unless_told(self) -> str | None:
        return ""

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        if said.text == "skip":
            return ""
        for place in said.attachments:
            if place.latitude is not None and place.longitude is not None:
                return f"{place.latitude:.6f} {place.longitude:.6f}"
        raise NotUnderstood("share-a-location")

    def value(self, stored: str) -> tuple[float, float] | None:
        if not stored:
            return None
        try:
            latitude, longitude = map(float, stored.split())
        except ValueError:
            raise NotUnderstood from None
        return latitude, longitude

    def examples(self) -> tuple[str, ...]:
        return ("", "51.6 4.8")

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        return (Option("skip", aside=True),)

    def takes_words(self) -> bool:
        return True
