"""Every Monday morning a picture of the weeks that are over, in the chat, for who wants that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.agenda import Entry
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose, confirm
from bot.conversation.subject import Subject
from bot.dates.wall import instant
from bot.desk.rights import Right, may
from bot.figures.demand import weeks_until
from bot.figures.show_figures import week_in_words
from bot.making.made import week
from bot.messages import Option, Outgoing
from bot.people.link_channel import PERSON
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

NAME = "monday_picture"
MONDAY = "monday-picture"
NINE = 9 * 60
TOO_LATE = timedelta(days=1)
"""A picture that could not be sent for so long is left out: the next one comes."""


@dataclass(frozen=True)
class Wanted(Lookup[bool]):
    async def load(self, work: Work, me: Person, _about: Subject) -> bool:
        return await work.db.agenda.planned(MONDAY, Subject(PERSON, me.id)) is not None

    def samples(self) -> tuple[bool, ...]:
        return (True, False)


async def talk(_me: Person, _about: Subject) -> str:
    if await Wanted():
        return await Choose("again", (Option("keep"), Option("stop")))
    return "keep" if await confirm("want") == "yes" else "stop"


async def finish(chosen: str, me: Person, _about: Subject, work: Work) -> None:
    if not may(me, Right.FIGURES):
        await work.tell(me, "overview-not")
        return
    if chosen == "keep":
        await _plan(work, me)
    else:
        await work.db.agenda.drop(MONDAY, Subject(PERSON, me.id))
    await work.tell(me, f"{NAME}-{chosen}")


async def monday_is_due(work: Work, entry: Entry) -> None:
    me = await work.db.people.get(entry.about.id)
    if not may(me, Right.FIGURES):
        return
    await _plan(work, me)
    if work.now - entry.due > TOO_LATE:
        return
    totals = await work.db.figures.totals(weeks_until(work.now, 2))
    offers = await work.db.figures.offers(work.now)
    lines = week_in_words(work, me, totals, offers.everyone)
    text = "\n".join((*lines, "", work.texts(me)(f"{NAME}-enough")))
    await work.post(me, Outgoing(text, attachments=(week(me.id),)), kind=Kind.REMINDER)


async def _plan(work: Work, me: Person) -> None:
    due = next_monday(work)
    await work.db.agenda.plan(Entry(MONDAY, Subject(PERSON, me.id), due))


def next_monday(work: Work) -> datetime:
    """The first to come, at nine on the clock at home."""
    today = work.now.astimezone(work.settings.zone).date()
    monday = today - timedelta(days=today.weekday())
    due = instant(monday, NINE, work.settings.zone)
    return due if due > work.now else instant(monday + timedelta(days=7), NINE, work.settings.zone)


FLOW = Flow(
    NAME,
    talk,
    finish,
    in_menu_of=lambda me, _situation: may(me, Right.FIGURES),
    brief=True,
    rank=46,
)
