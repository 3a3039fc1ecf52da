"""When an announcement goes: later, not at night, not too late, and not without a second person."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.demo.neighbourhood import settle_in
from bot.demo.theatre import Theatre
from bot.hours import QuietHours
from bot.people.person import Role
from bot.settings import Announcing, Settings
from tests.stories.acts import buttons, hears, on_sqlite, texts, ticket
from tests.stories.test_announcements import FIVE, sends, writes

EVENING = datetime(2026, 3, 10, 21, 30, tzinfo=UTC)  # 22:30 in Amsterdam
UNTIL_EIGHT = timedelta(hours=9, minutes=30)


@pytest.fixture
async def night(settings: Settings) -> Theatre:
    """As always, but late in the evening, and with a second coordinator."""
    settings = replace(settings, quiet_hours=QuietHours(time(21), time(8)))
    theatre = Theatre(settings, EVENING, ("stage", "other"))
    async with theatre.bot() as storage:
        await settle_in(storage, settings, "stage", theatre.now)
    await second_coordinator(theatre)
    return theatre


@pytest.fixture
async def careful(settings: Settings) -> Theatre:
    """Where one is many already, and with a second coordinator."""
    settings = replace(settings, announcements=Announcing(second_person_above=1))
    theatre = Theatre(settings, EVENING - timedelta(hours=12))
    async with theatre.bot() as storage:
        await settle_in(storage, settings, "stage", theatre.now)
    return theatre


async def second_coordinator(theatre: Theatre, who: str = "noor") -> None:
    await theatre.says(who, f"/start {await ticket(theatre, Role.COORDINATOR)}")
    theatre.sees(who)


@on_sqlite
async def test_one_for_later_goes_at_its_time(theatre: Theatre) -> None:
    await theatre.says("els", "/aankondigen")
    for words in ("Buurtfeest!", "Overslaan"):
        await theatre.says("els", words)
    for label in ("Vrijwilligers", "Iets veranderen", "Wanneer het weggaat", "Op een ander"):
        await theatre.presses("els", label)
    await theatre.says("els", "morgen om tien uur")
    assert "Gaat weg: woensdag 11 maart, 10:00" in hears(theatre, "els")
    await theatre.presses("els", "Bewaren")
    await theatre.presses("els", "Versturen")
    assert "Staat klaar" in theatre.screen("els")[-1].text

    await theatre.says("els", "/aankondigingen")
    assert any("woensdag 11 maart, 10:00" in each for each in buttons(theatre.sees("els")))
    await theatre.later(timedelta(hours=23, minutes=59))
    assert theatre.sees("jan") == []
    await theatre.later(timedelta(minutes=2))
    assert "Buurtfeest!" in hears(theatre, "jan")


async def test_at_night_it_waits_for_the_morning(night: Theatre) -> None:
    await writes(night)
    assert "Het is dan rusttijd: 2 mensen krijgen het vanaf woensdag 11 maart, 08:00" in (
        texts(night.screen("els"))
    )
    await night.presses("els", "Versturen")
    assert "rusttijd" in night.screen("els")[-1].text
    await night.later(UNTIL_EIGHT - timedelta(minutes=1))
    assert night.sees("jan") == []

    await night.later(timedelta(minutes=2))
    assert "buurtfeest" in hears(night, "jan")
    await night.later(FIVE)
    assert "Aangekomen: 2" in hears(night, "els")


async def test_what_two_people_call_urgent_goes_at_night(night: Theatre) -> None:
    await sends(night)
    await night.presses("els", "Dit is dringend")
    assert night.sees("jan") == []
    asked = hears(night, "noor")
    assert "Els noemt dit dringend" in asked
    assert "Zaterdag is er buurtfeest!" in asked
    await night.presses("noor", "Ja, het is dringend")

    assert "buurtfeest" in hears(night, "jan")
    assert "Noor vindt het ook dringend" in hears(night, "els")


@on_sqlite
async def test_when_the_other_does_not_find_it_urgent_it_waits(night: Theatre) -> None:
    await sends(night)
    await night.presses("els", "Dit is dringend")
    await night.presses("noor", "Nee, het kan wachten")

    assert night.sees("jan") == []
    assert "kan wachten tot de ochtend" in hears(night, "els")


@on_sqlite
async def test_a_note_about_tonight_does_not_arrive_tomorrow(night: Theatre) -> None:
    await sends(night, Tot_wanneer_het_geldt="Alleen die dag")
    assert "Dat is te laat: het geldt tot woensdag 11 maart, 00:00" in texts(night.screen("els"))
    await night.later(UNTIL_EIGHT + timedelta(hours=3))
    await night.later(FIVE)

    assert night.sees("jan") == []
    assert "Te laat door de rusttijd: 2" in hears(night, "els")


@on_sqlite
async def test_one_that_was_paused_too_long_is_too_late(night: Theatre) -> None:
    await sends(night, Tot_wanneer_het_geldt="Een dag")
    await night.presses("els", "Even wachten")
    assert "Staat stil" in night.screen("els")[-1].text
    await night.later(timedelta(hours=25))
    await night.later(FIVE)

    assert night.sees("jan") == []
    assert "Niet verstuurd, te laat: 2" in night.screen("els")[-1].text


@on_sqlite
async def test_paused_and_gone_on_everybody_gets_it_once(night: Theatre) -> None:
    await sends(night)
    await night.presses("els", "Even wachten")
    await night.later(UNTIL_EIGHT + timedelta(hours=1))
    assert night.sees("jan") == []
    await night.presses("els", "Verder")
    await night.later(FIVE)

    for name in ("jan", "samira"):
        assert len(night.sees(name)) == 1


@on_sqlite
async def test_stopped_nobody_gets_it_any_more(night: Theatre) -> None:
    await sends(night)
    await night.presses("els", "Stoppen")
    await night.later(UNTIL_EIGHT + timedelta(hours=1))

    assert night.sees("jan") == night.sees("samira") == []
    assert "gestopt of afgemeld: 2" in night.screen("els")[-1].text


@on_sqlite
async def test_whoever_leaves_the_topic_before_it_goes_does_not_get_it(night: Theatre) -> None:
    await sends(night)
    for _ in range(2):  # on, and off again
        await night.says("jan", "nieuws")
        await night.presses("jan", "berichten voor wie helpt")
    night.sees("jan")
    await night.later(UNTIL_EIGHT + timedelta(minutes=1))
    await night.later(FIVE)

    assert night.sees("jan") == []
    assert "Aangekomen: 1" in hears(night, "els")


async def test_for_many_a_second_coordinator_looks_first(careful: Theatre) -> None:
    await writes(careful)
    await careful.presses("els", "Versturen")
    assert "een tweede coördinator ja zeggen. Die is er niet" in hears(careful, "els")
    await second_coordinator(careful)
    await careful.presses("els", "Versturen")
    assert "Een andere coördinator moet ook ja zeggen" in texts(careful.screen("els"))
    assert careful.sees("jan") == []

    await careful.presses("noor", "Nee, nog niet")
    assert "nog niet weg kan" in hears(careful, "els")
    await careful.presses("els", "Versturen")
    await careful.presses("noor", "Ja, verstuur het")
    assert "Noor zegt ook ja" in hears(careful, "els")
    assert "buurtfeest" in hears(careful, "jan")


@on_sqlite
async def test_of_two_who_look_the_first_decides(careful: Theatre) -> None:
    await second_coordinator(careful)
    await second_coordinator(careful, "ali")
    await writes(careful)
    await careful.presses("els", "Versturen")
    await careful.presses("noor", "Ja, verstuur het")
    careful.sees("jan")
    await careful.says("ali", "nee")

    assert careful.sees("jan") == []
    await careful.later(FIVE)
    assert "Aangekomen: 2" in hears(careful, "els")
