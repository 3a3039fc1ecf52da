"""Somebody cannot be reached any more: who counts on them is told, and nothing is lost."""

from bot.demo.theatre import Theatre
from tests.stories.acts import asks_for_help, hands_back, hears, is_helped, on_sqlite


def blocks(theatre: Theatre, who: str, *, blocked: bool = True) -> None:
    theatre.stages["stage"].screen(who).blocked = blocked


async def test_who_counts_on_somebody_that_blocks_the_bot_is_told_once(theatre: Theatre) -> None:
    await is_helped(theatre)
    blocks(theatre, "jan")
    await theatre.does("jan", "blocked")

    assert "Jan is nu niet bereikbaar" in hears(theatre, "maria")
    await theatre.says("maria", "ben je er nog?")
    assert hears(theatre, "maria").count("niet bereikbaar") == 1


async def test_two_who_both_block_the_bot_are_left_in_peace(theatre: Theatre) -> None:
    await is_helped(theatre)
    for name in ("jan", "maria"):
        blocks(theatre, name)
        await theatre.does(name, "blocked")

    await theatre.says("maria", "ben je er nog?")

    assert theatre.sees("jan") == []


@on_sqlite
async def test_who_comes_back_can_go_on(theatre: Theatre) -> None:
    await is_helped(theatre)
    blocks(theatre, "jan")
    await theatre.does("jan", "blocked")
    theatre.sees("maria")

    blocks(theatre, "jan", blocked=False)
    await theatre.does("jan", "returned")
    await theatre.says("maria", "ben je er nog?")
    assert "ben je er nog?" in hears(theatre, "jan")
    await theatre.says("jan", "ja hoor")
    assert "ja hoor" in hears(theatre, "maria")


@on_sqlite
async def test_who_blocked_the_bot_is_not_asked(theatre: Theatre) -> None:
    blocks(theatre, "jan")
    await theatre.does("jan", "blocked")
    await asks_for_help(theatre)

    blocks(theatre, "jan", blocked=False)
    assert theatre.sees("jan") == []
    assert "Kun jij helpen?" in hears(theatre, "samira")


@on_sqlite
async def test_blocking_before_saying_anything_does_no_harm(theatre: Theatre) -> None:
    await theatre.does("nobody", "blocked")
    await theatre.does("nobody", "returned")

    assert theatre.sees("nobody") == []


@on_sqlite
async def test_a_resident_who_blocks_the_bot_can_still_be_let_go(theatre: Theatre) -> None:
    await is_helped(theatre)
    blocks(theatre, "maria")
    await theatre.does("maria", "blocked")
    assert "Maria is nu niet bereikbaar" in hears(theatre, "jan")

    await hands_back(theatre)

    assert "Ik zoek iemand anders" in hears(theatre, "jan")
