"""A "yes" is never taken for a question that had not arrived when it was said."""

from bot.demo.theatre import Theatre
from bot.worker import take_turns
from tests.stories.acts import asks_for_help, hears, on_sqlite


@on_sqlite
async def test_a_yes_to_a_request_that_is_gone_is_no_yes_to_one_not_yet_seen(
    theatre: Theatre,
) -> None:
    await asks_for_help(theatre, "maria", "mijn kraan lekt")
    await theatre.says("ahmed", "ik moet naar het ziekenhuis")
    for label in ("Hoge Vucht", "Morgen"):
        await theatre.presses("ahmed", label)
    for name in ("maria", "ahmed", "jan", "samira"):
        theatre.sees(name)
    stage = theatre.stages["stage"]
    events = [
        stage.does("maria", text="/vragen", at=theatre.now),
        stage.does("maria", text="Intrekken", at=theatre.now),
        stage.does("ahmed", text="ja", at=theatre.now),
    ]
    async with theatre.bot() as storage:
        await storage.inbox("stage").accept(events)
        while await take_turns(storage, theatre.house, lambda: theatre.now):
            pass
        await storage.inbox("stage").accept([stage.does("jan", text="ja", at=theatre.now)])
        while await take_turns(storage, theatre.house, lambda: theatre.now):
            pass
    await theatre.says("els", "menu")

    assert "Je helpt Ahmed" not in (heard := hears(theatre, "jan")), heard
    assert "Kun jij helpen" in heard
