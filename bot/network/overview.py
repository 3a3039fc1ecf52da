"""Today in short, by chat: what is stuck and why, who is looked for, what is on; and the past week
in numbers. The same as the desk shows, and no more than this person may see there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.conversation.flow import Flow, nothing_to_ask
from bot.conversation.subject import Subject
from bot.desk.door import Visitor
from bot.desk.rights import Right, may
from bot.desk.today import Line, Today, today
from bot.help.request import State
from bot.messages import Outgoing
from bot.people.person import Person, Role
from bot.texts import Texts
from bot.work import Work

NAME = "overview"
LOOK_BACK = timedelta(days=7)
MOST = 5
"""Of each; the others are counted."""


async def finish(_nothing: None, me: Person, _about: Subject, work: Work) -> None:
    if not may(me, Right.ENTER):
        await work.tell(me, f"{NAME}-not")
        return
    say = work.texts(me)
    lines = today_in_words(say, await today(Visitor(me, work, None)), work.day(work.now, me))
    if may(me, Right.SEE_ALL):
        lines += ["", await _past_week(work, say)]
    await work.post(me, Outgoing("\n".join(lines)))


def today_in_words(say: Texts, now: Today, day: str) -> list[str]:
    """What there is none of is not told, unless it is good news."""
    lines = [say(f"{NAME}-today", day=day, at=now.at), ""]
    lines += _requests(say, "stuck", now.stuck) or [say(f"{NAME}-nothing-stuck")]
    lines += _requests(say, "looking", now.looking)
    if now.thinking:
        longest = next(iter(now.thinking))
        count = sum(each.count for each in now.thinking)
        lines.append(say(f"{NAME}-thinking", count=count, waits=longest.waits))
    if now.helped:
        lines.append(say(f"{NAME}-helped", count=len(now.helped)))
    visits = [f"• {each.at} {each.headline}" for each in now.visits]
    lines += _several(say, "visits", visits)
    activities = [f"• {each.at} {each.title}, {each.place}: {each.room}" for each in now.activities]
    return lines + _several(say, "activities", activities)


def _requests(say: Texts, what: str, lines: Sequence[Line]) -> list[str]:
    told = [
        say(f"{NAME}-line", headline=each.headline, waits=each.waits, note=each.note)
        for each in lines
    ]
    return _several(say, what, told)


def _several(say: Texts, what: str, lines: Sequence[str]) -> list[str]:
    if not lines:
        return []
    more = [say(f"{NAME}-more", count=len(lines) - MOST)] if len(lines) > MOST else []
    return [say(f"{NAME}-{what}", count=len(lines)), *lines[:MOST], *more]


async def _past_week(work: Work, say: Texts) -> str:
    counts = await work.db.requests.counts(work.now - LOOK_BACK)
    helpers = await work.db.people.with_role(Role.VOLUNTEER, Role.PROFESSIONAL)
    return say(
        f"{NAME}-numbers",
        helpers=len(helpers),
        open=counts.get(State.OPEN, 0),
        taken=counts.get(State.TAKEN, 0),
        done=counts.get(State.DONE, 0),
        withdrawn=counts.get(State.WITHDRAWN, 0),
    )


FLOW = Flow(
    NAME,
    nothing_to_ask,
    finish,
    in_menu_of=lambda me, _situation: me.has(Role.COORDINATOR),
    brief=True,
    rank=45,
)
