"""What a person's Telegram can send a bot: the fields of the Bot API, with canaries in them.

https://core.telegram.org/bots/api#message and what it links to.
"""

from __future__ import annotations

from typing import Any

from tests.leaks.canaries import (
    CHANNEL_ID,
    EMOJI_ID,
    FRIEND,
    FRIEND_ID,
    LAST_NAME,
    LATITUDE,
    LONGITUDE,
    USERNAME,
)
from tests.leaks.shapes import (
    EARLIER,
    FILE,
    FILM,
    ME,
    OFFICE,
    PAPER,
    PHOTO,
    SECRET,
    SONG,
    THEIRS,
    TYPED,
    VOICE,
    WEBP,
    Shape,
)

SENDER: dict[str, Any] = {
    "id": ME,
    "is_bot": False,
    "first_name": "Maria",
    "last_name": LAST_NAME,
    "username": USERNAME,
    "language_code": "nl-x-canari",
    "is_premium": True,
    "added_to_attachment_menu": True,
}
CHAT = {k: SENDER[k] for k in ("id", "first_name", "last_name", "username")} | {"type": "private"}
FRIENDS_ACCOUNT = {
    "id": FRIEND_ID,
    "is_bot": False,
    "first_name": SECRET,
    "last_name": SECRET,
    "username": FRIEND,
}
CHANNEL = {"id": CHANNEL_ID, "type": "channel", "title": SECRET, "username": SECRET}
UPLOAD = {"file_id": FILE, "file_unique_id": SECRET, "file_size": 900, "file_name": SECRET}
THUMBNAIL = {"file_id": SECRET, "file_unique_id": SECRET, "width": 9, "height": 9}
SIZES = [{**UPLOAD, "width": width, "height": width} for width in (90, 900)]
PLACE = {
    "latitude": LATITUDE,
    "longitude": LONGITUDE,
    "horizontal_accuracy": 12.5,
    "heading": 90,
    "proximity_alert_radius": 100,
}
WORDS: dict[str, Any] = {"text": f"kijk {TYPED}"}
CAPTION: dict[str, Any] = {"caption": f"kijk {TYPED}"}


