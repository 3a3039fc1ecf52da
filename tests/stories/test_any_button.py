"""Whatever buttons people press, in whatever order: nothing breaks, and the end is in reach."""

from datetime import timedelta
from random import Random

import pytest

from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, on_sqlite

PEOPLE = ("maria", "jan", "samira", "els")
WORDS = ("ja", "nee", "2", "hoi", "morgen om tien uur", "ik kom eraan", "terug", "menu", "klaar")
ENDS = ("withdraw", "no_time", "step_out")
OUT = (*ENDS, "hand_back", "more")


async def does_something(theatre: Theatre, chance: Random) -> None:
    """A tap on any button on any screen, old ones too; now and then words, or time that passes."""
    who = chance.choice(PEOPLE)
    what = chance.random()
    if what < 0.1:
        await theatre.later(timedelta(hours=chance.choice([1, 5, 13, 25])))
    elif what < 0.25:
        await theatre.says(who, chance.choice(WORDS))
    else:
        bubbles = [bubble for bubble in theatre.screen(who) if bubble.options]
        if bubbles:
            bubble = chance.choice(bubbles[-4:])
            press = chance.choice(bubble.presses)
            await theatre.does(who, "pressed", press=press, about=bubble.name)


async def ends_it_all(theatre: Theatre, who: str) -> None:
    """With the words that anybody may use at any moment, and what then stands on the screen."""
    nothing = {say("my_cases-none") for say in theatre.house.texts.values()}
    for _ in range(12):
        await theatre.says(who, "stop")
        await theatre.says(who, "/vragen")
        if nothing & {bubble.text for bubble in theatre.sees(who)}:
            return
        for _ in range(3):
            newest = [bubble for bubble in theatre.screen(who) if bubble.options][-1]
            values = [option.value for option in newest.options]
            way_out = next((value for value in OUT if value in values), values[0])
            press = newest.presses[values.index(way_out)]
            await theatre.does(who, "pressed", press=press, about=newest.name)
            if way_out in ENDS:
                break
    raise AssertionError(f"{who} does not get out of it: {theatre.screen(who)[-1]}")


@on_sqlite
@pytest.mark.parametrize("seed", range(4))
async def test_nothing_breaks_and_everyone_can_get_out(theatre: Theatre, seed: int) -> None:
    chance = Random(seed)
    await asks_for_help(theatre)
    await theatre.presses("jan", "Ja, dat doe ik")
    for _ in range(45):
        await does_something(theatre, chance)

    for who in PEOPLE:
        await ends_it_all(theatre, who)
