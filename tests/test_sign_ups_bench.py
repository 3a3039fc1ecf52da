"""The rush for places in short: nobody is lost, nobody counts twice, and the first have a place."""

from pathlib import Path

from bench.sign_ups.rush import rush


async def test_a_short_rush_loses_nobody_and_keeps_the_order(tmp_path: Path) -> None:
    figures = await rush(tmp_path, people=12, places=8, seconds=0.2)

    assert (figures["people"], figures["lost"], figures["doubled"]) == (12, 0, 0)
    assert (figures["in"], figures["waiting"], figures["in_order"]) == (8, 4, True)
