"""Pairs of a resident and their helper, each on their own channel, and the bot between them."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.app import build_delivery, build_house
from bot.attachments.cleaner import CannotBeCleaned, Cleaned, Cleaner
from bot.demo.neighbourhood import for_demo
from bot.people.person import Role
from bot.ports import Storage
from bot.settings import load
from bot.work import House
from bot.worker import take_turns
from storage.database import open_storage
from tests import files
from tests.leaks.canaries import CANARIES
from tests.leaks.outside import Outlet
from tests.leaks.senders import NOW, Event, OnMatrix, OnTelegram, Sender
from tests.leaks.shapes import OFFICE

ROOT = Path(__file__).parents[2]
PAIRS = 8
MAKERS: dict[str, type[OnTelegram | OnMatrix]] = {"telegram": OnTelegram, "matrix": OnMatrix}
OTHER = {"telegram": "matrix", "matrix": "telegram"}


@cache
def signed_file(kind: str) -> bytes:
    """A real file with all canaries in it, wherever it has place for words."""
    says = " | ".join(canary.text for canary in CANARIES.values())
    if kind == OFFICE:
        return b"PK\x03\x04" + struct.pack("<H", 20) + says.encode()
    made: bytes = getattr(files, kind)(says)
    return made


class Remembering(Cleaner):
    """Cleans the same file once."""

    def __init__(self) -> None:
        super().__init__()
        self._known = dict[bytes, Cleaned | None]()

    async def clean(self, content: bytes) -> Cleaned:
        name = hashlib.sha256(content).digest()
        if name not in self._known:
            try:
                self._known[name] = await super().clean(content)
            except CannotBeCleaned:
                self._known[name] = None
        cleaned = self._known[name]
        if cleaned is None:
            raise CannotBeCleaned
        return cleaned


@dataclass(frozen=True)
class Pair:
    """`other` is who must not learn anything of `sender`, who has their words on the screen under
    the name `theirs`."""

    sender: Sender
    other: Sender
    theirs: str


class Town:
    """`heard` is what left for the others since it was asked last."""

    def __init__(self, storage: Storage, house: House, cleaner: Cleaner) -> None:
        self._storage, self._house, self._cleaner = storage, house, cleaner
        self.outlets = {name: Outlet(signed_file) for name in MAKERS}

    async def settle(self, channel: str, role: str) -> Sequence[Pair]:
        """Pairs in which the sender is on this channel, and is the resident or the helper."""
        pairs = list[Pair]()
        for number in range(PAIRS):
            sender, other = MAKERS[channel](number), MAKERS[OTHER[channel]](number, open=True)
            resident, helper = (sender, other) if role == "resident" else (other, sender)
            await self._know(helper)
            for said in ("mijn kraan lekt", "Hoge Vucht", "Morgen", "Versturen"):
                await self.happens([(resident, resident.says(said))])
            await self.happens([(helper, helper.says("Ja, dat doe ik"))])
            await self.happens([(other, other.says("hoe is het?"))])
            theirs = self.outlets[sender.channel].last[sender.name]
            await self.happens([(sender, sender.says("goed"))])
            pairs.append(Pair(sender, other, theirs))
        return pairs

    async def happens(self, events: Iterable[tuple[Sender, Event]]) -> None:
        by_channel = dict[str, list[Event]]()
        for sender, event in events:
            by_channel.setdefault(sender.channel, []).append(event)
        for channel, those in by_channel.items():
            await self._storage.inbox(channel).accept([event for event in those if event])
        delivery = build_delivery(
            self._house, self._storage, self.outlets, lambda: NOW, cleaner=self._cleaner
        )
        while await take_turns(self._storage, self._house, lambda: NOW):
            await delivery.drain()

    async def leave_unanswered(self, who: Sender) -> None:
        """No question is open on their screen: what they say next is words for the other."""
        async with self._storage.transaction() as db:
            person = await db.people.at(who.channel, who.name)
            assert person is not None
            for prompt in await db.conversations.open_prompts(person.id):
                await db.conversations.close_prompt(prompt.id)

    def heard(self, who: Sender) -> list[bytes]:
        return self.outlets[who.channel].left.pop(who.name, [])

    async def _know(self, helper: Sender) -> None:
        await self.happens([(helper, helper.says("hoi"))])
        async with self._storage.transaction() as db:
            person = await db.people.at(helper.channel, helper.name)
            assert person is not None
            await db.people.grant(person.id, Role.VOLUNTEER, NOW)
            settings = self._house.settings
            await db.people.offer_help(
                person.id,
                tuple(settings.kinds),
                tuple(settings.neighbourhoods),
                ("morning", "afternoon", "evening", "weekend"),
            )


@asynccontextmanager
async def town(url: str, cleaner: Cleaner) -> AsyncIterator[Town]:
    settings = for_demo(load(ROOT / "settings.toml"), url, {})
    storage = await open_storage(url, clock=lambda: NOW)
    try:
        yield Town(storage, build_house(settings), cleaner)
    finally:
        await storage.close()
