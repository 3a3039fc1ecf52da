"""Every Monday morning the figures in a picture, for who wants that."""

from datetime import timedelta
from io import BytesIO

from PIL import Image

from bot.demo.theatre import Theatre
from tests.stories.acts import hears, is_helped, on_sqlite

TO_MONDAY_MORNING = timedelta(days=5, hours=22, minutes=59)
"""A story begins on Tuesday, at ten at home."""


async def wants_it(theatre: Theatre) -> None:
    await theatre.says("els", "elke maandag")
    await theatre.presses("els", "Ja")
    theatre.sees("els")


async def test_who_wants_it_gets_one_picture_on_monday_at_nine(theatre: Theatre) -> None:
    await is_helped(theatre)
    await wants_it(theatre)

    await theatre.later(TO_MONDAY_MORNING)
    assert not [each for each in theatre.sees("els") if each.attachments]
    await theatre.later(timedelta(minutes=1))

    [sent] = [each for each in theatre.sees("els") if each.attachments]
    assert "hulpvragen: <5" in sent.text
    with Image.open(BytesIO(theatre.shown_file("els"))) as picture:
        assert picture.format == "PNG"
        assert picture.width == 1080
        assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 10
    for days, pictures in ((6, 0), (1, 1)):
        await theatre.later(timedelta(days=days))
        assert len([each for each in theatre.sees("els") if each.attachments]) == pictures


@on_sqlite
async def test_it_stops_with_a_tap_and_one_that_is_a_day_late_is_left_out(
    theatre: Theatre,
) -> None:
    await wants_it(theatre)
    await theatre.later(timedelta(days=8))
    assert "cijfers" not in hears(theatre, "els")
    assert not [each for each in theatre.screen("els") if each.attachments]

    await theatre.says("els", "elke maandag")
    await theatre.presses("els", "Stop ermee")
    theatre.sees("els")
    await theatre.later(timedelta(days=14))
    assert theatre.sees("els") == []


@on_sqlite
async def test_it_is_not_for_who_may_not_see_the_figures(theatre: Theatre) -> None:
    await theatre.says("maria", "elke maandag")
    assert "maandagochtend" not in hears(theatre, "maria")
    await theatre.says("jan", "elke maandag")
    await theatre.presses("jan", "Ja")
    assert "voor coördinatoren" in hears(theatre, "jan")
    await theatre.later(TO_MONDAY_MORNING + timedelta(minutes=1))
    assert theatre.sees("jan") == []
