"""Two people talk through the bot, each on their own channel; neither learns where the other is."""

import pytest

from adapters.stage import Bubble
from bot.attachments.form import form_of
from bot.demo.theatre import Theatre
from bot.messages import Attachment
from tests.files import a_file
from tests.stories.acts import asks_for_help, finishes, hears, is_helped, on_sqlite

HERE = Attachment("location", latitude=51.605, longitude=4.792)


async def is_helped_across(theatre: Theatre) -> None:
    """Maria, on one channel, is helped by Jan, on the other."""
    await is_helped(theatre, "other:maria", "jan")


def ping(theatre: Theatre, who: str) -> Bubble:
    return [bubble for bubble in theatre.screen(who) if "Kun jij helpen?" in bubble.text][-1]


async def test_files_go_both_ways_between_channels(theatre: Theatre) -> None:
    await is_helped_across(theatre)
    for kind in ("photo", "voice", "video", "document"):
        await theatre.sends("other:maria", kind, a_file(kind, "Maria Jansen"), "kijk")
        await theatre.sends("jan", kind, a_file(kind, "Jan de Vries"))

        for who, text in (("jan", "💬 Maria:\nkijk"), ("other:maria", "💬 Jan:")):
            [shown] = theatre.sees(who)
            assert shown.text == text
            assert [each.kind for each in shown.attachments] == [kind]
            passed_on = theatre.shown_file(who)
            assert form_of(passed_on) == form_of(a_file(kind))
            assert b"Jansen" not in passed_on
            assert b"Vries" not in passed_on


@on_sqlite
async def test_a_file_that_may_hold_a_name_is_not_passed_on_and_that_is_said(
    theatre: Theatre,
) -> None:
    await is_helped_across(theatre)

    await theatre.sends("other:maria", "document", b"PK\x03\x04 a letter", "kijk")

    [shown] = theatre.sees("jan")
    assert shown.attachments == ()
    assert "geef ik niet door" in shown.text
    assert "💬 Maria:\nkijk" in shown.text


@on_sqlite
async def test_a_location_goes_both_ways_between_channels(theatre: Theatre) -> None:
    await is_helped_across(theatre)

    await theatre.says("other:maria", attachments=(HERE,))
    await theatre.says("jan", attachments=(HERE,))

    for who in ("jan", "other:maria"):
        [shown] = theatre.sees(who)
        [place] = shown.attachments
        assert (place.latitude, place.longitude) == (HERE.latitude, HERE.longitude)


@on_sqlite
async def test_what_cannot_be_fetched_any_more_is_said_to_be_missing(theatre: Theatre) -> None:
    await is_helped_across(theatre)

    await theatre.says("other:maria", "kijk", attachments=(Attachment("photo", "gone"),))

    assert "is er niet meer" in (heard := hears(theatre, "jan"))
    assert "💬 Maria:\nkijk" in heard


async def test_a_reply_to_what_was_relayed_is_a_reply_there_too(theatre: Theatre) -> None:
    await is_helped_across(theatre)
    asked = await theatre.does("other:maria", "said", text="Hoe laat kom je?")
    [shown] = theatre.sees("jan")

    await theatre.says("jan", "Om tien uur", about=shown.name)

    [answer] = theatre.sees("other:maria")
    assert (answer.text, answer.reply_to) == ("💬 Jan:\nOm tien uur", asked.message)


@on_sqlite
async def test_a_reply_to_ones_own_words_is_a_reply_to_them_there_too(theatre: Theatre) -> None:
    await is_helped_across(theatre)
    said = await theatre.does("jan", "said", text="Ik kom om tien uur")
    [shown] = theatre.sees("other:maria")

    await theatre.says("jan", "Of elf uur", about=said.message)

    [answer] = theatre.sees("other:maria")
    assert answer.reply_to == shown.name


async def test_a_reply_to_a_ping_answers_that_ping(theatre: Theatre) -> None:
    await asks_for_help(theatre, "maria", "mijn kraan lekt")
    first = ping(theatre, "jan")
    await asks_for_help(theatre, "ahmed", "ik moet naar het ziekenhuis")
    theatre.sees("jan")

    await theatre.says("jan", "ja", about=first.name)

    assert "Je helpt Maria" in hears(theatre, "jan")


async def test_a_reaction_is_passed_on_as_a_reply(theatre: Theatre) -> None:
    await is_helped_across(theatre)
    said = await theatre.does("jan", "said", text="Ik kom om tien uur")
    [shown] = theatre.sees("other:maria")
    theatre.sees("jan")

    await theatre.does("other:maria", "reacted", text="👍", about=shown.name)

    [told] = theatre.sees("jan")
    assert (told.text, told.reply_to) == ("💬 Maria:\n👍", said.message)
    await theatre.does("other:maria", "reacted", text="", about=shown.name)
    assert theatre.sees("jan") == []


async def test_what_is_edited_changes_for_the_other_too(theatre: Theatre) -> None:
    await is_helped_across(theatre)
    said = await theatre.does("jan", "said", text="Ik kom om tien uur")
    [shown] = theatre.sees("other:maria")

    await theatre.does("jan", "edited", text="Ik kom om elf uur", about=said.message)
    await theatre.does("jan", "edited", text="Ik kom om twaalf uur", about=said.message)

    assert theatre.sees("other:maria") == []
    changed = theatre.screen("other:maria")[-1]
    assert (changed.name, changed.text) == (
        shown.name,
        "💬 Jan (aangepast):\nIk kom om twaalf uur",
    )


