"""Rules that are written as people speak, and how a sentence is read by them; pure.

    rule("clock", "tien|10 voor half {hour}", lambda hour: past(hour, -40))

A pattern is words, `a|b` for either, `[a]` for one that may be left out, and `{name}` for a part
that rules of that name make, or that a table of words lists; `{name:part}` names it otherwise and
`{&name}` only looks whether it comes next.
A rule whose maker returns None does not apply. The longest reading of a place wins, so a rule
that makes an empty hint guards against a shorter one that would be wrong.
Every place is tried once for every name: the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.dates.tokens import Token

_ELEMENT = re.compile(r"(\[)?(?:\{(&?\w+)(?::(\w+))?\}|([^\s\[\]{}]+))\]?")
DEEPEST = 12  # names within names; the longest list that somebody means is seven days


@dataclass(frozen=True)
class Element:
    """A part of a pattern: one of some words, or (`part`) what other rules make."""

    words: frozenset[str] = frozenset()
    part: str = ""
    name: str = ""
    optional: bool = False
    ahead: bool = False


@dataclass(frozen=True)
class Rule:
    pattern: tuple[Element, ...]
    make: Callable[..., Any]

    def made(self, parts: dict[str, Any]) -> Any:
        """A single part needs no name."""
        return self.make(*parts.values()) if len(parts) == 1 else self.make(**parts)


@dataclass
class Grammar:
    """The rules of one language, by the name of what they make."""

    rules: dict[str, list[Rule]] = field(default_factory=dict)
    tables: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    shapes: dict[str, Callable[[Token], Any]] = field(default_factory=dict)

    def table(self, name: str, words: Mapping[str, Any]) -> None:
        self.tables[name] = words

    def shape(self, name: str, read: Callable[[Token], Any]) -> None:
        """What a token by its shape may be, such as "15:30"; None when it is not."""
        self.shapes[name] = read

    def rule(self, name: str, patterns: str | Iterable[str], make: Callable[..., Any]) -> None:
        for pattern in (patterns,) if isinstance(patterns, str) else patterns:
            self.rules.setdefault(name, []).append(Rule(_elements(pattern), make))

    def vocabulary(self) -> frozenset[str]:
        """Every word that a rule or table knows."""
        words = {word for table in self.tables.values() for word in table}
        for rules in self.rules.values():
            for rule in rules:
                for element in rule.pattern:
                    words |= element.words
        return frozenset(words)


@dataclass
class Reader:
    """Reads one sentence. `read(name, at)` gives every reading: what it means, where it stops."""

    grammar: Grammar
    tokens: tuple[Token, ...]
    _known: dict[tuple[str, int], tuple[tuple[Any, int], ...]] = field(default_factory=dict)
    _depth: int = 0

    def read(self, name: str, at: int) -> tuple[tuple[Any, int], ...]:
        if (name, at) not in self._known:
            self._known[name, at] = ()  # a rule that begins with itself makes nothing
            if self._depth < DEEPEST:
                self._depth += 1
                self._known[name, at] = tuple(self._read(name, at))
                self._depth -= 1
        return self._known[name, at]

    def _read(self, name: str, at: int) -> Iterator[tuple[Any, int]]:
        if at >= len(self.tokens):
            return
        token = self.tokens[at]
        if token.word in (table := self.grammar.tables.get(name, {})):
            yield table[token.word], at + 1
        if name in self.grammar.shapes:
            made = self.grammar.shapes[name](token)
            if made is not None:
                yield made, at + 1
        for rule in self.grammar.rules.get(name, ()):
            for parts, stop in self._match(rule.pattern, 0, at):
                made = rule.made(parts)
                if made is not None:
                    yield made, stop

    def _match(
        self, pattern: tuple[Element, ...], done: int, at: int
    ) -> Iterator[tuple[dict[str, Any], int]]:
        if done == len(pattern):
            yield {}, at
            return
        element = pattern[done]
        if element.optional:
            yield from self._match(pattern, done + 1, at)
        if at >= len(self.tokens):
            return
        if not element.part:
            if self.tokens[at].word in element.words:
                yield from self._match(pattern, done + 1, at + 1)
            return
        if element.ahead:
            if self.read(element.part, at):
                yield from self._match(pattern, done + 1, at)
            return
        for made, stop in self.read(element.part, at):
            for parts, end in self._match(pattern, done + 1, stop):
                yield {element.name: made, **parts}, end


def _elements(pattern: str) -> tuple[Element, ...]:
    return tuple(
        Element(
            part=part or name.removeprefix("&"),
            name=name,
            optional=bool(optional),
            ahead=name.startswith("&"),
        )
        if name
        else Element(words=frozenset(words.split("|")), optional=bool(optional))
        for optional, name, part, words in _ELEMENT.findall(pattern)
    )
