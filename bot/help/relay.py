"""Words from one person in a request to the other, each on their own channel.

The other sees a first name and what was said; no number, address or file name goes along. What
is relayed is never read as a command, and it only reaches who is in the request at that moment.
"""

from __future__ import annotations

from bot.help.request import REQUEST, Request
from bot.messages import Incoming, Outgoing
from bot.people.person import Person
from bot.post import Draft, Kind
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
    text = say("relayed", name=name, text=incoming.text).rstrip()
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
    text = say("relayed-edited", name=me.name or say("somebody"), text=incoming.text)
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
    """The request that a message on my screen belongs to, be it relayed to me or said by me."""
    posted = await work.db.outbox.sent_as(me.channel, me.recipient, message)
    posted = posted or await work.db.outbox.from_source(source_of(me, message))
    if posted is None or posted.draft.about.kind != REQUEST:
        return None
    request = await work.db.requests.get(posted.draft.about.id)
    return request if request and request.alive and request.other(me.id) is not None else None


async def _same_message(work: Work, me: Person, other: Person, message: str) -> str:
    """How the other's channel calls what is `message` on my screen; "" when it has no such."""
    shown_to_me = await work.db.outbox.sent_as(me.channel, me.recipient, message)
    if shown_to_me is not None:
        channel, recipient, theirs = _parts(shown_to_me.draft.source)
        return theirs if (channel, recipient) == (other.channel, other.recipient) else ""
    mine = await work.db.outbox.from_source(source_of(me, message))
    if mine is None or mine.draft.recipient != other.recipient:
        return ""
    return mine.sent_as


def _parts(source: str) -> tuple[str, str, str]:
    channel, _, rest = source.partition("\t")
    recipient, _, message = rest.partition("\t")
    return channel, recipient, message
