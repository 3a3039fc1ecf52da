"""Keeps the answers of unfinished conversations, and the questions on people's screens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert  # SQLite understands the same

from bot.conversation.memory import Conversation, Prompt
from bot.conversation.subject import Subject
from storage.connection import Connection
from storage.tables import conversations, prompts

_this = (
    conversations.c.person == bindparam("person"),
    conversations.c.flow == bindparam("flow"),
    conversations.c.about == bindparam("about"),
)
GET = select(conversations).where(*_this)
CURRENT = (
    select(conversations)
    .where(conversations.c.person == bindparam("person"), conversations.c.begun)
    .order_by(conversations.c.touched.desc())
    .limit(1)
)
_others = conversations.alias()
_next = (
    select(func.coalesce(func.max(_others.c.touched), 0) + 1)
    .where(_others.c.person == bindparam("whose"))
    .scalar_subquery()
)
_insert = upsert(conversations).values(touched=_next)
KEEP = _insert.on_conflict_do_update(
    index_elements=["person", "flow", "about"],
    set_={name: _insert.excluded[name] for name in ("answers", "sources", "begun", "touched")},
)
END = delete(conversations).where(*_this)

_is_open = text("prompts.open")  # as the partial indexes say it
PROMPT = select(prompts).where(prompts.c.id == bindparam("id"))
OPEN = (
    select(prompts)
    .where(prompts.c.person == bindparam("person"), _is_open)
    .order_by(prompts.c.id.desc())
)
OPEN_ABOUT = (
    select(prompts)
    .where(prompts.c.flow == bindparam("flow"), prompts.c.about == bindparam("about"), _is_open)
    .order_by(prompts.c.id)
)
ADD_PROMPT = insert(prompts)
CLOSE_PROMPT = update(prompts).where(prompts.c.id == bindparam("number")).values(open=False)


class StoredConversations:
    """`bot.conversation.memory.Conversations`, stored."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    async def get(self, person: int, flow: str, about: Subject) -> Conversation | None:
        row = await self._db.row(GET, {"person": person, "flow": flow, "about": str(about)})
        return row and _conversation(row)

    async def current(self, person: int) -> Conversation | None:
        row = await self._db.row(CURRENT, {"person": person})
        return row and _conversation(row)

    async def keep(self, conversation: Conversation) -> None:
        await self._db.run(
            KEEP,
            {
                "person": conversation.person,
                "whose": conversation.person,
                "flow": conversation.flow,
                "about": str(conversation.about),
                "answers": conversation.answers,
                "sources": conversation.sources,
                "begun": conversation.begun,
            },
        )

    async def end(self, person: int, flow: str, about: Subject) -> None:
        await self._db.run(END, {"person": person, "flow": flow, "about": str(about)})

    async def prompt(self, prompt: int) -> Prompt | None:
        row = await self._db.row(PROMPT, {"id": prompt})
        return row and _prompt(row)

    async def open_prompts(self, person: int) -> Sequence[Prompt]:
        return [_prompt(row) for row in await self._db.rows(OPEN, {"person": person})]

    async def prompts_about(self, flow: str, about: Subject) -> Sequence[Prompt]:
        rows = await self._db.rows(OPEN_ABOUT, {"flow": flow, "about": str(about)})
        return [_prompt(row) for row in rows]

    async def add_prompt(self, prompt: Prompt) -> int:
        return await self._db.number(
            ADD_PROMPT,
            {
                "person": prompt.person,
                "flow": prompt.flow,
                "about": str(prompt.about),
                "question": prompt.question,
                "text": prompt.text,
                "options": prompt.options,
                "open": prompt.open,
            },
        )

    async def close_prompt(self, prompt: int) -> None:
        await self._db.run(CLOSE_PROMPT, {"number": prompt})


def _conversation(row: Row[Any]) -> Conversation:
    about = Subject.parse(row.about)
    return Conversation(row.person, row.flow, about, row.answers, row.sources, row.begun)


def _prompt(row: Row[Any]) -> Prompt:
    return Prompt(
        row.id,
        row.person,
        row.flow,
        Subject.parse(row.about),
        row.question,
        row.text,
        row.options,
        row.open,
    )
