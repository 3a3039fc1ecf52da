"""Fills in templates. Everything put into one is escaped; what is missing is an error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.desk.door import Visitor
from bot.desk.rights import Right
from bot.texts import Texts

PAGES = Path(__file__).parent / "pages"
SECTIONS = (
    ("/", "today", Right.ENTER),
    ("/people", "people", Right.PEOPLE),
    ("/announcements", "announcements", Right.ANNOUNCE),
    ("/figures", "figures", Right.FIGURES),
)


@dataclass(frozen=True)
class Shown:
    """A page as it is decided on: which template, with what, in which language."""

    template: str
    say: Texts
    values: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True)
class Section:
    href: str
    name: str
    here: bool


def sections(visitor: Visitor, here: str) -> Sequence[Section]:
    return [
        Section(href, name, name == here) for href, name, right in SECTIONS if visitor.may(right)
    ]


def environment(network: str) -> Environment:
    made = Environment(
        loader=FileSystemLoader(PAGES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["network"] = network
    return made


def render(pages: Environment, shown: Shown) -> str:
    values = {"say": shown.say, "language": shown.say.language, "me": "", "sections": ()}
    return pages.get_template(shown.template).render({**values, **shown.values})
