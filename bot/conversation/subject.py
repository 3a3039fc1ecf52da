"""What a conversation is about, so that one "yes" never answers two questions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """Something with a row of its own, such as request 12; nothing in particular by default."""

    kind: str = ""
    id: int = 0

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" if self.kind else ""

    @classmethod
    def parse(cls, text: str) -> Subject:
        kind, _, number = text.partition(":")
        return cls(kind, int(number)) if kind else NOTHING


NOTHING = Subject()
