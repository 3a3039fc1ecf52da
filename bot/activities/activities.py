"""What the subject of activities asks of storage.

Who gives a place, or changes what others go by, first holds the activity: so that on any database
one at a time does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.activities.activity import Activity, NewActivity, Session, SessionState, State
from bot.activities.series import Times
from bot.activities.sign_up import SignUp, Status

Found = tuple[Activity, Session]


class Activities(Protocol):
    """Activities, their sessions and who organises them."""

    async def add(
        self, new: NewActivity, organiser: int, uid: str, link: str, now: datetime
    ) -> int:
        """A draft without sessions; its number."""

    async def get(self, activity: int) -> Activity | None: ...
    async def of_session(self, session: int) -> Found | None: ...
    async def by_link(self, link: str) -> Activity | None: ...
    async def hold(self, activity: int) -> bool:
        """Nobody else changes it or gives its places before the commit."""

    async def change(self, activity: int, **fields: object) -> bool:
        """What a calendar must know as well: the sequence grows. False once it has ended."""

    async def move_on(self, activity: int, before: State, after: State, now: datetime) -> bool:
        """True for one: it was in the state `before`."""

    async def organised_by(self, person: int) -> Sequence[Activity]:
        """Those that have not ended, also drafts; the newest first."""

    async def has_published(self, person: int) -> bool: ...
    async def between(self, since: datetime, until: datetime, limit: int) -> Sequence[Found]:
        """Planned sessions that start then, of published activities that can be found; the
        earliest first."""

    async def join_organisers(self, activity: int, person: int, now: datetime) -> None: ...
    async def leave_organisers(self, activity: int, person: int, now: datetime) -> bool: ...

    async def plan(self, activity: Activity, times: Sequence[Times]) -> Sequence[Session]:
        """Make these sessions, but for those that are there already; the new ones."""

    async def move_session(self, session: int, times: Times, *, once: bool = False) -> None:
        """The sequence grows. `once`: the rule still says that it starts when it did."""

    async def leave_rule(self, activity: int, after: datetime) -> None:
        """There is another rule from then on: no session is where the old one says."""

    async def settle_session(self, session: int, before: SessionState, after: SessionState) -> bool:
        """True for one: it was in the state `before`. The sequence grows, but for what is over."""

    async def was_drawn(self, session: int, now: datetime) -> bool: ...
    async def check(self, activity: int, person: int, answer: str, now: datetime) -> int:
        """One more looked at it; how many answered this."""

    async def forget_words(self, activity: int) -> None:
        """Keep nothing of what its organiser told besides what, when and where."""


class SignUps(Protocol):
    """Who takes part or waits, and what came of it."""

    async def add(
        self, session: int, person: int, companions: int, now: datetime, *, missed: bool = False
    ) -> SignUp | None:
        """On the list; None for who is there already."""

    async def get(self, sign_up: int) -> SignUp | None: ...
    async def of_person(self, person: int) -> Sequence[SignUp]:
        """Those that have not ended."""

    async def of_pool(self, session: int) -> Sequence[SignUp]:
        """Those that have not ended, the first one first."""

    async def took_part(self, session: int) -> Sequence[SignUp]:
        """Those with a place in this pool, also once it is over."""

    async def mine(self, session: int, person: int) -> SignUp | None:
        """The last of this person for this pool, be it ended."""

    async def taken(self, pools: Sequence[int]) -> Mapping[int, int]:
        """How many people have or were offered a place."""

    async def missed_last(self, activity: int, person: int) -> bool: ...
    async def settle(
        self, sign_up: int, before: Sequence[Status], after: Status, now: datetime
    ) -> bool:
        """True for one: it was in one of the states `before`."""

    async def bring(self, sign_up: int, companions: int) -> None:
        """So many come along, while it has not ended."""

    async def offer(self, sign_up: int, until: datetime) -> bool: ...
    async def pass_over(self, sign_up: int) -> None: ...
    async def is_drawn(self, sign_up: int, turn: int) -> None: ...
    async def is_sure(self, sign_up: int, now: datetime) -> None: ...

    async def keeps(self, sign_up: int) -> None:
        """They put it in a calendar of their own."""

    async def in_feed(self, person: int, since: datetime) -> Sequence[SignUp]:
        """Where they have a place, and where they had one that ended since then: it was over, or
        it was called off."""

    async def courses(self, person: int) -> Sequence[SignUp]:
        """Where they took part to the end; the newest first."""

    async def stay_away(self, session: int, sign_up: int, *, absent: bool) -> None:
        """Not at this session of a course, or yes after all."""

    async def away(self, session: int) -> frozenset[int]:
        """The sign-ups that are not at this session."""

    async def came(self, session: int, came: Mapping[int, bool]) -> None: ...
    async def presence(self, session: int) -> Mapping[int, bool]:
        """Of whom it was noted, whether they came."""

    async def think(self, session: int, sign_up: int, opinion: str) -> None: ...
    async def opinions(self, session: int) -> Mapping[str, int]:
        """How many said each."""
