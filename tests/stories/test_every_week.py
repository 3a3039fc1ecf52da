"""A need that comes back is one request: the same helper, week after week."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.stories.acts import agrees_on, hands_back, hears, on_sqlite, texts
from tests.stories.test_visits import codes_on

HOUR = timedelta(hours=1)
A_WEEK = timedelta(days=7)


async def is_helped_every_tuesday(theatre: Theatre) -> None:
    """Asked on a Tuesday at ten; the first time is the next Tuesday, at ten as well."""
    await theatre.says("maria", "kan iemand boodschappen voor me doen")
    await theatre.presses("maria", "Hoge Vucht")
    await theatre.says("maria", "elke dinsdag om tien uur")
    await theatre.presses("maria", "Versturen")
    await theatre.presses("jan", "Ja, dat doe ik")


async def looks(theatre: Theatre) -> None:
    for name in ("maria", "jan", "samira", "els"):
        theatre.sees(name)


async def until_it_is_over(theatre: Theatre) -> None:
    """From a Tuesday at ten to the next, at two in the afternoon, as time goes: by the hour."""
    await theatre.later(timedelta(days=6, hours=21))
    for _ in range(8):
        await theatre.later(HOUR)


async def test_what_repeats_is_asked_once_and_goes_on_next_week_with_the_same_helper(
    theatre: Theatre,
) -> None:
    await theatre.says("maria", "kan iemand boodschappen voor me doen")
    await theatre.presses("maria", "Hoge Vucht")
    await theatre.says("maria", "elke dinsdag om tien uur")
    assert "komt terug" in hears(theatre, "maria")
    await theatre.presses("maria", "Versturen")
    assert "17 maart, 10:00 (komt terug)" in hears(theatre, "jan")
    await theatre.presses("jan", "Ja, dat doe ik")
    assert "17 maart, 10:00 🔑" in theatre.screen("jan")[-1].text
    first = codes_on(theatre, "jan")
    await looks(theatre)

    await until_it_is_over(theatre)

    for name in ("maria", "jan"):
        assert "24 maart, 10:00 🔑" in texts(theatre.screen(name)), name
        assert "Is het klaar?" not in texts(theatre.screen(name)), name
        assert codes_on(theatre, name) - first, name
    assert theatre.sees("samira") == theatre.sees("els") == []
    await until_it_is_over(theatre)
    assert "31 maart, 10:00 🔑" in texts(theatre.screen("maria"))


@on_sqlite
async def test_the_hour_stays_the_same_when_summer_time_begins(theatre: Theatre) -> None:
    await is_helped_every_tuesday(theatre)
    for _ in range(3):
        await until_it_is_over(theatre)

    assert "7 april, 10:00 🔑" in texts(theatre.screen("maria"))


@on_sqlite
async def test_a_stand_in_comes_once_and_then_the_same_helper_comes_again(
    theatre: Theatre,
) -> None:
    await is_helped_every_tuesday(theatre)
    await theatre.presses("jan", "zoek een vervanger")
    await theatre.presses("samira", "Ja, dat doe ik")
    assert "17 maart, 10:00" in hears(theatre, "samira")
    assert "Samira neemt het van je over" in hears(theatre, "jan")
    await looks(theatre)

    await until_it_is_over(theatre)

    assert "Bedankt dat je inviel" in hears(theatre, "samira")
    heard = hears(theatre, "jan")
    assert "ik zoek iemand anders" not in heard
    assert "Gaat dit nog door?" not in heard
    assert "24 maart, 10:00 🔑" in texts(theatre.screen("jan"))
    await theatre.says("maria", "Tot dinsdag, Jan")
    assert "Tot dinsdag, Jan" in hears(theatre, "jan")
    assert theatre.sees("samira") == []


@on_sqlite
async def test_one_week_at_another_time_leaves_one_visit_for_the_week_after(
    theatre: Theatre,
) -> None:
    await is_helped_every_tuesday(theatre)
    await agrees_on(theatre, "woensdag 18 maart om 15 uur")
    for name in ("maria", "jan"):
        assert "17 maart, 10:00 🔑" not in theatre.screen(name)[-1].text, name
    for _ in range(2):
        await until_it_is_over(theatre)

    card = theatre.screen("jan")[-1].text
    assert "31 maart, 10:00" in card
    assert card.count("Code voor de deur") == 1


@on_sqlite
async def test_who_comes_after_another_handed_back_comes_the_next_time(theatre: Theatre) -> None:
    await is_helped_every_tuesday(theatre)
    await until_it_is_over(theatre)
    await hands_back(theatre)
    await looks(theatre)
    await theatre.presses("samira", "Ja, dat doe ik")

    for name in ("maria", "samira"):
        assert "24 maart, 10:00 🔑" in hears(theatre, name), name
    await until_it_is_over(theatre)
    assert "31 maart, 10:00 🔑" in texts(theatre.screen("samira"))


@on_sqlite
async def test_an_equal_who_takes_it_over_comes_every_week_from_then_on(theatre: Theatre) -> None:
    await theatre.says("maria", "kan iemand boodschappen voor me doen")
    await theatre.presses("maria", "Hoge Vucht")
    await theatre.says("maria", "elke dinsdag om tien uur")
    await theatre.presses("maria", "Versturen")
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.says("maria", "menu")
    await theatre.presses("jan", "Meer")
    await theatre.presses("jan", "Iemand erbij vragen")
    await theatre.presses("jan", "Een beroepskracht")
    await theatre.presses("maria", "Ja")
    await theatre.presses("els", "Ja, dat doe ik")
    await theatre.presses("els", "Meer")
    await theatre.presses("els", "Ik kan het overnemen")
    await theatre.presses("jan", "Ja, graag")
    await looks(theatre)

    await until_it_is_over(theatre)

    assert "Bedankt dat je inviel" not in hears(theatre, "els")
    assert "24 maart, 10:00 🔑" in texts(theatre.screen("els"))
    assert "24 maart" not in texts(theatre.screen("jan"))
    await theatre.says("maria", "Tot dinsdag")
    assert "Tot dinsdag" in hears(theatre, "els")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_the_resident_ends_it_and_nothing_comes_next_week(theatre: Theatre) -> None:
    await is_helped_every_tuesday(theatre)
    await until_it_is_over(theatre)
    await theatre.presses("maria", "Het is klaar")
    await theatre.presses("maria", "😊 Ja")
    await theatre.presses("maria", "Overslaan")
    await theatre.presses("jan", "Nee, hoeft niet")
    await looks(theatre)

    await until_it_is_over(theatre)

    for name in ("maria", "jan", "samira", "els"):
        assert theatre.sees(name) == [], name
