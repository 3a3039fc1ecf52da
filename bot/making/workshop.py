"""Makes the files of our own: asks the database how things stand, and draws beside the event loop.

The drawing takes up to a second in a thread of its own, in which Typst leaves Python alone.
"""

from __future__ import annotations

import asyncio

from bot.making.made import POSTER
from bot.making.posters import find_poster
from bot.making.problem import CannotBeMade
from bot.ports import Clock, Storage
from bot.printing.letters import CannotDraw
from bot.printing.poster import print_form
from bot.settings import Settings


class Workshop:
    """`bot.making.made.Maker`, on the database of this bot."""

    def __init__(self, storage: Storage, settings: Settings, clock: Clock) -> None:
        self._storage, self._settings, self._clock = storage, settings, clock

    async def make(self, what: str) -> bytes:
        kind, _, of = what.partition("/")
        try:
            if kind == POSTER:
                return await self._poster(*of.split("/"))
        except (CannotDraw, TypeError, ValueError, KeyError) as wrong:
            raise CannotBeMade(str(wrong)) from wrong
        raise CannotBeMade(f"nothing is made of {kind!r}")

    async def _poster(self, activity: str, theme: str, language: str, form: str) -> bytes:
        async with self._storage.transaction() as db:
            poster = await find_poster(db, int(activity), self._settings, self._clock())
        if poster is None:
            raise CannotBeMade("it is not published, or not on any more")
        return await asyncio.to_thread(print_form, poster, theme, language, form)
