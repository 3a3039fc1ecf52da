"""Whom an announcement is for, said in words, and whom it then reaches."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from bot.messages import Attachment
from tests.stories.activities import does, joins_in, organises
from tests.stories.acts import buttons, hears, on_sqlite
from tests.stories.test_announcements import FIVE
from tests.stories.test_announcements_in_time import careful, second_coordinator

__all__ = ["careful"]
HEUVEL = Attachment("location", latitude=51.5762, longitude=4.7905)


async def composes(theatre: Theatre, *answers: str, **changes: tuple[str, ...]) -> str:
    """Up to the summary, which is given back; `changes` by the word for what is changed."""
    await theatre.says("els", "/aankondigen")
    for words in ("We beginnen later", "Overslaan"):
        await theatre.says("els", words)
    for label in answers:
        await theatre.presses("els", label)
    for what, labels in changes.items():
        for label in ("Iets veranderen", what.replace("_", " "), *labels):
            await theatre.presses("els", label)
    return hears(theatre, "els")


async def keeps_and_sends(theatre: Theatre) -> None:
    await theatre.presses("els", "Bewaren")
    await theatre.presses("els", "Versturen")


@on_sqlite
async def test_who_takes_part_gets_it_as_it_is_when_it_goes_and_not_when_it_was_written(
    theatre: Theatre,
) -> None:
    await organises(theatre, places="")
    for name in ("jan", "maria"):
        await joins_in(theatre, name)
    summary = await composes(theatre, "Wie meedoet aan", "Koffie", Wanneer_het=("Op een ander",))
    assert "Wanneer?" in summary
    await theatre.says("els", "morgen om tien uur")
    summary = hears(theatre, "els")
    assert "wie meedoet of meedeed aan “Koffie voor de straat”" in summary
    assert "👥 2 mensen krijgen het" in summary
    await keeps_and_sends(theatre)

    await does(theatre, "jan", "Ik kan toch niet")
    await joins_in(theatre, "samira")
    for name in ("jan", "maria", "samira"):
        theatre.sees(name)
    await theatre.later(timedelta(days=1))
    assert "We beginnen later" in hears(theatre, "samira")
    assert "We beginnen later" in hears(theatre, "maria")
    assert "We beginnen later" not in hears(theatre, "jan")
    await theatre.later(FIVE)
    assert "2 van 2" in hears(theatre, "els")


@on_sqlite
async def test_who_signed_up_for_something_like_it_likes_it(theatre: Theatre) -> None:
    await organises(theatre, places="")
    await joins_in(theatre, "maria")
    summary = await composes(theatre, "Wie ergens van houdt", "Muziek", "Klaar")
    assert "Niemand krijgt het" in summary
    await theatre.presses("els", "Weggooien")
    theatre.sees("els"), theatre.sees("maria")
    summary = await composes(theatre, "Wie ergens van houdt", "Ontmoeten", "Klaar")
    assert "houdt van ☕ Ontmoeten" in summary
    assert "1 persoon krijgt het" in summary
    await keeps_and_sends(theatre)

    assert "We beginnen later" in hears(theatre, "maria")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_around_a_place_are_the_neighbourhoods_nearby_and_never_everybody(
    theatre: Theatre,
) -> None:
    await composes(theatre, "Vrijwilligers", De_wijken=("Rond een plek",))
    await theatre.says("els", attachments=(HEUVEL,))
    offered = buttons(theatre.sees("els"))
    assert {"1 km", "10 km"} & {*offered}
    await theatre.presses("els", "10 km")
    far = hears(theatre, "els")
    assert "2 mensen krijgen het" in far
    await theatre.presses("els", "Iets veranderen")
    await theatre.presses("els", "De wijken")
    await theatre.presses("els", "Rond een plek")
    await theatre.presses("els", "Princenhage")
    await theatre.presses("els", "1 km")
    near = hears(theatre, "els")
    assert "vrijwilligers · in Princenhage (" in near


@on_sqlite
async def test_the_button_to_sign_up_leads_straight_to_how_many(theatre: Theatre) -> None:
    await organises(theatre, places="")
    summary = await composes(
        theatre, "Vrijwilligers", De_knoppen=("Aanmelden voor een", "Koffie voor de straat")
    )
    assert "🔘 ✍️ Ik doe mee" in summary
    await keeps_and_sends(theatre)
    assert buttons(theatre.screen("jan")[-1:])[0] == "✍️ Ik doe mee"
    theatre.sees("jan")

    await theatre.presses("jan", "✍️ Ik doe mee")
    assert "zaterdag 14 maart" in hears(theatre, "jan")
    await theatre.presses("jan", "Alleen ik")
    assert "Je doet mee" in hears(theatre, "jan")
    await theatre.presses("jan", "✍️ Ik doe mee")
    assert "Ik kan toch niet" in " ".join(buttons(theatre.sees("jan")))


@on_sqlite
async def test_what_has_become_for_many_meanwhile_waits_for_a_second_person(
    careful: Theatre,
) -> None:
    theatre = careful
    await organises(theatre, places="")
    await joins_in(theatre, "maria")
    await composes(theatre, "Wie meedoet aan", "Koffie", Wanneer_het=("Op een ander",))
    await theatre.says("els", "morgen om tien uur")
    await keeps_and_sends(theatre)
    assert "Staat klaar" in theatre.screen("els")[-1].text
    await joins_in(theatre, "jan")
    await second_coordinator(theatre)
    theatre.sees("jan"), theatre.sees("els")

    await theatre.later(timedelta(days=1))
    assert "er zijn nu meer dan 1 mensen bij" in hears(theatre, "els")
    assert theatre.sees("jan") == []
    await theatre.presses("noor", "Ja, verstuur het")
    assert "We beginnen later" in hears(theatre, "jan")
    assert "We beginnen later" in hears(theatre, "maria")
