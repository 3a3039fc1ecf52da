"""What somebody means who is in the middle of nothing: a sentence to begin with, or just a hello.

Nobody is told off for being kind, and who waits for an answer hears where their request stands.
"""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.flow import Flow, Understood
from bot.conversation.memory import Conversation
from bot.conversation.pick import fold
from bot.conversation.talk import start
from bot.conversation.words import GREETINGS, THANKS
from bot.help.my_cases import show_the_one
from bot.messages import Incoming
from bot.people.person import Person
from bot.people.welcome import flow_of_command, show_menu
from bot.work import Work


async def understood(work: Work, me: Person, incoming: Incoming) -> bool:
    """A sentence that a flow recognises, or a command's name without its slash."""
    if fold(incoming.text) in GREETINGS | THANKS:
        return False
    for flow in work.house.flows.values():
        if found := flow.recognise(incoming.text, me, work):
            await _begin(work, me, flow, found)
            return True
    if (named := flow_of_command(work, me, fold(incoming.text))) is not None:
        await start(work, me, named)
    return named is not None


async def explained(work: Work, me: Person, at: Conversation, incoming: Incoming) -> bool:
    """A sentence where a button was expected, in which the flow itself finds what was not said."""
    flow = work.house.flows[at.flow]
    found = flow.recognise(incoming.text, me, work)
    news = {k: v for k, v in found.answers.items() if k not in at.answers} if found else {}
    if found is None or not news:
        return False
    await _begin(work, me, flow, replace(found, answers=news))
    return True


async def _begin(work: Work, me: Person, flow: Flow, found: Understood) -> None:
    say, told = work.texts(me), found.told
    preface = say(f"{flow.name}-understood", **told) if told else ""
    await start(work, me, flow.name, answers=found.answers, preface=preface)


async def at_a_loss(work: Work, me: Person, incoming: Incoming) -> None:
    """Nothing fits: be kind, say where their request stands, or else what the bot can do."""
    text = fold(incoming.text)
    nothing = not text and not incoming.attachments
    if text in THANKS:
        await work.tell(me, "you-are-welcome")
    elif not await show_the_one(work, me, work.texts(me)("where-it-stands")):
        await show_menu(work, me, "" if nothing or text in GREETINGS else "what-can-i-do")
