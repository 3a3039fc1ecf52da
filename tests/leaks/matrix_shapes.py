"""What Matrix clients can send: the events of the specification and of what clients add to it."""

from __future__ import annotations

from typing import Any

from tests.leaks.canaries import HOMESERVER, MXID, PLACE
from tests.leaks.shapes import (
    CLIP,
    EARLIER,
    FILE,
    FILM,
    GIF,
    OFFICE,
    PAPER,
    PHOTO,
    PNG,
    RECORDING,
    SECRET,
    THEIRS,
    TYPED,
    VOICE,
    Shape,
)

PILL = f'<a href="https://matrix.to/#/{MXID}">{SECRET}</a> kijk'
WORDS: dict[str, Any] = {"msgtype": "m.text", "body": f"kijk {TYPED}"}
GEO = f"geo:{PLACE[0]},{PLACE[1]};u=35"
INFO: dict[str, Any] = {
    "mimetype": SECRET,
    "size": 900,
    "w": 4,
    "h": 4,
    "xyz.amorgan.blurhash": SECRET,
    "thumbnail_url": SECRET,
}
TEXT1767 = "org.matrix.msc1767.text"


def said(name: str, carried: Any = True, kind: Any = "m.room.message", **content: Any) -> Shape:
    return Shape(name, content, kind, carried)


def file(name: str, kind: str, msgtype: str, **content: Any) -> Shape:
    given = {"msgtype": msgtype, "url": FILE, "info": INFO, "body": SECRET, **content}
    return Shape(name, given, "m.room.message", file=kind)


def reply(to: str, **more: Any) -> dict[str, Any]:
    return {"m.relates_to": {"m.in_reply_to": {"event_id": to}, **more}}


SAID = (
    said("text", **WORDS),
    said("text with a pill", **WORDS, format="org.matrix.custom.html", formatted_body=PILL),
    said(
        "text with mentions", **WORDS, **{"m.mentions": {"user_ids": [MXID, SECRET], "room": True}}
    ),
    said(
        "reply that quotes",
        msgtype="m.text",
        body=f"> <{MXID}> {SECRET}\n> en meer\n\nkijk {TYPED}",
        **reply(THEIRS),
    ),
    said(
        "reply that quotes in colour",
        **WORDS,
        formatted_body=f"<mx-reply><blockquote><a href='https://matrix.to/#/{MXID}'>{SECRET}</a>{SECRET}</blockquote></mx-reply>kijk",
        **reply(THEIRS),
    ),
    said(
        "quote without what it replies to",
        msgtype="m.text",
        body=f"> <{MXID}> {SECRET}\n\nkijk {TYPED}",
    ),
    said(
        "thread",
        **WORDS,
        **reply(THEIRS, rel_type="m.thread", event_id=EARLIER, is_falling_back=True),
    ),
    said("emote", msgtype="m.emote", body=f"kijkt {TYPED}", formatted_body=PILL),
    said("notice", carried=False, msgtype="m.notice", body=SECRET),
    said(
        "notice of the server",
        carried=False,
        msgtype="m.server_notice",
        body=SECRET,
        admin_contact=SECRET,
    ),
    said(
        "fields of ones own",
        **WORDS,
        **{
            "com.canari.client": SECRET,
            "device_id": SECRET,
            "sender_key": SECRET,
            "displayname": SECRET,
        },
    ),
    said(
        "profile of the moment",
        **WORDS,
        **{
            "com.beeper.per_message_profile": {
                "id": SECRET,
                "displayname": SECRET,
                "avatar_url": SECRET,
            }
        },
    ),
    said(
        "previews of links",
        **WORDS,
        **{"com.beeper.linkpreviews": [{"matched_url": SECRET, "og:title": SECRET}]},
    ),
    said("text in parts", **WORDS, **{TEXT1767: SECRET, "m.markup": [{"body": SECRET}]}),
    said("unknown kind of message", msgtype="m.canari", body=f"kijk {TYPED}"),
)

