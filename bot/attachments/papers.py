"""Papers (PDF): their pages as they look, in a new paper. Who wrote it, with what and when, what is
attached, what runs by itself and what others noted in the margin stays behind.

Runs in the process of its own, see `__main__`.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Stream

from bot.attachments.jpeg import without_notes

MOST_UNFOLDED = 128 * 1024 * 1024
"""Bytes of all that is compressed in it."""
OF_A_PAGE = {
    "/Type", "/Parent", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate",
    "/Resources", "/Contents", "/UserUnit", "/Group",
}  # fmt: skip
SAYS_WHO = {
    "/Metadata", "/PieceInfo", "/LastModified", "/Private", "/Thumb", "/AA", "/OpenAction", "/OPI",
    "/Alternates", "/StructParent", "/StructParents", "/AF", "/Measure", "/PtData", "/Ref",
    "/Author", "/Creator", "/Producer", "/Title", "/Subject", "/Keywords",
    "/CreationDate", "/ModDate",
}  # fmt: skip


class NotCarried(Exception):
    """It holds something that is not known to be clean."""


def clean(_form: str, content: bytes) -> tuple[str, bytes]:
    """The media type and the paper. Raises all kinds of things."""
    with pikepdf.open(BytesIO(content)) as paper:
        _unfold(paper)
        hidden = paper.Root.get("/OCProperties", Dictionary()).get("/D", Dictionary())
        if len(hidden.get("/OFF", [])) or hidden.get("/BaseState", Name.ON) != Name.ON:
            raise NotCarried  # in the new paper everybody would see it
        if paper.Root.get("/AcroForm") is not None:
            paper.generate_appearance_streams()
        paper.flatten_annotations("screen")
        with pikepdf.new() as fresh:
            fresh.pages.extend(paper.pages)
            for page in fresh.pages:
                for key in set(page.obj.keys()) - OF_A_PAGE:
                    del page.obj[key]
            for each in fresh.objects:
                _strip(each)
            written = BytesIO()
            fresh.remove_unreferenced_resources()
            fresh.save(written, deterministic_id=True, encryption=False)
    return "application/pdf", written.getvalue()


def _unfold(paper: pikepdf.Pdf) -> None:
    """Raises NotCarried for what would fill the memory of whoever opens it."""
    unfolded = 0
    for each in paper.objects:
        if isinstance(each, Stream) and each.get("/Filter") == Name.FlateDecode:
            left = MOST_UNFOLDED - unfolded
            unfolded += len(zlib.decompressobj().decompress(each.read_raw_bytes(), left))
            if unfolded >= MOST_UNFOLDED:
                raise NotCarried


def _strip(thing: Any) -> None:
    """This object, and what stands directly in it."""
    waiting = [thing]
    while waiting:
        each = waiting.pop()
        if isinstance(each, pikepdf.Array):
            inside = list(each)
        elif isinstance(each, Stream | Dictionary):
            if isinstance(each, Stream):
                _strip_stream(each)
            for key in set(each.keys()) & SAYS_WHO:
                del each[key]
            if each.get("/Type") == Name.OCG:
                each["/Name"] = pikepdf.String("")
            inside = [each[key] for key in each.keys()]  # noqa: SIM118 - it is no mapping
        else:
            continue
        waiting += [o for o in inside if isinstance(o, pikepdf.Object) and not o.is_indirect]


def _strip_stream(stream: Any) -> None:
    filters = stream.get("/Filter", [])
    names = [filters] if isinstance(filters, Name) else list(filters)
    if Name.JPXDecode in names:
        raise NotCarried
    if Name.DCTDecode not in names:
        return
    if names != [Name.DCTDecode]:
        raise NotCarried
    stream.write(
        without_notes(stream.read_raw_bytes()),
        filter=Name.DCTDecode,
        decode_parms=stream.get("/DecodeParms"),
    )
