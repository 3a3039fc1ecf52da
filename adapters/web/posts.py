"""What the page posts, in the words of the core, and what the phone shows once it is accepted.

The page makes the `id`, so that a post it repeats is handled once. Nothing is shown as
received before the core has it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Annotated, Literal

from msgspec import Meta

from adapters.web import uploads
from adapters.web.phones import Bubble, Phones
from adapters.web.settings import Phone
from adapters.web.uploads import Uploads
from bot.messages import Attachment, Incoming, clean

Short = Annotated[str, Meta(max_length=200)]
Uuid = Annotated[
    str, Meta(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
]


class Mistaken(Exception):
    """The page asks what cannot be: an empty message, a file or bubble that is not there."""


@dataclass(frozen=True)
class Coordinates:
    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]


@dataclass(frozen=True)
class Post:
    """One thing that a person did on a phone."""

    id: Uuid
    kind: Literal["said", "pressed", "reacted", "edited", "blocked", "returned"] = "said"
    text: Annotated[str, Meta(max_length=10_000)] = ""
    about: Short = ""
    press: Short = ""
    files: Annotated[tuple[Short, ...], Meta(max_length=10)] = ()
    place: Coordinates | None = None


def read(post: Post, phone: Phone, phones: Phones, files: Uploads) -> Incoming:
    """The core's word for it. Raises Mistaken."""
    if post.kind in {"pressed", "reacted", "edited"}:
        about = phones.bubble(phone.name, post.about)
        if about is None or about.mine != (post.kind == "edited"):
            raise Mistaken("there is no such message to change, press or react to")
    attachments = _attachments(post, files) if post.kind == "said" else ()
    text = clean(post.text)
    if not (text.strip() or attachments or post.press or post.kind in {"blocked", "returned"}):
        raise Mistaken("there is nothing in it")
    return Incoming(
        id=post.id,
        sender=phone.name,
        kind=post.kind,
        text=text,
        attachments=attachments,
        message=post.id if post.kind == "said" else "",
        about=post.about,
        press=post.press,
        name=phone.person,
        language=phone.language,
        at=datetime.now(UTC),
    )


def show(event: Incoming, order: int, phones: Phones) -> None:
    """Draw what was accepted; what was drawn before stays where it stands."""
    about = phones.bubble(event.sender, event.about)
    if event.kind == "said":
        if phones.bubble(event.sender, event.message) is None:
            phones.show(event.sender, _bubble(event, order))
    elif event.kind in {"blocked", "returned"}:
        menu = phones.menu(event.sender)
        phones.offer(event.sender, replace(menu, blocked=event.kind == "blocked"))
    elif about is None:
        return
    elif event.kind == "edited":
        phones.show(event.sender, replace(about, text=event.text, edited=True))
    elif event.kind == "reacted":
        phones.show(event.sender, replace(about, reaction=event.text))
    elif any(button.press == event.press for button in about.buttons):
        phones.show(event.sender, replace(about, pressed=event.press))


def _bubble(event: Incoming, order: int) -> Bubble:
    return Bubble(
        event.message,
        order,
        mine=True,
        text=event.text,
        attachments=event.attachments,
        reply_to=event.about,
        at=event.at,
    )


def _attachments(post: Post, files: Uploads) -> tuple[Attachment, ...]:
    found = []
    for source in post.files:
        if (path := files.find(source)) is None:
            raise Mistaken("there is no such file")
        kind, media_type = uploads.kind(source), uploads.media_type(source)
        found.append(Attachment(kind, source, media_type, path.stat().st_size))
    if post.place:
        place = Attachment("location", latitude=post.place.latitude, longitude=post.place.longitude)
        return (*found, place)
    return tuple(found)
