"""Walk every path through a flow: for the tests, and to draw it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.conversation.flow import AskAgain, Finished, Flow, Lookup, Needs, Question, replay
from bot.conversation.subject import Subject
from bot.people.person import Person

ANYONE = Person(1, "Maria", "nl", "nowhere", "maria")
ANYTHING = Subject("request", 1)


@dataclass(frozen=True)
class Path:
    """One way through a flow: the questions with the answers given, and where it ends."""

    questions: tuple[tuple[Question[Any], str], ...]
    end: Finished | AskAgain


def paths(
    flow: Flow,
    asked: tuple[tuple[Question[Any], str], ...] = (),
    facts: Mapping[Lookup[Any], Any] | None = None,
) -> Iterator[Path]:
    """Every path, for every answer that makes a difference and everything a lookup may find."""
    known = dict(facts or {})
    step = replay(flow, ANYONE, ANYTHING, {q.key: stored for q, stored in asked}, known)
    if isinstance(step, Finished | AskAgain):
        yield Path(asked, step)
    elif isinstance(step, Needs):
        for found in step.lookup.samples():
            yield from paths(flow, asked, {**known, step.lookup: found})
    else:
        for stored in step.question.examples():
            yield from paths(flow, (*asked, (step.question, stored)), known)
