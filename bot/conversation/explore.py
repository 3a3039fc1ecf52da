"""Walk every path through a flow: for the tests, and to draw it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.conversation.flow import ASK, AskAgain, Finished, Flow, Lookup, Needs, Question, replay
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
    again: str = "",
) -> Iterator[Path]:
    """Every path, for every answer that makes a difference and everything a lookup may find.

    A question with a default is on the paths of those who want to change that (`again`).
    """
    known = dict(facts or {})
    answers = {again: ASK} | {question.key: stored for question, stored in asked}
    step = replay(flow, ANYONE, ANYTHING, answers, known)
    if isinstance(step, Finished | AskAgain):
        yield Path(asked, step)
        if isinstance(step, AskAgain) and not again:
            kept = tuple(each for each in asked if each[0].key not in step.keys)
            for key in set(step.keys) - {question.key for question, _ in asked}:
                yield from paths(flow, kept, known, key)
    elif isinstance(step, Needs):
        for found in step.lookup.samples():
            yield from paths(flow, asked, {**known, step.lookup: found}, again)
    else:
        for stored in step.question.examples():
            yield from paths(flow, (*asked, (step.question, stored)), known, again)
