"""What is passed on holds no more than one can see and hear."""

from __future__ import annotations

import asyncio
import os
import struct
from io import BytesIO
from pathlib import Path

import av
import pikepdf
import pytest
from PIL import Image

from bot.attachments.cleaner import AT_ONCE, Cleaned, Cleaner
from bot.attachments.form import form_of
from tests import files

CANARY = "Maria-Jansen-4811AB"
KINDS = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/png",
    "webp": "image/webp",
    "ogg": "audio/ogg",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "flac": "audio/flac",
    "wav": "audio/wav",
    "mp4": "video/mp4",
    "hevc": "video/mp4",
    "webm": "video/webm",
    "pdf": "application/pdf",
}


async def clean(content: bytes) -> Cleaned:
    return await Cleaner().clean(content)


@pytest.mark.parametrize("name", KINDS)
async def test_nothing_of_the_sender_is_left(name: str) -> None:
    made = getattr(files, name)(CANARY)
    assert CANARY.encode() in made

    cleaned = await clean(made)

    assert CANARY.encode() not in cleaned.content
    assert CANARY.encode("utf-16-le") not in cleaned.content
    assert cleaned.media_type == KINDS[name]
    again = await clean(cleaned.content)
    assert again.media_type == cleaned.media_type


async def test_a_photo_is_shown_upright_with_the_same_colours() -> None:
    with Image.open(BytesIO((await clean(files.jpeg(turned=True))).content)) as image:
        assert image.size == (20, 40)
        assert not image.getexif()
        red, blue = image.getpixel((10, 35)), image.getpixel((10, 5))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    assert red[0] - red[2] > 150
    assert blue[2] - blue[0] > 150


async def test_a_see_through_picture_stays_so() -> None:
    with Image.open(BytesIO((await clean(files.png())).content)) as image:
        assert (image.mode, image.getpixel((0, 0))) == ("RGBA", (255, 0, 0, 128))


@pytest.mark.parametrize("name", ["ogg", "mp3", "m4a", "flac", "wav", "mp4", "hevc", "webm"])
async def test_a_recording_is_as_long_as_it_was_and_has_no_cover(name: str) -> None:
    made = getattr(files, name)(CANARY)
    cleaned = await clean(made)

    with av.open(BytesIO(made), "r") as before, av.open(BytesIO(cleaned.content), "r") as after:
        assert [stream.type for stream in after.streams] == [
            "video" if cleaned.media_type.startswith("video") else "audio"
        ]
        heard = sum(1 for _ in after.decode(after.streams[0]))
        assert heard == sum(1 for _ in before.decode(before.streams[0]))


async def test_a_film_that_was_held_sideways_is_still_shown_upright() -> None:
    made = bytearray(files.mp4(CANARY))
    at = made.find(b"tkhd") + 44
    made[at : at + 36] = struct.pack(">9i", 0, 1 << 16, 0, -1 << 16, 0, 0, 16 << 16, 0, 1 << 30)
    with av.open(BytesIO((await clean(bytes(made))).content), "r") as film:
        assert next(film.decode(video=0)).rotation == -90


async def test_free_text_between_the_pictures_of_a_film_is_left_out() -> None:
    text = b"\x06\x05" + bytes([16 + len(CANARY)]) + bytes(range(1, 17)) + CANARY.encode() + b"\x80"
    with av.open(BytesIO(files.mp4()), "r") as film, av.open(boxed := BytesIO(), "w", "mp4") as box:
        stream = box.add_stream_from_template(film.streams.video[0])
        for packet in film.demux(video=0):
            if packet.dts is not None:
                spoken = av.Packet(struct.pack(">I", len(text)) + text + bytes(packet))
                spoken.pts, spoken.dts, spoken.time_base = packet.pts, packet.dts, packet.time_base
                spoken.is_keyframe, spoken.stream = packet.is_keyframe, stream
                box.mux(spoken)
    assert CANARY.encode() in boxed.getvalue()

    cleaned = await clean(boxed.getvalue())

    assert CANARY.encode() not in cleaned.content
    with av.open(BytesIO(cleaned.content), "r") as after:
        assert sum(1 for _ in after.decode(video=0)) == 5


