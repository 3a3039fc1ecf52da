"""One request, for those who are in it: see where it stands, change it, hand it back, end it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Ask, Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.help.answer_ping import stand_down
from bot.help.ask_for_help import WHEN
from bot.help.look import look_for_help
from bot.help.request import Answer, Request, State
from bot.help.wording import headline, when_words
from bot.messages import Option
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

NAME = "my_case"
FEEDBACK = "give_feedback"


@dataclass(frozen=True)
class Case:
    """Where a request stands, for one of its people; `actions` are what they may do."""

    headline: str = ""
    status: str = ""
    actions: tuple[str, ...] = ()


@dataclass(frozen=True)
class ThisCase(Lookup[Case]):
    async def load(self, work: Work, me: Person, about: Subject) -> Case:
        request = await work.db.requests.get(about.id)
        if request is None or not request.alive or me.id not in {request.resident, request.helper}:
            return Case()
        return Case(
            headline(work, me, request), await _status(work, me, request), _actions(me, request)
        )

    def samples(self) -> tuple[Case, ...]:
        actions = ("done", "change", "withdraw", "hand_back")
        return (Case("...", "...", actions), Case())


@dataclass(frozen=True)
class Decision:
    """What to do with the request; `words` are the new ones, when it is changed."""

    what: str
    words: str = ""


async def talk(_me: Person, _about: Subject) -> Decision | None:
    case = await ThisCase()
    if not case.actions:
        return None
    what = await Choose(
        "what",
        tuple(map(Option, case.actions)),
        with_={"headline": case.headline, "status": case.status},
    )
    if what != "change":
        return Decision(what)
    if await Choose("change", (Option("details"), Option("when"))) == "when":
        return Decision("when", await Choose("when", WHEN, own_words=True))
    return Decision("details", await Ask("details"))


async def finish(decision: Decision | None, me: Person, about: Subject, work: Work) -> None:
    request = await work.db.requests.get(about.id)
    if decision is None or request is None or not request.alive:
        await work.tell(me, f"{NAME}-over")
    elif decision.what == "done":
        await close(work, request, me, State.DONE)
    elif decision.what == "withdraw":
        await close(work, request, me, State.WITHDRAWN)
    elif decision.what == "hand_back":
        await hand_back(work, request, me)
    else:
        await _change(work, request, me, decision)


async def close(work: Work, request: Request, me: Person, state: State) -> None:
    """The end of a request, whoever says so. Everyone in it is told, in their own words."""
    if not await work.db.requests.close(request.id, state, work.now):
        await work.tell(me, f"{NAME}-over")
        return
    await stand_down(work, request, f"answer_ping-{state}")
    for number in filter(None, (request.resident, request.helper)):
        person = await work.db.people.get(number)
        await _leave(work, person, request)
        mine = "me" if person.id == me.id else "other"
        await work.tell(
            person, f"closed-{state}.{mine}", name=me.name or work.texts(person)("somebody")
        )
        if state is State.DONE and person.id == request.resident and request.helper:
            await offer(work, person, FEEDBACK, request.subject)


async def hand_back(work: Work, request: Request, me: Person) -> None:
    """The helper cannot do it after all: no blame, and the search goes on at once."""
    if not await work.db.requests.hand_back(request.id, me.id):
        await work.tell(me, f"{NAME}-over")
        return
    await work.db.requests.answer(request.id, me.id, Answer.HANDED_BACK, work.now)
    resident = await work.db.people.get(request.resident)
    for person in (me, resident):
        await _leave(work, person, request)
    await work.tell(me, "handed-back.me")
    name = me.name or work.texts(resident)("somebody")
    await work.tell(resident, "handed-back.other", name=name)
    again = await work.db.requests.get(request.id)
    if again is not None:
        await look_for_help(work, again)


async def _change(work: Work, request: Request, me: Person, decision: Decision) -> None:
    if not await work.db.requests.change(request.id, me.id, **{decision.what: decision.words}):
        await work.tell(me, f"{NAME}-over")
        return
    await work.tell(me, f"{NAME}-changed")
    changed = await work.db.requests.get(request.id) or request
    if changed.helper is not None:
        helper = await work.db.people.get(changed.helper)
        words = when_words(work, helper, changed) if decision.what == "when" else changed.details
        name = me.name or work.texts(helper)("somebody")
        told = {"name": name, "words": words}
        subject = request.subject
        await work.tell(helper, "request-changed", about=subject, kind=Kind.RELAY, **told)
    elif changed.urgent and not request.urgent:
        await look_for_help(work, changed)


async def _leave(work: Work, person: Person, request: Request) -> None:
    """Words no longer go to the other one, and the question about this request is closed."""
    if person.talking_about == request.id:
        await work.db.people.talk_about(person.id, None, work.now)
    for prompt in await work.db.conversations.open_prompts(person.id):
        if (prompt.flow, prompt.about) == (NAME, request.subject):
            await work.settle(prompt, "")
    await work.db.conversations.end(person.id, NAME, request.subject)


async def _status(work: Work, me: Person, request: Request) -> str:
    say = work.texts(me)
    if request.state is State.OPEN:
        return say("status-open", asked=len(await work.db.requests.asked(request.id)))
    other = await work.db.people.get(request.other(me.id) or me.id)
    return say("status-taken", name=other.name or say("somebody"))


def _actions(me: Person, request: Request) -> tuple[str, ...]:
    if me.id == request.helper:
        return ("done", "hand_back")
    if request.state is State.TAKEN:
        return ("done", "change", "withdraw")
    return ("change", "withdraw", "done")


FLOW = Flow(NAME, talk, finish)
