"""A JPEG picture without the notes in it (place, camera, comment), its dots untouched.

For pictures on the pages of a paper, where they have to stay what they are.
"""

from __future__ import annotations

import re

MARK = 0xFF
START, SCAN, END = 0xD8, 0xDA, b"\xd9"
KEPT = {0xE0: (b"JFIF\0", 14), 0xEE: (b"Adobe", 12)}
"""Application segments that tell how to show the dots; how they open and how long they are."""
NOTES = {*range(0xE0, 0xF0), 0xFE} - KEPT.keys()
_SEGMENT = re.compile(rb"\xff(?![\x00\xd0-\xd7\xff])")


class NoPicture(Exception):
    """It does not go from segment to segment as a JPEG does."""


def without_notes(content: bytes) -> bytes:
    """Raises NoPicture."""
    if content[:2] != bytes((MARK, START)):
        raise NoPicture
    kept, at = [content[:2]], 2
    while True:
        if at + 4 > len(content) or content[at] != MARK:
            raise NoPicture
        kind = content[at + 1]
        if kind == MARK:  # a filler
            at += 1
            continue
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if kind == SCAN:
            found = _SEGMENT.search(content, end)
            if found is None:
                raise NoPicture
            end = found.start()
        if kind not in NOTES and _bare(kind, content[at + 4 : end]):
            kept.append(content[at:end])
        at = end
        if content[at + 1 : at + 2] == END:  # what stands behind it is no part of the picture
            return b"".join((*kept, content[at : at + 2]))


def _bare(kind: int, body: bytes) -> bool:
    """Not with a small picture or free text behind what the segment is for."""
    if kind not in KEPT:
        return True
    opening, length = KEPT[kind]
    return body.startswith(opening) and len(body) == length
