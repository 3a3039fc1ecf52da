"""A photo that somebody sent, to be printed: fetched where it came in, and cleaned as always."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from bot.attachments.cleaner import CannotBeCleaned, Cleaner
from bot.channel import Adapter, FetchError
from bot.messages import Attachment

log = logging.getLogger(__name__)


class Photos:
    """What is on them is still with the channels."""

    def __init__(self, adapters: Mapping[str, Adapter], cleaner: Cleaner) -> None:
        self._adapters, self._cleaner = adapters, cleaner

    async def get(self, photo: Attachment) -> bytes:
        """b"" when it cannot be had (any more): a poster does without."""
        channel, _, source = photo.source.partition(":")
        try:
            content = await self._adapters[channel].fetch(source)
            return (await self._cleaner.clean(content)).content
        except (FetchError, KeyError, CannotBeCleaned) as why:
            log.info("A photo from %s is not printed: %s", channel, why)
            return b""
