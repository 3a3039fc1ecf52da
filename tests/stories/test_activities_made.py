"""Files that the bot makes itself: posters and calendar files, as they arrive."""

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import aiohttp
import icalendar
import recurring_ical_events
from PIL import Image

from bot.app import running
from bot.demo.theatre import Theatre
from bot.settings import CalendarSettings
from tests.printing.world import codes, picture, words
from tests.servers.synapse import free_port
from tests.stories.activities import TITLE, does, drafts, hours, joins_in, link_of, organises
from tests.stories.acts import hears, on_sqlite
from tests.stories.test_activities_organising import confirms, sees_their_card


async def runs_on_telegram(theatre: Theatre) -> None:
    """The bot has a name there, so that there is something to print."""
    async with theatre.bot() as storage:
        await storage.inbox("telegram").accept([], {"username": "SchakelBredaBot"})


async def test_who_organises_it_gets_a_poster_whose_code_leads_to_the_sign_up(
    theatre: Theatre,
) -> None:
    await runs_on_telegram(theatre)
    await organises(theatre)
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Poster maken")
    await theatre.presses("els", "Tuin")

    [made] = [each for each in theatre.sees("els") if each.attachments]
    assert [each.media_type for each in made.attachments] == ["image/png", "application/pdf"]
    png, pdf = theatre.shown_files("els")
    link = f"https://t.me/SchakelBredaBot?start={await link_of(theatre)}"
    for content in (png, pdf):
        assert [code.text for code in codes(picture(content, dots=150))] == [link]
    assert picture(png).size == (1080, 1080)
    assert TITLE in words(pdf)
    assert "Zaterdag 14 maart" in words(pdf)


@on_sqlite
async def test_the_photo_of_an_activity_is_on_its_poster_and_without_one_it_goes_as_well(
    theatre: Theatre,
) -> None:
    await runs_on_telegram(theatre)
    await drafts(theatre)
    await theatre.presses("els", "Iets veranderen")
    await theatre.presses("els", "De foto")
    await theatre.sends("els", "photo", all_red())
    await theatre.presses("els", "✅ Iedereen")
    stage = theatre.stages["stage"]
    shares = []
    for _ in range(2):
        await sees_their_card(theatre, "els")
        await does(theatre, "els", "Poster maken")
        await theatre.presses("els", "Tegels")
        shares.append(red_in(theatre.shown_files("els")[0]))
        stage.files = {key: file for key, file in stage.files.items() if "upload" not in key}

    assert shares[0] > 0.1
    assert shares[1] < 0.01  # it is not in the channel any more


def all_red() -> bytes:
    made = BytesIO()
    Image.new("RGB", (800, 600), "#ff0000").save(made, "JPEG")
    return made.getvalue()


def red_in(png: bytes) -> float:
    """Which part of a picture is red."""
    raw = picture(png).resize((100, 100)).tobytes()
    pixels = zip(raw[::3], raw[1::3], raw[2::3], strict=True)
    return sum(red > 200 and green < 60 and blue < 60 for red, green, blue in pixels) / 10_000


@on_sqlite
async def test_what_cannot_be_drawn_or_leads_nowhere_is_said_at_once(theatre: Theatre) -> None:
    await organises(theatre, title="コーヒー")
    for expected in ("geen link", "geen lettertype"):
        await sees_their_card(theatre, "els")
        await does(theatre, "els", "Poster maken")
        await theatre.presses("els", "Zon")
        assert expected in hears(theatre, "els")
        await runs_on_telegram(theatre)


def the_event(written: bytes) -> Any:
    [event] = icalendar.Calendar.from_ical(written).walk("VEVENT")
    return event


def method(written: bytes) -> str:
    return str(icalendar.Calendar.from_ical(written)["METHOD"])


