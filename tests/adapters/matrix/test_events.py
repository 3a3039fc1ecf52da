"""What an event is taken for, without a homeserver."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix.events import READERS, Found, Original, Setting, understood
from bot.messages import Attachment, Incoming, Unreadable

ROSA, BOT, ALI = "@rosa:x", "@bot:x", "@ali:x"
PRIVATE = Setting("!pair", BOT, "Schakel", group=False, name="Rosa")
GROUP = Setting("!group", BOT, "Schakel", group=True, name="Rosa")


def event(content: dict[str, Any], kind: str = "m.room.message", **more: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "content": content,
        "sender": ROSA,
        "event_id": "$1",
        "origin_server_ts": 1_700_000_000_000,
        **more,
    }


def text(body: str, **more: Any) -> dict[str, Any]:
    return {"msgtype": "m.text", "body": body, **more}


def read(
    content: dict[str, Any],
    kind: str = "m.room.message",
    setting: Setting = PRIVATE,
    original: Original | None = None,
    sealed: bool = True,
) -> Incoming | Unreadable | None:
    return understood(Found("1", event(content, kind), sealed), setting, original)


def said(*args: Any, **more: Any) -> Incoming:
    found = read(*args, **more)
    assert isinstance(found, Incoming), found
    return found


def test_a_quote_above_a_reply_is_not_what_was_said() -> None:
    relation = {"m.in_reply_to": {"event_id": "$0"}}
    body = "> <@bot:x> Hoe laat?\n> En waar?\n\nom twee uur\n> thuis"
    found = said(text(body, **{"m.relates_to": relation}))
    assert (found.text, found.about) == ("om twee uur\n> thuis", "$0")


def test_a_message_in_a_thread_is_about_the_first_of_the_thread() -> None:
    fallback = {
        "rel_type": "m.thread",
        "event_id": "$first",
        "is_falling_back": True,
        "m.in_reply_to": {"event_id": "$last"},
    }
    assert said(text("ja", **{"m.relates_to": fallback})).about == "$first"
    reply = fallback | {"is_falling_back": False}
    assert said(text("ja", **{"m.relates_to": reply})).about == "$last"


EDIT = text(
    "* woensdag",
    **{
        "m.new_content": text("woensdag"),
        "m.relates_to": {"rel_type": "m.replace", "event_id": "$0"},
    },
)


@pytest.mark.parametrize(
    ("original", "sealed"),
    [
        (Original(ALI, sealed=True), True),
        (None, True),
        (Original(ROSA, sealed=True), False),
    ],
    ids=["by another", "of nothing", "in the clear"],
)
def test_an_edit_that_may_not_be_theirs_is_dropped(original: Original | None, sealed: bool) -> None:
    assert read(EDIT, original=original, sealed=sealed) is None


def test_an_edit_of_ones_own_is_an_edit() -> None:
    found = said(EDIT, original=Original(ROSA, sealed=True))
    assert (found.kind, found.text, found.about) == ("edited", "woensdag", "$0")


def test_only_who_wrote_it_can_take_it_back() -> None:
    content = {"redacts": "$0"}
    found = said(content, "m.room.redaction", original=Original(ROSA, sealed=True))
    assert (found.kind, found.about) == ("deleted", "$0")
    assert read(content, "m.room.redaction", original=Original(BOT, sealed=True)) is None


@pytest.mark.parametrize(
    ("content", "setting", "original", "addressed"),
    [
        (text("hoi allemaal"), GROUP, None, False),
        (text("@bot:x help"), GROUP, None, True),
        (text("schakel, help"), GROUP, None, True),
        (text("help", **{"m.mentions": {"user_ids": [BOT]}}), GROUP, None, True),
        (text("ja"), GROUP, Original(BOT, sealed=True), True),
        (text("ja"), GROUP, Original(ALI, sealed=True), False),
    ],
)
def test_in_a_group_the_bot_has_to_be_meant(
    content: dict[str, Any], setting: Setting, original: Original | None, addressed: bool
) -> None:
    found = said(content, setting=setting, original=original)
    assert (found.chat, found.addressed) == ("!group", addressed)


def test_a_poll_is_read_as_a_question_with_answers() -> None:
    unstable = {
        "question": {"org.matrix.msc1767.text": "Wanneer?"},
        "answers": [{"id": "1", "org.matrix.msc1767.text": "di"}, {"id": "2"}, "stuk"],
    }
    kind = "org.matrix.msc3381.poll.start"
    assert said({kind: unstable}, kind).text == "Wanneer?\ndi"
    stable = {
        "question": {"m.text": [{"body": "Wanneer?"}]},
        "answers": [{"m.id": "1", "m.text": [{"body": "wo"}]}],
    }
    assert said({"m.poll": stable}, "m.poll.start").text == "Wanneer?\nwo"


def test_a_vote_is_a_reaction_with_the_answer() -> None:
    relation = {"rel_type": "m.reference", "event_id": "$poll"}
    kind = "org.matrix.msc3381.poll.response"
    found = said({"m.relates_to": relation, kind: {"answers": ["2"]}}, kind)
    assert (found.kind, found.text, found.about) == ("reacted", "2", "$poll")


def test_a_file_name_is_not_taken_for_words() -> None:
    file = {"msgtype": "m.image", "url": "mxc://x/abc", "body": "IMG_Rosa_Bakker.jpg"}
    assert said(file).text == ""
    assert said(file | {"filename": "a.jpg", "body": "mijn kraan"}).text == "mijn kraan"


def test_of_a_sticker_only_the_emoji_is_taken() -> None:
    assert said({"body": "👍 duim", "url": "mxc://x/abc"}, "m.sticker").text == "👍"
    assert said({"body": "rosa_42.png", "url": "mxc://x/abc"}, "m.sticker").text == "🙂"


def test_a_reaction_with_a_picture_of_ones_own_is_a_smile() -> None:
    relation = {"event_id": "$0", "key": "mxc://rosas.server/abc"}
    assert said({"m.relates_to": relation}, "m.reaction").text == "🙂"


def test_a_quote_in_an_edit_is_not_passed_on() -> None:
    fresh = text("> <@ali:x> hoi\n\nwoensdag")
    edit = {**EDIT, "m.new_content": fresh}
    assert said(edit, original=Original(ROSA, sealed=True)).text == "woensdag"


def test_a_place_has_coordinates_on_earth() -> None:
    place = {"msgtype": "m.location", "body": "hier", "geo_uri": "geo:51.5,-4.7;u=35"}
    found = said(place)
    assert found.attachments == (Attachment("location", latitude=51.5, longitude=-4.7),)
    assert isinstance(read(place | {"geo_uri": "geo:151.5,4.7"}), Unreadable)
    assert isinstance(read(place | {"geo_uri": "geo:nan,4.7"}), Unreadable)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (text("ik ben ook een bot") | {"msgtype": "m.notice"}, "m.room.message"),
        ({"msgtype": "m.key.verification.request", "body": "?"}, "m.room.message"),
        ({"call_id": "1"}, "m.call.invite"),
    ],
)
def test_what_is_no_message_is_passed_over(content: dict[str, Any], kind: str) -> None:
    assert read(content, kind) is None


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({}, "m.room.message"),
        ({"msgtype": "m.text", "body": 7}, "m.room.message"),
        ({"msgtype": ["m.text"], "body": "x"}, "m.room.message"),
        ({"msgtype": "m.image", "body": "x", "url": "http://evil/x"}, "m.room.message"),
        ({"msgtype": "m.image", "body": "x", "url": "mxc://x/../../y"}, "m.room.message"),
        ({"msgtype": "m.file", "body": "x", "file": {"url": "mxc://x/y"}}, "m.room.message"),
        ({"m.relates_to": "x"}, "m.reaction"),
        ({"anything": 1}, "com.example.thing"),
    ],
)
def test_what_is_not_as_it_should_be_is_set_aside(content: dict[str, Any], kind: str) -> None:
    found = read(content, kind)
    assert isinstance(found, Unreadable)
    assert json.loads(found.raw)["content"] == content


FIELDS = (
    *("body", "msgtype", "m.relates_to", "event_id", "rel_type", "url", "file", "info", "key"),
    *("geo_uri", "m.new_content", "m.text", "question", "answers", "size", "m.poll", "filename"),
    *("m.selections", "m.mentions", "user_ids", "is_falling_back", "m.in_reply_to"),
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "body",
                    "msgtype",
                    "m.relates_to",
                    "event_id",
                    "rel_type",
                    "url",
                    "file",
                    "info",
                    "geo_uri",
                    "m.new_content",
                    "m.text",
                    "question",
                    "answers",
                    "size",
                    "key",
                    "m.poll",
                    "m.selections",
                    "m.mentions",
                    "user_ids",
                    "is_falling_back",
                    "m.in_reply_to",
                    "filename",
                ]
            ),
            inner | st.sampled_from(["m.text", "m.image", "m.location", "m.replace", "m.thread"]),
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(
    content=ANYTHING,
    kind=st.sampled_from([*READERS, "m.room.encrypted", "m.call.invite"]),
    stamp=st.integers() | st.text(),
    group=st.booleans(),
    mine=st.booleans(),
)
def test_nothing_that_a_stranger_sends_breaks_the_reader(
    content: Any, kind: str, stamp: Any, group: bool, mine: bool
) -> None:
    strange = event(content, kind, origin_server_ts=stamp)
    original = Original(ROSA if mine else ALI, sealed=True)
    understood(Found("1", strange, sealed=True), GROUP if group else PRIVATE, original)
