"""What became of letters, until it is written down: by all that send, each with its own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from bot.ports import StorageFailure
from bot.post import Deliveries, Verdict, Waiting

Result = tuple[Waiting, Verdict]


class Results:
    def __init__(self, deliveries: Deliveries) -> None:
        self._deliveries = deliveries
        self._results: list[Result] = []

    def __bool__(self) -> bool:
        return bool(self._results)

    def add(self, waiting: Waiting, verdict: Verdict) -> None:
        self._results.append((waiting, verdict))

    @contextmanager
    def settling(self) -> Iterator[list[Result]]:
        """Those that there are, for a commit. Failed or cancelled, they wait for the next one:
        settling twice does no harm."""
        results, self._results = self._results, []
        try:
            yield results
        except (StorageFailure, asyncio.CancelledError):
            self._results = results + self._results
            raise

    async def settle(self) -> None:
        with self.settling() as results:
            if results:
                await self._deliveries.settle(results)
