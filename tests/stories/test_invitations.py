"""Who is invited takes a role; nobody else does, and an invitation works once."""

import re
from datetime import timedelta

from bot.demo.theatre import Theatre
from bot.people.person import Role
from tests.stories.acts import asks_for_help, buttons, hears, joins, on_sqlite, ticket


async def test_a_volunteer_joins_and_is_asked_for_what_they_chose(theatre: Theatre) -> None:
    await theatre.says("fatma", f"/start {await ticket(theatre)}")
    heard = hears(theatre, "fatma")
    assert heard.index("geen mens") < heard.index("vrijwilliger wordt") < heard.index("noemen")

    await theatre.says("fatma", "Fatma")
    for label in ("Klusje in huis", "Klaar", "Hoge Vucht", "Klaar", "Ochtends", "Klaar", "Vaak"):
        await theatre.presses("fatma", label)

    assert "Bedankt" in hears(theatre, "fatma")
    assert "Fatma doet nu mee" in hears(theatre, "els")
    await asks_for_help(theatre, "maria", "kan iemand boodschappen voor me doen")
    assert theatre.sees("fatma") == []
    await asks_for_help(theatre, "ahmed", "mijn kraan lekt")
    assert "Klusje in huis · Hoge Vucht · Morgen" in hears(theatre, "fatma")
    shown = theatre.stages["stage"].screen("fatma").commands
    assert "aanbod" in [command.value for command in shown]


async def test_an_invitation_works_once(theatre: Theatre) -> None:
    invitation = await ticket(theatre)
    await theatre.says("fatma", f"  {invitation}\n")  # without a deep link
    assert "vrijwilliger wordt" in hears(theatre, "fatma")

    await theatre.says("eve", invitation)
    await theatre.says("fatma", invitation)

    assert "al gebruikt" in hears(theatre, "eve")
    assert "al gebruikt" in hears(theatre, "fatma")


async def test_of_two_who_race_for_an_invitation_one_gets_it(theatre: Theatre) -> None:
    invitation = await ticket(theatre)
    stage = theatre.stages["stage"]
    both = [stage.does(name, text=invitation) for name in ("fatma", "eve")]

    await theatre.happens("stage", *both)

    heard = [hears(theatre, name) for name in ("fatma", "eve")]
    assert sum("vrijwilliger wordt" in each for each in heard) == 1
    assert sum("al gebruikt" in each for each in heard) == 1


@on_sqlite
async def test_an_invitation_expires(theatre: Theatre) -> None:
    invitation = await ticket(theatre)
    await theatre.later(timedelta(hours=73))

    await theatre.says("fatma", invitation)

    assert "verlopen" in hears(theatre, "fatma")
    assert "Hulp vragen" in buttons(theatre.screen("fatma"))[0]


@on_sqlite
async def test_a_forged_invitation_is_none(theatre: Theatre) -> None:
    good = await ticket(theatre)
    forged = (good[:-1] + ("A" if good[-1] != "A" else "B"), "Q" + good[1:], "A" * 40, good[:-1])
    for text in (*forged, f"{good}{good}", "x", "../../etc", "a b c"):
        await theatre.says("eve", f"/start {text}")

        assert "klopt niet" in hears(theatre, "eve"), text
    await theatre.says("fatma", good)
    assert "vrijwilliger wordt" in hears(theatre, "fatma")


@on_sqlite
async def test_an_invitation_is_taken_up_in_the_middle_of_something_else(theatre: Theatre) -> None:
    await theatre.says("fatma", "mijn kraan lekt")

    await theatre.says("fatma", await ticket(theatre))
    for answer in ("Fatma", "1 en 2", "1 en 2", "1 en 2", "1"):
        await theatre.says("fatma", answer)

    assert "We waren nog bezig met: 🙋 Hulp vragen" in hears(theatre, "fatma")


@on_sqlite
async def test_a_coordinator_invites_in_the_chat(theatre: Theatre) -> None:
    await theatre.says("els", "/uitnodigen")
    labels = buttons(theatre.sees("els"))
    assert labels[:2] == ["Een vrijwilliger", "Een beroepskracht"]
    assert "coördinator" not in "".join(labels).casefold()
    await theatre.presses("els", "Een beroepskracht")
    [invitation] = re.findall(r"[\w-]{40}", hears(theatre, "els"))

    await theatre.says("paul", invitation)

    assert "beroepskracht" in hears(theatre, "paul")


@on_sqlite
async def test_only_who_may_gets_a_command(theatre: Theatre) -> None:
    for said in ("/uitnodigen", "/invite", "uitnodigen", "/overzicht", "/aanbod"):
        await theatre.says("eve", said)

        assert buttons(theatre.sees("eve"))[0] == "🙋 Hulp vragen", said


@on_sqlite
async def test_a_coordinator_is_made_by_the_operator_alone(theatre: Theatre) -> None:
    await theatre.says("noor", await ticket(theatre, Role.COORDINATOR))

    assert "Je bent nu coördinator" in hears(theatre, "noor")
    assert "✉️ Iemand uitnodigen" in buttons(theatre.screen("noor"))
    await theatre.says("els", "/uitnodigen")
    for said in ("coordinator", "coördinator", "3"):
        theatre.sees("els")
        await theatre.says("els", said)
        assert "begrijp ik niet" in hears(theatre, "els")


async def test_what_professionals_take_is_asked_of_professionals_alone(theatre: Theatre) -> None:
    await joins(theatre, "paul", "1 en 3", role=Role.PROFESSIONAL)
    await asks_for_help(theatre, "maria", "ik kan de huur niet betalen")

    assert "Geldzorgen" in hears(theatre, "paul")
    assert theatre.sees("jan") == theatre.sees("samira") == []
    await theatre.presses("paul", "Ja, dat doe ik")
    assert "Paul (beroepskracht" in hears(theatre, "maria")


@on_sqlite
async def test_a_volunteer_is_not_offered_what_professionals_take(theatre: Theatre) -> None:
    await theatre.says("fatma", await ticket(theatre))
    await theatre.says("fatma", "Fatma")
    assert "Geldzorgen" not in buttons(theatre.screen("fatma"))

    await theatre.says("paul", await ticket(theatre, Role.PROFESSIONAL))
    await theatre.says("paul", "Paul")
    labels = buttons(theatre.screen("paul"))
    assert "Geldzorgen" in labels
    assert "Vervoer" not in labels


@on_sqlite
async def test_who_has_no_name_that_can_be_seen_keeps_the_name_they_chose(
    theatre: Theatre,
) -> None:
    await theatre.does("x", "said", text=await ticket(theatre), name="")
    await theatre.says("x", "Fa\u202etma\nAdmin", name="")
    for answer in ("2", "klaar", "1", "klaar", "1", "klaar", "2"):
        await theatre.says("x", answer, name="")

    assert "Fatma Admin doet nu mee" in hears(theatre, "els")
