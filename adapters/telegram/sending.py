"""Delivers one piece, and says what became of it when that failed.

What has surely not arrived is kept apart from what perhaps has: trying the second again may
deliver it twice, which is for the core to decide.
"""

from __future__ import annotations

import logging
from base64 import b64decode
from datetime import timedelta
from typing import Any

from telegram import Bot, InputMediaPhoto, LinkPreviewOptions, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from adapters.telegram.transport import NotSent, TooFast
from adapters.telegram.writing import Piece
from bot.channel import Moved, Outcome, Refused, TryLater, Unknown, Unreachable

log = logging.getLogger(__name__)

SOON = timedelta(seconds=5)
MUCH_LATER = timedelta(minutes=10)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
UNCHANGED = "message is not modified"
GONE = "message to edit not found"
NOT_THERE = "message to delete not found"
CAPTIONED = "there is no text in the message to edit"
EMPTY = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAEAAAABAAQAAAACCEkxzAAAAEklEQVR42mP4DwUMo4xRBukMAOPT/hAC2mzjAAAAAElF"
    "TkSuQmCC"
)
"""A picture of nothing, for in the place of one that has to go."""
DEACTIVATED = "deactivated"
NOBODY_THERE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "user_deactivated",
    "chat_write_forbidden",
    "not enough rights",
    "no rights to send",
)


async def deliver(bot: Bot, chat: int, piece: Piece) -> int:
    """Send or edit one message. Returns its number. Raises TelegramError."""
    if piece.edits is not None:
        if not (piece.removes and await _removed(bot, chat, piece.edits)):
            await _edit(bot, chat, piece.edits, piece)
        return piece.edits
    how: dict[str, Any] = {"reply_markup": piece.keyboard}
    if piece.reply_to is not None:
        how["reply_parameters"] = ReplyParameters(piece.reply_to, allow_sending_without_reply=True)
    if piece.attachment is None:
        sent = await bot.send_message(chat, piece.text, link_preview_options=NO_PREVIEW, **how)
        return sent.message_id
    if piece.attachment.kind == "location":
        place = piece.attachment
        sent = await bot.send_location(chat, place.latitude, place.longitude, **how)
        return sent.message_id
    how |= {"caption": piece.text or None, "filename": piece.file_name}
    match piece.attachment.kind:
        case "photo":
            sent = await bot.send_photo(chat, piece.content, **how)
        case "voice":
            sent = await bot.send_voice(chat, piece.content, **how)
        case "video":
            sent = await bot.send_video(chat, piece.content, **how)
        case "document":
            sent = await bot.send_document(chat, piece.content, **how)
    return sent.message_id


async def _removed(bot: Bot, chat: int, message: int) -> bool:
    """Take a message away. False when it is too old for that: then its text has to go."""
    try:
        await bot.delete_message(chat, message)
    except BadRequest as problem:
        return says(problem, NOT_THERE)
    return True


async def _edit(bot: Bot, chat: int, message: int, piece: Piece) -> None:
    """Give a message its new text. One that is gone needs none: nobody reads the old any more."""
    try:
        try:
            await bot.edit_message_text(
                piece.text,
                chat,
                message,
                reply_markup=piece.keyboard,
                link_preview_options=NO_PREVIEW,
            )
        except BadRequest as problem:
            if not says(problem, CAPTIONED):
                raise
            if not (piece.removes and await _covered(bot, chat, message, piece.text)):
                await bot.edit_message_caption(
                    chat, message, caption=piece.text, reply_markup=piece.keyboard
                )
    except BadRequest as problem:
        if not says(problem, UNCHANGED, GONE):
            raise


async def _covered(bot: Bot, chat: int, message: int, text: str) -> bool:
    """Put an empty picture in the place of a file. False when that cannot be, as with a voice
    message: then its caption says that it was taken back, and Telegram allows no more."""
    try:
        await bot.edit_message_media(InputMediaPhoto(EMPTY, caption=text), chat, message)
    except BadRequest as problem:
        log.warning("A file that was taken back stays on Telegram: %s", problem.message)
        return False
    return True


def outcome(problem: TelegramError) -> Outcome:  # noqa: PLR0911 - a line for each failure
    """What became of a letter that was not simply delivered."""
    match problem:
        case NotSent():
            return TryLater(SOON, "Telegram cannot be reached", everyone=True)
        case TooFast():
            why = "Telegram asks us to slow down"
            return TryLater(problem.after, why, everyone=True, too_fast=True)
        case ChatMigrated():
            return Moved(str(problem.new_chat_id))
        case Forbidden():
            return Unreachable(problem.message, gone=says(problem, DEACTIVATED))
        case InvalidToken():
            log.error("Telegram does not accept the bot's token any more.")
            return TryLater(MUCH_LATER, "Telegram does not accept the bot's token", everyone=True)
        case BadRequest() if says(problem, *NOBODY_THERE):
            return Unreachable(problem.message, gone=True)
        case BadRequest():
            return Refused(problem.message)
    return Unknown(f"Telegram gave no clear answer ({type(problem).__name__})")


def says(problem: TelegramError, *texts: str) -> bool:
    """Telegram's errors have no codes of their own, only words."""
    return any(text in problem.message.lower() for text in texts)
