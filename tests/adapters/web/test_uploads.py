"""Files come in whole, under names of ours, and no path leads out of their folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.channel import FetchError
from tests.adapters.web.client import Client
from tests.adapters.web.world import WebWorld


def kept(world: WebWorld) -> dict[str, int]:
    """The folder for uploads and the files in it, with their modes."""
    folder = Path(world.settings.folder)
    found = [folder, *folder.iterdir()] if folder.exists() else []
    return {path.name: path.stat().st_mode & 0o777 for path in found}


async def test_eleven_megabytes_are_too_much(world: WebWorld, rosa: Client) -> None:
    content = b"x" * (11 * 1024 * 1024)
    async with rosa.post(content, "files", content_type="image/jpeg") as response:
        assert response.status == 413
    assert kept(world) == {}


async def test_a_file_is_named_by_us_for_its_owner_alone(world: WebWorld, rosa: Client) -> None:
    for media_type in ("image/jpeg", "image/jpeg", "text/html", "../../etc/passwd"):
        async with rosa.post(b"<script>", "files", content_type=media_type) as response:
            assert response.status == 200
    folder, *files = sorted(kept(world).items(), key=lambda item: -item[1])
    assert folder[1] == 0o700
    assert [mode for _, mode in files] == [0o600] * 2  # the same content and type is kept once
    assert all(re.fullmatch(r"[0-9a-f]{64}(\.jpg)?", name) for name, _ in files)


async def test_what_could_be_a_page_is_only_ever_a_download(rosa: Client) -> None:
    async with rosa.post(b"<script>", "files", content_type="text/html") as response:
        source = (await response.json())["source"]
    async with rosa.get(f"files/{source}") as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"] == "attachment"


@pytest.mark.parametrize(
    "path",
    [
        "files/..%2f..%2fsettings.toml",
        "files/%2e%2e%2fpyproject.toml",
        "files/.",
        "page/..%2fserver.py",
        "page/%2e%2e%2f__init__.py",
        "page/",
    ],
)
async def test_no_path_leads_out_of_a_folder(world: WebWorld, rosa: Client, path: str) -> None:
    async with rosa.get(path) as response:
        assert response.status in {403, 404}
    with pytest.raises(FetchError):
        await world.adapter.fetch(path.removeprefix("files/"))


async def test_a_file_is_on_the_disk_before_the_core_hears_of_it(
    world: WebWorld, rosa: Client
) -> None:
    await rosa.send_photo(b"photo")
    (photo,) = (await world.inbox.next()).attachments
    assert (Path(world.settings.folder) / photo.source).read_bytes() == b"photo"
    assert (photo.kind, photo.media_type, photo.size) == ("photo", "image/jpeg", 5)
