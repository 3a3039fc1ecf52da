"""Few are asked, they hear why, and how often is up to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.demo.theatre import Theatre
from bot.people.person import Role
from tests.stories.acts import (
    asks_for_help,
    buttons,
    finishes,
    hears,
    is_helped,
    joins,
    on_sqlite,
    texts,
)

A_DAY = timedelta(days=1)
PING = "Kun jij helpen?"
EVERYBODY = ("jan", "samira", "karim", "noor", "omar", "fatma")
CHORES = "1 en 2"


@pytest.fixture
async def street(theatre: Theatre) -> Theatre:
    """Six volunteers for jobs in the house, and a neighbourhood that asks as it is set up."""
    for name in EVERYBODY[2:]:
        await joins(theatre, name, CHORES)
    asking = replace(theatre.settings.asking, at_a_time=5, silence_minutes=20)
    theatre.house = replace(theatre.house, settings=replace(theatre.settings, asking=asking))
    for name in ("els", *EVERYBODY):
        theatre.sees(name)
    return theatre


async def wishes(theatre: Theatre, who: str, *labels: str) -> None:
    """Through the menu, to how they want to be asked."""
    await theatre.says(who, "menu")
    for label in ("Hoe vaak ik word gevraagd", *labels):
        await theatre.presses(who, label)
    theatre.sees(who)


def asked(theatre: Theatre) -> set[str]:
    """Whose newest bubbles hold a question."""
    return {name for name in EVERYBODY if PING in hears(theatre, name)}


async def test_a_few_are_asked_then_the_next_and_the_rest_hear_that_it_is_taken(
    street: Theatre,
) -> None:
    await asks_for_help(street)
    first = asked(street)
    assert 0 < len(first) < len(EVERYBODY)

    await street.later(timedelta(hours=1))
    second = asked(street)
    assert second
    assert not first & second

    taker = min(second)
    await street.presses(taker, "Ja, dat doe ik")
    for name in first | second - {taker}:
        [*_, question] = [each for each in street.screen(name) if "Klusje" in each.text]
        assert "Iemand anders doet het" in question.text
        assert question.options == ()
    assert taker.title() in hears(street, "maria")


async def test_why_me_is_answered_in_one_sentence(street: Theatre) -> None:
    await street.says("jan", "waarom ik?")
    assert "geen vraag aan jou open" in hears(street, "jan")
    await asks_for_help(street)
    street.sees("jan")

    await street.says("jan", "waarom ik?")

    told = hears(street, "jan")
    assert "want je koos “Klusje in huis”, je helpt in Hoge Vucht, " in told
    assert "nog niet eerder gevraagd" in told
    assert "Ik vroeg het ook aan" in told


@on_sqlite
async def test_how_long_ago_somebody_was_asked_is_said(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.presses("jan", "Nu niet")
    await theatre.presses("maria", "Intrekken")
    await theatre.later(12 * A_DAY)
    theatre.sees("jan")

    await asks_for_help(theatre, "ahmed")

    assert "je bent 12 dagen niet gevraagd" in hears(theatre, "jan")


@on_sqlite
async def test_a_pause_is_two_words_and_lasts_until_it_is_over(theatre: Theatre) -> None:
    await theatre.says("jan", "pauze")
    await theatre.presses("jan", "Twee weken")
    assert "Pauze tot dinsdag 24 maart" in hears(theatre, "jan")

    await asks_for_help(theatre)
    assert PING not in hears(theatre, "jan")
    assert PING in hears(theatre, "samira")
    await theatre.presses("samira", "Ja, dat doe ik")
    await theatre.later(15 * A_DAY)
    await asks_for_help(theatre, "ahmed")
    assert PING in hears(theatre, "jan")


@on_sqlite
async def test_who_ends_a_pause_is_asked_again(theatre: Theatre) -> None:
    await theatre.says("jan", "pauze")
    await theatre.presses("jan", "Een maand")
    await theatre.says("jan", "pauze")
    await theatre.presses("jan", "Pauze stoppen")

    await asks_for_help(theatre)

    assert PING in hears(theatre, "jan")


@on_sqlite
async def test_a_ceiling_that_somebody_set_is_never_passed(theatre: Theatre) -> None:
    await wishes(theatre, "jan", "Hoe vaak per week", "1")
    await asks_for_help(theatre)
    assert PING in hears(theatre, "jan")
    await theatre.presses("jan", "Nu niet")
    theatre.sees("jan")

    for who in ("ahmed", "eve", "tom"):
        await asks_for_help(theatre, who, when="Nu, het is dringend")
        assert PING not in hears(theatre, "jan")
    await theatre.later(8 * A_DAY)
    assert hears(theatre, "jan").count(PING) == 1


@on_sqlite
@pytest.mark.parametrize("said", ["20:00-09:00", "van 8 uur tot 9", "20.00 tot 9:30"])
async def test_own_quiet_hours_are_kept(theatre: Theatre, said: str) -> None:
    await theatre.says("jan", "menu")
    for label in ("Hoe vaak ik word gevraagd", "Mijn stille uren"):
        await theatre.presses("jan", label)
    await theatre.says("jan", said)
    assert "Opgeslagen" in hears(theatre, "jan")
    theatre.now = datetime(2026, 3, 10, 7, 30, tzinfo=UTC)  # 8:30 in Breda

    await asks_for_help(theatre)

    assert PING in hears(theatre, "samira")
    assert PING not in hears(theatre, "jan")


@on_sqlite
@pytest.mark.parametrize("said", ["nooit", "25:00 tot 26:00", "9:00-9:00", "van 12:75 tot 8"])
async def test_hours_that_are_none_are_asked_again(theatre: Theatre, said: str) -> None:
    await theatre.says("jan", "menu")
    for label in ("Hoe vaak ik word gevraagd", "Mijn stille uren"):
        await theatre.presses("jan", label)
    theatre.sees("jan")

    await theatre.says("jan", said)

    assert "Wanneer moet ik stil zijn" in hears(theatre, "jan")


@on_sqlite
async def test_who_was_liked_is_asked_first_when_the_resident_wants_that(street: Theatre) -> None:
    await is_helped(street, helper="samira")
    await finishes(street, "samira")
    await street.presses("maria", "😊 Ja")
    await street.presses("maria", "Overslaan")
    await street.later(A_DAY)
    asked(street)

    await street.says("maria", "mijn lamp is kapot")
    for label in ("Hoge Vucht", "Morgen", "Ja, graag", "Versturen"):
        await street.presses("maria", label)

    assert "je hielp deze bewoner eerder, en dat was fijn" in hears(street, "samira")


@on_sqlite
async def test_wider_is_asked_only_when_the_resident_says_so(theatre: Theatre) -> None:
    only_near(theatre)
    for name in ("jan", "samira"):
        await theatre.says(name, "/aanbod")
        await theatre.presses(name, name.title())
        for answer in (CHORES, "5", "klaar", "1 en 2", "2"):
            await theatre.says(name, answer)
        theatre.sees(name)

    await asks_for_help(theatre)
    assert PING not in hears(theatre, "jan") + hears(theatre, "els")
    assert "Zal ik het ook verder weg vragen" in hears(theatre, "maria")
    await theatre.presses("maria", "Ja, vraag ook verder")

    assert "km van waar je helpt" in hears(theatre, "jan")
    assert "Ook verder weg gevraagd" in texts(theatre.screen("maria"))


@on_sqlite
@pytest.mark.parametrize("no", [True, False])
async def test_without_leave_a_coordinator_is_called_in_by_name_and_with_a_time(
    theatre: Theatre, no: bool
) -> None:
    only_near(theatre)
    for name in ("jan", "samira"):
        await theatre.says(name, "/aanbod")
        await theatre.presses(name, name.title())
        for answer in (CHORES, "5", "klaar", "1 en 2", "2"):
            await theatre.says(name, answer)
    await asks_for_help(theatre)
    theatre.sees("maria"), theatre.sees("els")

    if no:
        await theatre.presses("maria", "Nee, alleen in de buurt")
    else:
        await theatre.later(timedelta(hours=2))

    heard = hears(theatre, "maria")
    assert "Els gevraagd, van het team" in heard
    assert "Uiterlijk dinsdag 10 maart" in heard
    assert PING in hears(theatre, "els")
    await theatre.later(timedelta(hours=3))
    assert "nog niemand gevonden" in hears(theatre, "maria")


def only_near(theatre: Theatre) -> None:
    near = replace(theatre.settings.asking, near_km=2.0)
    theatre.house = replace(theatre.house, settings=replace(theatre.settings, asking=near))


@on_sqlite
async def test_the_question_to_look_further_goes_when_somebody_says_yes(theatre: Theatre) -> None:
    only_near(theatre)
    for name in ("jan", "samira"):
        await theatre.says(name, "/aanbod")
        await theatre.presses(name, name.title())
        for answer in (CHORES, "5", "klaar", "1 en 2", "2"):
            await theatre.says(name, answer)
    await asks_for_help(theatre)
    await theatre.says("jan", "menu")
    await theatre.presses("maria", "Intrekken")

    assert "Ja, vraag ook verder" not in buttons(
        [each for each in theatre.screen("maria") if each.options]
    )


@on_sqlite
async def test_a_coordinator_sees_everyone_and_asks_by_hand(street: Theatre) -> None:
    await wishes(street, "omar", "Pauze", "Een maand")
    await asks_for_help(street)
    first = asked(street)

    await street.says("els", "/wie")
    await street.presses("els", "Klusje in huis")
    seen = hears(street, "els")
    assert "Omar: nu niet (heeft pauze)" in seen
    assert f"{min(first).title()}: denkt erover na" in seen
    assert "kans op ja ongeveer 1 op" in seen
    assert "kraan" not in seen
    await street.presses("els", "Iemand zelf vragen")
    await street.presses("els", "Omar")

    assert "Ik heb het aan Omar gevraagd" in hears(street, "els")
    assert "een coördinator dacht aan jou" in hears(street, "omar")
    await street.presses("omar", "Ja, dat doe ik")
    assert "Omar" in hears(street, "maria")


@on_sqlite
async def test_what_is_held_waits_for_the_coordinator(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.presses("jan", "Nu niet")
    await theatre.says("els", "/wie")
    for label in ("Klusje in huis", "Even niemand vragen"):
        await theatre.presses("els", label)
    await theatre.presses("samira", "Nu niet")
    theatre.sees("els")
    await theatre.later(timedelta(hours=5))
    assert PING not in hears(theatre, "els")

    await theatre.says("els", "/wie")
    for label in ("Klusje in huis", "Weer verder zoeken"):
        await theatre.presses("els", label)

    assert PING in hears(theatre, "els")


@on_sqlite
async def test_who_is_left_out_is_not_asked(street: Theatre) -> None:
    await asks_for_help(street)
    left = min(set(EVERYBODY) - asked(street))
    await street.says("els", "/wie")
    for label in ("Klusje in huis", "Iemand overslaan", left.title()):
        await street.presses("els", label)

    for _ in range(6):
        await street.later(timedelta(hours=1))

    assert left not in asked(street)


@on_sqlite
async def test_who_says_yes_and_stays_silent_three_times_hears_it_kindly(theatre: Theatre) -> None:
    for number, who in enumerate(("maria", "ahmed", "eve"), 1):
        await asks_for_help(theatre, who)
        await theatre.presses("jan", "Ja, dat doe ik")
        theatre.sees("jan"), theatre.sees("els")
        for _ in range(3):
            await theatre.later(A_DAY)
        assert ("3 keer gebeurd" in hears(theatre, "jan")) is (number == 3)
        await theatre.presses(who, "Intrekken")
        await theatre.later(5 * A_DAY)

    assert "Jan zei 3 keer ja" in texts(theatre.screen("els"))


@on_sqlite
async def test_who_has_taken_three_is_left_alone(theatre: Theatre) -> None:
    await theatre.says("samira", "pauze")
    await theatre.presses("samira", "Een maand")
    for who in ("maria", "ahmed", "eve"):
        await asks_for_help(theatre, who)
        await theatre.presses("jan", "Ja, dat doe ik")
        theatre.sees("jan")

    await asks_for_help(theatre, "tom")

    assert PING not in hears(theatre, "jan")
    assert PING in hears(theatre, "els")


@on_sqlite
async def test_after_something_heavy_there_is_rest(theatre: Theatre) -> None:
    kinds = dict(theatre.settings.kinds)
    kinds["chores"] = replace(kinds["chores"], heavy=True)
    theatre.house = replace(theatre.house, settings=replace(theatre.settings, kinds=kinds))
    await asks_for_help(theatre)
    assert asked(theatre) == set()  # their first is something light

    await asks_for_help(theatre, "ahmed", "kan iemand boodschappen voor me doen")
    await theatre.presses("jan", "Ja, dat doe ik")
    await finishes(theatre, "jan", "ahmed")
    theatre.sees("jan")
    await asks_for_help(theatre, "eve")
    await theatre.presses("jan", "Ja, dat doe ik")
    await finishes(theatre, "jan", "eve")

    assert "ik vraag je niets tot dinsdag 17 maart" in hears(theatre, "jan")
    await asks_for_help(theatre, "tom", "kan iemand boodschappen voor me doen")
    assert PING not in hears(theatre, "jan")


@on_sqlite
async def test_some_kinds_take_a_certificate(theatre: Theatre) -> None:
    await theatre.says("maria", "ik zoek een oppas voor vanavond")
    for label in ("Hoge Vucht", "Versturen"):
        if label in str(buttons(theatre.screen("maria"))):
            await theatre.presses("maria", label)
    assert asked(theatre) == set()
    assert "nog niemand gevonden" in hears(theatre, "maria")

    await theatre.says("els", "menu")
    await theatre.presses("els", "VOG gezien")
    await theatre.presses("els", "Jan")
    await theatre.later(A_DAY)

    assert asked(theatre) == {"jan"}


@on_sqlite
async def test_in_a_storm_nobody_is_asked_more_than_they_allow(street: Theatre) -> None:
    for name in EVERYBODY:
        await wishes(street, name, "Hoe vaak per week", "3")
    before = {name: len(street.screen(name)) for name in EVERYBODY}

    for number in range(12):
        await asks_for_help(street, f"resident{number}", when="Nu, het is dringend")
    await street.later(timedelta(hours=2))

    for name in EVERYBODY:
        new = street.screen(name)[before[name] :]
        assert sum(PING in bubble.text for bubble in new) <= 3, name


@on_sqlite
async def test_a_question_of_which_nobody_took_notice_lapses_and_can_still_be_answered(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre)
    await theatre.presses("samira", "Nu niet")
    for _ in range(3):
        await theatre.later(A_DAY)

    await theatre.presses("jan", "Ja, dat doe ik")

    assert "Jan (vrijwilliger" in texts(theatre.screen("maria"))


@on_sqlite
async def test_what_is_for_later_waits_for_an_hour_that_suits(theatre: Theatre) -> None:
    """Next month; Jan said that he is free in the evening, and it is morning."""
    await theatre.says("jan", "/aanbod")
    await theatre.presses("jan", "Jan")
    for answer in (CHORES, "1", "klaar", "3", "klaar", "2"):
        await theatre.says("jan", answer)
    theatre.sees("jan")
    await theatre.says("samira", "pauze")
    await theatre.presses("samira", "Een maand")

    await theatre.says("maria", "mijn kraan lekt")
    await theatre.presses("maria", "Hoge Vucht")
    await theatre.says("maria", "op 20 april om 10 uur")
    await theatre.presses("maria", "Versturen")
    assert PING not in hears(theatre, "jan")
    await theatre.later(timedelta(hours=9))

    assert PING in hears(theatre, "jan")


@on_sqlite
async def test_what_else_is_open_is_said_in_the_same_message(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await asks_for_help(theatre, "ahmed", "kan iemand boodschappen voor me doen")

    assert "Er is nog 1 andere vraag die bij je past" in hears(theatre, "jan")
    await theatre.says("jan", "menu")
    await theatre.presses("jan", "Wat is er nu nodig")
    assert len([label for label in buttons(theatre.sees("jan")) if "Hoge Vucht" in label]) == 2


@on_sqlite
async def test_nobody_to_ask_at_all_is_said_at_once(theatre: Theatre) -> None:
    for name in ("jan", "samira"):
        await theatre.says(name, "pauze")
        await theatre.presses(name, "Een maand")

    await asks_for_help(theatre)

    heard = hears(theatre, "maria")
    assert "Ik vroeg nog niemand" in heard
    assert "Els gevraagd" in heard


@on_sqlite
async def test_who_may_help_nobody_has_no_such_settings(theatre: Theatre) -> None:
    for said in ("pauze", "waarom ik"):
        await theatre.says("maria", said)

    heard = hears(theatre, "maria")
    assert "Hoe lang wil je pauze" not in heard
    assert "Bij elke vraag" not in heard
    await theatre.says("jan", "/wie")
    assert "Er wordt gezocht" not in hears(theatre, "jan")


@on_sqlite
async def test_a_professional_who_offers_nothing_of_their_own_hears_that_it_is_their_work(
    theatre: Theatre,
) -> None:
    await theatre.says("paul", "hoi")
    async with theatre.bot() as storage, storage.transaction() as db:
        paul = await db.people.at("stage", "paul")
        assert paul is not None
        await db.people.grant(paul.id, Role.PROFESSIONAL, theatre.now)
    theatre.sees("paul")

    await asks_for_help(theatre, "maria", "ik kan de huur niet betalen")

    assert "dit hoort bij je werk" in hears(theatre, "paul")
