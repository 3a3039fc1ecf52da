"""Invitations: a signed ticket that gives one person one role, once, before a certain time.

A ticket says all there is to know, so that one can be made without writing to the database of a
bot that is running; that it was used is what the database keeps. It fits in a deep link
(64 characters of A-Z a-z 0-9 _ -). The signature is 128 bits of HMAC-SHA-256.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.people.person import Role

KEY = "invitations"
LASTS = {
    Role.VOLUNTEER: timedelta(hours=72),
    Role.PROFESSIONAL: timedelta(hours=24),
    Role.COORDINATOR: timedelta(hours=24),
}
_LAYOUT = struct.Struct(">HI8s")  # with the signature 30 bytes: 40 characters, no bit to spare
_SIGNATURE = 16
_LENGTH = 40
_ROLES = tuple(Role)
_TICKET = re.compile(rf"[A-Za-z0-9_-]{{{_LENGTH}}}")


class InvitationError(Exception):
    """The ticket is no good; `hint` is the text to say."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.hint = hint


@dataclass(frozen=True)
class Invitation:
    """What a good ticket stands for. `nonce` tells it from all others."""

    role: Role
    nonce: str


def write(key: bytes, role: Role, expires: datetime, nonce: bytes) -> str:
    """A ticket. `nonce` is 8 bytes that were never used before."""
    body = _LAYOUT.pack(_ROLES.index(role), int(expires.timestamp()), nonce)
    return base64.urlsafe_b64encode(body + _sign(key, body)).decode()


def is_ticket(text: str) -> bool:
    return _TICKET.fullmatch(text.strip()) is not None


def read(key: bytes, ticket: str, now: datetime) -> Invitation:
    """Raises InvitationError: forged, garbled or too late."""
    if not is_ticket(ticket):
        raise InvitationError("invitation-wrong")
    raw = base64.urlsafe_b64decode(ticket.strip())
    body, signature = raw[:-_SIGNATURE], raw[-_SIGNATURE:]
    role, expires, nonce = _LAYOUT.unpack(body)
    if not hmac.compare_digest(signature, _sign(key, body)) or role >= len(_ROLES):
        raise InvitationError("invitation-wrong")
    if datetime.fromtimestamp(expires, UTC) <= now:
        raise InvitationError("invitation-late")
    return Invitation(_ROLES[role], nonce.hex())


def _sign(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, body, hashlib.sha256)[:_SIGNATURE]
