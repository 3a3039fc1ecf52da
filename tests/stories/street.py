"""Six volunteers for jobs in the house, and what stories about asking them say often."""

from dataclasses import replace

from bot.demo.theatre import Theatre
from tests.stories.acts import hears

PING = "Kun jij helpen?"
EVERYBODY = ("jan", "samira", "karim", "noor", "omar", "fatma")
CHORES = "1 en 2"
FAR_AWAY = "5"
"""The neighbourhood that is furthest from Hoge Vucht, by its number."""


def asked(theatre: Theatre) -> set[str]:
    """Whose newest bubbles hold a question."""
    return {name for name in EVERYBODY if PING in hears(theatre, name)}


async def wishes(theatre: Theatre, who: str, *labels: str) -> None:
    """Through the menu, to how they want to be asked."""
    await theatre.says(who, "menu")
    for label in ("Hoe vaak ik word gevraagd", *labels):
        await theatre.presses(who, label)
    theatre.sees(who)


async def live_far_away(theatre: Theatre, *names: str) -> None:
    """These volunteers help in one neighbourhood only, further away than others are asked."""
    near = replace(theatre.house.settings.asking, near_km=2.0)
    theatre.house = replace(theatre.house, settings=replace(theatre.house.settings, asking=near))
    for name in names:
        await theatre.says(name, "/aanbod")
        await theatre.presses(name, name.title())
        for answer in (CHORES, FAR_AWAY, "klaar", "1 en 2", "2"):
            await theatre.says(name, answer)
        theatre.sees(name)
