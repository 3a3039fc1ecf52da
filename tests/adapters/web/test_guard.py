"""Nobody but the page itself gets in."""

from __future__ import annotations

import pytest

from tests.adapters.web.client import Client, said
from tests.adapters.web.world import WebWorld


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "localhost:1x", ""])
async def test_another_name_for_this_machine_is_turned_away(rosa: Client, host: str) -> None:
    for path in ("", "stream", "page/page.js"):
        async with rosa.get(path, {"Host": host}) as response:
            assert response.status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "https://127.0.0.1"])
async def test_another_site_cannot_speak_for_somebody(
    world: WebWorld, rosa: Client, origin: str
) -> None:
    for path in ("", "files"):
        async with rosa.post(said(), path, {"Origin": origin}) as response:
            assert response.status == 403
    async with rosa.get("stream", {"Origin": origin}) as response:
        assert response.status == 403
    assert world.inbox.events == []


async def test_a_form_of_another_site_is_no_post(world: WebWorld, rosa: Client) -> None:
    async with rosa.post(said(), content_type="text/plain") as response:
        assert response.status == 415
    assert world.inbox.events == []


async def test_every_answer_forbids_scripts_from_elsewhere(rosa: Client) -> None:
    for path in ("", "page/phone.js", "nowhere", "stream", "files/x"):
        async with rosa.get(path) as response:
            policy = response.headers["Content-Security-Policy"]
            assert "default-src 'none'; script-src 'self';" in policy
            assert "require-trusted-types-for 'script'" in policy
            assert response.headers["X-Content-Type-Options"] == "nosniff"
