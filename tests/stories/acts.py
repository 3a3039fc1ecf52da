"""What happens in many stories, as one line."""

import re

import pytest

from adapters.stage import Bubble
from bot.demo.theatre import Theatre
from bot.people.links import make_links
from bot.people.person import Role
from bot.people.ticket import Purpose

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For stories that ask of the database nothing but what other stories ask of both."""


async def asks_for_help(
    theatre: Theatre, who: str = "maria", what: str = "mijn kraan lekt", when: str = "Morgen"
) -> None:
    """From the first sentence to "sent"."""
    await theatre.says(who, what)
    for label in ("Hoge Vucht", when, "Versturen"):
        await theatre.presses(who, label)


async def is_helped(theatre: Theatre, who: str = "maria", helper: str = "jan") -> None:
    """A request that was taken; everyone has looked at their screen."""
    await asks_for_help(theatre, who)
    await theatre.presses(helper, "Ja, dat doe ik")
    for name in (who, helper, "samira", "els"):
        theatre.sees(name)


async def hands_back(theatre: Theatre, who: str = "jan", why: str = "Geen tijd") -> None:
    """A helper gives it back: one tap, and one for the reason."""
    await theatre.presses(who, "Ik kan toch niet")
    await theatre.presses(who, why)


async def finishes(theatre: Theatre, helper: str = "jan", resident: str = "maria") -> None:
    """A helper says that it is done, and so does the resident, whose word ends it."""
    await theatre.presses(helper, "Het is klaar")
    await theatre.presses(resident, "Ja, het is klaar")


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
        return (await make_links(db, Purpose(role), theatre.now)).ticket


async def joins(theatre: Theatre, who: str, *kinds: str, role: Role = Role.VOLUNTEER) -> None:
    """From the invitation to "thank you", for all neighbourhoods and any time of the day."""
    await theatre.says(who, f"/start {await ticket(theatre, role)}")
    await theatre.says(who, who.rpartition(":")[2].title())
    for answer in (", ".join(kinds), "1, 2, 3, 4, 5 en 6", "1, 2, 3 en 4", "2"):
        await theatre.says(who, answer)
    theatre.sees(who)


async def may_be_woken(theatre: Theatre, who: str) -> None:
    """They agree to be asked at night when it is urgent."""
    await theatre.says(who, "menu")
    for label in ("Hoe vaak ik word gevraagd", "Nachts bij spoed", "Ja, dat mag"):
        await theatre.presses(who, label)
    theatre.sees(who)


async def picks(theatre: Theatre, who: str, label: str) -> None:
    """A button of the card of a request, be it behind "Meer …"."""
    shown = [each for bubble in theatre.screen(who) for each in buttons([bubble])]
    if not any(label in each for each in shown):
        await theatre.presses(who, "Meer")
    await theatre.presses(who, label)


async def agrees_on(
    theatre: Theatre,
    when: str = "morgen om tien uur",
    who: str = "maria",
    helper: str = "jan",
) -> None:
    """One proposes a time and the other agrees; both have looked at their screen."""
    await picks(theatre, who, "Tijd afspreken")
    await theatre.says(who, when)
    await theatre.presses(who, "Ja")
    await theatre.presses(helper, "Ja, dat is goed")
    theatre.sees(who), theatre.sees(helper)


def code_on(theatre: Theatre, who: str) -> str:
    """The code that was last put on somebody's screen, to be passed on to another."""
    codes: list[str] = re.findall(r"(?m)^[\w-]{48}$", texts(theatre.screen(who)))
    return codes[-1]
