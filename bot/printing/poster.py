"""A poster: what is on, when and where, and codes that lead straight to the sign-up; pure."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from bot.printing.draw import LOOKS, code, draw, photo
from bot.printing.facts import Fact, facts
from bot.printing.letters import CannotDraw, drawable, is_tall, script
from bot.texts import Texts, every_language

Form = Literal["a4", "square"]
LONGEST_TITLE = 160
LONGEST_TEXT = 240
IN_SQUARE = 4  # facts, so that they can be read on a phone
_FORMS: dict[str, tuple[Form, Literal["pdf", "png"]]] = {
    "pdf": ("a4", "pdf"),
    "png": ("square", "png"),
}


@dataclass(frozen=True)
class Poster:
    """What is told. `title`, `place`, `description`, `cost` and `organiser` are in people's own
    words; what is "" or None is not spoken of.

    `telegram` and `matrix` are links that lead to the sign-up; at least one is there. A course has
    a number of `times`. `access` are those that the texts know as `poster-access`. `photo` is a
    picture of any kind; what is none is left out.
    """

    title: str
    starts_at: datetime
    ends_at: datetime
    zone: ZoneInfo
    place: str
    network: str
    telegram: str = ""
    matrix: str = ""
    repeats: str = ""
    times: int = 0
    description: str = ""
    neighbourhood: str = ""
    cost: str = ""
    places: int | None = None
    organiser: str = ""
    access: tuple[str, ...] = ()
    photo: bytes = b""

    def __post_init__(self) -> None:
        if not (self.telegram or self.matrix):
            raise ValueError("a poster leads somewhere: give it a link")


@dataclass(frozen=True)
class Printed:
    """The poster for a door (A4, PDF) and for a phone (1080 by 1080, PNG)."""

    pdf: bytes
    png: bytes


def print_poster(poster: Poster, theme: str, language: str) -> Printed:
    """Both. See `print_form`."""
    return Printed(
        print_form(poster, theme, language, "pdf"), print_form(poster, theme, language, "png")
    )


def print_form(poster: Poster, theme: str, language: str, form: str) -> bytes:
    """The "pdf" or the "png" of a poster. Takes up to a second: never within a turn. Raises
    CannotDraw, and KeyError for a theme, language or form that there is not."""
    if theme not in LOOKS:
        raise KeyError(theme)
    say = every_language()[language]
    shown = photo(poster.photo) if poster.photo else b""
    links = [link for link in (poster.telegram, poster.matrix) if link]
    files = {f"code-{number}.svg": code(link) for number, link in enumerate(links)}
    page, ending = _FORMS[form]
    return draw("poster", theme, _data(poster, say, page, shown), files, ending)


def _data(poster: Poster, say: Texts, form: Form, shown: bytes) -> dict[str, Any]:
    """What the looks ask for. Words come one by one, so that a look can count them."""
    title = drawable(poster.title, LONGEST_TITLE)
    if not title:
        raise CannotDraw(poster.title[:5])
    text = drawable(poster.description, LONGEST_TEXT)
    network = drawable(poster.network, LONGEST_TITLE)
    address = (poster.telegram or poster.matrix).partition("://")[2].partition("?")[0]
    codes = _codes(poster, form)
    return {
        "form": form,
        "language": say.language,
        "title": title.split(),
        "script": script(title),
        "tall": is_tall(title),
        "text": text.split(),
        "text-script": script(text),
        "facts": [_row(fact) for fact in facts(poster, say)][: None if form == "a4" else IN_SQUARE],
        "codes": codes,
        "scan": say("poster-scan"),
        "foot": [network, address],
        "photo": list(shown),
        "seed": int.from_bytes(hashlib.sha256(title.encode()).digest()[:2], "big") % 65521,
    }


def _row(fact: Fact) -> dict[str, str]:
    text, more = drawable(fact.text, 90), drawable(fact.more, 110)
    return {"icon": fact.icon, "text": text, "more": more, "script": script(text)}


def _codes(poster: Poster, form: Form) -> Sequence[dict[str, str]]:
    """Both on paper; in the square, which is small, one that is large."""
    names = [n for n, link in (("Telegram", poster.telegram), ("Matrix", poster.matrix)) if link]
    codes = [{"file": f"code-{number}.svg", "name": name} for number, name in enumerate(names)]
    return codes if form == "a4" else codes[:1]
