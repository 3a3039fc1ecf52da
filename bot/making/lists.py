"""A coordinator's list that came in by chat: checked, and then invited from, when it is sent.

The file stays with the channel and is fetched whenever it is needed: nobody on it is kept here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from bot.channel import Adapter, FetchError
from bot.desk.bring_in import invite_list, look_at_list, report_sheets, say_what_is_wrong
from bot.desk.exports import Sheet
from bot.desk.files import as_xlsx
from bot.desk.rights import Right, may
from bot.lists.problem import NotAList
from bot.lists.table import Table, read_table
from bot.making.problem import CannotBeMade
from bot.people.person import Person
from bot.ports import Clock, Storage
from bot.work import House, Work


class Lists:
    """What is made of lists."""

    def __init__(
        self, storage: Storage, house: House, clock: Clock, adapters: Mapping[str, Adapter]
    ) -> None:
        self._storage, self._house, self._clock, self._adapters = storage, house, clock, adapters

    async def make(self, coordinator: int, choice: str, check: str, file: str) -> bytes:
        """The links once that was chosen, or else the check. Raises CannotBeMade and, for who is
        not there any more, KeyError."""
        channel, _, source = file.partition(":")
        try:
            content = await self._adapters[channel].fetch(source)
        except FetchError as gone:
            raise CannotBeMade(str(gone)) from gone
        try:
            read: Table | NotAList = await asyncio.to_thread(read_table, content)
        except NotAList as problem:
            read = problem
        async with self._storage.transaction() as db:
            work = Work(self._house, db, self._clock())
            me = await db.people.get(coordinator)
            if not may(me, Right.PEOPLE):
                raise CannotBeMade("who asked for it is no coordinator any more")
            sheets = await _sheets(work, me, read, choice, check)
        return await asyncio.to_thread(as_xlsx, sheets, "")


async def _sheets(
    work: Work, me: Person, read: Table | NotAList, choice: str, check: str
) -> Sequence[Sheet]:
    try:
        if isinstance(read, NotAList):
            raise read
        found, report = look_at_list(work, me, read)
    except NotAList as wrong:
        told = say_what_is_wrong(work, me, wrong)
        return [Sheet(work.texts(me)("list-checked"), ("",), [(told,)])]
    return await invite_list(work, me, found, choice, check) or report_sheets(work, me, report)
