"""All that the bot says: the same in every language, all of it there, and nowhere else.

The code is read, not run: what it hands to a function that says something has to be a text.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.conversation.catalogue import SUBJECTS, every_flow
from bot.conversation.explore import paths
from bot.texts import FOLDER, MissingText, every_language

BOT = FOLDER.parent
LANGUAGES = every_language()
SPEAKING = {"say", "texts", "tell", "show_menu", "ask_again", "stand_down"}
HINTING = {"NotUnderstood", "TicketError", "NotLetIn"}
ANYTHING = ".+"


class Variables(Visitor):
    """The variables that a text names."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def variables(pattern: ftl.Pattern) -> frozenset[str]:
    found = Variables()
    found.visit(pattern)
    return frozenset(found.names)


@cache
def texts(language: str) -> Mapping[str, frozenset[str]]:
    """Every text by its key ("options.yes" is an attribute), with the variables it names."""
    found: list[tuple[str, frozenset[str]]] = []
    for entry in FluentParser().parse((FOLDER / f"{language}.ftl").read_text("utf-8")).body:
        assert not isinstance(entry, ftl.Junk), entry.content
        if isinstance(entry, ftl.Message):
            if entry.value is not None:
                found.append((entry.id.name, variables(entry.value)))
            for attribute in entry.attributes:
                key = f"{entry.id.name}.{attribute.id.name}"
                found.append((key, variables(attribute.value)))
    keys = [key for key, _ in found]
    assert len(keys) == len(set(keys)), {key for key in keys if keys.count(key) > 1}
    return dict(found)


@dataclass(frozen=True)
class Source:
    """One file of the core."""

    path: Path

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text("utf-8"))

    def keys(self, node: ast.expr) -> Iterator[str]:
        """The texts that an expression may name, as regular expressions; none if it is no text."""
        match node:
            case ast.Constant(value=str(text)):
                yield re.escape(text)
            case ast.JoinedStr():
                yield "".join(map(self._part, node.values))
            case ast.IfExp():
                yield from self.keys(node.body)
                yield from self.keys(node.orelse)
            case ast.Name():
                for assigned in ast.walk(self.tree):
                    if (
                        isinstance(assigned, ast.Assign)
                        and ast.unparse(assigned.targets[0]) == node.id
                    ):
                        yield from self.keys(assigned.value)

    def _part(self, node: ast.expr) -> str:
        """What stands between braces is a constant of the module, or else could be anything."""
        if isinstance(node, ast.Constant):
            return re.escape(str(node.value))
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Name):
            name = ".".join(self.path.relative_to(BOT.parent).with_suffix("").parts)
            constant = getattr(import_module(name), node.value.id, None)
            return re.escape(constant) if isinstance(constant, str) else ANYTHING
        return ANYTHING

    def said(self) -> Iterator[tuple[str, ast.Call]]:
        """Every text that is said here, with the call that says it."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and called(node.func) in SPEAKING | HINTING:
                for argument in node.args:
                    yield from ((key, node) for key in self.keys(argument) if key)

    def sentences(self) -> Iterator[str]:
        """What could be read by people: no docstrings, our own errors, or words to look up."""
        aside: set[ast.AST] = set()
        for node in ast.walk(self.tree):
            match node:
                case ast.Raise() | ast.Expr(value=ast.Constant()) | ast.FunctionDef(name="samples"):
                    aside |= {*ast.walk(node)}
                case ast.Assign(targets=[ast.Name(id=name)]) if name.startswith("_"):
                    aside |= {*ast.walk(node)}
        for node in {*ast.walk(self.tree)} - aside:
            if isinstance(node, ast.Constant) and re.search(r"\w\w \w", str(node.value)):
                yield str(node.value)


def called(function: ast.expr) -> str:
    """What is called: "tell" for `work.tell(...)`, "texts" for `work.texts(me)(...)`."""
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Call(func=ast.Attribute(attr="texts")):
            return "texts"
    return ""


SOURCES = [
    Source(path)
    for path in sorted(BOT.rglob("*.py"))
    if "demo" not in path.parts and path.name != "__main__.py"
]


AT_THE_DESK = [Source(path) for path in sorted((BOT.parent / "adapters" / "desk").glob("*.py"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same(language: str) -> None:
    assert texts(language) == texts("nl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_said_when_it_is_given_what_it_names(language: str) -> None:
    for key, names in texts(language).items():
        for number in (0, 1, 2):
            assert LANGUAGES[language](key, **dict.fromkeys(names, number)).strip()
        assert key in LANGUAGES[language]


@pytest.mark.parametrize("source", SOURCES, ids=lambda s: str(s.path.relative_to(BOT)))
def test_whatever_the_code_says_is_a_text_that_is_given_what_it_names(source: Source) -> None:
    for key, call in source.said():
        found = [known for known in texts("nl") if re.fullmatch(key, known)]
        assert found, f"line {call.lineno}: {key}"
        if called(call.func) in {"say", "texts", "tell"}:
            given = {keyword.arg for keyword in call.keywords}
            if None not in given:
                assert min(texts("nl")[k] - given for k in found) == set(), (call.lineno, key)


def in_templates() -> set[str]:
    """The texts that templates name, as regular expressions: `say("desk-x." ~ each)` for any."""
    found = set[str]()
    for path in sorted((BOT.parent / "adapters" / "desk" / "pages").glob("*.html")):
        for key, more in re.findall(r'say\("([^"]+)"( ~)?', path.read_text("utf-8")):
            found.add(re.escape(key) + (ANYTHING if more else ""))
    return found


def test_whatever_a_template_says_is_a_text() -> None:
    assert len(in_templates()) > 50
    for key in in_templates():
        assert any(re.fullmatch(key, known) for known in texts("nl")), key


def test_every_text_is_said_somewhere() -> None:
    asked = {
        f"{flow.name}-{question.key}"
        for flow in every_flow().values()
        for path in paths(flow)
        for question, _ in path.questions
    }
    named = {
        key
        for source in (*SOURCES, *AT_THE_DESK)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant | ast.JoinedStr)
        for key in source.keys(node)
        if re.search(r"\w\w", key)
    }
    known = re.compile("|".join(named | in_templates()))
    unsaid = {key.partition(".")[0] for key in texts("nl") if not known.fullmatch(key)} - asked

    assert not unsaid


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_sentence_for_people_stands_in_the_code(subject: str) -> None:
    sources = [source for source in SOURCES if source.path.parent.name == subject]

    assert sources
    assert [sentence for source in sources for sentence in source.sentences()] == []


def test_a_text_that_is_not_there_or_lacks_something_is_our_mistake() -> None:
    say = LANGUAGES["nl"]

    for key in ("nothing-like-it", "options", "options.nothing", "nothing.yes"):
        assert key not in say
        with pytest.raises(MissingText, match=f"nl: {key}"):
            say(key)
    with pytest.raises(MissingText, match=r"nl: relayed: .*text"):
        say("relayed", name="Jan")


def test_a_name_in_a_text_is_not_read_as_part_of_it() -> None:
    said = LANGUAGES["nl"]("relayed", name="{ $text }", text="{ options.yes } -> *[other]")

    assert said == "💬 { $text }:\n{ options.yes } -> *[other]"
