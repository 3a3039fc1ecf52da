"""A ticket as it is passed on: the code itself, and a link for every channel that has one."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from bot.people.ticket import KEY, LASTS, Purpose, write
from bot.ports import Transaction


@dataclass(frozen=True)
class Links:
    """A ticket, links that carry it, and until when it is good."""

    ticket: str
    links: tuple[str, ...]
    expires: datetime

    def in_lines(self) -> str:
        return "\n".join(self.links) or "-"


async def make_links(db: Transaction, purpose: Purpose, now: datetime, number: int = 0) -> Links:
    """A new ticket; nothing is written for it."""
    expires = now + LASTS[purpose]
    ticket = write(await db.key(KEY), purpose, expires, secrets.token_bytes(8), number)
    telegram, matrix = await db.note("telegram", "username"), await db.note("matrix", "user")
    links = []
    if telegram:
        links.append(f"https://t.me/{telegram}?start={ticket}")
    if matrix:
        links.append(f"https://matrix.to/#/{matrix}")
    return Links(ticket, tuple(links), expires)
