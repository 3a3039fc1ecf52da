"""Taking part: two taps, households that stay together, and a list that is fair, also in a rush."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.activities.sign_up import ON_THE_LIST, Status, people
from bot.activities.up_to_date import A_MOMENT
from bot.demo.theatre import Theatre
from tests.stories.activities import (
    TITLE,
    all_do,
    does,
    drafts,
    finds,
    hours,
    joins_in,
    link_of,
    on_the_list,
    organises,
    press,
)
from tests.stories.acts import buttons, hears, on_sqlite, texts
from tests.stories.test_blocked import blocks


async def test_two_taps_and_somebody_takes_part(theatre: Theatre) -> None:
    await organises(theatre)
    await finds(theatre, "maria")
    assert "Nog 2 van de 2 plekken" in hears(theatre, "maria")

    await theatre.presses("maria", "Ik doe mee")
    await theatre.presses("maria", "Alleen ik")

    assert "Je doet mee!" in hears(theatre, "maria")
    assert [each.status for each in await on_the_list(theatre)] == [Status.IN]


async def test_a_moment_later_the_cards_of_others_say_so_without_a_sound(theatre: Theatre) -> None:
    await organises(theatre, places="1")
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
    seen = len(theatre.screen("els"))
    assert "Er is 1 aanmelding voor je" in texts(theatre.screen("samira"))

    await theatre.later(A_MOMENT)
    assert "Vol (1 plek), 2 op de wachtlijst" in texts(theatre.screen("els"))
    await does(theatre, "jan", "Ik kan toch niet")
    await theatre.later(A_MOMENT)

    assert "Vol (1 plek), 1 op de wachtlijst" in texts(theatre.screen("els"))
    assert len(theatre.screen("els")) == seen
    assert "Jij bent als eerste aan de beurt" in texts(theatre.screen("samira"))


async def test_of_fifty_who_press_at_once_ten_have_a_place_and_the_others_wait_in_order(
    theatre: Theatre,
) -> None:
    await organises(theatre, places="10")
    crowd = [f"p{number}" for number in range(50)]
    await all_do(theatre, crowd, f"/start {await link_of(theatre)}", "Ik doe mee")

    await all_do(theatre, crowd, "Alleen ik")

    signed = await on_the_list(theatre)
    assert [each.status for each in signed] == [Status.IN] * 10 + [Status.WAITING] * 40
    assert "Je doet mee!" in texts(theatre.screen("p9"))
    for place, name in enumerate(crowd[10:]):
        heard = hears(theatre, name)
        expected = ("als eerste aan de beurt", "Er is 1 aanmelding voor je")
        assert (expected[place] if place < 2 else f"Er zijn {place} aanmeldingen") in heard


async def test_the_place_of_who_signs_off_is_offered_and_held_for_the_next(
    theatre: Theatre,
) -> None:
    await organises(theatre, places="1")
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
    for name in ("jan", "samira"):
        theatre.sees(name)

    await does(theatre, "maria", "Ik kan toch niet")

    assert "afgemeld" in hears(theatre, "maria")
    assert "Er is plek voor je!" in hears(theatre, "jan")
    assert theatre.sees("samira") == []
    await joins_in(theatre, "ahmed")
    assert "wachtlijst" in hears(theatre, "ahmed")
    await theatre.presses("jan", "Ja, ik kom")
    assert "Je doet mee!" in hears(theatre, "jan")


@on_sqlite
async def test_a_no_or_a_silence_passes_the_place_on(theatre: Theatre) -> None:
    await organises(theatre, places="1")
    for name in ("maria", "jan", "samira", "ahmed"):
        await joins_in(theatre, name)
    await does(theatre, "maria", "Ik kan toch niet")
    theatre.sees("samira")

    await theatre.presses("jan", "Nee, ik kan niet")
    assert "Er is plek voor je!" in hears(theatre, "samira")
    theatre.sees("ahmed")
    await theatre.later(hours(25))

    assert "Ik hoorde niets van je" in hears(theatre, "samira")
    assert "Er is plek voor je!" in hears(theatre, "ahmed")


@on_sqlite
async def test_a_yes_just_after_the_deadline_counts_while_nobody_else_was_asked(
    theatre: Theatre,
) -> None:
    """And not once somebody was."""
    await organises(theatre, places="1")
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
    await does(theatre, "maria", "Ik kan toch niet")
    yes = press(theatre, "jan", "Ja, ik kom")
    await theatre.later(hours(25))
    theatre.sees("jan")

    await theatre.happens("stage", yes)

    assert "beantwoord" in hears(theatre, "jan") or "niet meer" in hears(theatre, "jan")
    assert [each.status for each in await on_the_list(theatre)] == [Status.OFFERED]


@on_sqlite
async def test_a_family_gets_all_its_places_or_waits(theatre: Theatre) -> None:
    await organises(theatre, places="4")
    await joins_in(theatre, "maria", "+1")
    await joins_in(theatre, "jan", "+2")
    assert "Er moeten dan 3 plekken tegelijk vrij zijn" in hears(theatre, "jan")

    await joins_in(theatre, "samira")

    assert "Je doet mee!" in hears(theatre, "samira")
    await does(theatre, "maria", "Ik kan toch niet")
    assert "voor 3 mensen" in hears(theatre, "jan")


@on_sqlite
async def test_a_group_larger_than_the_place_is_told_so_at_once(theatre: Theatre) -> None:
    await organises(theatre, places="4")
    await finds(theatre, "maria")
    await theatre.presses("maria", "Ik doe mee")

    await theatre.says("maria", "met 7 anderen")

    assert "maar 4 plekken" in hears(theatre, "maria")
    assert await on_the_list(theatre) == []


@on_sqlite
async def test_the_same_button_twice_is_one_sign_up(theatre: Theatre) -> None:
    await organises(theatre)
    await finds(theatre, "maria")
    await theatre.presses("maria", "Ik doe mee")
    twice = press(theatre, "maria", "Alleen ik")

    await theatre.happens("stage", twice, replace(twice, id="another"))

    assert len(await on_the_list(theatre)) == 1


@on_sqlite
async def test_to_be_picked_up_is_one_tap_and_a_request_like_any_other(theatre: Theatre) -> None:
    await organises(theatre)
    await joins_in(theatre, "maria")
    theatre.sees("jan")

    await theatre.presses("maria", "Iemand die me ophaalt")

    ping = hears(theatre, "jan")
    assert "Vervoer · Heuvel · zaterdag 14 maart, 15:00" in ping
    assert "Ik vraag het nu" in hears(theatre, "maria")
    await theatre.presses("jan", "Ja, dat doe ik")
    assert f"voor: {TITLE}" in hears(theatre, "jan")


@on_sqlite
async def test_who_cannot_be_reached_does_not_hold_a_place_for_nobody(theatre: Theatre) -> None:
    await organises(theatre, places="1")
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
    blocks(theatre, "jan")
    theatre.sees("samira")

    await does(theatre, "maria", "Ik kan toch niet")

    assert "Er is plek voor je!" in hears(theatre, "samira")


@on_sqlite
async def test_who_missed_out_last_time_comes_first(theatre: Theatre) -> None:
    await organises(theatre, when="elke dinsdag om 15 uur", places="1", series="each")
    await joins_in(theatre, "jan")
    await joins_in(theatre, "maria")
    theatre.sees("maria")
    await theatre.later(hours(5))
    assert "De volgende keer ga jij voor" in hears(theatre, "maria")
    await theatre.later(hours(24))

    for name in ("jan", "samira", "maria"):
        await joins_in(theatre, name)

    assert "als eerste aan de beurt" in hears(theatre, "maria")
    await does(theatre, "jan", "Ik kan toch niet")
    assert "Er is plek voor je!" in hears(theatre, "maria")


@on_sqlite
async def test_places_that_are_drawn_by_lot_are_given_the_day_before(theatre: Theatre) -> None:
    await drafts(theatre, places="2")
    await theatre.presses("els", "Iets veranderen")
    await theatre.presses("els", "Loten of niet")
    await theatre.presses("els", "Verloten")
    await theatre.presses("els", "✅ Iedereen")
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
        assert "loting" in hears(theatre, name)
    assert people(await on_the_list(theatre), Status.IN) == 0

    await theatre.later(datetime(2026, 3, 13, 16, 1, tzinfo=UTC) - theatre.now)

    heard = [hears(theatre, name) for name in ("maria", "jan", "samira")]
    assert sum("ingeloot voor" in each and "Goed nieuws" in each for each in heard) == 2
    assert sum("niet ingeloot" in each for each in heard) == 1
    assert people(await on_the_list(theatre), Status.IN) == 2


@on_sqlite
async def test_a_course_is_signed_up_for_once_and_one_time_can_be_missed(theatre: Theatre) -> None:
    await organises(theatre, when="elke dinsdag om 10 uur", places="6", series="4")
    await joins_in(theatre, "maria")
    assert "Cursus van 4 keer" in hears(theatre, "maria")

    await does(theatre, "maria", "Ik kan één keer niet")
    assert len([each for each in buttons(theatre.sees("maria")) if "10:00" in each]) == 4
    await theatre.presses("maria", "24 mrt")

    assert "Je plek blijft van jou" in hears(theatre, "maria")
    assert [each.status for each in await on_the_list(theatre)] == [Status.IN]
    await theatre.later(datetime(2026, 3, 24, 18, 0, tzinfo=UTC) - theatre.now)
    reminded = [text for text in hears(theatre, "maria").split("⏰") if "24 maart" in text]
    assert reminded == []


@on_sqlite
async def test_a_course_with_three_hundred_sign_ups_is_called_off_once_to_each(
    theatre: Theatre,
) -> None:
    await organises(theatre, when="elke dinsdag om 10 uur", places="200", series="4")
    async with theatre.bot() as storage, storage.transaction() as db:
        for number in range(299):
            name = f"p{number}"
            person, _ = await db.people.meet("stage", name, name.title(), "nl", theatre.now)
            made = await db.sign_ups.add(1, person.id, 0, theatre.now)
            if made is not None and number < 200:
                await db.sign_ups.settle(made.id, ON_THE_LIST, Status.IN, theatre.now)
    await joins_in(theatre, "maria")
    assert "Er zijn 99 aanmeldingen voor je" in hears(theatre, "maria")
    assert people(await on_the_list(theatre), Status.IN) == 200

    await theatre.says("els", "/activiteiten")
    await theatre.presses("els", "Alles")
    await theatre.presses("els", TITLE)
    await does(theatre, "els", "Afzeggen")
    for answer in ("Helemaal", "Overslaan", "Ja, zeg het af"):
        await theatre.presses("els", answer)

    assert "300 mensen weten het nu" in hears(theatre, "els")
    for name in ("maria", "p0", "p298"):
        assert hears(theatre, name).count("stopt en gaat ook") == 1
    assert await on_the_list(theatre) == []


async def test_with_fewer_frees_places_and_with_more_only_when_nobody_waits(
    theatre: Theatre,
) -> None:
    await organises(theatre, places="4")
    await joins_in(theatre, "maria", "+2")
    await does(theatre, "maria", "Met meer of minder")
    await theatre.presses("maria", "+3")
    assert "3 mensen met je mee" in hears(theatre, "maria")
    await joins_in(theatre, "jan", "+1")
    assert "wachtlijst" in hears(theatre, "jan")

    await does(theatre, "maria", "Met meer of minder")
    await theatre.presses("maria", "+1")
    assert "(voor 2 mensen)" in hears(theatre, "jan")
    theatre.sees("maria")
    await does(theatre, "maria", "Met meer of minder")
    await theatre.presses("maria", "+2")
    assert "geen plek" in hears(theatre, "maria")

    signed = await on_the_list(theatre)
    assert [(each.companions, each.status) for each in signed] == [
        (1, Status.IN),
        (1, Status.OFFERED),
    ]


@on_sqlite
async def test_who_waits_and_comes_with_fewer_keeps_their_turn_and_may_fit(
    theatre: Theatre,
) -> None:
    await organises(theatre, places="4")
    await joins_in(theatre, "maria", "+1")
    await joins_in(theatre, "jan", "+2")
    theatre.sees("jan")
    await does(theatre, "jan", "Met meer of minder")

    await theatre.presses("jan", "+1")

    assert "Je doet mee met nog 1 persoon!" in hears(theatre, "jan")
    assert people(await on_the_list(theatre), Status.IN) == 4
