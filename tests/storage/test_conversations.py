"""Unfinished conversations and the questions on people's screens."""

from __future__ import annotations

from datetime import timedelta

from bot.conversation.memory import Conversation, Prompt
from bot.conversation.subject import NOTHING, Subject
from bot.messages import Option
from bot.ports import Storage
from tests.storage.world import MORNING, meet, opened

REQUEST = Subject("request", 12)
OPTIONS = (Option("yes", "✓ Ja"), Option("stop", "Stoppen", aside=True))


async def test_a_conversation_is_kept_over_a_restart(database_url: str) -> None:
    async with opened(database_url) as storage:
        [maria] = await meet(storage, "maria")
        kept = Conversation(maria.id, "ask_for_help", NOTHING, {"kind": "één"}, {"7": "kind"})
        async with storage.transaction() as db:
            await db.conversations.keep(kept)
    async with opened(database_url) as storage, storage.transaction() as db:
        assert await db.conversations.get(maria.id, "ask_for_help", NOTHING) == kept
        assert await db.conversations.get(maria.id, "ask_for_help", REQUEST) is None


async def test_the_current_one_has_begun_and_was_touched_last(storage: Storage) -> None:
    maria, jan = await meet(storage, "maria", "jan")
    asking = Conversation(maria.id, "ask_for_help")
    changing = Conversation(maria.id, "my_case", REQUEST)
    offered = Conversation(maria.id, "answer_ping", REQUEST, begun=False)
    async with storage.transaction() as db:
        conversations = db.conversations
        assert await conversations.current(maria.id) is None
        for conversation in (asking, changing, offered, Conversation(jan.id, "menu")):
            await conversations.keep(conversation)
        assert await conversations.current(maria.id) == changing
        await conversations.keep(asking.answered("kind", "transport"))
        assert await conversations.current(maria.id) == asking.answered("kind", "transport")
        await conversations.keep(offered.answered("answer", "yes"))
        current = await conversations.current(maria.id)
        assert current is not None
        assert current.flow == "answer_ping"
        await conversations.end(maria.id, "answer_ping", REQUEST)
        await conversations.end(maria.id, "ask_for_help", NOTHING)
        assert await conversations.current(maria.id) == changing


async def test_a_question_comes_back_as_it_was_asked(storage: Storage) -> None:
    [maria] = await meet(storage, "maria")
    asked = Prompt(0, maria.id, "answer_ping", REQUEST, "answer", "Kun je?", OPTIONS)
    async with storage.transaction() as db:
        number = await db.conversations.add_prompt(asked)
        found = await db.conversations.prompt(number)
        assert found == Prompt(
            number, maria.id, "answer_ping", REQUEST, "answer", "Kun je?", OPTIONS
        )
        assert await db.conversations.prompt(number + 1) is None


async def test_open_questions_are_found_by_person_and_by_subject(storage: Storage) -> None:
    maria, jan = await meet(storage, "maria", "jan")
    async with storage.transaction() as db:
        conversations = db.conversations

        async def ask(person: int, flow: str, about: Subject = REQUEST) -> int:
            return await conversations.add_prompt(Prompt(0, person, flow, about, "q", "?", ()))

        first = await ask(maria.id, "answer_ping")
        second = await ask(maria.id, "menu", NOTHING)
        third = await ask(jan.id, "answer_ping")
        assert [p.id for p in await conversations.open_prompts(maria.id)] == [second, first]
        about = await conversations.prompts_about("answer_ping", REQUEST)
        assert [p.id for p in about] == [first, third]
        await conversations.close_prompt(first)
        assert [p.id for p in await conversations.open_prompts(maria.id)] == [second]
        closed = await conversations.prompt(first)
        assert closed is not None
        assert not closed.open


async def test_the_number_of_a_question_is_never_used_again(storage: Storage) -> None:
    """An old button must not answer a new question."""
    [maria] = await meet(storage, "maria")
    asked = Prompt(0, maria.id, "menu", NOTHING, "what", "?", (), open=False)
    async with storage.transaction() as db:
        first = await db.conversations.add_prompt(asked)
    await storage.tidy(MORNING, timedelta(days=14), timedelta(days=30))
    async with storage.transaction() as db:
        assert await db.conversations.prompt(first) is None
        assert await db.conversations.add_prompt(asked) > first
