"""What happens in many stories about activities, as one line."""

from datetime import timedelta

from bot.activities.activity import Activity
from bot.activities.sign_up import SignUp
from bot.demo.theatre import Theatre
from bot.messages import Incoming
from tests.stories.acts import picks

WHEN = "zaterdag 14 maart om 15 uur"
TITLE = "Koffie voor de straat"


async def drafts(
    theatre: Theatre,
    who: str = "els",
    *,
    title: str = TITLE,
    when: str = WHEN,
    places: str = "2",
    series: str = "",
) -> None:
    """From the menu to the preview; a coordinator needs no check."""
    await theatre.says(who, "/organiseren")
    await theatre.says(who, title)
    await theatre.says(who, when)
    if series == "each":
        await theatre.presses(who, "Per keer")
    elif series:
        await theatre.presses(who, "cursus")
        await theatre.says(who, series)
    await theatre.says(who, "Buurthuis De Kade")
    await theatre.presses(who, "Heuvel")
    if places:
        await theatre.says(who, places)
    else:
        await theatre.presses(who, "Zoveel als er komen")


async def organises(theatre: Theatre, who: str = "els", **what: str) -> None:
    """Published for everyone; who organises it has looked at their screen."""
    await drafts(theatre, who, **what)
    await theatre.presses(who, "✅ Iedereen")
    theatre.sees(who)


async def finds(theatre: Theatre, who: str, what: str = TITLE) -> None:
    """Its card is the last on their screen."""
    await theatre.says(who, "/activiteiten")
    await theatre.presses(who, "Alles")
    await theatre.presses(who, what)


async def joins_in(
    theatre: Theatre, who: str, companions: str = "Alleen ik", what: str = TITLE
) -> None:
    """Found, and then two taps."""
    await finds(theatre, who, what)
    await theatre.presses(who, "Ik doe mee")
    await theatre.presses(who, companions)


async def does(theatre: Theatre, who: str, action: str) -> None:
    """A button of the card, be it behind "Meer …"."""
    await picks(theatre, who, action)


def press(theatre: Theatre, who: str, label: str) -> Incoming:
    """This button, pressed when `happens` says so."""
    for bubble in reversed(theatre.screen(who)):
        for option, data in zip(bubble.options, bubble.presses, strict=True):
            if label in option.label:
                stage = theatre.stages["stage"]
                return stage.does(who, "pressed", press=data, about=bubble.name, at=theatre.now)
    raise AssertionError(f"{who} has no button {label!r}")


async def the_activity(theatre: Theatre, number: int = 1) -> Activity:
    async with theatre.bot() as storage, storage.transaction() as db:
        found = await db.activities.get(number)
        assert found is not None
        return found


async def on_the_list(theatre: Theatre, session: int = 1) -> list[SignUp]:
    """Who has a place, waits or was offered one."""
    async with theatre.bot() as storage, storage.transaction() as db:
        return list(await db.sign_ups.of_pool(session))


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


async def all_do(theatre: Theatre, crowd: list[str], *acts: str) -> None:
    """Everybody at once, one act after the other: "/..." is said, anything else a button."""
    for act in acts:
        stage = theatre.stages["stage"]
        events = [
            stage.does(name, text=act, at=theatre.now)
            if act.startswith("/")
            else press(theatre, name, act)
            for name in crowd
        ]
        await theatre.happens("stage", *events)


async def link_of(theatre: Theatre, number: int = 1) -> str:
    return (await the_activity(theatre, number)).link


async def sees_their_card(theatre: Theatre, who: str) -> None:
    await theatre.says(who, "menu")
    await theatre.presses(who, "Mijn activiteiten")
    theatre.sees(who)


async def confirms(theatre: Theatre, who: str, *answers: str) -> None:
    for answer in answers:
        await theatre.presses(who, answer)
