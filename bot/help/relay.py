"""Words from one person in a request to the other, each on their own channel.

The other sees a first name and what was said; no number, address or file name goes along. What
is relayed is never read as a command, and it only reaches who is in the request at that moment.
"""

from __future__ import annotations

from bot.help.request import REQUEST, Request
from bot.messages import Incoming, Outgoing
from bot.people.person import Person
from bot.post import Draft, Kind, Posted
from bot.privacy.identifying import mask
from bot.work import Work, source_of


async def partners(work: Work, me: Person) -> list[Request]:
    """The requests in which somebody listens to me now."""
    mine = await work.db.requests.of_resident(me.id)
    taken = await work.db.requests.of_helper(me.id)
    return [request for request in (*mine, *taken) if request.other(me.id) is not None]


async def pass_on(work: Work, me: Person, request: Request, incoming: Incoming) -> bool:
    """Relay a message. False when nobody is there to hear it any more."""
    if not request.alive or (number := request.other(me.id)) is None:
        return False
    if not incoming.text.strip() and not incoming.attachments:  # of a kind that we cannot pass on
        await work.tell(me, "words-please")
        return True
    other = await work.db.people.get(number)
    say = work.texts(other)
    name = me.name or say("somebody")
    said = mask(incoming.text, me.language).text
    text = say("relayed", name=name, text=said).rstrip()
    reply_to = await _same_message(work, me, other, incoming.about) if incoming.about else ""
    message = Outgoing(text, attachments=incoming.attachments, reply_to=reply_to)
    await work.post(
        other,
        message,
        kind=Kind.RELAY,
        about=request.subject,
        source=source_of(me, incoming.message),
    )
    return True


async def pass_on_edit(work: Work, me: Person, incoming: Incoming) -> bool:
    """What was relayed and is now edited changes with the other one too, and says so."""
    relayed = await work.db.outbox.from_source(source_of(me, incoming.about))
    if relayed is None or relayed.draft.person is None or relayed.draft.about.kind != REQUEST:
        return False
    request = await work.db.requests.get(relayed.draft.about.id)
    if request is None or not request.alive or request.other(me.id) != relayed.draft.person:
        return False  # it was said to somebody who is not in this request any more
    other = await work.db.people.get(relayed.draft.person)
    say = work.texts(other)
    said = mask(incoming.text, me.language).text
    text = say("relayed-edited", name=me.name or say("somebody"), text=said)
    draft = relayed.draft
    edit = Draft(
        draft.channel,
        draft.recipient,
        Outgoing(text),
        Kind.EDIT,
        draft.person,
        draft.about,
        replaces=relayed.id,
    )
    await work.db.outbox.post(edit)
    return True


async def request_of(work: Work, me: Person, message: str) -> Request | None:
    """The request that a message on my screen belongs to, be it relayed to me or said by me.

    None when it was between me and somebody who is not in that request any more.
    """
    posted = await _on_my_screen(work, me, message)
    if posted is None or posted.draft.about.kind != REQUEST:
        return None
    request = await work.db.requests.get(posted.draft.about.id)
    if request is None or not request.alive or (other := request.other(me.id)) is None:
        return None
    partner = await _partner(work, me, posted)
    return request if partner is None or partner.id == other else None


async def not_passed_on(work: Work, me: Person, message: str) -> bool:
    """Say so of a reply to words from or for somebody whom I do not talk with any more.

    False, and nothing said, when it is a reply to something else.
    """
    posted = await _on_my_screen(work, me, message)
    if posted is None or posted.draft.kind is not Kind.RELAY:
        return False
    partner = await _partner(work, me, posted)
    await tell_not_passed_on(work, me, partner)
    return True


async def tell_not_passed_on(
    work: Work, me: Person, partner: Person | None, message: str = ""
) -> None:
    """My words (called `message` on my screen) were for somebody who is not in this any more."""
    say = work.texts(me)
    name = (partner and partner.name) or say("somebody")
    await work.post(me, Outgoing(say("not-passed-on", name=name), reply_to=message))


async def _on_my_screen(work: Work, me: Person, message: str) -> Posted | None:
    posted = await work.db.outbox.sent_as(me.channel, me.recipient, message)
    return posted or await work.db.outbox.from_source(source_of(me, message))


async def _partner(work: Work, me: Person, posted: Posted) -> Person | None:
    """Whose words were relayed to me, or who got mine; None when it does not say."""
    draft = posted.draft
    if draft.person is not None and draft.person != me.id:
        return await work.db.people.get(draft.person)
    channel, recipient, _ = parts_of(draft.source)
    return await work.db.people.at(channel, recipient)


async def _same_message(work: Work, me: Person, other: Person, message: str) -> str:
    """How the other's channel calls what is `message` on my screen; "" when it has no such."""
    shown_to_me = await work.db.outbox.sent_as(me.channel, me.recipient, message)
    if shown_to_me is not None:
        channel, recipient, theirs = parts_of(shown_to_me.draft.source)
        return theirs if (channel, recipient) == (other.channel, other.recipient) else ""
    mine = await work.db.outbox.from_source(source_of(me, message))
    if mine is None or mine.draft.recipient != other.recipient:
        return ""
    return mine.sent_as


def parts_of(source: str) -> tuple[str, str, str]:
    """The channel, sender and message of `Draft.source`."""
    channel, _, rest = source.partition("\t")
    recipient, _, message = rest.partition("\t")
    return channel, recipient, message
