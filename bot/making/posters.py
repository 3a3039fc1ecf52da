"""The poster of an activity, as it stands now."""

from __future__ import annotations

from datetime import datetime

from bot.activities.sharing import deep_links
from bot.making.problem import CannotBeMade
from bot.messages import Attachment
from bot.ports import Transaction
from bot.printing.poster import Poster
from bot.settings import Settings

TELEGRAM = "https://t.me/"


async def find_photo(db: Transaction, number: int) -> Attachment | None:
    """What its organiser sent with it. It is in a channel: to be fetched, and to be cleaned."""
    activity = await db.activities.get(number)
    return activity.photo if activity is not None else None


async def find_poster(
    db: Transaction, number: int, settings: Settings, now: datetime
) -> Poster | None:
    """The next time that it is on, with the codes to sign up; None when it is not published or is
    not on any more. Raises CannotBeMade when no channel has a link yet.

    Matrix knows no link that carries a code: that one opens the chat with the bot.
    """
    activity = await db.activities.get(number)
    session = activity.next_session(now) if activity is not None else None
    if activity is None or session is None or not activity.published:
        return None
    links = await deep_links(db, activity)
    if not links:
        raise CannotBeMade(
            "No channel has a link to print yet. Start the bot once on Telegram or Matrix first."
        )
    organisers = [await db.people.get(each) for each in activity.organisers]
    neighbourhood = settings.neighbourhoods.get(activity.neighbourhood)
    return Poster(
        title=activity.title,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        zone=settings.zone,
        place=activity.place,
        network=settings.network.name,
        telegram=next((link for link in links if link.startswith(TELEGRAM)), ""),
        matrix=next((link for link in links if not link.startswith(TELEGRAM)), ""),
        repeats=activity.repeats,
        times=activity.times if activity.course else 0,
        description=activity.description,
        neighbourhood=neighbourhood.name if neighbourhood else "",
        cost=activity.cost,
        places=activity.places,
        organiser=" & ".join(each.name for each in organisers if each.name),
        access=tuple(activity.access),
    )
