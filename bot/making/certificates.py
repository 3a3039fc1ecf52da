"""The certificate of somebody who took part in a course."""

from __future__ import annotations

from datetime import datetime

from bot.activities.taking_part import times_of
from bot.ports import Transaction
from bot.printing.certificate import Certificate
from bot.settings import Settings


async def find_certificate(
    db: Transaction, number: int, name: str, settings: Settings, now: datetime
) -> Certificate | None:
    """Of this sign-up, under the name that they want on it; None when there is none."""
    sign_up = await db.sign_ups.get(number)
    it = None if sign_up is None else await times_of(db, sign_up)
    if it is None:
        return None
    activity, found = it
    organisers = [await db.people.get(each) for each in activity.organisers]
    return Certificate(
        name=name,
        course=activity.title,
        first=found.held[0].starts_at.astimezone(settings.zone).date(),
        last=found.held[-1].starts_at.astimezone(settings.zone).date(),
        sessions=len(found.held),
        came=found.came[number],
        network=settings.network.name,
        made_on=now.astimezone(settings.zone).date(),
        guided_by=tuple(each.name for each in organisers if each.name),
    )
