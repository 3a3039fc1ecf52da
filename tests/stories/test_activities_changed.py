"""What changes or is called off, all hear once; nobody loses a place that they have."""

from bot.demo.theatre import Theatre
from tests.stories.activities import (
    confirms,
    does,
    hours,
    joins_in,
    organises,
    press,
    sees_their_card,
    the_activity,
)
from tests.stories.acts import buttons, code_on, hears, on_sqlite

pytestmark = on_sqlite


async def test_of_another_time_everyone_hears_once_and_says_whether_they_come(
    theatre: Theatre,
) -> None:
    await organises(theatre)
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
        theatre.sees(name)
    await sees_their_card(theatre, "els")
    before = (await the_activity(theatre)).sequence
    await does(theatre, "els", "Veranderen")
    await theatre.presses("els", "Wanneer")
    await theatre.says("els", "zondag 15 maart om 14 uur")
    await theatre.presses("els", "Ja")

    assert (await the_activity(theatre)).sequence > before
    for name in ("maria", "jan", "samira"):
        assert hears(theatre, name).count("zondag 15 maart, 14:00") >= 1, name
    await theatre.presses("maria", "Nee, ik kan toch niet")
    assert "Er is plek voor je" in hears(theatre, "samira")


async def test_two_organisers_who_change_the_same_see_each_others_words_first(
    theatre: Theatre,
) -> None:
    await organises(theatre)
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Samen organiseren")
    await theatre.says("maria", code_on(theatre, "els"))
    assert "Je organiseert nu" in hears(theatre, "maria")
    for name, title in (("els", "Thee"), ("maria", "Limonade")):
        await does(theatre, name, "Veranderen")
        await theatre.presses(name, "De naam")
        await theatre.says(name, title)
        theatre.sees(name)

    yes = [press(theatre, "els", "Ja"), press(theatre, "maria", "Ja")]
    await theatre.happens("stage", *yes)

    assert (await the_activity(theatre)).title == "Thee"
    assert "Nu: Thee" in hears(theatre, "maria")
    await theatre.presses("maria", "Ja")
    assert (await the_activity(theatre)).title == "Limonade"
    assert "Maria heeft iets veranderd" in hears(theatre, "els")


async def test_fewer_places_take_nobodys_place_and_more_are_offered(theatre: Theatre) -> None:
    await organises(theatre)
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
    theatre.sees("samira")
    await sees_their_card(theatre, "els")
    for number, said in (("1", "Die houden ze"), ("3", "Aangepast")):
        await does(theatre, "els", "Veranderen")
        await theatre.presses("els", "Hoeveel mensen")
        await theatre.says("els", number)
        await theatre.presses("els", "Ja")
        assert said in hears(theatre, "els")

    assert "Er is plek voor je" in hears(theatre, "samira")


async def test_what_is_called_off_is_told_once_with_why_and_an_open_offer_is_off(
    theatre: Theatre,
) -> None:
    await organises(theatre, places="1")
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
    await does(theatre, "maria", "Ik kan toch niet")
    for name in ("maria", "jan", "samira"):
        theatre.sees(name)
    yes = press(theatre, "jan", "Ja, ik kom")
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Afzeggen")
    await theatre.says("els", "De verwarming is stuk")
    await theatre.presses("els", "Ja, zeg het af")

    for name in ("jan", "samira"):
        heard = hears(theatre, name)
        assert heard.count("gaat niet door") == 1, name
        assert "verwarming" in heard
    assert theatre.sees("maria") == []
    await theatre.happens("stage", yes)
    assert "doet mee" not in hears(theatre, "jan")
    await theatre.later(hours(24 * 5))
    assert theatre.sees("jan") == theatre.sees("samira") == []


async def test_one_time_of_a_series_is_off_and_the_others_go_on(theatre: Theatre) -> None:
    await organises(theatre, when="elke dinsdag om 15 uur", series="each")
    await joins_in(theatre, "maria")
    theatre.sees("maria")
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Afzeggen")
    await confirms(theatre, "els", "10 mrt", "Overslaan", "Ja, zeg het af")

    assert "10 maart, 15:00 gaat niet door" in hears(theatre, "maria")
    await theatre.says("maria", "/activiteiten")
    await theatre.presses("maria", "Alles")
    assert "di 17 mrt" in " ".join(buttons(theatre.sees("maria")))


async def test_a_series_that_moves_keeps_who_signed_up(theatre: Theatre) -> None:
    await organises(theatre, when="elke dinsdag om 15 uur", series="each")
    await joins_in(theatre, "maria")
    theatre.sees("maria")
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Veranderen")
    await theatre.presses("els", "Wanneer")
    await theatre.says("els", "donderdag 12 maart om 11 uur")
    await confirms(theatre, "els", "Vanaf nu elke keer", "Ja")

    assert "donderdag 12 maart, 11:00" in hears(theatre, "maria")
    activity = await the_activity(theatre)
    assert activity.repeats == "FREQ=WEEKLY;BYDAY=TH"
    assert [each.starts_at.weekday() for each in activity.planned] == [3] * len(activity.planned)
