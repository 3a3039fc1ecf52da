"""All announcements of late, what is planned first: for coordinators, to open one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.announcements.announcement import Announcement, State
from bot.announcements.my_announcement import NAME as CARD
from bot.announcements.report import shortened
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import offer
from bot.messages import Option
from bot.people.person import Person, Role
from bot.work import Work

NAME = "my_announcements"
MOST = 10
LABEL = 30
SIGNS = {
    State.DRAFT: "✏️",
    State.AWAITING_SECOND: "👥",
    State.SCHEDULED: "📅",
    State.SENDING: "📣",
    State.PAUSED: "⏸",
    State.DONE: "✅",
    State.CANCELLED: "✖️",
}
ALIVE = frozenset(State) - {State.DONE, State.CANCELLED}


@dataclass(frozen=True)
class OfLate(Lookup[tuple[Option, ...]]):
    async def load(self, work: Work, me: Person, about: Subject) -> tuple[Option, ...]:  # noqa: ARG002
        if not me.has(Role.COORDINATOR):
            return ()
        found = await work.db.announcements.recent(MOST)
        found = sorted(found, key=lambda it: (it.state not in ALIVE, it.starts_at or work.now))
        return tuple(Option(str(it.id), self._label(work, me, it)) for it in found)

    @staticmethod
    def _label(work: Work, me: Person, it: Announcement) -> str:
        planned = it.state is State.SCHEDULED and it.starts_at is not None
        when = f"{work.moment(it.starts_at, me)}: " if planned and it.starts_at else ""
        words = shortened(it).replace("\n", " ")
        return f"{SIGNS[it.state]} {when}{words[:LABEL]}"

    def samples(self) -> tuple[tuple[Option, ...], ...]:
        return ((), (Option("1", "..."),))


async def talk(_me: Person, _about: Subject) -> Subject | None:
    found = await OfLate()
    return Subject("announcement", int(await Choose("which", found))) if found else None


async def finish(about: Subject | None, me: Person, _about: Subject, work: Work) -> None:
    if about is None:
        await work.tell(me, f"{NAME}-none")
        return
    await offer(work, me, CARD, about)


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR),
    brief=True,
    rank=42,
)
