"""Reads the shipped files: lines under headings such as [nl] or [nl ask], with # for remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent / "phrases"
_HEADING = re.compile(r"\[([\w ]+)\]")


def sections(path: str) -> Mapping[str, tuple[str, ...]]:
    """The lines of a file by their heading; each line once."""
    found: dict[str, dict[str, None]] = {}
    lines: dict[str, None] = {}
    for line in (FOLDER / path).read_text("utf-8").splitlines():
        if heading := _HEADING.fullmatch(line):
            lines = found.setdefault(heading[1], {})
        elif line and not line.startswith("#"):
            lines[line] = None
    return {heading: tuple(some) for heading, some in found.items()}
