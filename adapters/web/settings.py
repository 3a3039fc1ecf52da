"""[adapters.web]: whose phones lie on the table, and which places they can share.

A wrong value raises ValueError here, so that it is complained about before the bot starts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


@dataclass(frozen=True)
class Phone:
    """[[adapters.web.phones]]: `title` is whose it is ("Maria, bewoner"), `hint` what to try."""

    name: str
    title: str = ""
    language: str = "nl"
    hint: str = ""

    def __post_init__(self) -> None:
        if not NAME.fullmatch(self.name):
            raise ValueError(f"{self.name!r} is no name for a phone: small letters and digits")

    @property
    def person(self) -> str:
        """The first name, as a messenger would tell it."""
        return self.title.partition(",")[0].strip() or self.name

    @property
    def role(self) -> str:
        return self.title.partition(",")[2].strip()


@dataclass(frozen=True)
class Place:
    """[[adapters.web.places]]: a location to share from a menu, in degrees."""

    name: str
    latitude: float
    longitude: float


RESIDENT = Phone("maria", "Maria, bewoner", hint="Vraag om hulp. Bijvoorbeeld: mijn kraan lekt.")
OTHERS = (
    Phone("jan", "Jan, vrijwilliger"),
    Phone("samira", "Samira, vrijwilliger"),
    Phone("els", "Els, coördinator"),
)
BREDA = (
    Place("Hoge Vucht", 51.6046, 4.7923),
    Place("Haagse Beemden", 51.6068, 4.7460),
    Place("Heuvel", 51.5838, 4.7532),
    Place("Brabantpark", 51.5883, 4.8034),
    Place("Princenhage", 51.5747, 4.7412),
    Place("Centrum", 51.5887, 4.7762),
)


@dataclass(frozen=True)
class Settings:
    """[adapters.web]: port 0 takes a free one; `folder` keeps the photos and recordings."""

    port: int = 8765
    title: str = "Schakel"
    folder: str = "local/web"
    phones: tuple[Phone, ...] = (RESIDENT, *OTHERS)
    places: tuple[Place, ...] = BREDA

    def __post_init__(self) -> None:
        names = [phone.name for phone in self.phones]
        if not names or len(set(names)) < len(names):
            raise ValueError("give every phone a name of its own, and at least one phone")
