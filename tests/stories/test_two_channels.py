"""One person on two channels: a code joins them, and nothing is lost or said twice."""

from datetime import timedelta

import pytest

from bot.demo.theatre import Theatre
from bot.help.circle import Part
from bot.help.request import State
from tests.stories.acts import (
    agrees_on,
    asks_for_help,
    buttons,
    code_on,
    hears,
    is_helped,
    joins,
    on_sqlite,
    ticket,
)


async def joins_channels(theatre: Theatre, there: str = "maria", here: str = "other:maria") -> None:
    """The code is asked for on `there` and sent to the bot on `here`, by the same person."""
    await theatre.says(there, "andere app")
    await theatre.says(here, code_on(theatre, there))
    await theatre.presses(here, "Ja")


async def test_a_code_joins_them_and_what_was_asked_goes_on_on_the_other(theatre: Theatre) -> None:
    await is_helped(theatre)
    await joins_channels(theatre)
    assert "Ik ken je nu op allebei" in hears(theatre, "other:maria")
    theatre.sees("maria")

    await theatre.says("other:maria", "Ik zit nu hier, Jan")
    assert hears(theatre, "jan") == "💬 Maria:\nIk zit nu hier, Jan"
    await theatre.says("jan", "Prima")
    assert hears(theatre, "other:maria") == "💬 Jan:\nPrima"
    assert theatre.sees("maria") == []
    await theatre.later(timedelta(minutes=1))
    await theatre.says("maria", "En nu weer hier")
    await theatre.says("jan", "Oké")
    assert hears(theatre, "maria") == "💬 Jan:\nOké"
    assert theatre.sees("other:maria") == []


@on_sqlite
async def test_what_was_asked_on_either_is_of_the_same_person(theatre: Theatre) -> None:
    await asks_for_help(theatre, "maria")
    await asks_for_help(theatre, "other:maria", "ik moet naar het ziekenhuis")
    await joins_channels(theatre)
    theatre.sees("other:maria")

    await theatre.says("other:maria", "menu")
    await theatre.presses("other:maria", "Mijn vragen")

    shown = str(buttons(theatre.sees("other:maria")))
    assert "Klusje in huis" in shown
    assert "Vervoer" in shown


async def test_who_has_two_channels_is_asked_once(theatre: Theatre) -> None:
    await joins_channels(theatre, "jan", "other:jan")
    theatre.sees("jan"), theatre.sees("other:jan")

    await asks_for_help(theatre)

    assert (hears(theatre, "jan") + hears(theatre, "other:jan")).count("Kun jij helpen?") == 1
    await theatre.presses("other:jan", "Ja, dat doe ik")
    assert "Jan" in hears(theatre, "maria")


@on_sqlite
async def test_a_volunteer_on_both_who_was_asked_on_both_answers_once(theatre: Theatre) -> None:
    await theatre.says("other:jan", f"/start {await ticket(theatre)}")
    await theatre.says("other:jan", "Jan")
    for answer in ("1, 2 en 3", "1, 2, 3, 4, 5 en 6", "1, 2, 3 en 4", "2"):
        await theatre.says("other:jan", answer)
    await asks_for_help(theatre)
    await theatre.later(timedelta(minutes=3))
    for name in ("jan", "other:jan"):
        assert "Kun jij helpen?" in hears(theatre, name), name
    await joins_channels(theatre, "jan", "other:jan")

    await theatre.says("other:jan", "ja")

    assert "Je helpt Maria" in hears(theatre, "other:jan")
    assert hears(theatre, "maria").count("gaat je helpen") == 1


@on_sqlite
async def test_the_code_on_the_same_channel_is_of_no_use(theatre: Theatre) -> None:
    await theatre.says("maria", "andere app")
    code = code_on(theatre, "maria")
    await theatre.says("maria", code)
    assert "niet hier" in hears(theatre, "maria")

    await theatre.says("other:maria", code)
    await theatre.presses("other:maria", "Ja")

    assert "Ik ken je nu op allebei" in hears(theatre, "other:maria")


@on_sqlite
async def test_a_code_works_once_and_for_a_quarter_of_an_hour(theatre: Theatre) -> None:
    await theatre.says("maria", "andere app")
    code = code_on(theatre, "maria")
    await theatre.says("other:maria", code)
    await theatre.presses("other:maria", "Ja")
    await theatre.says("other:piet", code)
    assert "al gebruikt" in hears(theatre, "other:piet")

    await theatre.says("jan", "andere app")
    await theatre.later(timedelta(minutes=16))
    await theatre.says("other:jan", code_on(theatre, "jan"))

    assert "verlopen" in hears(theatre, "other:jan")


@on_sqlite
async def test_a_code_that_was_made_up_joins_nobody(theatre: Theatre) -> None:
    await theatre.says("maria", "andere app")
    code = code_on(theatre, "maria")
    turned = code[:20] + ("A" if code[20] != "A" else "B") + code[21:]

    await theatre.says("other:piet", turned)

    assert "klopt niet" in hears(theatre, "other:piet")


