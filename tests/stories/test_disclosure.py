"""Step by step: what is seen of somebody before and after a yes, and what they give on purpose."""

import pytest

from adapters.stage import Bubble
from bot.demo.theatre import Theatre
from storage.database import Database
from storage.tables import metadata
from tests.stories.acts import (
    asks_for_help,
    finishes,
    hands_back,
    hears,
    is_helped,
    on_sqlite,
    picks,
    texts,
)

ADDRESS = "Zonnebloemstraat 17"


async def gives_the_address(theatre: Theatre, who: str = "maria") -> None:
    await picks(theatre, who, "Adres of telefoon geven")
    await theatre.presses(who, "Mijn adres")
    await theatre.says(who, ADDRESS)
    await theatre.presses(who, "Ja")


def letter_with(theatre: Theatre, who: str, words: str) -> list[Bubble]:
    return [bubble for bubble in theatre.screen(who) if words in bubble.text]


async def kept_in(theatre: Theatre, words: str) -> list[str]:
    """The columns of the whole database in which these words stand."""
    found = set()
    async with theatre.bot() as storage:
        assert isinstance(storage, Database)
        async with storage._engine.connect() as connection:
            for table in metadata.sorted_tables:
                for row in (await connection.execute(table.select())).mappings():
                    found |= {f"{table.name}.{key}" for key in row if words in str(row[key])}
    return sorted(found)


async def test_a_ping_says_kind_place_time_and_why_and_nothing_of_who_or_what(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre, "maria", "mijn kraan lekt, ik ben Maria de Vries")

    for name in ("jan", "samira"):
        [ping] = theatre.sees(name)
        assert "Klusje in huis · Hoge Vucht · Morgen" in ping.text
        assert "want je koos “Klusje in huis”" in ping.text
        for secret in ("Maria", "Vries", "kraan", "lekt"):
            assert secret not in ping.text, (name, secret)


@on_sqlite
async def test_after_a_yes_there_is_a_first_name_and_what_was_written(theatre: Theatre) -> None:
    await theatre.does("maria", "said", text="mijn kraan lekt", name="Maria de Vries")
    for label in ("Hoge Vucht", "Morgen", "Versturen"):
        await theatre.does("maria", "said", text=label, name="Maria de Vries")
    await theatre.presses("jan", "Ja, dat doe ik")

    heard = hears(theatre, "jan")
    assert "Je helpt Maria" in heard
    assert "mijn kraan lekt" in heard
    assert "Vries" not in heard
    seen = hears(theatre, "maria")
    assert "Jan (vrijwilliger sinds juli 2024, hielp nog niet eerder, VOG: nog niet gezien)" in seen
    assert "samira" not in seen.casefold()


