"""An answer could belong to more than one question: ask which, rather than guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.conversation.flow import Flow, Lookup, Said
from bot.conversation.memory import Prompt
from bot.conversation.pick import pick
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import hear, start
from bot.help.relay import partners, pass_on
from bot.help.request import REQUEST, Request
from bot.help.wording import headline
from bot.messages import Option
from bot.people.menu import NAME as MENU
from bot.people.person import Person
from bot.work import Work

NAME = "which_one"
RECEIVED = "received"
PROMPT = "prompt"


@dataclass(frozen=True)
class Meanings(Lookup[tuple[Option, ...]]):
    """What the earlier message could be: an answer to a question, or words for somebody."""

    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:
        received = await work.db.received(about.id)
        if received is None:
            return ()
        prompts = await answerable(work, me, received.incoming.text)
        requests = await partners(work, me)
        return tuple(
            [await _of_prompt(work, me, prompt) for prompt in prompts]
            + [await _of_request(work, me, request) for request in requests]
        )

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((), (Option("prompt:1", "..."), Option("request:1", "...")))


async def answerable(
    work: Work, me: Person, text: str, *, exactly: bool = False
) -> Sequence[Prompt]:
    """The open questions that this text could answer, the newest first: the one that they are at
    whatever it says. An old menu does not count."""
    offered = await work.db.conversations.open_prompts(me.id)
    newest = offered[0].id if offered else 0
    at = await work.db.conversations.current(me.id)
    return [
        prompt
        for prompt in offered
        if (at is not None and (prompt.flow, prompt.about) == (at.flow, at.about))
        or (
            pick(text, prompt.options, exactly=exactly) is not None
            and prompt.flow != NAME
            and (prompt.flow != MENU or prompt.id == newest)
        )
    ]


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
    elif meant.kind == REQUEST:
        request = await work.db.requests.get(meant.id)
        await work.db.people.talk_about(me.id, meant.id, work.now)
        if request is None or not await pass_on(work, me, request, received.incoming):
            await work.tell(me, "my_case-over")
    else:
        prompt = await work.db.conversations.prompt(meant.id)
        conversation = None
        if prompt is not None and prompt.open:
            conversation = await work.db.conversations.get(me.id, prompt.flow, prompt.about)
        if prompt is None or conversation is None:
            await work.tell(me, "already-answered")
        else:
            await hear(work, me, conversation, prompt, Said(received.incoming.text))


async def _of_prompt(work: Work, me: Person, prompt: Prompt) -> Option:
    request = await work.db.requests.get(prompt.about.id) if prompt.about.kind == REQUEST else None
    label = headline(work, me, request) if request else prompt.text.splitlines()[0]
    return Option(str(Subject(PROMPT, prompt.id)), label)


async def _of_request(work: Work, me: Person, request: Request) -> Option:
    other = await work.db.people.get(request.other(me.id) or me.id)
    say = work.texts(me)
    label = say(f"{NAME}-to", name=other.name or say("somebody"))
    return Option(str(request.subject), label)


FLOW = Flow(NAME, talk, finish, brief=True)
