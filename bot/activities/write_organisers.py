"""A question to who organises it, from anybody who sees it."""

from __future__ import annotations

from bot.activities.about import GONE, TitleOf, found
from bot.activities.words import to_organisers
from bot.conversation.flow import Flow
from bot.conversation.questions import Ask
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work

NAME = "write_organisers"


async def talk(_me: Person, _about: Subject) -> str:
    title = await TitleOf()
    return await Ask("words", with_={"title": title}) if title else ""


async def finish(words: str, me: Person, about: Subject, work: Work) -> None:
    it = await found(work, about)
    if not words or it is None or not it[0].published:
        await work.tell(me, GONE)
        return
    await to_organisers(work, me, it, words)


FLOW = Flow(NAME, talk, finish)
