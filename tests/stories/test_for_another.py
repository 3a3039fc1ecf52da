"""Asked for somebody else: their yes comes first, declared or through the bot."""

from datetime import timedelta

from bot.demo.theatre import Theatre
from tests.stories.acts import code_on, finishes, hears, on_sqlite, picks, texts

FOR_MOTHER = "de kraan van mijn moeder lekt"


async def asks_for_mother(theatre: Theatre, consent: str, who: str = "sanne") -> None:
    await theatre.says(who, FOR_MOTHER)
    for label in ("Hoge Vucht", "Morgen", consent, "Versturen"):
        await theatre.presses(who, label)


async def test_nothing_is_looked_for_before_the_one_it_is_for_says_yes(theatre: Theatre) -> None:
    await asks_for_mother(theatre, "Vraag het die persoon zelf")
    heard = hears(theatre, "sanne")
    assert "Ik zoek pas iemand als" in heard
    assert "moeder" in heard
    await theatre.later(timedelta(minutes=10))
    for name in ("jan", "samira", "els"):
        assert theatre.sees(name) == []

    await theatre.says("other:maria", code_on(theatre, "sanne"))
    heard = hears(theatre, "other:maria")
    assert "Sanne wil hulp vragen voor jou" in heard
    assert FOR_MOTHER in heard
    await theatre.presses("other:maria", "Ja, dat wil ik")

    assert "Maria zegt ja" in hears(theatre, "sanne")
    assert "Kun jij helpen?" in hears(theatre, "jan")
    await theatre.presses("jan", "Ja, dat doe ik")
    assert "Je helpt Maria" in hears(theatre, "jan")
    await theatre.says("jan", "Schikt het vrijdag?")
    for name in ("other:maria", "sanne"):
        assert "Schikt het vrijdag?" in hears(theatre, name), name


@on_sqlite
async def test_with_a_yes_it_is_theirs_and_who_asked_it_stays_in_the_circle(
    theatre: Theatre,
) -> None:
    await asks_for_mother(theatre, "Vraag het die persoon zelf")
    await theatre.says("maria", code_on(theatre, "sanne"))
    await theatre.presses("maria", "Ja, dat wil ik")
    await theatre.presses("jan", "Ja, dat doe ik")
    for name in ("sanne", "maria", "jan"):
        theatre.sees(name)

    await picks(theatre, "sanne", "Het is klaar")
    assert "Sanne zegt dat het klaar is" in hears(theatre, "maria")
    assert "Intrekken" not in str(theatre.screen("sanne")[-1].options)
    await theatre.presses("maria", "Ja, het is klaar")
    assert "Heeft dit je geholpen?" in hears(theatre, "maria")
    assert "Heeft dit je geholpen?" not in hears(theatre, "sanne")


async def test_with_a_no_nothing_happens_and_who_asked_hears_it_once(theatre: Theatre) -> None:
    await asks_for_mother(theatre, "Vraag het die persoon zelf")
    await theatre.says("maria", code_on(theatre, "sanne"))
    theatre.sees("sanne"), theatre.sees("maria")
    await theatre.presses("maria", "Nee, liever niet")

    assert "dan gebeurt er niets" in hears(theatre, "maria")
    told = theatre.sees("sanne")
    assert "wil het liever niet" in texts(told)
    assert len(told) == 1
    await theatre.later(timedelta(minutes=10))
    assert theatre.sees("jan") == theatre.sees("samira") == theatre.sees("els") == []


@on_sqlite
async def test_a_code_that_is_used_too_late_begins_nothing(theatre: Theatre) -> None:
    await asks_for_mother(theatre, "Vraag het die persoon zelf")
    await theatre.later(timedelta(hours=73))

    await theatre.says("maria", code_on(theatre, "sanne"))

    assert "verlopen" in hears(theatre, "maria")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_who_asked_hears_that_the_code_was_never_used_and_can_go_on(
    theatre: Theatre,
) -> None:
    await asks_for_mother(theatre, "Vraag het die persoon zelf")
    theatre.sees("sanne")

    for _ in range(4):
        await theatre.later(timedelta(hours=24))

    assert "verlopen" in hears(theatre, "sanne")


@on_sqlite
async def test_a_code_that_is_used_after_it_was_withdrawn_begins_nothing(theatre: Theatre) -> None:
    await asks_for_mother(theatre, "Vraag het die persoon zelf")
    code = code_on(theatre, "sanne")
    await theatre.says("sanne", "menu")
    await theatre.presses("sanne", "Mijn vragen")
    await picks(theatre, "sanne", "Intrekken")

    await theatre.says("maria", code)

    heard = hears(theatre, "maria")
    assert "al afgesloten" in heard
    assert "kraan" not in heard


@on_sqlite
async def test_a_yes_that_comes_after_it_was_withdrawn_begins_nothing(theatre: Theatre) -> None:
    await asks_for_mother(theatre, "Vraag het die persoon zelf")
    await theatre.says("maria", code_on(theatre, "sanne"))
    await theatre.says("sanne", "menu")
    await theatre.presses("sanne", "Mijn vragen")
    await picks(theatre, "sanne", "Intrekken")

    await theatre.presses("maria", "Ja, dat wil ik")

    assert "al afgesloten" in hears(theatre, "maria")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_who_asked_cannot_say_yes_in_their_place(theatre: Theatre) -> None:
    await asks_for_mother(theatre, "Vraag het die persoon zelf")
    await theatre.says("sanne", code_on(theatre, "sanne"))
    if "Ja, dat wil ik" in str(theatre.screen("sanne")[-1].options):
        await theatre.presses("sanne", "Ja, dat wil ik")

    await theatre.later(timedelta(minutes=10))

    assert theatre.sees("jan") == []


@on_sqlite
async def test_who_declares_that_they_agree_is_believed_and_the_helper_knows_for_whom_it_is(
    theatre: Theatre,
) -> None:
    await asks_for_mother(theatre, "Ja, en die vindt het goed")
    ping = hears(theatre, "jan")
    assert "Kun jij helpen?" in ping
    assert "moeder" not in ping

    await theatre.presses("jan", "Ja, dat doe ik")

    heard = hears(theatre, "jan")
    assert "Je helpt Sanne" in heard
    assert "Het is voor " in heard
    assert "moeder" in heard
    await finishes(theatre, "jan", "sanne")
    assert "Heeft dit je geholpen?" in hears(theatre, "sanne")


@on_sqlite
async def test_for_whom_it_is_can_be_put_right(theatre: Theatre) -> None:
    await theatre.says("sanne", "de kraan lekt")
    for label in ("Hoge Vucht", "Morgen", "Iets veranderen", "Voor wie het is"):
        await theatre.presses("sanne", label)
    await theatre.says("sanne", "mijn buurman Piet")
    assert "mijn buurman Piet" in hears(theatre, "sanne")
    await theatre.presses("sanne", "Ja, en die vindt het goed")
    assert "Voor: mijn buurman Piet" in hears(theatre, "sanne")
    for label in ("Iets veranderen", "Voor wie het is", "Voor mijzelf"):
        await theatre.presses("sanne", label)

    assert "Voor:" not in theatre.screen("sanne")[-1].text
