"""Words from one in a circle to all the others, each on their own channel.

They see a first name and what was said; no number, address or file name goes along, unless it is
given on purpose. What is relayed is never read as a command, and it only reaches who is in the
request at that moment: each letter is for one stay in the circle.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.help.request import REQUEST, Request
from bot.messages import Incoming, Option, Outgoing
from bot.people.person import Person
from bot.post import Kind, Posted
from bot.privacy.identifying import mask
from bot.work import Work, source_of

REPORT = "report_words"
PASS_ON_ANYWAY = "pass_on_anyway"  # noqa: S105  the name of a flow
RECEIVED = "received"


async def partners(work: Work, me: Person) -> list[Request]:
    """The requests in which somebody listens to me now."""
    return [request for request in await work.db.requests.of(me.id) if request.others(me.id)]


async def pass_on(work: Work, me: Person, request: Request, incoming: Incoming) -> bool:
    """Relay a message to everyone else in it. False when nobody is there to hear it any more."""
    mine = request.member(me.id)
    if not request.alive or mine is None or not request.others(me.id):
        return False
    if not incoming.text.strip() and not incoming.attachments:  # of a kind that we cannot pass on
        await work.tell(me, "words-please")
        return True
    masked = mask(incoming.text, work.texts(me).language)
    for member in request.others(me.id):
        other = await work.db.people.get(member.person)
        reply_to = await _same_message(work, me, other, incoming.about) if incoming.about else ""
        words = _words(work, me, other, "relayed", masked.text)
        message = replace(words, attachments=incoming.attachments, reply_to=reply_to)
        await work.post(
            other,
            message,
            kind=Kind.RELAY,
            about=request.subject,
            source=source_of(me, incoming.message),
            member=member.id,
        )
    await work.db.requests.was_active(mine.id, work.now)
    if masked.found and work.received is not None:
        await offer(work, me, PASS_ON_ANYWAY, Subject(RECEIVED, work.received.id))
    return True


async def pass_on_edit(work: Work, me: Person, incoming: Incoming) -> bool:
    """What was relayed and is now edited changes with the others too, and says so."""
    masked = mask(incoming.text, work.texts(me).language)

    def edited(reader: Person) -> Outgoing:
        return _words(work, me, reader, "relayed-edited", masked.text)

    return await _change_everywhere(work, me, incoming, edited)


async def pass_on_deletion(work: Work, me: Person, incoming: Incoming) -> bool:
    """What somebody takes back is taken back everywhere, and we do not keep it either."""

    def taken_back(reader: Person) -> Outgoing:
        text = work.texts(reader)("relayed-deleted", name=work.name(me, reader))
        return Outgoing(text, removes=True)

    await work.db.unsay(me.channel, me.recipient, incoming.about)
    return await _change_everywhere(work, me, incoming, taken_back)


async def _change_everywhere(
    work: Work, me: Person, incoming: Incoming, change: Callable[[Person], Outgoing]
) -> bool:
    """Whether anything was relayed that changes: new words never with somebody who has left since,
    and what is taken back wherever it went."""
    changed = False
    for letter in await work.db.outbox.all_from_source(source_of(me, incoming.about)):
        draft = letter.draft
        if draft.person is None or draft.about.kind != REQUEST:
            continue
        request = await work.db.requests.get(draft.about.id)
        member = request.member(draft.person) if request is not None else None
        if request is None:
            continue
        hears = member is not None and member.id == draft.member
        message = change(await work.db.people.get(draft.person))
        if message.removes:
            await work.db.outbox.rewrite(letter.id, replace(message, removes=False))
        elif not (hears and request.alive and request.member(me.id)):
            continue
        edit = replace(
            draft, message=message, kind=Kind.EDIT, prompt=None, source="", replaces=letter.id
        )
        await work.db.outbox.post(replace(edit, member=None) if message.removes else edit)
        changed = True
    return changed


def _words(work: Work, author: Person, reader: Person, key: str, text: str) -> Outgoing:
    """Somebody's words as another reads them: who, in which language, and how to object."""
    say = work.texts(reader)
    name = work.name(author, reader)
    if work.texts(author).language != say.language:
        name = say("in-language", name=name, language=work.texts(author)("own-name"))
    report = Option(REPORT, say("report-button"), aside=True, quiet=True)
    return Outgoing(say(key, name=name, text=text).rstrip(), (report,), prompt=REPORT)


async def request_of(work: Work, me: Person, message: str) -> Request | None:
    """The request that a message on my screen belongs to, be it relayed to me or said by me.

    None when it was between me and somebody who is not in that request any more.
    """
    posted = await _on_my_screen(work, me, message)
    if posted is None or posted.draft.about.kind != REQUEST:
        return None
    request = await work.db.requests.get(posted.draft.about.id)
    if request is None or not request.alive or not request.others(me.id):
        return None
    partner = await partner_of(work, me, posted)
    return request if partner is None or request.member(partner.id) else None


async def not_passed_on(work: Work, me: Person, message: str) -> bool:
    """Say so of a reply to words from or for somebody whom I do not talk with any more.

    False, and nothing said, when it is a reply to something else.
    """
    posted = await _on_my_screen(work, me, message)
    if posted is None or posted.draft.kind is not Kind.RELAY:
        return False
    await tell_not_passed_on(work, me, await partner_of(work, me, posted))
    return True


async def tell_not_passed_on(
    work: Work, me: Person, partner: Person | None, message: str = ""
) -> None:
    """My words (called `message` on my screen) were for somebody who is not in this any more."""
    say = work.texts(me)
    name = (partner and partner.name) or say("somebody")
    await work.post(me, Outgoing(say("not-passed-on", name=name), reply_to=message))


async def relayed_to(work: Work, me: Person, message: str) -> Posted | None:
    """Another's words on my screen."""
    posted = await work.db.outbox.sent_as(me.channel, me.recipient, message)
    if posted is None or posted.draft.kind is not Kind.RELAY or not posted.draft.source:
        return None
    return posted


async def _on_my_screen(work: Work, me: Person, message: str) -> Posted | None:
    posted = await work.db.outbox.sent_as(me.channel, me.recipient, message)
    return posted or await work.db.outbox.from_source(source_of(me, message))


async def partner_of(work: Work, me: Person, posted: Posted) -> Person | None:
    """Whose words were relayed to me, or who got mine; None when it does not say."""
    draft = posted.draft
    if draft.person is not None and draft.person != me.id:
        return await work.db.people.get(draft.person)
    channel, recipient, _ = parts_of(draft.source)
    return await work.db.people.at(channel, recipient)


async def _same_message(work: Work, me: Person, other: Person, message: str) -> str:
    """How the other's channel calls what is `message` on my screen; "" when it has no such."""
    shown_to_me = await work.db.outbox.sent_as(me.channel, me.recipient, message)
    if shown_to_me is not None and shown_to_me.draft.source:
        source = shown_to_me.draft.source
        channel, recipient, theirs = parts_of(source)
        if (channel, recipient) == (other.channel, other.recipient):
            return theirs
    else:
        source = source_of(me, message)
    heard = await work.db.outbox.from_source(source, other.id)
    if heard is None or heard.draft.recipient != other.recipient:
        return ""
    return heard.sent_as


def parts_of(source: str) -> tuple[str, str, str]:
    """The channel, sender and message of `Draft.source`."""
    channel, _, rest = source.partition("\t")
    recipient, _, message = rest.partition("\t")
    return channel, recipient, message
