"""A poster for the door and a square picture for the app, in a theme of one's choice.

They are made when they are sent, in the language of who asks for them.
"""

from __future__ import annotations

from bot.activities.about import GONE, TitleOf, found
from bot.activities.sharing import deep_links
from bot.conversation.flow import Flow
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.making.made import poster
from bot.messages import Option, Outgoing
from bot.people.person import Person
from bot.printing.letters import can_be_drawn
from bot.work import Work

NAME = "make_poster"
THEMES = tuple(map(Option, ("sun", "garden", "tiles", "shapes", "evening")))


async def talk(_me: Person, _about: Subject) -> str:
    title = await TitleOf()
    return await Choose("theme", THEMES, with_={"title": title}) if title else ""


async def finish(theme: str, me: Person, about: Subject, work: Work) -> None:
    it = await found(work, about)
    if not theme or it is None or not it[0].published or me.id not in it[0].organisers:
        await work.tell(me, GONE)
        return
    if not await deep_links(work.db, it[0]):
        await work.tell(me, f"{NAME}-no-link", link=it[0].link)
        return
    if not can_be_drawn(it[0].title):
        await work.tell(me, f"{NAME}-letters")
        return
    say = work.texts(me)
    files = (
        poster(it[0].id, theme, say.language, "png"),
        poster(it[0].id, theme, say.language, "pdf"),
    )
    text = say(f"{NAME}-here", title=it[0].title)
    await work.post(me, Outgoing(text, attachments=files), about=it[0].subject)


FLOW = Flow(NAME, talk, finish, brief=True)
