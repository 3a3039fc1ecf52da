"""The shell round a flow: plays it, puts its questions on the screen and takes in the answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.conversation.flow import (
    AskAgain,
    Finished,
    Lookup,
    Needs,
    NotUnderstood,
    Said,
    Waiting,
    replay,
)
from bot.conversation.memory import Conversation, Prompt
from bot.conversation.pick import pick
from bot.conversation.questions import DONE, TICK, Choose
from bot.conversation.subject import NOTHING, Subject
from bot.messages import Option
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

BACK = "@back"
STOP = "@stop"
SIGNS = re.compile(r"^\W+")
"""What adorns a label: one tick before an answer is enough."""


async def start(
    work: Work,
    me: Person,
    flow: str,
    about: Subject = NOTHING,
    *,
    answers: Mapping[str, str] | None = None,
    preface: str = "",
) -> None:
    """Begin a flow, or go on with it where it was left."""
    known = await work.db.conversations.get(me.id, flow, about)
    conversation = known or Conversation(me.id, flow, about)
    given = {**conversation.answers, **(answers or {})}
    begun = not work.house.flows[flow].brief
    if work.house.flows[flow].stays:
        given = dict(answers or {})  # a card has no middle to go on from
    await carry_on(work, me, replace(conversation, answers=given, begun=begun), preface)


async def offer(
    work: Work,
    me: Person,
    flow: str,
    about: Subject = NOTHING,
    *,
    answers: Mapping[str, str] | None = None,
    preface: str = "",
    kind: Kind = Kind.REPLY,
    expires: datetime | None = None,
) -> None:
    """Put a flow's first question to somebody without interrupting what they are doing; after
    `expires` it need not arrive any more."""
    conversation = Conversation(me.id, flow, about, answers or {}, begun=False)
    await carry_on(work, me, conversation, preface, kind=kind, expires=expires)


async def hear(
    work: Work,
    me: Person,
    conversation: Conversation,
    prompt: Prompt,
    said: Said,
    *,
    source: str = "",
    pressed: bool = False,
) -> bool:
    """Take in an answer to `prompt`. False, and nothing done, when it is not understood at all.

    When a button was `pressed`, what was said is the value of its option.
    """
    if (step := await _waiting(work, me, conversation)) is None:
        await carry_on(work, me, conversation)
        return True
    if _reads_otherwise(work, me, conversation, prompt, step):
        await ask_again(work, me, conversation)
        return True
    words = step.question.takes_words()
    if not pressed and (picked := pick(said.text, prompt.options, exactly=words)) is not None:
        said = replace(said, text=picked)
    if said.text in {STOP, BACK}:
        if said.text == STOP:
            await stop(work, me, conversation, prompt)
        else:
            await back(work, me, conversation, prompt, step)
        return True
    question = step.question
    try:
        stored = question.understand(said, conversation.answers.get(question.key))
    except NotUnderstood as problem:
        if problem.hint == "not-understood" and not words:
            return False
        await work.tell(me, problem.hint)
        return True
    answered = conversation.answered(question.key, stored, source)
    if work.house.flows[conversation.flow].stays:
        answered = replace(answered, begun=False)
    again = await _waiting(work, me, answered)
    same = again is not None and again.question.key == question.key  # picking several
    if same or work.house.flows[conversation.flow].stays:
        await work.db.conversations.close_prompt(prompt.id)
        await carry_on(work, me, answered, replacing=prompt.id)
    else:
        await work.settle(prompt, _echo(prompt, said))
        await carry_on(work, me, answered)
    return True


def _reads_otherwise(
    work: Work, me: Person, conversation: Conversation, prompt: Prompt, step: Waiting
) -> bool:
    """What is on their screen is not what would be answered: a name in it is another's by now."""
    question = step.question
    if not prompt.id or not isinstance(question, Choose) or not question.bound:
        return False
    key = f"{conversation.flow}-{question.key}"
    return not prompt.text.endswith(work.texts(me)(key, **question.told()))


async def carry_on(
    work: Work,
    me: Person,
    conversation: Conversation,
    preface: str = "",
    *,
    kind: Kind = Kind.REPLY,
    replacing: int | None = None,
    expires: datetime | None = None,
) -> None:
    """Ask the next question, or finish what was decided."""
    flow = work.house.flows[conversation.flow]
    conversation, step = await _play(work, me, conversation)
    if isinstance(step, Finished) and flow.stays:
        await flow.finish(step.outcome, me, conversation.about, work)
        await _card_again(work, me, conversation, replacing)
        return
    if isinstance(step, Finished):
        await work.db.conversations.end(me.id, flow.name, conversation.about)
        left = await work.db.conversations.current(me.id)
        await flow.finish(step.outcome, me, conversation.about, work)
        if left == await work.db.conversations.current(me.id):
            await resume(work, me)
        return
    await work.db.conversations.keep(conversation)
    question, prefix = step.question, f"{flow.name}-{step.question.key}"
    say = work.texts(me)
    text = say(prefix, **question.told())
    offered = question.offer(conversation.answers.get(question.key))
    ways_out = _ways_out(say, step) if conversation.begun and not flow.stays else ()
    options = work.options(me, prefix, offered) + ways_out
    text = f"{preface}\n\n{text}" if preface else text
    asked = Prompt(0, me.id, flow.name, conversation.about, question.key, text, options)
    for old in await work.db.conversations.open_prompts(me.id):
        if (old.flow, old.about) == (flow.name, conversation.about):
            await work.settle(old, "")
    await work.ask(me, asked, kind, replacing, expires)


