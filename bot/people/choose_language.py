"""Somebody wants to be spoken to in another language."""

from bot.conversation.flow import Flow, Understood
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.help.kinds import wants
from bot.messages import Option, Outgoing
from bot.people.person import Person
from bot.people.welcome import commands
from bot.texts import every_language
from bot.work import Work

NAME = "choose_language"


async def talk(_me: Person, _about: Subject) -> str:
    return await Choose(
        "language", tuple(Option(code, say("own-name")) for code, say in every_language().items())
    )


async def finish(language: str, me: Person, _about: Subject, work: Work) -> None:
    await work.db.people.speak(me.id, language)
    me = await work.db.people.get(me.id)
    await work.tell(me, f"{NAME}-done")
    await work.post(me, Outgoing(commands=commands(work.texts(me), me)))


def recognise(text: str, _me: Person, work: Work) -> Understood | None:
    return Understood({}, {}) if wants(work, text, "language") else None


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda _me, _situation: True,
    recognise=recognise,
    brief=True,
    rank=90,
)
