"""The secret address from which somebody's own calendar is fetched; pure.

Who has the address sees what its owner takes part in, so it cannot be guessed (192 random bits) and
can be replaced by a new one. Kept is only its digest: a copy of the database gives no addresses.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import datetime
from typing import Protocol

from bot.calendar.event import Feed

_BYTES = 24
_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")
PATH = "/calendar/"


class Subscriptions(Protocol):
    """What is known of addresses that were given out."""

    async def feed(self, digest: str) -> Feed | None:
        """What stands in the calendar of whose token has this digest; None when nobody's has."""


class Calendars(Protocol):
    """Whose address it is; everyone has one at the most."""

    async def give(self, person: int, digest: str, now: datetime) -> None:
        """The one that they had before stops."""

    async def has(self, person: int) -> bool: ...
    async def stop(self, person: int) -> None: ...
    async def owner(self, digest: str) -> int | None:
        """Whose token has this digest."""


def new_token() -> str:
    """A token that was never given out: hand it out once, and keep its `digest`."""
    return secrets.token_urlsafe(_BYTES)


def is_token(text: str) -> bool:
    return _TOKEN.fullmatch(text) is not None


def digest(token: str) -> str:
    """What to keep and look up, 64 hexadecimal figures."""
    return hashlib.sha256(token.encode()).hexdigest()


def address(base: str, token: str) -> str:
    """Where a calendar program fetches it. `base` is the bot's public address."""
    return f"{base.rstrip('/')}{PATH}{token}.ics"


def subscribe_address(base: str, token: str) -> str:
    """The same, in the form that opens the calendar program of a phone."""
    return "webcal://" + address(base, token).partition("://")[2]
