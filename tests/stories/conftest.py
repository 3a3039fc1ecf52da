"""A theatre on each database; in every story the bot is restarted between all messages."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo.neighbourhood import for_demo, settle_in
from bot.demo.theatre import Theatre
from bot.settings import Settings, load
from tests.databases import KINDS, Databases
from tests.stories.acts import joins
from tests.stories.street import CHORES, EVERYBODY

ROOT = Path(__file__).parents[2]
A_TUESDAY = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture(params=KINDS)
async def database_url(request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """Where the neighbours have settled in, once of each kind."""
    databases: Databases = request.getfixturevalue(f"{request.param}_databases")
    async with databases.ready(with_neighbours) as url:
        yield url


@pytest.fixture
def settings(database_url: str) -> Settings:
    return settings_of(database_url)


@pytest.fixture
def theatre(settings: Settings) -> Theatre:
    """Jan and Samira volunteer for everything, Els coordinates; Maria is new."""
    return stage_of(settings)


@pytest.fixture
async def street(theatre: Theatre) -> Theatre:
    """Six volunteers for jobs in the house, and a neighbourhood that asks as it is set up."""
    for name in EVERYBODY[2:]:
        await joins(theatre, name, CHORES)
    asking = replace(theatre.settings.asking, at_a_time=5, silence_minutes=20)
    theatre.house = replace(theatre.house, settings=replace(theatre.settings, asking=asking))
    for name in ("els", *EVERYBODY):
        theatre.sees(name)
    return theatre


def settings_of(url: str) -> Settings:
    return for_demo(load(ROOT / "settings.toml"), url, {})


def stage_of(settings: Settings) -> Theatre:
    return Theatre(settings, A_TUESDAY, ("stage", "other"))


async def with_neighbours(url: str) -> None:
    theatre = stage_of(settings_of(url))
    async with theatre.bot() as storage:
        await settle_in(storage, theatre.settings, "stage", theatre.now)
