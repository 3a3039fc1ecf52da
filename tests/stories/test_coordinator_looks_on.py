"""A coordinator sees who is asked, and may have a say in it."""

from __future__ import annotations

from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, hears, on_sqlite, texts
from tests.stories.street import EVERYBODY, PING, asked, wishes

A_DAY = timedelta(days=1)


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
    first = asked(street)
    left = min(set(EVERYBODY) - first)
    await street.says("els", "/wie")
    for label in ("Klusje in huis", "Iemand overslaan", left.title()):
        await street.presses("els", label)

    for _ in range(6):
        await street.later(timedelta(hours=1))

    assert asked(street) == set(EVERYBODY) - first - {left}


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
