"""What can be done with an announcement. Each change is one that only one can win.

Above so many people a second person has to stand for it as well; for the night always.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from bot.agenda import Entry
from bot.announcements.announcement import Announcement, Approval, State, needs_second
from bot.announcements.announcements import Errand
from bot.announcements.message import message
from bot.announcements.recipients import Fate
from bot.announcements.report import own_name
from bot.conversation.talk import offer
from bot.messages import Outgoing, as_plain_text
from bot.people.person import Person, Role
from bot.post import Kind
from bot.work import Work

CARD = "my_announcement"
CONFIRM, CONFIRM_URGENT = "confirm_announcement", "confirm_urgent"
BEGIN, PROGRESS, EXPIRE = "announcement_begin", "announcement_progress", "announcement_expire"
EVERY = timedelta(seconds=5)
"""So often the card of one that is being sent is brought up to date, at most."""
WORDS_SHOWN = 20
BARE = 1


class Remark(StrEnum):
    """What is to be said of what was done, as the name of a text; the card shows the rest."""

    NOBODY = "nobody"
    NO_SECOND = "no-second"
    NO_SECOND_URGENT = "no-second-urgent"
    DISCARDED = "discarded"
    NO_NEWCOMERS = "no-newcomers"
    OVER = "over"


def remark(work: Work, me: Person, what: Remark) -> str:
    above = work.settings.announcements.second_person_above
    return work.texts(me)(f"{CARD}-{what}", above=above)


async def send(work: Work, me: Person, it: Announcement) -> Remark | None:
    """Let it go, or ask somebody else to look at it first."""
    reach = await work.db.announcements.reach(it.audience, it.topic)
    if not reach.people:
        return Remark.NOBODY
    await work.db.announcements.approve(it.id, me.id, Approval.SEND, work.now)
    if not needs_second(reach.people, work.settings.announcements.second_person_above):
        await release(work, it)
        return None
    return None if await _ask_second(work, me, it) else Remark.NO_SECOND


async def _ask_second(work: Work, author: Person, it: Announcement) -> bool:
    """False when there is no other."""
    others = await other_coordinators(work, author)
    if others and await work.db.announcements.move(it.id, State.AWAITING_SECOND):
        for other in others:
            await offer(work, other, CONFIRM, it.subject)
    return bool(others)


async def release(work: Work, it: Announcement) -> None:
    """At its time: now, or later."""
    if it.starts_at is not None and it.starts_at > work.now:
        if await work.db.announcements.move(it.id, State.SCHEDULED):
            await work.db.agenda.plan(Entry(BEGIN, it.subject, it.starts_at))
        return
    await begin(work, it)


async def its_time_has_come(work: Work, it: Announcement) -> None:
    """It was planned when it was for few; by now it may be for so many that another has to look
    at it. It waits for them, also when there is nobody else yet."""
    reach = await work.db.announcements.reach(it.audience, it.topic)
    standing = await work.db.announcements.approvals(it.id, Approval.SEND)
    above = work.settings.announcements.second_person_above
    if len(standing) > BARE or not needs_second(reach.people, above):
        await begin(work, it)
        return
    author = await work.db.people.get(it.author)
    await work.tell(author, f"{CARD}-grew", above=above)
    if not await _ask_second(work, author, it):
        await work.db.announcements.move(it.id, State.AWAITING_SECOND)


async def begin(work: Work, it: Announcement) -> None:
    """Make a row for everybody. From here on it is sent as soon as there is room.

    Whom it is for is asked now, and not when it was written: who signed off from the activity, or
    left the neighbourhood's list meanwhile, is spared, and who came in hears it too. From here on
    the rows stay as they are, so that the numbers add up to one audience; who comes later gets it
    when the author asks for that (`newcomers`).
    """
    if await work.db.announcements.move(it.id, State.SENDING):
        await work.db.announcements.address(it, work.now)
        await follow_up(work, it)


async def follow_up(work: Work, it: Announcement) -> None:
    await work.db.agenda.plan(Entry(PROGRESS, it.subject, work.now + EVERY))
    if it.expires is not None:
        await work.db.agenda.plan(Entry(EXPIRE, it.subject, max(it.expires, work.now)))


async def preview(work: Work, me: Person, it: Announcement) -> None:
    """Every language as it will stand there, with buttons that do nothing yet; and once as a
    channel without buttons shows it."""
    for language, shown in await as_it_stands_there(work, it):
        heading = work.texts(me)(f"{CARD}-preview", language=own_name(work, language))
        await work.post(me, Outgoing(heading))
        await work.post(me, shown)
        if language == next(iter(it.texts)):
            plain = f"{work.texts(me)(f'{CARD}-without-buttons')}\n\n{as_plain_text(shown)}"
            await work.post(me, Outgoing(plain))


async def as_it_stands_there(work: Work, it: Announcement) -> Sequence[tuple[str, Outgoing]]:
    """Every language in which it is written, and the message that goes out in it."""
    author = await work.db.people.get(it.author)
    return [(each, message(work.house, Errand(it, each, author.name))) for each in it.texts]


async def test(work: Work, me: Person, it: Announcement) -> None:
    """What I would get myself."""
    await work.post(me, message(work.house, Errand(it, me.language, me.name)), about=it.subject)


async def call_urgent(work: Work, me: Person, it: Announcement) -> Remark | None:
    """It may go at night when another agrees."""
    standing = await work.db.announcements.approve(it.id, me.id, Approval.URGENT, work.now)
    if standing > BARE:
        await agreed_urgent(work, it)
        return None
    others = await other_coordinators(work, me)
    for other in others:
        await offer(work, other, CONFIRM_URGENT, it.subject)
    return None if others else Remark.NO_SECOND_URGENT


async def agreed_urgent(work: Work, it: Announcement) -> None:
    """What waited for the morning need not wait any more."""
    if it.state is State.SENDING:
        await follow_up(work, it)


async def discard(work: Work, _me: Person, it: Announcement) -> Remark:
    done = await work.db.announcements.move(it.id, State.CANCELLED)
    return Remark.DISCARDED if done else Remark.OVER


async def pause(work: Work, _me: Person, it: Announcement) -> None:
    await work.db.announcements.move(it.id, State.PAUSED)


async def resume(work: Work, _me: Person, it: Announcement) -> None:
    if await work.db.announcements.move(it.id, State.SENDING):
        await follow_up(work, it)


async def cancel(work: Work, _me: Person, it: Announcement) -> None:
    """Whoever has not got it does not get it; what arrived stays until it is withdrawn."""
    if await work.db.announcements.move(it.id, State.CANCELLED):
        await work.db.announcements.end_pending(it.id, Fate.CANCELLED, work.now)
        for what in (BEGIN, PROGRESS, EXPIRE):
            await work.db.agenda.drop(what, it.subject)


async def rewrite(work: Work, it: Announcement, texts: dict[str, str]) -> None:
    """Other words, also for who has it already."""
    await work.db.announcements.rewrite(it.id, texts)
    await _change_delivered(work, replace(it, texts=texts))


async def withdraw(work: Work, _me: Person, it: Announcement) -> None:
    """Take it away from every screen, or where that cannot be, say that it was withdrawn."""
    await work.db.announcements.withdraw(it.id)
    await _change_delivered(work, it)


async def _change_delivered(work: Work, it: Announcement) -> None:
    if not await work.db.announcements.revise(it.id):
        return
    if it.state in {State.DONE, State.CANCELLED}:
        await work.db.announcements.move(it.id, State.SENDING)
    await work.db.agenda.plan(Entry(PROGRESS, it.subject, work.now + EVERY))


async def resend(work: Work, me: Person, it: Announcement) -> None:
    """To those of whom we do not know whether they got it: some will get it twice."""
    await work.db.announcements.send_unknown_again(it.id)
    await resume(work, me, it)


async def newcomers(work: Work, me: Person, it: Announcement) -> Remark | None:
    """To those who came into the audience since."""
    if not await work.db.announcements.address(it, work.now):
        return Remark.NO_NEWCOMERS
    await resume(work, me, it)
    return None


async def show_words(work: Work, me: Person, it: Announcement) -> None:
    """What people wrote, with their first names."""
    lines = []
    for reply in await work.db.announcements.words(it.id, WORDS_SHOWN):
        person = await work.db.people.get(reply.person)
        said = work.texts(me)("relayed", name=work.name(person, me), text=reply.words)
        lines.append(said)
    await work.post(me, Outgoing("\n".join(lines)), kind=Kind.RELAY)


async def other_coordinators(work: Work, me: Person) -> Sequence[Person]:
    found = await work.db.people.with_role(Role.COORDINATOR)
    return [each for each in found if each.id != me.id]
