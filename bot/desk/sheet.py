"""An announcement as a sheet of paper at the desk: every field with what can be chosen, what is
chosen, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.announcements.announcement import Button, Replies, Topic
from bot.announcements.audience import RESIDENT
from bot.announcements.possible import Possible
from bot.announcements.whom import KILOMETRES
from bot.desk.door import Visitor
from bot.messages import Option
from bot.people.person import Role

ROLES = (Role.VOLUNTEER, Role.PROFESSIONAL, Role.COORDINATOR, RESIDENT)
SELDOM = ("kinds", "interests", "activity", "languages")
TICKS: Mapping[str, tuple[Button, ...]] = {
    "yes_no": (Button.YES, Button.NO),
    "question": (Button.QUESTION,),
    "sign_up": (Button.SIGN_UP,),
}
Fields = Mapping[str, Sequence[str]]
"""As a form gives them: every field with its values."""


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Paper:
    """One language to write in."""

    language: str
    name: str
    text: str
    needed: bool


@dataclass(frozen=True)
class Sheet:
    """The form, filled in. `wrong` is what to say beside a field; `number` is 0 for a new one."""

    number: int
    papers: Sequence[Paper]
    choices: Mapping[str, Sequence[Choice]]
    values: Mapping[str, str]
    wrong: Mapping[str, str] = field(default_factory=dict)
    files: int = 0
    whole: bool = True
    """Otherwise only the words can be changed."""

    @property
    def narrow(self) -> bool:
        """Something was chosen that is seldom needed."""
        return any(each.chosen for name in SELDOM for each in self.choices[name])


def first(fields: Fields, name: str) -> str:
    return next(iter(fields.get(name, ())), "")


def make_sheet(
    visitor: Visitor, may: Possible, fields: Fields, *, number: int = 0, files: int = 0
) -> Sheet:
    say, names = visitor.say, {each.value: each.label for each in may.languages}

    def labelled(options: Sequence[Option]) -> Callable[[str], str]:
        return {each.value: each.label for each in options}.__getitem__

    def offered(name: str, values: Iterable[str], label: Callable[[str], str]) -> list[Choice]:
        chosen = {*fields.get(name, ())}
        return [Choice(each, label(each), each in chosen) for each in values]

    lists = {
        "places": may.places,
        "kinds": may.kinds,
        "languages": may.languages,
        "interests": may.interests,
        "activity": may.activities,
        "sign_up_for": may.activities,
    }
    choices = {
        name: offered(name, (each.value for each in options), labelled(options))
        for name, options in lists.items()
    }
    choices["roles"] = offered("roles", ROLES, lambda each: say(f"audience-whom.{each}"))
    choices["middle"] = offered("middle", may.middles, visitor.work.place_name)
    choices["km"] = offered("km", map(str, KILOMETRES), lambda each: f"{each} km")
    choices["topic"] = offered("topic", Topic, lambda each: say(f"announce-topic.{each}"))
    choices["replies"] = offered("replies", Replies, lambda each: say(f"desk-reads.{each}"))
    choices["buttons"] = offered("buttons", TICKS, lambda each: say(f"desk-button.{each}"))
    return Sheet(
        number,
        [
            Paper(each, names.get(each, each), first(fields, f"text_{each}"), each == may.own)
            for each in (may.own, *may.others)
        ],
        choices,
        {name: first(fields, name) for name in ("followers", "link", "starts", "expires")},
        files=files,
    )
