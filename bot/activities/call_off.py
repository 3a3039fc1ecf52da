"""It does not go on: this once, or not at all any more. Everyone hears it once, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.activities.about import GONE, found, organised
from bot.activities.activities import Found
from bot.activities.activity import SessionState, State
from bot.activities.group import tell_group
from bot.activities.publishing import nobody_has_to_look
from bot.activities.reminding import drop_session, go_on
from bot.activities.see_activity import refresh_all
from bot.activities.sign_up import LIST
from bot.activities.still_coming import put_questions_away
from bot.activities.telling import call_off, signed_up, tell_organisers
from bot.activities.titles import public
from bot.activities.to_calendar import bring_up_to_date
from bot.activities.wording import headline, short_moment
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Ask, Choose, confirm
from bot.conversation.subject import Subject
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "call_off"
ALL = "all"
SEVERAL = 8


@dataclass(frozen=True)
class What(Lookup[tuple[str, tuple[Option, ...]]]):
    """The title, and the sessions of which one can be called off alone."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[str, tuple[Option, ...]]:
        it = await found(work, about)
        if it is None or not it[0].alive:
            return "", ()
        ahead = [each for each in it[0].planned if each.ends_at > work.now][:SEVERAL]
        options = tuple(Option(str(x.id), short_moment(work, x, me)) for x in ahead)
        return it[0].title, options if len(options) > 1 else ()

    def samples(self) -> tuple[tuple[str, tuple[Option, ...]], ...]:
        return (("...", ()), ("...", (Option("1", "..."),)), ("", ()))


@dataclass(frozen=True)
class Decided:
    """Which session, "all" of them, and why."""

    which: str
    why: str


async def talk(_me: Person, _about: Subject) -> Decided | None:
    title, sessions = await What()
    if not title:
        return None
    which = ALL
    if sessions:
        which = await Choose("which", (*sessions, Option(ALL)), with_={"title": title})
    why = await Ask("why", skip=True)
    if await confirm("sure", title=title, which="all" if which == ALL else "one") == "no":
        return None
    return Decided(which, why)


async def finish(decided: Decided | None, me: Person, about: Subject, work: Work) -> None:
    if decided is None:
        await work.tell(me, f"{NAME}-kept")
        return
    it = await organised(work, me, about)
    if it is None:
        return
    words = public(decided.why, work.texts(me).language)
    why = f"\n“{words}”" if words else ""
    told: int | None
    if decided.which == ALL:
        told = await call_off_all(work, it, me, why)
    else:
        told = await _call_off_one(work, it, me, int(decided.which), why)
    if told is not None:
        await work.tell(me, f"{NAME}-done", people=told)


async def call_off_all(work: Work, it: Found, me: Person | None, why: str) -> int:
    """The whole activity; nothing falls due for it any more."""
    activity = it[0]
    planned = [each for each in activity.planned if each.ends_at > work.now]
    told = await call_off(work, it, planned or [it[1]], why)
    key = "called-off-series" if len(planned) > 1 else "called-off"
    await tell_group(work, activity, (planned or [it[1]])[0], key, why=why)
    for session in activity.sessions:
        await work.db.activities.settle_session(session.id, session.state, SessionState.CANCELLED)
        await drop_session(work, session)
        await work.db.agenda.drop(LIST, session.subject)
    await nobody_has_to_look(work, activity)
    await work.db.activities.move_on(activity.id, activity.state, State.CANCELLED, work.now)
    activity = replace(activity, state=State.CANCELLED)
    about = it[1].subject
    await tell_organisers(work, activity, me, f"{NAME}-other", about=about, title=activity.title)
    await refresh_all(work, activity)
    return told


async def _call_off_one(work: Work, it: Found, me: Person, number: int, why: str) -> int | None:
    """One session. In a course everyone keeps their place in the rest of it."""
    activity = it[0]
    session = activity.session(number)
    if session is None or session.state is not SessionState.PLANNED:
        await work.tell(me, GONE)
        return None
    await work.db.activities.settle_session(session.id, session.state, SessionState.CANCELLED)
    await drop_session(work, session)
    key = "called-off-once" if activity.repeats else "called-off"
    await tell_group(work, activity, session, key, why=why)
    if activity.course:
        people = await signed_up(work, [session])
        for person_id in people:
            person = await work.db.people.get(person_id)
            await put_questions_away(work, person, activity)
            it_was = headline(work, person, activity, session)
            await work.tell(
                person, "called-off-once", about=session.subject, headline=it_was, why=why
            )
        await bring_up_to_date(work, [session])
        count = len(people)
    else:
        await work.db.agenda.drop(LIST, session.subject)
        count = await call_off(work, (activity, session), [session], why)
    about, when = session.subject, short_moment(work, session, me)
    await tell_organisers(
        work, activity, me, f"{NAME}-other", about=about, title=f"{activity.title} ({when})"
    )
    await go_on(work, activity)
    return count


FLOW = Flow(NAME, talk, finish)
