"""Who is forgotten leaves nobody in the lurch: places go on, and so does what they organised."""

from datetime import timedelta

from bot.activities.activity import State
from bot.demo.theatre import Theatre
from tests.stories.activities import TITLE, does, drafts, joins_in, organises, the_activity
from tests.stories.acts import code_on, hears, on_sqlite
from tests.stories.test_disclosure import kept_in
from tests.stories.test_forgotten import forgets, night_falls

SECRET = "zonnebloem"


async def with_thirty(theatre: Theatre) -> None:
    """Maria organises, with words of her own, for thirty."""
    await drafts(theatre, "maria", places="")
    await theatre.presses("maria", "Iets veranderen")
    await theatre.presses("maria", "De uitleg")
    await theatre.says("maria", f"Bij de {SECRET}")
    await theatre.presses("maria", "✅ Iedereen")
    await theatre.presses("els", "Prima zo")
    await joins_in(theatre, "jan")
    async with theatre.bot() as storage, storage.transaction() as db:
        for number in range(29):
            person, _ = await db.people.meet("stage", f"p{number}", "Piet", "nl", theatre.now)
            await db.sign_ups.add(1, person.id, 0, theatre.now)
    await does(theatre, "maria", "Bericht aan wie meedoet")
    await theatre.says("maria", f"Ik draag een {SECRET}")
    await theatre.presses("maria", "Ja")
    for name in ("els", "jan", "p0", "p28"):
        theatre.sees(name)


async def test_an_organiser_of_thirty_is_forgotten_and_a_coordinator_takes_it_on(
    theatre: Theatre,
) -> None:
    await with_thirty(theatre)
    await forgets(theatre, "maria")

    for name in ("jan", "p0", "p28"):
        assert hears(theatre, name).count("is ermee gestopt") == 1
    assert "Wil jij Koffie voor de straat vanaf nu organiseren?" in hears(theatre, "els")
    await theatre.presses("els", "Ja, dat doe ik")
    await theatre.later(timedelta(days=2))

    assert (await the_activity(theatre)).state is State.PUBLISHED
    await night_falls(theatre)
    assert await kept_in(theatre, SECRET) == []
    assert await kept_in(theatre, "Maria") == []


@on_sqlite
async def test_when_nobody_takes_it_on_it_is_off_in_time_and_its_title_goes_too(
    theatre: Theatre,
) -> None:
    await with_thirty(theatre)
    await forgets(theatre, "maria")
    theatre.sees("jan")

    await theatre.later(timedelta(days=2))

    assert "gaat niet door" in hears(theatre, "jan")
    assert (await the_activity(theatre)).state is State.CANCELLED
    theatre.now += timedelta(days=31)
    await night_falls(theatre)
    assert await kept_in(theatre, TITLE) == []


@on_sqlite
async def test_who_organises_it_together_simply_goes_on(theatre: Theatre) -> None:
    await organises(theatre)
    await theatre.says("els", "menu")
    await theatre.presses("els", "Mijn activiteiten")
    await does(theatre, "els", "Samen organiseren")
    await theatre.says("maria", code_on(theatre, "els"))
    theatre.sees("els")

    await forgets(theatre, "maria")

    assert "Jullie gaan gewoon verder" in hears(theatre, "els")
    assert "Maria" not in theatre.screen("els")[-1].text
    assert (await the_activity(theatre)).state is State.PUBLISHED


@on_sqlite
async def test_the_place_of_who_is_forgotten_goes_to_the_next(theatre: Theatre) -> None:
    await organises(theatre, places="1")
    for name in ("maria", "jan"):
        await joins_in(theatre, name)
    theatre.sees("jan")

    await forgets(theatre, "maria")

    assert "Er is plek voor je" in hears(theatre, "jan")


@on_sqlite
async def test_who_signed_up_on_two_channels_has_one_place_and_the_other_is_free(
    theatre: Theatre,
) -> None:
    await organises(theatre)
    await joins_in(theatre, "maria")
    await joins_in(theatre, "other:maria")
    await joins_in(theatre, "jan")
    assert "wachtlijst" in hears(theatre, "jan")
    await theatre.says("maria", "andere app")
    await theatre.says("other:maria", code_on(theatre, "maria"))
    await theatre.presses("other:maria", "Ja")
    await theatre.later(timedelta(minutes=1))

    assert "Er is plek voor je" in hears(theatre, "jan")
