"""Something to print, and eyes for what was printed: other programs than the ones that drew it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pypdfium2
import zxingcpp
from PIL import Image

from bot.printing.poster import Poster

BREDA = ZoneInfo("Europe/Amsterdam")
START = datetime(2026, 11, 26, 14, tzinfo=BREDA)
TELEGRAM = "https://t.me/SchakelBredaBot?start=a_" + "aB3-" * 11
MATRIX = "https://matrix.to/#/@schakel:example.org"


def poster(title: str = "Koffieochtend", **more: Any) -> Poster:
    given: dict[str, Any] = {
        "starts_at": START,
        "ends_at": START + timedelta(hours=2),
        "zone": BREDA,
        "place": "Buurthuis De Koe, Kerkplein 12",
        "network": "Schakel Breda",
        "telegram": TELEGRAM,
        "matrix": MATRIX,
        "organiser": "Fatma",
    }
    return Poster(title, **given | more)


def words(pdf: bytes) -> str:
    """All that is written on its one page, on one line."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_bounded()
        # A word that was cut at the end of a line is one word again.
        return " ".join(text.replace("\ufffe", "").replace("\x02", "").split())
    finally:
        document.close()


def picture(content: bytes, dots: int = 100) -> Image.Image:
    """What a printer or a screen shows of it."""
    if not content.startswith(b"%PDF"):
        return Image.open(BytesIO(content)).convert("RGB")
    document = pypdfium2.PdfDocument(content)
    try:
        shown: Image.Image = document[0].render(scale=dots / 72).to_pil()
        return shown.convert("RGB")
    finally:
        document.close()


def codes(shown: Image.Image) -> Sequence[zxingcpp.Barcode]:
    return zxingcpp.read_barcodes(
        shown, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )


def letters(pdf: bytes) -> Sequence[tuple[str, tuple[float, float, float, float]]]:
    """Every letter with its box, in points: left, bottom, right, top."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0].get_textpage()
        return [
            (page.get_text_range(n, 1), page.get_charbox(n, loose=False))
            for n in range(page.count_chars())
        ]
    finally:
        document.close()
