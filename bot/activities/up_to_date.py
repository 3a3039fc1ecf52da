"""When places come and go, the cards of those whom it concerns follow: a moment later, so that a
rush of sign-ups changes a card now and then, and not three hundred times.
"""

from __future__ import annotations

from datetime import timedelta

from bot.activities.about import found
from bot.activities.activity import Session
from bot.activities.see_activity import card_of, refresh
from bot.activities.sign_up import the_list
from bot.agenda import Entry
from bot.work import Work

CARDS = "activity-cards"
A_MOMENT = timedelta(seconds=3)
NEAR = 10
"""So many of the list see their place change by itself; for who is further, little changes."""


async def let_cards_follow(work: Work, session: Session) -> None:
    """The organisers' cards, and those of who is near the front of the list."""
    about = card_of(session)
    if await work.db.agenda.planned(CARDS, about) is None:
        await work.db.agenda.plan(Entry(CARDS, about, work.now + A_MOMENT))


async def cards_are_due(work: Work, entry: Entry) -> None:
    it = await found(work, entry.about)
    if it is None or not it[0].published:
        return
    activity, session = it
    waiting = the_list(await work.db.sign_ups.of_pool(session.pool))[:NEAR]
    for number in {*activity.organisers, *(each.person for each in waiting)}:
        await refresh(work, await work.db.people.get(number), session)
