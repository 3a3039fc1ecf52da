"""One turn: something came in; everything that it causes is committed together.

The order is fixed: who is this, an invitation or a word that means the same everywhere, the one
question that it answers, the person it is for, a new conversation. What fits nothing gets a menu.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping

from bot.activities.group import asked_in
from bot.activities.in_group import whats_on
from bot.announcements.answers import pressed as announcement_pressed
from bot.announcements.answers import replied
from bot.conversation.flow import Said
from bot.conversation.pick import is_an_answer
from bot.conversation.talk import ask_again, correct, hear
from bot.help.relay import (
    REPORT,
    partners,
    pass_on,
    pass_on_deletion,
    pass_on_edit,
    request_of,
)
from bot.help.report_words import objects
from bot.messages import Incoming, Outgoing
from bot.people.person import Person
from bot.people.welcome import welcome
from bot.post import Draft
from bot.said import object_to, prompt_of, said
from bot.work import Work

PRESS = re.compile(r"([0-9]{1,18})\.([0-9]{1,3})")
"""What `button_data` makes: a question's number and that of the option."""


async def take_turn(work: Work) -> None:
    """Handle the event that this turn is about."""
    if work.received is None or work.received.incoming.kind == "moved":
        return
    channel = work.received.channel
    incoming = work.received.cleaned
    if incoming.chat:
        await _in_a_group(work, channel, incoming)
        return
    language = incoming.language.partition("-")[0]
    known = language if language in work.house.texts else work.settings.network.language
    me, is_new = await work.db.people.meet(channel, incoming.sender, incoming.name, known, work.now)
    if incoming.kind in {"blocked", "returned"}:
        reachable = incoming.kind == "returned"
        await work.db.people.reachable(channel, incoming.sender, reachable=reachable)
        if not reachable:
            await _tell_partners(work, me)
        return
    if is_new:
        await welcome(work, me)
    await WHAT_HAPPENED[incoming.kind](work, me, incoming)


async def _in_a_group(work: Work, channel: str, incoming: Incoming) -> None:
    """In a group the bot answers when it is meant, and never with somebody's case."""
    if incoming.kind == "said" and incoming.addressed:
        username = await work.db.note(channel, "username")
        say = work.house.speak(incoming.language.partition("-")[0])
        link = f"https://t.me/{username}" if username else ""
        text = await asked_in(work, channel, incoming) or await whats_on(work, incoming)
        text = text or say("in-private", link=link).strip()
        await work.db.outbox.post(Draft(channel, incoming.chat, Outgoing(text)))


async def _pressed(work: Work, me: Person, incoming: Incoming) -> None:
    """A button names its question, so nothing has to be guessed."""
    if incoming.press.startswith(f"{REPORT}."):
        if not await object_to(work, me, incoming.about):
            await work.tell(me, "not-your-button")
        return
    if await announcement_pressed(work, me, incoming.press):
        return
    found = PRESS.fullmatch(incoming.press)
    number, index = (int(found[1]), int(found[2])) if found else (0, 0)
    prompt = await work.db.conversations.prompt(number)
    if prompt is None or prompt.person != me.id or index >= len(prompt.options):
        await work.tell(me, "not-your-button")
        return
    conversation = await work.db.conversations.get(me.id, prompt.flow, prompt.about)
    if not prompt.open or conversation is None:
        await work.tell(me, "already-answered")
        return
    chosen = Said(prompt.options[index].value)
    if not await hear(work, me, conversation, prompt, chosen, pressed=True):
        await ask_again(work, me, conversation)  # that option is there no more


async def _reacted(work: Work, me: Person, incoming: Incoming) -> None:
    """An emoji on a question answers it; on somebody's words it is passed on to them."""
    prompt = await prompt_of(work, me, incoming.about)
    if prompt is not None:
        conversation = await work.db.conversations.get(me.id, prompt.flow, prompt.about)
        if conversation and is_an_answer(incoming.text):
            await hear(work, me, conversation, prompt, Said(incoming.text))
        return
    if incoming.text and await replied(work, me, incoming):
        return
    if objects(incoming.text) and await object_to(work, me, incoming.about):
        return
    request = await request_of(work, me, incoming.about)
    if request is not None and incoming.text:
        await pass_on(work, me, request, incoming)


async def _edited(work: Work, me: Person, incoming: Incoming) -> None:
    """Corrects an answer while its conversation is open, or words that were relayed; no more."""
    if await pass_on_edit(work, me, incoming):
        return
    current = await work.db.conversations.current(me.id)
    if current is not None:
        now = Said(incoming.text, incoming.attachments)
        await correct(work, me, current, incoming.about, now)


async def _deleted(work: Work, me: Person, incoming: Incoming) -> None:
    await pass_on_deletion(work, me, incoming)


async def _tell_partners(work: Work, me: Person) -> None:
    """Who counts on somebody that cannot be reached any more is told so."""
    for request in await partners(work, me):
        for member in request.others(me.id):
            other = await work.db.people.get(member.person)
            name = work.name(me, other)
            await work.tell(other, "not-reachable", about=request.subject, name=name)


async def _garbled(work: Work, me: Person, _incoming: Incoming) -> None:
    await work.tell(me, "garbled")


WHAT_HAPPENED: Mapping[str, Callable[[Work, Person, Incoming], Awaitable[None]]] = {
    "said": said,
    "pressed": _pressed,
    "reacted": _reacted,
    "edited": _edited,
    "deleted": _deleted,
    "garbled": _garbled,
}
