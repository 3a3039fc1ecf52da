"""Who helps may show a photo of themselves: the resident sees it when a visit is agreed."""

from __future__ import annotations

from bot.conversation.flow import Flow
from bot.conversation.questions import Tell, Told
from bot.conversation.subject import Subject
from bot.people.person import Person
from bot.work import Work

NAME = "show_photo"


async def talk(_me: Person, _about: Subject) -> Told:
    return await Tell("photo", skip=True)


async def finish(told: Told, me: Person, _about: Subject, work: Work) -> None:
    """No photo takes away the one that is there."""
    photos = [each for each in told.attachments if each.kind == "photo"]
    await work.db.people.show_photo(me.id, photos[0] if photos else None)
    await work.tell(me, f"{NAME}-{'done' if photos else 'none'}")


FLOW = Flow(NAME, talk, finish, in_menu_of=lambda me, _situation: me.helps, rank=31)
