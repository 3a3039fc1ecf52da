"""What the subject of people asks of storage."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.messages import Attachment
from bot.people.person import Person, Role
from bot.people.wishes import Wishes


class People(Protocol):
    """Persons, their addresses and what they offer."""

    async def meet(
        self, channel: str, recipient: str, name: str, language: str, now: datetime
    ) -> tuple[Person, bool]:
        """Who writes from this address, and whether we meet for the first time."""

    async def at(self, channel: str, recipient: str) -> Person | None:
        """Who has this address, without making anybody."""

    async def get(self, person: int) -> Person: ...
    async def with_role(self, *roles: Role) -> Sequence[Person]: ...
    async def rename(self, person: int, name: str) -> None: ...
    async def speak(self, person: int, language: str) -> None: ...
    async def reachable(self, channel: str, recipient: str, reachable: bool) -> None: ...
    async def grant(self, person: int, role: Role, now: datetime) -> None:
        """Give the role; who has it keeps it, with the older date. Not to who is blocked."""

    async def talk_about(self, person: int, request: int | None, now: datetime) -> None: ...
    async def offer_help(
        self,
        person: int,
        kinds: Collection[str],
        neighbourhoods: Collection[str],
        dayparts: Collection[str],
    ) -> None:
        """What this person offers, in place of what they offered before."""

    async def never(self, person: int, kind: str) -> None:
        """No longer ask this person for this kind of help."""

    async def show_photo(self, person: int, photo: Attachment | None) -> None:
        """The photo that residents get to see of them."""

    async def like_memories(self, person: int, likes: bool) -> None: ...
    async def was_offered_company(self, person: int, now: datetime) -> None: ...
    async def wishes(self, person: int) -> Wishes: ...
    async def wish(self, person: int, wishes: Wishes) -> None:
        """What they wish from now on; when they are free is said with what they offer."""

    async def speaks(self, person: int, languages: Collection[str]) -> None:
        """The languages in which they can help."""

    async def join(self, person: int, absorbed: int) -> None:
        """These two are one person: everything of `absorbed` is of `person` from now on."""

    async def forget(self, person: int) -> None:
        """Keep nothing that says who this was: no name, address, offer, conversation or words."""

    async def redeem(self, invitation: str, person: int, now: datetime) -> bool:
        """Use an invitation up. False when somebody did so before."""
