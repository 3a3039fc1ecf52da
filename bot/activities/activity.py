"""An activity and its sessions; pure.

It is a draft until it was checked, if that is needed; then published, and it ends as cancelled or
over. Its `sequence` grows with every change that who takes part must know, and its `uid` never
changes: a calendar goes by these two.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.conversation.subject import Subject
from bot.messages import LONG_AGO, Attachment

ACTIVITY, SESSION, SIGN_UP = "activity", "session", "sign_up"
LASTS = timedelta(hours=2)
"""How long it is taken to last when nobody says otherwise."""


class State(StrEnum):
    """Where an activity stands."""

    DRAFT = "draft"
    CHECKING = "checking"
    PUBLISHED = "published"
    CANCELLED = "cancelled"
    OVER = "over"


class SessionState(StrEnum):
    """Where one session stands. Whether one on a holiday goes on may be `ASKED` of who organises
    it; until then nobody else sees it."""

    ASKED = "asked"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    OVER = "over"


class Seen(StrEnum):
    """Who finds it: everyone, who looks in its neighbourhood, or only who was given its link."""

    ALL = "all"
    NEIGHBOURHOOD = "neighbourhood"
    LINK = "link"


class Access(StrEnum):
    """What somebody may need to know before they come."""

    STEP_FREE = "step_free"
    HEARING_LOOP = "hearing_loop"
    CALM = "calm"
    COMPANION = "companion"  # bring somebody along


class Interest(StrEnum):
    """What it is about, to find it by."""

    MEETING = "meeting"
    FOOD = "food"
    MOVING = "moving"
    MAKING = "making"
    LEARNING = "learning"
    MUSIC = "music"
    OUTDOORS = "outdoors"
    CHILDREN = "children"


class Holidays(StrEnum):
    """What a series does on a holiday."""

    SKIP = "skip"
    ASK = "ask"
    KEEP = "keep"


@dataclass(frozen=True)
class NewActivity:
    """What an organiser decided to announce.

    `repeats` is an RFC 5545 rule whose first time is `starts_at`, "" for something that is once.
    With `course`, somebody signs up for all `times` sessions together; otherwise for each apart.
    `places` counts people, None for as many as come. With `lottery` they are drawn the day
    before, instead of who is first. `place` is in the organiser's words; the pin is in degrees.
    """

    title: str
    starts_at: datetime
    place: str
    neighbourhood: str
    places: int | None = None
    description: str = ""
    repeats: str = ""
    course: bool = False
    times: int = 0
    minutes: int = 120
    interest: str = Interest.MEETING
    cost: str = ""
    access: tuple[str, ...] = ()
    language: str = ""
    for_whom: str = ""
    photo: Attachment | None = None
    latitude: float | None = None
    longitude: float | None = None
    seen: str = Seen.ALL
    holidays: str = Holidays.SKIP
    lottery: bool = False

    @property
    def lasts(self) -> timedelta:
        return timedelta(minutes=self.minutes)


@dataclass(frozen=True)
class Session:
    """One time that it is on. `pool` is the session whose sign-ups are this one's too: its own
    number, or for a course that of the first. `recurs_at` is when the rule says that it starts,
    which stays the same when it is moved. `drawn`: its places have been drawn by lot."""

    id: int
    activity: int
    pool: int
    starts_at: datetime
    ends_at: datetime
    recurs_at: datetime
    state: SessionState = SessionState.PLANNED
    drawn: bool = False

    @property
    def subject(self) -> Subject:
        return Subject(SESSION, self.id)


@dataclass(frozen=True)
class Activity(NewActivity):
    """An activity as it stands, with who organises it (equals, the first one first), and its
    sessions that are still to come or, of a course, all of them; the earliest first.

    `link` is the code that leads straight to it, `group_link` where who takes part can meet, and
    `group_chat` (channel and chat, with a tab) where the bot says what changes.
    `changed_at` is when its sequence grew.
    """

    id: int = 0
    uid: str = ""
    link: str = ""
    group_link: str = ""
    group_chat: str = ""
    sequence: int = 0
    state: State = State.DRAFT
    made_at: datetime = LONG_AGO
    changed_at: datetime = LONG_AGO
    organisers: tuple[int, ...] = ()
    sessions: tuple[Session, ...] = ()

    @property
    def subject(self) -> Subject:
        return Subject(ACTIVITY, self.id)

    @property
    def published(self) -> bool:
        return self.state is State.PUBLISHED

    @property
    def alive(self) -> bool:
        return self.state not in {State.CANCELLED, State.OVER}

    def session(self, number: int) -> Session | None:
        return next((each for each in self.sessions if each.id == number), None)

    @property
    def planned(self) -> tuple[Session, ...]:
        return tuple(each for each in self.sessions if each.state is SessionState.PLANNED)

    def next_session(self, now: datetime) -> Session | None:
        """The one that is on now, or the first to come."""
        return next((each for each in self.planned if each.ends_at > now), None)

    def closes_at(self, session: Session) -> datetime:
        """Until when somebody can get a place in it. One can come into a course one time late."""
        if not self.course:
            return session.starts_at
        starts = [each.starts_at for each in self.sessions if each.state != SessionState.CANCELLED]
        return sorted(starts)[:2][-1] if starts else session.starts_at
