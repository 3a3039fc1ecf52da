"""A request for several people: its places fill exactly, and one that is free is filled again."""

from datetime import timedelta

import pytest

from bot.demo.theatre import Theatre
from tests.stories.acts import (
    agrees_on,
    buttons,
    finishes,
    hands_back,
    hears,
    joins,
    on_sqlite,
    picks,
    texts,
)

HELPERS = ("jan", "samira", "karim", "noor")


@pytest.fixture
async def street(theatre: Theatre) -> Theatre:
    """Karim and Noor help with jobs in the house as well."""
    for name in ("karim", "noor"):
        await joins(theatre, name, "1 en 2")
    theatre.sees("els")
    return theatre


async def asks_for_several(theatre: Theatre, places: int = 3, who: str = "maria") -> None:
    await theatre.says(who, "mijn kast moet naar boven")
    for label in ("Klusje in huis", "Hoge Vucht", "Morgen"):
        if label in str(buttons(theatre.screen(who))):
            await theatre.presses(who, label)
    for label in ("Iets veranderen", "Hoeveel mensen", str(places), "Versturen"):
        await theatre.presses(who, label)


async def all_are_asked(theatre: Theatre) -> None:
    """For three places a few more than three, at once."""
    await asks_for_several(theatre)
    await theatre.later(timedelta(minutes=1))


async def test_three_places_fill_exactly_and_the_fourth_hears_it(street: Theatre) -> None:
    await all_are_asked(street)
    assert "(3 mensen nodig)" in hears(street, "jan")

    await street.presses("jan", "Ja, dat doe ik")
    assert "Ik zoek nog 2 mensen" in hears(street, "maria")
    await street.presses("samira", "Ja, dat doe ik")
    assert "Ik zoek nog 1 persoon" in hears(street, "maria")
    assert "Samira" in hears(street, "jan")
    stage, both = street.stages["stage"], []
    for name in ("karim", "noor"):
        [ping] = [each for each in street.screen(name) if "Kun jij helpen?" in each.text]
        assert "Er helpt al 1 ander" in ping.text or "Er helpt al" not in ping.text
        both.append(stage.does(name, "pressed", press=ping.presses[0], about=ping.name))
    street.sees("karim"), street.sees("noor")
    await street.happens("stage", *both)

    heard = {name: hears(street, name) for name in ("karim", "noor")}
    assert "Je helpt Maria" in heard["karim"]
    assert "Je helpt Maria" not in heard["noor"]
    [ping] = [each for each in street.screen("noor") if "Kun jij helpen?" in each.text]
    late = "Iemand anders" in ping.text + heard["noor"]
    assert late
    assert "Je praat hierover met Jan, Samira, Karim" in texts(street.screen("maria"))


@on_sqlite
async def test_those_who_help_together_read_each_other(street: Theatre) -> None:
    await all_are_asked(street)
    for name in ("jan", "samira", "karim"):
        await street.presses(name, "Ja, dat doe ik")
    for name in (*HELPERS, "maria"):
        street.sees(name)

    await street.says("samira", "Ik neem een steekwagen mee")

    for name in ("maria", "jan", "karim"):
        assert hears(street, name) == "💬 Samira:\nIk neem een steekwagen mee", name
    assert street.sees("noor") == []


@on_sqlite
async def test_one_of_three_hands_back_and_only_that_place_is_filled_again(street: Theatre) -> None:
    await all_are_asked(street)
    for name in ("jan", "samira", "karim"):
        await street.presses(name, "Ja, dat doe ik")
    for name in (*HELPERS, "maria"):
        street.sees(name)

    await hands_back(street, "samira", "Ik ben ziek")

    assert "Samira kan toch niet helpen: ziek" in hears(street, "maria")
    assert "Samira kan toch niet" in hears(street, "jan")
    assert "Er helpen al 2 anderen" in hears(street, "noor")
    await street.presses("noor", "Ja, dat doe ik")
    assert "Noor" in hears(street, "maria")
    assert "Je praat hierover met Jan, Karim, Noor" in texts(street.screen("maria"))
    await street.later(timedelta(minutes=5))
    assert "Kun jij helpen?" not in hears(street, "samira") + hears(street, "els")