@on_sqlite
async def test_an_edit_after_the_end_changes_nothing(theatre: Theatre) -> None:
    await is_helped_across(theatre)
    said = await theatre.does("jan", "said", text="Ik kom om tien uur")
    await finishes(theatre, "jan", "other:maria")
    before = list(theatre.screen("other:maria"))

    await theatre.does("jan", "edited", text="Geef me je pincode", about=said.message)

    assert theatre.screen("other:maria") == before


@on_sqlite
async def test_a_reply_after_the_end_reaches_nobody(theatre: Theatre) -> None:
    await is_helped_across(theatre)
    await theatre.says("other:maria", "dank je")
    [shown] = theatre.sees("jan")
    await finishes(theatre, "jan", "other:maria")
    theatre.sees("other:maria")

    await theatre.says("jan", "nog iets", about=shown.name)

    assert theatre.sees("other:maria") == []
    assert "niet doorgegeven" in hears(theatre, "jan")


@on_sqlite
async def test_words_for_the_other_are_never_read_by_their_bot(theatre: Theatre) -> None:
    await is_helped_across(theatre)
    for said in ("Wil je helpen?", "/start@evil x", "@stop", "2 uur", "1 2 3 4"):
        await theatre.says("jan", f" {said}")

        assert said in hears(theatre, "other:maria")


@on_sqlite
async def test_an_empty_message_is_not_passed_on(theatre: Theatre) -> None:
    await is_helped_across(theatre)

    await theatre.says("jan", "")
    await theatre.says("jan", " \n ")

    assert "in woorden" in hears(theatre, "jan")
    assert theatre.sees("other:maria") == []


@on_sqlite
async def test_a_message_that_could_not_be_read_is_asked_for_again(theatre: Theatre) -> None:
    await is_helped_across(theatre)

    await theatre.does("other:maria", "garbled")

    assert "nog een keer sturen" in hears(theatre, "other:maria")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_a_message_taken_back_is_taken_back_with_the_other_too(theatre: Theatre) -> None:
    await is_helped_across(theatre)
    said = await theatre.does("jan", "said", text="Mijn code is 1234")
    [shown] = theatre.sees("other:maria")

    await theatre.does("jan", "deleted", about=said.message)

    assert theatre.sees("other:maria") == []
    left = theatre.screen("other:maria")[-1]
    assert (left.name, left.text, left.options) == (
        shown.name,
        "💬 Jan heeft dit bericht weggehaald.",
        (),
    )


@on_sqlite
async def test_a_message_is_taken_back_after_the_end_as_well(theatre: Theatre) -> None:
    await is_helped_across(theatre)
    said = await theatre.does("jan", "said", text="Mijn code is 1234")
    [shown] = theatre.sees("other:maria")
    await finishes(theatre, "jan", "other:maria")
    theatre.sees("other:maria")

    await theatre.does("jan", "deleted", about=said.message)

    assert theatre.sees("other:maria") == []
    [left] = [bubble for bubble in theatre.screen("other:maria") if bubble.name == shown.name]
    assert left.text == "💬 Jan heeft dit bericht weggehaald."


@on_sqlite
async def test_neither_learns_where_the_other_is(theatre: Theatre) -> None:
    await theatre.does("other:+31612345678", "said", text="mijn kraan lekt", name="Maria")
    for label in ("Hoge Vucht", "Morgen", "Versturen"):
        await theatre.presses("other:+31612345678", label)
    await theatre.presses("jan", "Ja, dat doe ik")
    await theatre.says("other:+31612345678", "hoi")
    await theatre.does("other:+31612345678", "blocked")

    shown = "".join(f"{bubble}" for bubble in theatre.screen("jan"))
    assert "0612345678" not in shown
    assert "12345678" not in shown


@on_sqlite
async def test_an_edited_answer_is_corrected_while_the_conversation_is_open(
    theatre: Theatre,
) -> None:
    first = await theatre.does("maria", "said", text="/hulp")
    await theatre.presses("maria", "Klusje in huis")
    told = await theatre.does("maria", "said", text="de lamp is kapt")
    theatre.sees("maria")

    await theatre.does("maria", "edited", text="de lamp is kapot", about=told.message)
    assert "aangepast" in hears(theatre, "maria")
    await theatre.does("maria", "edited", text="/mens", about=first.message)
    assert theatre.sees("maria") == []

    for label in ("Hoge Vucht", "Morgen"):
        await theatre.presses("maria", label)
    assert "“de lamp is kapot”" in hears(theatre, "maria")
    await theatre.presses("maria", "Versturen")
    theatre.sees("maria")
    await theatre.does("maria", "edited", text="de lamp is stuk", about=told.message)
    assert theatre.sees("maria") == []


@on_sqlite
@pytest.mark.parametrize("text", ["stop", "/stop", "mens", "", "x" * 1001])
async def test_an_edit_never_runs_a_command(theatre: Theatre, text: str) -> None:
    await theatre.says("maria", "/hulp")
    await theatre.presses("maria", "Klusje in huis")
    told = await theatre.does("maria", "said", text="de lamp is kapot")
    theatre.sees("maria")

    await theatre.does("maria", "edited", text=text, about=told.message)

    heard = hears(theatre, "maria")
    assert "gestopt" not in heard
    assert "Waar wil je over praten" not in heard
    await theatre.presses("maria", "Heuvel")
    assert "Wanneer" in hears(theatre, "maria")
