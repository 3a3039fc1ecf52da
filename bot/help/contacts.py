"""Gives a helper an address or number, once, and takes it away again at the end.

What was given stands in one letter; when it is withdrawn the letter on their screen changes, and
what we kept of it is gone.
"""

from __future__ import annotations

from dataclasses import replace

from bot.help.circle import Member
from bot.help.request import Request
from bot.messages import Outgoing
from bot.people.person import Person
from bot.post import Draft, Kind
from bot.work import Work, source_of


async def give_contact(
    work: Work,
    request: Request,
    to: Member,
    giver: Person,
    *,
    what: str,
    words: str,
    message: str = "contact",
) -> None:
    """`message` is the one it was in, on the giver's screen: taken back there, it goes as well."""
    helper = await work.db.people.get(to.person)
    text = work.texts(helper)("contact-given", name=work.name(giver, helper), words=words)
    letter = await work.post(
        helper,
        Outgoing(text),
        kind=Kind.RELAY,
        about=request.subject,
        member=to.id,
        source=source_of(giver, message),
    )
    await work.db.contacts.add(to.id, what, letter, work.now)


async def withdraw_contacts(work: Work, *stays: Member) -> None:
    """These stays have ended, or the request has."""
    for contact in await work.db.contacts.of(*(stay.id for stay in stays)):
        letter = await work.db.outbox.letter(contact.letter)
        await work.db.contacts.withdrawn(contact.id, work.now)
        if letter is None or letter.draft.person is None:
            continue
        helper = await work.db.people.get(letter.draft.person)
        gone = Outgoing(work.texts(helper)("contact-withdrawn"), removes=True)
        await work.db.outbox.rewrite(letter.id, replace(gone, removes=False))
        edit: Draft = replace(
            letter.draft, message=gone, kind=Kind.EDIT, replaces=letter.id, member=None, source=""
        )
        await work.db.outbox.post(edit)
