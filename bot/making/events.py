"""What somebody takes part in, as their own calendar has it.

An event is of one sign-up: its uid is as well, so that who signed off and comes back has a new one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.activities.activities import Found
from bot.activities.activity import Activity, SessionState, State
from bot.activities.sharing import deep_links
from bot.activities.sign_up import SignUp, Status
from bot.calendar.event import Event, Moved
from bot.dates import occurrences
from bot.dates.repeats import MOST
from bot.ports import Transaction
from bot.settings import Settings

STAYS = (Status.IN, Status.OVER)
_ENDS = ("COUNT", "UNTIL")


async def find_event(db: Transaction, number: int, settings: Settings) -> Event | None:
    """Of this sign-up: cancelled once it is called off or they signed off. None when it is gone."""
    sign_up = await db.sign_ups.get(number)
    return None if sign_up is None else await event_of(db, sign_up, settings)


async def event_of(db: Transaction, sign_up: SignUp, settings: Settings) -> Event | None:
    it = await db.activities.of_session(sign_up.session)
    if it is None or not it[0].title:  # forgotten
        return None
    event = await told(db, it, f"s{sign_up.id}", settings)
    if sign_up.status in STAYS:
        return event
    return replace(event, cancelled=True, sequence=event.sequence + 1)


async def told(db: Transaction, it: Found, prefix: str, settings: Settings) -> Event:
    """The session, or the whole course, with who organises it and the link to its card."""
    activity, session = it
    organisers = [await db.people.get(each) for each in activity.organisers]
    event = Event(
        uid=f"{prefix}.{activity.uid}",
        sequence=activity.sequence,
        changed_at=activity.changed_at,
        title=activity.title,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        zone=settings.zone,
        description=activity.description,
        place=activity.place,
        geo=_pin(activity),
        organiser=" & ".join(each.name for each in organisers if each.name),
        url=next(iter(await deep_links(db, activity)), ""),
        cancelled=activity.state is State.CANCELLED,
    )
    if activity.course:
        return of_course(event, activity)
    off = event.cancelled or session.state is SessionState.CANCELLED
    return replace(event, cancelled=off)


def of_course(event: Event, activity: Activity) -> Event:
    """By its rule as far as that holds, with what is left out, moved, or beside it."""
    hidden = {SessionState.CANCELLED, SessionState.ASKED}
    on = {each.recurs_at: each for each in activity.sessions if each.state not in hidden}
    if not on:
        return event
    first = next(iter(on.values()))
    rule, times = _times(activity, event, list(on))
    if not times:
        also = [each.starts_at for each in on.values() if each is not first]
        return replace(event, starts_at=first.starts_at, ends_at=first.ends_at, also=also)
    moved = [
        Moved(at, session.starts_at, session.ends_at)
        for at in times
        if (session := on.get(at)) is not None
        and (session.starts_at != at or session.ends_at - at != activity.lasts)
    ]
    return replace(
        event,
        starts_at=times[0],
        ends_at=times[0] + activity.lasts,
        repeats=f"{rule};COUNT={len(times)}",
        without=[at for at in times if at not in on],
        also=[each.starts_at for at, each in on.items() if at not in times],
        moved=moved,
    )


def _times(activity: Activity, event: Event, on: list[datetime]) -> tuple[str, list[datetime]]:
    """The rule without its end, and its times from the first to the last that is on."""
    parts = activity.repeats.split(";")
    rule = ";".join(each for each in parts if each.partition("=")[0] not in _ENDS)
    if not rule:
        return "", []
    found = [at for at in occurrences(rule, activity.starts_at, event.zone, MOST) if at <= max(on)]
    first = next((number for number, at in enumerate(found) if at in on), len(found))
    return rule, found[first:]


def _pin(activity: Activity) -> tuple[float, float] | None:
    if activity.latitude is None or activity.longitude is None:
        return None
    return activity.latitude, activity.longitude
