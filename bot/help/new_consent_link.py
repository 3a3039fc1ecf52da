"""The code for whom it is about got lost: another, for the same request."""

from __future__ import annotations

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.consent import make_consent_link
from bot.people.person import Person
from bot.work import Work

NAME = "new_consent_link"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is not None and found[0].waits_for_consent:
        await make_consent_link(work, found[0], me)


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
