"""The two tables of shapes have this in common: templates with places where a canary is planted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SECRET = "§secret§"
"""A field that the other person has no business with: any canary stands here."""
TYPED = "§typed§"
"""Words that the person typed: only what is taken out of words stands here."""
EARLIER = "§earlier§"
"""The sender's own earlier message, that was passed on."""
THEIRS = "§theirs§"
"""What the sender has on their screen of the other's words."""
ME = "§me§"
"""The sender's own name on the channel."""
FILE = "§file§"
"""How the channel calls the file that comes with it."""

PHOTO, PNG, GIF, WEBP = "jpeg", "png", "gif", "webp"
VOICE, SONG, RECORDING = "ogg", "mp3", "m4a"
FILM, CLIP, PAPER = "mp4", "webm", "pdf"
OFFICE = "docx"


@dataclass(frozen=True)
class Shape:
    """`content` is what stands in the raw event. `carried`: something of it reaches the other.
    `file` is the kind of file that the channel gives for it."""

    name: str
    content: Mapping[str, Any]
    kind: str = ""
    carried: bool = True
    file: str = ""

    def filled(self, planted: Mapping[str, Any]) -> Any:
        return _filled(self.content, planted)


def _filled(template: Any, planted: Mapping[str, Any]) -> Any:
    match template:
        case Mapping():
            return {_filled(k, planted): _filled(v, planted) for k, v in template.items()}
        case list() | tuple():
            return [_filled(each, planted) for each in template]
        case str() if template in planted:
            return planted[template]
        case str():
            for mark in (SECRET, TYPED):
                template = template.replace(mark, str(planted[mark]))
            return template
    return template
