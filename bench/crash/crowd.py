"""People on a channel's real server, as the crash bench needs them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Shown:
    """One message as it stands on somebody's screen."""

    person: int
    text: str


class Crowd(Protocol):
    """The server and its people, numbered from 0. It outlives every bot."""

    channel: str

    async def start(self, people: int, folder: str) -> None: ...
    async def stop(self) -> None: ...
    def settings(self) -> dict[str, str]:
        """The table `[adapters.<channel>]` for the bot."""

    def secrets(self) -> dict[str, str]:
        """The environment that the table's `env:` values name."""

    def recipient(self, person: int) -> str:
        """How the channel calls this person."""

    async def meet_the_bot(self) -> None:
        """Returns when everybody can write to the bot that has just started."""

    async def say(self, person: int, text: str) -> None: ...
    async def shown(self) -> list[Shown]:
        """Every message of the bot that anybody has on their screen, copies included."""
