"""The resident gives one helper an address or number: shown once, withdrawn at the end."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow
from bot.conversation.questions import Ask, Choose, confirm
from bot.conversation.subject import Subject
from bot.help.about import OthersIn, in_circle
from bot.help.circle import Part
from bot.help.contacts import give_contact
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "share_contact"
WHAT = tuple(map(Option, ("address", "phone")))
LONGEST = 200


@dataclass(frozen=True)
class Given:
    """What for whom: `member` is the number of a helper's stay."""

    member: int
    what: str
    words: str


async def talk(_me: Person, _about: Subject) -> Given | None:
    helpers = await OthersIn(Part.HELPER)
    if not helpers:
        return None
    to = helpers[0].value
    if len(helpers) > 1:
        to = await Choose("to", helpers)
    name = next(each.label for each in helpers if each.value == to)
    what = await Choose("what", WHAT, with_={"name": name})
    words = await Ask(f"words_{what}", LONGEST, with_={"name": name})
    if await confirm("sure", name=name) == "no":
        return None
    return Given(int(to), what, words)


async def finish(given: Given | None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, member = found
    to = next((each for each in request.circle if given and each.id == given.member), None)
    if given is None or to is None or member.part is not Part.RESIDENT:
        await work.tell(me, f"{NAME}-not")
        return
    await work.db.forget_said(me.channel, me.recipient, given.words)
    await give_contact(work, request, to, me, what=given.what, words=given.words)
    await work.tell(me, f"{NAME}-done")


FLOW = Flow(NAME, talk, finish)