async def test_free_text_that_a_film_opens_with_is_left_out() -> None:
    assert b"x265" in files.hevc()

    assert b"x265" not in (await clean(files.hevc())).content


async def test_a_paper_keeps_its_page_and_pictures_and_nothing_else() -> None:
    cleaned = await clean(files.pdf(CANARY))

    with pikepdf.open(BytesIO(cleaned.content)) as paper:
        [page] = paper.pages
        assert b"(kijk) Tj" in page.Contents.read_bytes()
        drawn = page.Resources.XObject.I1
        assert isinstance(drawn, pikepdf.Stream)
        picture = pikepdf.PdfImage(drawn).as_pil_image()
        assert picture.size == (40, 20)
        assert set(paper.Root.keys()) == {"/Type", "/Pages"}
        assert "/Annots" not in page
        for each in paper.objects:
            assert CANARY not in str(each)


async def test_what_was_filled_in_on_a_form_stays_to_be_seen() -> None:
    paper = pikepdf.open(BytesIO(files.pdf()))
    field = paper.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Tx,
            F=4,
            T=pikepdf.String(CANARY),
            V=pikepdf.String("om tien uur"),
            DA=pikepdf.String("/F1 12 Tf 0 g"),
            Rect=pikepdf.Array([10, 10, 150, 30]),
        )
    )
    resources = paper.pages[0].obj["/Resources"]
    paper.pages[0].obj["/Annots"] = pikepdf.Array([field])
    paper.Root["/AcroForm"] = pikepdf.Dictionary(
        Fields=pikepdf.Array([field]), DR=resources, NeedAppearances=True
    )
    written = BytesIO()
    paper.save(written)

    with pikepdf.open(BytesIO((await clean(written.getvalue())).content)) as cleaned:
        shown = [each.read_bytes() for each in cleaned.objects if isinstance(each, pikepdf.Stream)]
    assert any(b"om tien uur" in each for each in shown)


def children() -> list[Path]:
    mine = f"PPid:\t{os.getpid()}\n"
    found = list[Path]()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            opened = b"bot.attachments" in (process / "cmdline").read_bytes()
            if opened and mine in (process / "status").read_text():
                found.append(process)
        except OSError:
            continue
    return found


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="there is no /proc here")
async def test_files_are_opened_a_few_at_a_time_by_a_process_that_knows_no_secrets() -> None:
    os.environ["TOKEN_OF_THE_TEST"] = CANARY
    try:
        cleaner = Cleaner()
        large = BytesIO()
        Image.new("RGB", (3000, 2000), "red").save(large, "JPEG")
        tasks = [asyncio.create_task(cleaner.clean(large.getvalue())) for _ in range(5)]
        seen, most = 0, 0
        while not all(task.done() for task in tasks):
            now = children()
            most = max(most, len(now))
            for process in now:
                try:
                    environment = (process / "environ").read_bytes()
                except OSError:
                    continue
                seen += bool(environment)
                assert CANARY.encode() not in environment
            await asyncio.sleep(0.01)
        await asyncio.gather(*tasks)
    finally:
        del os.environ["TOKEN_OF_THE_TEST"]
    assert seen > 0
    assert most == AT_ONCE


async def test_who_stops_waiting_leaves_no_process_behind() -> None:
    large = BytesIO()
    Image.new("RGB", (6000, 5000), "red").save(large, "JPEG")
    cleaning = asyncio.create_task(clean(large.getvalue()))
    while not children():  # noqa: ASYNC110 - nobody tells
        await asyncio.sleep(0.01)
    cleaning.cancel()
    await asyncio.gather(cleaning, return_exceptions=True)

    assert children() == []


@pytest.mark.parametrize("name", KINDS)
def test_a_file_is_known_by_how_it_begins(name: str) -> None:
    expected = {"m4a": "mp4", "hevc": "mp4", "webm": "matroska"}.get(name, name)

    assert form_of(getattr(files, name)()) == expected
