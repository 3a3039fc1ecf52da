"""The circle: everyone in a request sees who is in it and does their part in the open."""

from bot.demo.theatre import Theatre
from tests.stories.acts import (
    buttons,
    code_on,
    hears,
    is_helped,
    on_sqlite,
    picks,
    texts,
)


async def brings_a_neighbour(theatre: Theatre, who: str = "maria", neighbour: str = "nora") -> None:
    """Somebody that `who` knows comes in with a code; everyone has looked."""
    await picks(theatre, who, "Iemand erbij vragen")
    await theatre.presses(who, "Iemand die ik ken")
    await theatre.says(neighbour, code_on(theatre, who))
    for name in (who, neighbour, "jan"):
        theatre.sees(name)


async def asks_a_professional_in(theatre: Theatre, who: str = "maria") -> None:
    await picks(theatre, who, "Iemand erbij vragen")
    await theatre.presses(who, "Een beroepskracht")


async def test_words_in_a_circle_reach_everyone_else_in_it_on_their_own_channels(
    theatre: Theatre,
) -> None:
    await is_helped(theatre, "other:maria", "jan")
    await brings_a_neighbour(theatre, "other:maria", "other:nora")
    await asks_a_professional_in(theatre, "other:maria")
    await theatre.presses("els", "Ja, dat doe ik")
    everyone = ("other:maria", "jan", "other:nora", "els")
    for name in (*everyone, "samira"):
        theatre.sees(name)

    await theatre.says("other:nora", "Ik kan de deur opendoen")

    for name in ("other:maria", "jan", "els"):
        assert hears(theatre, name) == "💬 Nora:\nIk kan de deur opendoen", name
    await theatre.says("jan", "Fijn, dan kom ik")
    for name in ("other:maria", "other:nora", "els"):
        assert hears(theatre, name) == "💬 Jan:\nFijn, dan kom ik", name
    assert theatre.sees("samira") == []


@on_sqlite
async def test_everyone_sees_who_is_in_it_and_hears_who_comes_in(theatre: Theatre) -> None:
    await is_helped(theatre)
    await picks(theatre, "maria", "Iemand erbij vragen")
    await theatre.presses("maria", "Iemand die ik ken")
    theatre.sees("maria")

    await theatre.says("nora", code_on(theatre, "maria"))

    for name in ("maria", "jan"):
        assert "Nora (erbij gevraagd) doet nu ook mee" in hears(theatre, name)
    heard = hears(theatre, "nora")
    assert "mijn kraan lekt" in heard
    assert "Wat je hier schrijft, lezen alle anderen" in heard
    assert "Je praat hierover met Jan, Nora" in texts(theatre.screen("maria")[-1:])
    assert "Je praat hierover met Maria, Nora" in texts(theatre.screen("jan")[-1:])
    assert "Je praat hierover met Maria, Jan" in texts(theatre.screen("nora")[-1:])


@on_sqlite
async def test_the_resident_decides_whether_a_helper_may_ask_somebody_in(theatre: Theatre) -> None:
    await is_helped(theatre)
    await picks(theatre, "jan", "Iemand erbij vragen")
    await theatre.presses("jan", "Iemand die ik ken")
    heard = hears(theatre, "jan")
    assert "Ik vraag Maria of dat goed is" in heard
    assert "code" not in heard

    assert "Jan wil iemand erbij vragen" in hears(theatre, "maria")
    await theatre.presses("maria", "Nee")

    assert "Maria wil dat liever niet" in hears(theatre, "jan")
    await picks(theatre, "jan", "Iemand erbij vragen")
    await theatre.presses("jan", "Iemand die ik ken")
    await theatre.presses("maria", "Ja")
    await theatre.says("nora", code_on(theatre, "jan"))
    assert "Nora (erbij gevraagd)" in hears(theatre, "maria")


@on_sqlite
async def test_a_code_brings_one_person_in_and_no_second(theatre: Theatre) -> None:
    await is_helped(theatre)
    await brings_a_neighbour(theatre)

    await theatre.says("piet", code_on(theatre, "maria"))

    assert "al gebruikt" in hears(theatre, "piet")
    await theatre.says("piet", "laat mij erin")
    assert theatre.sees("maria") == theatre.sees("jan") == []


@on_sqlite
async def test_a_code_that_is_used_when_it_is_all_over_brings_nobody_in(theatre: Theatre) -> None:
    await is_helped(theatre)
    await picks(theatre, "maria", "Iemand erbij vragen")
    await theatre.presses("maria", "Iemand die ik ken")
    await picks(theatre, "maria", "Intrekken")

    await theatre.says("nora", code_on(theatre, "maria"))

    heard = hears(theatre, "nora")
    assert "al afgesloten" in heard
    assert "kraan" not in heard


async def test_a_professional_is_asked_in_and_no_volunteer_hears_of_it(theatre: Theatre) -> None:
    await is_helped(theatre)
    await asks_a_professional_in(theatre)
    ping = hears(theatre, "els")
    assert "Vraag om mee te kijken" in ping
    assert "Maria" not in ping
    assert "kraan" not in ping
    assert theatre.sees("samira") == []

    await theatre.presses("els", "Ja, dat doe ik")

    for name in ("maria", "jan"):
        assert "Els (beroepskracht) doet nu ook mee" in hears(theatre, name)
    await theatre.says("els", "Dag allemaal")
    assert "💬 Els:\nDag allemaal" in hears(theatre, "jan")


@on_sqlite
async def test_who_steps_out_is_said_to_be_gone_and_hears_no_more(theatre: Theatre) -> None:
    await is_helped(theatre)
    await brings_a_neighbour(theatre)

    await picks(theatre, "nora", "Ik stap eruit")

    assert "je doet niet meer mee" in hears(theatre, "nora")
    for name in ("maria", "jan"):
        assert "Nora doet niet meer mee" in hears(theatre, name)
    await theatre.says("maria", "De sleutel ligt onder de mat")
    assert theatre.sees("nora") == []
    assert "onder de mat" in hears(theatre, "jan")
    await theatre.says("nora", "hallo?")
    assert "hallo?" not in hears(theatre, "maria") + hears(theatre, "jan")


@on_sqlite
async def test_who_was_asked_in_says_that_it_is_done_and_the_resident_decides(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await brings_a_neighbour(theatre)

    await picks(theatre, "nora", "Het is klaar")

    assert "Nora zegt dat het klaar is" in hears(theatre, "maria")
    assert theatre.sees("jan") == []
    await theatre.presses("maria", "Nog niet")
    await theatre.says("jan", "Ik kom er zo aan")
    assert "Ik kom er zo aan" in hears(theatre, "maria")


@on_sqlite
async def test_a_step_from_an_old_card_does_nothing_for_who_has_left(theatre: Theatre) -> None:
    await is_helped(theatre)
    [card] = [bubble for bubble in theatre.screen("jan") if "klaar" in str(buttons([bubble]))]
    await picks(theatre, "maria", "Liever iemand anders")
    await theatre.presses("maria", "Ja")
    for name in ("maria", "jan", "samira"):
        theatre.sees(name)

    await theatre.presses("jan", "Het is klaar", card)

    assert "al beantwoord" in hears(theatre, "jan")
    assert theatre.sees("maria") == []