@on_sqlite
async def test_who_is_sent_a_code_by_another_keeps_what_they_have(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.says("other:mallory", "andere app")
    await theatre.says("maria", code_on(theatre, "other:mallory"))
    assert "Ben jij ook Mallory op een andere app?" in hears(theatre, "maria")
    await theatre.presses("maria", "Nee")
    assert "er is niets gekoppeld" in hears(theatre, "maria")

    theatre.sees("other:mallory")
    await theatre.says("jan", "Ik kom eraan")
    assert "Ik kom eraan" in hears(theatre, "maria")
    assert theatre.sees("other:mallory") == []


@on_sqlite
async def test_nobody_comes_by_a_role_with_a_code_of_their_own(theatre: Theatre) -> None:
    await theatre.says("other:els", "andere app")
    await theatre.says("els", code_on(theatre, "other:els"))
    assert "een rol die je daar niet hebt" in hears(theatre, "els")

    await joins_channels(theatre, "els", "other:els")

    assert "Ik ken je nu op allebei" in hears(theatre, "other:els")
    await theatre.says("other:els", "menu")
    assert "Iemand uitnodigen" in str(buttons(theatre.sees("other:els")))


@on_sqlite
async def test_a_code_of_who_was_forgotten_since_joins_nobody(theatre: Theatre) -> None:
    await theatre.says("maria", "andere app")
    await theatre.says("other:maria", code_on(theatre, "maria"))
    await theatre.says("maria", "vergeet mij")
    await theatre.presses("maria", "Ja, vergeet mij")
    await theatre.presses("other:maria", "Ja")

    assert "verlopen" in hears(theatre, "other:maria")


@on_sqlite
async def test_who_helps_herself_from_another_channel_still_has_a_request_that_goes_on(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre, "other:jan")
    await theatre.presses("jan", "Ja, dat doe ik")
    await joins_channels(theatre, "jan", "other:jan")
    for name in ("jan", "other:jan"):
        theatre.sees(name)

    assert "Kun jij helpen?" in hears(theatre, "samira")
    await theatre.presses("samira", "Ja, dat doe ik")
    heard = hears(theatre, "jan") + hears(theatre, "other:jan")
    assert "Samira" in heard
    await theatre.says("other:jan", "menu")
    await theatre.presses("other:jan", "Mijn vragen")
    await theatre.presses("other:jan", "Intrekken")
    assert "ingetrokken" in hears(theatre, "samira")


@on_sqlite
async def test_who_was_twice_in_one_circle_is_in_it_once(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("maria", "Meer")
    await theatre.presses("maria", "Iemand erbij vragen")
    await theatre.presses("maria", "Iemand die ik ken")
    await theatre.says("other:jan", code_on(theatre, "maria"))
    await joins_channels(theatre, "jan", "other:jan")
    for name in ("maria", "jan", "other:jan"):
        theatre.sees(name)

    await theatre.says("maria", "Hallo")

    heard = hears(theatre, "jan") + hears(theatre, "other:jan")
    assert heard.count("Hallo") == 1
    await theatre.says("jan", "Hallo Maria")
    assert hears(theatre, "maria") == "💬 Jan:\nHallo Maria"


@on_sqlite
@pytest.mark.parametrize(("there", "here"), [("jan", "other:jan"), ("other:jan", "jan")])
async def test_who_helps_herself_stays_the_one_who_asked(
    theatre: Theatre, there: str, here: str
) -> None:
    await joins(theatre, "other:jan", "1, 2, 3, 4 en 5")
    await asks_for_help(theatre, "other:jan")
    await theatre.presses("jan", "Ja, dat doe ik")
    await agrees_on(theatre, who="other:jan", helper="jan")
    looks(theatre, "other:jan", "jan", "samira")
    await joins_channels(theatre, there, here)

    async with theatre.bot() as storage, storage.transaction() as db:
        jan = await db.people.at("stage", "jan")
        assert jan is not None
        [request] = await db.requests.of(jan.id)
        assert request.state is State.OPEN
        assert [(each.person, each.part) for each in request.circle] == [(jan.id, Part.RESIDENT)]
        assert await db.visits.of(request.id) == []
    assert "Kun jij helpen?" in hears(theatre, "samira")


@on_sqlite
async def test_who_is_two_of_the_helpers_leaves_a_place_for_another(theatre: Theatre) -> None:
    await joins(theatre, "other:jan", "1, 2, 3, 4 en 5")
    request = await asks_two(theatre)
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.later(timedelta(minutes=3))
    await theatre.presses("other:jan", "Ja, dat doe ik")
    looks(theatre, "maria", "jan", "other:jan", "samira")
    await joins_channels(theatre, "jan", "other:jan")

    assert "Kun jij helpen?" in hears(theatre, "samira")
    await theatre.presses("samira", "Ja, dat doe ik")
    assert "Samira" in hears(theatre, "maria")
    async with theatre.bot() as storage, storage.transaction() as db:
        found = await db.requests.get(request)
        assert found is not None
        assert found.state is State.TAKEN
        assert len(found.helpers) == 2


def looks(theatre: Theatre, *who: str) -> None:
    for name in who:
        theatre.sees(name)


async def asks_two(theatre: Theatre) -> int:
    """Maria asks for two helpers; the number of her request."""
    await asks_for_help(theatre)
    async with theatre.bot() as storage, storage.transaction() as db:
        maria = await db.people.at("stage", "maria")
        assert maria is not None
        [request] = await db.requests.of(maria.id)
        assert await db.requests.change(request.id, places=2)
    return request.id
