"""A question about an announcement: to who wrote it, or to whoever of the team is there first.

It becomes a talk through the bot, so that the answer comes back without anybody's number.
"""

from __future__ import annotations

from bot.announcements.announcement import Button, Replies
from bot.announcements.announcements import Reply
from bot.announcements.report import shortened
from bot.conversation.flow import Flow
from bot.conversation.questions import Tell, Told
from bot.conversation.subject import Subject
from bot.help.call_a_human import call_a_human
from bot.help.come_together import come_together
from bot.help.kinds import HUMAN
from bot.help.request import NewRequest
from bot.people.person import Person, Role
from bot.privacy.identifying import mask
from bot.work import Work

NAME = "ask_about"


async def talk(_me: Person, _about: Subject) -> Told:
    return await Tell("words")


async def finish(told: Told, me: Person, about: Subject, work: Work) -> None:
    it = await work.db.announcements.get(about.id)
    if it is None:
        return
    words = mask(told.text, work.texts(me).language).text
    details = work.texts(me)(f"{NAME}-details", text=shortened(it), words=words)
    if await work.db.announcements.fate(it.id, me.id) is not None:
        reply = Reply(me.id, Button.QUESTION, words, work.now)
        await work.db.announcements.reply(it.id, reply)
    new = NewRequest(me.id, HUMAN, details, told.attachments, "", "now")
    author = await work.db.people.get(it.author)
    there = author.reachable and author.has(Role.COORDINATOR) and author.id != me.id
    if it.replies is not Replies.ME or not there:
        await call_a_human(work, new, me, "talk_to_human")
        return
    request = await work.db.requests.add(new, work.now)
    taken = await work.db.requests.take(request.id, author.id, work.now)
    if taken is not None:
        await come_together(work, request, author, taken)


FLOW = Flow(NAME, talk, finish)
