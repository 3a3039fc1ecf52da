"""A number or address was left out of what somebody said: they may give it on purpose.

Given so, it is a contact like any other: in one letter, and withdrawn at the end.
"""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import confirm
from bot.conversation.subject import Subject
from bot.help.contacts import give_contact
from bot.help.relay import PASS_ON_ANYWAY
from bot.help.request import REQUEST
from bot.people.person import Person
from bot.work import Work, source_of


async def talk(_me: Person, _about: Subject) -> bool:
    return await confirm("sure") == "yes"


async def finish(sure: bool, me: Person, about: Subject, work: Work) -> None:
    received = await work.db.received(about.id)
    if not sure or received is None:
        await work.tell(me, f"{PASS_ON_ANYWAY}-kept")
        return
    said = received.cleaned
    given = False
    for letter in await work.db.outbox.all_from_source(source_of(me, said.message)):
        if letter.draft.about.kind != REQUEST:
            continue
        request = await work.db.requests.get(letter.draft.about.id)
        to = request.member(letter.draft.person or 0) if request is not None else None
        if request is None or not request.alive or to is None or to.id != letter.draft.member:
            continue
        await give_contact(
            work, request, to, me, what="words", words=said.text, message=said.message
        )
        given = True
    await work.tell(me, f"{PASS_ON_ANYWAY}-{'done' if given else 'too-late'}")


FLOW = Flow(PASS_ON_ANYWAY, talk, finish, brief=True)
