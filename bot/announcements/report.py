"""An announcement in words, for who writes or oversees it: before, on its way and afterwards.

Numbers only: who blocked the bot, or did not answer, is nobody's business.
"""

from __future__ import annotations

from bot.announcements.announcement import (
    Announcement,
    Approval,
    Button,
    NewAnnouncement,
    State,
)
from bot.announcements.announcements import WORDS
from bot.announcements.audience import Audience, in_words
from bot.announcements.forecast import Forecast, forecast, how_far
from bot.announcements.message import topic_name
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
    lines = [say("announcement-words", text=shortened(it)), await whom_in_words(work, me, it)]
    if it.state in UNPLANNED:
        lines += _people(work, me, it, await forecast(work, it)) + terms(work, me, it)
    lines.append(await _state(work, me, it))
    if it.state not in UNPLANNED:
        lines += await _progress(work, me, it)
    return "\n".join(filter(None, lines))


async def what_it_will_be(work: Work, me: Person, new: NewAnnouncement) -> str:
    """What an author reads before it is kept."""
    say, seen = work.texts(me), await forecast(work, new)
    lines = [say("announcement-words", text=shortened(new)), await whom_in_words(work, me, new)]
    return "\n".join([*lines, *_people(work, me, new, seen), *terms(work, me, new)])


def shortened(it: NewAnnouncement) -> str:
    text = next(iter(it.texts.values()), "")
    files = "📎 " * len(it.attachments)
    return files + (text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…")


async def whom_in_words(work: Work, me: Person, it: NewAnnouncement) -> str:
    whom = await audience_in_words(work, me, it.audience)
    say = work.texts(me)
    return say("announcement-to", whom=whom, topic=topic_name(say, it.topic))


async def audience_in_words(work: Work, me: Person, audience: Audience) -> str:
    say = work.texts(me)
    activity = await work.db.activities.get(audience.activity) if audience.activity else None
    return in_words(
        audience,
        say,
        place=work.place_name,
        kind=lambda kind: work.kind_name(kind, me),
        language=lambda language: own_name(work, language),
        interest=lambda interest: say(f"find_activities-interest_of.{interest}"),
        title=activity.title if activity is not None else "",
    )


def own_name(work: Work, language: str) -> str:
    return work.house.texts[language]("own-name") if language in work.house.texts else language


def _people(work: Work, me: Person, it: NewAnnouncement, seen: Forecast) -> list[str]:
    """How many, who not, in which languages, and until when that takes."""
    say = work.texts(me)
    lines = [
        say(
            "announcement-people",
            people=seen.people,
            unreachable=seen.unreachable,
            left=seen.opted_out,
            quiet=seen.quiet,
        )
    ]
    if seen.missing:
        names = ", ".join(own_name(work, language) for language in seen.missing)
        own = own_name(work, next(iter(it.texts), ""))
        lines.append(say("announcement-missing", languages=names, people=seen.speakers, own=own))
    if seen.quiet_until is not None:
        when = work.moment(seen.quiet_until, me)
        lines.append(say("announcement-quiet", people=seen.quiet, when=when))
    lines.append(say("announcement-ends", when=work.moment(seen.ends, me)))
    if seen.too_late and it.expires is not None:
        lines.append(say("announcement-too-late", when=work.moment(it.expires, me)))
    return lines


def terms(work: Work, me: Person, it: NewAnnouncement) -> list[str]:
    say = work.texts(me)
    lines = []
    if it.starts_at is not None:
        lines.append(say("announcement-starts", when=work.moment(it.starts_at, me)))
    if it.expires is not None:
        lines.append(say("announcement-good-until", when=work.moment(it.expires, me)))
    labels = [say(f"announced.{button}") for button in it.buttons]
    labels += [say("announced-sign-up", link=it.address)] if it.address else []
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
    say, far = work.texts(me), await how_far(work, it)
    counts = far.counts
    lines = [
        say(
            "announcement-bar",
            bar=bar(counts.done, counts.total),
            done=counts.done,
            total=counts.total,
        )
    ]
    lines += numbers(work, me, counts)
    if far.quiet_until is not None:
        when = work.moment(far.quiet_until, me)
        lines.append(say("announcement-quiet", people=counts.left, when=when))
    if far.ends is not None:
        lines.append(say("announcement-ends", when=work.moment(far.ends, me)))
    answers = [
        say(f"announcement-answers.{answer}", people=far.answers[answer])
        for answer in ANSWERS
        if far.answers.get(answer)
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
