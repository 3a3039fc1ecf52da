"""Tickets: signed codes that let one person do one thing, once, before a certain time.

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
from enum import StrEnum

KEY = "tickets"
_LAYOUT = struct.Struct(">HI6s8s")  # with the signature 36 bytes: 48 characters, no bit to spare
_SIGNATURE = 16
_LENGTH = 48
_NUMBER = 6  # bytes
_TICKET = re.compile(rf"[A-Za-z0-9_-]{{{_LENGTH}}}")


class Purpose(StrEnum):
    """What a ticket is for. The order is what is signed: add at the end."""

    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"
    COORDINATOR = "coordinator"
    CIRCLE = "circle"  # come into the circle of request `number`
    CONSENT = "consent"  # say yes to the request `number` that another asked for you
    CHANNEL = "channel"  # this is person `number`, on another channel
    ORGANISE = "organise"  # organise activity `number` together
    DESK = "desk"  # let person `number` in at the desk


LASTS = {
    Purpose.VOLUNTEER: timedelta(hours=72),
    Purpose.PROFESSIONAL: timedelta(hours=24),
    Purpose.COORDINATOR: timedelta(hours=24),
    Purpose.CIRCLE: timedelta(hours=72),
    Purpose.CONSENT: timedelta(hours=72),
    Purpose.CHANNEL: timedelta(minutes=15),
    Purpose.ORGANISE: timedelta(hours=72),
    Purpose.DESK: timedelta(minutes=15),
}
_PURPOSES = tuple(Purpose)


class TicketError(Exception):
    """The ticket is no good; `hint` is the text to say."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.hint = hint


@dataclass(frozen=True)
class Ticket:
    """What a good ticket stands for. `nonce` tells it from all others."""

    purpose: Purpose
    number: int
    nonce: str


def write(key: bytes, purpose: Purpose, expires: datetime, nonce: bytes, number: int = 0) -> str:
    """A ticket. `nonce` is 8 bytes that were never used before; `number` fits in 48 bits."""
    about = number.to_bytes(_NUMBER, "big")
    body = _LAYOUT.pack(_PURPOSES.index(purpose), int(expires.timestamp()), about, nonce)
    return base64.urlsafe_b64encode(body + _sign(key, body)).decode()


def is_ticket(text: str) -> bool:
    return _TICKET.fullmatch(text.strip()) is not None


def read(key: bytes, ticket: str, now: datetime) -> Ticket:
    """Raises TicketError: forged, garbled or too late."""
    if not is_ticket(ticket):
        raise TicketError("ticket-wrong")
    raw = base64.urlsafe_b64decode(ticket.strip())
    body, signature = raw[:-_SIGNATURE], raw[-_SIGNATURE:]
    purpose, expires, number, nonce = _LAYOUT.unpack(body)
    if not hmac.compare_digest(signature, _sign(key, body)) or purpose >= len(_PURPOSES):
        raise TicketError("ticket-wrong")
    if datetime.fromtimestamp(expires, UTC) <= now:
        raise TicketError("ticket-late")
    return Ticket(_PURPOSES[purpose], int.from_bytes(number, "big"), nonce.hex())


def _sign(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, body, hashlib.sha256)[:_SIGNATURE]
