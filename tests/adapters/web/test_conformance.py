"""The web page passes what every channel must pass."""

from __future__ import annotations

from tests.adapters.conformance import Conformance
from tests.adapters.world import World


class TestWeb(Conformance):
    # There is no server beside the adapter that could be down while it runs.
    test_a_server_that_is_down_is_waited_for = None  # type: ignore[assignment]

    async def test_an_unreadable_event_delays_nobody(self, world: World) -> None:
        """The page's own post is turned down; nothing was acknowledged, so nothing is kept."""
        rosa, ali = await world.person("Rosa"), await world.person("Ali")
        await rosa.say_nonsense()
        await ali.say("hallo")
        assert (await world.inbox.next()).text == "hallo"
