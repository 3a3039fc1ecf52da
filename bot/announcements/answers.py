"""What recipients say to an announcement: a tap, a word, a reaction, or words of their own.

A tap names the announcement; a word does when it is a reply to it, or when the announcement is the
last thing that came on the screen.
"""

from __future__ import annotations

from datetime import timedelta

from bot.activities.share_activity import sign_up_by_link
from bot.agenda import Entry
from bot.announcements.announcement import ANNOUNCEMENT, Announcement, Button, Replies
from bot.announcements.announcements import WORDS, Reply
from bot.announcements.doing import PROGRESS
from bot.announcements.follow_topics import NAME as FOLLOW
from bot.announcements.follow_topics import follow
from bot.announcements.message import PRESS, options
from bot.conversation.pick import fold, pick
from bot.conversation.talk import start
from bot.conversation.words import Word, word
from bot.help.relay import partners
from bot.messages import Incoming
from bot.people.person import Person
from bot.post import Kind
from bot.privacy.identifying import mask
from bot.work import Work

SOON = timedelta(seconds=5)
TOLD_AT_ONCE = 10
"""So many who wrote words are passed on one by one; after that they are on the card together."""
LANE = frozenset({Kind.BROADCAST, Kind.REVISION})


async def pressed(work: Work, me: Person, press: str) -> bool:
    """False when the button is of something else."""
    found = PRESS.fullmatch(press)
    if found is None:
        return False
    it = await work.db.announcements.get(int(found[1]))
    if it is None or int(found[2]) >= len(it.choices):
        await work.tell(me, "not-your-button")
    else:
        await _answered(work, me, it, it.choices[int(found[2])])
    return True


async def replied(work: Work, me: Person, incoming: Incoming) -> bool:
    """A reply or a reaction to an announcement on my screen."""
    posted = await work.db.outbox.sent_as(me.channel, me.recipient, incoming.about)
    if posted is None or posted.draft.about.kind != ANNOUNCEMENT or posted.draft.kind not in LANE:
        return False
    it = await work.db.announcements.get(posted.draft.about.id)
    if it is None:
        return False
    button = _picked(work, me, it, incoming.text)
    if button is not None and not incoming.attachments:
        await _answered(work, me, it, button)
    elif incoming.kind == "said":
        await _wrote(work, me, it, incoming)
    return True


async def said_to_the_last(work: Work, me: Person, incoming: Incoming) -> bool:
    """A word that picks one of its buttons, while nothing came after it. Who talks with somebody
    says it to them."""
    if incoming.attachments or not incoming.text.strip() or await partners(work, me):
        return False
    it = await _last(work, me)
    button = _picked(work, me, it, incoming.text) if it is not None else None
    if it is None or button is None:
        return False
    await _answered(work, me, it, button)
    return True


async def wants_no_more(work: Work, me: Person) -> None:
    """The word for it: of the topic that came last, or else they may choose."""
    it = await _last(work, me)
    if it is not None:
        await _answered(work, me, it, Button.OFF)
    else:
        await start(work, me, FOLLOW)


async def stopped_the_last(work: Work, me: Person) -> bool:
    """The word "stop" right after an announcement is about that, unless they have a case of their
    own that it could be about."""
    it = await _last(work, me)
    if it is None or await work.db.requests.of(me.id):
        return False
    await _answered(work, me, it, Button.OFF)
    return True


async def _last(work: Work, me: Person) -> Announcement | None:
    number = await work.db.announcements.last_in(me.channel, me.recipient)
    return await work.db.announcements.get(number) if number is not None else None


def _picked(work: Work, me: Person, it: Announcement, text: str) -> Button | None:
    if word(text) in {Word.OFF, Word.STOP}:
        return Button.OFF
    picked = pick(fold(text), options(work.texts(me), it), exactly=True)
    return Button(picked) if picked in set(Button) else None


async def _answered(work: Work, me: Person, it: Announcement, button: Button) -> None:
    if button is Button.OFF:
        await follow(work, me, it.topic, wants=False)
    elif button is Button.SIGN_UP:
        await sign_up_by_link(work, me, it.link)
    elif await work.db.announcements.fate(it.id, me.id) is None:
        await work.tell(me, "announced-test")
    elif button is Button.QUESTION:
        await start(work, me, "ask_about", it.subject)
    else:
        await work.db.announcements.reply(it.id, Reply(me.id, button, "", work.now))
        await _on_the_card(work, it)
        await work.tell(me, f"announced-heard.{button}")


async def _wrote(work: Work, me: Person, it: Announcement, incoming: Incoming) -> None:
    """Kept without numbers and addresses; those are given on purpose, to one person."""
    if it.replies is Replies.NONE:
        await work.tell(me, "announced-nobody-reads")
        return
    if not incoming.text.strip():
        await work.tell(me, "words-please")
        return
    words = mask(incoming.text.strip(), work.texts(me).language).text
    await work.db.announcements.reply(it.id, Reply(me.id, WORDS, words, work.now))
    await _on_the_card(work, it)
    author = await work.db.people.get(it.author)
    if it.replies is Replies.ME:
        await _tell_author(work, me, it, author, words)
        await work.tell(me, "announced-passed-on", name=work.name(author, me))
    else:
        await work.tell(me, "announced-passed-on-team")


async def _tell_author(
    work: Work, me: Person, it: Announcement, author: Person, words: str
) -> None:
    wrote = (await work.db.announcements.replies(it.id)).get(WORDS, 0)
    if wrote <= TOLD_AT_ONCE:
        key = "announced-said" if wrote < TOLD_AT_ONCE else "announced-said-last"
        await work.tell(author, key, name=work.name(me, author), text=words, kind=Kind.RELAY)


async def _on_the_card(work: Work, it: Announcement) -> None:
    await work.db.agenda.plan(Entry(PROGRESS, it.subject, work.now + SOON))
