"""An announcement written at the desk: the same fields as in the chat, on one sheet.

What it may be is decided by `bot.announcements`; here a sheet is read, and what is wrong with it
said beside the field.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.announcements.announce import is_address
from bot.announcements.announcement import (
    Announcement,
    Button,
    NewAnnouncement,
    Replies,
    State,
    Topic,
)
from bot.announcements.audience import Audience, around
from bot.announcements.possible import Possible, languages, possible
from bot.announcements.whom import KILOMETRES
from bot.conversation.questions import LONGEST
from bot.desk.door import Visitor
from bot.desk.local_time import NoSuchTime, as_field, moment_of
from bot.desk.rights import NotThere, Right
from bot.desk.sheet import ROLES, TICKS, Fields, Sheet, first, make_sheet
from bot.messages import Option, clean, utf16

A_WEEK = timedelta(days=7)


async def blank(visitor: Visitor) -> Sheet:
    visitor.need(Right.ANNOUNCE)
    return make_sheet(
        visitor, await possible(visitor.work, visitor.me), {"replies": [Replies.TEAM]}
    )


async def as_written(visitor: Visitor, it: Announcement) -> Sheet:
    """What stands there now, to be changed."""
    visitor.need(Right.ANNOUNCE)
    may, zone = await _possible(visitor, it), visitor.work.settings.zone
    links = {link: str(number) for number, link in may.links.items()}
    ticked = [name for name, buttons in TICKS.items() if set(buttons) <= {*it.buttons}]
    fields: dict[str, Sequence[str]] = {
        **{f"text_{language}": [text] for language, text in it.texts.items()},
        "roles": it.audience.roles,
        "followers": ["1"] if it.audience.followers else [],
        "places": it.audience.neighbourhoods,
        "kinds": it.audience.kinds,
        "interests": it.audience.interests,
        "languages": it.audience.languages,
        "activity": [str(it.audience.activity or "")],
        "topic": [it.topic],
        "buttons": ticked,
        "sign_up_for": [links.get(it.link, "")],
        "link": [it.address],
        "starts": [as_field(it.starts_at, zone)],
        "expires": [as_field(it.expires, zone)],
        "replies": [it.replies],
    }
    sheet = make_sheet(visitor, may, fields, number=it.id, files=len(it.attachments))
    return replace(sheet, whole=it.state is State.DRAFT)


async def read_sheet(
    visitor: Visitor, fields: Fields, it: Announcement | None
) -> NewAnnouncement | Sheet:
    """What it says, or else the sheet with what is wrong. Raises NotThere for what no form offers.
    `it` is the draft that this takes the place of."""
    visitor.need(Right.ANNOUNCE)
    may = await _possible(visitor, it)
    wrong = dict[str, str]()
    texts = read_texts(visitor, fields, wrong)
    audience = _audience(fields, may)
    starts, expires = _when(visitor, fields, wrong)
    buttons, link = _buttons(fields, may, wrong)
    new = NewAnnouncement(
        it.author if it is not None else visitor.me.id,
        texts,
        audience,
        it.attachments if it is not None else (),
        buttons,
        link,
        Topic(_one(fields, "topic", Topic) or Topic.NEWS),
        Replies(_one(fields, "replies", Replies) or Replies.TEAM),
        starts,
        expires,
    )
    if not wrong:
        return new
    number, files = (it.id, len(it.attachments)) if it is not None else (0, 0)
    return replace(make_sheet(visitor, may, fields, number=number, files=files), wrong=wrong)


async def _possible(visitor: Visitor, it: NewAnnouncement | None) -> Possible:
    """What can be chosen, with what was chosen before and cannot be any more: it stays until
    somebody takes it off, for without it the announcement would be for more people."""
    db, may = visitor.work.db, await possible(visitor.work, visitor.me)
    if it is None:
        return may
    by_link = await db.activities.by_link(it.link) if it.link else None
    for activity in (await db.activities.get(it.audience.activity), by_link):
        if activity is not None and activity.id not in may.links:
            may = replace(
                may,
                activities=(*may.activities, Option(str(activity.id), activity.title)),
                links={**may.links, activity.id: activity.link},
            )
    kept = it.audience
    return replace(
        may,
        places=_and(may.places, kept.neighbourhoods),
        kinds=_and(may.kinds, kept.kinds),
        languages=_and(may.languages, kept.languages),
        activities=_and(may.activities, [str(kept.activity)] if kept.activity else ()),
    )


def _and(options: Sequence[Option], values: Sequence[str]) -> tuple[Option, ...]:
    known = {each.value for each in options}
    return (*options, *(Option(each, each) for each in values if each not in known))


def read_texts(visitor: Visitor, fields: Fields, wrong: dict[str, str]) -> dict[str, str]:
    """By language, the network's own first; it is the one that has to be there."""
    own, texts = visitor.work.settings.network.language, dict[str, str]()
    for language in languages(visitor.work, visitor.me):
        name = f"text_{language}"
        text = clean(first(fields, name).replace("\r\n", "\n")).strip()
        if utf16(text) > LONGEST:
            wrong[name] = "too_long"
        if text or language == own:
            texts[language] = text
    if not texts[own]:
        wrong[f"text_{own}"] = "text"
    return texts