async def _card_again(work: Work, me: Person, conversation: Conversation, card: int | None) -> None:
    """Something was chosen and done: the card stays where it is, as things stand now."""
    flow, about = conversation.flow, conversation.about
    if await work.db.conversations.get(me.id, flow, about) is None:
        return  # it is over, and said so
    known = await work.db.conversations.open_prompts(me.id)
    if any((prompt.flow, prompt.about) == (flow, about) for prompt in known):
        return  # there is a newer one
    me = await work.db.people.get(me.id)
    await carry_on(work, me, Conversation(me.id, flow, about, begun=False), replacing=card)


async def show_card(
    work: Work,
    me: Person,
    flow: str,
    about: Subject,
    *,
    preface: str = "",
    kind: Kind = Kind.REPLY,
) -> None:
    """Bring a card up to date where it is; with something to say, put it at the end instead."""
    prompts = await work.db.conversations.open_prompts(me.id)
    shown = next((each for each in prompts if (each.flow, each.about) == (flow, about)), None)
    if preface or shown is None:
        if preface:
            await offer(work, me, flow, about, preface=preface, kind=kind)
        return
    await work.db.conversations.close_prompt(shown.id)
    conversation = Conversation(me.id, flow, about, begun=False)
    await carry_on(work, me, conversation, replacing=shown.id)


async def put_away(work: Work, me: Person, flow: str, about: Subject) -> None:
    """Close a question that somebody needs not answer any more; its buttons go."""
    for prompt in await work.db.conversations.open_prompts(me.id):
        if (prompt.flow, prompt.about) == (flow, about):
            await work.settle(prompt, "")
    await work.db.conversations.end(me.id, flow, about)


async def ask_again(work: Work, me: Person, conversation: Conversation, hint: str = "") -> None:
    """Say what went wrong, and put the open question on the screen once more."""
    await carry_on(work, me, conversation, work.texts(me)(hint) if hint else "")


async def back(
    work: Work, me: Person, conversation: Conversation, prompt: Prompt, step: Waiting
) -> None:
    """Ask the previous question of this path again; before the first there is nothing but out."""
    if not step.before:
        await stop(work, me, conversation, prompt)
        return
    await work.settle(prompt, "")
    await carry_on(work, me, conversation.without(step.before[-1], step.question.key))


async def go_back(work: Work, me: Person, conversation: Conversation, prompt: Prompt) -> None:
    """What the word "back" does."""
    if (step := await _waiting(work, me, conversation)) is not None:
        await back(work, me, conversation, prompt, step)


async def stop(work: Work, me: Person, conversation: Conversation, prompt: Prompt | None) -> None:
    """Drop a conversation. Nothing of it has happened, and the person is told so."""
    if prompt is not None:
        await work.settle(prompt, "")
    await work.db.conversations.end(me.id, conversation.flow, conversation.about)
    await work.tell(me, "stopped")
    await resume(work, me)


async def correct(
    work: Work, me: Person, conversation: Conversation, source: str, said: Said
) -> bool:
    """An edited message corrects the answer that it gave. False when it gave none here."""
    key = conversation.sources.get(source)
    if key is None or key not in conversation.answers:
        return False
    step = await _waiting(work, me, conversation.without(key))
    if step is None or step.question.key != key:
        return False
    try:
        stored = step.question.understand(said, None)
    except NotUnderstood as problem:
        await work.tell(me, problem.hint)
        return True
    await carry_on(work, me, conversation.answered(key, stored), work.texts(me)("corrected"))
    return True


async def resume(work: Work, me: Person) -> None:
    """After one conversation, say where the person was in another that is still open."""
    left = await work.db.conversations.current(me.id)
    if left is not None:
        me = await work.db.people.get(me.id)  # their language or name may be another by now
        where = work.texts(me)("back-to", what=work.texts(me)(f"{left.flow}-menu"))
        await carry_on(work, me, left, where)


async def _waiting(work: Work, me: Person, conversation: Conversation) -> Waiting | None:
    _, step = await _play(work, me, conversation)
    return step if isinstance(step, Waiting) else None


async def _play(
    work: Work, me: Person, conversation: Conversation
) -> tuple[Conversation, Waiting | Finished]:
    """Replay, fetching what the flow looks up and forgetting what the person wants to change."""
    flow, facts = work.house.flows[conversation.flow], dict[Lookup[Any], Any]()
    while True:
        step = replay(flow, me, conversation.about, conversation.answers, facts)
        if isinstance(step, Needs):
            facts[step.lookup] = await step.lookup.load(work, me, conversation.about)
        elif isinstance(step, AskAgain):
            conversation = conversation.without(*step.keys)
        else:
            return conversation, step


def _ways_out(say: Any, step: Waiting) -> tuple[Option, ...]:
    stop_ = Option(STOP, say("options.stop"), aside=True)
    return (Option(BACK, say("options.back"), aside=True), stop_) if step.before else (stop_,)


def _echo(prompt: Prompt, said: Said) -> str:
    """How the answer stands below an answered question; their own words are above it already."""
    values, offered = set(said.text.split()), {option.value for option in prompt.options}
    chosen = values - {DONE} if values <= offered else {said.text}
    labels = [
        SIGNS.sub("", option.label)
        for option in prompt.options
        if option.value in chosen or option.label.startswith(TICK)
    ]
    return TICK + ", ".join(labels) if labels else ""
