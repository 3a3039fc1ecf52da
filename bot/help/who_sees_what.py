"""Who sees what: for the resident, at any moment, in plain lines."""

from __future__ import annotations

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.help.about import in_circle
from bot.help.circle import Member, Part
from bot.help.request import Request
from bot.messages import Outgoing
from bot.people.person import Person
from bot.work import Work

NAME = "who_sees_what"


async def finish(_nothing: None, me: Person, about: Subject, work: Work) -> None:
    found = await in_circle(work, me, about)
    if found is None:
        return
    request, _ = found
    say = work.texts(me)
    asked = len(await work.db.asks.asked(request.id))
    lines = [say(f"{NAME}-asked", asked=asked)]
    lines += [await _one(work, me, request, member) for member in request.others(me.id)]
    lines.append(say(f"{NAME}-coordinators"))
    lines.append(say(f"{NAME}-channel"))
    await work.post(me, Outgoing("\n\n".join(lines)), about=request.subject)


async def _one(work: Work, me: Person, request: Request, member: Member) -> str:
    person, say = await work.db.people.get(member.person), work.texts(me)
    given = [contact.what for contact in await work.db.contacts.of(member.id)]
    return say(
        f"{NAME}-person",
        name=work.name(person, me),
        part=say(f"parts.{member.part}"),
        mine=me.name or say("somebody"),
        address="yes" if "address" in given else "no",
        phone="yes" if "phone" in given else "no",
        words="yes" if "words" in given else "no",
        files=len(request.attachments) if member.part is Part.HELPER else 0,
    )


FLOW = Flow(NAME, nothing_to_ask, finish, brief=True)
