"""What is on, for who asks in a group: one line each, with the link to the private chat."""

from __future__ import annotations

from datetime import timedelta

from bot.activities.activity import Seen
from bot.activities.sharing import deep_links
from bot.help.kinds import wants
from bot.messages import Incoming
from bot.work import Work

AHEAD = timedelta(days=7)
MOST, SHOWN = 60, 6


async def whats_on(work: Work, incoming: Incoming) -> str:
    """Nothing when that is not what was asked, or when there is nothing."""
    if not wants(work, incoming.text, "join_activity"):
        return ""
    zone, lines = work.settings.zone, list[str]()
    seen = set[int]()
    for activity, session in await work.db.activities.between(work.now, work.now + AHEAD, MOST):
        if activity.seen != Seen.ALL or activity.id in seen or len(lines) == SHOWN:
            continue
        seen.add(activity.id)
        local = session.starts_at.astimezone(zone)
        links = await deep_links(work.db, activity)
        link = next(iter(links), activity.link)
        lines.append(f"🎈 {local:%d-%m %H:%M} {activity.title} {link}")
    say = work.house.speak(incoming.language.partition("-")[0])
    return say("in-group-activities", lines="\n".join(lines)) if lines else ""
