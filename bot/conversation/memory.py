"""What we remember of conversations: the answers, and the questions on somebody's screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from bot.conversation.flow import ASK
from bot.conversation.subject import NOTHING, Subject
from bot.messages import Option


@dataclass(frozen=True)
class Conversation:
    """All we remember of a flow that is not finished: one per person, flow and subject.

    It has `begun` when the person started or answered it; until then it is only on offer and
    takes nobody's words. `sources` tells which message gave which answer, so that an edited
    message corrects it.
    """

    person: int
    flow: str
    about: Subject = NOTHING
    answers: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    begun: bool = True

    def answered(self, key: str, stored: str, source: str = "") -> Conversation:
        answers = {**self.answers, key: stored}
        sources = {**self.sources, source: key} if source else self.sources
        return replace(self, answers=answers, sources=sources, begun=True)

    def without(self, *keys: str) -> Conversation:
        """Ask these again. Other answers are kept, so that nothing is typed twice."""
        return replace(self, answers={**self.answers, **dict.fromkeys(keys, ASK)})


@dataclass(frozen=True)
class Prompt:
    """A question as somebody has it on their screen: an answer belongs to one of these."""

    id: int
    person: int
    flow: str
    about: Subject
    question: str
    text: str
    options: tuple[Option, ...]
    open: bool = True


class Conversations(Protocol):
    """What conversations ask of storage."""

    async def get(self, person: int, flow: str, about: Subject) -> Conversation | None: ...
    async def current(self, person: int) -> Conversation | None:
        """The one that has begun and was touched last."""

    async def keep(self, conversation: Conversation) -> None:
        """Store it as the one touched last."""

    async def end(self, person: int, flow: str, about: Subject) -> None: ...

    async def prompt(self, prompt: int) -> Prompt | None: ...
    async def open_prompts(self, person: int) -> Sequence[Prompt]:
        """Newest first."""

    async def prompts_about(self, flow: str, about: Subject) -> Sequence[Prompt]:
        """Everyone's open prompts of this flow and subject."""

    async def add_prompt(self, prompt: Prompt) -> int:
        """Store it (its `id` is not looked at) and give its number."""

    async def close_prompt(self, prompt: int) -> None: ...
