"""Half of the errands hide loneliness: company is offered once, gently, and asked for with it."""

from bot.demo.theatre import Theatre
from tests.stories.acts import buttons, hears, on_sqlite, picks

OFFERED = "een praatje of een kop koffie"


async def asks_for_groceries(theatre: Theatre, who: str = "maria") -> None:
    await theatre.says(who, "kan iemand boodschappen voor me doen")
    for label in ("Hoge Vucht", "Morgen", "Versturen"):
        await theatre.presses(who, label)


@on_sqlite
async def test_company_is_offered_after_the_first_errand_and_never_again(theatre: Theatre) -> None:
    await asks_for_groceries(theatre)
    assert OFFERED in hears(theatre, "maria")
    await theatre.presses("maria", "Nee, alleen dit")
    assert "alleen dit" in hears(theatre, "maria")

    await theatre.presses("jan", "Ja, dat doe ik")
    await picks(theatre, "maria", "Intrekken")
    await asks_for_groceries(theatre)

    assert OFFERED not in hears(theatre, "maria")


@on_sqlite
async def test_who_would_like_company_gets_a_helper_who_knows_that(theatre: Theatre) -> None:
    await asks_for_groceries(theatre)
    await theatre.presses("maria", "Ja, gezellig")
    assert "Ik zet het erbij" in hears(theatre, "maria")

    await theatre.presses("jan", "Ja, dat doe ik")

    assert "Boodschappen met gezelschap" in hears(theatre, "jan")
    assert "Boodschappen met gezelschap" in hears(theatre, "maria")


@on_sqlite
async def test_an_offer_that_was_not_answered_does_not_catch_words_for_the_helper(
    theatre: Theatre,
) -> None:
    await asks_for_groceries(theatre)
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.says("jan", "Heb je een tas klaarstaan?")
    theatre.sees("jan")

    await theatre.says("maria", "Ja")

    assert hears(theatre, "jan") == "💬 Maria:\nJa"


@on_sqlite
async def test_a_job_at_a_desk_brings_no_offer(theatre: Theatre) -> None:
    await theatre.says("maria", "ik begrijp deze brief niet")
    for label in ("Hoge Vucht", "Morgen", "Versturen"):
        await theatre.presses("maria", label)

    assert OFFERED not in hears(theatre, "maria")
    assert "gezellig" not in str(buttons(theatre.screen("maria")))
