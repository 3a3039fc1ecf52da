"""What falls due for announcements: to begin, to show how far it is, to end what came too late."""

from __future__ import annotations

from datetime import timedelta

from bot.agenda import Entry
from bot.announcements.announcement import Announcement, State
from bot.announcements.doing import CARD, EVERY, EXPIRE, PROGRESS, its_time_has_come
from bot.announcements.forecast import held
from bot.announcements.recipients import Fate
from bot.conversation.talk import show_card
from bot.work import Work

A_MOMENT = timedelta(microseconds=1)


async def begin_is_due(work: Work, entry: Entry) -> None:
    it = await work.db.announcements.get(entry.about.id)
    if it is None or it.state is not State.SCHEDULED:
        return
    await its_time_has_come(work, it)
    await _bring_up_to_date(work, it)


async def progress_is_due(work: Work, entry: Entry) -> None:
    """The card in its place, every few seconds; at the end a report that is not overlooked."""
    it = await work.db.announcements.get(entry.about.id)
    if it is None:
        return
    if it.state is not State.SENDING:
        await _bring_up_to_date(work, it)
        return
    await _end_what_is_late(work, it)
    counts = await work.db.announcements.counts(it.id)
    waiting = await work.db.announcements.waiting(it.id)
    if counts.left or waiting:
        await _bring_up_to_date(work, it)
        due = work.now + EVERY
        if not counts[Fate.SENDING]:  # nothing moves before the morning
            due = (
                max(due, held(work, it)(work.now)) if counts.left == sum(waiting.values()) else due
            )
        await work.db.agenda.plan(Entry(PROGRESS, it.subject, due))
        return
    await work.db.announcements.move(it.id, State.DONE)
    await work.db.agenda.drop(EXPIRE, it.subject)
    author = await work.db.people.get(it.author)
    preface = work.texts(author)(f"{CARD}-{'taken-away' if it.withdrawn else 'finished'}")
    await show_card(work, author, CARD, it.subject, preface=preface)


async def expire_is_due(work: Work, entry: Entry) -> None:
    it = await work.db.announcements.get(entry.about.id)
    if it is None or it.state not in {State.SENDING, State.PAUSED}:
        return
    await _end_what_is_late(work, it)
    if it.state is State.PAUSED:
        await work.db.announcements.move(it.id, State.DONE)
    await work.db.agenda.plan(Entry(PROGRESS, it.subject, work.now + EVERY))


async def _end_what_is_late(work: Work, it: Announcement) -> None:
    """Whom only the night kept from getting it is told apart."""
    if it.expires is None or not it.is_late(work.now):
        return
    just_before = it.expires - A_MOMENT
    by_night = it.state is State.SENDING and held(work, it)(just_before) > just_before
    fate = Fate.QUIET if by_night else Fate.EXPIRED
    await work.db.announcements.end_pending(it.id, fate, work.now)


async def _bring_up_to_date(work: Work, it: Announcement) -> None:
    await show_card(work, await work.db.people.get(it.author), CARD, it.subject)
