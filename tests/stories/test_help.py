"""The first case, from the first word to the thanks."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.attachments.form import form_of
from bot.demo.theatre import Theatre
from bot.hours import QuietHours
from bot.messages import Attachment
from tests.files import a_file
from tests.stories.acts import (
    asks_for_help,
    buttons,
    finishes,
    hands_back,
    is_helped,
    may_be_woken,
    on_sqlite,
    texts,
)


async def test_somebody_new_hears_what_this_is_and_what_it_is_not(theatre: Theatre) -> None:
    await theatre.says("maria", "hoi")

    seen = theatre.sees("maria")
    assert "chatbot" in seen[0].text
    assert "geen noodhulp" in seen[0].text
    assert "112" in seen[0].text
    assert buttons(seen[1:]) == [
        "🙋 Hulp vragen", "🎈 Wat is er te doen?", "📣 Zelf iets organiseren",
        "💬 Een mens spreken", "🔔 Wat wil ik horen?", "🌍 Taal / Language",
    ]  # fmt: skip


async def test_the_welcome_is_said_once_and_in_the_persons_language(theatre: Theatre) -> None:
    await theatre.says("maria", "hello", language="en-GB")
    await theatre.says("maria", "hello", language="en-GB")

    assert texts(theatre.sees("maria")).count("chat bot") == 1


async def test_one_sentence_is_enough_to_begin_with(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt")

    assert "In welke wijk" in theatre.sees("maria")[-1].text


async def test_a_case_from_first_word_to_thanks(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    ping = texts(theatre.sees("jan"))
    assert "Klusje in huis · Hoge Vucht · Morgen" in ping
    assert "want je koos “Klusje in huis”" in ping
    assert "Maria" not in ping
    assert "kraan" not in ping

    await theatre.presses("jan", "Ja, dat doe ik")
    assert "Jan (vrijwilliger sinds juli 2024" in texts(theatre.sees("maria"))
    assert "mijn kraan lekt" in texts(theatre.sees("jan"))

    await theatre.says("jan", "Morgen om tien uur?")
    assert "💬 Jan:\nMorgen om tien uur?" in texts(theatre.sees("maria"))
    await theatre.says("maria", "Graag!")
    assert "💬 Maria:\nGraag!" in texts(theatre.sees("jan"))

    await finishes(theatre)
    await theatre.presses("maria", "😊 Ja")
    await theatre.says("maria", "Dank je wel Jan!")
    assert "Dank je wel Jan!" not in texts(theatre.sees("jan"))
    await theatre.presses("maria", "Ja, geef het door")
    assert "Dank je wel Jan!" in texts(theatre.sees("jan"))


async def test_the_first_yes_wins_and_everyone_else_is_told(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.presses("jan", "Ja, dat doe ik")

    [question] = theatre.sees("samira")
    assert "Iemand anders doet het" in question.text
    assert question.options == ()


async def test_never_this_kind_is_kept(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.presses("jan", "Dit liever nooit")
    await theatre.presses("samira", "Ja, dat doe ik")
    theatre.sees("jan")

    await asks_for_help(theatre, who="ahmed")

    assert theatre.sees("jan") == []


async def test_when_nobody_is_left_the_resident_hears_it_and_a_coordinator_may_take_it(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre)
    await theatre.presses("jan", "Nu niet")
    await theatre.presses("samira", "Nu niet")

    assert "Ik vroeg 2 mensen" in texts(theatre.sees("maria"))
    await theatre.presses("els", "Ja, dat doe ik")
    assert "Els (coördinator" in texts(theatre.sees("maria"))


async def test_the_next_are_asked_when_the_first_say_nothing(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.later(timedelta(minutes=1))
    assert theatre.sees("els") == []

    await theatre.later(timedelta(minutes=6))

    assert "omdat niemand anders kon" in texts(theatre.sees("els"))


async def test_a_helper_who_cannot_come_hands_it_back(theatre: Theatre) -> None:
    await is_helped(theatre)
    await hands_back(theatre)

    assert "Jan kan toch niet helpen: geen tijd" in texts(theatre.sees("maria"))
    assert "Kun jij helpen?" in texts(theatre.sees("samira"))
    await theatre.says("jan", "hallo?")
    assert "hallo?" not in texts(theatre.sees("maria"))


async def test_a_resident_withdraws_at_any_moment(theatre: Theatre) -> None:
    await is_helped(theatre)
    await theatre.presses("maria", "Intrekken")

    assert "ingetrokken" in texts(theatre.sees("jan"))
    await theatre.says("jan", "o jammer")
    assert "o jammer" not in texts(theatre.sees("maria"))


async def test_a_resident_changes_a_request_that_is_open(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.says("maria", "menu")
    await theatre.presses("maria", "Mijn vragen")
    await theatre.presses("maria", "Veranderen")
    await theatre.presses("maria", "Wat er nodig is")
    await theatre.says("maria", "de kraan in de keuken lekt")
    assert "aangepast" in texts(theatre.sees("maria"))

    await theatre.presses("jan", "Ja, dat doe ik")

    assert "de kraan in de keuken lekt" in texts(theatre.sees("jan"))


async def test_a_photo_reaches_the_helper_and_its_name_does_not(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    await theatre.sends("maria", "photo", a_file("photo", "Maria Jansen"))
    for label in ("Hoge Vucht", "Vandaag", "Versturen"):
        await theatre.presses("maria", label)
    await theatre.presses("jan", "Ja, dat doe ik")

    [told] = [bubble for bubble in theatre.sees("jan") if bubble.attachments]
    assert [a.kind for a in told.attachments] == ["photo"]
    assert form_of(theatre.shown_file("jan")) == "jpeg"
    assert b"Jansen" not in theatre.shown_file("jan")


async def test_a_shared_location_is_understood_as_a_neighbourhood(theatre: Theatre) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    place = Attachment("location", latitude=51.605, longitude=4.792)
    await theatre.says("maria", attachments=(place,))
    await theatre.presses("maria", "Morgen")

    assert "Hoge Vucht" in texts(theatre.sees("maria"))


async def test_two_channels_meet_in_one_case(theatre: Theatre) -> None:
    await asks_for_help(theatre, who="other:maria")
    await theatre.presses("stage:jan", "Ja, dat doe ik")
    theatre.sees("other:maria")
    await theatre.says("stage:jan", "Ik kom eraan")

    assert "Ik kom eraan" in texts(theatre.sees("other:maria"))


async def test_who_cannot_be_reached_is_passed_by(theatre: Theatre) -> None:
    for name in ("jan", "samira"):
        theatre.stages["stage"].screen(name).blocked = True
    await asks_for_help(theatre)

    assert "Kun jij helpen?" in texts(theatre.sees("els"))


async def test_words_that_cannot_be_delivered_are_said_to_be_kept(theatre: Theatre) -> None:
    await is_helped(theatre)
    theatre.stages["stage"].screen("jan").blocked = True
    await theatre.says("maria", "ben je er nog?")

    assert "Jan is nu niet bereikbaar" in texts(theatre.sees("maria"))


async def test_what_is_changed_after_it_was_taken_is_told_to_the_helper(theatre: Theatre) -> None:
    await is_helped(theatre)
    for label in ("Meer", "Veranderen", "Wanneer", "Vandaag"):
        await theatre.presses("maria", label)

    assert "aangepast" in texts(theatre.sees("maria"))
    assert "Maria heeft de vraag aangepast: Vandaag" in texts(theatre.sees("jan"))


async def test_who_changes_it_to_now_has_others_asked_at_once(theatre: Theatre) -> None:
    quiet = replace(theatre.settings, quiet_hours=QuietHours(time(9), time(12)))
    theatre.house = replace(theatre.house, settings=quiet)
    await may_be_woken(theatre, "jan")
    await asks_for_help(theatre)
    assert "dinsdag 10 maart, 12:00" in texts(theatre.sees("maria"))
    assert theatre.sees("jan") == []

    await theatre.says("maria", "menu")
    for label in ("Mijn vragen", "Veranderen", "Wanneer", "Nu, het is dringend"):
        await theatre.presses("maria", label)

    assert "Kun jij helpen?" in texts(theatre.sees("jan"))


@on_sqlite
async def test_only_the_resident_may_change_or_withdraw_it(theatre: Theatre) -> None:
    await is_helped(theatre)
    for who, may in (("maria", True), ("jan", False)):
        shown = buttons([bubble for bubble in theatre.screen(who) if bubble.options])
        await theatre.presses(who, "Meer")
        shown += buttons([bubble for bubble in theatre.screen(who) if bubble.options])
        assert any("Veranderen" in label for label in shown) is may
        assert any("Intrekken" in label for label in shown) is may


@on_sqlite
@pytest.mark.parametrize(
    ("when", "is_a_time"),
    [
        ("morgen om drie uur", True),
        ("morgen rond drie uur", True),
        ("morgen na drie uur", False),
        ("morgen voor drie uur", False),
        ("morgen tussen twee en vier uur", False),
        ("morgenmiddag", False),
    ],
)
async def test_saying_yes_to_a_time_is_agreeing_on_it_when_it_is_one(
    theatre: Theatre, when: str, is_a_time: bool
) -> None:
    await theatre.says("maria", "mijn kraan lekt")
    await theatre.presses("maria", "Hoge Vucht")
    await theatre.says("maria", when)
    await theatre.presses("maria", "Versturen")
    theatre.sees("maria")

    await theatre.presses("jan", "Ja, dat doe ik")

    assert ("Code voor de deur" in texts(theatre.sees("maria"))) is is_a_time
