"""Few are asked, and they hear why."""

from __future__ import annotations

from datetime import timedelta

from bot.demo.theatre import Theatre
from bot.help.asks import Answer
from bot.people.person import Role
from tests.stories.acts import (
    asks_for_help,
    buttons,
    finishes,
    hears,
    is_helped,
    on_sqlite,
    texts,
)
from tests.stories.street import CHORES, EVERYBODY, PING, asked, wishes

A_DAY = timedelta(days=1)


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
    await theatre.presses("els", "Drie jaar")
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

    new = {name: street.screen(name)[before[name] :] for name in EVERYBODY}
    asks = {name: sum(PING in bubble.text for bubble in new[name]) for name in EVERYBODY}
    assert asks == dict.fromkeys(EVERYBODY, 3)


@on_sqlite
async def test_a_question_of_which_nobody_took_notice_lapses_and_can_still_be_answered(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre)
    await theatre.presses("samira", "Nu niet")
    for _ in range(3):
        await theatre.later(A_DAY)
    assert await answer_of(theatre, "jan") is Answer.LAPSED

    await theatre.presses("jan", "Ja, dat doe ik")

    assert "Jan (vrijwilliger" in texts(theatre.screen("maria"))
    assert await answer_of(theatre, "jan") is Answer.YES


async def answer_of(theatre: Theatre, who: str) -> Answer:
    """What became of asking them for the first request, as it was kept."""
    async with theatre.bot() as storage, storage.transaction() as db:
        person = await db.people.at("stage", who)
        assert person is not None
        asked = await db.asks.ask_of(1, person.id)
        assert asked is not None
        return asked.answer


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
