"""Files that the bot makes itself: posters, calendar files and certificates, as they arrive."""

from bot.demo.theatre import Theatre
from tests.printing.world import codes, picture, words
from tests.stories.activities import TITLE, does, link_of, organises
from tests.stories.test_activities_organising import sees_their_card


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
