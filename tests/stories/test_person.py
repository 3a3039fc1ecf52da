"""A coordinator without a computer: who is this, and what they may do here from now on."""

from __future__ import annotations

from datetime import timedelta

from bot.demo.theatre import Theatre
from bot.help.asks import Answer
from bot.people.person import Person, Role
from tests.stories.acts import (
    asks_for_help,
    buttons,
    hears,
    is_helped,
    joins,
    on_sqlite,
    texts,
    ticket,
)
from tests.stories.street import PING
from tests.stories.test_two_channels import joins_channels

A_DAY = timedelta(days=1)


async def looks_up(theatre: Theatre, who: str, *labels: str) -> None:
    await theatre.says("els", f"persoon {who}")
    for label in labels:
        await theatre.presses("els", label)


async def person(theatre: Theatre, who: str) -> Person:
    async with theatre.bot() as storage, storage.transaction() as db:
        found = await db.people.at("stage", who)
    assert found is not None
    return found


async def blocks(theatre: Theatre, who: str, why: str = "Kwam dronken aan de deur") -> None:
    await looks_up(theatre, who, "Blokkeren")
    await theatre.says("els", why)
    await theatre.presses("els", "Ja, blokkeren")


async def test_who_is_blocked_is_asked_nothing_hears_it_once_and_may_talk_to_a_human(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre)
    theatre.sees("jan"), theatre.sees("els")
    await blocks(theatre, "jan")

    heard = hears(theatre, "jan")
    assert heard.count("voorlopig geen vragen") == 1
    assert "dronken" not in texts(theatre.screen("jan"))
    assert "Geblokkeerd" in hears(theatre, "els")
    [question] = [each for each in theatre.screen("jan") if PING in each.text]
    assert question.options == ()
    assert "niet meer voor jou" in question.text
    assert not (await person(theatre, "jan")).roles

    await theatre.says("jan", await ticket(theatre))
    assert "Dat kan nu niet" in hears(theatre, "jan")
    await theatre.later(A_DAY)
    await asks_for_help(theatre, "ahmed")
    await theatre.later(A_DAY)
    assert theatre.sees("jan") == []

    for text in ("mens", "Ik wil het uitleggen"):
        await theatre.says("jan", text)
    assert PING in hears(theatre, "els")

    await looks_up(theatre, "jan", "Blokkade opheffen")
    assert "weer meedoen" in hears(theatre, "jan")
    assert (await person(theatre, "jan")).has(Role.VOLUNTEER)


@on_sqlite
async def test_who_is_blocked_on_one_channel_is_on_the_other_once_they_are_joined(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre)
    assert PING in hears(theatre, "jan")
    await joins(theatre, "other:johan", "1")
    await blocks(theatre, "johan")

    await joins_channels(theatre, "jan", "other:johan")

    [question] = [each for each in theatre.screen("jan") if PING in each.text]
    assert question.options == ()
    assert not (await person(theatre, "jan")).roles


@on_sqlite
async def test_a_coordinator_who_looks_at_a_request_in_the_chat_is_written_down(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre)
    await theatre.says("els", "/wie")
    await theatre.presses("els", "Klusje in huis")
    els = (await person(theatre, "els")).id
    async with theatre.bot() as storage, storage.transaction() as db:
        maria = await db.people.at("stage", "maria")
        assert maria is not None
        [request] = await db.requests.of(maria.id)
        seen = await db.roster.glances(els, request=request.id)
        assert [each.person for each in seen] == [els]


async def test_whose_role_is_taken_leaves_the_circle_and_another_is_looked_for(
    theatre: Theatre,
) -> None:
    await is_helped(theatre)
    await looks_up(theatre, "jan", "Rol afnemen", "vrijwilliger")

    assert "heeft je rol als vrijwilliger gestopt" in hears(theatre, "jan")
    assert "Jan helpt hier niet meer" in hears(theatre, "maria")
    assert PING in hears(theatre, "samira")
    await theatre.says("jan", "menu")
    assert "Wat ik kan doen" not in buttons(theatre.sees("jan"))
    await theatre.says("maria", "ben je er nog?")
    assert theatre.sees("jan") == []


