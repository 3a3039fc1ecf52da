"""What happens in many stories, as one line."""

import pytest

from adapters.stage import Bubble
from bot.demo.theatre import Theatre
from bot.network.invite import make_links
from bot.people.person import Role

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For stories that ask of the database nothing but what other stories ask of both."""


async def asks_for_help(
    theatre: Theatre, who: str = "maria", what: str = "mijn kraan lekt", when: str = "Morgen"
) -> None:
    """From the first sentence to "sent"."""
    await theatre.says(who, what)
    for label in ("Nee, ga verder", "Hoge Vucht", when, "Versturen"):
        await theatre.presses(who, label)


async def is_helped(theatre: Theatre, who: str = "maria", helper: str = "jan") -> None:
    """A request that was taken; everyone has looked at their screen."""
    await asks_for_help(theatre, who)
    await theatre.presses(helper, "Ja, dat doe ik")
    for name in (who, helper, "samira", "els"):
        theatre.sees(name)


def hears(theatre: Theatre, who: str) -> str:
    """What is new on somebody's screen, as one text."""
    return texts(theatre.sees(who))


def texts(bubbles: list[Bubble]) -> str:
    return "\n".join(bubble.text for bubble in bubbles)


def buttons(bubbles: list[Bubble]) -> list[str]:
    return [option.label for bubble in bubbles for option in bubble.options]


async def ticket(theatre: Theatre, role: Role = Role.VOLUNTEER) -> str:
    """An invitation that the operator made."""
    async with theatre.bot() as storage, storage.transaction() as db:
        return (await make_links(db, role, theatre.now)).ticket


async def joins(theatre: Theatre, who: str, *kinds: str, role: Role = Role.VOLUNTEER) -> None:
    """From the invitation to "thank you", for all neighbourhoods and any time of the day."""
    await theatre.says(who, f"/start {await ticket(theatre, role)}")
    await theatre.says(who, who.rpartition(":")[2].title())
    for answer in (", ".join(kinds), "1, 2, 3, 4, 5 en 6", "1, 2, 3 en 4"):
        await theatre.says(who, answer)
    theatre.sees(who)
