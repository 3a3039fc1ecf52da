"""What went wrong at the homeserver, as one exception, and what it means for a letter.

Every request may be repeated: the homeserver keeps one event for a transaction id.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

from aiohttp import ClientError
from nio import ErrorResponse
from nio.exceptions import EncryptionError, LocalProtocolError

from bot.channel import Outcome, Refused, TryLater, Unreachable

log = logging.getLogger(__name__)

SOON = timedelta(seconds=5)
A_WHILE = timedelta(seconds=10)
MUCH_LATER = timedelta(minutes=10)

NETWORK = (ClientError, TimeoutError, OSError)
"""The homeserver cannot be reached, or not now."""

LOGGED_OUT = {"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"}
NOT_OURS = {"M_FORBIDDEN", "M_NOT_FOUND", "M_USER_DEACTIVATED", "M_GUEST_ACCESS_FORBIDDEN"}
NEVER = {"M_TOO_LARGE", "M_BAD_JSON", "M_NOT_JSON", "M_INVALID_PARAM", "M_MISSING_PARAM"}


class Fault(Exception):
    """The homeserver answered with an error: `code` as in the Matrix specification."""

    def __init__(
        self, code: str, status: int = 0, after: float = 0, logged_out_softly: bool = False
    ) -> None:
        super().__init__(f"{code or 'no Matrix answer'} (HTTP {status or '?'})")
        self.code = code
        self.status = status
        self.after = after
        self.logged_out_softly = logged_out_softly


class Gone(Exception):
    """This person or room cannot be written to. The text says why."""


class NotYet(Exception):
    """This person was invited, and has not come in so far."""


def checked(answer: Any) -> Any:
    """The answer, unless it is an error: this library returns those instead of raising."""
    if not isinstance(answer, ErrorResponse):
        return answer
    status = getattr(answer.transport_response, "status", 0)
    raise Fault(
        str(answer.status_code or ""),
        status,
        (answer.retry_after_ms or 0) / 1000,
        bool(answer.soft_logout),
    )


def outcome(failure: Exception) -> Outcome:
    """What became of a letter that could not be delivered."""
    if isinstance(failure, Fault):
        return _of_answer(failure)
    if isinstance(failure, Gone):
        return Unreachable(str(failure))
    if isinstance(failure, NotYet):
        return TryLater(A_WHILE, "they have not accepted the invitation yet")
    if isinstance(failure, NETWORK):
        return TryLater(SOON, "the homeserver cannot be reached", everyone=True)
    if isinstance(failure, LocalProtocolError | EncryptionError):
        return TryLater(SOON, type(failure).__name__)
    raise failure


def _of_answer(fault: Fault) -> Outcome:
    if fault.code == "M_LIMIT_EXCEEDED":
        wait = max(timedelta(seconds=fault.after), timedelta(seconds=1))
        return TryLater(wait, "the homeserver asks us to slow down", everyone=True, too_fast=True)
    if fault.code in LOGGED_OUT:
        log.error("The homeserver does not accept the bot's access token any more.")
        return TryLater(MUCH_LATER, "the bot is logged out", everyone=True)
    if fault.code in NOT_OURS:
        return Unreachable(str(fault), gone=fault.code == "M_USER_DEACTIVATED")
    return Refused(str(fault)) if fault.code in NEVER else TryLater(SOON, str(fault))
