"""A request for help and its life; pure. What the subject of help asks of storage is `Requests`.

A request is open while somebody is looked for and taken when every place is filled; both are
alive. It ends as done or withdrawn, and from every state its resident can end it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.conversation.subject import Subject
from bot.help.circle import Left, Member, Part, filled, helpers
from bot.messages import LONG_AGO, Attachment

REQUEST = "request"


class State(StrEnum):
    """Where a request stands. `OPEN` and `TAKEN` are alive; the others are the end."""

    OPEN = "open"
    TAKEN = "taken"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class Wider(StrEnum):
    """Whether others than those near, who offer just this, may be asked."""

    NOT_ASKED = ""
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class Consent(StrEnum):
    """Whether the one who is helped wants it, when another asks for them."""

    OWN = "own"
    DECLARED = "declared"
    AWAITED = "awaited"
    GIVEN = "given"


@dataclass(frozen=True)
class NewRequest:
    """What a resident decided to send.

    `when` is an option's value, or "=" and their own words; `starts_at` the moment that these
    mean, when that is known, and `repeats` an RFC 5545 rule ("FREQ=WEEKLY;BYDAY=TU"). `resident`
    is who asks; `for_another` whom it is for, when that is somebody else. `regarding` is the
    other request that a question to a human is about. `liked_first`: who helped them before, and
    they liked it, is asked before others.
    """

    resident: int
    kind: str
    details: str
    attachments: tuple[Attachment, ...]
    neighbourhood: str
    when: str
    starts_at: datetime | None = None
    repeats: str = ""
    places: int = 1
    for_another: str = ""
    consent: Consent = Consent.OWN
    company: bool = False
    regarding: int | None = None
    liked_first: bool = False

    @property
    def urgent(self) -> bool:
        return self.when == "now"


@dataclass(frozen=True)
class Request(NewRequest):
    """A request as it stands, with who is in its circle now, the resident first."""

    id: int = 0
    state: State = State.OPEN
    asked_at: datetime = LONG_AGO
    circle: tuple[Member, ...] = ()
    asked_by: int | None = None
    """Who asked it for another who has said yes to it since: the resident is that other now."""
    looking_since: datetime = LONG_AGO
    """Since it was asked, or since somebody left their place."""
    held: bool = False
    """A coordinator wants nobody to be asked now."""
    wider: Wider = Wider.NOT_ASKED

    @property
    def subject(self) -> Subject:
        return Subject(REQUEST, self.id)

    @property
    def alive(self) -> bool:
        return self.state in {State.OPEN, State.TAKEN}

    @property
    def waits_for_consent(self) -> bool:
        return self.consent is Consent.AWAITED

    @property
    def helpers(self) -> tuple[Member, ...]:
        return helpers(self.circle)

    @property
    def places_left(self) -> int:
        return max(self.places - filled(self.circle), 0)

    def member(self, person: int) -> Member | None:
        """This person's stay in the circle."""
        return next((member for member in self.circle if member.person == person), None)

    def part(self, person: int) -> Part | None:
        member = self.member(person)
        return member.part if member is not None else None

    def others(self, person: int) -> tuple[Member, ...]:
        """Who hears what `person` says in this request; nobody for an outsider."""
        if self.member(person) is None:
            return ()
        return tuple(member for member in self.circle if member.person != person)


@dataclass(frozen=True)
class Taken:
    """A place that was given: who has it now, and whose it was, when they had asked for that."""

    member: Member
    instead_of: Member | None = None


class Requests(Protocol):
    """What is asked, and who is in it.

    Whatever changes a circle first locks its request, so that two never have the same place.
    """

    async def add(self, request: NewRequest, now: datetime) -> Request:
        """Store it; its resident is the first of the circle."""

    async def get(self, request: int) -> Request | None: ...
    async def several(self, requests: Collection[int]) -> Sequence[Request]:
        """Those that there are, oldest first."""

    async def of(self, person: int) -> Sequence[Request]:
        """Alive and with this person in the circle, newest first."""

    async def open_to(self, helper: int, limit: int) -> Sequence[Request]:
        """Alive, not their own, of residents who did not refuse them, in a kind and neighbourhood
        that they offer; what is looked for first, and then the oldest."""

    async def looked_for(self, limit: int) -> Sequence[Request]:
        """For which somebody is looked for now, oldest first; not the questions to a human."""

    async def of_member(self, member: int) -> Request | None:
        """The request of this stay, while it lasts."""

    async def change(self, request: int, **fields: object) -> bool:
        """Only what may change, and only while it is alive."""

    async def take(self, request: int, helper: int, now: datetime) -> Taken | None:
        """A place, for as many as there are; None when there is none (any more), or when the
        resident refused them.

        Without a free place it is that of the first who asked for a stand-in.
        """

    async def join(
        self, request: int, person: int, part: Part, now: datetime, asked_in_by: int | None = None
    ) -> Member | None:
        """Come into the circle; None when it is over, they are in it, or the resident refused
        them."""

    async def leave(self, member: int, why: Left, now: datetime) -> bool:
        """Step out. False when they had left before. The request may be open again."""

    async def seek_stand_in(self, member: int, wanted: bool) -> bool: ...
    async def only_for(self, member: int, visit: int) -> None:
        """This stay is for one visit; the place itself is somebody else's."""

    async def was_active(self, member: int, now: datetime) -> None: ...
    async def hand_to(self, request: int, resident: int, now: datetime) -> bool:
        """The one it is for says yes to it: they are its resident now, and who asked it stays as
        a companion."""

    async def close(self, request: int, state: State, now: datetime) -> bool:
        """False when it was closed before."""

    async def is_refused(self, resident: int, other: int) -> bool: ...
    async def hold(self, request: int) -> bool:
        """Nobody else changes it before the commit. False when it is over."""

    async def regarding(self, request: int) -> Sequence[Request]:
        """Alive, and about this one."""

    async def refuse(self, resident: int, helper: int, now: datetime) -> None:
        """Never bring these two together again."""

    async def thank(
        self,
        request: int,
        helped: str,
        words: str,
        attachments: tuple[Attachment, ...],
        now: datetime,
    ) -> None: ...
    async def liked_by(self, resident: int) -> Sequence[int]:
        """Who helped this resident, who said that it helped; newest first, a few. Not whom they
        refused since, nor who is a volunteer no more."""

    async def helped_times(self, person: int) -> int: ...
    async def counts(self, since: datetime) -> Mapping[str, int]:
        """How many requests are in each state, of those asked since then."""
