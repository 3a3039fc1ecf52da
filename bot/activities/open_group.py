"""A place to meet: who organises it gives the link of a group, or lets the bot make a room on
Matrix; who takes part gets the link."""

from __future__ import annotations

import re

from bot.activities.about import organised
from bot.activities.group import make_group, server_for_groups
from bot.activities.see_activity import refresh_all
from bot.activities.sign_up import Status
from bot.conversation.flow import Flow, Lookup, NotUnderstood, Said
from bot.conversation.questions import Ask, Choose
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "open_group"
HOW = (Option("make"), Option("link"))
_LINK = re.compile(r"https://(?:t\.me/[A-Za-z0-9_+/-]{3,80}|matrix\.to/#/[^\s<>\"]{3,200})")


class GroupLink(Ask):
    """Of a group on Telegram or a room on Matrix."""

    def understand(self, said: Said, so_far: str | None) -> str:
        if _LINK.fullmatch(said.text.strip()) is None:
            raise NotUnderstood("group-link-please")
        return super().understand(said, so_far)

    def examples(self) -> tuple[str, ...]:
        return ("=https://t.me/+abc",)


class OnMatrix(Lookup[str]):
    """The homeserver on which the bot can make a room; "" when it is not on Matrix."""

    async def load(self, work: Work, _me: Person, _about: Subject) -> str:
        return await server_for_groups(work)

    def samples(self) -> tuple[str, ...]:
        return ("", "example.org")


async def talk(_me: Person, _about: Subject) -> str:
    """The link of a group; "" when the bot has to make one."""
    if await OnMatrix() and await Choose("how", HOW) == "make":
        return ""
    return await GroupLink("link")


async def finish(link: str, me: Person, about: Subject, work: Work) -> None:
    it = await organised(work, me, about)
    if it is None:
        return
    made = not link
    link = link.strip() or await make_group(work, it[0])
    await work.db.activities.change(it[0].id, group_link=link)
    told = set[int]()
    for session in it[0].planned:
        for each in await work.db.sign_ups.of_pool(session.pool):
            if each.status is Status.IN and each.person not in told:
                told.add(each.person)
                person = await work.db.people.get(each.person)
                await work.tell(
                    person, f"{NAME}-opened", about=session.subject, title=it[0].title, link=link
                )
    key = f"{NAME}-made" if made else f"{NAME}-done"
    await work.tell(me, key, link=link, code=it[0].link)
    await refresh_all(work, await work.db.activities.get(it[0].id) or it[0])


FLOW = Flow(NAME, talk, finish)