def _audience(fields: Fields, may: Possible) -> Audience:
    """Every part narrows it. The neighbourhoods around a place are added to those that are
    ticked."""
    places = _many(fields, "places", (each.value for each in may.places))
    middle = _one(fields, "middle", may.middles)
    if middle:
        here, km = may.middles[middle], int(_one(fields, "km", map(str, KILOMETRES)) or 1)
        near = around(may.middles, here.latitude or 0, here.longitude or 0, km)
        places = tuple(dict.fromkeys((*places, *near)))
    activity = _one(fields, "activity", (each.value for each in may.activities))
    return Audience(
        _many(fields, "roles", ROLES),
        places,
        _many(fields, "kinds", (each.value for each in may.kinds)),
        _many(fields, "languages", (each.value for each in may.languages)),
        followers=bool(first(fields, "followers")),
        interests=_many(fields, "interests", (each.value for each in may.interests)),
        activity=int(activity or 0),
    )


def _buttons(
    fields: Fields, may: Possible, wrong: dict[str, str]
) -> tuple[tuple[Button, ...], str]:
    ticked = _many(fields, "buttons", TICKS)
    link = clean(first(fields, "link")).strip()
    if "sign_up" in ticked:
        chosen = _one(fields, "sign_up_for", (each.value for each in may.activities))
        link = may.links[int(chosen)] if chosen else ""
        if not chosen:
            wrong["sign_up_for"] = "activity"
    elif link and (not is_address(link) or utf16(link) > LONGEST):
        wrong["link"] = "link"
    return tuple(button for tick in ticked for button in TICKS[tick]), link


def _when(
    visitor: Visitor, fields: Fields, wrong: dict[str, str]
) -> tuple[datetime | None, datetime | None]:
    """When it goes, and until when it is good: a week, unless they say otherwise."""
    now, zone = visitor.work.now, visitor.work.settings.zone
    found = dict[str, datetime | None]()
    for name in ("starts", "expires"):
        text, found[name] = first(fields, name).strip(), None
        try:
            moment = moment_of(text, zone) if text else None
        except NoSuchTime as problem:
            wrong[name] = problem.hint
        else:
            found[name] = moment
            if moment is not None and moment <= now:
                wrong[name] = "past"
    starts, expires = found["starts"], found["expires"]
    if expires is not None and starts is not None and expires <= starts:
        wrong.setdefault("expires", "too_early")
    return starts, expires or (starts or now) + A_WEEK


def _one(fields: Fields, name: str, known: Iterable[str]) -> str:
    """Empty when nothing was chosen. Raises NotThere."""
    chosen = first(fields, name)
    if chosen and chosen not in set(known):
        raise NotThere
    return chosen


def _many(fields: Fields, name: str, known: Iterable[str]) -> tuple[str, ...]:
    """In the order in which they are offered. Raises NotThere."""
    given, offered = {*fields.get(name, ())}, [*known]
    if not given <= {*offered}:
        raise NotThere
    return tuple(each for each in offered if each in given)
