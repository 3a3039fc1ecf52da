"""Who organises it changes something: everyone who must know hears once what it is now.

Two who change the same thing see each other's words before theirs count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.activities.about import found, organised
from bot.activities.activities import Found
from bot.activities.activity import Activity, Session
from bot.activities.asking import Number, WhenExactly
from bot.activities.giving import look_at_list
from bot.activities.group import tell_group
from bot.activities.organise import (
    FOR_ALL,
    LONGEST_PLACE,
    MOST_PLACES,
    PLACES,
)
from bot.activities.reminding import plan_session
from bot.activities.see_activity import refresh_all
from bot.activities.series import Times, moved, moved_rule
from bot.activities.sign_up import Status, people
from bot.activities.still_coming import NAME as STILL_COMING
from bot.activities.telling import signed_up, tell_organisers
from bot.activities.titles import LONGEST_TITLE, one_line, public
from bot.activities.to_calendar import bring_up_to_date
from bot.activities.wording import headline, repeating
from bot.conversation.flow import AskAgain, Flow, Lookup
from bot.conversation.questions import Ask, Choose, confirm
from bot.conversation.subject import Subject
from bot.conversation.surroundings import WhatTimeIsIt
from bot.conversation.talk import offer
from bot.conversation.when import UNDERSTOOD
from bot.messages import Option, Outgoing
from bot.people.person import Person
from bot.work import Work

NAME = "change_activity"
WHAT = tuple(map(Option, ("title", "when", "place", "places", "description", "cost", "for_whom")))
TELLS = frozenset(("title", "when", "place", "cost"))
"""What everyone who signed up must know; the rest stands on the card."""
LENGTHS = {"title": LONGEST_TITLE, "place": LONGEST_PLACE, "cost": LONGEST_PLACE}
ONCE, FROM_NOW_ON = "once", "from_now_on"


@dataclass(frozen=True)
class AsItIs(Lookup[tuple[str, bool]]):
    """What it says now, and whether it comes back."""

    what: str

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[str, bool]:
        it = await found(work, about)
        if it is None or not it[0].alive:
            return "", False
        activity, session = it
        return self._now(work, me, activity, session) or "-", bool(activity.repeats)

    def _now(self, work: Work, me: Person, activity: Activity, session: Session) -> str:
        if self.what == "when":
            if activity.repeats:
                return f"{work.moment(session.starts_at, me)} ({repeating(work, me, activity)})"
            return work.moment(session.starts_at, me)
        if self.what == "places":
            return "-" if activity.places is None else str(activity.places)
        return str(getattr(activity, self.what))

    def samples(self) -> tuple[tuple[str, bool], ...]:
        return (("...", False), ("...", True), ("", False))


@dataclass(frozen=True)
class Change:
    """Which fields, with their new values; of another time, whether it is for `once`."""

    what: str
    fields: dict[str, Any] = field(default_factory=dict)
    starts_at: datetime | None = None
    repeats: str = ""
    once: bool = True


async def talk(_me: Person, _about: Subject) -> Change | None:
    what = await Choose("what", WHAT)
    now, comes_back = await AsItIs(what)
    if not now:
        return None
    told = {"now": now}
    if what == "when":
        change, shown = await _when(comes_back)
    elif what == "places":
        places = await Number("places", PLACES, with_=told, least=1, most=MOST_PLACES)
        number = None if places == FOR_ALL else int(places)
        change, shown = Change(what, {"places": number}), places if number else "-"
    else:
        words = await Ask(what, longest=LENGTHS.get(what, 1000), with_=told)
        shown = one_line(words, LENGTHS[what]) if what in LENGTHS else words
        if what != "place":
            shown = public(shown, "nl")
        change = Change(what, {what: shown})
    if await confirm("sure", now=now, then=shown) == "no":
        await AskAgain((what, "sure"))
    return change


async def _when(comes_back: bool) -> tuple[Change, str]:
    now = await WhatTimeIsIt()
    time = await WhenExactly("when", now.at, now.zone, now.language)
    if time.starts_at is None or time.starts_at < now.at:
        await AskAgain(("when",))
    once = True
    if comes_back:
        which = await Choose("which", (Option(ONCE), Option(FROM_NOW_ON)))
        once = which == ONCE
    shown = time.words.removeprefix(UNDERSTOOD)
    return Change("when", {}, time.starts_at, time.repeats, once), shown


async def finish(change: Change | None, me: Person, about: Subject, work: Work) -> None:
    it = await organised(work, me, about)
    if it is None or change is None:
        return
    activity = it[0]
    fields = dict(change.fields)
    if change.what == "places" and fields["places"] is not None:
        fields["places"] = max(fields["places"], await _most_taken(work, activity))
        if fields["places"] != change.fields["places"]:
            await work.tell(me, f"{NAME}-taken", places=fields["places"])
    touched: Sequence[Session] = activity.planned
    if change.what == "when" and change.starts_at is not None:
        touched = await _move(work, it, change, change.starts_at)
    else:
        await work.db.activities.change(activity.id, **fields)
    now = await work.db.activities.get(activity.id) or activity
    await work.tell(me, f"{NAME}-done")
    await _tell(work, me, now, change, touched)
    if change.what in {"places", "when"} and now.published:
        for session in {each.pool: each for each in now.planned}.values():
            await look_at_list(work, (now, await _pool(work, session)))
    await refresh_all(work, now)


async def _move(work: Work, it: Found, change: Change, starts_at: datetime) -> tuple[Session, ...]:
    """The sessions that are at another time now, as they are now."""
    activity, session = it
    zone = work.settings.zone
    if session.starts_at <= work.now:
        session = activity.next_session(work.now) or session
    if change.once:
        pairs = [(session, Times(starts_at, starts_at + activity.lasts))]
        fields: dict[str, Any] = {} if activity.repeats else {"starts_at": starts_at}
    else:
        rule = change.repeats or moved_rule(activity.repeats, starts_at, zone)
        fields = {"starts_at": starts_at, "repeats": rule}
        ahead = tuple(each for each in activity.planned if each.starts_at > work.now)
        pairs = list(moved(replace(activity, **fields), ahead, zone))
    await work.db.activities.change(activity.id, **fields)
    if not change.once:
        await work.db.activities.leave_rule(activity.id, work.now)
    once = change.once and bool(activity.repeats)
    for each, times in pairs:
        await work.db.activities.move_session(each.id, times, once=once)
        if activity.published:
            now = replace(each, starts_at=times.starts_at, ends_at=times.ends_at)
            await plan_session(work, now)
    fresh = await work.db.activities.get(activity.id) or activity
    numbers = {each.id for each, _ in pairs}
    return tuple(each for each in fresh.sessions if each.id in numbers)


async def _tell(
    work: Work, me: Person, now: Activity, change: Change, touched: Sequence[Session]
) -> None:
    """What it is now, to each who signed up; whoever has a place says whether they still come."""
    about = now.subject
    await tell_organisers(work, now, me, f"{NAME}-other", about=about, title=now.title)
    if change.what not in TELLS or not now.published:
        return
    if touched:
        then = str(change.fields.get(change.what, ""))
        await tell_group(work, now, touched[0], "in-group-changed", what=change.what, then=then)
    for number, (session, sign_up) in (await signed_up(work, touched)).items():
        person = await work.db.people.get(number)
        told = work.texts(person)(
            "activity-changed",
            what=change.what,
            headline=headline(work, person, now, session),
            then=str(change.fields.get(change.what, "")),
        )
        if change.what == "when" and sign_up.status is Status.IN:
            await offer(work, person, STILL_COMING, session.subject, preface=told)
        else:
            await work.post(person, Outgoing(told), about=session.subject)
    await bring_up_to_date(work, touched)


async def _most_taken(work: Work, activity: Activity) -> int:
    """Nobody who has a place loses it because there are fewer."""
    pools = {each.pool for each in activity.planned}
    taken = [
        people(await work.db.sign_ups.of_pool(pool), Status.IN, Status.OFFERED) for pool in pools
    ]
    return max(taken, default=0)


async def _pool(work: Work, session: Session) -> Session:
    it = await work.db.activities.of_session(session.pool)
    return it[1] if it is not None else session


FLOW = Flow(NAME, talk, finish)
