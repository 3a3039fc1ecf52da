"""Looking for somebody: ask the few who are worth it, wait, ask the next few."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.agenda import Entry
from bot.conversation.talk import offer
from bot.help.answered import let_lapse
from bot.help.asking import remember
from bot.help.asking.ask import Ask
from bot.help.asking.plan import Standing, plan
from bot.help.asking.remember import Memory
from bot.help.asking.search import Search
from bot.help.request import Request, State
from bot.help.searching import search_for
from bot.people.person import Person
from bot.post import Kind
from bot.work import Work

LOOK = "look_for_help"
PING = "answer_ping"
STUCK = "nobody_comes"
ASK_WIDER = "ask_wider"
BY_RULE = "rule"
A_DAY = timedelta(days=1)
SILENCES = 3


def decent_moment(work: Work, request: Request) -> datetime:
    """When people can be asked for this: now, unless it is not urgent and they may be asleep."""
    if request.urgent:
        return work.now
    return work.light


async def look_anew(work: Work, request: Request) -> None:
    """Somebody is needed again: the time in which they should be found begins now."""
    await work.db.requests.change(request.id, looking_since=work.now)
    await work.db.agenda.drop(STUCK, request.subject)
    await look_for_help(work, replace(request, looking_since=work.now))


async def look_for_help(work: Work, request: Request) -> None:
    """Ask whom the rule says, and plan when to look again; when nobody comes, say so."""
    if request.state is not State.OPEN or request.waits_for_consent:
        return
    await let_lapse(work, request)
    search, candidates = await search_for(work, request)
    decided = plan(search, candidates)
    await send(work, request, *decided.asks)
    patience, look_again = _patience(search), decided.look_again
    nobody = decided.standing in {Standing.NOBODY_NOW, Standing.NOBODY_LEFT}
    waits = decided.standing in {Standing.HELD, Standing.ASLEEP}
    late = work.now >= search.wanted.deadline and not waits
    if look_again is None and decided.standing is Standing.NOBODY_LEFT:  # perhaps somebody new
        look_again = work.now + A_DAY
    if nobody and not late and patience > work.now:  # who is silent may still say yes
        look_again = min(look_again or patience, patience)
    elif nobody or late:
        await _say_that_nobody_comes(work, request)
    if look_again is not None:
        await work.db.agenda.plan(Entry(LOOK, request.subject, look_again))


def _patience(search: Search) -> datetime:
    """Until when those who were asked last may think, while nobody else can be asked."""
    silences = 1 if search.wanted.urgent else SILENCES
    asked = max((ping.at for ping in search.thinking), default=search.now - A_DAY)
    return asked + silences * search.rules.silence


async def send(work: Work, request: Request, *asks: Ask, why: str = BY_RULE) -> None:
    """The question to each of them, with the reasons kept beside it."""
    network = await work.db.asks.network()
    for ask in asks:
        await work.db.asks.ask(request.id, ask.person, why, work.now, ask)
        before = Memory(network, *await work.db.asks.habits(ask.person))
        network, habits, burden = remember.sent(before, ask.ping)
        await work.db.asks.keep_habits(ask.person, habits, burden)
        person = await work.db.people.get(ask.person)
        await offer(work, person, PING, request.subject, kind=Kind.PING)
    if asks:
        await work.db.asks.keep_network(network)


async def call(work: Work, request: Request, people: Iterable[Person], why: str) -> None:
    """Ask these as they are: it is their work, and the rule has no say in it."""
    for person in people:
        await work.db.asks.ask(request.id, person.id, why, work.now)
        await offer(work, person, PING, request.subject, kind=Kind.PING)


async def _say_that_nobody_comes(work: Work, request: Request) -> None:
    """Once: what follows has its own times in the agenda."""
    if not await work.db.agenda.planned(STUCK, request.subject):
        await work.db.agenda.plan(Entry(STUCK, request.subject, work.now))
