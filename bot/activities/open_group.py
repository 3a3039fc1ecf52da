"""A place to meet: who organises it gives the link of a group, who takes part gets it."""

from __future__ import annotations

import re

from bot.activities.about import organised
from bot.activities.see_activity import refresh_all
from bot.activities.sign_up import Status
from bot.conversation.flow import Flow, NotUnderstood, Said
from bot.conversation.questions import Ask
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work

NAME = "open_group"
_LINK = re.compile(r"https://(?:t\.me/[A-Za-z0-9_+/-]{3,80}|matrix\.to/#/[^\s<>\"]{3,200})")


class GroupLink(Ask):
    """Of a group on Telegram or a room on Matrix."""

    def understand(self, said: Said, so_far: str | None) -> str:
        if _LINK.fullmatch(said.text.strip()) is None:
            raise NotUnderstood("group-link-please")
        return super().understand(said, so_far)

    def examples(self) -> tuple[str, ...]:
        return ("=https://t.me/+abc",)


async def talk(_me: Person, _about: Subject) -> str:
    return await GroupLink("link")


async def finish(link: str, me: Person, about: Subject, work: Work) -> None:
    it = await organised(work, me, about)
    if it is None:
        return
    await work.db.activities.change(it[0].id, group_link=link.strip())
    told = set[int]()
    for session in it[0].planned:
        for each in await work.db.sign_ups.of_pool(session.pool):
            if each.status is Status.IN and each.person not in told:
                told.add(each.person)
                person = await work.db.people.get(each.person)
                await work.tell(
                    person, f"{NAME}-opened", about=session.subject, title=it[0].title, link=link
                )
    await work.tell(me, f"{NAME}-done", code=it[0].link)
    await refresh_all(work, await work.db.activities.get(it[0].id) or it[0])


FLOW = Flow(NAME, talk, finish)
