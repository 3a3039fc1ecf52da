"""Wires everything together and runs it. The only file that knows every part."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from threading import Thread
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from adapters.calendars import serve
from bot.attachments.cleaner import Cleaner
from bot.channel import Adapter, Commands
from bot.conversation.catalogue import every_flow
from bot.delivery import Delivery
from bot.desk.door import Desk
from bot.help.kinds import learn_kinds
from bot.lane import Lane
from bot.making.feeds import Feeds
from bot.making.lists import Lists
from bot.making.photos import Photos
from bot.making.workshop import Workshop
from bot.packing import Packer
from bot.people.welcome import commands
from bot.ports import Clock, Storage
from bot.settings import Settings, SettingsError, read
from bot.texts import every_language
from bot.traffic import Traffic
from bot.work import House
from bot.worker import take_turns, work_on
from storage.database import open_storage

log = logging.getLogger(__name__)

AT_NIGHT = {"hour": 3, "minute": 30}


def utc_now() -> datetime:
    return datetime.now(UTC)


def build_house(settings: Settings) -> House:
    """What does not change while the bot runs. Raises SettingsError for a language it lacks."""
    texts = every_language()
    if settings.network.language not in texts:
        raise SettingsError(
            f"settings.toml, network.language: {settings.network.language!r} has no texts. "
            f"There are: {', '.join(texts)}."
        )
    return House(settings, every_flow(), texts)


def build_adapters(settings: Settings) -> dict[str, Adapter]:
    """One adapter for every table `[adapters.<name>]`. Raises SettingsError."""
    everyone: Commands = {name: commands(say) for name, say in every_language().items()}
    return {name: _adapter(name, table, everyone) for name, table in settings.adapters.items()}


def _adapter(name: str, table: Mapping[str, Any], everyone: Commands) -> Adapter:
    try:
        module = import_module(f"adapters.{name}")
    except ModuleNotFoundError as missing:
        if missing.name != f"adapters.{name}":
            raise
        raise SettingsError(
            f"settings.toml, [adapters.{name}]: there is no such channel."
        ) from None
    adapter: Adapter = module.ADAPTER(read(module.Settings, table, f"adapters.{name}"), everyone)
    return adapter


def build_packer(
    house: House,
    storage: Storage,
    adapters: Mapping[str, Adapter],
    clock: Clock,
    *,
    cleaner: Cleaner | None = None,
) -> Packer:
    """What puts files with the messages to these channels."""
    cleaner = cleaner or Cleaner()
    photos, lists = Photos(adapters, cleaner), Lists(storage, house, clock, adapters)
    workshop = Workshop(storage, house, clock, photos, lists)
    return Packer(adapters, house.remark, workshop, cleaner)


def build_delivery(
    house: House,
    storage: Storage,
    adapters: Mapping[str, Adapter],
    clock: Clock,
    *,
    cleaner: Cleaner | None = None,
) -> Delivery:
    """The way from the outbox to these channels, with nothing else on it."""
    packer = build_packer(house, storage, adapters, clock, cleaner=cleaner)
    return Delivery(storage, adapters, clock, packer)


async def run(settings: Settings) -> None:
    """Run until cancelled, or until nobody can say anything any more: a terminal has an end.

    Raises SettingsError, StorageProblem, StorageFailure or ChannelError.
    """
    house, adapters = build_house(settings), build_adapters(settings)
    if not adapters:
        raise SettingsError(
            "settings.toml: no channel is on. Add a table such as [adapters.telegram]."
        )
    storage = await open_storage(settings.storage.url)
    try:
        async with running(house, storage, adapters) as listening:
            log.info("%s runs on: %s", settings.network.name, ", ".join(adapters))
            await asyncio.wait(listening)
        await _finish(house, storage, adapters)
    finally:
        await storage.close()


@asynccontextmanager
async def running(
    house: House, storage: Storage, adapters: Mapping[str, Adapter], clock: Clock = utc_now
) -> AsyncIterator[Collection[asyncio.Task[None]]]:
    """Everything that goes on while the bot runs; leaving stops it, letters on their way first.

    Gives the tasks that listen, one a channel.
    """
    scheduler = AsyncIOScheduler(timezone=house.settings.zone)
    scheduler.add_job(
        _tidy,
        CronTrigger(**AT_NIGHT, timezone=house.settings.zone),
        [storage, house.settings, clock],
        coalesce=True,
        misfire_grace_time=None,
        max_instances=1,
    )
    scheduler.start()
    # What takes a second to learn is learned before the first sentence comes. Nobody waits for it,
    # nor does the end.
    Thread(target=learn_kinds, args=(house.settings.kinds,), daemon=True).start()
    traffic = Traffic(adapters)
    house = replace(house, rates=traffic.rates)
    packer = build_packer(house, storage, adapters, clock)
    delivery = Delivery(storage, adapters, clock, packer, traffic=traffic)
    lane = Lane(storage, adapters, clock, house, traffic, packer)
    try:
        async with asyncio.TaskGroup() as group:
            working = [
                group.create_task(work_on(storage, house, clock)),
                group.create_task(delivery.run()),
                group.create_task(lane.run()),
            ]
            if house.settings.desk.on:
                working.append(group.create_task(_desk(house, storage, clock)))
            if house.settings.calendar.address:
                feeds = Feeds(storage, house.settings, clock)
                working.append(group.create_task(serve(house.settings.calendar, feeds)))
            listening = [
                group.create_task(adapter.run(storage.inbox(name)))
                for name, adapter in adapters.items()
            ]
            try:
                yield listening
            finally:
                for task in (*working, *listening):
                    task.cancel()
    finally:
        scheduler.shutdown(wait=False)


async def _desk(house: House, storage: Storage, clock: Clock) -> None:
    from adapters.desk import serve  # noqa: PLC0415  not every network has one

    await serve(Desk(house, storage, clock))


async def _finish(house: House, storage: Storage, adapters: Mapping[str, Adapter]) -> None:
    """Answer what was said before the end."""
    delivery = build_delivery(house, storage, adapters, utc_now)
    await delivery.drain()
    while await take_turns(storage, house, utc_now):
        await delivery.drain()


async def _tidy(storage: Storage, settings: Settings, clock: Clock) -> None:
    """What is older than its class may be is thrown away, every night."""
    keeping = settings.keeping
    await storage.tidy(
        clock(), timedelta(days=keeping.raw_days), timedelta(days=keeping.letters_days)
    )
