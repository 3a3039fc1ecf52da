"""A place that somebody took cannot rot: a reminder, a release, a stand-in, a take-over."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.stories.acts import (
    agrees_on,
    asks_for_help,
    buttons,
    hears,
    is_helped,
    on_sqlite,
    picks,
    texts,
)

A_DAY = timedelta(hours=24)


async def test_a_place_in_which_nothing_happens_is_free_again_after_two_days(
    theatre: Theatre,
) -> None:
    await is_helped(theatre, "other:maria")
    await theatre.later(timedelta(hours=23))
    assert theatre.sees("jan") == []
    await theatre.later(timedelta(hours=1))
    assert "Gaat dit nog door?" in hears(theatre, "jan")
    assert theatre.sees("other:maria") == []

    await theatre.later(A_DAY)

    heard = hears(theatre, "jan")
    assert "zoek ik iemand anders voor Maria" in heard
    assert "Dat is niet erg" in heard
    assert "Het is met Jan nog niet gelukt. Ik zoek iemand anders" in hears(theatre, "other:maria")
    assert "Kun jij helpen?" in hears(theatre, "samira")
    await theatre.says("jan", "O, sorry!")
    assert "sorry" not in hears(theatre, "other:maria")
    await theatre.presses("samira", "Ja, dat doe ik")
    assert "Samira" in hears(theatre, "other:maria")


@on_sqlite
async def test_what_is_urgent_is_free_again_the_same_day(theatre: Theatre) -> None:
    await asks_for_help(theatre, when="Nu")
    await theatre.presses("jan", "Ja, dat doe ik")
    theatre.sees("jan"), theatre.sees("samira")

    await theatre.later(timedelta(hours=2))
    assert "Gaat dit nog door?" in hears(theatre, "jan")
    await theatre.later(timedelta(hours=2))

    assert "Kun jij helpen?" in hears(theatre, "samira")


@on_sqlite
async def test_whoever_writes_is_not_reminded_yet(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.later(timedelta(hours=20))
    await theatre.says("jan", "Ik kijk even wanneer ik kan")

    await theatre.later(timedelta(hours=23))
    assert theatre.sees("jan") == []
    await theatre.later(timedelta(hours=1))

    assert "Gaat dit nog door?" in hears(theatre, "jan")


@on_sqlite
async def test_words_after_the_reminder_keep_the_place(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.later(A_DAY)
    await theatre.later(timedelta(hours=20))
    await theatre.says("jan", "Ik kom eraan hoor")

    await theatre.later(timedelta(hours=5))

    assert "iemand anders" not in hears(theatre, "jan") + hears(theatre, "maria")
    await theatre.says("jan", "Tot straks")
    assert "Tot straks" in hears(theatre, "maria")


@on_sqlite
async def test_one_tap_on_the_reminder_keeps_the_place_for_as_long_again(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.later(A_DAY)
    await theatre.presses("jan", "ik doe het nog")
    assert "Fijn" in hears(theatre, "jan")

    await theatre.later(timedelta(hours=23))
    assert theatre.sees("jan") == theatre.sees("maria") == []
    await theatre.later(timedelta(hours=1))
    assert "Gaat dit nog door?" in hears(theatre, "jan")
    await theatre.later(A_DAY)

    assert "Kun jij helpen?" in hears(theatre, "samira")


@on_sqlite
async def test_the_reminder_leads_to_a_time_or_to_giving_it_back(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.later(A_DAY)
    [reminder] = theatre.sees("jan")

    await theatre.presses("jan", "Tijd afspreken", reminder)
    assert "Wanneer?" in hears(theatre, "jan")
    await theatre.says("jan", "stop")
    await picks(theatre, "jan", "Ik kan toch niet")
    await theatre.presses("jan", "Te ver weg")

    assert "Jan kan toch niet helpen: te ver weg" in hears(theatre, "maria")
    await theatre.later(timedelta(hours=25))
    assert "iemand anders voor Maria" not in hears(theatre, "jan")


@on_sqlite
async def test_an_appointment_keeps_the_place_until_it_is_over(theatre: Theatre) -> None:
    await is_helped(theatre)
    await agrees_on(theatre, "vrijdag om 15 uur")

    for _ in range(6):
        await theatre.later(timedelta(hours=12))
    assert "Gaat dit nog door?" not in hears(theatre, "jan")
    for _ in range(3):
        await theatre.later(timedelta(hours=3))

    assert "Is het klaar?" in hears(theatre, "maria")


@on_sqlite
async def test_not_for_me_is_not_said_to_who_asked(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "Ik kan toch niet")
    await theatre.presses("jan", "Past niet bij mij")

    heard = hears(theatre, "maria")
    assert "Jan kan toch niet helpen. Ik zoek meteen iemand anders" in heard
    assert "Past niet" not in heard


async def test_who_cannot_come_stays_responsible_until_a_stand_in_is_found(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await agrees_on(theatre)
    await theatre.presses("jan", "zoek een vervanger")

    assert "Tot die er is, blijft het van jou" in hears(theatre, "jan")
    assert "Je komt in de plaats van iemand die niet kan" in hears(theatre, "samira")
    await theatre.says("maria", "De bel is stuk")
    assert "De bel is stuk" in hears(theatre, "jan")

    await theatre.presses("samira", "Ja, dat doe ik")

    assert "Samira neemt het van je over" in hears(theatre, "jan")
    heard = hears(theatre, "samira")
    assert "mijn kraan lekt" in heard
    assert "woensdag 11 maart, 10:00 🔑 Code voor de deur" in heard
    assert "Samira" in hears(theatre, "maria")
    await theatre.says("maria", "Klop maar hard")
    assert "Klop maar hard" in hears(theatre, "samira")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_the_resident_is_not_told_that_nobody_was_found_while_somebody_still_comes(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "zoek een vervanger")
    await theatre.presses("samira", "Nu niet")

    assert "nog niemand gevonden" not in hears(theatre, "maria")
    assert "in de plaats van iemand die niet kan" in hears(theatre, "els")


@on_sqlite
async def test_who_can_come_after_all_says_so_and_nobody_is_asked_any_more(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await theatre.presses("jan", "zoek een vervanger")
    theatre.sees("samira")

    await theatre.presses("jan", "Ik kan toch")

    assert "Ik zoek niet verder" in hears(theatre, "jan")
    [ping] = [each for each in theatre.screen("samira") if "plaats van" in each.text]
    assert "Niet meer nodig" in ping.text
    assert buttons([ping]) == []
    assert "zoek een vervanger" in str(buttons(theatre.screen("jan")))


async def test_an_equal_may_take_it_over_when_the_other_agrees(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.says("samira", "menu")
    await theatre.presses("samira", "Wat is er nu nodig")
    assert "Jan doet het, nog geen afspraak" in str(buttons(theatre.screen("samira")))

    await theatre.presses("samira", "Jan doet het")
    assert "24 uur" in hears(theatre, "samira")
    assert "Samira wil dit van je overnemen" in hears(theatre, "jan")
    await theatre.presses("jan", "Ja, graag")

    assert "Je helpt Maria" in hears(theatre, "samira")
    assert "Samira neemt het van je over" in hears(theatre, "jan")
    assert "Samira" in hears(theatre, "maria")
    await theatre.says("samira", "Ik kom vanmiddag")
    assert "Ik kom vanmiddag" in hears(theatre, "maria")


async def offers_to_take_it_over(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.says("samira", "menu")
    await theatre.presses("samira", "Wat is er nu nodig")
    await theatre.presses("samira", "Jan doet het")
    theatre.sees("samira"), theatre.sees("jan")


@on_sqlite
async def test_a_helper_may_keep_it(theatre: Theatre) -> None:
    await offers_to_take_it_over(theatre)

    await theatre.presses("jan", "ik doe het zelf")

    assert "het blijft van jou" in hears(theatre, "jan")
    assert "Jan doet het liever zelf" in hears(theatre, "samira")
    await theatre.later(timedelta(hours=25))
    assert "Je helpt Maria" not in hears(theatre, "samira")
    assert theatre.sees("maria") == []


@on_sqlite
async def test_a_day_of_silence_hands_it_over_and_both_are_told(theatre: Theatre) -> None:
    await offers_to_take_it_over(theatre)
    await theatre.later(timedelta(hours=23))
    assert "Je helpt Maria" not in hears(theatre, "samira")

    await theatre.later(timedelta(hours=1))

    assert "Je helpt Maria" in hears(theatre, "samira")
    assert "Samira neemt het van je over" in hears(theatre, "jan")
    assert "Samira" in hears(theatre, "maria")
    assert "Je praat hierover met Samira" in texts(theatre.screen("maria"))
