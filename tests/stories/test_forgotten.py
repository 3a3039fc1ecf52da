"""Whoever wants to be forgotten is: their words are nowhere, and nothing is sent after them."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.stories.acts import finishes, hears, is_helped, on_sqlite
from tests.stories.test_claims import offers_to_take_it_over
from tests.stories.test_disclosure import gives_the_address, kept_in

SECRET = "zonnebloem"
MONTH = timedelta(days=30)


async def forgets(theatre: Theatre, who: str) -> None:
    await theatre.says(who, "vergeet mij")
    await theatre.presses(who, "Ja, vergeet mij")


async def night_falls(theatre: Theatre) -> None:
    theatre.now += timedelta(days=1, minutes=1)
    async with theatre.bot() as storage:
        await storage.tidy(theatre.now, timedelta(days=14), MONTH)


async def test_nothing_of_what_they_asked_is_kept_with_those_who_helped(theatre: Theatre) -> None:
    await theatre.says("maria", f"mijn kraan lekt bij de {SECRET}")
    await theatre.presses("maria", "Hoge Vucht")
    await theatre.says("maria", f"als de {SECRET} bloeit")
    await theatre.presses("maria", "Versturen")
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.says("maria", f"Het is de {SECRET}")
    assert SECRET in hears(theatre, "jan")
    await theatre.says("jan", "Goed, tot dan")
    await forgets(theatre, "maria")
    await night_falls(theatre)

    assert await kept_in(theatre, SECRET) == []
    assert await kept_in(theatre, "maria") == []


@on_sqlite
async def test_their_thanks_and_what_would_be_done_again_go_as_well(theatre: Theatre) -> None:
    await is_helped(theatre)
    await finishes(theatre)
    await theatre.presses("maria", "😊 Ja")
    await theatre.says("maria", f"Dank je {SECRET}")
    await theatre.presses("maria", "Ja, geef het door")
    await theatre.presses("maria", "Ja")
    await theatre.presses("jan", "Ja")
    theatre.sees("jan")
    await forgets(theatre, "maria")
    await night_falls(theatre)

    assert "thanks.words" not in await kept_in(theatre, SECRET)
    assert await kept_in(theatre, "same_again") == []
    assert await kept_in(theatre, "memory") == []
    await theatre.later(timedelta(days=366))
    assert theatre.sees("jan") == []


@on_sqlite
async def test_an_address_that_they_gave_is_gone_from_every_letter(theatre: Theatre) -> None:
    await is_helped(theatre)
    await gives_the_address(theatre)
    await forgets(theatre, "maria")
    await night_falls(theatre)

    assert await kept_in(theatre, "Zonnebloemstraat") == []


@on_sqlite
async def test_the_place_that_they_wanted_to_take_over_stays_where_it_is(theatre: Theatre) -> None:
    await offers_to_take_it_over(theatre)
    await forgets(theatre, "samira")
    await theatre.presses("jan", "Ja, graag")
    await theatre.later(timedelta(days=1, minutes=1))

    assert "Samira" not in hears(theatre, "maria")
    async with theatre.bot() as storage, storage.transaction() as db:
        jan = await db.people.at("stage", "jan")
        assert jan is not None
        assert len(await db.requests.of(jan.id)) == 1


@on_sqlite
async def test_no_letter_waits_for_who_has_no_address(theatre: Theatre) -> None:
    await is_helped(theatre)
    await finishes(theatre)
    await forgets(theatre, "jan")
    await theatre.presses("maria", "😊 Ja")
    await theatre.says("maria", f"Dank je {SECRET}")
    await theatre.presses("maria", "Ja, geef het door")

    assert await kept_in(theatre, SECRET) == ["inbox.incoming", "thanks.words"]
