"""What became of an ask is written down, and learned from. Every answer comes through here."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.help.asking import remember
from bot.help.asking.ping import End
from bot.help.asking.remember import Memory
from bot.help.asking.rules import Rules
from bot.help.asks import ENDS, Answer, Asked
from bot.help.request import Request
from bot.work import Work

HARDLY_SEEN = timedelta(minutes=3)
A_DAY = timedelta(days=1)


async def answered(work: Work, request: int, person: int, answer: Answer) -> None:
    """Also of somebody who was never asked: then there is nothing to learn."""
    before = await work.db.asks.ask_of(request, person)
    await work.db.asks.answer(request, person, answer, work.now)
    end = ENDS.get(answer)
    if before is None or end is None or not _is_new(before, end):
        return
    ping = replace(before.ping, end=end, ended_at=work.now)
    before_it = Memory(await work.db.asks.network(), *await work.db.asks.habits(person))
    unseen = end is End.WITHDRAWN and work.now - ping.at < HARDLY_SEEN
    memory = remember.ended(before_it, ping, Rules(), unseen=unseen)
    if ping.terms is not None:  # else nobody asked them: they looked for themselves
        await work.db.asks.keep_network(memory.network)
    await work.db.asks.keep_habits(person, memory.habits, memory.load)


async def let_lapse(work: Work, request: Request) -> None:
    """Who said nothing for a day will not: that teaches us as much. They may still say yes."""
    for person, asked in (await work.db.asks.asked(request.id)).items():
        if asked.answer is Answer.ASKED and work.now - asked.ping.at > A_DAY:
            await answered(work, request.id, person, Answer.LAPSED)


def _is_new(before: Asked, end: End) -> bool:
    """The first word on an ask; or a yes after it was taken back."""
    return before.answer is Answer.ASKED or (before.again and end is End.TOO_LATE)
