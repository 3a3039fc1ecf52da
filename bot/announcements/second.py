"""A second person looks at an announcement before it goes to many, or out at night."""

from __future__ import annotations

from dataclasses import dataclass

from bot.announcements import doing
from bot.announcements.announcement import Announcement, Approval, State
from bot.announcements.my_announcement import seen_by
from bot.announcements.report import card
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.conversation.talk import put_away, show_card
from bot.people.person import Person, Role
from bot.work import Work


@dataclass(frozen=True)
class Look:
    """What is asked of the second person; `text` is "" when there is nothing to decide."""

    text: str = ""
    name: str = ""


@dataclass(frozen=True)
class WhatIsAsked(Lookup[Look]):
    """Not of who wrote it, nor once it is decided."""

    approval: Approval

    async def load(self, work: Work, me: Person, about: Subject) -> Look:
        it = await seen_by(work, me, about)
        if it is None or not await still_asked(work, me, it, self.approval):
            return Look()
        author = await work.db.people.get(it.author)
        return Look(await card(work, me, it), work.name(author, me))

    def samples(self) -> tuple[Look, ...]:
        return (Look("...", "Els"), Look())


def second_look(name: str, approval: Approval) -> Flow:
    """The flow in which another coordinator decides."""

    async def talk(_me: Person, _about: Subject) -> bool | None:
        look = await WhatIsAsked(approval)
        return await confirm("good", text=look.text, name=look.name) == "yes" if look.text else None

    async def finish(good: bool | None, me: Person, about: Subject, work: Work) -> None:
        it = await seen_by(work, me, about)
        if good is None or it is None:
            await work.tell(me, "already-answered")
            return
        await decide(work, me, it, approval, name, good=good)

    return Flow(name, talk, finish)


async def still_asked(work: Work, me: Person, it: Announcement, approval: Approval) -> bool:
    standing = await work.db.announcements.approvals(it.id, approval)
    if me.id in standing or not standing:
        return False
    if approval is Approval.SEND:
        return it.state is State.AWAITING_SECOND
    return not it.urgent and it.state not in {State.DONE, State.CANCELLED}


async def decide(
    work: Work, me: Person, it: Announcement, approval: Approval, flow: str, *, good: bool
) -> None:
    """Whoever is first decides; the others are not asked any more, and the author hears it."""
    if not await still_asked(work, me, it, approval):
        await work.tell(me, "already-answered")
        return
    for other in await work.db.people.with_role(Role.COORDINATOR):
        if other.id != me.id:
            await put_away(work, other, flow, it.subject)
    if good:
        await work.db.announcements.approve(it.id, me.id, approval, work.now)
        if approval is Approval.SEND:
            await doing.release(work, it)
        else:
            await doing.agreed_urgent(work, it)
    elif approval is Approval.SEND:
        await work.db.announcements.move(it.id, State.DRAFT)
    await work.tell(me, f"{flow}-{'yes' if good else 'no'}")
    author = await work.db.people.get(it.author)
    said = work.texts(author)(
        f"{flow}-{'agreed' if good else 'declined'}", name=work.name(me, author)
    )
    await show_card(work, author, doing.CARD, it.subject, preface=said)
