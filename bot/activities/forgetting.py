"""Somebody is nobody here any more: their places go on, and what they organised if it can."""

from __future__ import annotations

from datetime import timedelta

from bot.activities.about import held
from bot.activities.activity import Activity
from bot.activities.call_off import call_off_all
from bot.activities.see_activity import refresh_all
from bot.activities.sign_off import sign_off
from bot.activities.take_over_activity import NAME as TAKE_OVER
from bot.activities.telling import signed_up
from bot.activities.words import NAME as WORDS
from bot.agenda import Entry
from bot.conversation.subject import Subject
from bot.conversation.talk import offer, put_away
from bot.people.person import Person, Role
from bot.post import Kind
from bot.work import Work

ADOPT = "activity_adopt"
PATIENCE = timedelta(hours=48)


async def take_out(work: Work, me: Person) -> None:
    """Before they are forgotten: nobody else loses anything by it, if it can be helped."""
    for sign_up in await work.db.sign_ups.of_person(me.id):
        it = await held(work, sign_up.subject)
        if it is not None:
            await sign_off(work, me, it, sign_up)
    for activity in await work.db.activities.organised_by(me.id):
        await work.db.activities.hold(activity.id)
        await _put_their_words_away(work, activity)
        await work.db.activities.forget_words(activity.id)
        if len(activity.organisers) > 1:
            await _others_go_on(work, activity, me)
        else:
            await _find_another(work, activity, me)


async def _others_go_on(work: Work, activity: Activity, me: Person) -> None:
    await work.db.activities.leave_organisers(activity.id, me.id, work.now)
    for number in activity.organisers:
        if number != me.id:
            other = await work.db.people.get(number)
            await work.tell(
                other, "organiser-forgotten", about=activity.subject, title=activity.title
            )
    await refresh_all(work, await work.db.activities.get(activity.id) or activity)


async def _find_another(work: Work, activity: Activity, me: Person) -> None:
    """A coordinator can take it on, when others count on it; otherwise it is off."""
    ahead = [each for each in activity.planned if each.ends_at > work.now]
    counting_on_it = await signed_up(work, ahead) if activity.published else {}
    coordinators = [
        each
        for each in await work.db.people.with_role(Role.COORDINATOR)
        if each.id != me.id and each.reachable
    ]
    if not counting_on_it or not coordinators:
        await _off(work, activity, me)
        await work.db.activities.leave_organisers(activity.id, me.id, work.now)
        return
    await work.db.activities.leave_organisers(activity.id, me.id, work.now)
    for coordinator in coordinators:
        await offer(work, coordinator, TAKE_OVER, activity.subject, kind=Kind.PING)
    until = work.now + min(PATIENCE, (ahead[0].starts_at - work.now) / 2)
    await work.db.agenda.plan(Entry(ADOPT, activity.subject, max(until, work.now)))
    for number, (session, _) in counting_on_it.items():
        person = await work.db.people.get(number)
        await work.tell(person, "organiser-gone", about=session.subject, title=activity.title)
    await refresh_all(work, await work.db.activities.get(activity.id) or activity)


async def adopt_is_due(work: Work, entry: Entry) -> None:
    """Nobody took it on: it is off, and everyone hears so in time."""
    await work.db.activities.hold(entry.about.id)
    activity = await work.db.activities.get(entry.about.id)
    if activity is None or not activity.alive or activity.organisers:
        return
    for prompt in await work.db.conversations.prompts_about(TAKE_OVER, activity.subject):
        await put_away(work, await work.db.people.get(prompt.person), TAKE_OVER, activity.subject)
    await _off(work, activity, None)


async def _off(work: Work, activity: Activity, me: Person | None) -> None:
    it = await held(work, activity.subject)
    if it is not None:
        await call_off_all(work, it, me, "")


async def _put_their_words_away(work: Work, activity: Activity) -> None:
    """What they wrote to who takes part is not kept as a question that is still open."""
    for session in activity.sessions:
        for prompt in await work.db.conversations.prompts_about(WORDS, session.subject):
            reader = await work.db.people.get(prompt.person)
            await put_away(work, reader, WORDS, Subject(session.subject.kind, session.id))
