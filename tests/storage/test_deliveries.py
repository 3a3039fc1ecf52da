"""Letters go once, in order per chat; and what became of each is kept."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channel import Moved, Refused, Sent, TryLater, Unknown, Unreachable
from bot.conversation.memory import Prompt
from bot.conversation.subject import NOTHING
from bot.messages import Outgoing
from bot.ports import Storage
from bot.post import Again, Draft, Kind
from tests.storage.world import (
    MORNING,
    Watch,
    column,
    draft,
    meet,
    opened,
    post,
    settle,
    take,
    texts,
)

STATES = "SELECT state FROM outbox ORDER BY id"
A_MINUTE = timedelta(minutes=1)


async def question(storage: Storage, text: str) -> tuple[int, Draft]:
    """A question that is open, and the letter that asks it."""
    [maria] = await meet(storage, "maria")
    async with storage.transaction() as db:
        prompt = Prompt(0, maria.id, "menu", NOTHING, "what", text, ())
        number = await db.conversations.add_prompt(prompt)
    return number, draft(text, kind=Kind.REPLY, prompt=number)


async def test_a_chat_has_one_letter_on_its_way_and_they_keep_their_order(
    storage: Storage,
) -> None:
    await post(storage, draft("1"), draft("2"), draft("other", "jan"), draft("3"))
    first = await take(storage)
    assert texts(first) == ["1", "other"]
    assert await take(storage) == []
    await settle(storage, first[:1], Sent("m1"))
    second = await take(storage)
    assert texts(second) == ["2"]
    await settle(storage, first[1:] + second, Sent())
    assert texts(await take(storage)) == ["3"]


async def test_a_letter_comes_back_as_it_was_written(storage: Storage) -> None:
    written = draft("tekst ✓", kind=Kind.PING, source="a\tb\tc", expires=MORNING + A_MINUTE)
    [number] = await post(storage, written)
    [waiting] = await take(storage)
    assert (waiting.id, waiting.draft, waiting.attempts) == (number, written, 0)


async def test_only_so_many_and_only_of_channels_that_are_open(storage: Storage) -> None:
    await post(storage, draft("m", channel="matrix"), *(draft(f"{n}", f"{n}") for n in range(3)))
    assert texts(await storage.deliveries.take({"telegram"}, 2)) == ["0", "1"]
    assert texts(await storage.deliveries.take({"telegram"}, 2)) == ["2"]
    assert texts(await storage.deliveries.take({"matrix"}, 2)) == ["m"]


async def test_safety_goes_first_and_what_goes_to_everyone_last(storage: Storage) -> None:
    broadcast = [draft("all", f"{n}", Kind.BROADCAST) for n in range(3)]
    await post(storage, *broadcast, draft("answer", "jan"), draft("112", "els", Kind.CARD))
    assert texts(await take(storage, 3)) == ["112", "answer", "all"]


async def test_what_has_to_be_tried_later_holds_up_its_own_chat_only(
    storage: Storage, watch: Watch
) -> None:
    await post(storage, draft("1"), draft("2"), draft("other", "jan"))
    await settle(storage, (await take(storage))[:1], TryLater(A_MINUTE, "busy"))
    assert await take(storage) == []
    watch.move(minutes=1)
    [again] = await take(storage)
    assert (again.draft.message.text, again.attempts, again.perhaps_sent) == ("1", 1, False)
    await settle(storage, [again], Again(A_MINUTE, "no answer", perhaps_sent=True))
    watch.move(minutes=1)
    [again] = await take(storage)
    assert (again.attempts, again.perhaps_sent) == (2, True)


@pytest.mark.parametrize(
    ("verdict", "state"),
    [
        (Sent("m1"), "sent"),
        (Unknown("no answer"), "unknown"),
        (Refused("too long"), "refused"),
        (Unreachable("blocked"), "unreachable"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_after_each_end_the_chat_goes_on(
    storage: Storage, verdict: Sent | Unknown | Refused | Unreachable, state: str
) -> None:
    await post(storage, draft("1"), draft("2"))
    await settle(storage, await take(storage), verdict)
    assert await column(storage, STATES) == [state, "ready"]
    assert texts(await take(storage)) == ["2"]


async def test_who_cannot_be_reached_is_known_until_they_write_again(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    assert maria.reachable
    await post(storage, draft("1"))
    await settle(storage, await take(storage), Unreachable("blocked"))
    async with storage.transaction() as db:
        assert not (await db.people.get(maria.id)).reachable
    [maria] = await meet(storage, "maria")
    assert maria.reachable


async def test_a_chat_that_moved_gets_all_that_waits_for_it(storage: Storage) -> None:
    await post(storage, draft("1", "old"), draft("2", "old"), draft("other", "jan"))
    await settle(storage, (await take(storage))[:1], Moved("new"))
    [first] = await take(storage)
    assert (first.draft.recipient, first.draft.message.text) == ("new", "1")
    await settle(storage, [first], Sent("m1"))
    [second] = await take(storage)
    assert (second.draft.recipient, second.draft.message.text) == ("new", "2")


async def test_what_has_expired_is_not_sent_any_more(storage: Storage, watch: Watch) -> None:
    soon = MORNING + A_MINUTE
    await post(storage, draft("tonight", expires=soon), draft("next"), draft("on time", "jan"))
    watch.move(minutes=1)
    assert texts(await take(storage)) == ["on time", "next"]
    assert await column(storage, STATES) == ["dropped", "sending", "sending"]


async def test_what_expires_while_it_has_to_wait_lets_the_next_go_at_once(
    storage: Storage, watch: Watch
) -> None:
    await post(storage, draft("tonight", expires=MORNING + A_MINUTE), draft("next"))
    await settle(storage, await take(storage), TryLater(timedelta(hours=1), "busy"))
    watch.move(minutes=1)
    assert texts(await take(storage)) == ["next"]


async def test_a_question_answered_meanwhile_is_not_asked_again(
    storage: Storage, watch: Watch
) -> None:
    number, letter = await question(storage, "Wat wil je doen?")
    await post(storage, letter, draft("next"))
    await settle(storage, await take(storage), Again(A_MINUTE, "no answer", perhaps_sent=True))
    async with storage.transaction() as db:
        await db.conversations.close_prompt(number)
    watch.move(minutes=1)
    assert texts(await take(storage)) == ["next"]
    assert await column(storage, STATES) == ["dropped", "sending"]


async def test_a_question_that_was_never_tried_is_asked_even_when_it_is_closed(
    storage: Storage,
) -> None:
    number, letter = await question(storage, "Wat wil je doen?")
    await post(storage, letter)
    async with storage.transaction() as db:
        await db.conversations.close_prompt(number)
    assert texts(await take(storage)) == ["Wat wil je doen?"]


async def test_an_edit_gets_the_name_under_which_its_letter_arrived(storage: Storage) -> None:
    [number] = await post(storage, draft("first"))
    await post(storage, draft("better", kind=Kind.EDIT, replaces=number))
    await settle(storage, await take(storage), Sent("m1"))
    [edit] = await take(storage)
    assert edit.draft.message.replaces == "m1"
    await settle(storage, [edit], Sent("the channel calls the edit m2"))
    await post(storage, draft("best", kind=Kind.EDIT, replaces=edit.id))
    [again] = await take(storage)
    assert again.draft.message.replaces == "m1"


async def test_an_edit_of_what_never_arrived_is_dropped(storage: Storage) -> None:
    [number] = await post(storage, draft("first"))
    await post(storage, draft("better", kind=Kind.EDIT, replaces=number), draft("next"))
    await settle(storage, await take(storage), Refused("too long"))
    assert texts(await take(storage)) == ["next"]


async def test_a_question_is_asked_anew_when_what_it_would_replace_is_not_there(
    storage: Storage,
) -> None:
    [number] = await post(storage, draft("first", "maria elsewhere"))
    await settle(storage, await take(storage), Sent("m1"))
    await post(storage, draft("next question", kind=Kind.REPLY, replaces=number))
    [asked] = await take(storage)
    assert asked.draft.message.text == "next question"
    assert asked.draft.message.replaces == ""


async def test_a_letter_is_found_by_its_name_its_source_and_its_question(
    storage: Storage,
) -> None:
    number, letter = await question(storage, "Wat wil je doen?")
    asked, relayed = await post(storage, letter, draft("relayed", "jan", source="a\tmaria\t7"))
    async with storage.transaction() as db:
        found = await db.outbox.of_prompt(number)
        assert found is not None
        assert (found.id, found.sent_as, found.draft) == (asked, "", letter)
        assert await db.outbox.sent_as("telegram", "maria", "") is None
        assert await db.outbox.from_source("") is None
    await settle(storage, await take(storage), Sent("m1"))
    await post(storage, draft("edited", kind=Kind.EDIT, replaces=asked))
    await settle(storage, await take(storage), Sent("m1"))
    async with storage.transaction() as db:
        found = await db.outbox.sent_as("telegram", "maria", "m1")
        assert found is not None
        assert (found.id, found.sent_as) == (asked, "m1")
        assert await db.outbox.sent_as("matrix", "maria", "m1") is None
        found = await db.outbox.from_source("a\tmaria\t7")
        assert found is not None
        assert found.id == relayed


async def test_what_was_on_its_way_when_the_process_ended_is_handed_to_the_next(
    database_url: str,
) -> None:
    async with opened(database_url) as storage:
        await post(storage, draft("1"), draft("2"), draft("other", "jan"))
        [first, other] = await take(storage)
        assert await storage.deliveries.recover() == []
        await settle(storage, [other], Sent())
    async with opened(database_url) as storage:
        assert await take(storage) == []
        left = await storage.deliveries.recover()
        assert left == [first]
        assert await storage.deliveries.recover() == left
        again = Again(timedelta(), "the process ended", perhaps_sent=True)
        await settle(storage, left, again)
        [retried] = await take(storage)
        assert (retried.draft.message.text, retried.attempts) == ("1", 1)
        assert retried.perhaps_sent


async def test_letters_taken_without_our_hearing_of_it_go_all_the_same(storage: Storage) -> None:
    await post(storage, draft("1"), draft("2", "jan"))
    [first] = await take(storage, 1)
    taking = asyncio.create_task(take(storage))
    await asyncio.sleep(0)
    taking.cancel()  # it is committed, or not: the caller cannot know
    with pytest.raises(asyncio.CancelledError):
        await taking
    [second] = await take(storage)
    assert (second.draft.message.text, second.attempts) == ("2", 0)
    await settle(storage, [first], Sent())
    assert await column(storage, STATES) == ["sent", "sending"]


async def test_settling_twice_changes_nothing_more(storage: Storage) -> None:
    await post(storage, draft("1"))
    taken = await take(storage)
    await settle(storage, taken, Sent("m1"))
    await settle(storage, taken, TryLater(A_MINUTE, "the answer to the first was lost"))
    assert await column(storage, STATES) == ["sent"]


async def test_what_waits_for_post_wakes_when_a_turn_is_committed(storage: Storage) -> None:
    waiting = asyncio.create_task(storage.wait_for_post(timedelta(seconds=30)))
    async with storage.batch(MORNING) as batch:
        async with batch.attempt() as db:
            await db.outbox.post(draft("1"))
        await asyncio.sleep(0.01)
        assert not waiting.done()
    await asyncio.wait_for(waiting, 5)


async def test_all_messages_of_a_letter_are_named_when_it_is_taken_back(storage: Storage) -> None:
    [number] = await post(storage, draft("a long story"))
    await settle(storage, await take(storage), Sent("m3", ("m1", "m2")))
    away = Outgoing("gone", removes=True)
    edit = Draft("telegram", "maria", away, Kind.EDIT, replaces=number)
    await post(storage, edit, replace(edit, message=Outgoing("another story")))

    [taken] = await take(storage)
    assert taken.draft.message == replace(away, replaces="m3", before=("m1", "m2"))
    await settle(storage, [taken], Sent("m3"))
    [taken] = await take(storage)
    assert taken.draft.message == Outgoing("another story", replaces="m3")


async def test_tidying_throws_away_what_was_delivered_long_ago(
    storage: Storage, watch: Watch
) -> None:
    number, letter = await question(storage, "Wat wil je doen?")
    await post(storage, letter, draft("waits"))
    await settle(storage, await take(storage), Sent("m1"))
    async with storage.transaction() as db:
        await db.conversations.close_prompt(number)
    await storage.tidy(watch.now, timedelta(days=14), timedelta(days=30))
    assert await column(storage, STATES) == ["sent", "ready"]
    assert await column(storage, "SELECT id FROM prompts") == [number]
    watch.move(days=31)
    await storage.tidy(watch.now, timedelta(days=14), timedelta(days=30))
    assert await column(storage, STATES) == ["ready"]
    assert await column(storage, "SELECT id FROM prompts") == []
