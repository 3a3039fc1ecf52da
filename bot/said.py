"""What somebody means by a message: the part of a turn that listens.

An answer belongs to one question. Where it could belong to two, the person is asked which.
"""

from __future__ import annotations

from bot.activities.share_activity import follow
from bot.activities.sharing import is_link
from bot.announcements.answers import (
    replied,
    said_to_the_last,
    stopped_the_last,
    wants_no_more,
)
from bot.conversation.flow import Said
from bot.conversation.memory import Conversation, Prompt
from bot.conversation.pick import fold
from bot.conversation.subject import Subject
from bot.conversation.talk import ask_again, go_back, hear, start, stop
from bot.conversation.words import Word, command, word
from bot.desk.rights import Right, may
from bot.first_words import at_a_loss, brought, explained, understood
from bot.help.my_cases import show_the_one
from bot.help.propose_said import offer_to_propose
from bot.help.relay import REPORT, not_passed_on, partners, pass_on, relayed_to, request_of
from bot.help.report_words import objects
from bot.help.request import Request
from bot.help.which_one import PATIENCE, answerable, newest_asks_which, which
from bot.messages import Incoming
from bot.network.person import look_up
from bot.people.person import Person
from bot.people.ticket import is_ticket
from bot.people.welcome import flow_of_command, show_menu
from bot.post import LETTER
from bot.redeem import redeem
from bot.work import Work

OF_A_ROLE = {Word.WHY, Word.PAUSE, Word.DESK, Word.MONDAY, Word.LIST}
SAID_WITH_IT = {Word.PAUSE: {"what": "pause"}, Word.CERTIFICATE: {"want": "yes"}}
"""The answers that are in a word itself."""


async def said(work: Work, me: Person, incoming: Incoming) -> None:
    """Find out what a message is, in this order: a word or command, an answer, words for the
    person they talk with, a new conversation. What fits nothing gets a menu."""
    if await _left_by_reply(work, me, incoming) or await _commanded(work, me, incoming):
        return
    if incoming.about and await _replied(work, me, incoming):
        return
    if not incoming.about and objects(incoming.text) and await _object_to_the_last(work, me):
        return
    if await _said_which(work, me, incoming):
        return
    current = await work.db.conversations.current(me.id)
    if current is not None:
        await _answered(work, me, current, incoming)
    elif not (
        await look_up(work, me, incoming.text)
        or await said_to_the_last(work, me, incoming)
        or await _answered_an_offer(work, me, incoming)
        or await _relayed(work, me, incoming)
        or await understood(work, me, incoming)
    ):
        await at_a_loss(work, me, incoming)


async def _left_by_reply(work: Work, me: Person, incoming: Incoming) -> bool:
    """A stop in reply to an announcement is about that, whatever else is going on."""
    leaves = incoming.about and word(incoming.text) in {Word.STOP, Word.OFF}
    return bool(leaves) and await replied(work, me, incoming)


async def _commanded(work: Work, me: Person, incoming: Incoming) -> bool:
    """An invitation, a command or one of the few words that always mean the same."""
    if incoming.attachments:
        return False
    name, rest = command(incoming.text) or ("", "")
    ticket = rest if name == Word.START else incoming.text
    if is_link(ticket):
        await follow(work, me, ticket.strip())
    elif is_ticket(ticket) or (rest and name == Word.START):
        await redeem(work, me, ticket)
    elif (meant := await _word_of(work, me, incoming.text)) is not None:
        await _word(work, me, meant, incoming.text)
    elif name and rest and await look_up(work, me, incoming.text):
        pass
    elif name and (flow := flow_of_command(work, me, name)) is not None:
        await start(work, me, flow)
    elif name:
        await show_menu(work, me, "unknown-command")
    else:
        return False
    return True


async def _word_of(work: Work, me: Person, text: str) -> Word | None:
    """Some words mean something to who has a role, and to nobody else. "Today" is the answer to a
    question rather than a word, wherever there is one that it answers."""
    meant = word(text)
    if meant is Word.TODAY:
        current = await work.db.conversations.current(me.id)
        busy = current is not None and not work.house.flows[current.flow].brief
        answers = busy or await answerable(work, me, text, exactly=True)
        return meant if may(me, Right.ENTER) and not answers else None
    return meant if me.roles or meant not in OF_A_ROLE else None


async def _word(work: Work, me: Person, meant: Word, text: str) -> None:
    """The few words that mean the same at any moment."""
    current = await work.db.conversations.current(me.id)
    match meant:
        case Word.STOP if current is not None:
            await stop(work, me, current, await _latest(work, me, current))
        case Word.BACK if current is not None:
            await go_back(work, me, current, await _latest(work, me, current))
        case Word.HELP:
            await show_menu(work, me, "explain")
        case Word.OFF:
            await wants_no_more(work, me)
        case Word.STOP if await stopped_the_last(work, me):
            pass  # no more of that topic
        case Word.STOP if await show_the_one(work, me):
            pass  # it can be withdrawn there
        case Word.START | Word.STOP | Word.BACK | Word.MENU:
            await show_menu(work, me)
        case _:
            await start(work, me, meant, answers=_said_with_it(work, meant, text))


def _said_with_it(work: Work, meant: Word, text: str) -> dict[str, str]:
    if meant is not Word.LANGUAGE:
        return SAID_WITH_IT.get(meant, {})
    named = {fold(say("own-name")): code for code, say in work.house.texts.items()}
    spoken = named.get(fold(text))
    return {"language": spoken} if spoken else {}


