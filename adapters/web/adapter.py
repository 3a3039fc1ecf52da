"""The web page as a channel like any other.

A letter's bubble is named after the letter's key, so that sending it again changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from pathlib import Path

from adapters.serving import serving
from adapters.web import uploads
from adapters.web.phones import Bubble, Button, Menu, Phones
from adapters.web.server import Server
from adapters.web.settings import Settings
from adapters.web.uploads import Uploads
from bot.channel import (
    Commands,
    FetchError,
    Inbox,
    Letter,
    Outcome,
    Refused,
    Sent,
    Unreachable,
)
from bot.messages import Attachment, button_data, clean

logger = logging.getLogger(__name__)
MEDIA_TYPES = {"photo": "image/jpeg", "voice": "audio/ogg", "video": "video/mp4"}


class Web:
    """Phones on a page at `url`, once `listening` is set."""

    repeatable = True

    def __init__(self, settings: Settings, commands: Commands) -> None:
        self.url = ""
        self.listening = asyncio.Event()
        self._settings = settings
        self._files = Uploads(Path(settings.folder))
        self._phones = Phones()
        self._delivered: dict[tuple[str, str], Sent] = {}
        self._people = {phone.name for phone in settings.phones}
        for phone in settings.phones:
            if known := commands.get(phone.language):
                self._phones.offer(phone.name, Menu(tuple(known)))

    async def run(self, inbox: Inbox) -> None:
        server = Server(self._settings, self._phones, self._files, inbox)
        app, port = server.application(), self._settings.port
        async with serving(app, "127.0.0.1", port, "adapters.web") as found:
            self.url = f"http://127.0.0.1:{found}/"
            self.listening.set()
            logger.info("The phones are at %s", self.url)
            try:
                await asyncio.Event().wait()
            finally:
                self.listening.clear()

    async def send(self, letter: Letter) -> Outcome:
        phone, message = letter.recipient, letter.message
        if (undeliverable := self._undeliverable(letter)) is not None:
            return undeliverable
        if message.commands:
            menu = self._phones.menu(phone)
            self._phones.offer(phone, replace(menu, commands=message.commands))
            return Sent()
        if (before := self._delivered.get((phone, letter.key))) is not None:
            return before
        name = message.replaces or f"letter:{letter.key}"
        attachments = await self._kept(letter)
        replaced = self._phones.bubble(phone, name)
        if replaced and not message.removes:
            attachments = attachments or replaced.attachments
        bubble = Bubble(
            name,
            replaced.order if replaced else self._phones.take_number(),
            text=clean(message.text),
            attachments=attachments,
            buttons=tuple(
                Button(
                    clean(option.label or option.value),
                    button_data(message, n),
                    option.aside,
                    option.quiet,
                )
                for n, option in enumerate(message.options)
            ),
            reply_to=message.reply_to,
        )
        self._phones.show(phone, bubble)
        self._delivered[phone, letter.key] = Sent(name)
        return Sent(name)

    async def fetch(self, source: str) -> bytes:
        if (path := self._files.find(source)) is None:
            raise FetchError("this file is not there (any more)")
        return await asyncio.to_thread(path.read_bytes)

    def _undeliverable(self, letter: Letter) -> Unreachable | Refused | None:
        phone, message = letter.recipient, letter.message
        if phone not in self._people:
            return Unreachable("there is no phone of that name on the page")
        if self._phones.menu(phone).blocked:
            return Unreachable("this person blocked the bot")
        if message.replaces and (its := self._phones.bubble(phone, message.replaces)) and its.mine:
            return Refused("a person's own message cannot be replaced")
        full = clean(message.text).strip() or message.options or message.attachments
        return None if full or message.commands else Refused("there is nothing in this message")

    async def _kept(self, letter: Letter) -> tuple[Attachment, ...]:
        """The attachments, with a source that this page can show."""
        kept = []
        for attachment, content in zip(letter.message.attachments, letter.files, strict=False):
            if attachment.kind == "location":
                kept.append(attachment)
                continue
            known = attachment.media_type or MEDIA_TYPES.get(attachment.kind, "")
            source = await asyncio.to_thread(self._files.keep, content, known)
            kind, media_type = uploads.kind(source), uploads.media_type(source)
            kept.append(Attachment(kind, source, media_type, len(content)))
        return tuple(kept)
