"""An announcement in words, for who writes or oversees it: before, on its way and afterwards.

Numbers only: who blocked the bot, or did not answer, is nobody's business.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.announcements.announcement import (
    Announcement,
    Approval,
    Button,
    NewAnnouncement,
    State,
)
from bot.announcements.announcements import WORDS
from bot.announcements.audience import Audience, Reach, in_words
from bot.announcements.message import topic_name
from bot.announcements.rate import ends_at
from bot.announcements.recipients import Counts, Fate, bar
from bot.people.person import Person
from bot.work import Work

LONGEST = 300
SHOWN = (
    Fate.SENT, Fate.UNKNOWN, Fate.BLOCKED, Fate.GONE, Fate.QUIET, Fate.CANCELLED, Fate.EXPIRED,
    Fate.REFUSED,
)  # fmt: skip
UNPLANNED = frozenset({State.DRAFT, State.AWAITING_SECOND, State.SCHEDULED})
ANSWERS = (Button.YES, Button.NO, Button.QUESTION, WORDS)


async def card(work: Work, me: Person, it: Announcement) -> str:
    """All there is to know of it now."""
    say = work.texts(me)
    lines = [say("announcement-words", text=shortened(it)), whom_in_words(work, me, it)]
    if it.state in UNPLANNED:
        reach = await work.db.announcements.reach(it.audience, it.topic)
        lines += _people(work, me, it, reach) + _terms(work, me, it)
    lines.append(await _state(work, me, it))
    if it.state not in UNPLANNED:
        lines += await _progress(work, me, it)
    return "\n".join(filter(None, lines))


async def what_it_will_be(work: Work, me: Person, new: NewAnnouncement) -> str:
    """What an author reads before it is kept."""
    reach = await work.db.announcements.reach(new.audience, new.topic)
    say = work.texts(me)
    lines = [say("announcement-words", text=shortened(new)), whom_in_words(work, me, new)]
    return "\n".join([*lines, *_people(work, me, new, reach), *_terms(work, me, new)])


def shortened(it: NewAnnouncement) -> str:
    text = next(iter(it.texts.values()), "")
    files = "📎 " * len(it.attachments)
    return files + (text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…")


def whom_in_words(work: Work, me: Person, it: NewAnnouncement) -> str:
    whom = audience_in_words(work, me, it.audience)
    say = work.texts(me)
    return say("announcement-to", whom=whom, topic=topic_name(say, it.topic))


def audience_in_words(work: Work, me: Person, audience: Audience) -> str:
    return in_words(
        audience,
        work.texts(me),
        place=work.place_name,
        kind=lambda kind: work.kind_name(kind, me),
        language=lambda language: own_name(work, language),
    )


def own_name(work: Work, language: str) -> str:
    return work.house.texts[language]("own-name") if language in work.house.texts else language


def held(work: Work, it: NewAnnouncement) -> Callable[[datetime], datetime]:
    """From a moment on, when something of it may be sent."""
    if isinstance(it, Announcement) and it.urgent:
        return lambda moment: moment
    hours, zone = work.settings.quiet_hours, work.settings.zone
    return lambda moment: hours.over_at(moment, zone)


def _people(work: Work, me: Person, it: NewAnnouncement, reach: Reach) -> list[str]:
    """How many, who not, in which languages, and until when that takes."""
    say, begin = work.texts(me), max(it.starts_at or work.now, work.now)
    lines = [
        say(
            "announcement-people",
            people=reach.people,
            unreachable=reach.unreachable,
            left=reach.opted_out,
        )
    ]
    missing = [language for language in work.house.texts if not it.texts.get(language)]
    if missing:
        speak = sum((reach.languages or {}).get(language, 0) for language in missing)
        names = ", ".join(own_name(work, language) for language in missing)
        own = own_name(work, next(iter(it.texts), ""))
        lines.append(say("announcement-missing", languages=names, people=speak, own=own))
    may = held(work, it)
    if may(begin) > begin:
        when = work.moment(may(begin), me)
        lines.append(say("announcement-quiet", people=reach.people, when=when))
    end = ends_at(begin, reach.by_channel or {}, work.house.rates, may)
    lines.append(say("announcement-ends", when=work.moment(end, me)))
    if it.expires is not None and end > it.expires:
        lines.append(say("announcement-too-late", when=work.moment(it.expires, me)))
    return lines


def _terms(work: Work, me: Person, it: NewAnnouncement) -> list[str]:
    say = work.texts(me)
    lines = []
    if it.starts_at is not None:
        lines.append(say("announcement-starts", when=work.moment(it.starts_at, me)))
    if it.expires is not None:
        lines.append(say("announcement-good-until", when=work.moment(it.expires, me)))
    labels = [say(f"announced.{button}") for button in it.buttons]
    labels += [say("announced-sign-up", link=it.link)] if it.link else []
    if labels:
        lines.append(say("announcement-buttons", buttons=" · ".join(labels)))
    return [*lines, say(f"announcement-replies.{it.replies}")]


async def _state(work: Work, me: Person, it: Announcement) -> str:
    say = work.texts(me)
    key = "withdrawn" if it.withdrawn else it.state
    line = say(f"announcement-state.{key}")
    if it.urgent or it.state in {State.CANCELLED, State.DONE}:
        return f"{line} {say('announcement-urgent.both')}" if it.urgent else line
    asked = await work.db.announcements.approvals(it.id, Approval.URGENT)
    return f"{line} {say('announcement-urgent.one')}" if asked else line


async def _progress(work: Work, me: Person, it: Announcement) -> list[str]:
    say, db = work.texts(me), work.db.announcements
    counts, waiting = await db.counts(it.id), await db.waiting(it.id)
    lines = [
        say(
            "announcement-bar",
            bar=bar(counts.done, counts.total),
            done=counts.done,
            total=counts.total,
        )
    ]
    lines += numbers(work, me, counts)
    if it.state is State.SENDING and waiting:
        may = held(work, it)
        if counts.left and may(work.now) > work.now:
            when = work.moment(may(work.now), me)
            lines.append(say("announcement-quiet", people=counts.left, when=when))
        end = ends_at(work.now, waiting, work.house.rates, may)
        lines.append(say("announcement-ends", when=work.moment(end, me)))
    answered = await db.replies(it.id)
    answers = [
        say(f"announcement-answers.{answer}", people=answered[answer])
        for answer in ANSWERS
        if answered.get(answer)
    ]
    if answers:
        lines.append(" · ".join(answers))
    return lines


def numbers(work: Work, me: Person, counts: Counts) -> list[str]:
    """Every end that there is, with how many have it."""
    say = work.texts(me)
    return [
        say(f"announcement-fates.{fate}", people=counts[fate]) for fate in SHOWN if counts[fate]
    ]
