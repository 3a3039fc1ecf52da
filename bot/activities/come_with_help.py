"""What somebody needs to be able to come: one tap makes it a request for help."""

from __future__ import annotations

from bot.activities.about import found
from bot.activities.see_activity import alive_sign_up
from bot.activities.wording import headline
from bot.conversation.flow import Flow
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.help.look import look_for_help
from bot.help.request import NewRequest
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "come_with_help"
KINDS = {"pick_up": "transport", "wheelchair": "transport", "company": "companionship"}
"""Of what kind such a request is, where the network has that kind."""
OTHERWISE = "other"


async def talk(_me: Person, _about: Subject) -> str:
    return await Choose("what", (*map(Option, KINDS), Option("nothing", aside=True)))


async def finish(what: str, me: Person, about: Subject, work: Work) -> None:
    it = await found(work, about)
    mine = it and await alive_sign_up(work, me, it[1])
    if what == "nothing":
        await work.tell(me, f"{NAME}-fine")
        return
    if it is None or mine is None:
        await work.tell(me, "activity-gone")
        return
    kinds = work.settings.kinds
    kind = next((each for each in (KINDS[what], OTHERWISE) if each in kinds), next(iter(kinds)))
    activity, session = it
    about_it = headline(work, me, activity, session)
    details = work.texts(me)(f"{NAME}-details.{what}", headline=about_it)
    new = NewRequest(
        me.id, kind, details, (), activity.neighbourhood, "this_week", session.starts_at
    )
    stored = await work.db.requests.add(new, work.now)
    await look_for_help(work, stored)
    await offer(work, me, "my_case", stored.subject, preface=work.texts(me)(f"{NAME}-asked"))


FLOW = Flow(NAME, talk, finish, brief=True)
