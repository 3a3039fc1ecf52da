"""A theatre on each database; in every story the bot is restarted between all messages."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo.neighbourhood import for_demo, settle_in
from bot.demo.theatre import Theatre
from bot.settings import Settings, load

ROOT = Path(__file__).parents[2]
A_TUESDAY = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def settings(database_url: str) -> Settings:
    return for_demo(load(ROOT / "settings.toml"), database_url, {})


@pytest.fixture
async def theatre(settings: Settings) -> Theatre:
    """Jan and Samira volunteer for everything, Els coordinates; Maria is new."""
    theatre = Theatre(settings, A_TUESDAY, ("stage", "other"))
    async with theatre.bot() as storage:
        await settle_in(storage, settings, "stage", theatre.now)
    return theatre
