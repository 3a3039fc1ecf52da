"""Announcements leave at the channel's pace, never twice, and stop when they are told to."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.announcements.announcement import Announcement, NewAnnouncement, State
from bot.announcements.audience import Audience
from bot.announcements.recipients import Fate
from bot.app import build_delivery, build_house, build_packer
from bot.channel import Allows, FetchError, Inbox, Letter, Outcome, Sent, TryLater, Unknown
from bot.delivery import Delivery
from bot.lane import Lane
from bot.messages import Attachment, Outgoing
from bot.ports import Storage
from bot.post import Draft
from bot.settings import load
from bot.traffic import Traffic
from tests.files import a_file
from tests.storage.world import Watch, opened

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
HOUSE = build_house(load(Path(__file__).parents[1] / "settings.toml"))


@dataclass
class Drum:
    """A channel with a limit. It notes when each letter came, and answers as `decide` says."""

    allows: Allows = field(default_factory=lambda: Allows(100, 100))
    decide: Callable[[Letter], Outcome] = lambda letter: Sent(letter.key)
    takes: float = 0.005
    repeatable: bool = False
    beats: list[tuple[float, Letter]] = field(default_factory=list)
    fetched: int = 0

    async def run(self, inbox: Inbox) -> None: ...

    async def send(self, letter: Letter) -> Outcome:
        self.beats.append((time.monotonic(), letter))
        await asyncio.sleep(self.takes)
        return self.decide(letter)

    async def fetch(self, source: str) -> bytes:
        self.fetched += 1
        if source == "gone":
            raise FetchError("gone")
        return a_file("photo")

    @property
    def heard(self) -> list[str]:
        return [letter.recipient for _, letter in self.beats]

    def most_in_a_second(self) -> int:
        moments = [moment for moment, _ in self.beats]
        return max(sum(0 <= other - each < 1 for other in moments) for each in moments)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def storage(tmp_path: Path, watch: Watch) -> AsyncIterator[Storage]:
    async with opened(f"sqlite:///{tmp_path}/lane.db", watch) as storage:
        yield storage


async def announce(storage: Storage, people: int, **more: object) -> Announcement:
    """To this many people on the drum."""
    async with storage.transaction() as db:
        for number in range(people):
            author, _ = await db.people.meet("drum", f"p{number}", "P", "nl", NOON)
        new = replace(NewAnnouncement(author.id, {"nl": "Feest!"}, Audience()), **more)  # type: ignore[arg-type]
        made = await db.announcements.add(new, NOON)
        await db.announcements.move(made.id, State.SENDING)
        await db.announcements.address(made, NOON)
    return made


async def fates(storage: Storage, it: Announcement) -> dict[Fate, int]:
    async with storage.transaction() as db:
        return dict((await db.announcements.counts(it.id)).of)


def lane_to(storage: Storage, drum: Drum, traffic: Traffic) -> Lane:
    adapters = {"drum": drum}
    packer = build_packer(HOUSE, storage, adapters, lambda: NOON)
    return Lane(storage, adapters, lambda: NOON, HOUSE, traffic, packer)


@asynccontextmanager
async def sending(storage: Storage, drum: Drum) -> AsyncIterator[Traffic]:
    traffic = Traffic({"drum": drum})
    lane = asyncio.create_task(lane_to(storage, drum, traffic).run())
    try:
        yield traffic
    finally:
        lane.cancel()
        await asyncio.gather(lane, return_exceptions=True)


async def until(holds: Callable[[], bool], seconds: float = 20) -> None:
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110  nothing tells when it is so
            await asyncio.sleep(0.01)


async def test_everybody_gets_it_once_and_never_faster_than_is_allowed(storage: Storage) -> None:
    drum = Drum(Allows(60, 60))
    it = await announce(storage, 100)
    async with sending(storage, drum):
        await until(lambda: len(drum.beats) >= 100)
        await asyncio.sleep(0.2)

    assert sorted(drum.heard) == sorted(f"p{number}" for number in range(100))
    assert drum.most_in_a_second() <= 60
    assert await fates(storage, it) == {Fate.SENT: 100}


async def test_when_it_is_too_much_it_goes_half_as_fast_and_nobody_is_missed(
    storage: Storage,
) -> None:
    refused = set[str]()

    def too_many(letter: Letter) -> Outcome:
        """The tenth and all that are with it."""
        if len(drum.beats) >= 10 and len(refused) < 3:
            refused.add(letter.recipient)
            return TryLater(timedelta(), "429", everyone=True, too_fast=True)
        return Sent("1")

    drum = Drum(Allows(200, 200), too_many)
    it = await announce(storage, 40)
    async with sending(storage, drum) as traffic:
        await until(lambda: len(drum.beats) >= 43)
        await asyncio.sleep(0.2)
        assert traffic.rates["drum"].now == 100

    assert await fates(storage, it) == {Fate.SENT: 40}
    assert {name for name in drum.heard if drum.heard.count(name) > 1} == refused


async def test_called_off_it_stops_at_once(storage: Storage) -> None:
    drum = Drum(Allows(50, 50))
    it = await announce(storage, 200)
    async with sending(storage, drum):
        await until(lambda: len(drum.beats) >= 20)
        async with storage.transaction() as db:
            assert await db.announcements.move(it.id, State.CANCELLED)
            await db.announcements.end_pending(it.id, Fate.CANCELLED, NOON)
        called_off = time.monotonic()
        await asyncio.sleep(2.5)

    assert drum.beats[-1][0] - called_off < 2
    assert len(drum.beats) < 100
    ends = await fates(storage, it)
    assert ends == {Fate.SENT: len(drum.beats), Fate.CANCELLED: 200 - len(drum.beats)}


async def test_where_it_goes_slowly_nothing_is_marked_long_before_it_leaves(
    storage: Storage,
) -> None:
    drum = Drum(Allows(0.4, 0.4))
    it = await announce(storage, 5)
    async with sending(storage, drum):
        await until(lambda: len(drum.beats) >= 1)
        await asyncio.sleep(0.5)
        assert await fates(storage, it) == {Fate.SENT: 1, Fate.PENDING: 4}


async def test_stopped_with_the_bot_it_goes_on_where_it_was(storage: Storage) -> None:
    drum = Drum(Allows(100, 100), takes=0.05)
    it = await announce(storage, 60)
    for _ in range(3):
        before = len(drum.beats)
        async with sending(storage, drum):
            await until(lambda before=before: len(drum.beats) >= before + 5)  # type: ignore[misc]
    async with sending(storage, drum):
        await until(lambda: len(drum.beats) >= 60)
        await asyncio.sleep(0.2)

    assert await fates(storage, it) == {Fate.SENT: 60}
    assert len(set(drum.heard)) == len(drum.heard) == 60


async def test_what_is_not_certain_is_unknown_unless_the_channel_keeps_one(
    storage: Storage, watch: Watch
) -> None:
    it = await announce(storage, 3)
    drum = Drum(decide=lambda letter: Unknown("?") if letter.recipient == "p1" else Sent("1"))
    async with sending(storage, drum):
        await until(lambda: len(drum.beats) >= 3)
    assert await fates(storage, it) == {Fate.SENT: 2, Fate.UNKNOWN: 1}

    tried = set[str]()

    def lost_once(letter: Letter) -> Outcome:
        lost = letter.recipient == "p1" and letter.key not in tried
        tried.add(letter.key)
        return Unknown("?") if lost else Sent("1")

    same = Drum(decide=lost_once, repeatable=True)
    again = await announce(storage, 3)
    async with sending(storage, same):
        await until(lambda: len(same.beats) >= 3)
    assert await fates(storage, again) == {Fate.SENT: 2, Fate.SENDING: 1}
    watch.move(seconds=10)
    await build_delivery(HOUSE, storage, {"drum": same}, watch).drain()
    assert await fates(storage, again) == {Fate.SENT: 3}
    assert len({letter.key for _, letter in same.beats}) == 3


async def test_an_answer_goes_before_what_is_for_all(storage: Storage) -> None:
    drum = Drum(Allows(50, 50))
    await announce(storage, 150)
    adapters = {"drum": drum}
    traffic, packer = Traffic(adapters), build_packer(HOUSE, storage, adapters, lambda: NOON)
    parts = (
        lane_to(storage, drum, traffic),
        Delivery(storage, adapters, lambda: NOON, packer, traffic=traffic),
    )
    tasks = [asyncio.create_task(part.run()) for part in parts]
    await until(lambda: len(drum.beats) >= 60)
    waited = []
    for number in range(5):
        async with storage.transaction() as db:
            await db.outbox.post(Draft("drum", f"asker{number}", Outgoing("an answer")))
        posted = time.monotonic()
        await until(lambda number=number: f"asker{number}" in drum.heard)  # type: ignore[misc]
        waited.append(time.monotonic() - posted)
    assert len(drum.beats) < 150
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

    assert max(waited) < 1
    assert drum.most_in_a_second() <= 52


async def test_a_photo_is_fetched_once_for_everybody(storage: Storage) -> None:
    drum = Drum()
    await announce(storage, 12, attachments=(Attachment("photo", "drum:here"),))
    async with sending(storage, drum):
        await until(lambda: len(drum.beats) >= 12)

    assert all(len(letter.files) == 1 for _, letter in drum.beats)
    assert drum.fetched == 1
