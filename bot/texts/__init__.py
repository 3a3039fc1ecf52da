"""Everything the bot says, one Fluent file per language, keyed by flow and question.

`ask_for_help-kind` is what the question "kind" of that flow asks; its attribute `.other` is the
label of the option "other". No sentence stands anywhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent


class MissingText(LookupError):
    """A text is not there, or names something that it was not given. Ours to repair."""


class Texts:
    """The texts of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        source = (FOLDER / f"{language}.ftl").read_text("utf-8")
        # Names are cleaned of direction marks when they come in, so no isolation is needed here.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(source))

    def __call__(self, key: str, **values: Any) -> str:
        """The text, filled in. Raises MissingText."""
        name, _, attribute = key.partition(".")
        try:
            message = self._bundle.get_message(name)
            pattern = message.attributes[attribute] if attribute else message.value
        except LookupError:
            raise MissingText(f"{self.language}: {key}") from None
        if pattern is None:
            raise MissingText(f"{self.language}: {key}")
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise MissingText(f"{self.language}: {key}: {errors[0]}")
        return str(text)

    def __contains__(self, key: str) -> bool:
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            return False
        message = self._bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None


@cache
def every_language() -> Mapping[str, Texts]:
    """The texts of each language that has a file."""
    return {path.stem: Texts(path.stem) for path in sorted(FOLDER.glob("*.ftl"))}
