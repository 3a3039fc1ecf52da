"""Nobody is woken for what can wait; and nobody is promised a human who is not there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.demo.theatre import Theatre
from bot.hours import OpeningHours, QuietHours
from bot.people.person import Role
from tests.stories.acts import asks_for_help, hears, joins, may_be_woken, on_sqlite
from tests.stories.street import live_far_away

MIDNIGHT_IN_MARCH = datetime(2026, 3, 10, 23, 0, tzinfo=UTC)


@pytest.fixture
def at_night(theatre: Theatre) -> Theatre:
    """Between nine in the evening and eight in the morning nobody is asked what is not urgent."""
    settings = replace(theatre.settings, quiet_hours=QuietHours())
    theatre.house = replace(theatre.house, settings=settings)
    theatre.now = MIDNIGHT_IN_MARCH
    return theatre


async def test_what_is_not_urgent_waits_till_the_morning(at_night: Theatre) -> None:
    await asks_for_help(at_night)
    assert at_night.sees("jan") == []

    await at_night.later(timedelta(hours=7, minutes=59))
    assert at_night.sees("jan") == []
    await at_night.later(timedelta(minutes=1))
    assert "Kun jij helpen?" in hears(at_night, "jan")


@on_sqlite
async def test_who_asks_at_night_hears_when_others_will_be_asked(at_night: Theatre) -> None:
    await asks_for_help(at_night)

    assert "woensdag 11 maart, 08:00" in hears(at_night, "maria")


@on_sqlite
async def test_what_is_urgent_is_asked_at_once(at_night: Theatre) -> None:
    await may_be_woken(at_night, "jan")
    await asks_for_help(at_night, when="Nu, het is dringend")

    assert "Kun jij helpen?" in hears(at_night, "jan")
    assert at_night.sees("samira") == []


@on_sqlite
async def test_who_sleeps_is_not_woken_and_the_resident_hears_that(at_night: Theatre) -> None:
    await asks_for_help(at_night, when="Nu, het is dringend")

    heard = hears(at_night, "maria")
    assert "mensen slapen" in heard
    assert "112" in heard
    assert at_night.sees("jan") == at_night.sees("els") == []
    await at_night.later(timedelta(hours=12))
    assert "Kun jij helpen?" in hears(at_night, "jan")


@on_sqlite
async def test_the_resident_who_can_wait_is_not_woken_with_bad_news(at_night: Theatre) -> None:
    """The last who could help says no at 23:00, when somebody should have been found by 22:30."""
    thinking = replace(at_night.house.settings.asking, silence_minutes=120)
    settings = replace(at_night.house.settings, asking=thinking)
    at_night.house = replace(at_night.house, settings=settings)
    at_night.now = datetime(2026, 3, 10, 17, 30, tzinfo=UTC)  # 18:30 in Breda
    await asks_for_help(at_night, when="Vandaag")
    assert "Kun jij helpen?" in hears(at_night, "jan")
    at_night.sees("maria")

    await at_night.later(timedelta(hours=4, minutes=30))
    for name in ("jan", "samira"):
        await at_night.presses(name, "Nu niet")
    for _ in range(17):
        await at_night.later(timedelta(minutes=30))
        assert at_night.sees("maria") == at_night.sees("els") == []
    await at_night.later(timedelta(minutes=30))
    assert "nog niemand gevonden" in hears(at_night, "maria")
    assert "Kun jij helpen?" in hears(at_night, "els")


@on_sqlite
async def test_no_answer_by_night_on_whether_to_look_further_wakes_nobody(
    at_night: Theatre,
) -> None:
    """It is waited for from 20:30 to 22:30; then a coordinator is asked, but not before eight."""
    await live_far_away(at_night, "jan", "samira")
    at_night.now = datetime(2026, 3, 10, 19, 30, tzinfo=UTC)  # 20:30 in Breda
    await asks_for_help(at_night)
    assert "Zal ik het ook verder weg vragen" in hears(at_night, "maria")
    at_night.sees("els")

    for _ in range(22):
        await at_night.later(timedelta(minutes=30))
        assert at_night.sees("maria") == at_night.sees("els") == []
    await at_night.later(timedelta(minutes=30))
    assert "Els gevraagd" in hears(at_night, "maria")
    assert "Kun jij helpen?" in hears(at_night, "els")


@on_sqlite
async def test_the_next_are_not_asked_at_night_either(at_night: Theatre) -> None:
    at_night.now = datetime(2026, 3, 10, 19, 59, tzinfo=UTC)  # 20:59 in Breda
    await asks_for_help(at_night)
    assert "Kun jij helpen?" in hears(at_night, "jan")

    await at_night.later(timedelta(minutes=5))
    assert at_night.sees("els") == []
    await at_night.later(timedelta(hours=11))
    assert "Kun jij helpen?" in hears(at_night, "els")


@on_sqlite
@pytest.mark.parametrize(
    ("evening", "eight"),
    [
        (datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 3, 29, 6, tzinfo=UTC)),
        (datetime(2026, 10, 24, 21, tzinfo=UTC), datetime(2026, 10, 25, 7, tzinfo=UTC)),
    ],
)
async def test_eight_is_eight_also_when_the_clock_changes_that_night(
    at_night: Theatre, evening: datetime, eight: datetime
) -> None:
    at_night.now = evening
    await asks_for_help(at_night)

    await at_night.later(eight - evening - timedelta(minutes=1))
    assert at_night.sees("jan") == []
    await at_night.later(timedelta(minutes=1))
    assert "Kun jij helpen?" in hears(at_night, "jan")


async def test_in_opening_hours_a_human_is_asked_and_answers_here(theatre: Theatre) -> None:
    await joins(theatre, "paul", "1 en 2", role=Role.PROFESSIONAL)
    await theatre.says("maria", "mens")
    await theatre.says("maria", "Ik maak me zorgen om mijn buurvrouw")

    assert "Een medewerker antwoordt hier" in hears(theatre, "maria")
    ping = hears(theatre, "paul")
    assert "wil een mens spreken" in ping
    assert "buurvrouw" not in ping
    await theatre.presses("paul", "Ja, dat doe ik")
    assert "buurvrouw" in hears(theatre, "paul")
    assert "Paul (beroepskracht" in hears(theatre, "maria")
    assert theatre.sees("jan") == []


@on_sqlite
@pytest.mark.parametrize(
    ("now", "opens"),
    [
        (datetime(2026, 3, 10, 6, 59, tzinfo=UTC), "dinsdag 10 maart, 09:00"),
        (datetime(2026, 3, 10, 16, 0, tzinfo=UTC), "woensdag 11 maart, 09:00"),
        (datetime(2026, 3, 13, 20, 0, tzinfo=UTC), "maandag 16 maart, 09:00"),
        (datetime(2026, 3, 28, 12, 0, tzinfo=UTC), "maandag 30 maart, 09:00"),
    ],
)
async def test_outside_opening_hours_it_says_when_somebody_is_there(
    theatre: Theatre, now: datetime, opens: str
) -> None:
    theatre.now = now
    await theatre.says("maria", "mens")
    await theatre.says("maria", "Ik maak me zorgen")

    heard = hears(theatre, "maria")
    assert opens in heard
    assert "112" in heard


@on_sqlite
async def test_where_nobody_has_opening_hours_none_are_promised(theatre: Theatre) -> None:
    settings = replace(theatre.settings, opening_hours=OpeningHours())
    theatre.house = replace(theatre.house, settings=settings)
    await theatre.says("maria", "mens")
    theatre.sees("maria")

    await theatre.says("maria", "Ik maak me zorgen")

    heard = hears(theatre, "maria")
    assert "112" in heard
    assert "vanaf" not in heard
    assert "Die antwoordt hier" not in heard
