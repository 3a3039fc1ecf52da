"""Why a whole file cannot be used."""

from __future__ import annotations

from typing import Any


class NotAList(Exception):
    """The coordinator's to repair: `what` is the attribute of the text `list-not` that says so,
    `values` what it names."""

    def __init__(self, what: str, **values: Any) -> None:
        super().__init__(what)
        self.what, self.values = what, values
