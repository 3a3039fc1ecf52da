"""One announcement at the desk: what it will look like, how far it is, what came of it, and what
can be done. A count from one to four that might point at somebody is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from textwrap import shorten

from bot.announcements import doing
from bot.announcements.announcement import Announcement, Approval, State, needs_second
from bot.announcements.forecast import Forecast, forecast, how_far
from bot.announcements.message import topic_name
from bot.announcements.my_announcement import ACTIONS, actions
from bot.announcements.recipients import Fate
from bot.announcements.report import ANSWERS, SHOWN, UNPLANNED, audience_in_words, own_name, terms
from bot.announcements.second import decide, still_asked
from bot.conversation.talk import put_away, show_card
from bot.desk.announcements import HEADLINE
from bot.desk.compose import as_written, read_sheet, read_texts
from bot.desk.door import Visitor
from bot.desk.rights import NotThere, Right
from bot.desk.sheet import Fields, Sheet
from bot.desk.words import day_and_clock
from bot.figures.few import shown
from bot.messages import Outgoing, as_plain_text

SHOWS_ITSELF = frozenset({"preview", "words", "refresh"})
"""Actions of the card in the chat that a page needs no button for."""
DANGEROUS = frozenset({"cancel", "withdraw", "discard"})
SECOND = {
    Approval.SEND: (doing.CONFIRM, "confirm"),
    Approval.URGENT: (doing.CONFIRM_URGENT, "confirm_urgent"),
}
LAST_WORDS = 50


@dataclass(frozen=True)
class Bubble:
    """The message in one language: its words and buttons, and the same where there are none."""

    language: str
    name: str
    text: str
    buttons: Sequence[str]
    aside: Sequence[str]
    plain: str


@dataclass(frozen=True)
class Ahead:
    """Before it goes; every number counts now."""

    people: int
    unreachable: str
    opted_out: str
    quiet: int
    quiet_until: str
    ends: str
    too_late: str
    missing: str
    speakers: int
    needs_second: bool
    above: int


@dataclass(frozen=True)
class Progress:
    done: int
    total: int
    fates: Sequence[tuple[str, str]]
    ends: str
    quiet_until: str
    left: int


@dataclass(frozen=True)
class OneAnnouncement:
    number: int
    headline: str
    state: State
    note: str
    author: str
    whom: str
    topic: str
    terms: Sequence[str]
    files: int
    bubbles: Sequence[Bubble]
    ahead: Ahead | None
    progress: Progress | None
    answers: Sequence[tuple[str, str]]
    words: Sequence[tuple[str, str, str]]
    actions: Sequence[str]
    asked: Sequence[str]
    """Which second look this visitor may give: "confirm", "confirm_urgent"."""
    dangerous: frozenset[str] = field(default=DANGEROUS)


async def one_announcement(visitor: Visitor, number: int) -> OneAnnouncement:
    """Raises NotThere."""
    it = await find(visitor, number)
    work, say, me = visitor.work, visitor.say, visitor.me
    ahead, begun = it.state in UNPLANNED, it.state not in UNPLANNED
    messages = await doing.as_it_stands_there(work, it)
    author = await work.db.people.get(it.author)
    words = next(iter(it.texts.values()), "")
    return OneAnnouncement(
        it.id,
        shorten(words, HEADLINE, placeholder=" …"),
        it.state,
        say(f"announcement-state.{'withdrawn' if it.withdrawn else it.state}"),
        work.name(author, me),
        await audience_in_words(work, me, it.audience),
        topic_name(say, it.topic),
        terms(work, me, it),
        len(it.attachments),
        [_bubble(visitor, language, message) for language, message in messages],
        _ahead(visitor, it, await forecast(work, it)) if ahead else None,
        await _progress(visitor, it) if begun else None,
        await _answers(visitor, it) if begun else (),
        await _words(visitor, it) if begun else (),
        [each for each in await actions(work, it) if each not in SHOWS_ITSELF],
        [name for what, (_, name) in SECOND.items() if await still_asked(work, me, it, what)],
    )


async def act(visitor: Visitor, number: int, what: str) -> str:
    """Do one of the actions, or give the second look ("confirm", or "confirm-no"). What is to be
    said of it, as `said` understands it; "too_late" when it can be done no more. Raises NotThere.
    """
    it = await find(visitor, number)
    work, me = visitor.work, visitor.me
    for approval, (flow, name) in SECOND.items():
        if what in {name, f"{name}-no"}:
            if not await still_asked(work, me, it, approval):
                return "too_late"
            await put_away(work, me, flow, it.subject)
            await decide(work, me, it, approval, flow, good=what == name)
            return what
    if what not in ACTIONS or what in SHOWS_ITSELF or what == "change":
        raise NotThere
    if what not in await actions(work, it):
        return "too_late"
    remark = await ACTIONS[what](work, me, it)
    await show_card(work, await work.db.people.get(it.author), doing.CARD, it.subject)
    return str(remark or what)


def said(visitor: Visitor, what: str) -> str:
    """After an act; it comes from the address, so nothing else is taken from it."""
    if what in set(doing.Remark):
        return doing.remark(visitor.work, visitor.me, doing.Remark(what))
    key = f"desk-announced.{what.replace('-', '_')}"
    return visitor.say(key) if key in visitor.say else ""


async def save(visitor: Visitor, fields: Fields, number: int = 0) -> Sheet | tuple[int, str]:
    """Keep it as a draft, or in place of one; its number and what to say, or the sheet with what is
    wrong. Of what
    is no draft any more only the words change, also where they stand already. Raises NotThere."""
    visitor.need(Right.ANNOUNCE)
    work = visitor.work
    it = await find(visitor, number) if number else None
    if it is not None and it.state is not State.DRAFT:
        return await _other_words(visitor, fields, it)
    new = await read_sheet(visitor, fields, it)
    if isinstance(new, Sheet):
        return new
    if it is None:
        return (await work.db.announcements.add(new, work.now)).id, "saved"
    if not await work.db.announcements.write_anew(it.id, new):
        raise NotThere
    await show_card(work, await work.db.people.get(it.author), doing.CARD, it.subject)
    return it.id, "saved"


async def to_change(visitor: Visitor, number: int) -> Sheet:
    """Raises NotThere, also when nothing of it can be changed any more."""
    it = await find(visitor, number)
    if "change" not in await actions(visitor.work, it):
        raise NotThere
    return await as_written(visitor, it)


async def _other_words(
    visitor: Visitor, fields: Fields, it: Announcement
) -> Sheet | tuple[int, str]:
    if "change" not in await actions(visitor.work, it):
        raise NotThere
    wrong = dict[str, str]()
    texts = read_texts(visitor, fields, wrong)
    if wrong:
        return replace(await as_written(visitor, replace(it, texts=texts)), wrong=wrong)
    await doing.rewrite(visitor.work, it, {name: text for name, text in texts.items() if text})
    return it.id, "changed"


async def find(visitor: Visitor, number: int) -> Announcement:
    visitor.need(Right.ANNOUNCE)
    it = await visitor.work.db.announcements.get(number)
    if it is None or (it.state is State.CANCELLED and not await _began(visitor, it)):
        raise NotThere  # a draft that was thrown away
    return it


async def _began(visitor: Visitor, it: Announcement) -> bool:
    return it.withdrawn or (await visitor.work.db.announcements.counts(it.id)).total > 0


def _bubble(visitor: Visitor, language: str, message: Outgoing) -> Bubble:
    return Bubble(
        language,
        own_name(visitor.work, language),
        message.text,
        [each.label for each in message.options if not each.aside],
        [each.label for each in message.options if each.aside],
        as_plain_text(message),
    )


def _ahead(visitor: Visitor, it: Announcement, seen: Forecast) -> Ahead:
    work, me = visitor.work, visitor.me
    above = work.settings.announcements.second_person_above
    until = seen.quiet_until
    return Ahead(
        seen.people,
        shown(seen.unreachable),
        shown(seen.opted_out),
        seen.quiet,
        work.moment(until, me) if until is not None else "",
        work.moment(seen.ends, me),
        work.moment(it.expires, me) if seen.too_late and it.expires is not None else "",
        ", ".join(own_name(work, language) for language in seen.missing),
        seen.speakers,
        needs_second(seen.people, above),
        above,
    )


async def _progress(visitor: Visitor, it: Announcement) -> Progress:
    work, me, far = visitor.work, visitor.me, await how_far(visitor.work, it)
    counts, until = far.counts, far.quiet_until
    return Progress(
        counts.done,
        counts.total,
        [
            (visitor.say(f"desk-fate.{fate}"), _fate(fate, counts[fate]))
            for fate in SHOWN
            if counts[fate] or fate is Fate.SENT
        ],
        work.moment(far.ends, me) if far.ends is not None else "",
        work.moment(until, me) if until is not None else "",
        counts.left,
    )


def _fate(fate: Fate, people: int) -> str:
    """Who blocked the bot or is gone is nobody's business, and of one or two it would be known."""
    return shown(people) if fate in {Fate.BLOCKED, Fate.GONE} else str(people)


async def _answers(visitor: Visitor, it: Announcement) -> list[tuple[str, str]]:
    answered = await visitor.work.db.announcements.replies(it.id)
    return [
        (visitor.say(f"desk-answered.{answer}"), shown(answered[answer]))
        for answer in ANSWERS
        if answered.get(answer)
    ]


async def _words(visitor: Visitor, it: Announcement) -> list[tuple[str, str, str]]:
    """Who, what and when, the newest first: they wrote it to the coordinators, with their name."""
    work, told = visitor.work, []
    for reply in await work.db.announcements.words(it.id, LAST_WORDS):
        person = await work.db.people.get(reply.person)
        when = day_and_clock(visitor, reply.said_at)
        told.append((work.name(person, visitor.me), reply.words, when))
    return told
