"""The fonts: free ones (SIL OFL 1.1) that come as packages, one a family."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import typst

FAMILIES = (
    "noto_sans",  # what any other lacks
    "noto_sans_arabic",
    "nunito",
    "bitter",
    "playfair_display",
    "rubik",
    "oswald",
)


def folders() -> Sequence[Path]:
    """Where they are. Raises ModuleNotFoundError when the bot is not installed whole."""
    found = []
    for family in FAMILIES:
        package = find_spec(f"fontpkg_{family}")
        if package is None or not package.submodule_search_locations:
            raise ModuleNotFoundError(f"There is no font package fontpkg-{family}.")
        found.append(Path(package.submodule_search_locations[0]) / "files")
    return found


def files() -> Sequence[Path]:
    return [file for folder in folders() for file in sorted(folder.glob("*.ttf"))]


@cache
def fonts() -> typst.Fonts:
    """These fonts and no others, so that every machine draws the same."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in folders()],
    )
