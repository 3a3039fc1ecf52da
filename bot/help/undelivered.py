"""What could not be delivered is said, to the right person: nothing ends in silence."""

from __future__ import annotations

from bot.activities.activity import SIGN_UP
from bot.activities.giving import offer_undelivered
from bot.agenda import Entry
from bot.help.asks import Answer
from bot.help.look import look_for_help
from bot.help.relay import parts_of, tell_not_passed_on
from bot.help.request import REQUEST
from bot.post import Kind, Posted
from bot.work import Work


async def undelivered(work: Work, entry: Entry) -> None:
    """Whoever counts on a letter hears that it did not arrive; who cannot be asked is passed by.

    A change of what arrived before says nothing of whether somebody can be reached.
    """
    letter = await work.db.outbox.letter(entry.about.id)
    if letter is not None and letter.draft.about.kind == SIGN_UP:
        await offer_undelivered(work, letter)
        return
    if letter is None or letter.draft.kind is Kind.EDIT or letter.draft.about.kind != REQUEST:
        return
    request, person = await work.db.requests.get(letter.draft.about.id), letter.draft.person
    if request is None or person is None:
        return
    member = request.member(person)
    ended = letter.draft.member is not None and (member is None or member.id != letter.draft.member)
    if letter.draft.kind is Kind.RELAY and (ended or not request.alive):
        await _come_too_late(work, letter)
        return
    if not request.alive:
        return
    if letter.draft.kind is Kind.PING:
        await work.db.asks.answer(request.id, person, Answer.UNREACHABLE, work.now)
        await look_for_help(work, request)
        return
    gone = await work.db.people.get(person)
    # Whom the channel still reaches, only this letter was refused: an operator sees that.
    for other in () if gone.reachable else request.others(person):
        waiting = await work.db.people.get(other.person)
        # About nothing: were this not to arrive either, the two would be told of it for ever.
        await work.tell(waiting, "not-reachable", name=work.name(gone, waiting))


async def _come_too_late(work: Work, letter: Posted) -> None:
    """Who said it hears that it was for somebody who is not in the request any more."""
    channel, recipient, message = parts_of(letter.draft.source)
    author = await work.db.people.at(channel, recipient)
    if author is None or letter.draft.person is None:
        return
    here = (author.channel, author.recipient) == (channel, recipient)
    reader = await work.db.people.get(letter.draft.person)
    await tell_not_passed_on(work, author, reader, message if here else "")
