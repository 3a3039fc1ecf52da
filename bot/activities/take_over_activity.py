"""Will you organise it from now on? Asked of one, or of coordinators when nobody does any more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.activities.activity import Activity
from bot.activities.find_activities import show
from bot.activities.see_activity import card_of, refresh_all
from bot.conversation.flow import Flow, Lookup
from bot.conversation.questions import Choose, Noted
from bot.conversation.subject import Subject
from bot.conversation.talk import put_away
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

NAME = "take_over_activity"
FROM = "from"
ANSWERS = (Option("yes"), Option("no"))


@dataclass(frozen=True)
class ToTakeOver(Lookup[str]):
    """The title; "" when that is no question any more."""

    giver: str

    async def load(self, work: Work, me: Person, about: Subject) -> str:  # noqa: ARG002
        activity = await work.db.activities.get(about.id)
        return activity.title if activity is not None and _open(activity, self.giver) else ""

    def samples(self) -> tuple[str, ...]:
        return ("...", "")


def _open(activity: Activity, giver: str) -> bool:
    """Whether who hands it on still can; or, of coordinators, whether it still has nobody."""
    if not activity.alive:
        return False
    return int(giver) in activity.organisers if giver else not activity.organisers


async def talk(_me: Person, _about: Subject) -> tuple[bool, str] | None:
    giver = await Noted(FROM)
    title = await ToTakeOver(giver)
    if not title:
        return None
    return await Choose("take", ANSWERS, with_={"title": title}) == "yes", giver


async def finish(outcome: tuple[bool, str] | None, me: Person, about: Subject, work: Work) -> None:
    await work.db.activities.hold(about.id)
    activity = await work.db.activities.get(about.id)
    if outcome is None or activity is None or not _open(activity, outcome[1]):
        await work.tell(me, "activity-gone")
        return
    yes, giver = outcome
    old = await work.db.people.get(int(giver)) if giver else None
    if not yes:
        await work.tell(me, f"{NAME}-said-no")
        if old is not None:
            told: dict[str, Any] = {"name": work.name(me, old), "title": activity.title}
            await work.tell(old, f"{NAME}-declined", about=activity.subject, **told)
        return
    await work.db.activities.join_organisers(activity.id, me.id, work.now)
    if old is not None:
        await work.db.activities.leave_organisers(activity.id, old.id, work.now)
        told = {"name": work.name(me, old), "title": activity.title}
        await work.tell(old, f"{NAME}-taken", about=activity.subject, **told)
    for prompt in await work.db.conversations.prompts_about(NAME, activity.subject):
        await put_away(work, await work.db.people.get(prompt.person), NAME, activity.subject)
    now = await work.db.activities.get(activity.id) or activity
    await refresh_all(work, now)
    session = now.next_session(work.now) or next(iter(now.sessions), None)
    if session is not None:
        preface = work.texts(me)("ask_organiser-you", title=now.title)
        await show(work, me, card_of(session), preface)


FLOW = Flow(NAME, talk, finish, brief=True)
