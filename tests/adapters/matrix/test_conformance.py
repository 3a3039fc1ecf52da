"""Matrix keeps what every channel keeps, on a real Synapse with clients of another make."""

from __future__ import annotations

import pytest

from tests.adapters.conformance import Conformance

pytestmark = pytest.mark.asyncio(loop_scope="session")


class TestMatrix(Conformance):
    pass
