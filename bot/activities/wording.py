"""How an activity reads: in one line, and as the card that everyone sees alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from babel.dates import format_date

from bot.activities.activity import Activity, NewActivity, Session, SessionState, State
from bot.activities.series import sessions_to_come
from bot.activities.sign_up import SignUp, Status, people, position
from bot.dates import Moment, say
from bot.help.wording import names
from bot.people.person import Person
from bot.work import Work

MANY = 10**6
_SHORT_DAY = "EEE d MMM"
SHOWN = 6


def short_moment(work: Work, session: Session, reader: Person) -> str:
    """Such as "za 14 mrt 15:00"."""
    local = session.starts_at.astimezone(work.settings.zone)
    day = format_date(local, _SHORT_DAY, locale=work.texts(reader).language)
    return f"{day} {local:%H:%M}"


def line(work: Work, reader: Person, activity: Activity, session: Session, taken: int) -> str:
    """What it is, when, where and whether there is room: for a list."""
    left = MANY if activity.places is None else max(activity.places - taken, 0)
    return work.texts(reader)(
        "activity-line",
        title=activity.title,
        when=short_moment(work, session, reader),
        place=work.place_name(activity.neighbourhood),
        left="many" if left == MANY else left,
    )


def headline(work: Work, reader: Person, activity: Activity, session: Session) -> str:
    """What and when, in a sentence about it."""
    when = work.moment(session.starts_at, reader)
    return work.texts(reader)("activity-headline", title=activity.title, when=when)


def repeating(work: Work, reader: Person, activity: NewActivity) -> str:
    """How it comes back, in words; "" when it is once."""
    if not activity.repeats:
        return ""
    moment = Moment(activity.starts_at, repeats=activity.repeats)
    return say(moment, work.now, work.settings.zone, work.texts(reader).language)


def description(work: Work, reader: Person, activity: NewActivity, when: str, who: str) -> str:
    """All that does not depend on who reads it."""
    tell = work.texts(reader)
    where = f"{activity.place} · {work.place_name(activity.neighbourhood)}"
    lines = [
        tell("activity-what", title=activity.title, when=when, where=where, who=who),
    ]
    if repeated := repeating(work, reader, activity):
        lines.append(
            tell("activity-course", rule=repeated, times=activity.times)
            if activity.course
            else tell("activity-series", rule=repeated)
        )
    lines.append(tell("activity-cost", cost=activity.cost or tell("activity-free")))
    lines += [tell(f"activity-access.{each}") for each in activity.access]
    if activity.language:
        lines.append(tell("activity-language", language=activity.language))
    if activity.for_whom:
        lines.append(tell("activity-for-whom", whom=activity.for_whom))
    if activity.lottery:
        lines.append(tell("activity-lottery"))
    if activity.description:
        lines.append(f"\n{activity.description}")
    return "\n".join(lines)


def until(work: Work, activity: NewActivity, reader: Person, session: Session | None) -> str:
    """Day and time, with when it ends."""
    starts = session.starts_at if session else activity.starts_at
    ends = session.ends_at if session else activity.starts_at + activity.lasts
    return f"{work.moment(starts, reader)} - {ends.astimezone(work.settings.zone):%H:%M}"


@dataclass(frozen=True)
class Standing:
    """A session with everyone who signed up for it; `mine` is the reader's own sign-up."""

    activity: Activity
    session: Session
    sign_ups: Sequence[SignUp]
    mine: SignUp | None


async def card(work: Work, reader: Person, it: Standing) -> str:
    """The whole of it for one reader, with where they stand themselves."""
    activity, tell = it.activity, work.texts(reader)
    who = await names(work, reader, activity.organisers) or tell("somebody")
    when = until(work, activity, reader, it.session)
    lines = [description(work, reader, activity, when, who), "", _room(work, reader, it)]
    lines.append(_stands(work, reader, it))
    belongs = reader.id in activity.organisers or _has_place(it.mine)
    if activity.group_link and belongs:
        lines.append(tell("activity-group", link=activity.group_link))
    return "\n".join(lines).strip()


def _room(work: Work, reader: Person, it: Standing) -> str:
    taken = people(it.sign_ups, Status.IN, Status.OFFERED)
    tell, places = work.texts(reader), it.activity.places
    if places is None:
        return tell("activity-room-for-all", taken=taken)
    waiting = sum(each.status is Status.WAITING for each in it.sign_ups)
    return tell("activity-room", left=max(places - taken, 0), places=places, waiting=waiting)


def _stands(work: Work, reader: Person, it: Standing) -> str:
    tell = work.texts(reader)
    cancelled = it.session.state is SessionState.CANCELLED and not it.activity.course
    if it.activity.state is State.CANCELLED or cancelled:
        return tell("activity-is-off")
    if reader.id in it.activity.organisers:
        return tell(f"activity-organised.{it.activity.state}")
    return "" if it.mine is None else _mine(work, reader, it, it.mine)


def _mine(work: Work, reader: Person, it: Standing, mine: SignUp) -> str:
    tell = work.texts(reader)
    if mine.status is Status.OFFERED and mine.offered_until is not None:
        return tell("activity-offered", until=work.moment(mine.offered_until, reader))
    if mine.status is Status.WAITING:
        if it.activity.lottery and not it.session.drawn:
            return tell("activity-in-the-draw")
        return tell("activity-waiting", ahead=position(it.sign_ups, mine) - 1, people=mine.size)
    return tell("activity-in", companions=mine.companions) if _has_place(mine) else ""


def _has_place(mine: SignUp | None) -> bool:
    return mine is not None and mine.status is Status.IN


def short_dates(work: Work, reader: Person, activity: NewActivity) -> str:
    """The first days of a series, so that a holiday that is left out shows; "" when it is once."""
    if not activity.repeats:
        return ""
    zone, language = work.settings.zone, work.texts(reader).language
    times = sessions_to_come(activity, zone, work.now)
    days = [
        format_date(each.starts_at.astimezone(zone), "d MMM", locale=language) for each in times
    ]
    return work.texts(reader)(
        "activity-dates", days=", ".join(days[:SHOWN]), more=max(len(days) - SHOWN, 0)
    )
