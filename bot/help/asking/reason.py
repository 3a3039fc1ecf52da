"""Why somebody is asked, as data: a text makes one plain sentence of the first few."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. `value` is what the sentence needs: a kind, kilometres, days, "1 in" so many."""

    name: str
    value: str | float = ""
