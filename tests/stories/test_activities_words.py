"""Who organises and who takes part reach each other through the bot, and hand things on."""

from bot.demo.theatre import Theatre
from tests.stories.activities import (
    does,
    finds,
    joins_in,
    organises,
    sees_their_card,
    the_activity,
)
from tests.stories.acts import hears, on_sqlite, texts

pytestmark = on_sqlite


async def test_words_to_who_takes_part_and_their_answers_go_through_the_bot(
    theatre: Theatre,
) -> None:
    await organises(theatre)
    await joins_in(theatre, "maria")
    theatre.sees("maria")
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Bericht aan wie meedoet")
    await theatre.says("els", "Neem een kopje mee! Bel me op 06 12345678")
    await theatre.presses("els", "Ja")

    heard = theatre.sees("maria")[-1]
    assert "Els over Koffie" in heard.text
    assert "12345678" not in heard.text
    await theatre.says("maria", "Ook een schoteltje?", about=heard.name)
    assert "Ook een schoteltje?" in hears(theatre, "els")
    await theatre.presses("els", "Antwoorden")
    await theatre.says("els", "Hoeft niet")
    assert "Hoeft niet" in hears(theatre, "maria")


async def test_who_does_not_take_part_can_ask_and_report(theatre: Theatre) -> None:
    await organises(theatre)
    await finds(theatre, "maria")
    await theatre.presses("maria", "Vraag aan wie het organiseert")
    await theatre.says("maria", "Is er een lift?")
    assert "Is er een lift?" in hears(theatre, "els")
    await theatre.presses("els", "Antwoorden")
    await theatre.says("els", "Nee")

    await theatre.presses("maria", "Melden")

    assert "kijkt" in hears(theatre, "maria")


async def test_it_is_handed_on_when_the_other_says_yes(theatre: Theatre) -> None:
    await organises(theatre)
    await joins_in(theatre, "maria")
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Overdragen")
    await theatre.presses("els", "Maria")
    assert len((await the_activity(theatre)).organisers) == 1

    await theatre.presses("maria", "Ja, dat doe ik")

    assert "Maria organiseert" in hears(theatre, "els")
    assert "Bedankt" in texts(theatre.screen("els"))
    [organiser] = (await the_activity(theatre)).organisers
    async with theatre.bot() as storage, storage.transaction() as db:
        assert (await db.people.get(organiser)).name == "Maria"


async def test_who_has_a_place_gets_the_link_of_the_group_and_nobody_else(
    theatre: Theatre,
) -> None:
    await organises(theatre, places="1")
    for name in ("maria", "jan"):
        await joins_in(theatre, name)
        theatre.sees(name)
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Een groep")
    await theatre.says("els", "javascript:alert(1)")
    assert "geen link van een groep" in hears(theatre, "els")
    await theatre.says("els", "https://t.me/+abcDEF123")

    assert "https://t.me/+abcDEF123" in hears(theatre, "maria")
    assert theatre.sees("jan") == []
    await sees_their_card(theatre, "maria")
    assert "https://t.me/+abcDEF123" in theatre.screen("maria")[-1].text
