"""The group of an activity: who organises it asks the bot in, or lets it make one on Matrix, and it
says there what changes.

Nothing else is said there by itself, and nothing of who takes part.
"""

from __future__ import annotations

from typing import Any

from bot.activities.activity import Activity, Session
from bot.activities.sharing import link_in
from bot.activities.wording import headline
from bot.messages import Incoming, Outgoing
from bot.people.person import Person
from bot.post import Draft
from bot.work import Work

MATRIX = "matrix"
EVERYBODY = Person(0, "", "")
"""Whoever is in it reads the same, in the network's language."""


async def asked_in(work: Work, channel: str, incoming: Incoming) -> str:
    """What to say when the code of an activity was said in a group; "" when there is none in it."""
    link = link_in(incoming.text)
    activity = await work.db.activities.by_link(link) if link else None
    if activity is None:
        return ""
    say = work.house.speak(incoming.language.partition("-")[0])
    who = await work.db.people.at(channel, incoming.sender)
    if who is None or who.id not in activity.organisers or not activity.alive:
        return say("in-group-not-yours")
    await work.db.activities.change(activity.id, group_chat=f"{channel}\t{incoming.chat}")
    return say("in-group-here", title=activity.title)


async def server_for_groups(work: Work) -> str:
    """The homeserver on which the bot can make a room; "" when it is not on Matrix."""
    return (await work.db.note(MATRIX, "user") or "").partition(":")[2]


async def make_group(work: Work, activity: Activity) -> str:
    """The link of a room, which comes to be when the first words are sent to it and name it."""
    room = f"#{activity.link}:{await server_for_groups(work)}"
    await work.db.activities.change(activity.id, group_chat=f"{MATRIX}\t{room}")
    text = work.texts(EVERYBODY)("in-group-made", title=activity.title)
    await work.db.outbox.post(Draft(MATRIX, room, Outgoing(text), about=activity.subject))
    return f"https://matrix.to/#/{room}"


async def tell_group(
    work: Work, activity: Activity, session: Session, key: str, **values: Any
) -> None:
    """In the network's language, for everybody in it reads the same."""
    channel, _, chat = activity.group_chat.partition("\t")
    if not chat:
        return
    about = headline(work, EVERYBODY, activity, session)
    text = work.texts(EVERYBODY)(key, headline=about, title=activity.title, **values)
    await work.db.outbox.post(Draft(channel, chat, Outgoing(text), about=activity.subject))