def entity(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": 0, "length": 4, **more}


def message(name: str, carried: bool = True, file: str = "", **fields: Any) -> Shape:
    return Shape(name, {"message": fields}, carried=carried, file=file)


def forwarded(name: str, **origin: Any) -> Shape:
    return message(
        f"forwarded from {name}",
        **WORDS,
        forward_origin={"date": 1, **origin},
        forward_from=FRIENDS_ACCOUNT,
        forward_from_chat=CHANNEL,
        forward_sender_name=SECRET,
        forward_signature=SECRET,
        is_automatic_forward=True,
    )


SAID = (
    message("text", **WORDS),
    message("mention by name", **WORDS, entities=[entity("text_mention", user=FRIENDS_ACCOUNT)]),
    message("mention by user name", text=f"@{FRIEND} {TYPED}", entities=[entity("mention")]),
    message("hidden link", **WORDS, entities=[entity("text_link", url=SECRET)]),
    message("code in a language", **WORDS, entities=[entity("pre", language=SECRET)]),
    message("own emoji", **WORDS, entities=[entity("custom_emoji", custom_emoji_id=SECRET)]),
    message("link with a preview", **WORDS, link_preview_options={"url": SECRET}),
    forwarded("a person", type="user", sender_user=FRIENDS_ACCOUNT),
    forwarded("somebody hidden", type="hidden_user", sender_user_name=SECRET),
    forwarded("a chat", type="chat", sender_chat=CHANNEL, author_signature=SECRET),
    forwarded("a channel", type="channel", chat=CHANNEL, message_id=7, author_signature=SECRET),
    message(
        "reply with a quote",
        **WORDS,
        reply_to_message={"message_id": THEIRS, "text": SECRET, "from": FRIENDS_ACCOUNT},
        quote={"text": SECRET, "position": 0, "entities": [entity("text_link", url=SECRET)]},
    ),
    message(
        "reply to another chat",
        **WORDS,
        external_reply={
            "origin": {"type": "channel", "chat": CHANNEL, "message_id": 4, "date": 1},
            "chat": CHANNEL,
            "contact": {"phone_number": SECRET, "first_name": SECRET},
        },
        quote={"text": SECRET, "position": 0},
    ),
    message("reply to a story", **WORDS, reply_to_story={"chat": CHANNEL, "id": 5}),
    message("by way of a bot", **WORDS, via_bot=FRIENDS_ACCOUNT),
    message("in the name of a channel", **WORDS, sender_chat=CHANNEL, author_signature=SECRET),
    message("on a business account", **WORDS, business_connection_id=SECRET, sender_tag=SECRET),
    message("with boosts", **WORDS, sender_boost_count=3, effect_id=EMOJI_ID),
    message(
        "answer under our own buttons",
        **WORDS,
        reply_markup={"inline_keyboard": [[{"text": SECRET, "url": SECRET}]]},
    ),
)

FILES = (
    message("photo", file=PHOTO, photo=SIZES, **CAPTION, show_caption_above_media=True),
    message("photo without words", file=PHOTO, photo=SIZES),
    message(
        "photo of an album",
        file=PHOTO,
        photo=SIZES,
        media_group_id=SECRET,
        **CAPTION,
        caption_entities=[entity("text_link", url=SECRET)],
    ),
    message("photo with a hidden part", file=PHOTO, photo=SIZES, has_media_spoiler=True),
    message("photo as a file", file=PHOTO, document={**UPLOAD, "mime_type": SECRET}, **CAPTION),
    message(
        "paper",
        file=PAPER,
        document={**UPLOAD, "mime_type": "application/pdf", "thumbnail": THUMBNAIL},
    ),
    message(
        "letter of an office", file=OFFICE, document={**UPLOAD, "mime_type": SECRET}, **CAPTION
    ),
    message("voice", file=VOICE, voice={**UPLOAD, "mime_type": SECRET, "duration": 3}),
    message(
        "song",
        file=SONG,
        audio={**UPLOAD, "performer": SECRET, "title": SECRET, "thumbnail": THUMBNAIL},
    ),
    message(
        "film", file=FILM, video={**UPLOAD, "mime_type": SECRET, "cover": [THUMBNAIL]}, **CAPTION
    ),
    message("round film", file=FILM, video_note={**UPLOAD, "length": 9, "thumbnail": THUMBNAIL}),
    message("animation", file=FILM, animation={**UPLOAD, "thumbnail": THUMBNAIL}, document=UPLOAD),
    message("sticker as a file", file=WEBP, document={**UPLOAD, "mime_type": "image/webp"}),
    message("live photo", carried=False, live_photo={**UPLOAD, "video": UPLOAD}, caption=""),
    message(
        "paid film",
        carried=False,
        paid_media={"star_count": 1, "paid_media": [{"type": "video", "video": UPLOAD}]},
    ),
)

OTHERS = (
    message(
        "sticker", sticker={**UPLOAD, "emoji": "👍", "set_name": SECRET, "custom_emoji_id": SECRET}
    ),
    message(
        "sticker without emoji", sticker={**UPLOAD, "set_name": SECRET, "thumbnail": THUMBNAIL}
    ),
    message("dice", dice={"emoji": "🎲", "value": 4}),
    message("place", location=PLACE),
    message("place that moves", location={**PLACE, "live_period": 900}),
    message(
        "meeting place",
        location=PLACE,
        venue={
            "location": PLACE,
            "title": "Buurthuis",
            "address": f"kijk {TYPED}",
            "foursquare_id": SECRET,
            "google_place_id": SECRET,
        },
    ),
    message(
        "contact card",
        carried=False,
        contact={
            "phone_number": SECRET,
            "first_name": SECRET,
            "last_name": SECRET,
            "user_id": FRIEND_ID,
            "vcard": SECRET,
        },
    ),
    message(
        "poll",
        carried=False,
        poll={
            "id": SECRET,
            "question": SECRET,
            "options": [{"text": SECRET, "voter_count": 0}],
            "explanation": SECRET,
        },
    ),
    message(
        "checklist",
        carried=False,
        checklist={
            "title": SECRET,
            "tasks": [{"id": 1, "text": SECRET, "completed_by_user": FRIENDS_ACCOUNT}],
        },
    ),
    message("game", carried=False, game={"title": SECRET, "description": SECRET, "photo": SIZES}),
    message("story", carried=False, story={"chat": CHANNEL, "id": 3}),
    message(
        "shared people",
        carried=False,
        users_shared={"request_id": 1, "users": [{"user_id": FRIEND_ID, "first_name": SECRET}]},
    ),
    message(
        "shared chat",
        carried=False,
        chat_shared={"request_id": 1, "chat_id": CHANNEL_ID, "title": SECRET},
    ),
    message(
        "invoice",
        carried=False,
        invoice={"title": SECRET, "description": SECRET, "start_parameter": SECRET},
    ),
    message(
        "payment",
        carried=False,
        successful_payment={
            "invoice_payload": SECRET,
            "order_info": {"name": SECRET, "phone_number": SECRET},
        },
    ),
    message(
        "passport",
        carried=False,
        passport_data={"data": [{"type": "address", "data": SECRET, "phone_number": SECRET}]},
    ),
    message("app on the web", carried=False, web_app_data={"data": SECRET, "button_text": SECRET}),
    message("gift", carried=False, gift={"gift": {"id": SECRET}, "text": SECRET}),
    message(
        "somebody near",
        carried=False,
        proximity_alert_triggered={
            "traveler": FRIENDS_ACCOUNT,
            "watcher": FRIENDS_ACCOUNT,
            "distance": 5,
        },
    ),
    message(
        "another background",
        carried=False,
        chat_background_set={"type": {"type": "wallpaper", "document": UPLOAD}},
    ),
    message(
        "of a kind that nobody knows", carried=False, hologram={"shows": SECRET, "text": SECRET}
    ),
)


def update(name: str, carried: bool, **content: Any) -> Shape:
    return Shape(name, content, carried=carried)


CHANGES = (
    update(
        "edited words",
        True,
        edited_message={
            "message_id": EARLIER,
            **WORDS,
            "edit_date": 1_770_000_060,
            "entities": [entity("text_mention", user=FRIENDS_ACCOUNT)],
            "forward_origin": {"type": "user", "sender_user": FRIENDS_ACCOUNT, "date": 1},
        },
    ),
    update(
        "edited caption",
        True,
        edited_message={
            "message_id": EARLIER,
            **CAPTION,
            "edit_date": 1_770_000_060,
            "photo": SIZES,
        },
    ),
    update(
        "place that moved",
        False,
        edited_message={"message_id": EARLIER, "location": PLACE, "edit_date": 1_770_000_060},
    ),
    update(
        "reaction",
        True,
        message_reaction={
            "chat": CHAT,
            "message_id": THEIRS,
            "user": SENDER,
            "date": 1,
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": "👍"}],
        },
    ),
    update(
        "reaction of ones own",
        False,
        message_reaction={
            "chat": CHAT,
            "message_id": THEIRS,
            "user": SENDER,
            "date": 1,
            "old_reaction": [],
            "new_reaction": [{"type": "custom_emoji", "custom_emoji_id": SECRET}],
        },
    ),
    update(
        "reaction of a channel",
        False,
        message_reaction={
            "chat": CHAT,
            "message_id": THEIRS,
            "actor_chat": CHANNEL,
            "date": 1,
            "old_reaction": [],
            "new_reaction": [],
        },
    ),
    update(
        "old button",
        False,
        callback_query={
            "id": SECRET,
            "from": SENDER,
            "message": {"message_id": THEIRS, "chat": CHAT, "date": 1},
            "chat_instance": SECRET,
            "data": SECRET,
        },
    ),
    update(
        "question from a line", False, inline_query={"id": SECRET, "from": SENDER, "query": SECRET}
    ),
    update("vote", False, poll_answer={"poll_id": SECRET, "user": SENDER, "option_ids": [0]}),
)

TELEGRAM_SHAPES = (*SAID, *FILES, *OTHERS, *CHANGES)