FILES = (
    file("photo", PHOTO, "m.image"),
    file(
        "photo with words",
        PHOTO,
        "m.image",
        filename=SECRET,
        body=f"kijk {TYPED}",
        format="org.matrix.custom.html",
        formatted_body=PILL,
    ),
    file("photo with its own name as words", PHOTO, "m.image", filename=SECRET, body=SECRET),
    file("picture that moves", GIF, "m.image", filename=SECRET, body=f"kijk {TYPED}"),
    file("drawing", PNG, "m.image"),
    file(
        "voice",
        VOICE,
        "m.audio",
        **{
            "org.matrix.msc3245.voice": {},
            "org.matrix.msc1767.audio": {"duration": 9, "waveform": [1, 2]},
            "org.matrix.msc1767.file": {"name": SECRET, "url": SECRET},
        },
    ),
    file("recording", RECORDING, "m.audio", filename=SECRET, body=SECRET),
    file("film", FILM, "m.video", filename=SECRET, body=f"kijk {TYPED}"),
    file("clip of a browser", CLIP, "m.video"),
    file("paper", PAPER, "m.file", filename=SECRET, body=f"kijk {TYPED}"),
    file("letter of an office", OFFICE, "m.file", filename=SECRET, body=SECRET),
    file("photo said to be a paper", PHOTO, "m.file", filename=SECRET),
    said(
        "photo from elsewhere",
        carried=False,
        msgtype="m.image",
        body=SECRET,
        url="http://169.254.169.254/canari.jpg",
    ),
    said("photo without an address", carried=False, msgtype="m.image", body=SECRET),
)

OTHERS = (
    said("place", msgtype="m.location", body=SECRET, geo_uri=GEO, info={"thumbnail_url": SECRET}),
    said(
        "place with a description",
        msgtype="m.location",
        body=SECRET,
        geo_uri=GEO,
        **{
            "org.matrix.msc3488.location": {"uri": GEO, "description": SECRET},
            "org.matrix.msc3488.asset": {"type": "m.self"},
            TEXT1767: SECRET,
        },
    ),
    said("place with a name in it", msgtype="m.location", body=SECRET, geo_uri=f"{GEO};q={SECRET}"),
    said("place that moves", False, "org.matrix.msc3672.beacon_info", description=SECRET),
    said(
        "step of a place that moves",
        False,
        "org.matrix.msc3672.beacon",
        uri=GEO,
        description=SECRET,
    ),
    said("sticker", kind="m.sticker", body=SECRET, url=SECRET, info=INFO),
    said(
        "poll",
        True,
        "org.matrix.msc3381.poll.start",
        **{
            "org.matrix.msc3381.poll.start": {
                "question": {TEXT1767: f"kijk {TYPED}"},
                "kind": SECRET,
                "answers": [{"id": SECRET, TEXT1767: f"ja {TYPED}"}],
            },
            TEXT1767: SECRET,
        },
    ),
    said(
        "vote",
        False,
        "org.matrix.msc3381.poll.response",
        **{
            "org.matrix.msc3381.poll.response": {"answers": [SECRET]},
            "m.relates_to": {"rel_type": "m.reference", "event_id": EARLIER},
        },
    ),
    said("end of a poll", False, "org.matrix.msc3381.poll.end", body=SECRET, **{TEXT1767: SECRET}),
    said("call", False, "m.call.invite", offer={"sdp": SECRET}, invitee=SECRET),
    said("key for a check", False, "m.key.verification.start", from_device=SECRET),
    said("of a kind that nobody knows", False, "com.canari.card", body=SECRET, phone=SECRET),
)


def edit(name: str, content: dict[str, Any]) -> Shape:
    outside = {"msgtype": "m.text", "body": f"* {SECRET}", "formatted_body": PILL}
    relation = {"rel_type": "m.replace", "event_id": EARLIER}
    return said(name, **outside, **{"m.new_content": content, "m.relates_to": relation})


def reaction(name: str, key: str, **more: Any) -> Shape:
    relation = {"rel_type": "m.annotation", "event_id": THEIRS, "key": key}
    return said(name, kind="m.reaction", **{"m.relates_to": relation}, **more)


CHANGES = (
    edit("edited words", {**WORDS, "formatted_body": PILL, "m.mentions": {"user_ids": [MXID]}}),
    edit(
        "edited reply that quotes",
        {"msgtype": "m.text", "body": f"> <{MXID}> {SECRET}\n\nkijk {TYPED}"},
    ),
    reaction("reaction", "👍", shortcode=SECRET),
    reaction("reaction in words", f"kijk {TYPED}"),
    reaction(
        "reaction of ones own",
        f"mxc://{HOMESERVER}/CanariMedia",
        **{"com.beeper.reaction.shortcode": SECRET},
    ),
    said("taken back with a reason", False, "m.room.redaction", reason=SECRET, redacts=EARLIER),
)

MATRIX_SHAPES = (*SAID, *FILES, *OTHERS, *CHANGES)
