"""An announcement: one message to many, and what may become of it; pure.

The author writes it in the network's own language and others may be added; who has none of these
gets the own language. It may go at once, later, or after a second person's yes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.announcements.audience import Audience
from bot.conversation.subject import Subject
from bot.messages import Attachment

ANNOUNCEMENT = "announcement"


class State(StrEnum):
    """Where an announcement stands."""

    DRAFT = "draft"
    AWAITING_SECOND = "awaiting-second"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


AFTER: Mapping[State, frozenset[State]] = {
    State.DRAFT: frozenset(
        {State.AWAITING_SECOND, State.SCHEDULED, State.SENDING, State.CANCELLED}
    ),
    State.AWAITING_SECOND: frozenset(
        {State.DRAFT, State.SCHEDULED, State.SENDING, State.CANCELLED}
    ),
    State.SCHEDULED: frozenset({State.AWAITING_SECOND, State.SENDING, State.CANCELLED}),
    State.SENDING: frozenset({State.PAUSED, State.DONE, State.CANCELLED}),
    State.PAUSED: frozenset({State.SENDING, State.DONE, State.CANCELLED}),
    # What was delivered can be changed, or sent to those for whom it is not known.
    State.DONE: frozenset({State.SENDING}),
    State.CANCELLED: frozenset({State.SENDING}),
}
"""What each state may become. Nothing that somebody may have got is planned anew."""
BEGUN = frozenset({State.SENDING, State.PAUSED, State.DONE})


def before(to: State) -> frozenset[State]:
    """The states from which it may become `to`."""
    return frozenset(state for state, following in AFTER.items() if to in following)


class Replies(StrEnum):
    """Who hears what people answer."""

    ME = "me"
    TEAM = "team"
    NONE = "none"


class Topic(StrEnum):
    """What an announcement is about: people leave or follow one at a time."""

    NEWS = "news"
    ACTIVITIES = "activities"
    HELPING = "helping"


class Button(StrEnum):
    """What a recipient can tap. `SIGN_UP` leads to the activity that `link` is the code of; `OFF`
    is there always: no more about this topic."""

    YES = "yes"
    NO = "no"
    QUESTION = "question"
    SIGN_UP = "sign_up"
    OFF = "off"


class Approval(StrEnum):
    """What a person stands for with their name."""

    SEND = "send"
    URGENT = "urgent"


@dataclass(frozen=True)
class NewAnnouncement:
    """What an author writes. `texts` are by language, the network's own first. `link` is where
    people sign up: an address, or with the button for it the code of an activity; `starts_at`
    None is at once, `expires` None is never."""

    author: int
    texts: Mapping[str, str] = field(hash=False)
    audience: Audience
    attachments: tuple[Attachment, ...] = ()
    buttons: tuple[Button, ...] = ()
    link: str = ""
    topic: Topic = Topic.NEWS
    replies: Replies = Replies.TEAM
    starts_at: datetime | None = None
    expires: datetime | None = None

    @property
    def address(self) -> str:
        """Where people sign up elsewhere; it stands below the words."""
        return "" if Button.SIGN_UP in self.buttons else self.link


@dataclass(frozen=True)
class Announcement(NewAnnouncement):
    """One that is kept. `urgent`: two people stand for it, so it may go at night."""

    id: int = 0
    state: State = State.DRAFT
    urgent: bool = False
    withdrawn: bool = False

    @property
    def subject(self) -> Subject:
        return Subject(ANNOUNCEMENT, self.id)

    def text_in(self, language: str) -> str:
        return self.texts.get(language) or next(iter(self.texts.values()))

    def missing(self, languages: Iterable[str]) -> Sequence[str]:
        """Those of these languages in which it is not written."""
        return [language for language in languages if not self.texts.get(language)]

    @property
    def choices(self) -> tuple[Button, ...]:
        """All that can be tapped, in order: a button is known by its place here."""
        return (*self.buttons, Button.OFF)

    def is_late(self, now: datetime) -> bool:
        return self.expires is not None and self.expires <= now


def may_become(state: State, to: State) -> bool:
    return to in AFTER[state]


def needs_second(people: int, above: int) -> bool:
    """Whether somebody else has to look at it before it goes to so many."""
    return people > above
