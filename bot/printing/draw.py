"""From a page's data to its bytes. Typst sees the files that it is given here, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import msgspec
import segno
import typst
from PIL import Image, ImageOps, UnidentifiedImageError

from bot.printing.fonts import fonts

LOOKS = ("sun", "garden", "tiles", "shapes", "evening")
_FOLDER = Path(__file__).parent / "looks"
_LARGEST = 1200  # pixels, of a photo: 150 dots an inch on an A4
_POINTS = 72.0  # an inch, so that one point is one pixel


def draw(
    page: str,
    look: str,
    data: Mapping[str, Any],
    files: Mapping[str, bytes],
    form: Literal["pdf", "png"],
) -> bytes:
    """One page, `looks/<page>.typ`, in the given look."""
    sources = {"main.typ": page, "parts.typ": "parts", "look.typ": look}
    given = {name: (_FOLDER / f"{file}.typ").read_bytes() for name, file in sources.items()}
    drawn = typst.compile(  # type: ignore[call-overload]  # its types know no sets of files
        {**given, **files, "page.json": msgspec.json.encode(data)},
        format=form,
        ppi=_POINTS if form == "png" else None,
        font_paths=fonts(),
        timestamp=0,  # the same is drawn as the same bytes
    )
    if not isinstance(drawn, bytes):
        raise TypeError("a page is one page")
    return drawn


def code(link: str) -> bytes:
    """A QR code as SVG, with the four modules of white around it that the standard asks for."""
    made = BytesIO()
    segno.make(link, error="m", micro=False, boost_error=False).save(
        made, kind="svg", border=4, dark="#101018", light="#ffffff"
    )
    return made.getvalue()


def photo(content: bytes) -> bytes:
    """A photo as it is drawn: upright, no larger than needed. b"" when it is none.

    It goes to the page as numbers (`list(...)`), for files that are handed over must be text.
    """
    try:
        with Image.open(BytesIO(content)) as opened:
            opened.draft("RGB", (_LARGEST, _LARGEST))
            upright = ImageOps.exif_transpose(opened).convert("RGB")
            upright.thumbnail((_LARGEST, _LARGEST))
            made = BytesIO()
            upright.save(made, "JPEG", quality=85)
            return made.getvalue()
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return b""
