"""Certificates: for who was seen at a course, under the name that they want on it."""

from bot.demo.theatre import Theatre
from tests.printing.world import words
from tests.stories.activities import hours, joins_in, organises
from tests.stories.acts import hears, on_sqlite
from tests.stories.test_activities_organising import confirms


async def who_were_there(theatre: Theatre, session: str, *answers: str) -> None:
    """In answer to the question about the session on this day."""
    [asked] = [
        bubble
        for bubble in theatre.screen("els")
        if "Wie waren er?" in bubble.text and session in bubble.text
    ]
    await theatre.presses("els", answers[0], asked)
    await confirms(theatre, "els", *answers[1:])


async def test_who_was_seen_at_a_course_gets_a_certificate_with_their_name(
    theatre: Theatre,
) -> None:
    await organises(theatre, title="Taalles", when="elke dinsdag om 15 uur", series="3")
    for name in ("maria", "jan"):
        await joins_in(theatre, name, what="Taalles")
    await theatre.later(hours(24 * 14 + 9))
    await who_were_there(theatre, "10 maart", "Iedereen")
    await who_were_there(theatre, "17 maart", "Een paar niet", "Maria", "Klaar")
    await who_were_there(theatre, "24 maart", "Een paar niet", "Jan", "Klaar")
    for name in ("maria", "els"):
        theatre.sees(name)
    await theatre.later(hours(25))

    assert "2 aanmeldingen kunnen een bewijs" in hears(theatre, "els")
    assert "Taalles (2 van de 3 keer)" in hears(theatre, "maria")
    await theatre.presses("maria", "Ja, graag")
    await theatre.says("maria", "Maria de Wit")
    paper = words(theatre.shown_file("maria"))
    for part in ("Maria de Wit", "Taalles", "2 van de 3 keren", "24 maart 2026", "Els"):
        assert part in paper
    await theatre.says("ahmed", "bewijs")
    assert "nog geen bewijs" in hears(theatre, "ahmed")


@on_sqlite
async def test_who_was_noted_late_is_offered_a_certificate_then_and_can_ask_again(
    theatre: Theatre,
) -> None:
    await organises(theatre, title="Taalles", when="elke dinsdag om 15 uur", series="3")
    for name in ("maria", "jan"):
        await joins_in(theatre, name, what="Taalles")
    await theatre.later(hours(24 * 15))
    await theatre.later(hours(25))
    assert "nog niet gezegd wie er waren" in hears(theatre, "els")
    theatre.sees("maria"), theatre.sees("jan")

    await who_were_there(theatre, "10 maart", "Een paar niet", "Jan", "Klaar")
    await who_were_there(theatre, "17 maart", "Iedereen")

    assert hears(theatre, "maria").count("Wil je een bewijs") == 1
    assert "1 van de 3 keer" in hears(theatre, "jan")
    await theatre.presses("maria", "Nee, dank je")
    await theatre.says("maria", "bewijs")
    await theatre.presses("maria", "Maria")
    assert "2 van de 3 keren" in words(theatre.shown_file("maria"))
    await theatre.says("jan", "bewijs")
    await theatre.says("jan", "漢字")
    assert "geen lettertype" in hears(theatre, "jan")
