"""Anybody organises: a preview, a kind check, changes that all hear once, and words both ways."""

from dataclasses import replace

import pytest

from bot.activities.activity import State
from bot.demo.theatre import Theatre
from bot.settings import Activities
from tests.stories.activities import (
    TITLE,
    WHEN,
    does,
    drafts,
    finds,
    hours,
    joins_in,
    link_of,
    organises,
    press,
    the_activity,
)
from tests.stories.acts import buttons, code_on, hears, on_sqlite, texts

pytestmark = on_sqlite


async def sees_their_card(theatre: Theatre, who: str) -> None:
    await theatre.says(who, "menu")
    await theatre.presses(who, "Mijn activiteiten")
    theatre.sees(who)


async def confirms(theatre: Theatre, who: str, *answers: str) -> None:
    for answer in answers:
        await theatre.presses(who, answer)


async def test_a_sentence_begins_it_and_the_preview_is_what_others_see(theatre: Theatre) -> None:
    await theatre.says("els", "ik wil een buurtfeest organiseren in de Heuvel " + WHEN)
    assert "Hoe heet het?" in hears(theatre, "els")
    await theatre.says("els", "Buurtfeest")
    await theatre.says("els", "Op het plein")
    await theatre.presses("els", "Zoveel als er komen")

    preview = theatre.sees("els")[-1]
    seen = preview.text.partition("👤")[0].partition("🎈")[2]
    assert "zaterdag 14 maart, 15:00 - 17:00" in seen
    await theatre.presses("els", "✅ Iedereen")
    await finds(theatre, "maria", "Buurtfeest")
    assert seen in theatre.sees("maria")[-1].text


async def test_a_first_activity_is_looked_at_and_then_it_is_there(theatre: Theatre) -> None:
    await drafts(theatre, "maria")
    theatre.sees("els")
    await theatre.presses("maria", "✅ Iedereen")
    assert "kijkt er eerst iemand mee" in hears(theatre, "maria")
    await theatre.says("jan", "/activiteiten")
    await theatre.presses("jan", "Alles")
    assert "niets op" in hears(theatre, "jan")

    assert TITLE in hears(theatre, "els")
    await theatre.presses("els", "Prima zo")

    assert "Het staat erop" in hears(theatre, "maria")
    await drafts(theatre, "maria", title="Nog een keer")
    await theatre.presses("maria", "✅ Iedereen")
    assert "Het staat erop" in hears(theatre, "maria")


async def test_silence_is_a_yes_and_a_not_yet_is_said_with_words(theatre: Theatre) -> None:
    await drafts(theatre, "maria")
    await theatre.presses("maria", "✅ Iedereen")
    theatre.sees("maria")
    await theatre.presses("els", "Nog niet")
    await theatre.says("els", "Zeg er nog bij voor wie het is.")

    assert "voor wie het is" in hears(theatre, "maria")
    await sees_their_card(theatre, "maria")
    await does(theatre, "maria", "📣 Plaatsen")
    theatre.sees("els")
    await theatre.later(hours(25))

    assert "Het staat erop" in hears(theatre, "maria")
    assert (await the_activity(theatre)).state is State.PUBLISHED
    assert buttons(theatre.screen("els")).count("👍 Prima zo") == 0


async def test_two_who_contribute_can_look_where_a_network_wants_that(theatre: Theatre) -> None:
    settings = replace(theatre.settings, activities=Activities(check="contributors"))
    theatre.house = replace(theatre.house, settings=settings)
    await drafts(theatre, "maria")
    await theatre.presses("maria", "✅ Iedereen")

    await theatre.presses("jan", "Prima zo")
    assert (await the_activity(theatre)).state is State.CHECKING
    await theatre.presses("samira", "Prima zo")

    assert (await the_activity(theatre)).state is State.PUBLISHED


async def test_by_link_only_nobody_else_finds_it(theatre: Theatre) -> None:
    await drafts(theatre)
    await theatre.presses("els", "Alleen wie de link heeft")
    await theatre.says("jan", "/activiteiten")
    await theatre.presses("jan", "Alles")
    assert "niets op" in hears(theatre, "jan")

    await theatre.says("maria", f"/start {await link_of(theatre)}")
    assert TITLE in hears(theatre, "maria")
    await theatre.says("maria", "/start act_0123456789abcdef")
    assert "kan niet meer" in hears(theatre, "maria")


async def test_of_another_time_everyone_hears_once_and_says_whether_they_come(
    theatre: Theatre,
) -> None:
    await organises(theatre)
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
        theatre.sees(name)
    await sees_their_card(theatre, "els")
    before = (await the_activity(theatre)).sequence
    await does(theatre, "els", "Veranderen")
    await theatre.presses("els", "Wanneer")
    await theatre.says("els", "zondag 15 maart om 14 uur")
    await theatre.presses("els", "Ja")

    assert (await the_activity(theatre)).sequence > before
    for name in ("maria", "jan", "samira"):
        assert hears(theatre, name).count("zondag 15 maart, 14:00") >= 1, name
    await theatre.presses("maria", "Nee, ik kan toch niet")
    assert "Er is plek voor je" in hears(theatre, "samira")


