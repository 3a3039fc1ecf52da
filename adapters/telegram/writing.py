"""From a letter to the requests that deliver it. Telegram's lengths and buttons are known here.

Attachments come first; the text follows as the caption of the last one where it fits, else in
messages of its own. The buttons are under the last, so that is the one to edit or reply to.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.channel import Letter
from bot.messages import Attachment, Outgoing, button_data, clean, split, utf16

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
BUTTONS_IN_A_ROW = 3
LABELS_IN_A_ROW = 28  # characters that a narrow telephone shows next to each other


@dataclass(frozen=True)
class Piece:
    """One request: a text, or an attachment with its caption. `edits` is our earlier message,
    which with `removes` goes altogether."""

    text: str = ""
    attachment: Attachment | None = None
    content: bytes = b""
    keyboard: InlineKeyboardMarkup | None = None
    reply_to: int | None = None
    edits: int | None = None
    removes: bool = False

    @property
    def file_name(self) -> str:
        """A neutral one: the sender's own may say who they are."""
        kind = self.attachment.kind if self.attachment else ""
        media_type = self.attachment.media_type if self.attachment else ""
        return f"{kind}{mimetypes.guess_extension(media_type) or ''}"


def pieces(letter: Letter) -> list[Piece]:
    """The requests for a letter, in order; empty when there is nothing to say."""
    message = letter.message
    text = clean(message.text).strip()
    edits = number(message.replaces) if text else None
    if edits and message.removes:
        gone = [*filter(None, map(number, message.before)), edits]
        return [Piece(text, edits=each, removes=True) for each in gone]
    found = [] if edits else _attached(message.attachments, letter.files)
    if text and found and _can_carry(found[-1], text):
        found[-1] = replace(found[-1], text=text)
    elif text:
        found += [Piece(part) for part in split(text, LONGEST_TEXT) if part]
    if found:
        found[-1] = replace(found[-1], keyboard=keyboard(message))
        found[0] = replace(found[0], edits=edits, reply_to=number(message.reply_to))
    return found


def keyboard(message: Outgoing) -> InlineKeyboardMarkup | None:
    """Short labels next to each other, long ones and what stands aside in rows of their own."""
    rows: list[list[InlineKeyboardButton]] = []
    aside = False
    for index, option in enumerate(message.options):
        label = clean(option.label or option.value).strip()
        button = InlineKeyboardButton(label, callback_data=button_data(message, index))
        if rows and option.aside == aside and _fits(rows[-1], label):
            rows[-1].append(button)
        else:
            rows.append([button])
        aside = option.aside
    return InlineKeyboardMarkup(rows) if rows else None


def number(name: str) -> int | None:
    """A chat's or message's number; None for what is no name on Telegram."""
    try:
        return int(name)
    except ValueError:
        return None


def _attached(attachments: Sequence[Attachment], files: Sequence[bytes]) -> list[Piece]:
    return [
        Piece(attachment=attachment, content=content)
        for attachment, content in zip(attachments, files, strict=True)
    ]


def _can_carry(piece: Piece, text: str) -> bool:
    located = piece.attachment is not None and piece.attachment.kind == "location"
    return not located and utf16(text) <= LONGEST_CAPTION


def _fits(row: Sequence[InlineKeyboardButton], label: str) -> bool:
    """Buttons in a row are equally wide, so the longest label counts."""
    longest = max(len(label), *(len(button.text) for button in row))
    return len(row) < BUTTONS_IN_A_ROW and (len(row) + 1) * longest <= LABELS_IN_A_ROW
