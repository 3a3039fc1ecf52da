"""How it was, in one tap, and then in own words or a recording.

The thanks reach who helped and who passed it on, in the resident's words, when they agree to that.
After a "no" the resident chooses: look again, let a human call, or leave it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose, Tell, Told, confirm
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.feedback.keep_memories import NAME as MEMORIES
from bot.feedback.keep_memories import plan_memory
from bot.help.asks import Answer
from bot.help.call_a_human import call_a_human
from bot.help.kinds import HUMAN
from bot.help.look import look_for_help
from bot.help.request import NewRequest, Request
from bot.help.wording import headline, names
from bot.messages import Option, Outgoing
from bot.people.person import Person, Role
from bot.post import Kind
from bot.privacy.identifying import mask
from bot.work import Work

NAME = "give_feedback"
AGAIN = "ask_again_later"
HELPED = tuple(map(Option, ("yes", "partly", "no")))
PASSING = frozenset(("now", "today", "tomorrow"))
"""What has gone by when it is asked again."""
NEXT = tuple(map(Option, ("look_again", "human", "leave_it")))


@dataclass(frozen=True)
class Feedback:
    """What the resident says of it. `pass_on`: the helpers may read the words. `then` is what
    should follow when it did not help."""

    helped: str
    said: Told
    pass_on: bool
    then: str = ""


@dataclass(frozen=True)
class WhoHelped(Lookup[str]):
    async def load(self, work: Work, me: Person, about: Subject) -> str:
        request = await work.db.requests.get(about.id)
        if request is None or not request.helpers:
            return work.texts(me)("somebody")
        return await names(work, me, [each.person for each in request.helpers])

    def samples(self) -> tuple[str, ...]:
        return ("Jan",)


async def talk(_me: Person, _about: Subject) -> Feedback:
    name = await WhoHelped()
    helped = await Choose("helped", HELPED, with_={"name": name})
    then = await Choose("then", NEXT) if helped == "no" else ""
    said = await Tell(f"words_{helped}", skip=True, with_={"name": name})
    pass_on = False
    if said.text or said.attachments:
        pass_on = await confirm("pass_on", name=name) == "yes"
    return Feedback(helped, said, pass_on, then)


async def finish(feedback: Feedback, me: Person, about: Subject, work: Work) -> None:
    request = await work.db.requests.get(about.id)
    if request is None:
        return
    said = feedback.said
    await work.db.requests.thank(request.id, feedback.helped, said.text, said.attachments, work.now)
    await work.tell(me, f"{NAME}-thanks")
    if feedback.helped != "no" or feedback.pass_on:
        await _thank(work, me, request, feedback)
    if feedback.helped == "no":
        await _make_good(work, me, request, feedback)
    elif not request.repeats and request.kind != HUMAN:
        await offer(work, me, AGAIN, request.subject)


async def _thank(work: Work, me: Person, request: Request, feedback: Feedback) -> None:
    """Those who helped, and who asked it for another or was asked in."""
    helpers = [member.person for member in request.helpers]
    passed_on = [each.person for each in request.others(me.id) if each.person not in helpers]
    for number in (*helpers, *passed_on):
        reader = await work.db.people.get(number)
        words = mask(feedback.said.text).text if feedback.pass_on else ""
        text = work.texts(reader)(
            f"{NAME}-for-{'helper' if number in helpers else 'passer'}",
            name=work.name(me, reader),
            helped=feedback.helped,
            words=f"“{words}”" if words else "",
        )
        files = feedback.said.attachments if feedback.pass_on else ()
        await work.post(reader, Outgoing(text.strip(), attachments=files), kind=Kind.RELAY)
        if number in helpers and feedback.helped == "yes" and reader.memories is not False:
            await offer_memory(work, reader, request)


async def offer_memory(work: Work, helper: Person, request: Request) -> None:
    """Whoever said once that they like it is not asked again."""
    if helper.memories is None:
        await offer(work, helper, MEMORIES, request.subject)
    else:
        await plan_memory(work, request.subject)


async def _make_good(work: Work, me: Person, request: Request, feedback: Feedback) -> None:
    if feedback.then == "leave_it":
        return
    for coordinator in await work.db.people.with_role(Role.COORDINATOR):
        about_what = headline(work, coordinator, request)
        await work.tell(coordinator, f"{NAME}-did-not-help", headline=about_what)
    if feedback.then == "human":
        details = feedback.said.text or headline(work, me, request)
        new = NewRequest(me.id, HUMAN, details, (), "", "now", regarding=request.id)
        await call_a_human(work, new, me, "talk_to_human")
    elif feedback.then == "look_again":
        await _look_again(work, me, request)


async def _look_again(work: Work, me: Person, request: Request) -> None:
    """The same once more, for others than who did not manage it."""
    again = replace(_as_new(request), resident=me.id)
    stored = await work.db.requests.add(again, work.now)
    for member in request.helpers:
        await work.db.asks.answer(stored.id, member.person, Answer.NOT_NOW, work.now)
    await work.tell(me, "ask_for_help-sent", about=stored.subject)
    await look_for_help(work, stored)


def _as_new(request: Request) -> NewRequest:
    return NewRequest(
        request.resident,
        request.kind,
        request.details,
        request.attachments,
        request.neighbourhood,
        "this_week" if request.when in PASSING or request.starts_at else request.when,
        places=request.places,
        for_another=request.for_another,
        consent=request.consent,
        company=request.company,
    )


FLOW = Flow(NAME, talk, finish)
