"""What an update means. Pure: no server, one update at a time."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.reading import Me, read
from bot.messages import Attachment, Incoming, Unreadable

ME = Me(4000, "schakel_test_bot")
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ROSA = {"id": 7, "is_bot": False, "first_name": "Rosa", "language_code": "nl"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Rosa"}
GROUP = {"id": -5, "type": "supergroup", "title": "Straat"}
FILE = {"file_id": "f1", "file_unique_id": "u1", "file_size": 12}


def message(chat: dict[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
    common = {"message_id": 3, "date": 1_770_000_000, "chat": chat or PRIVATE, "from": ROSA}
    return {**common, **fields}


def update(**content: Any) -> dict[str, Any]:
    return {"update_id": 123, **content}


def read_one(**content: Any) -> Incoming:
    found = read(update(**content), ME, NOW)
    assert isinstance(found, Incoming), found
    return found


def said(chat: dict[str, Any] | None = None, **fields: Any) -> Incoming:
    return read_one(message=message(chat, **fields))


def test_a_message_says_who_when_and_what() -> None:
    assert said(text="hallo") == Incoming(
        "update:4000:123",
        "7",
        text="hallo",
        message="3",
        name="Rosa",
        language="nl",
        at=datetime.fromtimestamp(1_770_000_000, UTC),
    )


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"photo": [{**FILE, "width": 1, "height": 1}], "caption": "de kraan"}, "de kraan"),
        ({"sticker": {**FILE, "emoji": "👍"}}, "👍"),
        ({"dice": {"emoji": "🎲", "value": 4}}, "🎲"),
        ({"text": "/start abc_123"}, "/start abc_123"),
        ({"text": "/start@Schakel_test_bot abc"}, "/start abc"),
        ({"text": "\u202eneppe\u202c tekst\ud800"}, "neppe tekst\ufffd"),
    ],
)
def test_words_come_from_where_they_are(fields: dict[str, Any], text: str) -> None:
    assert said(**fields).text == text


@pytest.mark.parametrize(
    ("fields", "kind", "media_type"),
    [
        ({"voice": {**FILE, "duration": 1}}, "voice", "audio/ogg"),
        ({"audio": {**FILE, "mime_type": "audio/mp4"}}, "voice", "audio/mp4"),
        ({"video": FILE}, "video", "video/mp4"),
        ({"video_note": FILE}, "video", "video/mp4"),
        ({"animation": FILE, "document": FILE}, "video", "video/mp4"),
        ({"document": {**FILE, "mime_type": "application/pdf"}}, "document", "application/pdf"),
    ],
)
def test_files_of_every_kind(fields: dict[str, Any], kind: Any, media_type: str) -> None:
    assert said(**fields).attachments == (Attachment(kind, "f1", media_type, 12),)


def test_the_largest_photo_is_taken() -> None:
    small = {**FILE, "file_id": "small", "width": 90, "height": 60}
    large = {**FILE, "file_id": "large", "width": 900, "height": 600}
    assert said(photo=[large, small]).attachments[0].source == "large"


def test_a_venue_is_a_place_with_its_name() -> None:
    place = {"latitude": 51.5, "longitude": 4.8}
    venue = {"location": place, "title": "Buurthuis", "address": "Markt 1"}
    event = said(location=place, venue=venue)
    assert event.text == "Buurthuis, Markt 1"
    assert event.attachments == (Attachment("location", latitude=51.5, longitude=4.8),)


@pytest.mark.parametrize("what", ["contact", "poll", "story", "checklist"])
def test_what_cannot_be_carried_comes_in_as_nothing_said(what: str) -> None:
    event = said(**{what: {"phone_number": "0612345678", "first_name": "Karin"}})
    assert (event.kind, event.text, event.attachments) == ("said", "", ())
    assert "Karin" not in repr(event)


def test_who_it_was_forwarded_from_is_not_kept() -> None:
    origin = {"type": "user", "sender_user": {"id": 9, "first_name": "Karin"}, "date": 1}
    assert "Karin" not in repr(said(text="kijk", forward_origin=origin))


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("/menu", True),
        ("/menu@schakel_test_bot", True),
        ("/menu@other_bot", False),
        ("@Schakel_Test_Bot wat kun je?", True),
        ("@schakel_test_bot2 hoi", False),
        ("wie heeft er een ladder?", False),
    ],
)
def test_in_a_group_we_are_addressed_by_command_or_name(text: str, addressed: bool) -> None:
    event = said(GROUP, text=text)
    assert (event.addressed, event.chat, event.sender) == (addressed, "-5", "7")


def test_in_a_group_a_reply_to_us_is_for_us() -> None:
    ours = message(GROUP, text="dag") | {"message_id": 2, "from": {"id": 4000, "is_bot": True}}
    theirs = message(GROUP, text="dag")
    assert said(GROUP, text="ja", reply_to_message=ours).addressed
    assert said(GROUP, text="ja", reply_to_message=ours).about == "2"
    assert not said(GROUP, text="ja", reply_to_message=theirs).addressed


def test_a_press_needs_no_more_than_we_use() -> None:
    event = read_one(callback_query={"id": "q", "from": ROSA, "message": message(), "data": "q7.1"})
    assert (event.kind, event.press, event.about, event.at) == ("pressed", "q7.1", "3", NOW)


def test_a_reaction_is_read_and_one_taken_back_is_not() -> None:
    change = {"chat": PRIVATE, "message_id": 3, "user": ROSA, "date": 1, "old_reaction": []}
    thumb = [{"type": "emoji", "emoji": "👍"}]
    event = read_one(message_reaction={**change, "new_reaction": thumb})
    assert (event.kind, event.text, event.about) == ("reacted", "👍", "3")
    back = {**change, "old_reaction": thumb, "new_reaction": []}
    assert read(update(message_reaction=back), ME, NOW) is None


def test_an_edit_names_the_message_that_it_changes() -> None:
    event = read_one(edited_message=message(text="woensdag", edit_date=1_770_000_060))
    assert (event.kind, event.text, event.about) == ("edited", "woensdag", "3")
    assert event.at == datetime.fromtimestamp(1_770_000_060, UTC)


def test_a_group_that_moved_names_both() -> None:
    event = read_one(message=message(GROUP, migrate_to_chat_id=-100))
    assert (event.kind, event.about, event.chat) == ("moved", "-5", "-100")


@pytest.mark.parametrize(
    "content",
    [
        {"message": message(GROUP, new_chat_members=[ROSA])},
        {"message": message(GROUP, text="piep") | {"from": {**ROSA, "is_bot": True}}},
        {"edited_message": message(location={"latitude": 1.0, "longitude": 2.0})},
        {
            "my_chat_member": {
                "chat": GROUP,
                "from": ROSA,
                "date": 1,
                "new_chat_member": {"status": "kicked"},
            }
        },
        {"message_reaction": {"chat": GROUP, "actor_chat": GROUP, "message_id": 3, "date": 1}},
    ],
)
def test_what_concerns_nobody_is_left_out(content: dict[str, Any]) -> None:
    assert read(update(**content), ME, NOW) is None


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"purchased_paid_media": {}},
        {"message": None},
        {"message": {"message_id": 3, "date": 1}},
        {"message": message(text=["no", "text"])},
        {"message": message(hologram={"depth": 3})},
        {"message": message(text="hallo") | {"date": "soon"}},
        {"callback_query": {"id": "q", "from": ROSA, "data": "q7.1"}},
        {"callback_query": {"id": "q", "from": ROSA, "message": message(), "game_short_name": "g"}},
        {"message_reaction": {"chat": PRIVATE, "user": ROSA, "old_reaction": []}},
    ],
)
def test_what_cannot_be_understood_is_kept_whole_and_alone(content: dict[str, Any]) -> None:
    found = read(update(**content), ME, NOW)
    assert isinstance(found, Unreadable)
    assert found.id == "update:4000:123"
    assert found.why
    assert json.loads(found.raw) == update(**content)


WHOLE = message(
    GROUP,
    text="/menu@schakel_test_bot",
    photo=[{**FILE, "width": 1, "height": 1}],
    reply_to_message=message(),
    location={"latitude": 51.5, "longitude": 4.8},
    venue={"title": "Buurthuis", "address": "Markt 1"},
)
JUNK = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers(), max_size=2)


@given(st.sampled_from(sorted(WHOLE)), JUNK, st.sampled_from(["message", "edited_message"]))
def test_no_field_of_the_wrong_sort_stops_the_reader(field: str, junk: Any, kind: str) -> None:
    found = read(update(**{kind: {**WHOLE, field: junk}}), ME, NOW)
    assert found is None or found.id == "update:4000:123"
