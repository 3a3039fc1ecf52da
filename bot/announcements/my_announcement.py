"""An announcement as one card for who wrote it: what it is, how far it is, what they can do.

While it is sent the card keeps itself up to date. Any coordinator may open it and do the same.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.announcements import doing
from bot.announcements.announcement import Announcement, State
from bot.announcements.announcements import WORDS
from bot.announcements.recipients import Fate
from bot.announcements.report import card
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose
from bot.conversation.subject import Subject
from bot.conversation.talk import put_away, start
from bot.messages import Option, Outgoing
from bot.people.person import Person, Role
from bot.work import Work

NAME = doing.CARD


@dataclass(frozen=True)
class Card:
    """`actions` are what may be done now; none when there is no such announcement for me."""

    text: str = ""
    actions: tuple[str, ...] = ()


@dataclass(frozen=True)
class ThisAnnouncement(Lookup[Card]):
    async def load(self, work: Work, me: Person, about: Subject) -> Card:
        it = await seen_by(work, me, about)
        if it is None:
            return Card()
        return Card(await card(work, me, it), await actions(work, it))

    def samples(self) -> tuple[Card, ...]:
        return (Card("...", tuple(ACTIONS)), Card())


async def seen_by(work: Work, me: Person, about: Subject) -> Announcement | None:
    """The announcement, for who may see to it."""
    return await work.db.announcements.get(about.id) if me.has(Role.COORDINATOR) else None


async def actions(work: Work, it: Announcement) -> tuple[str, ...]:
    """What fits its state, what is most likely first."""
    match it.state:
        case State.DRAFT:
            return ("send", "preview", "test", "change", *_urgent(it), "discard", "refresh")
        case State.AWAITING_SECOND:
            return ("refresh", "preview", "discard")
        case State.SCHEDULED:
            return ("preview", "change", *_urgent(it), "cancel", "refresh")
        case State.SENDING:
            return ("pause", "cancel", *_urgent(it), *await _words(work, it), "refresh")
        case State.PAUSED:
            return ("resume", "cancel", "change", *await _words(work, it), "refresh")
    counts = await work.db.announcements.counts(it.id)
    afterwards = list(await _words(work, it))
    if counts[Fate.SENT] and not it.withdrawn:
        afterwards += ["change", "withdraw"]
    if it.state is State.DONE and not it.withdrawn and not it.is_late(work.now):
        afterwards += ["resend"] if counts[Fate.UNKNOWN] else []
        afterwards += ["newcomers"]
    return (*afterwards, "refresh")


def _urgent(it: Announcement) -> tuple[str, ...]:
    return () if it.urgent else ("urgent",)


async def _words(work: Work, it: Announcement) -> tuple[str, ...]:
    return ("words",) if (await work.db.announcements.replies(it.id)).get(WORDS) else ()


async def _change(work: Work, me: Person, it: Announcement) -> doing.Remark | None:
    await start(work, me, "change_announcement", it.subject)
    return None


async def _refresh(_work: Work, _me: Person, _it: Announcement) -> None:
    """The card is shown anew whatever was tapped."""


ACTIONS: Mapping[str, Callable[[Work, Person, Announcement], Awaitable[doing.Remark | None]]] = {
    "send": doing.send,
    "preview": doing.preview,
    "test": doing.test,
    "change": _change,
    "urgent": doing.call_urgent,
    "discard": doing.discard,
    "pause": doing.pause,
    "resume": doing.resume,
    "cancel": doing.cancel,
    "withdraw": doing.withdraw,
    "resend": doing.resend,
    "newcomers": doing.newcomers,
    "words": doing.show_words,
    "refresh": _refresh,
}


async def talk(_me: Person, _about: Subject) -> str | None:
    it = await ThisAnnouncement()
    if not it.actions:
        return None
    return await Choose("what", tuple(map(Option, it.actions)), with_={"text": it.text})


async def finish(action: str | None, me: Person, about: Subject, work: Work) -> None:
    it = await seen_by(work, me, about)
    if action is None or it is None:
        await put_away(work, me, NAME, about)
        await work.tell(me, f"{NAME}-over")
        return
    said = await ACTIONS[action](work, me, it)
    if said is not None:
        await work.post(me, Outgoing(doing.remark(work, me, said)))


FLOW = Flow(NAME, talk, finish, brief=True, stays=True)
