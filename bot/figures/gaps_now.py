"""The gaps of the past four weeks, with the names that people know them by."""

from __future__ import annotations

from bot.figures.demand import weeks_until
from bot.figures.gaps import Gap, find_gaps
from bot.people.person import Role
from bot.work import Work

WEEKS = 4


async def gaps_now(work: Work) -> tuple[Gap, ...]:
    settings = work.settings
    return find_gaps(
        await work.db.figures.demand(weeks_until(work.now, WEEKS)),
        await work.db.figures.offers(work.now),
        settings.kinds,
        settings.neighbourhoods,
        weeks=WEEKS,
        by_role=[
            name for name, kind in settings.kinds.items() if Role.PROFESSIONAL in kind.taken_by
        ],
    )
