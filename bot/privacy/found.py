"""What a finder answers, and what it may rely on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

BLOT = "▒"
"""Stands where something was taken out. No finder may take it along, nor look past it."""

Kind = Literal["phone", "email", "address", "postcode", "username", "link", "bsn", "iban", "card"]


@dataclass(frozen=True)
class Found:
    """Something of this kind, from `start` up to `end`."""

    kind: Kind
    start: int
    end: int


Finder = Callable[[str, str], Iterable[Found]]
"""From a text and its language to what is in it, in order and apart, in linear time."""
