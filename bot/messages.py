"""The words the core and the channels share. Nothing here belongs to one channel.

A message is text, options, attachments and what it answers. A channel with buttons draws the
options; one without shows a numbered list. Times are aware and in UTC.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

LONGEST_NAME = 40
LONG_AGO = datetime.fromtimestamp(0, UTC)

# Direction overrides and isolates: they can make a text read as something that it is not.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


@dataclass(frozen=True)
class Option:
    """One thing to pick: a button where there are buttons, a numbered line where not.

    One that stands `aside` (back, stop, skip) comes last and has no number: it is picked by its
    label, so that "2" stays an answer to "how many?". One that is `quiet` is there where there are
    buttons; elsewhere it is not written out, for it comes with every message.
    """

    value: str
    label: str = ""
    aside: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Attachment:
    """A photo, a recording, a file or a place.

    `source` is the channel's own way to fetch it again (`Adapter.fetch` understands it); empty
    for a location, which has `latitude` and `longitude` in degrees. `size` is in bytes, 0 when
    the channel does not tell. No file name: it may say who somebody is.
    """

    kind: Literal["photo", "voice", "video", "document", "location"]
    source: str = ""
    media_type: str = ""
    size: int = 0
    latitude: float | None = None
    longitude: float | None = None


Kind = Literal[
    "said",  # a message: `text` and `attachments`
    "pressed",  # a button: `press` is what `button_data` made, `about` the message it is under
    "reacted",  # an emoji (in `text`) put on the message `about`
    "edited",  # `about` is the message that now reads `text`
    "deleted",  # `about` is the message that was taken back
    "blocked",  # this person can no longer be reached here
    "returned",  # ... and now they can again
    "moved",  # the group `about` has become the group `chat`
    "garbled",  # a message that could not be decrypted: ask to send it once more
]


@dataclass(frozen=True)
class Incoming:
    """Something a person did on a channel.

    `id` is unique on its channel, so that what is delivered twice is handled once. `sender` is
    the person's own name there, which is also where they are written to in private. `message`
    is the channel's name for this message and `about` for the one it answers, changes or
    reacts to. `chat` is set only when it happened in a group; `addressed` tells whether the bot
    was meant there. `name` and `language` are what the channel tells about the sender.
    """

    id: str
    sender: str
    kind: Kind = "said"
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    message: str = ""
    about: str = ""
    press: str = ""
    chat: str = ""
    addressed: bool = True
    name: str = ""
    language: str = ""
    at: datetime = LONG_AGO


@dataclass(frozen=True)
class Unreadable:
    """An event that the adapter could not understand: kept alone, so that it delays nobody."""

    id: str
    raw: str
    why: str


@dataclass(frozen=True)
class Outgoing:
    """Something to say.

    `prompt` names the question that `options` belong to and comes back with a pressed button.
    `reply_to` and `replaces` are the channel's names for a message in the same chat: the one
    that this answers, and our own earlier one that this takes the place of. `commands`, when
    given, is no message at all: it sets the commands that the channel shows this person.
    `removes`: our message `replaces` goes, or where that cannot be it reads `text`; `before` are
    those that came with it (see `Sent`), which go as well.
    """

    text: str = ""
    options: tuple[Option, ...] = ()
    prompt: str = ""
    attachments: tuple[Attachment, ...] = ()
    reply_to: str = ""
    replaces: str = ""
    commands: tuple[Option, ...] = ()
    removes: bool = False
    before: tuple[str, ...] = ()


def button_data(message: Outgoing, number: int) -> str:
    """What the button of option `number` (from 0) carries: short, and of no use to others."""
    return f"{message.prompt}.{number}"


def as_plain_text(message: Outgoing) -> str:
    """For channels without buttons: a numbered list, and what stands aside in one last line."""
    options = [option for option in message.options if not option.quiet]
    if not options:
        return message.text
    main = [o for o in options if not o.aside]
    lines = [f"{n}. {option.label}" for n, option in enumerate(main, start=1)]
    aside = " · ".join(option.label for option in options if option.aside)
    return "\n".join([message.text, "", *lines, *([aside] if aside else [])]).strip()


def clean(text: str) -> str:
    """Text as we keep it: no lone surrogates, control characters or direction overrides."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = _DIRECTION.sub("", text)
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")


def clean_name(name: str) -> str:
    """A person's name as others may see it: one line, visible characters, at most 40 of them."""
    visible = (
        " " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c
        for c in clean(name)
        if unicodedata.category(c) != "Cf"
    )
    normal = unicodedata.normalize("NFKC", "".join(visible))
    return " ".join(normal.split())[:LONGEST_NAME].strip()


def split(text: str, longest: int) -> Sequence[str]:
    """Cut `text` in parts of at most `longest` UTF-16 units, preferably after a line or word.

    No part is empty, unless the text is; `longest` is at least 2, the size of an emoji.
    """
    parts, rest = [], text.strip()
    while utf16(rest) > longest:
        end = _fitting(rest, longest)
        for mark in ("\n", ". ", " "):
            if (at := rest.rfind(mark, end // 2, end)) > 0:
                end = at + len(mark)
                break
        parts.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*parts, rest]


def utf16(text: str) -> int:
    """The length in UTF-16 units, as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _fitting(text: str, longest: int) -> int:
    """How many characters from the start fit in `longest` UTF-16 units."""
    units = 0
    for index, character in enumerate(text):
        units += utf16(character)
        if units > longest:
            return index
    return len(text)
