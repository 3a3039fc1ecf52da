"""The contents of what a message carries: fetched from where it came in and cleaned of who made it,
or made by ourselves. What cannot be had, cleaned or made is left out, and the message says so."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.attachments.cleaner import CannotBeCleaned, Cleaner
from bot.attachments.form import fitting
from bot.channel import Adapter, FetchError
from bot.making.made import MADE, Maker
from bot.making.problem import CannotBeMade
from bot.messages import Attachment, Outgoing

log = logging.getLogger(__name__)

Remark = Callable[[str, Outgoing], Outgoing]
"""Puts a text, named by its key, above a message that does not arrive as it was meant."""


@dataclass(frozen=True)
class Packed:
    """`missing` are the texts that tell what is not there."""

    kept: tuple[Attachment, ...] = ()
    files: tuple[bytes, ...] = ()
    missing: tuple[str, ...] = ()


class Packer:
    """`remark` puts what is missing above the message; `maker` makes the files of our own."""

    def __init__(
        self,
        adapters: Mapping[str, Adapter],
        remark: Remark,
        maker: Maker,
        cleaner: Cleaner | None = None,
    ) -> None:
        self.remark, self._maker = remark, maker
        self._adapters, self._cleaner = adapters, cleaner or Cleaner()

    async def fetch(self, attachments: tuple[Attachment, ...]) -> Packed:
        kept, files, missing = list[Attachment](), list[bytes](), set[str]()
        for attachment in attachments:
            channel, _, source = attachment.source.partition(":")
            try:
                if channel == MADE:
                    content = await self._maker.make(source)
                    attachment = replace(attachment, size=len(content))  # noqa: PLW2901
                elif source:
                    attachment, content = await self._clean(channel, source, attachment)  # noqa: PLW2901
                else:
                    content = b""  # a place
            except (FetchError, KeyError) as gone:
                log.warning("An attachment from %s cannot be had: %s", channel, gone)
                missing.add("attachment-gone")
            except CannotBeCleaned as why:
                log.info("An attachment from %s is not passed on: %s", channel, why)
                missing.add("attachment-not-passed-on")
            except CannotBeMade as why:
                log.info("A file of our own is not made: %s", why)
                missing.add("attachment-not-made")
            else:
                kept.append(attachment)
                files.append(content)
        return Packed(tuple(kept), tuple(files), tuple(sorted(missing)))

    def pack(self, message: Outgoing, packed: Packed) -> tuple[Outgoing, list[bytes]]:
        """The message as it goes, and the contents of its attachments."""
        for key in packed.missing:
            message = self.remark(key, message)
        return replace(message, attachments=packed.kept), list(packed.files)

    async def _clean(
        self, channel: str, source: str, attachment: Attachment
    ) -> tuple[Attachment, bytes]:
        cleaned = await self._cleaner.clean(await self._adapters[channel].fetch(source))
        fits = fitting(attachment, cleaned.media_type)
        shown = replace(fits, media_type=cleaned.media_type, size=len(cleaned.content))
        return shown, cleaned.content
