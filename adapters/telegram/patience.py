"""Tries again for as long as it takes, and says so once.

What only the operator can cure ends it: a token that Telegram does not accept, or another
program that listens with the same token.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import Conflict, InvalidToken, TelegramError

from adapters.telegram.transport import TooFast
from bot.channel import ChannelError

log = logging.getLogger(__name__)

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
MOST_CONFLICTS = 5

T = TypeVar("T")


async def patiently(work: Callable[[], Awaitable[T]]) -> T:
    """What `work` returns, once it does. Raises ChannelError."""
    pause, tries, conflicts = FIRST_PAUSE, 0, 0
    while True:
        try:
            result = await work()
        except InvalidToken:
            raise ChannelError(
                "Telegram does not accept the bot's token. Ask @BotFather for it and put it in "
                "[adapters.telegram] token."
            ) from None
        except TelegramError as problem:
            tries += 1
            if tries == 1:
                log.warning("Telegram does not answer (%s). Trying until it does.", name(problem))
            conflicts = conflicts + 1 if isinstance(problem, Conflict) else 0
            if conflicts == MOST_CONFLICTS:
                raise _another(problem) from None
            asked = problem.after.total_seconds() if isinstance(problem, TooFast) else 0.0
            await asyncio.sleep(max(pause, asked))
            pause = min(2 * pause, LONGEST_PAUSE)
        else:
            if tries:
                log.warning("Telegram answers again, at try %d.", tries + 1)
            return result


def name(problem: TelegramError) -> str:
    """Never the text: it may quote what a person wrote."""
    return type(problem).__name__


def _another(problem: TelegramError) -> ChannelError:
    if "webhook" in problem.message.lower():
        return ChannelError(
            "Another program has set a webhook with this bot's token, so nothing comes in here. "
            "Stop that program, or give this bot a token of its own, and start it again."
        )
    return ChannelError(
        "Another process listens with this bot's token, so each gets only some of the messages. "
        "Stop the other one, or give this bot a token of its own."
    )
