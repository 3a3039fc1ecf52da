"""A coordinator tells many something: looked at, sent, answered, changed and taken back."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.files import a_file
from tests.stories.acts import buttons, hears, is_helped, on_sqlite, texts
from tests.stories.test_disclosure import kept_in

FIVE = timedelta(seconds=5)


async def writes(
    theatre: Theatre,
    text: str = "Zaterdag is er buurtfeest!",
    whom: str = "Vrijwilligers",
    english: str = "",
    **changes: str,
) -> None:
    """From the menu to "kept"; `changes` are what is not as usual, by the word for it."""
    await theatre.says("els", "/aankondigen")
    await theatre.says("els", text)
    await (theatre.says("els", english) if english else theatre.presses("els", "Overslaan"))
    await theatre.presses("els", whom)
    for what, label in changes.items():
        await theatre.presses("els", "Iets veranderen")
        await theatre.presses("els", what.replace("_", " "))
        await theatre.presses("els", label)
    await theatre.presses("els", "Bewaren")


async def sends(theatre: Theatre, *args: str, **more: str) -> None:
    """Written and sent, by everybody seen; the report is in."""
    await writes(theatre, *args, **more)
    await theatre.presses("els", "Versturen")
    await theatre.later(FIVE)


async def test_volunteers_get_what_a_coordinator_writes_and_the_author_a_report(
    theatre: Theatre,
) -> None:
    await theatre.says("maria", "hallo")
    theatre.sees("maria")
    await writes(theatre)
    shown = hears(theatre, "els")
    assert "2 mensen krijgen het" in shown
    assert "vrijwilligers (berichten voor wie helpt)" in shown
    assert "Niet in: English" in shown
    assert theatre.sees("jan") == []

    await theatre.presses("els", "Versturen")

    for name in ("jan", "samira"):
        [bubble] = theatre.sees(name)
        assert bubble.text.endswith("📣 Els · Schakel Breda\nZaterdag is er buurtfeest!")
        assert buttons([bubble]) == ["🔕 Geen berichten voor wie helpt meer"]
    assert theatre.sees("maria") == []
    assert "Wordt verstuurd" in theatre.screen("els")[-1].text
    await theatre.later(FIVE)
    report = hears(theatre, "els")
    assert "Klaar. Dit is het verslag" in report
    assert "▓▓▓▓▓▓▓▓▓▓ 2 van 2" in report
    assert "Aangekomen: 2" in report


async def test_everybody_reads_it_in_their_own_language_with_what_was_attached(
    theatre: Theatre,
) -> None:
    await theatre.says("jan", "english")
    theatre.sees("jan")
    await theatre.says("els", "/aankondigen")
    await theatre.sends("els", "photo", a_file("photo"), "Kijk, het buurthuis!")
    await theatre.says("els", "Look, the community house!")
    await theatre.presses("els", "Vrijwilligers")
    await theatre.presses("els", "Bewaren")
    await theatre.presses("els", "Versturen")

    assert "Look, the community house!" in theatre.screen("jan")[-1].text
    assert "Kijk, het buurthuis!" in theatre.screen("samira")[-1].text
    for name in ("jan", "samira"):
        assert [each.kind for each in theatre.screen(name)[-1].attachments] == ["photo"]
        assert len(theatre.shown_file(name)) > 0


@on_sqlite
async def test_it_is_looked_at_and_tried_before_anybody_gets_it(theatre: Theatre) -> None:
    await writes(theatre, english="Party!", De_knoppen="Ja en nee")
    theatre.sees("els")
    await theatre.presses("els", "Zo ziet het eruit")
    seen = theatre.sees("els")
    assert "in het Nederlands:" in seen[0].text
    assert buttons([seen[1]]) == ["👍 Ja", "👎 Nee", "🔕 Geen berichten voor wie helpt meer"]
    assert "zonder knoppen" in seen[2].text
    assert "1. 👍 Ja\n2. 👎 Nee\n🔕" in seen[2].text
    assert "in het English:" in seen[3].text
    assert "Party!" in seen[4].text

    await theatre.presses("els", "Test aan mijzelf")
    await theatre.presses("els", "👍 Ja")
    assert "Dit is een test" in hears(theatre, "els")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_a_yes_by_tap_number_reply_or_reaction_is_counted_once(theatre: Theatre) -> None:
    await sends(theatre, De_knoppen="Ja en nee")
    await theatre.presses("jan", "👎 Nee")
    await theatre.presses("jan", "👍 Ja")
    assert "Doorgegeven: ja" in hears(theatre, "jan")
    about = theatre.screen("samira")[-1].name
    await theatre.says("samira", "1")
    await theatre.says("samira", "ja hoor", about=about)
    await theatre.does("samira", "reacted", text="👍", about=about)
    assert hears(theatre, "samira").count("Doorgegeven: ja") == 3

    await theatre.later(FIVE)
    assert "👍 2" in theatre.screen("els")[-1].text
    assert "👎" not in theatre.screen("els")[-1].text.partition("Aangekomen")[2]


@on_sqlite
async def test_words_in_reply_are_kept_for_the_team_without_numbers(theatre: Theatre) -> None:
    await sends(theatre)
    theatre.sees("els")
    await theatre.says("jan", "Leuk! Bel me op 0612345678", about=theatre.screen("jan")[-1].name)
    assert "Doorgegeven aan de coördinatoren" in hears(theatre, "jan")
    assert theatre.sees("els") == []

    await theatre.later(FIVE)
    assert "💬 1" in theatre.screen("els")[-1].text
    await theatre.presses("els", "Antwoorden lezen")
    words = hears(theatre, "els")
    assert "Jan:\nLeuk!" in words
    assert "0612345678" not in words


@on_sqlite
async def test_replies_go_to_the_author_or_to_nobody_when_that_was_chosen(
    theatre: Theatre,
) -> None:
    await sends(theatre, Wie_antwoorden_leest="Ik")
    theatre.sees("els")
    await theatre.says("jan", "Leuk!", about=theatre.screen("jan")[-1].name)
    assert "Doorgegeven aan Els" in hears(theatre, "jan")
    assert "Jan, over je aankondiging:\nLeuk!" in hears(theatre, "els")

    await sends(theatre, Wie_antwoorden_leest="Niemand")
    theatre.sees("els")
    await theatre.says("jan", "Leuk!", about=theatre.screen("jan")[-1].name)
    assert "leest niemand" in hears(theatre, "jan")
    assert "Leuk!" not in hears(theatre, "els")


@on_sqlite
async def test_a_question_becomes_a_talk_with_who_wrote_it(theatre: Theatre) -> None:
    await writes(theatre, De_knoppen="Een vraag stellen", Wie_antwoorden_leest="Ik")
    await theatre.presses("els", "Versturen")
    theatre.sees("els")
    await theatre.presses("jan", "Ik heb een vraag")
    await theatre.says("jan", "Hoe laat begint het?")

    assert "Hoe laat begint het?" in hears(theatre, "els")
    await theatre.says("els", "Om drie uur")
    assert "Om drie uur" in hears(theatre, "jan")


@on_sqlite
async def test_what_is_in_the_middle_of_something_is_not_interrupted(theatre: Theatre) -> None:
    await theatre.says("jan", "/hulp")
    await theatre.presses("jan", "Klusje in huis")
    await sends(theatre, De_knoppen="Ja en nee")
    await theatre.says("jan", "ja, mijn kraan lekt")

    assert "In welke wijk" in hears(theatre, "jan")


@on_sqlite
async def test_who_talks_with_somebody_says_it_to_them(theatre: Theatre) -> None:
    await is_helped(theatre)
    await sends(theatre, De_knoppen="Ja en nee")
    theatre.sees("jan")
    await theatre.says("jan", "ja")
    assert "Jan:\nja" in hears(theatre, "maria")

    await theatre.says("jan", "stop")
    assert "je krijgt geen" not in hears(theatre, "jan")


@on_sqlite
async def test_what_was_said_is_kept_no_longer_than_letters(theatre: Theatre) -> None:
    await sends(theatre)
    await theatre.says("jan", "Ik neem zonnebloemen mee", about=theatre.screen("jan")[-1].name)
    assert "replies.words" in await kept_in(theatre, "zonnebloemen")
    theatre.now += timedelta(days=31)
    async with theatre.bot() as storage:
        await storage.tidy(theatre.now, timedelta(days=14), timedelta(days=30))

    assert await kept_in(theatre, "zonnebloemen") == []


@on_sqlite
async def test_other_words_change_where_they_stand_and_it_can_be_taken_away(
    theatre: Theatre,
) -> None:
    await sends(theatre)
    theatre.sees("jan")
    await theatre.presses("els", "Andere tekst")
    await theatre.says("els", "Zondag is er buurtfeest!")
    await theatre.presses("els", "Overslaan")
    assert theatre.screen("jan")[-1].edited
    assert "Zondag is er buurtfeest!" in theatre.screen("jan")[-1].text
    assert buttons(theatre.screen("jan")[-1:]) == ["🔕 Geen berichten voor wie helpt meer"]
    assert theatre.sees("jan") == []
    await theatre.later(FIVE)

    await theatre.presses("els", "Overal weghalen")
    await theatre.later(FIVE)
    assert "heeft dit bericht ingetrokken" in theatre.screen("jan")[-1].text
    assert "buurtfeest" not in theatre.screen("jan")[-1].text
    assert "Overal weggehaald" in hears(theatre, "els")


@on_sqlite
async def test_who_came_since_gets_it_when_that_is_chosen(theatre: Theatre) -> None:
    await sends(theatre, whom="Iedereen")
    await theatre.says("maria", "hallo")
    theatre.sees("maria"), theatre.sees("jan")
    await theatre.presses("els", "Ook wie erbij kwam")
    assert "buurtfeest" in hears(theatre, "maria")
    await theatre.later(FIVE)
    assert "4 van 4" in hears(theatre, "els")

    await theatre.presses("els", "Ook wie erbij kwam")
    assert "niemand bijgekomen" in hears(theatre, "els")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_one_that_blocked_the_bot_keeps_it_from_nobody_else(theatre: Theatre) -> None:
    theatre.stages["stage"].screen("jan").blocked = True
    await sends(theatre)

    assert "buurtfeest" in hears(theatre, "samira")
    report = hears(theatre, "els")
    assert "Bot geblokkeerd: 1" in report
    assert "Aangekomen: 1" in report


@on_sqlite
async def test_only_a_coordinator_announces(theatre: Theatre) -> None:
    for said in ("/aankondigen", "/aankondigingen"):
        await theatre.says("jan", said)
        assert "Wat wil je vertellen" not in hears(theatre, "jan")
    await writes(theatre)
    await theatre.presses("els", "Versturen")
    await theatre.says("jan", "/aankondigingen")
    assert "📣 Zaterdag" not in texts(theatre.sees("jan"))


@on_sqlite
async def test_a_link_to_sign_up_stands_below_the_words(theatre: Theatre) -> None:
    await theatre.says("els", "/aankondigen")
    await theatre.says("els", "Kom ook!")
    await theatre.presses("els", "Overslaan")
    await theatre.presses("els", "Wie helpt met")
    await theatre.presses("els", "Boodschappen")
    await theatre.presses("els", "Klaar")
    await theatre.presses("els", "Iets veranderen")
    await theatre.presses("els", "De knoppen")
    await theatre.presses("els", "Een link naar")
    await theatre.says("els", "dat weet ik niet")
    assert "Een link begint met https://" in hears(theatre, "els")
    await theatre.says("els", "https://example.org/koken")
    assert "helpt met Boodschappen" in hears(theatre, "els")
    await theatre.presses("els", "Bewaren")
    await theatre.presses("els", "Versturen")

    assert "✍️ Aanmelden: https://example.org/koken" in hears(theatre, "jan")
