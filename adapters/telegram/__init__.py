"""Telegram. Its Bot API is polled; `reading` and `writing` hold what a message means there."""

from adapters.telegram.channel import Telegram
from adapters.telegram.settings import Settings

ADAPTER = Telegram

__all__ = ["ADAPTER", "Settings"]
