"""What somebody means who is in the middle of nothing: a sentence to begin with, or just a hello.

Nobody is told off for being kind, and who waits for an answer hears where their request stands.
"""

from __future__ import annotations

from dataclasses import replace

from bot.conversation.flow import ASK, Flow, Understood
from bot.conversation.memory import Conversation
from bot.conversation.pick import fold
from bot.conversation.questions import Tell, Told
from bot.conversation.talk import carry_on, start
from bot.conversation.words import GREETINGS, THANKS
from bot.help.my_cases import show_the_one
from bot.messages import Incoming
from bot.people.person import Person
from bot.people.welcome import flow_of_command, show_menu
from bot.work import Work


async def understood(work: Work, me: Person, incoming: Incoming) -> bool:
    """A command's name without its slash, or a sentence that a flow recognises."""
    if fold(incoming.text) in GREETINGS | THANKS:
        return False
    if (named := flow_of_command(work, me, fold(incoming.text))) is not None:
        await start(work, me, named)
        return True
    for flow in work.house.flows.values():
        if found := flow.recognise(incoming.text, me, work):
            await _begin(work, me, flow, found, incoming.text)
            return True
    return False


async def brought(work: Work, me: Person, at: Conversation, incoming: Incoming) -> bool:
    """A photo or recording where a button was expected: it comes with what was told before."""
    key = work.house.flows[at.flow].files_go_to
    files = tuple(each for each in incoming.attachments if each.kind != "location")
    if not key or not files:
        return False
    before = at.answers.get(key, ASK)
    told = Told() if before in {ASK, ""} else Tell(key).value(before)
    words = "\n".join(filter(None, [told.text, incoming.text.strip()]))
    together = Tell.store(Told(words, told.attachments + files))
    answered = at.answered(key, together, incoming.message)
    await carry_on(work, me, answered, work.texts(me)("came-with-it"))
    return True


async def explained(work: Work, me: Person, at: Conversation, incoming: Incoming) -> bool:
    """A sentence where a button was expected, in which the flow itself finds what was not said."""
    flow = work.house.flows[at.flow]
    found = flow.recognise(incoming.text, me, work)
    news = (
        {k: v for k, v in found.answers.items() if at.answers.get(k, ASK) == ASK} if found else {}
    )
    if found is None or not news:
        return False
    await _begin(work, me, flow, replace(found, answers=news, language=""), incoming.text)
    return True


async def _begin(work: Work, me: Person, flow: Flow, found: Understood, text: str) -> None:
    """In the language that somebody writes in, when the bot speaks it."""
    prefaces = list[str]()
    if found.language in work.house.texts and found.language != work.texts(me).language:
        await work.db.people.speak(me.id, found.language)
        me = await work.db.people.get(me.id)
        prefaces.append(work.texts(me)("now-in-your-language"))
        found = flow.recognise(text, me, work) or found
    say, told = work.texts(me), found.told
    if told:
        prefaces.append(say(f"{flow.name}-understood", **told))
    answers = {**found.notes, **found.answers}
    await start(work, me, flow.name, answers=answers, preface="\n".join(prefaces))


async def at_a_loss(work: Work, me: Person, incoming: Incoming) -> None:
    """Nothing fits: be kind, say where their request stands, or else what the bot can do."""
    text = fold(incoming.text)
    nothing = not text and not incoming.attachments
    if text in THANKS:
        await work.tell(me, "you-are-welcome")
    elif not await show_the_one(work, me, work.texts(me)("where-it-stands")):
        await show_menu(work, me, "" if nothing or text in GREETINGS else "what-can-i-do")
