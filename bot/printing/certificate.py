"""A certificate of having taken part in a course, to keep: an A4 on its side, in any look; pure."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from bot.printing.draw import LOOKS, draw
from bot.printing.facts import full_date
from bot.printing.letters import CannotDraw, drawable, script
from bot.texts import every_language

LONGEST = 160
LONGEST_NAME = 80


@dataclass(frozen=True)
class Certificate:
    """Who took part in what: `came` times of all `sessions`, between two days. `guided_by` are the
    first names of who organised it, `network` is who stands for it."""

    name: str
    course: str
    first: date
    last: date
    sessions: int
    came: int
    network: str
    made_on: date
    guided_by: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 < self.came <= self.sessions or self.last < self.first:
            raise ValueError("nobody came more often than there were sessions, or before the first")


def print_certificate(certificate: Certificate, theme: str, language: str) -> bytes:
    """The PDF. Takes up to a second: never within a turn. Raises CannotDraw, and KeyError for a
    theme or language that there is not."""
    if theme not in LOOKS:
        raise KeyError(theme)
    say = every_language()[language]
    name = drawable(certificate.name, LONGEST_NAME)
    course = drawable(certificate.course, LONGEST)
    if not (name and course):
        raise CannotDraw((certificate.name if not name else certificate.course)[:5])
    first, last = full_date(certificate.first, say), full_date(certificate.last, say)
    if certificate.first == certificate.last:
        when = say("certificate-on", day=first)
    else:
        when = say("certificate-between", first=first, last=last)
    guides = drawable(" & ".join(certificate.guided_by), LONGEST_NAME)
    network = drawable(certificate.network, LONGEST_NAME)
    times = say("certificate-sessions", came=certificate.came, sessions=certificate.sessions)
    data = {
        "form": "certificate",
        "language": say.language,
        "title": say("certificate-title"),
        "name": name.split(),
        "name-script": script(name),
        "took-part": say("certificate-took-part"),
        "course": course.split(),
        "course-script": script(course),
        "when": [times, when],
        "made": say("certificate-from", network=network, day=full_date(certificate.made_on, say)),
        "guided": f"{say('certificate-organiser')}: {guides}" if guides else network,
        "photo": False,
        "seed": int.from_bytes(hashlib.sha256(course.encode()).digest()[:2], "big") % 65521,
    }
    return draw("certificate", theme, data, {}, "pdf")
