"""How somebody is let in at the desk: a link that works once, then a session of half a day; pure.

Of a session only the digest of its token is kept, so that a copy of the database lets nobody in.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

KEY = "desk"
LASTS = timedelta(hours=12)
OPEN = "/open/"
"""Where a link leads: the ticket comes behind it."""
_BYTES = 32


@dataclass(frozen=True)
class Session:
    """Somebody is in, until then. `digest` is that of the token that their browser holds."""

    digest: str
    person: int
    until: datetime


class DeskSessions(Protocol):
    """What getting in asks of storage."""

    async def is_used(self, link: str) -> bool: ...
    async def begin(self, link: str, session: Session, now: datetime) -> bool:
        """Use the link up and let them in. False when it was used before."""

    async def session(self, digest: str, now: datetime) -> Session | None:
        """The session, while it lasts and its person has a role that the desk is for."""

    async def sessions(self, person: int, now: datetime) -> int: ...
    async def end(self, digest: str) -> None: ...
    async def end_all(self, person: int) -> None: ...


def new_token() -> str:
    """256 random bits that were never given out."""
    return secrets.token_urlsafe(_BYTES)


def digest(token: str) -> str:
    """What to keep and look up."""
    return hashlib.sha256(token.encode()).hexdigest()


def form_token(key: bytes, session: Session) -> str:
    """What every form of this session carries; another session's form has another."""
    return hmac.digest(key, session.digest.encode(), hashlib.sha256).hex()


def fits(key: bytes, session: Session, given: str) -> bool:
    return hmac.compare_digest(form_token(key, session).encode(), given.encode())
