"""Other words for an announcement: before it goes, or where it stands already."""

from __future__ import annotations

from dataclasses import dataclass

from bot.announcements.doing import rewrite
from bot.announcements.my_announcement import NAME as CARD
from bot.announcements.my_announcement import seen_by
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Ask
from bot.conversation.subject import Subject
from bot.conversation.talk import show_card
from bot.people.person import Person
from bot.work import Work

NAME = "change_announcement"


@dataclass(frozen=True)
class Languages(Lookup[tuple[str, ...]]):
    """In which it was written and the bot speaks besides; the network's own first."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[str, ...]:
        if await seen_by(work, me, about) is None:
            return ()
        own, say = work.settings.network.language, work.texts(me)
        others = (each for each in work.house.texts if f"{NAME}-in_{each}" in say)
        return (own, *(each for each in others if each != own))

    def samples(self) -> tuple[tuple[str, ...], ...]:
        return (("nl", "en"), ())


async def talk(_me: Person, _about: Subject) -> dict[str, str]:
    languages = await Languages()
    texts = {}
    for language in languages[:1]:
        texts[language] = await Ask("text")
    for language in languages[1:]:
        texts[language] = await Ask(f"in_{language}", skip=True)
    return {language: text for language, text in texts.items() if text}


async def finish(texts: dict[str, str], me: Person, about: Subject, work: Work) -> None:
    it = await seen_by(work, me, about)
    if it is None or not texts:
        await work.tell(me, f"{CARD}-over")
        return
    await rewrite(work, me, it, texts)
    await show_card(work, me, CARD, about, preface=work.texts(me)(f"{NAME}-done"))


FLOW = Flow(NAME, talk, finish)
