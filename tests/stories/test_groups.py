"""In a group the bot answers when it is meant, and never with somebody's case."""

from bot.demo.neighbourhood import settle_in
from bot.demo.theatre import Theatre
from bot.settings import Settings
from tests.stories.activities import TITLE, does, joins_in, link_of, organises
from tests.stories.acts import hears, is_helped, on_sqlite, ticket
from tests.stories.conftest import A_TUESDAY
from tests.stories.test_activities_organising import confirms, sees_their_card

pytestmark = on_sqlite


async def test_in_a_group_it_only_speaks_when_it_is_spoken_to(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt", chat="-100", addressed=False)
    assert theatre.screen("-100") == []

    await theatre.says("maria", "mijn kraan lekt", chat="-100", addressed=True)
    assert "privéchat" in hears(theatre, "-100")
    assert theatre.screen("maria") == []


async def test_in_a_group_it_speaks_the_language_of_who_asks(theatre: Theatre) -> None:
    await theatre.says("maria", "hello", chat="-100", language="en-GB")

    assert "private chat" in hears(theatre, "-100")


async def test_nothing_of_a_case_is_said_in_a_group(theatre: Theatre) -> None:
    await is_helped(theatre)

    for text in ("/vragen", "menu", "stop", "ja", "Ik kom eraan"):
        await theatre.says("jan", text, chat="-100")

    heard = hears(theatre, "-100")
    assert "kraan" not in heard
    assert "Maria" not in heard
    assert theatre.sees("maria") == theatre.sees("jan") == []


async def test_an_invitation_in_a_group_does_nothing_and_stays_good(theatre: Theatre) -> None:
    invitation = await ticket(theatre)

    await theatre.says("eve", f"/start {invitation}", chat="-100")
    await theatre.says("eve", invitation, chat="-100", addressed=False)
    assert theatre.screen("eve") == []

    await theatre.says("maria", invitation)
    assert "vrijwilliger" in hears(theatre, "maria")


async def test_a_button_or_reaction_in_a_group_does_nothing(theatre: Theatre) -> None:
    await is_helped(theatre)
    bubble = theatre.screen("jan")[-1]
    await theatre.does("jan", "pressed", press=bubble.presses[0], about=bubble.name, chat="-100")
    await theatre.does("jan", "reacted", text="👍", about=bubble.name, chat="-100")
    await theatre.does("jan", "moved", about="-100", chat="-101")

    assert theatre.screen("-100") == theatre.sees("maria") == []


async def test_in_the_group_of_an_activity_it_says_what_changes_and_nothing_else(
    theatre: Theatre,
) -> None:
    await organises(theatre)
    code = await link_of(theatre)
    await theatre.says("maria", f"@bot {code}", chat="-100")
    assert "Alleen wie de activiteit organiseert" in hears(theatre, "-100")
    await theatre.says("els", f"@bot {code}", chat="-100")
    assert "zeg ik het hier" in hears(theatre, "-100")

    await joins_in(theatre, "maria")
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Veranderen")
    await theatre.presses("els", "De plek")
    await theatre.says("els", "De tuin achter de kerk")
    await theatre.presses("els", "Ja")
    heard = hears(theatre, "-100")
    assert "het is nu hier: De tuin achter de kerk" in heard
    assert "Maria" not in heard

    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Afzeggen")
    await confirms(theatre, "els", "Overslaan", "Ja, zeg het af")
    assert "gaat niet door" in hears(theatre, "-100")
    assert len(theatre.screen("-100")) == 4


async def test_on_matrix_the_bot_makes_the_group_and_says_there_what_changes(
    settings: Settings,
) -> None:
    theatre = Theatre(settings, A_TUESDAY, ("stage", "matrix"))
    async with theatre.bot() as storage:
        await settle_in(storage, settings, "stage", theatre.now)
        await storage.inbox("matrix").accept([], {"user": "@schakel:example.org"})
    await organises(theatre)
    room = f"#{await link_of(theatre)}:example.org"
    await joins_in(theatre, "maria")

    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Een groep")
    await theatre.presses("els", "Ja, maak jij hem")

    said = theatre.stages["matrix"].screen(room).bubbles
    assert [bubble.text.partition("\n")[0] for bubble in said] == [TITLE]
    assert f"https://matrix.to/#/{room}" in hears(theatre, "maria")

    await does(theatre, "els", "Afzeggen")
    await confirms(theatre, "els", "Overslaan", "Ja, zeg het af")
    assert "gaat niet door" in said[-1].text