async def _replied(work: Work, me: Person, incoming: Incoming) -> bool:
    """A reply belongs to what it replies to: a question, or somebody's words."""
    prompt = await prompt_of(work, me, incoming.about)
    if prompt is not None:
        return await _answers(work, me, prompt, incoming)
    if await replied(work, me, incoming):
        return True
    if objects(incoming.text) and await object_to(work, me, incoming.about):
        return True
    request = await request_of(work, me, incoming.about)
    if request is None:
        return await not_passed_on(work, me, incoming.about)
    return await _pass_on(work, me, request, incoming)


async def _object_to_the_last(work: Work, me: Person) -> bool:
    """Where no button is drawn, the word alone is about what was said to me last."""
    letter = await work.db.outbox.last_words_to(me.id)
    if letter is not None:
        await start(work, me, REPORT, Subject(LETTER, letter.id))
    return letter is not None


async def object_to(work: Work, me: Person, message: str) -> bool:
    """Block or report somebody's words on my screen. False when these are nobody's."""
    letter = await relayed_to(work, me, message)
    if letter is not None:
        await start(work, me, REPORT, Subject(LETTER, letter.id))
    return letter is not None


async def _answered(work: Work, me: Person, current: Conversation, incoming: Incoming) -> None:
    """An answer to the question that they are at, unless it is clearly one to a newer question."""
    prompt = await _latest(work, me, current)
    if await _answered_a_newer_question(work, me, incoming, prompt):
        return
    answer = Said(incoming.text, incoming.attachments)
    if await hear(work, me, current, prompt, answer, source=incoming.message):
        return
    if await brought(work, me, current, incoming):
        return
    if not await explained(work, me, current, incoming):
        await ask_again(work, me, current, "not-understood")


async def _said_which(work: Work, me: Person, incoming: Incoming) -> bool:
    """An answer to our question which of several was meant."""
    prompt = await newest_asks_which(work, me, incoming.text)
    if prompt is None or incoming.attachments:
        return False
    return await _answers(work, me, prompt, incoming)


async def _answered_an_offer(work: Work, me: Person, incoming: Incoming) -> bool:
    """An answer to a question that was put to somebody; when it could be two, ask which."""
    if incoming.attachments:
        return False
    listening = await partners(work, me)
    # A sentence is for the person they talk with, unless it is just what an option says.
    prompts = await answerable(work, me, incoming.text, exactly=bool(listening))
    if not prompts:
        return False
    if len(prompts) > 1 or listening:
        await which(work, me)
        return True
    return await _answers(work, me, prompts[0], incoming)


async def _answered_a_newer_question(
    work: Work, me: Person, incoming: Incoming, prompt: Prompt
) -> bool:
    """Something else came on the screen after the question that they are at: a menu that they
    asked for themselves, or somebody's request. Only its own answers are taken for one."""
    if incoming.attachments:
        return False
    prompts = await answerable(work, me, incoming.text, exactly=True)
    newer = [each for each in prompts if each.id > prompt.id]
    if not newer:
        return False
    newest = newer[0]
    conversation = await work.db.conversations.get(me.id, newest.flow, newest.about)
    if conversation is None or not work.house.flows[newest.flow].brief:
        await which(work, me)
        return True
    return await hear(work, me, conversation, newest, Said(incoming.text), source=incoming.message)


async def _relayed(work: Work, me: Person, incoming: Incoming) -> bool:
    """Words for the person they talk with. With several of them, only who was just chosen."""
    listening = await partners(work, me)
    if not listening:
        return False
    if len(listening) == 1 or len({_whom(request, me) for request in listening}) == 1:
        return await _pass_on(work, me, listening[0], incoming)
    since = me.talking_since
    recent = since is not None and work.now - since < PATIENCE
    chosen = [request for request in listening if recent and request.id == me.talking_about]
    if not chosen:
        await which(work, me)
        return True
    await work.db.people.talk_about(me.id, chosen[0].id, work.now)
    return await _pass_on(work, me, chosen[0], incoming)


async def _pass_on(work: Work, me: Person, request: Request, incoming: Incoming) -> bool:
    """Relay it; a time that is named in it can be proposed with one tap."""
    passed = await pass_on(work, me, request, incoming)
    if passed:
        await offer_to_propose(work, me, request, incoming)
    return passed


def _whom(request: Request, me: Person) -> frozenset[int]:
    return frozenset(member.person for member in request.others(me.id))


async def _answers(work: Work, me: Person, prompt: Prompt, incoming: Incoming) -> bool:
    """Take it as an answer to this question. False when it is over, or not understood."""
    conversation = await work.db.conversations.get(me.id, prompt.flow, prompt.about)
    answer = Said(incoming.text, incoming.attachments)
    return conversation is not None and await hear(
        work, me, conversation, prompt, answer, source=incoming.message
    )


async def prompt_of(work: Work, me: Person, message: str) -> Prompt | None:
    """The open question that the channel calls `message` on this person's screen."""
    posted = await work.shown(me, message)
    if posted is None or posted.draft.prompt is None:
        return None
    prompt = await work.db.conversations.prompt(posted.draft.prompt)
    return prompt if prompt is not None and prompt.open else None


async def _latest(work: Work, me: Person, conversation: Conversation) -> Prompt:
    """The question that a begun conversation has on the screen."""
    for prompt in await work.db.conversations.open_prompts(me.id):
        if (prompt.flow, prompt.about) == (conversation.flow, conversation.about):
            return prompt
    return Prompt(0, me.id, conversation.flow, conversation.about, "", "", ())
