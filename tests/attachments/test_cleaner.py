"""What is passed on holds no more than one can see and hear; what cannot be cleaned stays here."""

from __future__ import annotations

import asyncio
import os
import struct
import time
import zlib
from io import BytesIO
from pathlib import Path

import av
import pikepdf
import pytest
from PIL import Image

from bot.attachments.cleaner import AT_ONCE, LARGEST, CannotBeCleaned, Cleaned, Cleaner
from bot.attachments.form import form_of
from tests import files

CANARY = "Maria-Jansen-4811AB"
PNG = b"\x89PNG\r\n\x1a\n"
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


def zipped(name: bytes, content: bytes) -> bytes:
    """The smallest archive, as in docx, odt and zip."""
    sizes = struct.pack("<III", zlib.crc32(content), len(content), len(content))
    entry = struct.pack("<HHHHH", 20, 0, 0, 0, 0) + sizes + struct.pack("<HH", len(name), 0)
    local = b"PK\x03\x04" + entry + name + content
    central = b"PK\x01\x02\x14\0" + entry + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    end = struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    return local + central + b"PK\x05\x06" + end


REFUSED = {
    "nothing": b"",
    "docx": zipped(b"word/document.xml", b"<w:t>Maria</w:t>"),
    "old word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "rtf": b"{\\rtf1 Maria}",
    "card": b"BEGIN:VCARD\r\nFN:Maria Jansen\r\nEND:VCARD",
    "calendar": b"BEGIN:VCALENDAR\r\nORGANIZER:Maria\r\nEND:VCALENDAR",
    "page": b"<!DOCTYPE html><script>alert(1)</script>",
    "drawing": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    "words": b"Dag, ik ben Maria Jansen",
    "program": b"\x7fELF" + bytes(64),
    "heic": b"\0\0\0\x18ftypheic" + bytes(64),
    "tiff": b"II*\0" + bytes(64),
    "sticker": b"\x1f\x8b\x08" + bytes(64),
    "playlist": b"#EXTM3U\nfile:///etc/passwd\n",
    "cut off photo": files.jpeg()[:100],
    "empty photo": b"\xff\xd8\xff\xd9",
    "cut off film": files.mp4()[:300],
    "no sound": b"OggS" + bytes(10_000),
    "noise": b"\xff\xfb" + bytes(10_000),
    "no paper": b"%PDF-1.7\n" + bytes(1000),
    "nested paper": b"%PDF-1.4\n1 0 obj\n" + b"[" * 200_000 + b"\nendobj\ntrailer<</Root 1 0 R>>",
    "photo and archive": files.jpeg() + zipped(b"a", b"Maria"),
    "paper and archive": files.pdf() + zipped(b"a", b"Maria"),
    "photo and paper": files.gif()[:13] + files.pdf(),
    "photo and page": b"GIF89a/*<script>alert(1)</script>*/" + files.gif()[6:],
}


@pytest.mark.parametrize("what", REFUSED)
async def test_what_cannot_be_cleaned_is_refused(what: str) -> None:
    with pytest.raises(CannotBeCleaned):
        await clean(REFUSED[what])


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def flat_png(width: int, height: int, *chunks: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    dots = zlib.compress(bytes((width // 8 + 1) * min(height, 10_000)), 9)
    return b"".join((
        PNG, chunk(b"IHDR", header), *chunks, chunk(b"IDAT", dots), chunk(b"IEND", b"")
    ))  # fmt: skip


def folded_pdf() -> bytes:
    packer = zlib.compressobj(9)
    folded = b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()
    paper = pikepdf.open(BytesIO(files.pdf()))
    paper.pages[0].obj["/Contents"].write(folded, filter=pikepdf.Name.FlateDecode)
    paper.save(written := BytesIO())
    return written.getvalue()


@pytest.mark.parametrize(
    "bomb",
    [
        flat_png(60_000, 60_000),
        flat_png(10_000, 4_001),
        flat_png(8, 8, *[chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(60_000_000), 9))] * 20),
        folded_pdf(),
    ],
    ids=["dots", "just too many dots", "text", "paper"],
)
async def test_a_bomb_is_refused_while_the_bot_goes_on(bomb: bytes) -> None:
    cleaning = asyncio.create_task(clean(bomb))
    longest = 0.0
    while not cleaning.done():
        started = time.monotonic()
        await asyncio.sleep(0.005)
        longest = max(longest, time.monotonic() - started)

    with pytest.raises(CannotBeCleaned):
        await cleaning
    assert longest < 0.5


async def test_what_is_too_large_is_not_even_opened() -> None:
    started = time.monotonic()
    with pytest.raises(CannotBeCleaned, match="too large"):
        await clean(files.jpeg() + bytes(LARGEST))
    assert time.monotonic() - started < 0.5


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
