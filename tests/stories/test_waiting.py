"""What somebody says waits a moment for a letter that may be the one it is about; no longer."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from bot.messages import Outgoing
from bot.post import Again, Draft
from bot.worker import take_turns
from tests.stories.acts import on_sqlite

LONG = timedelta(hours=1)


@on_sqlite
async def test_a_reply_waits_for_a_letter_that_perhaps_arrived_but_not_for_ever(
    theatre: Theatre,
) -> None:
    said = [
        theatre.stages["stage"].does("jan", text="ja", about="a message", at=theatre.now),
        theatre.stages["stage"].does("jan", text="menu", at=theatre.now),
    ]
    async with theatre.bot() as storage:
        async with storage.transaction() as db:
            await db.outbox.post(Draft("stage", "jan", Outgoing("hello")))
        [letter] = await storage.deliveries.take({"stage"}, 9)
        await storage.deliveries.settle([(letter, Again(LONG, "no answer", perhaps_sent=True))])
        await storage.inbox("stage").accept(said)

        assert await take_turns(storage, theatre.house, lambda: theatre.now) == 0
        theatre.now += timedelta(minutes=6)
        assert await take_turns(storage, theatre.house, lambda: theatre.now) == 1
        assert await take_turns(storage, theatre.house, lambda: theatre.now) == 1
