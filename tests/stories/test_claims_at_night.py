"""Nobody is woken to be asked whether it is still on."""

from dataclasses import replace
from datetime import time, timedelta

from bot.demo.theatre import Theatre
from bot.hours import QuietHours
from bot.settings import Claims
from tests.stories.acts import hears, is_helped, on_sqlite


@on_sqlite
async def test_a_reminder_that_falls_due_at_night_comes_in_the_morning(theatre: Theatre) -> None:
    night = QuietHours(time(21), time(8))
    settings = replace(theatre.settings, quiet_hours=night, claims=Claims(lapse_hours=24))
    theatre.house = replace(theatre.house, settings=settings)
    await is_helped(theatre)  # at ten in the morning

    await theatre.later(timedelta(hours=12, minutes=5))
    assert "Gaat dit nog door?" not in hears(theatre, "jan")
    await theatre.later(timedelta(hours=10))

    assert "Gaat dit nog door?" in hears(theatre, "jan")
