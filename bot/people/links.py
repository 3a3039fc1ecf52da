"""A ticket as it is passed on: the code itself, and a link for every channel that has one."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from bot.people.ticket import KEY, LASTS, Purpose, write
from bot.ports import Transaction

NONCE = 8  # bytes


@dataclass(frozen=True)
class Links:
    """A ticket, links that carry it, and until when it is good.

    `telegram` does the whole of it; `matrix` opens the chat, where the code has to be sent. Each is
    "" where the network has no such channel.
    """

    ticket: str
    telegram: str
    matrix: str
    expires: datetime

    @property
    def links(self) -> tuple[str, ...]:
        return tuple(link for link in (self.telegram, self.matrix) if link)

    def in_lines(self) -> str:
        return "\n".join(self.links) or "-"


@dataclass(frozen=True)
class Pen:
    """Writes any number of tickets: it has the key, and the names of the bot on its channels."""

    key: bytes
    on_telegram: str
    on_matrix: str

    def write(
        self, purpose: Purpose, expires: datetime, number: int = 0, nonce: bytes = b""
    ) -> Links:
        """`nonce` is NONCE bytes that were never used before; without one they are drawn."""
        drawn = nonce or secrets.token_bytes(NONCE)
        ticket = write(self.key, purpose, expires, drawn, number)
        return Links(
            ticket,
            f"https://t.me/{self.on_telegram}?start={ticket}" if self.on_telegram else "",
            f"https://matrix.to/#/{self.on_matrix}" if self.on_matrix else "",
            expires,
        )


async def take_pen(db: Transaction) -> Pen:
    telegram, matrix = await db.note("telegram", "username"), await db.note("matrix", "user")
    return Pen(await db.key(KEY), telegram or "", matrix or "")


async def make_links(db: Transaction, purpose: Purpose, now: datetime, number: int = 0) -> Links:
    """A new ticket; nothing is written for it."""
    return (await take_pen(db)).write(purpose, now + LASTS[purpose], number)
