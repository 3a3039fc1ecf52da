"""The kinds of questions a flow can ask. To add a kind, add a class.

Each turns what was said into text to store, and stored text into what the flow receives.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from bot.conversation.flow import NotUnderstood, Question, Said
from bot.conversation.pick import fold, is_yes
from bot.messages import Attachment, Option, utf16
from bot.places import Neighbourhood, mentioned, nearest

OWN_WORDS = "="
DONE = "done"
TICK = "✓ "
LONGEST = 1000


@dataclass(frozen=True)
class Ask(Question[str]):
    """Words, of at most `longest` UTF-16 units. `skip` offers to go on without."""

    longest: int = LONGEST
    skip: bool = False
    with_: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def takes_words(self) -> bool:
        return True

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        if self.skip and said.text == "skip":
            return ""
        return OWN_WORDS + words(said, self.longest, asked=self.skip)

    def value(self, stored: str) -> str:
        return stored.removeprefix(OWN_WORDS)

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        return (Option("skip", aside=True),) if self.skip else ()

    def examples(self) -> tuple[str, ...]:
        return ("", "=some words") if self.skip else ("=some words",)

    def told(self) -> Mapping[str, Any]:
        return self.with_


@dataclass(frozen=True)
class Choose(Question[str]):
    """One of several options; with `own_words` also anything else that fits in a line.

    With a `default` it is asked only of who wants to change that. What is `bound` is answered as it
    was read: when a name in it is another's by now, it is asked again.
    """

    options: tuple[Option, ...]
    own_words: bool = False
    with_: Mapping[str, Any] = field(default_factory=dict, hash=False)
    default: str | None = None
    bound: bool = False

    def unless_told(self) -> str | None:
        return self.default

    def takes_words(self) -> bool:
        return self.own_words

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        values, named = {option.value for option in self.options}, said.text.split()
        if said.text in values:
            return said.text
        if not self.own_words or (len(named) > 1 and values.issuperset(named)):  # "1 en 2"
            raise NotUnderstood
        return OWN_WORDS + words(said, 200)

    def value(self, stored: str) -> str:
        if self.own_words and stored.startswith(OWN_WORDS):
            return stored
        if stored not in {option.value for option in self.options}:
            raise NotUnderstood
        return stored

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        return self.options

    def examples(self) -> tuple[str, ...]:
        values = tuple(option.value for option in self.options)
        return (*values, OWN_WORDS + "some words") if self.own_words else values

    def told(self) -> Mapping[str, Any]:
        return self.with_


@dataclass(frozen=True)
class Noted(Question[str]):
    """Never asked: what a free sentence told besides the answers, or ""."""

    def is_asked(self) -> bool:
        return False

    def unless_told(self) -> str | None:
        return ""

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        raise NotUnderstood

    def value(self, stored: str) -> str:
        return stored


def confirm(key: str, **told: Any) -> Choose:
    """Yes or no, to what it says on the screen."""
    return Choose(key, (Option("yes"), Option("no")), with_=told, bound=True)


@dataclass(frozen=True)
class ChooseMany(Question[tuple[str, ...]]):
    """At least one of several options, picked one by one or in a list ("1, 3 en 4")."""

    options: tuple[Option, ...]

    def understand(self, said: Said, so_far: str | None) -> str:
        chosen, picked = self._chosen(so_far), said.text.split()
        if not picked or not {*picked} <= {DONE, *(option.value for option in self.options)}:
            raise NotUnderstood
        if len(picked) == 1 and picked != [DONE]:
            toggled = {*chosen} ^ {*picked}
            return " ".join(option.value for option in self.options if option.value in toggled)
        both = [value for value in dict.fromkeys([*chosen, *picked]) if value != DONE]
        if not both:
            raise NotUnderstood("choose-one")
        return " ".join([*both, DONE])

    def value(self, stored: str) -> tuple[str, ...]:
        *chosen, end = stored.split() or [""]
        if end != DONE or not chosen:
            raise NotUnderstood
        if not set(chosen) <= {option.value for option in self.options}:
            raise NotUnderstood
        return tuple(chosen)

    def offer(self, so_far: str | None) -> tuple[Option, ...]:
        """Those picked carry a tick; the way on appears with the first."""
        chosen = self._chosen(so_far)
        shown = [Option(o.value, TICK + o.label) if o.value in chosen else o for o in self.options]
        return (*shown, Option(DONE)) if chosen else tuple(shown)

    def examples(self) -> tuple[str, ...]:
        return (f"{self.options[0].value} {DONE}",)

    def _chosen(self, so_far: str | None) -> list[str]:
        """What was picked before, as far as it is still there."""
        values = (so_far or "").split()
        return [option.value for option in self.options if option.value in values]


@dataclass(frozen=True)
class Where(Question[str]):
    """A neighbourhood, by name or by a shared location (which is not kept)."""

    neighbourhoods: Mapping[str, Neighbourhood] = field(hash=False)

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        for place in said.attachments:
            if place.latitude is not None and place.longitude is not None:
                found = nearest(self.neighbourhoods, place.latitude, place.longitude)
                if found is None:
                    raise NotUnderstood("too-far")
                return found
        return self.value(mentioned(self.neighbourhoods, said.text) or said.text)

    def value(self, stored: str) -> str:
        if stored not in self.neighbourhoods:
            raise NotUnderstood
        return stored

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        return tuple(Option(key, place.name) for key, place in self.neighbourhoods.items())


@dataclass(frozen=True)
class Told:
    """Words, files, or both."""

    text: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True)
class Tell(Question[Told]):
    """Words, a photo, a recording or a file; with `skip` also nothing, and that is what it is
    when it is only asked of who wants to change it (`unasked`)."""

    skip: bool = False
    with_: Mapping[str, Any] = field(default_factory=dict, hash=False)
    unasked: bool = False

    def unless_told(self) -> str | None:
        return "" if self.unasked else None

    def takes_words(self) -> bool:
        return True

    def understand(self, said: Said, so_far: str | None) -> str:  # noqa: ARG002
        if self.skip and said.text == "skip":
            return ""
        files = tuple(a for a in said.attachments if a.kind != "location")
        text = ""
        if said.text.strip() or not files:
            text = words(said, LONGEST, asked=self.skip and not files)
        return self.store(Told(text, files))

    @staticmethod
    def store(told: Told) -> str:
        return msgspec.json.encode(told).decode()

    def value(self, stored: str) -> Told:
        if self.skip and not stored:
            return Told()
        try:
            return msgspec.json.decode(stored, type=Told)
        except msgspec.DecodeError:  # stored when this was another kind of question
            raise NotUnderstood from None

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        return (Option("skip", aside=True),) if self.skip else ()

    def told(self) -> Mapping[str, Any]:
        return self.with_

    def examples(self) -> tuple[str, ...]:
        photo = self.store(Told("", (Attachment("photo", "x:1"),)))
        return ("" if self.skip else self.store(Told("some words")), photo)


def words(said: Said, longest: int, *, asked: bool = False) -> str:
    """What was said, trimmed. Raises NotUnderstood when it is nothing or too much, and on a mere
    yes when it was `asked` whether there is anything to say."""
    text = said.text.strip()
    if asked and is_yes(text):
        raise NotUnderstood("go-ahead")
    if not fold(text):  # nothing, or only "?"
        raise NotUnderstood("words-please" if said.attachments else "not-understood")
    if utf16(text) > longest:
        raise NotUnderstood("too-long")
    return text
