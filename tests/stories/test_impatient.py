"""People in a hurry, in doubt or just polite: nobody is told off, and nobody has to learn words."""

from datetime import timedelta

import pytest

from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, buttons, hears, on_sqlite

pytestmark = on_sqlite


@pytest.mark.parametrize("said", ["hoi", "Goedemorgen!", "hello", "👋"])
async def test_a_hello_is_not_told_off(theatre: Theatre, said: str) -> None:
    await theatre.says("maria", said)

    heard = hears(theatre, "maria")
    assert "weet niet goed" not in heard
    assert heard.endswith("Wat wil je doen?")


async def test_a_thank_you_needs_no_menu(theatre: Theatre) -> None:
    await theatre.says("maria", "hoi")
    for said in ("dank je wel", "ok", "👍", "Bedankt!"):
        theatre.sees("maria")

        await theatre.says("maria", said)

        [answer] = theatre.sees("maria")
        assert answer.text.startswith("🙂"), said
        assert answer.options == ()


@pytest.mark.parametrize("said", ["ik heb hulp nodig", "Help me"])
async def test_who_just_asks_for_help_is_asked_what_about(theatre: Theatre, said: str) -> None:
    await theatre.says("maria", said)
    assert "Waar gaat het over?" in hears(theatre, "maria")

    await theatre.presses("maria", "Gezelschap")
    assert "Vertel kort" in hears(theatre, "maria")


async def test_who_just_asks_for_help_in_english_is_asked_in_english(theatre: Theatre) -> None:
    await theatre.says("maria", "can somebody help me please")
    heard = hears(theatre, "maria")
    assert "I talk English" in heard
    assert heard.endswith('Typ "language".\n\nWhat is it about?')

    await theatre.presses("maria", "Company")
    assert "Tell in short" in hears(theatre, "maria")


@pytest.mark.parametrize(
    ("what", "asked"),
    [("mijn gordijnen", ("Deze week",)), ("mijn verzameling", ("Klusje in huis", "Deze week"))],
)
async def test_what_was_said_already_is_not_asked_again(
    theatre: Theatre, what: str, asked: tuple[str, ...]
) -> None:
    await theatre.says("maria", f"Ik heb hulp nodig met {what} in de Heuvel")
    for label in asked:
        await theatre.presses("maria", label)

    heard = hears(theatre, "maria")
    assert "Klusje in huis · Heuvel · Deze week" in heard
    assert f"“Ik heb hulp nodig met {what} in de Heuvel”" in heard


@pytest.mark.parametrize("place", ["Hoge Vucht", "heuvel!", "Centrum"])
async def test_where_somebody_lives_is_no_request_by_itself(theatre: Theatre, place: str) -> None:
    await theatre.says("maria", place)

    assert hears(theatre, "maria").endswith("Wat wil je doen?")


async def test_a_sentence_where_a_button_was_expected_is_understood(theatre: Theatre) -> None:
    await theatre.says("maria", "/hulp")
    theatre.sees("maria")

    await theatre.says("maria", "kan iemand mij naar het ziekenhuis brengen")
    assert "Ik begrijp dat het gaat over: Vervoer" in hears(theatre, "maria")
    await theatre.says("maria", "in de Heuvel bij de kerk")
    await theatre.says("maria", "morgen")

    heard = hears(theatre, "maria")
    assert "Vervoer · Heuvel · Morgen" in heard
    assert "“kan iemand mij naar het ziekenhuis brengen”" in heard


async def test_words_that_do_not_answer_are_asked_again(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    for said in ("heuvel of centrum", "ergens", "?", "mijn kraan lekt", "hij slaat me"):
        theatre.sees("maria")

        await theatre.says("maria", said)

        heard = hears(theatre, "maria")
        assert "begrijp ik niet" in heard, said
        assert "112" in heard


async def test_who_does_not_know_what_to_say_reads_whom_to_call(theatre: Theatre) -> None:
    await theatre.says("maria", "hij slaat me")

    heard = hears(theatre, "maria")
    assert "112" in heard
    assert "113" in heard


@pytest.mark.parametrize("said", ["is er al iemand?", "laat maar", "stop"])
async def test_who_waits_hears_where_it_stands_and_can_withdraw(
    theatre: Theatre, said: str
) -> None:
    await asks_for_help(theatre)
    theatre.sees("maria")

    await theatre.says("maria", said)

    assert "Ik zoek iemand. Gevraagd: 2." in hears(theatre, "maria")
    await theatre.presses("maria", "Intrekken")
    assert "ingetrokken" in hears(theatre, "maria")


@pytest.mark.parametrize("said", ["klopt", "doe maar"])
async def test_a_yes_in_many_words_sends_it(theatre: Theatre, said: str) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    for label in ("Hoge Vucht", "Morgen"):
        await theatre.presses("maria", label)

    await theatre.says("maria", said)

    assert "verstuurd" in hears(theatre, "maria")


@pytest.mark.parametrize("said", ["kan niet", "nee, sorry"])
async def test_a_no_in_many_words_is_quite_all_right(theatre: Theatre, said: str) -> None:
    await asks_for_help(theatre)
    theatre.sees("jan")

    await theatre.says("jan", said)

    assert "Helemaal goed" in hears(theatre, "jan")


async def test_who_wants_a_human_and_gets_no_answer_is_not_told_to_ask_for_one(
    theatre: Theatre,
) -> None:
    await theatre.says("maria", "mens")
    await theatre.says("maria", "ik kan niet meer")
    assert "113" in hears(theatre, "maria")

    await theatre.later(timedelta(minutes=5))

    heard = hears(theatre, "maria")
    assert "nog geen medewerker geantwoord" in heard
    assert "112" in heard
    assert 'Typ "mens"' not in heard


async def test_a_volunteer_finds_what_they_offer_in_the_menu(theatre: Theatre) -> None:
    await theatre.says("jan", "menu")

    assert "🤝 Hoe ik wil helpen" in buttons(theatre.sees("jan"))
