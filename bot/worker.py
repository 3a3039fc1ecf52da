"""Takes turns: claims what waits and what falls due, and lets each succeed or fail on its own."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.activities.forgetting import ADOPT, adopt_is_due
from bot.activities.giving import list_is_due
from bot.activities.publishing import CHECK_ASKED, CHECK_OVER, check_is_due, silence_is_a_yes
from bot.activities.reminding import WHAT_FALLS_DUE as OF_SESSIONS
from bot.activities.sign_up import LIST
from bot.activities.up_to_date import CARDS, cards_are_due
from bot.agenda import Entry
from bot.announcements.doing import BEGIN, EXPIRE, PROGRESS
from bot.announcements.progress import begin_is_due, expire_is_due, progress_is_due
from bot.desk.monday_picture import MONDAY, monday_is_due
from bot.feedback.keep_memories import MEMORY, memory_is_due
from bot.help.ask_again_later import SAME_AGAIN, again_is_due
from bot.help.call_a_human import CALL_AGAIN, call_again
from bot.help.claims import lapse_is_due, reminder_is_due
from bot.help.closing import CLOSING, closing_is_due
from bot.help.consent import CONSENT_LATE, consent_is_late
from bot.help.leaving import CLAIM_LAPSE, CLAIM_REMINDER
from bot.help.look import LOOK, STUCK, look_for_help
from bot.help.my_case import bring_up_to_date
from bot.help.nobody_comes import nobody_comes
from bot.help.take_over import SILENCE, silence_is_due
from bot.help.undelivered import undelivered
from bot.help.visiting import (
    VISIT_LEFT,
    VISIT_OVER,
    VISIT_SOON,
    left_is_due,
    over_is_due,
    soon_is_due,
)
from bot.messages import Outgoing
from bot.network.certificate import certificate_ends
from bot.network.roster import CERTIFICATE_ENDS
from bot.ports import Batch, Clock, Received, Storage, StorageFailure
from bot.post import UNDELIVERED, Draft
from bot.turn import take_turn
from bot.work import House, TooEarly, Work

log = logging.getLogger(__name__)

IDLE = timedelta(seconds=5)
PAUSE_SECONDS = 1.0
TRY_AGAIN = timedelta(minutes=15)


async def _look(work: Work, entry: Entry) -> None:
    request = await work.db.requests.get(entry.about.id)
    if request is not None:
        await look_for_help(work, request)
        await bring_up_to_date(work, request)


WHAT_FALLS_DUE: Mapping[str, Callable[[Work, Entry], Awaitable[None]]] = {
    LOOK: _look,
    STUCK: nobody_comes,
    UNDELIVERED: undelivered,
    CLAIM_REMINDER: reminder_is_due,
    CLAIM_LAPSE: lapse_is_due,
    VISIT_SOON: soon_is_due,
    VISIT_OVER: over_is_due,
    VISIT_LEFT: left_is_due,
    CLOSING: closing_is_due,
    SILENCE: silence_is_due,
    CALL_AGAIN: call_again,
    SAME_AGAIN: again_is_due,
    MEMORY: memory_is_due,
    CONSENT_LATE: consent_is_late,
    LIST: list_is_due,
    CARDS: cards_are_due,
    CHECK_ASKED: check_is_due,
    CHECK_OVER: silence_is_a_yes,
    ADOPT: adopt_is_due,
    **OF_SESSIONS,
    MONDAY: monday_is_due,
    BEGIN: begin_is_due,
    PROGRESS: progress_is_due,
    EXPIRE: expire_is_due,
    CERTIFICATE_ENDS: certificate_ends,
}


async def work_on(storage: Storage, house: House, clock: Clock) -> None:
    """Take turns until cancelled. A database that is away is waited for."""
    while True:
        try:
            if not await take_turns(storage, house, clock):
                await storage.wait_for_work(IDLE)
        except StorageFailure as failure:
            log.warning("The database cannot be used now (%s); trying again", failure)
            await asyncio.sleep(PAUSE_SECONDS)


async def take_turns(storage: Storage, house: House, clock: Clock) -> int:
    """One batch, one commit. Returns how much was done."""
    async with storage.batch(clock()) as batch:
        taken = [await _take(batch, house, clock, received) for received in batch.heads]
        for entry in batch.due:
            await _fall_due(batch, house, clock, entry)
        return sum(taken) + len(batch.due)


async def _take(batch: Batch, house: House, clock: Clock, received: Received) -> bool:
    """False when it is too early for this turn; it waits where it is."""
    try:
        async with batch.attempt() as db:
            await take_turn(Work(house, db, clock(), received))
        await batch.done(received)
    except TooEarly:
        return False
    except StorageFailure:
        raise
    except Exception as problem:  # noqa: BLE001  a bug of ours must not stop anybody else
        # Not the traceback: it may hold what somebody said. It is kept with the event instead.
        log.error("Turn %s failed (%s); it is set aside", received.id, type(problem).__name__)  # noqa: TRY400
        await batch.set_aside(received, traceback.format_exc())
        await _apologise(batch, house, received)
    return True


async def _apologise(batch: Batch, house: House, received: Received) -> None:
    """Once, in the person's language, and without anything that could fail as well."""
    if received.incoming.chat:
        return
    try:
        async with batch.attempt() as db:
            known = await db.people.at(received.channel, received.incoming.sender)
            say = house.speak(known.language if known else received.incoming.language)
            message = Outgoing(say("sorry-our-fault"))
            await db.outbox.post(Draft(received.channel, received.incoming.sender, message))
    except StorageFailure:
        raise
    except Exception as problem:  # noqa: BLE001
        log.error("No apology for turn %s (%s)", received.id, type(problem).__name__)  # noqa: TRY400


async def _fall_due(batch: Batch, house: House, clock: Clock, entry: Entry) -> None:
    try:
        async with batch.attempt() as db:
            await WHAT_FALLS_DUE[entry.what](Work(house, db, clock()), entry)
    except StorageFailure:
        raise
    except Exception as problem:  # noqa: BLE001
        log.error("%s about %s failed (%s)", entry.what, entry.about, type(problem).__name__)  # noqa: TRY400
        async with batch.attempt() as db:
            await db.agenda.plan(replace(entry, due=clock() + TRY_AGAIN))
    await batch.drop(entry)
