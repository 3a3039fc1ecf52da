"""Which requests somebody sees at the desk; storage gives no others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Sight:
    """All of them, or else those of `kinds` and those whose circle `person` is in."""

    person: int
    everything: bool
    kinds: frozenset[str]
