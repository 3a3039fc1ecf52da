"""What somebody wants, said in a sentence of their own, begins what it is about."""

import pytest

from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, buttons, hears, on_sqlite

pytestmark = on_sqlite


async def test_who_wants_a_human_is_asked_what_about(theatre: Theatre) -> None:
    await theatre.says("maria", "kan ik met een echt persoon praten")

    assert "Waar wil je over praten?" in hears(theatre, "maria")


@pytest.mark.parametrize(
    "said",
    ["is er al iemand gevonden voor mijn kraan", "mijn kraan hoeft niet meer, is al gemaakt"],
)
async def test_who_asks_how_it_stands_or_calls_it_off_sees_the_request(
    theatre: Theatre, said: str
) -> None:
    await asks_for_help(theatre)
    theatre.sees("maria")

    await theatre.says("maria", said)

    shown = theatre.sees("maria")
    assert "Klusje in huis" in shown[-1].text
    assert "Intrekken" in buttons(shown)


async def test_who_wants_another_language_may_choose_one(theatre: Theatre) -> None:
    await theatre.says("maria", "kan het in het Engels")

    assert "English" in buttons(theatre.sees("maria"))


async def test_who_would_like_to_help_hears_how_that_begins(theatre: Theatre) -> None:
    await theatre.says("maria", "ik wil graag vrijwilliger worden")

    heard = hears(theatre, "maria")
    assert "coördinator" in heard
    assert "Waar gaat het over?" not in heard


async def test_who_helps_already_may_say_how(theatre: Theatre) -> None:
    await theatre.says("jan", "ik heb weer tijd, ik wil graag mensen helpen met hun tuin")

    assert "Hoe mogen mensen je noemen?" in hears(theatre, "jan")


@pytest.mark.parametrize(
    "said",
    [
        "wie leest mijn berichten",
        "die man van gisteren was heel onbeleefd",
        "wat een mooie dag vandaag, hoe gaat het",
    ],
)
async def test_what_is_no_request_for_help_starts_none(theatre: Theatre, said: str) -> None:
    await theatre.says("maria", said)

    assert buttons(theatre.sees("maria"))[0] == "🙋 Hulp vragen"


async def test_help_for_a_neighbour_is_asked_with_the_kind_filled_in(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn buurvrouw haar koelkast is leeg en ze kan de deur niet uit")

    assert "Ik begrijp dat het gaat over: Boodschappen" in hears(theatre, "maria")
