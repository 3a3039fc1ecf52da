"""Who organises it says something to everyone who signed up; what they answer comes back."""

from __future__ import annotations

from bot.activities.about import TitleOf, organised
from bot.activities.words import to_participants
from bot.conversation.flow import Flow
from bot.conversation.questions import Ask, confirm
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work

NAME = "tell_participants"


async def talk(_me: Person, _about: Subject) -> str:
    title = await TitleOf()
    if not title:
        return ""
    words = await Ask("words", with_={"title": title})
    return words if await confirm("sure", words=words) == "yes" else ""


async def finish(words: str, me: Person, about: Subject, work: Work) -> None:
    if not words:
        await work.tell(me, f"{NAME}-kept")
        return
    it = await organised(work, me, about)
    if it is not None:
        await work.tell(me, f"{NAME}-done", people=await to_participants(work, me, it, words))


FLOW = Flow(NAME, talk, finish)
