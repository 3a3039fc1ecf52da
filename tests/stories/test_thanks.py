"""Thanks arrive in the words of who was helped, when they agree to that, and live on."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.files import a_file
from tests.stories.acts import (
    code_on,
    finishes,
    hears,
    on_sqlite,
)
from tests.stories.test_closing_the_loop import is_done

A_DAY = timedelta(days=1)


async def test_thanks_reach_the_helper_in_the_residents_own_words(theatre: Theatre) -> None:
    await is_done(theatre, "other:maria")
    await theatre.presses("other:maria", "😊 Ja")
    assert "Wil je Jan nog iets zeggen" in hears(theatre, "other:maria")
    await theatre.says("other:maria", "Wat een schat ben je!")
    assert "Mag Jan dit lezen" in hears(theatre, "other:maria")
    assert theatre.sees("jan") == []

    await theatre.presses("other:maria", "Ja, geef het door")

    heard = hears(theatre, "jan")
    assert "Maria is goed geholpen door jou" in heard
    assert "“Wat een schat ben je!”" in heard
    assert "schat" not in hears(theatre, "els") + hears(theatre, "samira")


@on_sqlite
async def test_words_without_consent_stay_where_they_are(theatre: Theatre) -> None:
    await is_done(theatre)
    await theatre.presses("maria", "😐 Een beetje")
    await theatre.says("maria", "Hij was wel wat laat")
    await theatre.presses("maria", "Nee, liever niet")

    assert "wat laat" not in hears(theatre, "jan")
    assert "Bedankt voor je antwoord" in hears(theatre, "maria")


@on_sqlite
async def test_thanks_may_be_spoken(theatre: Theatre) -> None:
    await is_done(theatre)
    await theatre.presses("maria", "😊 Ja")
    await theatre.sends("maria", "voice", a_file("voice"))
    await theatre.presses("maria", "Ja, geef het door")

    [thanks] = [bubble for bubble in theatre.sees("jan") if bubble.attachments]
    assert [each.kind for each in thanks.attachments] == ["voice"]


@on_sqlite
async def test_nothing_to_say_is_fine_and_nobody_is_asked_for_consent(theatre: Theatre) -> None:
    await is_done(theatre)
    await theatre.presses("maria", "😊 Ja")
    await theatre.presses("maria", "Overslaan")

    heard = hears(theatre, "maria")
    assert "Mag Jan" not in heard
    assert "Bedankt voor je antwoord" in heard
    assert "Maria is goed geholpen door jou" in hears(theatre, "jan")


@on_sqlite
async def test_thanks_also_reach_who_asked_it_for_another(theatre: Theatre) -> None:
    await theatre.says("sanne", "de kraan van mijn moeder lekt")
    for label in ("Hoge Vucht", "Morgen", "Vraag het die persoon zelf", "Versturen"):
        await theatre.presses("sanne", label)
    await theatre.says("maria", code_on(theatre, "sanne"))
    await theatre.presses("maria", "Ja, dat wil ik")
    await theatre.presses("jan", "Ja, dat doe ik")
    await finishes(theatre)
    theatre.sees("sanne"), theatre.sees("jan")

    await theatre.presses("maria", "😊 Ja")
    await theatre.says("maria", "Dank aan jullie allebei")
    await theatre.presses("maria", "Ja, geef het door")

    assert "Dank aan jullie allebei" in hears(theatre, "jan")
    heard = hears(theatre, "sanne")
    assert "Maria is goed geholpen. Fijn dat je erbij was" in heard
    assert "Dank aan jullie allebei" in heard


async def test_a_year_later_a_helper_who_likes_that_hears_of_it(theatre: Theatre) -> None:
    await is_done(theatre)
    await theatre.presses("maria", "😊 Ja")
    await theatre.presses("maria", "Overslaan")
    assert "over een jaar" in hears(theatre, "jan")
    await theatre.presses("jan", "Ja, leuk")
    theatre.sees("jan")
    await theatre.later(timedelta(days=364))
    assert theatre.sees("jan") == []

    await theatre.later(A_DAY)

    assert "Een jaar geleden hielp jij Maria: Klusje in huis" in hears(theatre, "jan")


@on_sqlite
async def test_who_does_not_like_it_is_not_asked_twice_and_hears_nothing(theatre: Theatre) -> None:
    await is_done(theatre)
    await theatre.presses("maria", "😊 Ja")
    await theatre.presses("maria", "Overslaan")
    await theatre.presses("jan", "Nee, hoeft niet")
    await is_done(theatre, "ahmed")
    await theatre.presses("ahmed", "😊 Ja")
    await theatre.presses("ahmed", "Overslaan")

    assert "over een jaar" not in hears(theatre, "jan")
    await theatre.later(timedelta(days=366))
    assert "jaar geleden" not in hears(theatre, "jan")
