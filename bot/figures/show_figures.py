"""Demand against offer, for coordinators: how this week went, and where people are missing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.figures.demand import Demand, weeks_until
from bot.figures.few import shown, shown_minutes, shown_pings_per_yes
from bot.figures.gaps import Gap, Side
from bot.figures.gaps_now import gaps_now
from bot.messages import Outgoing
from bot.people.person import Person, Role
from bot.work import Work

NAME = "figures"
MOST = 3


async def finish(_nothing: None, me: Person, _about: Subject, work: Work) -> None:
    totals = await work.db.figures.totals(weeks_until(work.now, 2))
    offers = await work.db.figures.offers(work.now)
    lines = week_in_words(work, me, totals, offers.everyone)
    lines += _gaps_in_words(work, me, await gaps_now(work))
    await work.post(me, Outgoing("\n".join(lines)))


def week_in_words(work: Work, me: Person, totals: Sequence[Demand], offering: int) -> list[str]:
    """`totals` of last week and the week before; one without requests may be missing."""
    say, by_week = work.texts(me), {total.week: total for total in totals}
    before, week = by_week.get(0, Demand(0)), by_week.get(1, Demand(1))
    numbers = say(
        f"{NAME}-numbers",
        asked=shown(week.asked),
        before=shown(before.asked),
        answered=shown(week.answered),
        open=shown(week.open),
        helped=shown(week.helped),
        said=shown(week.helped + week.partly + week.not_helped),
        thanks=shown(week.thanks),
        offering=shown(offering),
    )
    minutes, pings = shown_minutes(week), shown_pings_per_yes(week)
    if minutes is None or pings is None:
        return [numbers]
    return [numbers, say(f"{NAME}-pace", minutes=minutes, pings=pings)]


def _gaps_in_words(work: Work, me: Person, gaps: Sequence[Gap]) -> list[str]:
    say, lines = work.texts(me), list[str]()
    for side in Side:
        some = [gap for gap in gaps if gap.side is side][:MOST]
        if some:
            lines += ["", say(f"{NAME}-{side}"), *(gap_in_words(work, me, gap) for gap in some)]
    return lines or ["", say(f"{NAME}-balanced")]


def gap_in_words(work: Work, me: Person, gap: Gap) -> str:
    return work.texts(me)(
        f"{NAME}-gap.{gap.side}",
        what=work.kind_name(gap.kind, me),
        where=work.place_name(gap.neighbourhood),
        asked=shown(gap.asked),
        answered=shown(gap.answered),
        offering=shown(gap.offering),
    )


FLOW = Flow(
    NAME,
    nothing_to_ask,
    finish,
    in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR),
    brief=True,
    rank=45,
)
