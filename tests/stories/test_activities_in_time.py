"""What time brings: reminders at decent hours, over summer time and down-time, and afterwards."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.activities.activity import SessionState, State
from bot.activities.sign_up import Status
from bot.demo.theatre import Theatre
from bot.hours import QuietHours
from tests.stories.activities import (
    TITLE,
    does,
    drafts,
    hours,
    joins_in,
    on_the_list,
    organises,
    the_activity,
)
from tests.stories.acts import buttons, hears, on_sqlite

pytestmark = on_sqlite

ZONE_OF_WINTER = timedelta(hours=1)


def sleeps(theatre: Theatre) -> None:
    """Nobody is asked anything from nine in the evening until eight."""
    settings = replace(theatre.settings, quiet_hours=QuietHours(time(21), time(8)))
    theatre.house = replace(theatre.house, settings=settings)


async def until(theatre: Theatre, text: str) -> None:
    """Wall time in winter, such as "2026-03-13 19:00"."""
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC) - ZONE_OF_WINTER
    await theatre.later(moment - theatre.now)


async def test_the_evening_before_and_two_hours_ahead_and_a_no_frees_the_place(
    theatre: Theatre,
) -> None:
    await organises(theatre, places="1")
    for name in ("maria", "jan"):
        await joins_in(theatre, name)
    for name in ("maria", "jan", "els"):
        theatre.sees(name)

    await until(theatre, "2026-03-13 18:59")
    assert theatre.sees("maria") == []
    await until(theatre, "2026-03-13 19:00")
    assert "Kom je nog?" in hears(theatre, "maria")
    assert "1 mensen komen, 1 op de wachtlijst" in hears(theatre, "els")
    assert theatre.sees("jan") == []
    await theatre.presses("maria", "Ja, ik kom")
    await until(theatre, "2026-03-14 13:00")
    assert hears(theatre, "maria").count("Kom je nog?") == 1
    await theatre.presses("maria", "Nee, ik kan toch niet")

    assert "Er is plek voor je" in hears(theatre, "jan")


async def test_a_place_freed_at_two_in_the_night_is_offered_at_eight(theatre: Theatre) -> None:
    sleeps(theatre)
    await organises(theatre, places="1")
    for name in ("maria", "jan"):
        await joins_in(theatre, name)
    await until(theatre, "2026-03-12 02:00")
    theatre.sees("jan")

    await does(theatre, "maria", "Ik kan toch niet")
    await until(theatre, "2026-03-12 07:59")
    assert theatre.sees("jan") == []
    await until(theatre, "2026-03-12 08:00")

    assert "vóór donderdag 12 maart, 10:00" in hears(theatre, "jan")


async def test_before_an_early_start_nobody_is_woken_and_the_evening_reminder_is_enough(
    theatre: Theatre,
) -> None:
    sleeps(theatre)
    await organises(theatre, when="zaterdag 14 maart om 8:15")
    await joins_in(theatre, "maria")
    await until(theatre, "2026-03-13 19:00")
    assert "Kom je nog?" in hears(theatre, "maria")

    await until(theatre, "2026-03-14 08:10")

    assert theatre.sees("maria") == []


async def test_after_down_time_only_what_still_makes_sense_is_said(theatre: Theatre) -> None:
    await organises(theatre)
    await joins_in(theatre, "maria")
    theatre.sees("maria")

    await until(theatre, "2026-03-14 13:30")  # both reminders are due by now
    assert hears(theatre, "maria").count("Kom je nog?") == 1

    await organises(theatre, title="Wandelen", when="dinsdag 17 maart om 15 uur")
    await joins_in(theatre, "jan", what="Wandelen")
    theatre.sees("jan")
    await until(theatre, "2026-03-17 15:30")
    assert "Kom je nog?" not in hears(theatre, "jan")


async def test_nobody_is_reminded_of_what_is_off(theatre: Theatre) -> None:
    await organises(theatre)
    await joins_in(theatre, "maria")
    await theatre.says("els", "menu")
    await theatre.presses("els", "Mijn activiteiten")
    await does(theatre, "els", "Afzeggen")
    for answer in ("Overslaan", "Ja, zeg het af"):
        await theatre.presses("els", answer)
    theatre.sees("maria")

    for _ in range(3):
        await theatre.later(timedelta(days=2))

    assert theatre.sees("maria") == []


async def test_a_weekly_series_keeps_its_hour_when_summer_time_begins(theatre: Theatre) -> None:
    await organises(theatre, when="elke zondag om 10 uur", series="each")
    starts = [each.starts_at for each in (await the_activity(theatre)).planned]

    assert [each.hour for each in starts[:4]] == [9, 9, 8, 8]  # summer time is from 29 March
    await until(theatre, "2026-03-29 06:59")
    await joins_in(theatre, "maria", what="zo 29 mrt")
    theatre.sees("maria")
    await until(theatre, "2026-03-29 07:00")  # 08:00 by then: two hours ahead
    assert "zondag 29 maart, 10:00" in hears(theatre, "maria")


async def test_half_past_two_that_is_never_and_twice_is_planned_once_each(
    theatre: Theatre,
) -> None:
    await organises(theatre, when="elke zondag om 2:30 's nachts", series="each")
    in_spring = [each.starts_at for each in (await the_activity(theatre)).planned]
    assert datetime(2026, 3, 29, 1, 30, tzinfo=UTC) in in_spring  # 03:30 on the clock
    theatre.now = datetime(2026, 10, 10, 9, tzinfo=UTC)

    await organises(theatre, when="elke zondag om 2:30 's nachts", series="each", title="Herfst")

    in_autumn = [each.starts_at for each in (await the_activity(theatre, 2)).planned]
    assert datetime(2026, 10, 25, 0, 30, tzinfo=UTC) in in_autumn
    assert len(in_autumn) == len({each.date() for each in in_autumn})


async def test_the_29th_of_february_comes_back_in_four_years(theatre: Theatre) -> None:
    theatre.now = datetime(2028, 2, 1, 9, tzinfo=UTC)
    await organises(theatre, when="elk jaar op 29 februari om 15 uur", series="each")

    days = [f"{each.starts_at:%Y-%m-%d}" for each in (await the_activity(theatre)).planned]

    assert days == ["2028-02-29", "2032-02-29"]


async def test_a_holiday_is_asked_of_who_organises_it(theatre: Theatre) -> None:
    await drafts(theatre, when="elke maandag om 10 uur", series="each")
    for answer in ("Iets veranderen", "Feestdagen", "Vraag het mij", "✅ Iedereen"):
        await theatre.presses("els", answer)
    [asked] = [x for x in theatre.screen("els") if "6 april, 10:00 valt op een fe" in x.text]
    easter = datetime(2026, 4, 6, 8, tzinfo=UTC)
    assert easter not in [each.starts_at for each in (await the_activity(theatre)).planned]

    await theatre.presses("els", "Ja", asked)

    assert easter in [each.starts_at for each in (await the_activity(theatre)).planned]


async def test_a_series_goes_on_by_itself_and_what_is_once_is_over(theatre: Theatre) -> None:
    await organises(theatre, when="elke dinsdag om 15 uur", series="each")
    last = (await the_activity(theatre)).planned[-1].starts_at
    await organises(theatre, title="Feest")
    await until(theatre, "2026-03-17 18:00")

    activity = await the_activity(theatre)
    assert activity.planned[-1].starts_at == last + timedelta(days=14)
    assert SessionState.OVER not in {each.state for each in activity.planned}
    assert (await the_activity(theatre, 2)).state is State.OVER


async def test_afterwards_one_tap_each_and_no_names_below_five(theatre: Theatre) -> None:
    await organises(theatre, places="9")
    crowd = ["maria", "jan", "samira", "ahmed", "eve"]
    for name in crowd:
        await joins_in(theatre, name)
    await until(theatre, "2026-03-14 18:00")
    for name in crowd[:4]:
        await theatre.presses(name, "😊 Leuk")
    theatre.sees("els")
    await theatre.presses("eve", "Ging wel")
    await theatre.later(hours(25))

    told = hears(theatre, "els")
    assert "Leuk: 4" in told
    assert "Ging wel: 1" in told
    assert not any(name.title() in told for name in crowd)


async def test_who_came_is_noted_in_two_taps(theatre: Theatre) -> None:
    await organises(theatre, places="9")
    for name in ("maria", "jan"):
        await joins_in(theatre, name)
    await until(theatre, "2026-03-14 18:00")
    assert "Iedereen" in buttons(theatre.sees("els"))
    await theatre.presses("els", "Een paar niet")
    await theatre.presses("els", "Jan")
    await theatre.presses("els", "Klaar")

    assert "1 aanmeldingen waren er" in hears(theatre, "els")
    async with theatre.bot() as storage, storage.transaction() as db:
        took = await db.sign_ups.took_part(1)
        came = await db.sign_ups.presence(1)
        names = {(await db.people.get(x.person)).name: came[x.id] for x in took}
        assert {each.status for each in took} == {Status.OVER}
    assert names == {"Maria": True, "Jan": False}
    assert await on_the_list(theatre) == []


async def test_what_is_over_is_told_as_such_to_who_still_has_its_card(theatre: Theatre) -> None:
    await organises(theatre)
    await joins_in(theatre, "maria")
    await until(theatre, "2026-03-14 18:00")
    theatre.sees("maria")

    await theatre.says("maria", "menu")

    assert "Mijn activiteiten" not in " ".join(buttons(theatre.sees("maria")))
    assert TITLE not in " ".join(buttons(theatre.screen("maria")))
