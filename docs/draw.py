"""Draws every flow from the code itself: `make docs` writes docs/flows.md, a test keeps it true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.conversation.catalogue import every_flow
from bot.conversation.explore import paths
from bot.conversation.flow import AskAgain, Flow
from bot.texts import every_language

PAGE = Path(__file__).parent / "flows.md"
HEAD = """# The conversations

Drawn from the code by `make docs`; do not edit. A box is a question, an arrow an answer that
makes a difference. Every question also understands "terug", "stop", "menu", "help" and "mens".
"""
LONGEST = 48


def page() -> str:
    """The whole page, as Markdown with Mermaid diagrams."""
    return "\n".join([HEAD, *(_section(flow) for flow in every_flow().values())])


def _section(flow: Flow) -> str:
    say = every_language()["en"]
    arrows = dict[tuple[str, str], dict[str, None]]()
    for here, label, there in _arrows(flow):
        arrows.setdefault((here, there), {})[label] = None
    lines = [
        f'{here} -->|"{label}"| {there}'
        if (label := " · ".join(filter(None, labels)))
        else f"{here} --> {there}"
        for (here, there), labels in arrows.items()
    ]
    return "\n".join(
        [f"## {flow.name}", "", say(f"{flow.name}-menu"), "", "```mermaid", "flowchart TD"]
        + [f"    {line}" for line in lines]
        + ["```", ""]
    )


def _arrows(flow: Flow) -> Iterator[tuple[str, str, str]]:
    """Every step of every path: from where, with which answer, to where."""
    for path in paths(flow):
        here, label = 'start(["begin"])', ""
        for question, stored in path.questions:
            yield here, label, _box(flow, question.key, question.told())
            here, label = question.key, _answer(stored)
        if isinstance(path.end, AskAgain):
            yield here, label, f'again_{path.end.keys[0]}(["ask {path.end.keys[0]} again"])'
        else:
            yield here, label, 'end_(["done"])'


def _box(flow: Flow, key: str, told: Mapping[str, Any]) -> str:
    text = every_language()["en"](f"{flow.name}-{key}", **told)
    line = " ".join(text.split()).replace('"', "'")
    return f'{key}["{line[:LONGEST]}{"…" if len(line) > LONGEST else ""}"]'


def _answer(stored: str) -> str:
    if stored.startswith("{"):
        return "a photo" if "photo" in stored else "words"
    if stored.startswith("="):
        return "own words"
    return stored.replace("_", " ") or "skip"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
