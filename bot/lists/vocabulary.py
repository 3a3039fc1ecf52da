"""What may stand in a list: the neighbourhoods, kinds, languages and roles of this network."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel import Locale
from rapidfuzz import fuzz, process

from bot.conversation.pick import fold
from bot.people.person import Role
from bot.settings import Settings

ALIKE = 55
"""Of 100: from there on a word is perhaps one that is known."""
ROLES = {
    **dict.fromkeys(("vrijwilliger", "volunteer", "vrijwilligster"), Role.VOLUNTEER),
    **dict.fromkeys(("beroepskracht", "professional", "professionals"), Role.PROFESSIONAL),
    **dict.fromkeys(("coördinator", "coordinator"), Role.COORDINATOR),
}
EVERYWHERE = frozenset({"overal", "alle", "alle buurten", "alles", "everywhere", "all", "any"})
_APART = re.compile(r"\s*[,;/|&+\n]\s*")
_AND = re.compile(r"\s+(?:en|and)\s+", re.IGNORECASE)


Found = tuple[tuple[str, ...], tuple[str, ...]]
"""What a cell names, and what in it names nothing."""


@dataclass(frozen=True)
class Names:
    """`known`: what each may be called, folded; `shown`: how it is called, in the order of the
    settings."""

    known: Mapping[str, str]
    shown: Mapping[str, str]

    def find(self, cell: str) -> Found:
        found, unknown = list[str](), list[str]()
        for part in self._parts(cell):
            name = self.known.get(fold(part))
            (unknown if name is None else found).append(name or part)
        return tuple(dict.fromkeys(found)), tuple(unknown)

    def nearest(self, said: str) -> str:
        """The name that is perhaps meant, as it is called; "" when it is like none."""
        alike = process.extractOne(
            fold(said), list(self.known), scorer=fuzz.ratio, score_cutoff=ALIKE
        )
        return self.shown[self.known[alike[0]]] if alike else ""

    def _parts(self, cell: str) -> Sequence[str]:
        """A name may have an "and" or a comma in it itself, so the whole is looked at first."""
        if fold(cell) in self.known:
            return [cell]
        parts = list[str]()
        for part in filter(fold, _APART.split(cell)):
            pieces = [part] if fold(part) in self.known else _AND.split(part)
            parts += pieces if all(fold(piece) in self.known for piece in pieces) else [part]
        return parts


@dataclass(frozen=True)
class Vocabulary:
    """`roles_of` tells which roles take a kind, by name."""

    places: Names
    kinds: Names
    languages: Names
    roles_of: Mapping[str, frozenset[Role]]

    def find_places(self, cell: str) -> Found:
        if fold(cell) in EVERYWHERE:
            return tuple(self.places.shown), ()
        return self.places.find(cell)


def vocabulary(settings: Settings, speaks: Sequence[str], language: str) -> Vocabulary:
    """`speaks` are the languages of the bot, `language` the reader's."""
    places = {name: place.name for name, place in settings.neighbourhoods.items()}
    kinds = {
        name: kind.name.get(language) or kind.name[settings.network.language]
        for name, kind in settings.kinds.items()
    }
    called = {
        fold(each): name
        for name, kind in settings.kinds.items()
        for each in (name, *kind.name.values())
    }
    tongues = {each: _tongue(each, language) for each in speaks}
    spoken = {
        fold(said): each
        for each in speaks
        for said in (each, *(_tongue(each, by) for by in speaks))
    }
    return Vocabulary(
        Names(
            {fold(each): name for name, shown in places.items() for each in (name, shown)}, places
        ),
        Names(called, kinds),
        Names(spoken, tongues),
        {name: frozenset(map(Role, kind.taken_by)) for name, kind in settings.kinds.items()},
    )


def _tongue(language: str, reader: str) -> str:
    return Locale.parse(language).get_display_name(reader) or language