def times(written: bytes) -> list[datetime]:
    """When it is, in order, as another library would show it."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(written)).between(
        datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    )
    return sorted(each.start for each in found)


async def test_a_calendar_hears_of_a_change_and_of_the_end_by_the_same_uid(
    theatre: Theatre,
) -> None:
    """Who has no file of it in their calendar gets none."""
    await organises(theatre)
    for name in ("maria", "jan"):
        await joins_in(theatre, name)
    await does(theatre, "maria", "In mijn agenda")
    first = theatre.shown_file("maria")
    assert times(first) == [datetime(2026, 3, 14, 14, tzinfo=UTC)]
    assert the_event(first)["SUMMARY"] == TITLE

    theatre.now += hours(1)
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Veranderen")
    await theatre.presses("els", "Wanneer")
    await theatre.says("els", "zondag 29 maart om 11 uur")
    await confirms(theatre, "els", "Ja")
    moved = theatre.shown_file("maria")
    assert times(moved) == [datetime(2026, 3, 29, 9, tzinfo=UTC)]  # summer time since that night
    assert "klopt je agenda weer" in hears(theatre, "maria")

    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Afzeggen")
    await confirms(theatre, "els", "Overslaan", "Ja, zeg het af")
    off = theatre.shown_file("maria")
    assert [method(each) for each in (first, moved, off)] == ["PUBLISH", "PUBLISH", "CANCEL"]
    assert the_event(off)["STATUS"] == "CANCELLED"
    assert len({str(the_event(each)["UID"]) for each in (first, moved, off)}) == 1
    stamps = [the_event(each)["DTSTAMP"].dt for each in (first, moved)]
    assert stamps[1] - stamps[0] == hours(1)
    sequences = [int(the_event(each)["SEQUENCE"]) for each in (first, moved, off)]
    assert sequences == sorted(set(sequences))
    assert not [bubble for bubble in theatre.screen("jan") if bubble.attachments]


@on_sqlite
async def test_who_signs_off_can_take_it_out_again(theatre: Theatre) -> None:
    await organises(theatre)
    await joins_in(theatre, "maria")
    await does(theatre, "maria", "In mijn agenda")
    first = theatre.shown_file("maria")

    await does(theatre, "maria", "Ik kan toch niet")

    off = theatre.shown_file("maria")
    assert method(off) == "CANCEL"
    assert the_event(off)["UID"] == the_event(first)["UID"]
    assert int(the_event(off)["SEQUENCE"]) > int(the_event(first)["SEQUENCE"])
    await joins_in(theatre, "maria")
    await does(theatre, "maria", "In mijn agenda")
    assert the_event(theatre.shown_file("maria"))["UID"] != the_event(first)["UID"]


async def test_a_course_is_one_event_with_what_is_left_out_and_moved(theatre: Theatre) -> None:
    """A holiday is skipped, one time is called off, one is moved; two o'clock stays two o'clock
    when summer time begins."""
    await organises(theatre, when="elke maandag om 14 uur", series="6")
    await joins_in(theatre, "maria")
    await does(theatre, "maria", "In mijn agenda")
    days = [(3, 16, 13), (3, 23, 13), (3, 30, 12), (4, 13, 12), (4, 20, 12)]
    before = [datetime(2026, *day, tzinfo=UTC) for day in days]
    assert times(theatre.shown_file("maria"))[:5] == before  # and not at Easter

    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Afzeggen")
    await confirms(theatre, "els", "23 mrt", "Overslaan", "Ja, zeg het af")
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Veranderen")
    await theatre.presses("els", "Wanneer")
    await theatre.says("els", "dinsdag 17 maart om 10 uur")
    await confirms(theatre, "els", "Alleen de eerstvolgende keer", "Ja")

    after = [datetime(2026, 3, 17, 9, tzinfo=UTC), *before[2:]]
    assert times(theatre.shown_file("maria"))[:4] == after


def with_calendars(theatre: Theatre, port: int) -> Theatre:
    """The same bot, in a network that gives addresses for calendars."""
    settings = replace(
        theatre.settings, calendar=CalendarSettings(f"http://127.0.0.1:{port}", port)
    )
    theatre.settings, theatre.house = settings, replace(theatre.house, settings=settings)
    return theatre


async def fetched(theatre: Theatre, address: str) -> bytes:
    """As a calendar program does it, from the bot as it runs; b"" when it is not there."""
    async with (
        theatre.bot() as storage,
        running(theatre.house, storage, {}, lambda: theatre.now),
        aiohttp.ClientSession() as browser,
    ):
        for _ in range(100):
            try:
                async with browser.get(address) as answer:
                    return await answer.read() if answer.ok else b""
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.02)
    raise AssertionError("nobody serves it")


async def asks_for_an_address(theatre: Theatre, who: str, answer: str) -> str:
    await theatre.says(who, "agenda")
    await theatre.presses(who, answer)
    found = re.findall(r"(?m)^ *(http://\S+)$", theatre.screen(who)[-1].text)
    return str(found[0])


async def test_a_calendar_fetches_all_of_mine_and_an_old_address_stops(theatre: Theatre) -> None:
    with_calendars(theatre, free_port())
    await organises(theatre)
    await organises(theatre, title="Soep", when="woensdag 18 maart om 18 uur")
    await organises(theatre, title="Zonder mij", when="woensdag 18 maart om 19 uur")
    await joins_in(theatre, "maria")
    await joins_in(theatre, "maria", what="Soep")

    first = await asks_for_an_address(theatre, "maria", "Ja, geef me")
    mine = icalendar.Calendar.from_ical(await fetched(theatre, first))
    assert {str(each["SUMMARY"]) for each in mine.walk("VEVENT")} == {TITLE, "Soep"}
    assert await fetched(theatre, first[:-8] + "AAAA.ics") == b""

    await sees_their_card(theatre, "els")
    await theatre.presses("els", TITLE)
    await does(theatre, "els", "Afzeggen")
    await confirms(theatre, "els", "Overslaan", "Ja, zeg het af")
    second = await asks_for_an_address(theatre, "maria", "Een nieuw adres")
    assert await fetched(theatre, first) == b""
    now = icalendar.Calendar.from_ical(await fetched(theatre, second))
    stands = {str(each["SUMMARY"]): str(each["STATUS"]) for each in now.walk("VEVENT")}
    assert stands == {TITLE: "CANCELLED", "Soep": "CONFIRMED"}

    theirs = await asks_for_an_address(theatre, "els", "Ja, geef me")
    organised = icalendar.Calendar.from_ical(await fetched(theatre, theirs))
    assert {str(each["SUMMARY"]) for each in organised.walk("VEVENT")} == {"Soep", "Zonder mij"}


@on_sqlite
async def test_without_a_public_address_it_says_so_and_offers_what_there_is(
    theatre: Theatre,
) -> None:
    await theatre.says("maria", "agenda")

    assert "kan hier nog niet" in hears(theatre, "maria")
