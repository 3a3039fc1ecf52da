"""Somebody would like to help, and is not invited yet: say kindly how one becomes a volunteer."""

from bot.conversation.flow import Flow, Understood
from bot.conversation.subject import Subject
from bot.help.kinds import wants
from bot.people.person import Person
from bot.work import Work

NAME = "become_volunteer"


async def talk(_me: Person, _about: Subject) -> None:
    """Nothing is asked: a coordinator invites, and nobody else can."""


async def finish(_nothing: None, me: Person, _about: Subject, work: Work) -> None:
    await work.tell(me, f"{NAME}-how", network=work.settings.network.name)


def recognise(text: str, me: Person, work: Work) -> Understood | None:
    return Understood({}, {}) if not me.helps and wants(work, text, "volunteer") else None


FLOW = Flow(NAME, talk, finish, recognise=recognise, brief=True, rank=80)
