"""Recordings: their sound and film as they are, put in a new box without tags, cover or place.

Runs in the process of its own, see `__main__`. The form is given and never guessed: a guess might
be a list of other files to open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO
from typing import Any

import av
from av.bitstream import BitStreamFilterContext

READ_AS = {"mp4": "mov", "matroska": "matroska"}
WRITTEN_AS = {"aac": "adts", "matroska": "webm"}
OPTIONS = {"mp3": {"id3v2_version": "0", "write_id3v1": "0", "write_xing": "0"}}
SOUND = {"opus", "vorbis", "aac", "mp3", "flac", "alac", "amr_nb", "amr_wb", "speex"}
FILM = {"h264", "hevc", "av1", "vp8", "vp9"}
WEB = {"opus", "vp8", "vp9", "av1"}
"""What browsers record. Vorbis opens with its own tags, and others do not tell their order."""
FREE_TEXT = {
    "h264": "filter_units=remove_types=6",
    "hevc": "filter_units=remove_types=39-40",
    "av1": "filter_units=remove_types=5",
}
"""Film can carry free text between its pictures; dashboard cameras put the place there."""
TEXT_UNIT = {"h264": (0, 0x1F, {6}), "hevc": (1, 0x3F, {39, 40})}
"""How to tell such text: shift and mask of a unit's first byte, and the kinds of unit."""


class NotCarried(Exception):
    """It holds sound or film of a kind that is not known to be clean."""


def clean(form: str, content: bytes) -> tuple[str, bytes]:
    """The media type and the recording. Raises all kinds of things."""
    boxed = BytesIO()
    with av.open(BytesIO(content), format=READ_AS.get(form, form)) as source:
        streams = [stream for stream in source.streams if _heard_or_seen(stream)]
        names = {stream.codec.canonical_name for stream in streams}
        kind = "video" if any(stream.type == "video" for stream in streams) else "audio"
        if not streams or any(not _known(form, name) for name in names):
            raise NotCarried
        written_as = WRITTEN_AS.get(form, form)
        with av.open(boxed, "w", format=written_as, options=OPTIONS.get(form, {})) as box:
            ways = {stream.index: _way(box, stream) for stream in streams}
            some = False
            for packet in _packets(source, ways):
                box.mux(packet)
                some = True
            if not some:
                raise NotCarried
    return _media_type(kind, written_as), boxed.getvalue()


def _heard_or_seen(stream: Any) -> bool:
    """Not a cover, subtitles, chapters or the places that some cameras write down."""
    cover = bool(stream.disposition & av.stream.Disposition.attached_pic)
    return stream.type in {"audio", "video"} and not cover


def _known(form: str, codec: str) -> bool:
    """Whether what opens a stream of this codec holds no tags of its own."""
    if form == "matroska":
        return codec in WEB
    if codec in {"vorbis", "flac"}:
        return form in {"ogg", "flac"}
    return codec in SOUND or codec in FILM or (form == "wav" and codec.startswith("pcm_"))


@dataclass(frozen=True)
class Way:
    """Where the packets of one stream go, and what takes the free text out of them."""

    to: Any
    filter: BitStreamFilterContext | None


def _way(box: Any, stream: Any) -> Way:
    codec = stream.codec.canonical_name
    to = box.add_stream_from_template(stream, opaque=True)
    to.time_base = stream.time_base
    if codec not in FREE_TEXT:
        return Way(to, None)
    units = BitStreamFilterContext(FREE_TEXT[codec], stream, to)
    if codec in TEXT_UNIT and to.codec_context.extradata:
        to.codec_context.extradata = _without_text(to.codec_context.extradata, codec)
    if codec == "hevc" and "mp4" in box.format.name:
        to.codec_context.codec_tag = "hvc1"  # the only one that Apple's players know
    return Way(to, units)


def _without_text(opening: bytes, codec: str) -> bytes:
    """What a stream opens with: the filter leaves the text in that alone."""
    shift, mask, kinds = TEXT_UNIT[codec]
    first, *units = re.split(rb"\0{2,}\x01", opening)
    kept = [unit for unit in units if unit and (unit[0] >> shift) & mask not in kinds]
    return first + b"".join(b"\0\0\0\x01" + unit for unit in kept)


def _packets(source: Any, ways: dict[int, Way]) -> Iterator[Any]:
    for packet in source.demux([source.streams[index] for index in ways]):
        if packet.dts is None:
            continue  # the library's own sign that a stream has ended
        way = ways[packet.stream.index]
        for left in way.filter.filter(packet) if way.filter else (packet,):
            left.stream = way.to
            left.time_base = left.time_base or Fraction(1, 1000)
            yield left


def _media_type(kind: str, written_as: str) -> str:
    return {"mp3": "audio/mpeg", "adts": "audio/aac"}.get(written_as, f"{kind}/{written_as}")
