"""Whatever comes in, the bot answers kindly, keeps nothing harmful and goes on."""

import pytest

from bot.demo.theatre import Theatre
from bot.messages import Attachment, clean_name
from tests.files import a_file
from tests.stories.acts import asks_for_help, buttons, hears, is_helped, on_sqlite

IN_THE_SEA = Attachment("location", latitude=52.5, longitude=3.5)
NOWHERE = Attachment("location", latitude=-1e300, longitude=1e300)
NO_NUMBER = Attachment("location", latitude=float("nan"), longitude=float("inf"))


async def is_asked_what_is_needed(theatre: Theatre) -> None:
    await theatre.says("maria", "/hulp")
    await theatre.presses("maria", "Klusje in huis")
    theatre.sees("maria")


@on_sqlite
async def test_a_message_with_nothing_in_it_gets_the_menu(theatre: Theatre) -> None:
    for text in ("", "   ", "\u202e\u2066", "\x00\x07"):
        await theatre.says("maria", text)

        assert buttons(theatre.sees("maria"))[0] == "🙋 Hulp vragen", text


@on_sqlite
async def test_nothing_is_no_answer(theatre: Theatre) -> None:
    await is_asked_what_is_needed(theatre)
    for text in ("", "\u202e", "\x00", "?"):
        await theatre.says("maria", text)

        assert "begrijp ik niet" in hears(theatre, "maria"), text
    await theatre.says("maria", "de lamp is kapot")
    assert "In welke wijk" in hears(theatre, "maria")


@on_sqlite
async def test_too_long_is_said_kindly_and_asked_again(theatre: Theatre) -> None:
    await is_asked_what_is_needed(theatre)
    for text in ("x" * 4097, "👍" * 2049, "hulp " * 5000, "\u0301" * 4097):
        await theatre.says("maria", text)

        assert "te lang" in hears(theatre, "maria"), text[:10]
    await theatre.says("maria", "de lamp is kapot")
    assert "In welke wijk" in hears(theatre, "maria")


