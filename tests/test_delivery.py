"""Sending: once where it can be, again where it must be, never in silence. Real databases."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.attachments.form import form_of
from bot.channel import (
    Adapter,
    FetchError,
    Inbox,
    Letter,
    Moved,
    Outcome,
    Refused,
    Sent,
    TryLater,
    Unknown,
    Unreachable,
)
from bot.delivery import MOST_ATTEMPTS, MOST_BREAKS, Delivery, pause
from bot.making.problem import CannotBeMade
from bot.messages import Attachment, Outgoing
from bot.packing import Packer
from bot.ports import Storage, StorageFailure
from bot.post import Draft, Kind
from storage.database import open_storage
from tests.files import a_file

START = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
SENT = Sent("1")


class Pigeon:
    """A channel that does as it is told: `outcomes` in turn, and then whatever is sent arrives."""

    def __init__(self, *outcomes: Outcome, repeatable: bool = False) -> None:
        self.repeatable = repeatable
        self.outcomes = list(outcomes)
        self.tried: list[Letter] = []
        self.flying = 0
        self.most_flying = 0

    @property
    def texts(self) -> list[str]:
        return [letter.message.text for letter in self.tried]

    async def run(self, inbox: Inbox) -> None: ...

    async def send(self, letter: Letter) -> Outcome:
        self.tried.append(letter)
        self.flying += 1
        self.most_flying = max(self.most_flying, self.flying)
        await asyncio.sleep(0.01)
        self.flying -= 1
        return self.outcomes.pop(0) if self.outcomes else Sent(f"name of {letter.key}")

    async def fetch(self, source: str) -> bytes:
        if source == "gone":
            raise FetchError("it is gone")
        return a_file("photo") if source == "here" else source.encode()


class Potter:
    """Makes pots; of nothing else is there clay. `away` is how often the database is, first."""

    def __init__(self, away: int = 0) -> None:
        self._away = away

    async def make(self, what: str) -> bytes:
        if self._away:
            self._away -= 1
            raise StorageFailure("the database is away")
        if not what.startswith("pot/"):
            raise CannotBeMade("there is no clay")
        return what.encode()


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def storage(database_url: str, clock: Clock) -> AsyncIterator[Storage]:
    storage = await open_storage(database_url, clock=clock)
    yield storage
    await storage.close()


def remark(key: str, message: Outgoing) -> Outgoing:
    return replace(message, text=f"{key}: {message.text}")


async def post(storage: Storage, *texts: str, to: str = "maria", kind: Kind = Kind.RELAY) -> None:
    async with storage.transaction() as db:
        for text in texts:
            await db.outbox.post(Draft("pigeon", to, Outgoing(text), kind))


def to_channels(
    storage: Storage, clock: Clock, adapters: Mapping[str, Adapter], maker: Potter | None = None
) -> Delivery:
    return Delivery(storage, adapters, clock, Packer(adapters, remark, maker or Potter()))


@pytest.fixture
def deliver(storage: Storage, clock: Clock) -> Callable[..., asyncio.Task[None]]:
    """Deliver all that is due, in a delivery of its own, as after a restart."""

    def delivered(pigeon: Pigeon, later: timedelta = timedelta()) -> asyncio.Task[None]:
        clock.now += later
        return asyncio.ensure_future(to_channels(storage, clock, {"pigeon": pigeon}).drain())

    return delivered


Deliver = Callable[..., asyncio.Task[None]]


async def test_what_was_delivered_is_not_sent_again(storage: Storage, deliver: Deliver) -> None:
    pigeon = Pigeon()
    await post(storage, "hello")
    await deliver(pigeon)
    await deliver(pigeon, timedelta(days=1))

    assert pigeon.texts == ["hello"]


async def test_one_chat_is_served_in_order_and_one_at_a_time(
    storage: Storage, deliver: Deliver
) -> None:
    pigeon = Pigeon()
    await post(storage, "one", "two", "three")
    await deliver(pigeon)

    assert pigeon.texts == ["one", "two", "three"]
    assert pigeon.most_flying == 1


async def test_chats_are_served_side_by_side(storage: Storage, deliver: Deliver) -> None:
    pigeon = Pigeon()
    for number in range(10):
        await post(storage, "hello", to=f"person {number}")
    await deliver(pigeon)

    assert pigeon.most_flying > 1


async def test_who_has_to_wait_keeps_their_order_and_holds_up_nobody_else(
    storage: Storage, deliver: Deliver
) -> None:
    pigeon = Pigeon(TryLater(timedelta(minutes=1), "busy"))
    await post(storage, "first", "second")
    await deliver(pigeon)
    await post(storage, "for Jan", to="jan")
    await deliver(pigeon)
    assert pigeon.texts == ["first", "for Jan"]

    await deliver(pigeon, timedelta(minutes=2))

    assert pigeon.texts == ["first", "for Jan", "first", "second"]


async def test_a_channel_that_asks_everyone_to_wait_is_left_alone(storage: Storage) -> None:
    clock = Clock()
    pigeon = Pigeon(TryLater(timedelta(seconds=30), "too many requests", everyone=True))
    delivery = to_channels(storage, clock, {"pigeon": pigeon})
    await post(storage, "hello")
    await delivery.drain()
    await post(storage, "for Jan", to="jan")
    await delivery.drain()

    assert pigeon.texts == ["hello"]


async def test_somebodys_words_that_may_have_arrived_come_again_and_say_so(
    storage: Storage, deliver: Deliver
) -> None:
    pigeon = Pigeon(Unknown("no answer"))
    await post(storage, "hello")
    await deliver(pigeon)
    await deliver(pigeon, timedelta(minutes=1))

    assert pigeon.texts == ["hello", "possible-double: hello"]


async def test_a_channel_that_keeps_one_needs_no_mark(storage: Storage, deliver: Deliver) -> None:
    pigeon = Pigeon(Unknown("no answer"), repeatable=True)
    await post(storage, "hello")
    await deliver(pigeon)
    await deliver(pigeon, timedelta(minutes=1))

    assert pigeon.texts == ["hello", "hello"]
    assert len({letter.key for letter in pigeon.tried}) == 1


@pytest.mark.parametrize("kind", [Kind.BROADCAST, Kind.SECRET])
async def test_what_may_be_sent_once_is_never_sent_twice(
    storage: Storage, deliver: Deliver, kind: Kind
) -> None:
    pigeon = Pigeon(Unknown("no answer"))
    await post(storage, "hello", kind=kind)
    await deliver(pigeon)
    await deliver(pigeon, timedelta(days=1))

    assert pigeon.texts == ["hello"]


@pytest.mark.parametrize("kind", [Kind.PING, Kind.REPLY, Kind.CARD])
async def test_other_kinds_are_tried_again_as_they_are(
    storage: Storage, deliver: Deliver, kind: Kind
) -> None:
    pigeon = Pigeon(Unknown("no answer"))
    await post(storage, "hello", kind=kind)
    await deliver(pigeon)
    await deliver(pigeon, timedelta(minutes=1))

    assert pigeon.texts == ["hello", "hello"]


@pytest.mark.parametrize("end", [Unreachable("blocked"), Refused("too long")])
async def test_what_can_never_arrive_is_not_tried_again_and_lets_the_next_pass(
    storage: Storage, deliver: Deliver, end: Outcome
) -> None:
    pigeon = Pigeon(end)
    await post(storage, "hello", "and again")
    await deliver(pigeon)
    await deliver(pigeon, timedelta(days=1))

    assert pigeon.texts == ["hello", "and again"]


async def test_a_chat_that_moved_gets_all_its_letters_at_the_new_place(
    storage: Storage, deliver: Deliver
) -> None:
    pigeon = Pigeon(Moved("new"))
    await post(storage, "one", "two", to="old")
    await deliver(pigeon)

    assert [(letter.recipient, letter.message.text) for letter in pigeon.tried] == [
        ("old", "one"),
        ("new", "one"),
        ("new", "two"),
    ]


async def test_letters_that_were_on_their_way_in_a_crash_are_taken_up(
    storage: Storage, database_url: str, clock: Clock
) -> None:
    await post(storage, "hello")
    assert await storage.deliveries.take({"pigeon"}, 10)
    await storage.close()  # and the process that took it is no more
    pigeon = Pigeon()
    again = await open_storage(database_url, clock=clock)
    clock.now += timedelta(minutes=1)
    await to_channels(again, clock, {"pigeon": pigeon}).drain()
    clock.now += timedelta(minutes=1)
    await to_channels(again, clock, {"pigeon": pigeon}).drain()
    await again.close()

    assert pigeon.texts == ["possible-double: hello"]


async def test_an_attachment_is_fetched_and_one_that_is_gone_is_said_to_be(
    storage: Storage, deliver: Deliver
) -> None:
    pigeon = Pigeon()
    here, gone = Attachment("photo", "pigeon:here"), Attachment("photo", "pigeon:gone")
    async with storage.transaction() as db:
        message = Outgoing("look", attachments=(here, gone))
        await db.outbox.post(Draft("pigeon", "maria", message))
    await deliver(pigeon)

    [letter] = pigeon.tried
    [content] = letter.files
    assert form_of(content) == "jpeg"
    assert letter.message.attachments == (
        replace(here, media_type="image/jpeg", size=len(content)),
    )
    assert letter.message.text == "attachment-gone: look"


async def test_an_attachment_that_cannot_be_cleaned_is_not_passed_on_and_that_is_said(
    storage: Storage, deliver: Deliver
) -> None:
    pigeon = Pigeon()
    attachments = (Attachment("photo", "pigeon:gone"), Attachment("document", "pigeon:PK a letter"))
    async with storage.transaction() as db:
        await db.outbox.post(Draft("pigeon", "maria", Outgoing("look", attachments=attachments)))
    await deliver(pigeon)

    [letter] = pigeon.tried
    assert (letter.files, letter.message.attachments) == ([], ())
    assert letter.message.text == "attachment-not-passed-on: attachment-gone: look"


POT = Attachment("document", "made:pot/1", "text/calendar")


async def test_a_file_of_our_own_is_made_when_it_is_sent_and_is_not_cleaned(
    storage: Storage, deliver: Deliver
) -> None:
    """What cannot be made any more is left out, and said."""
    pigeon = Pigeon()
    async with storage.transaction() as db:
        message = Outgoing("look", attachments=(POT, Attachment("photo", "made:plate/2")))
        await db.outbox.post(Draft("pigeon", "maria", message))
    await deliver(pigeon)

    [letter] = pigeon.tried
    assert letter.files == [b"pot/1"]
    assert letter.message.attachments == (replace(POT, size=5),)
    assert letter.message.text == "attachment-not-made: look"


async def test_what_cannot_be_made_now_is_tried_again_for_it_was_never_sent(
    storage: Storage, clock: Clock
) -> None:
    pigeon = Pigeon()
    async with storage.transaction() as db:
        draft = Draft("pigeon", "maria", Outgoing("look", attachments=(POT,)), Kind.SECRET)
        await db.outbox.post(draft)
    delivery = to_channels(storage, clock, {"pigeon": pigeon}, Potter(away=1))
    await delivery.drain()
    assert pigeon.tried == []

    clock.now += timedelta(minutes=1)
    await delivery.drain()

    assert [letter.files for letter in pigeon.tried] == [[b"pot/1"]]


async def test_what_a_file_is_decides_how_it_is_shown(storage: Storage, deliver: Deliver) -> None:
    pigeon = Pigeon()
    async with storage.transaction() as db:
        message = Outgoing(attachments=(Attachment("voice", "pigeon:here", "audio/ogg"),))
        await db.outbox.post(Draft("pigeon", "maria", message))
    await deliver(pigeon)

    [shown] = pigeon.tried[0].message.attachments
    assert (shown.kind, shown.media_type) == ("document", "image/jpeg")


async def test_a_letter_that_breaks_the_adapter_does_not_stop_the_others(
    storage: Storage, clock: Clock
) -> None:
    class Clumsy(Pigeon):
        async def send(self, letter: Letter) -> Outcome:
            if letter.recipient == "maria":
                raise ZeroDivisionError
            return await super().send(letter)

    pigeon = Clumsy()
    await post(storage, "hello")
    await post(storage, "hello Jan", to="jan")
    await to_channels(storage, clock, {"pigeon": pigeon}).drain()

    assert pigeon.texts == ["hello Jan"]


async def test_a_letter_that_always_breaks_the_adapter_lets_the_next_pass(
    storage: Storage, deliver: Deliver
) -> None:
    class Clumsy(Pigeon):
        async def send(self, letter: Letter) -> Outcome:
            if "poison" in letter.message.text:
                self.tried.append(letter)
                raise ZeroDivisionError
            return await super().send(letter)

    pigeon = Clumsy()
    await post(storage, "poison", "hello")
    for _ in range(10):
        await deliver(pigeon, timedelta(hours=1))

    assert sum("poison" in text for text in pigeon.texts) == MOST_BREAKS
    assert pigeon.texts[-1] == "hello"


@pytest.mark.parametrize("kind", [Kind.RELAY, Kind.REPLY, Kind.PING, Kind.CARD])
async def test_what_perhaps_arrived_is_given_up_in_the_end_unless_it_is_for_safety(
    storage: Storage, deliver: Deliver, kind: Kind
) -> None:
    pigeon = Pigeon(*[Unknown("no answer")] * (MOST_ATTEMPTS + 5))
    await post(storage, "hello", kind=kind)
    for _ in range(MOST_ATTEMPTS + 5):
        await deliver(pigeon, timedelta(hours=1))

    most = MOST_ATTEMPTS + 5 if kind is Kind.CARD else MOST_ATTEMPTS
    assert len(pigeon.tried) == most


def test_the_pause_doubles_up_to_a_quarter_of_an_hour() -> None:
    pauses = [pause(attempts).total_seconds() for attempts in range(12)]

    assert pauses[:4] == [2, 4, 8, 16]
    assert pauses[-1] == 15 * 60


async def test_a_channel_that_hangs_takes_no_place_from_another(
    storage: Storage, clock: Clock
) -> None:
    class Hanging(Pigeon):
        async def send(self, letter: Letter) -> Outcome:
            await asyncio.Event().wait()
            return SENT

    hanging, pigeon = Hanging(), Pigeon()
    async with storage.transaction() as db:
        for number in range(40):
            await db.outbox.post(Draft("hanging", f"person {number}", Outgoing("hello")))
    delivery = to_channels(storage, clock, {"hanging": hanging, "pigeon": pigeon})
    running = asyncio.create_task(delivery.run())
    await asyncio.sleep(0.3)
    await post(storage, "hello")
    async with asyncio.timeout(5):
        while not pigeon.tried:  # noqa: ASYNC110 - the pigeon tells no one
            await asyncio.sleep(0.02)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

    assert pigeon.texts == ["hello"]
