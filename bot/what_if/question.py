"""What an operator wants to know, and what is wrong with the question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.settings import Settings


class WhatIfError(Exception):
    """The operator's to repair: the message says what is wrong and what would be right."""


@dataclass(frozen=True)
class Question:
    """So many more volunteers who offer this kind in this neighbourhood."""

    kind: str
    neighbourhood: str
    volunteers: int
    weeks: int = 4
    seeds: int = 8


def read_question(  # noqa: PLR0917  as on the command line
    settings: Settings, kind: str, area: str, volunteers: int, weeks: int, seeds: int
) -> Question:
    """Kinds and areas by their key or by any of their names. Raises WhatIfError."""
    kinds = {name: (name, *each.name.values()) for name, each in settings.kinds.items()}
    areas = {name: (name, each.name) for name, each in settings.neighbourhoods.items()}
    _check("--volunteers", volunteers, 1, 1000)
    _check("--weeks", weeks, 1, 26)
    _check("--seeds", seeds, 2, 100)
    return Question(
        _named("--kind", kind, kinds), _named("--area", area, areas), volunteers, weeks, seeds
    )


def kind_name(settings: Settings, kind: str) -> str:
    """In English, as the rest of the command line, where it has such a name."""
    names = settings.kinds[kind].name
    return names.get("en") or names[settings.network.language]


def _named(option: str, said: str, known: Mapping[str, tuple[str, ...]]) -> str:
    wanted = said.strip().casefold()
    for key, names in known.items():
        if wanted in {name.casefold() for name in names}:
            return key
    every = ", ".join(f"{key} ({names[-1]})" for key, names in known.items())
    raise WhatIfError(f"{option}: nothing is called {said!r} in the settings. There are: {every}.")


def _check(option: str, number: int, least: int, most: int) -> None:
    if not least <= number <= most:
        raise WhatIfError(
            f"{option}: {number} is not possible; give a number from {least} to {most}."
        )
