"""Words between who organises something and who takes part, or would like to: through the bot.

What an organiser says reaches everyone who signed up; what they answer reaches all who organise it.
Numbers and addresses are left out, and every message can be reported.
"""

from __future__ import annotations

from bot.activities.about import GONE
from bot.activities.activities import Found
from bot.activities.activity import SESSION
from bot.conversation.flow import Flow, Said
from bot.conversation.questions import OWN_WORDS, Ask, Noted
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.help.call_a_human import call_a_human
from bot.help.kinds import HUMAN
from bot.help.relay import REPORT
from bot.help.request import NewRequest
from bot.messages import Option
from bot.people.person import Person
from bot.post import Kind
from bot.privacy.identifying import mask
from bot.work import Work

NAME = "activity_words"
ASKER = "asker"
ANSWER = Option("answer")
OBJECT = Option("report", aside=True)


class Answer(Ask):
    """Words in answer, at once or after a tap; or an objection."""

    def understand(self, said: Said, so_far: str | None) -> str:
        if said.text in {ANSWER.value, OBJECT.value}:
            return said.text
        return super().understand(said, so_far)

    def value(self, stored: str) -> str:
        return stored

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        return (ANSWER, OBJECT)

    def examples(self) -> tuple[str, ...]:
        return (ANSWER.value, OBJECT.value, *super().examples())


async def talk(_me: Person, _about: Subject) -> tuple[str, str, str]:
    """What is answered ("" for an objection), to what, and about which session."""
    told = {each: await Noted(each) for each in ("name", "title", "heard")}
    session = await Noted(SESSION)
    said = await Answer("said", with_=told)
    if said == ANSWER.value:
        return await Ask("answer", with_={"name": told["name"]}), told["heard"], session
    words = said.removeprefix(OWN_WORDS) if said.startswith(OWN_WORDS) else ""
    return words, told["heard"], session


async def finish(outcome: tuple[str, str, str], me: Person, about: Subject, work: Work) -> None:
    words, heard, session = outcome
    it = await work.db.activities.of_session(int(session or about.id))
    if not words:
        await _report(work, me, heard)
    elif it is None:
        await work.tell(me, GONE)
    elif about.kind == ASKER:
        if me.id not in it[0].organisers:
            await work.tell(me, GONE)
            return
        reader = await work.db.people.get(about.id)
        await _say(work, me, reader, it, words)
        await work.tell(me, f"{NAME}-sent")
    else:
        await to_organisers(work, me, it, words)


async def to_organisers(work: Work, me: Person, it: Found, words: str) -> None:
    """Each can answer; whoever asks need not take part."""
    for number in it[0].organisers:
        organiser = await work.db.people.get(number)
        await _say(work, me, organiser, it, words)
    await work.tell(me, f"{NAME}-sent")


async def to_participants(work: Work, me: Person, it: Found, words: str) -> int:
    """Everyone who has, waits for or was offered a place; how many that are."""
    readers = {each.person for each in await work.db.sign_ups.of_pool(it[1].pool)}
    for number in sorted(readers):
        await _say(work, me, await work.db.people.get(number), it, words)
    return len(readers)


async def _say(work: Work, me: Person, reader: Person, it: Found, words: str) -> None:
    """To who organises it, it is about who asks; to the others about the session."""
    about = it[1].subject if me.id in it[0].organisers else Subject(ASKER, me.id)
    heard = {
        "name": work.name(me, reader),
        "title": it[0].title,
        "heard": mask(words, work.texts(me).language).text,
        SESSION: str(it[1].id),
    }
    await offer(work, reader, NAME, about, answers=heard, kind=Kind.RELAY)


async def _report(work: Work, me: Person, heard: str) -> None:
    quote = work.texts(me)(f"{REPORT}-quote", name=work.texts(me)("somebody"), words=heard)
    await call_a_human(work, NewRequest(me.id, HUMAN, quote, (), "", "now"), me, REPORT)


FLOW = Flow(NAME, talk, finish)