@on_sqlite
async def test_a_very_long_first_message_is_answered_quickly(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt " * 10_000)

    assert "🙋 Hulp vragen" in buttons(theatre.sees("maria"))


async def test_half_a_character_is_kept_as_a_whole_one(theatre: Theatre) -> None:
    await asks_for_help(theatre, what="mijn kraan lekt \ud83d")
    await theatre.presses("jan", "Ja, dat doe ik")

    assert "mijn kraan lekt \ufffd" in hears(theatre, "jan")


@on_sqlite
async def test_a_name_or_text_that_turns_direction_is_turned_back(theatre: Theatre) -> None:
    name = "Ma\u202eria\n💬 Schakel\u200b"
    await theatre.does("x", "said", text="mijn kraan lekt", name=name)
    for label in ("Hoge Vucht", "Morgen", "Versturen"):
        await theatre.presses("x", label)
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.says("x", "\u202enedrow ev\u2069rpo\u200f!")

    shown = hears(theatre, "jan")
    assert "Je helpt Maria." in shown
    assert "Schakel" not in shown  # a first name will do, and it is never our own
    assert not set(shown) & set("\u202e\u2066\u2069\u200f\u200b")


@on_sqlite
@pytest.mark.parametrize("name", ["x" * 500, "<b>&amp;{ $name }", "\ud800x"])
async def test_any_name_will_do(theatre: Theatre, name: str) -> None:
    await theatre.does("x", "said", text="mijn kraan lekt", name=name)
    for label in ("Hoge Vucht", "Morgen", "Versturen"):
        await theatre.does("x", "pressed", press=_press(theatre, label), name=name)
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.does("x", "said", text="hoi", name=name)

    assert "hoi" in hears(theatre, "jan")


@on_sqlite
@pytest.mark.parametrize("name", ["", " \u200b\n", "😀" * 500, "\ud800", "06 1234 5678"])
@pytest.mark.parametrize("chosen", ["Ma\u202eria\n💬 Schakel\u200b", "😀" * 50, "{ $name }"])
async def test_who_comes_without_a_name_is_asked_for_one_and_any_will_do(
    theatre: Theatre, name: str, chosen: str
) -> None:
    await theatre.does("x", "said", text="mijn kraan lekt", name=name)
    for label in ("Hoge Vucht", "Morgen"):
        await theatre.does("x", "pressed", press=_press(theatre, label), name=name)
    assert "Hoe mag een helper jou noemen?" in hears(theatre, "x")
    for text in (chosen, "ja"):
        await theatre.does("x", "said", text=text, name=name)
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.does("x", "said", text="hoi", name=name)

    shown = hears(theatre, "jan")
    assert f"💬 {clean_name(chosen)}:\nhoi" in shown
    assert not set(shown) & set("\u202e\u200b")


def _press(theatre: Theatre, label: str) -> str:
    shown = [bubble for bubble in theatre.screen("x") if bubble.options][-1]
    labels = [option.label for option in shown.options]
    return next(press for text, press in zip(labels, shown.presses, strict=True) if label in text)


@on_sqlite
async def test_a_file_where_words_are_asked_and_words_where_a_place_is_asked(
    theatre: Theatre,
) -> None:
    await theatre.sends("maria", "photo", a_file("photo"))
    assert "🙋 Hulp vragen" in buttons(theatre.sees("maria"))
    await theatre.says("maria", "/hulp")
    await theatre.sends("maria", "document", a_file("document"))
    assert "Die stuur ik mee" in (heard := hears(theatre, "maria"))
    assert heard.endswith("Waar gaat het over?")

    await theatre.presses("maria", "Klusje in huis")
    theatre.sees("maria")
    await theatre.says("maria", attachments=(IN_THE_SEA,))
    assert "in woorden" in hears(theatre, "maria")

    await theatre.says("maria", "de lamp is kapot")
    theatre.sees("maria")
    await theatre.says("maria", "bij de kerk om de hoek")
    assert "begrijp ik niet" in hears(theatre, "maria")
    await theatre.sends("maria", "photo", a_file("photo"))
    assert "Die stuur ik mee" in (heard := hears(theatre, "maria"))
    assert "In welke wijk" in heard
    await theatre.presses("maria", "Heuvel")
    assert "Wanneer" in hears(theatre, "maria")
    await theatre.presses("maria", "Morgen")
    assert "“de lamp is kapot” 📎 2" in hears(theatre, "maria")


@on_sqlite
@pytest.mark.parametrize("place", [IN_THE_SEA, NOWHERE])
async def test_a_place_that_is_no_neighbourhood_is_asked_again(
    theatre: Theatre, place: Attachment
) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    theatre.sees("maria")

    await theatre.says("maria", attachments=(place,))

    assert "ken ik niet" in hears(theatre, "maria")
    await theatre.says("maria", "Heuvel")
    assert "Wanneer" in hears(theatre, "maria")


@on_sqlite
async def test_a_place_sent_first_is_no_riddle(theatre: Theatre) -> None:
    await theatre.says("maria", attachments=(NO_NUMBER,))

    assert "🙋 Hulp vragen" in buttons(theatre.sees("maria"))


async def test_thirty_messages_at_once_are_passed_on_in_order(theatre: Theatre) -> None:
    await is_helped(theatre)
    stage = theatre.stages["stage"]

    await theatre.happens("stage", *(stage.does("maria", text=f"nr {n}.") for n in range(30)))

    said = [bubble.text for bubble in theatre.sees("jan")]
    assert said == [f"💬 Maria:\nnr {n}." for n in range(30)]


async def test_what_is_delivered_twice_is_done_once(theatre: Theatre) -> None:
    await is_helped(theatre)
    event = theatre.stages["stage"].does("maria", text="hoi")

    await theatre.happens("stage", event, event)
    await theatre.happens("stage", event)

    assert hears(theatre, "jan") == "💬 Maria:\nhoi"


@on_sqlite
async def test_the_same_id_on_another_channel_is_another_message(theatre: Theatre) -> None:
    event = theatre.stages["stage"].does("maria", text="taal")

    await theatre.happens("stage", event)
    await theatre.happens("other", event)

    assert "Welke taal" in hears(theatre, "stage:maria")
    assert "Welke taal" in hears(theatre, "other:maria")


@on_sqlite
async def test_an_event_from_nobody_hurts_nobody(theatre: Theatre) -> None:
    await theatre.says("", "mijn kraan lekt", name="", message="", id="x")
    await theatre.says("maria", "taal")

    assert "Welke taal" in hears(theatre, "maria")


@on_sqlite
async def test_pointing_at_a_message_that_is_not_there_is_no_harm(theatre: Theatre) -> None:
    await is_helped(theatre)
    for kind in ("reacted", "edited", "deleted", "garbled"):
        await theatre.does("jan", kind, text="👍", about="no such message")
    assert theatre.sees("maria") == []

    await theatre.says("jan", "hoi", about="no such message")
    assert hears(theatre, "maria") == "💬 Jan:\nhoi"
