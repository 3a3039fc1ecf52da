"""A channel in memory: what people do and see in a story, with nothing of a network about it.

It outlives the bot that it is given to, as a messenger does. Messages are numbered per stage;
an edit of ours changes the bubble that is there.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace

from bot.channel import Commands, FetchError, Inbox, Letter, Outcome, Sent, Unreachable
from bot.messages import Attachment, Incoming, Kind, Option, Outgoing, button_data


@dataclass(frozen=True)
class Settings:
    """[adapters.stage]: nothing to set."""


@dataclass(frozen=True)
class Bubble:
    """One message of the bot on somebody's screen. `edited` when it took another's place."""

    name: str
    text: str
    options: tuple[Option, ...] = ()
    presses: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    reply_to: str = ""
    edited: bool = False


@dataclass
class Screen:
    """What one person has on their screen, and how much of it they have looked at."""

    bubbles: list[Bubble] = field(default_factory=list)
    looked_at: int = 0
    commands: tuple[Option, ...] = ()
    blocked: bool = False


class Stage:
    """People in a story."""

    repeatable = True

    def __init__(self, settings: Settings, commands: Commands) -> None:
        self._settings, self.commands = settings, commands
        self.screens: dict[str, Screen] = {}
        self.files: dict[str, bytes] = {}
        self._sent: dict[str, Sent] = {}
        self._count = 0

    async def run(self, inbox: Inbox) -> None:  # noqa: ARG002  a story hands in by itself
        await asyncio.Event().wait()

    async def send(self, letter: Letter) -> Outcome:
        screen, message = self.screen(letter.recipient), letter.message
        if screen.blocked:
            return Unreachable("blocked")
        if message.commands:
            screen.commands = message.commands
            return Sent()
        if letter.key in self._sent:
            return self._sent[letter.key]
        for source, content in zip(message.attachments, letter.files, strict=True):
            self.files[f"{letter.key}/{source.source}"] = content
        sent = self._sent[letter.key] = Sent(self._show(screen, message))
        return sent

    async def fetch(self, source: str) -> bytes:
        try:
            return self.files[source]
        except KeyError:
            raise FetchError("it is not on the stage") from None

    def screen(self, who: str) -> Screen:
        return self.screens.setdefault(who, Screen())

    def does(self, who: str, kind: Kind = "said", **what: object) -> Incoming:
        """An event as a channel would report it."""
        name = self._name()
        incoming = Incoming(f"event:{name}", who, kind, name=who.title(), message=name)
        return replace(incoming, **what)  # type: ignore[arg-type]

    def _show(self, screen: Screen, message: Outgoing) -> str:
        presses = tuple(button_data(message, n) for n in range(len(message.options)))
        shown = {bubble.name: bubble for bubble in screen.bubbles}.get(message.replaces)
        kept = shown.attachments if shown and not message.removes else ()
        bubble = Bubble(
            message.replaces or self._name(),
            message.text,
            message.options,
            presses,
            message.attachments or kept,
            message.reply_to,
            edited=bool(message.replaces),
        )
        for index, shown in enumerate(screen.bubbles):
            if shown.name == message.replaces:
                screen.bubbles[index] = bubble
                return bubble.name
        screen.bubbles.append(bubble)
        return bubble.name

    def _name(self) -> str:
        self._count += 1
        return str(self._count)


ADAPTER = Stage
