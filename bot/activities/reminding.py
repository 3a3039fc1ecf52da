"""What time brings to a session: two reminders, and when it is over, how it was and who came.

Each looks how things stand at that moment: never about what is cancelled, and after down-time only
what still makes sense.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.activities.activities import Found
from bot.activities.activity import SESSION, Activity, Session, SessionState, State
from bot.activities.get_certificate import offer_certificates
from bot.activities.moments import afterwards, decent_reminder, evening_before, shortly_before
from bot.activities.see_activity import refresh_all
from bot.activities.series import sessions_to_come
from bot.activities.sign_up import SignUp, Status, people
from bot.activities.still_coming import NAME as STILL_COMING
from bot.activities.wording import headline
from bot.agenda import Entry
from bot.conversation.talk import offer
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

EVENING, SOON, OVER, RESULTS = (
    "session_evening", "session_soon", "session_over", "session_results",
)  # fmt: skip
AFTER, WHO_CAME, ON_HOLIDAY = "after_activity", "who_came", "on_holiday"
RESULTS_AFTER = timedelta(days=1)
ENOUGH = 5
"""With fewer answers, who said what could be guessed."""


async def plan_session(work: Work, session: Session) -> None:
    """What time brings; planning again moves it."""
    quiet, zone = work.settings.quiet_hours, work.settings.zone
    for what, due in (
        (EVENING, evening_before(session, zone)),
        (SOON, shortly_before(session)),
        (OVER, afterwards(session, quiet, zone)),
    ):
        if due > work.now:
            await work.db.agenda.plan(Entry(what, session.subject, due))
        else:
            await work.db.agenda.drop(what, session.subject)


async def drop_session(work: Work, session: Session) -> None:
    for what in (EVENING, SOON, OVER):
        await work.db.agenda.drop(what, session.subject)


async def extend(work: Work, activity: Activity) -> None:
    """Plan the sessions that have come within sight; ask about those on a holiday."""
    times = sessions_to_come(activity, work.settings.zone, work.now)
    known = {session.recurs_at for session in activity.sessions}
    after = max(known, default=work.now)
    new = [each for each in times if each.starts_at > max(after, work.now)]
    for session in await work.db.activities.plan(activity, new):
        await arrange(work, activity, session)


async def arrange(work: Work, activity: Activity, session: Session) -> None:
    """One session of something published: planned, or asked of who organises it."""
    if session.state is SessionState.PLANNED:
        await plan_session(work, session)
    elif session.state is SessionState.ASKED:
        for number in activity.organisers:
            await offer(work, await work.db.people.get(number), ON_HOLIDAY, session.subject)


async def evening_is_due(work: Work, entry: Entry) -> None:
    it = await _planned(work, entry)
    if it is None or work.now >= shortly_before(it[1]):
        return
    await _remind(work, entry, it)


async def soon_is_due(work: Work, entry: Entry) -> None:
    it = await _planned(work, entry)
    if it is not None:
        await _remind(work, entry, it)


async def _remind(work: Work, entry: Entry, it: Found) -> None:
    activity, session = it
    quiet, zone = work.settings.quiet_hours, work.settings.zone
    decent = decent_reminder(session, work.now, quiet, zone)
    if decent is None:
        return
    if decent > work.now:
        await work.db.agenda.plan(Entry(entry.what, entry.about, decent))
        return
    for _, person in await expected(work, session):
        kind = Kind.REMINDER
        await offer(
            work, person, STILL_COMING, session.subject, kind=kind, expires=session.starts_at
        )
    sign_ups = await work.db.sign_ups.of_pool(session.pool)
    for number in activity.organisers:
        organiser = await work.db.people.get(number)
        await work.tell(
            organiser,
            "organiser-reminder",
            about=session.subject,
            kind=Kind.REMINDER,
            expires=session.starts_at,
            headline=headline(work, organiser, *it),
            coming=people(sign_ups, Status.IN),
            waiting=sum(each.status is Status.WAITING for each in sign_ups),
        )


async def expected(work: Work, session: Session) -> list[tuple[SignUp, Person]]:
    """Who has a place and did not say that they are not there this time."""
    away = await work.db.sign_ups.away(session.id)
    took = await work.db.sign_ups.took_part(session.pool)
    return [(each, await work.db.people.get(each.person)) for each in took if each.id not in away]


async def over_is_due(work: Work, entry: Entry) -> None:
    """It was: who came, how was it, and on to the next; or it is over altogether."""
    it = await _planned(work, entry)
    if it is None or not await work.db.activities.settle_session(
        it[1].id, SessionState.PLANNED, SessionState.OVER
    ):
        return
    activity, session = it
    last = not activity.course or not [x for x in activity.planned if x.id != session.id]
    for sign_up, person in await expected(work, session):
        if last:
            await offer(work, person, AFTER, session.subject)
        if last or not activity.course:
            await work.db.sign_ups.settle(sign_up.id, (Status.IN,), Status.OVER, work.now)
    if last:
        await end_sign_ups(work, session)
        await work.db.agenda.plan(Entry(RESULTS, session.subject, work.now + RESULTS_AFTER))
    for number in activity.organisers:
        await offer(work, await work.db.people.get(number), WHO_CAME, session.subject)
    await go_on(work, activity)


def results_at(work: Work, activity: Activity) -> datetime:
    """When it was asked long enough how the last session of a course was."""
    last = activity.sessions[-1]
    return afterwards(last, work.settings.quiet_hours, work.settings.zone) + RESULTS_AFTER


async def end_sign_ups(work: Work, session: Session) -> None:
    """Who has a place in it had one, who waits missed out: nobody is left in between."""
    for each in await work.db.sign_ups.of_pool(session.pool):
        end = Status.OVER if each.status is Status.IN else Status.MISSED
        await work.db.sign_ups.settle(each.id, (each.status,), end, work.now)


async def go_on(work: Work, activity: Activity) -> None:
    """To the next sessions, or it is over when there are none."""
    now = await work.db.activities.get(activity.id) or activity
    if now.repeats and not now.course:
        await extend(work, now)
        now = await work.db.activities.get(now.id) or now
    coming = {SessionState.PLANNED, SessionState.ASKED}
    if not any(each.state in coming for each in now.sessions):
        for session in now.sessions:
            await end_sign_ups(work, session)
        await work.db.activities.move_on(now.id, State.PUBLISHED, State.OVER, work.now)
        now = await work.db.activities.get(now.id) or now
    await refresh_all(work, now)


async def results_are_due(work: Work, entry: Entry) -> None:
    """Whoever organised it hears how it was, when so many answered that nobody is pointed at."""
    it = await work.db.activities.of_session(entry.about.id)
    if it is None:
        return
    await _certificates(work, it)
    opinions = await work.db.sign_ups.opinions(it[1].id)
    total = sum(opinions.values())
    for number in it[0].organisers if total else ():
        organiser = await work.db.people.get(number)
        say, about = work.texts(organiser), headline(work, organiser, *it)
        if total < ENOUGH:
            text_key, lines = "opinions-too-few", ""
        else:
            text_key = "opinions"
            lines = "\n".join(
                f"{say(f'{AFTER}-how.{opinion}')}: {number}"
                for opinion, number in sorted(opinions.items(), key=lambda each: -each[1])
            )
        await work.tell(organiser, text_key, about=it[1].subject, headline=about, lines=lines)


async def _certificates(work: Work, it: Found) -> None:
    """Of a course that is over: for who was seen there. Who organised it hears what it goes by."""
    activity = it[0]
    if not activity.course:
        return
    found = await offer_certificates(work, activity)
    for number in activity.organisers:
        organiser = await work.db.people.get(number)
        await work.tell(
            organiser,
            "certificates-offered",
            about=it[1].subject,
            title=activity.title,
            people=len(found.came),
            noted=found.noted,
            sessions=len(found.held),
        )


async def _planned(work: Work, entry: Entry) -> Found | None:
    """The session, while it is (still) on."""
    if entry.about.kind != SESSION:
        return None
    it = await work.db.activities.of_session(entry.about.id)
    if it is None or not it[0].published or it[1].state is not SessionState.PLANNED:
        return None
    return it


WHAT_FALLS_DUE: dict[str, Callable[[Work, Entry], Awaitable[None]]] = {
    EVENING: evening_is_due,
    SOON: soon_is_due,
    OVER: over_is_due,
    RESULTS: results_are_due,
}