@on_sqlite
async def test_an_ask_that_is_put_away_is_no_refusal(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    jan = (await person(theatre, "jan")).id
    await looks_up(theatre, "jan", "Rol afnemen", "vrijwilliger")
    async with theatre.bot() as storage, storage.transaction() as db:
        maria = await db.people.at("stage", "maria")
        assert maria is not None
        [request] = await db.requests.of(maria.id)
        asked = await db.asks.ask_of(request.id, jan)
        assert asked is not None
        assert asked.answer is Answer.STOOD_DOWN


@on_sqlite
async def test_what_a_coordinator_was_in_the_middle_of_stops_with_the_role(
    theatre: Theatre,
) -> None:
    await looks_up(theatre, "jan", "Rol geven", "coördinator")
    assert "de rol coördinator" in hears(theatre, "jan")
    await asks_for_help(theatre)
    await theatre.says("jan", "/wie")
    assert "Welke wil je bekijken" in hears(theatre, "jan")
    await looks_up(theatre, "jan", "Rol afnemen", "coördinator")

    [which] = [each for each in theatre.screen("jan") if "Welke wil je bekijken" in each.text]
    assert which.options == ()
    await theatre.says("jan", "/persoon samira")
    assert "Biedt aan" not in hears(theatre, "jan")
    assert (await person(theatre, "jan")).has(Role.VOLUNTEER)


@on_sqlite
async def test_the_last_coordinator_stays_one(theatre: Theatre) -> None:
    await looks_up(theatre, "els", "Rol afnemen", "coördinator")
    assert "laatste coördinator" in hears(theatre, "els")
    assert (await person(theatre, "els")).has(Role.COORDINATOR)
    await theatre.says("els", "persoon els")
    assert "⛔ Blokkeren" not in buttons(theatre.sees("els"))


@on_sqlite
async def test_it_shows_what_the_desk_shows_and_who_looked(theatre: Theatre) -> None:
    await asks_for_help(theatre)
    await theatre.says("els", "/persoon JAN")
    seen = hears(theatre, "els")
    for told in ("Rol: vrijwilliger", "VOG: nog niet gezien", "1 keer in 7 dagen", "Els (10 mrt"):
        assert told in seen
    assert "kraan" not in seen
    await theatre.presses("els", "Niets")
    await theatre.says("els", "persoon maria")
    assert "niemand met die naam" in hears(theatre, "els")


@on_sqlite
async def test_another_name_never_goes_on_with_what_was_begun_about_the_first(
    theatre: Theatre,
) -> None:
    await looks_up(theatre, "jan", "Blokkeren")
    await theatre.says("els", "/persoon samira")
    assert "👤 Samira" in hears(theatre, "els")
    assert (await person(theatre, "samira")).roles
    assert (await person(theatre, "jan")).roles


@on_sqlite
async def test_for_who_is_no_coordinator_it_is_just_a_sentence(theatre: Theatre) -> None:
    for text in ("persoon jan", "/persoon jan"):
        await theatre.says("samira", text)
        assert "👤" not in hears(theatre, "samira")


@on_sqlite
async def test_a_pause_until_a_day_is_the_one_that_they_can_end_themselves(
    theatre: Theatre,
) -> None:
    await looks_up(theatre, "jan", "Pauze geven")
    await theatre.says("els", "gisteren")
    assert "nog komt" in hears(theatre, "els")
    await theatre.says("els", "tot 1 april")
    assert "pauze tot woensdag 1 april" in hears(theatre, "jan")
    await asks_for_help(theatre)
    assert theatre.sees("jan") == []

    await theatre.says("jan", "pauze")
    await theatre.presses("jan", "Pauze stoppen")
    await theatre.says("els", "persoon jan")
    assert "• Pauze" not in hears(theatre, "els")


@on_sqlite
async def test_a_certificate_ends_and_a_month_before_all_concerned_hear_so_once(
    theatre: Theatre,
) -> None:
    await looks_up(theatre, "jan", "VOG gezien")
    await theatre.presses("els", "Een jaar")
    assert "Hij telt tot 10 mrt 2027" in hears(theatre, "jan")
    theatre.sees("els")
    await theatre.later(timedelta(days=334))
    assert "Je VOG" not in hears(theatre, "jan")
    for _ in range(3):
        await theatre.later(A_DAY)
    for who, told in (("jan", "Je VOG telt tot 10 mrt 2027"), ("els", "De VOG van Jan telt tot")):
        assert hears(theatre, who).count(told) == 1

    await theatre.later(timedelta(days=29))
    assert "VOG" not in hears(theatre, "jan") + hears(theatre, "els")
    await asks_for_a_sitter(theatre)
    assert PING not in hears(theatre, "jan")
    await looks_up(theatre, "jan")
    assert "VOG: verlopen op 10 mrt 2027" in hears(theatre, "els")

    await theatre.presses("els", "VOG gezien")
    await theatre.presses("els", "Twee jaar")
    await theatre.later(A_DAY)
    assert PING in hears(theatre, "jan")


async def asks_for_a_sitter(theatre: Theatre) -> None:
    await theatre.says("maria", "ik zoek een oppas voor vanavond")
    for label in ("Hoge Vucht", "Versturen"):
        if label in str(buttons(theatre.screen("maria"))):
            await theatre.presses("maria", label)
