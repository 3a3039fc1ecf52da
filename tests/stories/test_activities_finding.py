"""What is on: tonight, this week, near me, by interest, in my own words; and in a group."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from bot.messages import Attachment
from tests.stories.activities import drafts, finds, organises
from tests.stories.acts import buttons, hears, on_sqlite, texts

pytestmark = on_sqlite

IN_HEUVEL = Attachment("location", latitude=51.5838, longitude=4.7532)


async def a_week_full(theatre: Theatre) -> None:
    await organises(theatre, title="Zingen met z'n allen", when="vandaag om 20 uur")
    await organises(theatre, title="Wandelen door het park", when="donderdag om 10 uur")
    await organises(theatre, title="Schaken", when="25 maart om 19 uur", places="1")


def offered(theatre: Theatre, who: str) -> str:
    return " ".join(buttons(theatre.sees(who)))


async def test_tonight_this_week_and_near_me(theatre: Theatre) -> None:
    await a_week_full(theatre)
    for how, seen, unseen in (
        ("Vanavond", "Zingen", "Wandelen"),
        ("Deze week", "Wandelen", "Schaken"),
        ("Bij mij", "Schaken", "zijn er niet"),
    ):
        await theatre.says("maria", "/activiteiten")
        await theatre.presses("maria", how)
        if how == "Bij mij":
            await theatre.says("maria", attachments=(IN_HEUVEL,))
        shown = offered(theatre, "maria")
        assert seen in shown, how
        assert unseen not in shown, how
        await theatre.says("maria", "stop")


async def test_in_own_words_what_fits_is_shown_alone(theatre: Theatre) -> None:
    await a_week_full(theatre)
    await theatre.says("maria", "ik zoek een groepje om mee te wandelen")

    shown = offered(theatre, "maria")
    assert "Wandelen door het park" in shown
    assert "Schaken" not in shown


async def test_what_fits_nothing_is_said_so_and_everything_can_be_shown(theatre: Theatre) -> None:
    await a_week_full(theatre)
    await theatre.says("maria", "/activiteiten")
    await theatre.presses("maria", "Waar ik van houd")
    await theatre.presses("maria", "Muziek")
    assert "Daar vond ik niets" in hears(theatre, "maria")

    await theatre.presses("maria", "Ja, laat alles zien")

    assert "Schaken" in offered(theatre, "maria")


async def test_what_is_only_for_a_neighbourhood_is_found_there(theatre: Theatre) -> None:
    await drafts(theatre, title="Straatfeest")
    await theatre.presses("els", "Alleen wie in deze wijk zoekt")
    await theatre.says("maria", "/activiteiten")
    await theatre.presses("maria", "Alles")
    assert "niets op" in hears(theatre, "maria")

    await theatre.says("maria", "/activiteiten")
    await theatre.presses("maria", "Bij mij")
    await theatre.presses("maria", "Heuvel")

    assert "Straatfeest" in offered(theatre, "maria")


async def test_what_there_is_to_know_stands_on_the_card(theatre: Theatre) -> None:
    await drafts(theatre)
    for what, answer in (("Wat het kost", "2 euro"), ("Voor wie", "vrouwen")):
        await theatre.presses("els", "Iets veranderen")
        await theatre.presses("els", what)
        await theatre.says("els", answer)
    for answer in ("Iets veranderen", "Toegankelijkheid", "Ringleiding", "Rustig", "Klaar"):
        await theatre.presses("els", answer)
    await theatre.presses("els", "Iets veranderen")
    await theatre.presses("els", "De locatie")
    await theatre.says("els", attachments=(IN_HEUVEL,))
    await theatre.presses("els", "✅ Iedereen")
    await finds(theatre, "maria")

    shown = theatre.sees("maria")
    for words in ("💶 2 euro", "Voor: vrouwen", "ringleiding", "rustig", "Els organiseert"):
        assert words in shown[-1].text
    assert [each.kind for each in shown[-2].attachments] == ["location"]


async def test_in_english_it_reads_as_english(theatre: Theatre) -> None:
    await organises(theatre, places="1")
    await theatre.says("eve", "hello", language="en")
    await theatre.says("eve", "/activities")
    await theatre.presses("eve", "Everything")
    await theatre.presses("eve", "Koffie")

    assert "1 place left" in hears(theatre, "eve")
    await theatre.presses("eve", "I am coming")
    await theatre.presses("eve", "Just me")
    assert "You are coming!" in hears(theatre, "eve")


async def test_in_a_group_it_says_what_is_on_with_the_way_to_the_private_chat(
    theatre: Theatre,
) -> None:
    await a_week_full(theatre)
    await theatre.says("maria", "is er deze week iets te doen in het buurthuis?", chat="-100")

    heard = hears(theatre, "-100")
    assert "Zingen" in heard
    assert "act_" in heard
    assert theatre.screen("maria") == []


async def test_calling_off_in_ones_own_words_shows_what_i_take_part_in(theatre: Theatre) -> None:
    await organises(theatre)
    await finds(theatre, "maria")
    await theatre.presses("maria", "Ik doe mee")
    await theatre.presses("maria", "Alleen ik")
    theatre.sees("maria")
    await theatre.later(timedelta(minutes=1))

    await theatre.says("maria", "ik wil mijn afspraak afzeggen")

    assert "Je doet mee" in texts(theatre.sees("maria"))
