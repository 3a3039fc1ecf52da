"""From a draft to something that others find: checked kindly first, when somebody is new to it.

Who checks is the network's choice. Nobody has to: silence is a yes.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.activities.activity import Activity, State
from bot.activities.reminding import arrange
from bot.activities.see_activity import NAME as CARD
from bot.activities.see_activity import card_of
from bot.activities.sharing import links_in_words
from bot.agenda import Entry
from bot.conversation.talk import offer, put_away
from bot.people.person import Person, Role
from bot.post import Kind
from bot.work import Work

CHECK = "check_activity"
CHECK_ASKED, CHECK_OVER = "activity_check_asked", "activity_check_over"
CONTRIBUTORS, ENOUGH = 6, 2
"""So many who help here are asked to look, and so many of them are enough."""


async def put_forward(work: Work, activity: Activity, me: Person) -> None:
    """Publish what somebody decided to, or let it be looked at first. The date may have passed."""
    if activity.next_session(work.now) is None:
        await work.tell(me, "activity-is-past")
        return
    if not await _needs_check(work, activity, me):
        await publish(work, activity)
        return
    await work.db.activities.move_on(activity.id, State.DRAFT, State.CHECKING, work.now)
    until = _silence_until(work, activity, work.light)
    await work.db.agenda.plan(Entry(CHECK_OVER, activity.subject, until))
    await work.tell(me, "activity-is-checked", until=work.moment(until, me))
    if work.light > work.now:
        await work.db.agenda.plan(Entry(CHECK_ASKED, activity.subject, work.light))
    else:
        await _ask_to_look(work, activity)


async def check_is_due(work: Work, entry: Entry) -> None:
    activity = await work.db.activities.get(entry.about.id)
    if activity is not None and activity.state is State.CHECKING:
        await _ask_to_look(work, activity)


async def silence_is_a_yes(work: Work, entry: Entry) -> None:
    """Nobody said anything: that is a yes."""
    activity = await work.db.activities.get(entry.about.id)
    if activity is not None and activity.state is State.CHECKING:
        await publish(work, activity)


async def publish(work: Work, activity: Activity) -> None:
    """Others can find it now; who organises it gets the card and a link to pass on."""
    await work.db.activities.hold(activity.id)
    if not await work.db.activities.move_on(activity.id, activity.state, State.PUBLISHED, work.now):
        return
    await nobody_has_to_look(work, activity)
    for session in activity.sessions:
        if session.ends_at > work.now:
            await arrange(work, activity, session)
    now = await work.db.activities.get(activity.id) or activity
    session = now.next_session(work.now) or now.sessions[0]
    for number in now.organisers:
        organiser = await work.db.people.get(number)
        told = work.texts(organiser)("activity-published", links=await links_in_words(work, now))
        await offer(work, organiser, CARD, card_of(session), preface=told)


async def nobody_has_to_look(work: Work, activity: Activity) -> None:
    """The question goes from everybody's screen, and silence means nothing any more."""
    await work.db.agenda.drop(CHECK_OVER, activity.subject)
    await work.db.agenda.drop(CHECK_ASKED, activity.subject)
    for prompt in await work.db.conversations.prompts_about(CHECK, activity.subject):
        await put_away(work, await work.db.people.get(prompt.person), CHECK, activity.subject)


async def _needs_check(work: Work, activity: Activity, me: Person) -> bool:
    if work.settings.activities.check == "nobody" or me.has(Role.COORDINATOR):
        return False
    if await work.db.activities.has_published(me.id):
        return False
    return bool(await _who_could_look(work, activity))


async def _who_could_look(work: Work, activity: Activity) -> list[Person]:
    """Coordinators, or some who help here: others for every activity."""
    if work.settings.activities.check == "coordinator":
        people = await work.db.people.with_role(Role.COORDINATOR)
        wanted = len(people)
    else:
        people = await work.db.people.with_role(Role.VOLUNTEER, Role.PROFESSIONAL)
        wanted = CONTRIBUTORS
    able = [each for each in people if each.reachable and each.id not in activity.organisers]
    first = activity.id % max(len(able), 1)
    return (able[first:] + able[:first])[:wanted]


async def _ask_to_look(work: Work, activity: Activity) -> None:
    for person in await _who_could_look(work, activity):
        await offer(work, person, CHECK, activity.subject, kind=Kind.PING)


def _silence_until(work: Work, activity: Activity, asked_at: datetime) -> datetime:
    """A day, or half of what is left when it is sooner."""
    session = activity.next_session(work.now)
    patience = timedelta(hours=work.settings.activities.check_hours)
    left = (session.starts_at - asked_at) / 2 if session is not None else patience
    return max(asked_at + min(patience, left), work.now + timedelta(minutes=1))


def checks_needed(work: Work) -> int:
    return 1 if work.settings.activities.check == "coordinator" else ENOUGH
