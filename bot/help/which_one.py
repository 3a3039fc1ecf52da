"""An answer could belong to more than one question: ask which, rather than guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.conversation.flow import Flow, Lookup, Said
from bot.conversation.memory import Prompt
from bot.conversation.pick import pick
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import hear, start
from bot.help.circle import MEMBER
from bot.help.propose_said import NAME as PROPOSE_SAID
from bot.help.relay import RECEIVED, partners, pass_on
from bot.help.request import REQUEST, Request
from bot.help.want_company import NAME as WANT_COMPANY
from bot.help.wording import headline, names
from bot.messages import Option
from bot.people.menu import NAME as MENU
from bot.people.person import Person
from bot.work import Work

NAME = "which_one"
PROMPT = "prompt"
PATIENCE = timedelta(minutes=10)
PASSING = frozenset({MENU, PROPOSE_SAID, WANT_COMPANY})
"""Once something else came after these, a "yes" is no answer to them any more."""


@dataclass(frozen=True)
class Meanings(Lookup[tuple[Option, ...]]):
    """What the earlier message could be: an answer to a question, or words for somebody."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:
        received = await work.db.received(about.id)
        if received is None:
            return ()
        prompts = await answerable(work, me, received.cleaned.text)
        circles = [await _of_circle(work, me, request) for request in await partners(work, me)]
        return (*[await _of_prompt(work, me, prompt) for prompt in prompts], *circles)

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((), (Option("prompt:1", "..."), Option("member:1", "...")))


async def answerable(
    work: Work, me: Person, text: str, *, exactly: bool = False
) -> Sequence[Prompt]:
    """The open questions that this text could answer, the newest first: the one that they are at
    whatever it says. What was in passing does not count, nor does what they cannot have seen."""
    offered = await work.db.conversations.open_prompts(me.id)
    newest = offered[0].id if offered else 0
    at = await work.db.conversations.current(me.id)
    return [
        prompt
        for prompt in offered
        if (at is not None and (prompt.flow, prompt.about) == (at.flow, at.about))
        or (
            _picks_one(text, prompt, exactly=exactly)
            and prompt.flow != NAME
            and (prompt.flow not in PASSING or prompt.id == newest)
            and not await _waits(work, prompt)
        )
    ]


def _picks_one(text: str, prompt: Prompt, *, exactly: bool) -> bool:
    """A list ("1 2 3 4") only answers what they are at: here it is words for somebody."""
    picked = pick(text, prompt.options, exactly=exactly)
    return picked is not None and " " not in picked


async def _waits(work: Work, prompt: Prompt) -> bool:
    letter = await work.db.outbox.of_prompt(prompt.id)
    return letter is not None and letter.waits


async def newest_asks_which(work: Work, me: Person, text: str) -> Prompt | None:
    """The question which of them was meant, when it was the last to come on the screen, just now,
    and this answers it. Later on, a number can be meant for a person."""
    prompt = next(iter(await work.db.conversations.open_prompts(me.id)), None)
    if prompt is None or prompt.flow != NAME or pick(text, prompt.options, exactly=True) is None:
        return None
    received = await work.db.received(prompt.about.id)
    recent = received is not None and work.now - received.incoming.at < PATIENCE
    return prompt if recent else None


async def which(work: Work, me: Person) -> None:
    """Ask it about the message of this turn."""
    if work.received is not None:
        await start(work, me, NAME, Subject(RECEIVED, work.received.id))


async def talk(_me: Person, _about: Subject) -> Subject | None:
    meanings = await Meanings()
    if not meanings:
        return None
    return Subject.parse(await Choose("meant", meanings))


async def finish(meant: Subject | None, me: Person, about: Subject, work: Work) -> None:
    received = await work.db.received(about.id)
    if meant is None or received is None:
        await work.tell(me, "already-answered")
    elif meant.kind == MEMBER:
        request = await work.db.requests.of_member(meant.id)
        if request is None or not request.alive:
            await work.tell(me, "already-answered")
            return
        await work.db.people.talk_about(me.id, request.id, work.now)
        await pass_on(work, me, request, received.cleaned)
    else:
        prompt = await work.db.conversations.prompt(meant.id)
        conversation = None
        if prompt is not None and prompt.open:
            conversation = await work.db.conversations.get(me.id, prompt.flow, prompt.about)
        if prompt is None or conversation is None:
            await work.tell(me, "already-answered")
        else:
            await hear(work, me, conversation, prompt, Said(received.cleaned.text))


async def _of_prompt(work: Work, me: Person, prompt: Prompt) -> Option:
    request = await work.db.requests.get(prompt.about.id) if prompt.about.kind == REQUEST else None
    label = headline(work, me, request) if request else prompt.text.splitlines()[0]
    return Option(str(Subject(PROMPT, prompt.id)), label)


async def _of_circle(work: Work, me: Person, request: Request) -> Option:
    """Whoever is named is meant, and not who may have taken over since."""
    others = request.others(me.id)
    whom = await names(work, me, [each.person for each in others])
    label = work.texts(me)(f"{NAME}-to", name=whom)
    return Option(str(others[0].subject), label)


FLOW = Flow(NAME, talk, finish, brief=True)
