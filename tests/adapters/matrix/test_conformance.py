"""Matrix keeps what every channel keeps, on a real Synapse with clients of another make."""

from __future__ import annotations

import pytest

from tests.adapters.conformance import Conformance
from tests.adapters.matrix.world import MatrixWorld

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestMatrix(Conformance):
    pass


async def test_somebody_whose_device_nobody_signed_is_heard_and_answered(
    unsigned_world: MatrixWorld,
) -> None:
    suite = Conformance()
    await suite.test_replies_name_what_they_answer(unsigned_world)
    await suite.test_a_file_arrives_unchanged_both_ways(unsigned_world, "photo")
    await suite.test_who_blocks_us_is_unreachable_until_they_return(unsigned_world)