@on_sqlite
async def test_a_number_in_the_request_is_left_out_until_it_is_given(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt, bel me op 06 12345678")
    for label in ("Hoge Vucht", "Morgen"):
        await theatre.presses("maria", label)
    assert "laat ik weg" in hears(theatre, "maria")
    await theatre.presses("maria", "Versturen")
    await theatre.presses("jan", "Ja, dat doe ik")

    heard = hears(theatre, "jan")
    assert "mijn kraan lekt" in heard
    assert "12345678" not in heard


async def test_an_address_goes_to_one_helper_once_and_is_taken_back_at_the_end(
    theatre: Theatre,
) -> None:
    await is_helped(theatre, "other:maria")
    await gives_the_address(theatre, "other:maria")
    [given] = letter_with(theatre, "jan", ADDRESS)
    assert "alleen voor jou" in given.text
    for name in ("samira", "els"):
        assert ADDRESS not in hears(theatre, name)

    await finishes(theatre, "jan", "other:maria")

    assert letter_with(theatre, "jan", ADDRESS) == []
    [gone] = [each for each in theatre.screen("jan") if each.name == given.name]
    assert "weggehaald" in gone.text


@pytest.mark.parametrize("end", ["hands back", "withdraws", "somebody else"])
@on_sqlite
async def test_an_address_is_taken_back_however_it_ends(theatre: Theatre, end: str) -> None:
    await is_helped(theatre)
    await gives_the_address(theatre)
    if end == "hands back":
        await hands_back(theatre)
    elif end == "withdraws":
        await theatre.presses("maria", "Intrekken")
    else:
        await picks(theatre, "maria", "Liever iemand anders")
        await theatre.presses("maria", "Ja")

    assert letter_with(theatre, "jan", ADDRESS) == []


@on_sqlite
async def test_what_was_taken_back_is_nowhere_in_the_database(theatre: Theatre) -> None:
    await is_helped(theatre)
    await gives_the_address(theatre)
    assert await kept_in(theatre, ADDRESS)

    await finishes(theatre)

    assert await kept_in(theatre, ADDRESS) == []


@on_sqlite
async def test_who_helps_next_gets_no_address_that_was_given_to_another(theatre: Theatre) -> None:
    await is_helped(theatre)
    await gives_the_address(theatre)
    await hands_back(theatre)
    await theatre.presses("samira", "Ja, dat doe ik")

    assert letter_with(theatre, "samira", ADDRESS) == []
    await picks(theatre, "maria", "Wie ziet wat")
    assert "Je adres" not in hears(theatre, "maria")


@on_sqlite
async def test_an_address_is_only_given_when_it_is_confirmed(theatre: Theatre) -> None:
    await is_helped(theatre)
    await picks(theatre, "maria", "Adres of telefoon geven")
    await theatre.presses("maria", "Mijn adres")
    await theatre.says("maria", ADDRESS)
    assert "Dit gaat alleen naar Jan." in hears(theatre, "maria")

    await theatre.presses("maria", "Nee")

    assert "niets gegeven" in hears(theatre, "maria")
    assert ADDRESS not in texts(theatre.screen("jan"))


@on_sqlite
async def test_a_resident_sees_at_any_moment_who_sees_what(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.says("maria", "menu")
    await theatre.presses("maria", "Mijn vragen")
    await picks(theatre, "maria", "Wie ziet wat")
    heard = hears(theatre, "maria")
    assert "Gevraagd: 2" in heard
    assert "Geen naam en niet wat je schreef" in heard
    assert "Jan" not in heard

    await theatre.presses("jan", "Ja, dat doe ik")
    await picks(theatre, "maria", "Wie ziet wat")
    heard = hears(theatre, "maria")
    assert "Jan (helper) ziet: je naam (Maria), wat er nodig is" in heard
    assert "Je adres" not in heard

    await gives_the_address(theatre)
    theatre.sees("maria")
    await picks(theatre, "maria", "Wie ziet wat")
    assert "Je adres" in hears(theatre, "maria")


@on_sqlite
async def test_a_number_said_in_passing_is_held_back_and_given_on_purpose(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await theatre.says("maria", "Bel maar op 06 12345678")
    assert "12345678" not in hears(theatre, "jan")
    assert "weggelaten" in hears(theatre, "maria")

    await theatre.presses("maria", "Ja, geef het door")

    [given] = letter_with(theatre, "jan", "12345678")
    assert "alleen voor jou" in given.text
    await finishes(theatre)
    assert letter_with(theatre, "jan", "12345678") == []


@on_sqlite
async def test_a_number_that_is_kept_stays_kept(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.says("jan", "Bel maar op 06 12345678")

    await theatre.presses("jan", "Nee, laat maar weg")

    assert "blijft van jou" in hears(theatre, "jan")
    assert "12345678" not in texts(theatre.screen("maria"))


@on_sqlite
async def test_a_number_given_too_late_reaches_nobody(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.says("maria", "Bel maar op 06 12345678")
    await hands_back(theatre)
    await theatre.presses("samira", "Ja, dat doe ik")

    await theatre.presses("maria", "Ja, geef het door")

    assert "Dat kan niet meer" in hears(theatre, "maria")
    for name in ("jan", "samira"):
        assert "12345678" not in texts(theatre.screen(name)), name
