"""Makes the files of our own: asks the database how things stand, and draws beside the event loop.

The drawing takes up to a second in a thread of its own, in which Typst leaves Python alone.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.calendar.write import write_file
from bot.figures.together import draw_together
from bot.making.certificates import find_certificate
from bot.making.events import find_event
from bot.making.lists import Lists
from bot.making.made import CERTIFICATE, CHECKED, EVENT, INVITATIONS, POSTER, WEEK
from bot.making.photos import Photos
from bot.making.posters import find_photo, find_poster
from bot.making.problem import CannotBeMade
from bot.making.weeks import find_week
from bot.ports import Clock, Storage
from bot.printing.certificate import print_certificate
from bot.printing.letters import CannotDraw
from bot.printing.poster import print_form
from bot.work import House

LOOK = "garden"
"""Of certificates: calm, and without a frame for most printers to cut off."""


class Workshop:
    """`bot.making.made.Maker`, on the database of this bot."""

    def __init__(
        self, storage: Storage, house: House, clock: Clock, photos: Photos, lists: Lists
    ) -> None:
        self._storage, self._house, self._clock = storage, house, clock
        self._settings, self._photos, self._lists = house.settings, photos, lists

    async def make(self, what: str) -> bytes:
        kind, _, of = what.partition("/")
        try:
            if kind == POSTER:
                return await self._poster(*of.split("/"))
            if kind == EVENT:
                return await self._event(int(of))
            if kind == CERTIFICATE:
                return await self._certificate(*of.split("/", 2))
            if kind == WEEK:
                return await self._week(int(of))
            if kind in {CHECKED, INVITATIONS}:
                coordinator, choice, check, file = of.split("/", 3)
                return await self._lists.make(int(coordinator), choice, check, file)
        except (CannotDraw, TypeError, ValueError, KeyError) as wrong:
            raise CannotBeMade(str(wrong)) from wrong
        raise CannotBeMade(f"nothing is made of {kind!r}")

    async def _poster(self, activity: str, theme: str, language: str, form: str) -> bytes:
        async with self._storage.transaction() as db:
            poster = await find_poster(db, int(activity), self._settings, self._clock())
            photo = await find_photo(db, int(activity))
        if poster is None:
            raise CannotBeMade("it is not published, or not on any more")
        if photo is not None:
            poster = replace(poster, photo=await self._photos.get(photo))
        return await asyncio.to_thread(print_form, poster, theme, language, form)

    async def _event(self, sign_up: int) -> bytes:
        async with self._storage.transaction() as db:
            event = await find_event(db, sign_up, self._settings)
        if event is None:
            raise CannotBeMade("it is not there any more")
        return await asyncio.to_thread(write_file, event)

    async def _certificate(self, sign_up: str, language: str, name: str) -> bytes:
        async with self._storage.transaction() as db:
            certificate = await find_certificate(
                db, int(sign_up), name, self._settings, self._clock()
            )
        if certificate is None:
            raise CannotBeMade("there is nothing to tell of it any more")
        return await asyncio.to_thread(print_certificate, certificate, LOOK, language)

    async def _week(self, person: int) -> bytes:
        async with self._storage.transaction() as db:
            found = await find_week(self._house, db, person, self._clock())
        if found is None:
            raise CannotBeMade("they may not see the figures any more")
        return await asyncio.to_thread(draw_together, *found)
