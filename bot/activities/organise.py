"""Anybody organises something: what, when, where, for how many. Nothing is seen before they say so.

Only what nobody can guess is asked. All else (what it costs, how long, for whom ...) stands in the
preview, which is what others will see, and is changed there by a tap.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace

from bot.activities.activity import Access, Holidays, Interest, NewActivity, Seen
from bot.activities.asking import Number, Pin, Tick, WhenExactly
from bot.activities.publishing import put_forward
from bot.activities.series import sessions_to_come
from bot.activities.sharing import new_link
from bot.activities.titles import LONGEST_TITLE, one_line, public
from bot.activities.wording import description, short_dates, until
from bot.conversation.flow import AskAgain, Flow, Lookup, Understood
from bot.conversation.questions import OWN_WORDS, Ask, Choose, Tell, Where
from bot.conversation.subject import Subject
from bot.conversation.surroundings import Now, WhatTimeIsIt, WhichNeighbourhoods
from bot.conversation.when import store, time_in
from bot.help.kinds import wants
from bot.messages import Attachment, Option
from bot.people.person import Person
from bot.places import mentioned
from bot.work import Work

NAME = "organise"
FOR_ALL = "all_who_come"
PLACES = (Option("6", "6"), Option("10", "10"), Option("20", "20"), Option(FOR_ALL))
MINUTES = tuple(Option(minutes, minutes) for minutes in ("60", "90", "120", "180"))
SERIES = (Option("each"), Option("course"))
CHANGE = tuple(map(Option, (
    "title", "when", "place", "where", "places", "description", "minutes", "cost", "access",
    "language", "for_whom", "interest", "photo", "pin", "holidays", "lottery",
)))  # fmt: skip
PUBLISH = (Option(Seen.ALL), Option(Seen.NEIGHBOURHOOD), Option(Seen.LINK))
LONGEST_PLACE, MOST_PLACES, MOST_TIMES = 120, 1000, 52
A_SHORT_TEXT = 120


@dataclass(frozen=True)
class Preview(Lookup[str]):
    """As others will see it."""

    activity: NewActivity

    async def load(self, work: Work, me: Person, about: Subject) -> str:  # noqa: ARG002
        say, it = work.texts(me), self.activity
        shown = description(work, me, it, until(work, it, me, None), me.name or say("somebody"))
        room = say("activity-places", places="all" if it.places is None else it.places)
        return "\n".join(filter(None, [shown, room, short_dates(work, me, it)]))

    def samples(self) -> tuple[str, ...]:
        return ("...",)


async def talk(_me: Person, _about: Subject) -> NewActivity | None:
    now = await WhatTimeIsIt()
    new = await _asked(now)
    new = await _granted(new, now.language)
    shown = {"preview": await Preview(new)}
    answer = await Choose("send", (*PUBLISH, Option("change"), Option("no")), with_=shown)
    if answer == "change":
        changed = await Choose("change", CHANGE)
        also = ("series", "times") if changed == "when" else ()
        await AskAgain((changed, *also, "send", "change"))
    return None if answer == "no" else replace(new, seen=answer)


async def _asked(now: Now) -> NewActivity:
    """What nobody can guess."""
    title = one_line(await Ask("title", longest=LONGEST_TITLE))
    when = await WhenExactly("when", now.at, now.zone, now.language)
    if when.starts_at is None or when.starts_at < now.at:
        await AskAgain(("when",))
    course, times = False, 0
    if when.repeats:
        course = await Choose("series", SERIES) == "course"
        if course:
            some = tuple(Option(str(n), str(n)) for n in (4, 6, 8, 10))
            times = int(await Number("times", some, least=2, most=MOST_TIMES))
    place = one_line(await Ask("place", longest=LONGEST_PLACE), LONGEST_PLACE)
    where = await Where("where", await WhichNeighbourhoods())
    places = await Number("places", PLACES, least=1, most=MOST_PLACES)
    return NewActivity(
        public(title, now.language),
        when.starts_at or now.at,
        place,
        where,
        None if places == FOR_ALL else int(places),
        repeats=when.repeats,
        course=course,
        times=times,
    )


async def _granted(new: NewActivity, language: str) -> NewActivity:
    """What is taken for granted, until they want to change it."""
    told = await Tell("description", skip=True, unasked=True)
    minutes = await Number("minutes", MINUTES, default="120", least=15, most=24 * 60)
    cost = await Choose("cost", (Option("free"),), own_words=True, default="free")
    access = await Tick("access", tuple(map(Option, Access)))
    speaks = await Choose("language", (Option("any"),), own_words=True, default="any")
    whom = await Choose("for_whom", (Option("everybody"),), own_words=True, default="everybody")
    interest = await Choose("interest", tuple(map(Option, Interest)), default=Interest.MEETING)
    photo = await Tell("photo", skip=True, unasked=True)
    pin = await Pin("pin")
    holidays = await Choose("holidays", tuple(map(Option, Holidays)), default=Holidays.SKIP)
    lottery = await Choose("lottery", (Option("first"), Option("lot")), default="first")
    return replace(
        new,
        description=public(told.text, language),
        minutes=int(minutes),
        cost=_own(cost, "free"),
        access=access,
        language=_own(speaks, "any"),
        for_whom=_own(whom, "everybody"),
        interest=interest,
        photo=_photo((*photo.attachments, *told.attachments)),
        latitude=pin[0] if pin else None,
        longitude=pin[1] if pin else None,
        holidays=holidays,
        lottery=lottery == "lot",
    )


def _own(answer: str, usual: str) -> str:
    """Their own words on one line, or "" for what is usual."""
    return "" if answer == usual else one_line(answer.removeprefix(OWN_WORDS), A_SHORT_TEXT)


def _photo(files: tuple[Attachment, ...]) -> Attachment | None:
    return next((each for each in files if each.kind == "photo"), None)


async def finish(new: NewActivity | None, me: Person, _about: Subject, work: Work) -> None:
    """A draft with its sessions, and then to others, or to who looks at it first."""
    if new is None:
        await work.tell(me, f"{NAME}-dropped")
        return
    uid = secrets.token_hex(16)
    number = await work.db.activities.add(new, me.id, uid, new_link(), work.now)
    draft = await work.db.activities.get(number)
    if draft is None:
        return
    await work.db.activities.plan(draft, sessions_to_come(new, work.settings.zone, work.now))
    await put_forward(work, await work.db.activities.get(number) or draft, me)


def recognise(text: str, me: Person, work: Work) -> Understood | None:
    """A sentence that wants to organise: it may hold when and where."""
    if not wants(work, text, "organise_activity"):
        return None
    answers = dict[str, str]()
    if (where := mentioned(work.settings.neighbourhoods, text)) is not None:
        answers["where"] = where
    when = time_in(text, work.now, work.settings.zone, work.texts(me).language)
    if when is not None and when.starts_at is not None:
        answers["when"] = store(when)
    return Understood(answers, {})


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda _me, _situation: True,
    recognise=recognise,
    files_go_to="photo",
    rank=35,
)
