"""Where a file of our own comes from, as an attachment says it: "made:poster/7/sun/nl/pdf".

Nobody can have one sent by writing that: what people send is prefixed with their channel.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, Protocol

from bot.messages import Attachment

MADE = "made"
POSTER, EVENT, CERTIFICATE, WEEK = "poster", "event", "certificate", "week"
CHECKED, INVITATIONS = "checked", "invitations"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SHOWN: dict[str, Attachment] = {
    "pdf": Attachment("document", media_type="application/pdf"),
    "png": Attachment("photo", media_type="image/png"),
    "xlsx": Attachment("document", media_type=_SHEET),
    "ics": Attachment("document", media_type="text/calendar"),
}


class Maker(Protocol):
    """Makes files when they are sent, from how things stand then."""

    async def make(self, what: str) -> bytes:
        """`what` is the source without its "made:". Raises CannotBeMade."""


def poster(activity: int, theme: str, language: str, form: Literal["pdf", "png"]) -> Attachment:
    """For a door, or for a phone."""
    return _made(form, POSTER, str(activity), theme, language, form)


def event(sign_up: int) -> Attachment:
    """For a calendar: put in, changed, or taken out again."""
    return _made("ics", EVENT, str(sign_up))


def certificate(sign_up: int, language: str, name: str) -> Attachment:
    """Under the name that somebody wants on it, which is kept nowhere else."""
    return _made("pdf", CERTIFICATE, str(sign_up), language, name)


def week(person: int) -> Attachment:
    """The figures of the weeks that are over, for this person."""
    return _made("png", WEEK, str(person))


def checked(coordinator: int, file: str) -> Attachment:
    """What is wrong with a list that they sent: `file` is its source, channel and all."""
    return _made("xlsx", CHECKED, str(coordinator), "", "", file)


def invitations(coordinator: int, what: str, check: str, file: str) -> Attachment:
    """Links for who is on it. Made again, it holds the same invitations."""
    return _made("xlsx", INVITATIONS, str(coordinator), what, check, file)


def _made(form: str, *parts: str) -> Attachment:
    return replace(_SHOWN[form], source=f"{MADE}:{'/'.join(parts)}")
