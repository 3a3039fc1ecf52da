"""A rush for places: who presses when, and what became of it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.stage import ADAPTER, Bubble, Stage
from adapters.stage import Settings as StageSettings
from bot.activities.activity import Activity, NewActivity, State
from bot.activities.series import sessions_to_come
from bot.activities.sharing import new_link
from bot.activities.sign_up import SignUp, Status
from bot.app import build_house, running, utc_now
from bot.demo.neighbourhood import for_demo, settle_in
from bot.ports import Storage
from bot.settings import Settings, load
from storage.database import open_storage

ROOT = Path(__file__).parents[2]
STEPS = ("link", "✋", "Alleen ik")
ANSWERS = ("Je doet mee!", "wachtlijst")
PATIENCE = 120.0


class Resident:
    """Opens the link, then two taps; remembers when the last was accepted and when answered."""

    def __init__(self, stage: Stage, storage: Storage, name: str) -> None:
        self._stage, self._storage, self.name = stage, storage, name
        self.waited = 0.0

    async def signs_up(self, link: str, start: float, pause: float) -> None:
        await asyncio.sleep(start)
        await self._does("said", text=f"/start {link}")
        for label in STEPS[1:]:
            bubble, press = await self._button(label)
            await asyncio.sleep(pause)
            await self._does("pressed", press=press, about=bubble.name)
        began = time.monotonic()
        while not any(words in each.text for each in self._seen for words in ANSWERS):
            await self._later(began)
        self.waited = time.monotonic() - began

    @property
    def _seen(self) -> list[Bubble]:
        return self._stage.screen(self.name).bubbles

    async def _button(self, label: str) -> tuple[Bubble, str]:
        began = time.monotonic()
        while True:
            for bubble in reversed(self._seen):
                for option, press in zip(bubble.options, bubble.presses, strict=True):
                    if label in option.label:
                        return bubble, press
            await self._later(began)

    async def _later(self, began: float) -> None:
        if time.monotonic() - began > PATIENCE:
            raise TimeoutError(f"{self.name} waits for an answer")
        await asyncio.sleep(0.01)

    async def _does(self, kind: str, **what: object) -> None:
        event = self._stage.does(self.name, kind, at=utc_now(), **what)  # type: ignore[arg-type]
        await self._storage.inbox("stage").accept([event])


async def rush(folder: Path, people: int, places: int, seconds: float) -> dict[str, object]:
    settings = for_demo(load(ROOT / "settings.toml"), f"sqlite:///{folder / 'rush.db'}", {})
    async with _town(settings) as (storage, stage):
        course = await _course(storage, settings, places)
        crowd = [Resident(stage, storage, f"p{number}") for number in range(people)]
        began = time.monotonic()
        async with asyncio.TaskGroup() as group:
            for number, each in enumerate(crowd):
                start = seconds * number / people
                group.create_task(each.signs_up(course.link, start, min(seconds / 20, 1.0)))
        took = time.monotonic() - began
        async with storage.transaction() as db:
            signed = list(await db.sign_ups.of_pool(course.sessions[0].pool))
    return _figures(signed, [each.waited for each in crowd], took)


def _figures(signed: list[SignUp], waited: list[float], took: float) -> dict[str, object]:
    persons = {each.person for each in signed}
    waited = sorted(waited)
    statuses = [each.status for each in signed]
    places = statuses.count(Status.IN)
    return {
        "people": len(waited),
        "lost": len(waited) - len(persons),
        "doubled": len(signed) - len(persons),
        "in": places,
        "waiting": statuses.count(Status.WAITING),
        "in_order": statuses == [Status.IN] * places + [Status.WAITING] * (len(signed) - places),
        "answer_p50_s": round(waited[len(waited) // 2], 3),
        "answer_p95_s": round(waited[int(len(waited) * 0.95)], 3),
        "answer_max_s": round(waited[-1], 3),
        "seconds": round(took, 1),
    }


@asynccontextmanager
async def _town(settings: Settings) -> AsyncIterator[tuple[Storage, Stage]]:
    """The bot as it runs, with a stage for a channel."""
    stage = ADAPTER(StageSettings(), {})
    storage = await open_storage(settings.storage.url)
    try:
        await settle_in(storage, settings, "stage", utc_now())
        async with running(build_house(settings), storage, {"stage": stage}):
            yield storage, stage
    finally:
        await storage.close()


async def _course(storage: Storage, settings: Settings, places: int) -> Activity:
    """Four Tuesdays, from next week on."""
    now = datetime.now(UTC)
    begins = (now + timedelta(days=8)).replace(hour=10, minute=0, second=0, microsecond=0)
    new = NewActivity(
        "Nederlands leren", begins, "Buurthuis", "heuvel", places,
        repeats="FREQ=WEEKLY", course=True, times=4,
    )  # fmt: skip
    async with storage.transaction() as db:
        els, _ = await db.people.meet("stage", "els", "Els", "nl", now)
        number = await db.activities.add(new, els.id, "bench", new_link(), now)
        made = await db.activities.get(number)
        assert made is not None
        await db.activities.plan(made, sessions_to_come(new, settings.zone, now))
        await db.activities.move_on(number, State.DRAFT, State.PUBLISHED, now)
        found = await db.activities.get(number)
        assert found is not None
        return found