async def test_two_organisers_who_change_the_same_see_each_others_words_first(
    theatre: Theatre,
) -> None:
    await organises(theatre)
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Samen organiseren")
    await theatre.says("maria", code_on(theatre, "els"))
    assert "Je organiseert nu" in hears(theatre, "maria")
    for name, title in (("els", "Thee"), ("maria", "Limonade")):
        await does(theatre, name, "Veranderen")
        await theatre.presses(name, "De naam")
        await theatre.says(name, title)
        theatre.sees(name)

    yes = [press(theatre, "els", "Ja"), press(theatre, "maria", "Ja")]
    await theatre.happens("stage", *yes)

    assert (await the_activity(theatre)).title == "Thee"
    assert "Nu: Thee" in hears(theatre, "maria")
    await theatre.presses("maria", "Ja")
    assert (await the_activity(theatre)).title == "Limonade"
    assert "Maria heeft iets veranderd" in hears(theatre, "els")


async def test_fewer_places_take_nobodys_place_and_more_are_offered(theatre: Theatre) -> None:
    await organises(theatre)
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
    theatre.sees("samira")
    await sees_their_card(theatre, "els")
    for number, said in (("1", "Die houden ze"), ("3", "Aangepast")):
        await does(theatre, "els", "Veranderen")
        await theatre.presses("els", "Hoeveel mensen")
        await theatre.says("els", number)
        await theatre.presses("els", "Ja")
        assert said in hears(theatre, "els")

    assert "Er is plek voor je" in hears(theatre, "samira")


async def test_what_is_called_off_is_told_once_with_why_and_an_open_offer_is_off(
    theatre: Theatre,
) -> None:
    await organises(theatre, places="1")
    for name in ("maria", "jan", "samira"):
        await joins_in(theatre, name)
    await does(theatre, "maria", "Ik kan toch niet")
    for name in ("maria", "jan", "samira"):
        theatre.sees(name)
    yes = press(theatre, "jan", "Ja, ik kom")
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Afzeggen")
    await theatre.says("els", "De verwarming is stuk")
    await theatre.presses("els", "Ja, zeg het af")

    for name in ("jan", "samira"):
        heard = hears(theatre, name)
        assert heard.count("gaat niet door") == 1, name
        assert "verwarming" in heard
    assert theatre.sees("maria") == []
    await theatre.happens("stage", yes)
    assert "doet mee" not in hears(theatre, "jan")
    await theatre.later(hours(24 * 5))
    assert theatre.sees("jan") == theatre.sees("samira") == []


async def test_one_time_of_a_series_is_off_and_the_others_go_on(theatre: Theatre) -> None:
    await organises(theatre, when="elke dinsdag om 15 uur", series="each")
    await joins_in(theatre, "maria")
    theatre.sees("maria")
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Afzeggen")
    await confirms(theatre, "els", "10 mrt", "Overslaan", "Ja, zeg het af")

    assert "10 maart, 15:00 gaat niet door" in hears(theatre, "maria")
    await theatre.says("maria", "/activiteiten")
    await theatre.presses("maria", "Alles")
    assert "di 17 mrt" in " ".join(buttons(theatre.sees("maria")))


async def test_a_series_that_moves_keeps_who_signed_up(theatre: Theatre) -> None:
    await organises(theatre, when="elke dinsdag om 15 uur", series="each")
    await joins_in(theatre, "maria")
    theatre.sees("maria")
    await sees_their_card(theatre, "els")
    await does(theatre, "els", "Veranderen")
    await theatre.presses("els", "Wanneer")
    await theatre.says("els", "donderdag 12 maart om 11 uur")
    await confirms(theatre, "els", "Vanaf nu elke keer", "Ja")

    assert "donderdag 12 maart, 11:00" in hears(theatre, "maria")
    activity = await the_activity(theatre)
    assert activity.repeats == "FREQ=WEEKLY;BYDAY=TH"
    assert [each.starts_at.weekday() for each in activity.planned] == [3] * len(activity.planned)


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


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("\u202egnillet\u2066 <b>Feest</b> & \u200bzo", "gnillet <b>Feest</b> & zo"),
        ("Feest\nvoor\u2028de straat\r\nDTSTART:1", "Feest voor de straat DTSTART:1"),
        ("{ $name } Feest", "{ $name } Feest"),
    ],
)
async def test_a_title_is_one_visible_line_and_markup_stays_text(
    theatre: Theatre, title: str, shown: str
) -> None:
    await organises(theatre, title=title)

    assert (await the_activity(theatre)).title == shown
    await finds(theatre, "maria", "Feest")
    assert f"🎈 {shown}\n" in theatre.sees("maria")[-1].text


async def test_a_title_of_five_thousand_characters_and_a_past_date_are_asked_again(
    theatre: Theatre,
) -> None:
    await theatre.says("els", "/organiseren")
    await theatre.says("els", "x" * 5000)
    assert "te lang" in hears(theatre, "els")
    await theatre.says("els", TITLE)

    for past in ("gisteren om 10 uur", "9 maart 2026 om 10 uur", "30 februari om 10 uur"):
        theatre.sees("els")
        await theatre.says("els", past)
        assert "Waar is het?" not in hears(theatre, "els"), past


async def test_what_became_past_while_it_was_written_is_not_published(theatre: Theatre) -> None:
    await drafts(theatre, when="vandaag om 11 uur")
    theatre.now += hours(3)
    theatre.sees("els")

    await theatre.presses("els", "✅ Iedereen")

    assert "Het staat erop" not in hears(theatre, "els")
