"""Tiny real files, as people send them; `says` is written wherever such a file has place for it."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from io import BytesIO

import av
import pikepdf
from PIL import ExifTags, Image, PngImagePlugin

TAGS = ("title", "artist", "album", "comment", "copyright", "description", "location", "encoder")

XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Keywords="{}"/>'
    "</rdf:RDF></x:xmpmeta>"
)


def a_file(kind: str, says: str = "") -> bytes:
    """A small photo, voice, video or document."""
    return {"photo": jpeg, "voice": ogg, "video": mp4, "document": pdf}[kind](says)


@cache
def jpeg(says: str = "", turned: bool = False) -> bytes:
    image = Image.new("RGB", (40, 20), "red")
    image.paste("blue", (0, 0, 20, 20))
    exif = Image.Exif()
    if turned:
        exif[ExifTags.Base.Orientation] = 6
    if says:
        exif[ExifTags.Base.Artist] = exif[ExifTags.Base.ImageDescription] = says
        exif[ExifTags.Base.BodySerialNumber] = exif[ExifTags.Base.XPAuthor] = says
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.UserComment] = says
        exif.get_ifd(ExifTags.IFD.GPSInfo).update({29: says, 27: says})
    written = BytesIO()
    extra = {"comment": says, "icc_profile": says.encode(), "xmp": says.encode()} if says else {}
    image.save(written, "JPEG", exif=exif, **extra)
    return written.getvalue() + says.encode()


@cache
def png(says: str = "") -> bytes:
    info = PngImagePlugin.PngInfo()
    if says:
        info.add_text("Author", says)
        info.add_itxt("XML:com.adobe.xmp", says)
    written = BytesIO()
    Image.new("RGBA", (8, 8), "#ff000080").save(
        written, "PNG", pnginfo=info, icc_profile=says.encode() or None
    )
    return written.getvalue() + says.encode()


@cache
def gif(says: str = "") -> bytes:
    written = BytesIO()
    frames = [Image.new("P", (8, 8), n) for n in range(3)]
    frames[0].save(
        written, "GIF", save_all=True, append_images=frames[1:], comment=says.encode() or b"x"
    )
    return written.getvalue()


@cache
def webp(says: str = "") -> bytes:
    written = BytesIO()
    frames = [Image.new("RGB", (8, 8), color) for color in ("red", "blue")]
    frames[0].save(
        written,
        "WEBP",
        save_all=True,
        append_images=frames[1:],
        exif=b"Exif\0\0" + says.encode(),
        xmp=says.encode(),
    )
    return written.getvalue()


@cache
def ogg(says: str = "") -> bytes:
    return _sound("ogg", "libopus", says)


@cache
def mp3(says: str = "") -> bytes:
    return _sound("mp3", "libmp3lame", says, cover=True)


@cache
def m4a(says: str = "") -> bytes:
    return _sound("mp4", "aac", says)


@cache
def flac(says: str = "") -> bytes:
    return _sound("flac", "flac", says)


@cache
def wav(says: str = "") -> bytes:
    return _sound("wav", "pcm_s16le", says)


@cache
def mp4(says: str = "") -> bytes:
    return _film("mp4", "libx264", says)


@cache
def hevc(says: str = "") -> bytes:
    """As telephones film. The encoder opens the stream with its own name."""
    return _film("mp4", "libx265", says)


@cache
def webm(says: str = "") -> bytes:
    return _film("webm", "libvpx", says)


@cache
def pdf(says: str = "", page: bytes = b"BT /F1 12 Tf 10 50 Td (kijk) Tj ET") -> bytes:
    paper = pikepdf.new()
    paper.add_blank_page(page_size=(200, 100))
    [sheet] = paper.pages
    sheet.obj["/Contents"] = paper.make_stream(page + (b" /I1 Do" if says else b""))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    sheet.obj["/Resources"] = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    if says:
        _sign(paper, sheet.obj, says)
    written = BytesIO()
    paper.save(written, linearize=False, compress_streams=False)
    return written.getvalue()


def _sign(paper: pikepdf.Pdf, page: pikepdf.Object, says: str) -> None:
    """Everything that an office or a scanner writes about the author."""
    for key in ("/Author", "/Title", "/Creator", "/Subject"):
        paper.docinfo[key] = says
    paper.Root["/Metadata"] = paper.make_stream(XMP.format(says).encode())
    paper.Root["/OpenAction"] = pikepdf.Dictionary(
        S=pikepdf.Name.JavaScript, JS=pikepdf.String(f"app.alert('{says}')")
    )
    paper.attachments["card.vcf"] = pikepdf.AttachedFileSpec(paper, says.encode())
    picture = paper.make_stream(jpeg(says))
    picture["/Type"], picture["/Subtype"] = pikepdf.Name.XObject, pikepdf.Name.Image
    picture["/Width"], picture["/Height"], picture["/BitsPerComponent"] = 40, 20, 8
    picture["/ColorSpace"], picture["/Filter"] = pikepdf.Name.DeviceRGB, pikepdf.Name.DCTDecode
    picture["/Metadata"] = paper.make_stream(says.encode())
    page["/Resources"]["/XObject"] = pikepdf.Dictionary(I1=picture)
    page["/PieceInfo"] = pikepdf.Dictionary(Who=pikepdf.String(says))
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Text,
        Rect=pikepdf.Array([0, 0, 10, 10]),
        T=pikepdf.String(says),
        Contents=pikepdf.String(says),
    )
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Link,
        Rect=pikepdf.Array([0, 0, 10, 10]),
        A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(f"mailto:{says}")),
    )
    page["/Annots"] = pikepdf.Array([paper.make_indirect(note), paper.make_indirect(link)])


def _sound(form: str, codec: str, says: str, *, cover: bool = False) -> bytes:
    written = BytesIO()
    with av.open(written, "w", format=form) as box:
        _tag(box, says)
        stream = box.add_stream(codec, rate=48000)
        assert isinstance(stream, av.AudioStream)
        stream.layout = "mono"
        _tag(stream, says)
        picture = box.add_stream("png", rate=1) if cover and says else None
        if picture is not None:
            assert isinstance(picture, av.VideoStream)
            picture.width = picture.height = 8
            picture.pix_fmt = "rgb24"
            picture.disposition = av.stream.Disposition.attached_pic
            _tag(picture, says)
            for packet in picture.encode(av.VideoFrame(8, 8, "rgb24")):
                box.mux(packet)
        for number in range(12):
            frame = av.AudioFrame("s16", "mono", 960)
            for plane in frame.planes:
                plane.update(bytes(plane.buffer_size))
            frame.sample_rate, frame.pts = 48000, number * 960
            frame.time_base = Fraction(1, 48000)
            for packet in stream.encode(frame):
                box.mux(packet)
        for packet in stream.encode(None):
            box.mux(packet)
    return written.getvalue()


def _film(form: str, codec: str, says: str) -> bytes:
    written = BytesIO()
    with av.open(written, "w", format=form) as box:
        _tag(box, says)
        if says and form == "mp4":
            box.metadata["location"] = f"+51.5800+004.7700/{says}"
        quiet = {"x265-params": "log-level=none"} if codec == "libx265" else {}
        stream = box.add_stream(codec, rate=10, options=quiet)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 32, 16, "yuv420p"
        _tag(stream, says)
        for number in range(5):
            frame = av.VideoFrame(32, 16, "yuv420p")
            for plane in frame.planes:
                plane.update(bytes([100 + number]) * plane.buffer_size)
            frame.pts = number
            for packet in stream.encode(frame):
                box.mux(packet)
        for packet in stream.encode(None):
            box.mux(packet)
    return written.getvalue()


def _tag(what: object, says: str) -> None:
    if says:
        what.metadata.update(dict.fromkeys((*TAGS, "handler_name", "language"), says))  # type: ignore[attr-defined]
