"""Pictures: drawn anew from their dots, upright, so that nothing else in the file goes along.

Runs in the process of its own, see `__main__`.
"""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image, ImageOps

MOST_DOTS = 40_000_000
QUALITY = 90
SAVED_AS = {"jpeg": "JPEG", "png": "PNG", "gif": "PNG", "webp": "WEBP"}
"""Of what moves only the first picture is left."""
PLAIN = {"L", "RGB"}
ALSO_CLEAR = {"LA", "RGBA"}


class TooLarge(Exception):
    """More dots than are opened."""


def clean(form: str, content: bytes) -> tuple[str, bytes]:
    """The media type and the picture. Raises all kinds of things."""
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = MOST_DOTS
    saved_as = SAVED_AS[form]
    with Image.open(BytesIO(content), formats=(form.upper(),)) as opened:
        if opened.width * opened.height > MOST_DOTS:
            raise TooLarge
        opened.load()
        image = _upright(opened)
    keeps = PLAIN if saved_as == "JPEG" else PLAIN | ALSO_CLEAR
    if image.mode not in keeps:
        clear = "transparency" in image.info or image.mode in {"PA", "La", "RGBa"}
        image = image.convert("RGBA" if clear and saved_as != "JPEG" else "RGB")
    image.info = {}  # or it would be saved along: colour profile, comment, resolution
    drawn = BytesIO()
    image.save(drawn, saved_as, quality=QUALITY)
    return f"image/{saved_as.lower()}", drawn.getvalue()


def _upright(image: Image.Image) -> Image.Image:
    """As the camera was held; as it is when the notes about that cannot be read."""
    try:
        return ImageOps.exif_transpose(image)
    except (SyntaxError, ValueError, OSError):
        return image