@on_sqlite
async def test_a_stand_in_for_one_of_several_takes_that_place_and_no_other(
    street: Theatre,
) -> None:
    await all_are_asked(street)
    for name in ("jan", "samira", "karim"):
        await street.presses(name, "Ja, dat doe ik")
    await street.presses("jan", "zoek een vervanger")
    assert "in de plaats van iemand die niet kan" in hears(street, "noor")

    await street.presses("noor", "Ja, dat doe ik")

    assert "Noor neemt het van je over" in hears(street, "jan")
    assert "Je praat hierover met Samira, Karim, Noor" in texts(street.screen("maria"))


@on_sqlite
async def test_more_hands_are_asked_for_later(street: Theatre) -> None:
    await asks_for_several(street, 1)
    await street.presses("jan", "Ja, dat doe ik")
    for name in (*HELPERS, "maria"):
        street.sees(name)

    await picks(street, "maria", "Veranderen")
    await street.presses("maria", "Hoeveel mensen")
    await street.presses("maria", "2")

    assert "Er helpt al 1 ander" in hears(street, "karim")
    await street.presses("karim", "Ja, dat doe ik")
    assert "Karim" in hears(street, "maria")


@on_sqlite
async def test_fewer_hands_than_were_asked_for_ends_the_search(street: Theatre) -> None:
    await asks_for_several(street, 3)
    await street.presses("jan", "Ja, dat doe ik")
    for name in (*HELPERS, "maria"):
        street.sees(name)

    await picks(street, "maria", "Veranderen")
    await street.presses("maria", "Hoeveel mensen")
    await street.presses("maria", "1")
    await street.later(timedelta(minutes=5))

    assert hears(street, "karim") + hears(street, "noor") + hears(street, "els") == ""
    [ping] = [each for each in street.screen("samira") if "Kun jij helpen?" in each.text]
    assert buttons([ping]) == []


@on_sqlite
async def test_a_time_is_answered_by_each_helper_for_themselves(street: Theatre) -> None:
    await all_are_asked(street)
    for name in ("jan", "samira", "karim"):
        await street.presses(name, "Ja, dat doe ik")
    await agrees_on(street)
    assert "stelt voor" in hears(street, "samira")

    await street.presses("samira", "Ja, dat is goed")

    assert "Code voor de deur" in hears(street, "samira")
    assert "stelt voor" in hears(street, "karim")
    await street.presses("karim", "Nee")
    assert "Karim kan dan niet" in hears(street, "maria")
    assert "11 maart, 10:00 🔑 Code voor de deur" in texts(street.screen("maria"))


@on_sqlite
async def test_who_comes_in_later_says_yes_to_the_time_that_was_agreed(street: Theatre) -> None:
    await all_are_asked(street)
    await street.presses("jan", "Ja, dat doe ik")
    await agrees_on(street)
    await street.presses("samira", "Ja, dat doe ik")

    assert "woensdag 11 maart, 10:00" in hears(street, "samira")
    assert "11 maart, 10:00 🔑 Code voor de deur" in texts(street.screen("samira"))


@on_sqlite
async def test_everyone_who_helped_hears_the_thanks(street: Theatre) -> None:
    await all_are_asked(street)
    for name in ("jan", "samira", "karim"):
        await street.presses(name, "Ja, dat doe ik")
    await finishes(street)
    assert "Maria zegt dat het klaar is" in hears(street, "karim")

    await street.presses("maria", "😊 Ja")
    assert "Jan, Samira, Karim nog iets zeggen" in hears(street, "maria")
    await street.says("maria", "Wat een ploeg!")
    await street.presses("maria", "Ja, geef het door")

    for name in ("jan", "samira", "karim"):
        assert "Wat een ploeg!" in hears(street, name), name
    assert "ploeg" not in hears(street, "noor")
