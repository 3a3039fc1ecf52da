"""What `schakel what-if` does: it reads, beside a running bot, and writes nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.settings import Settings
from bot.what_if.play import play
from bot.what_if.question import Question
from bot.what_if.report import report
from storage.database import open_storage

LOOK_BACK = timedelta(weeks=26)


async def what_if(settings: Settings, question: Question, progress: Callable[[str], None]) -> str:
    """The answer. Raises WhatIfError, StorageProblem or StorageFailure."""
    now = datetime.now(UTC)
    storage = await open_storage(settings.storage.url, exclusive=False)
    try:
        async with storage.transaction() as db:
            past = await db.archive.past(now - LOOK_BACK, now)
    finally:
        await storage.close()
    begun = time.monotonic()

    def played(seeds: int) -> None:
        left = (time.monotonic() - begun) / seeds * (question.seeds - seeds)
        progress(f"played {seeds} of {question.seeds} times, about {left:.0f} seconds to go")

    return report(settings, play(settings, past, question, now, played))
