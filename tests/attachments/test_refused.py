"""What cannot be cleaned stays here: other kinds of file, two in one, broken ones and bombs."""

from __future__ import annotations

import asyncio
import struct
import time
import zlib
from io import BytesIO

import pikepdf
import pytest

from bot.attachments.cleaner import LARGEST, CannotBeCleaned, Cleaned, Cleaner
from tests import files

PNG = b"\x89PNG\r\n\x1a\n"


async def clean(content: bytes) -> Cleaned:
    return await Cleaner().clean(content)


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
