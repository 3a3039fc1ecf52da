"""Conversations as plain coroutines, replayed from their answers.

A flow's `talk` awaits questions and returns what was decided. Nothing here does I/O: `replay`
runs it from the top, hands it the answers on record by key, and stops at the first question
without one. Stored is only `{"kind": "transport", ...}`, so a conversation survives a restart, a
deploy that adds a question, and a change of channel.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Generator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from bot.conversation.subject import Subject
from bot.messages import Attachment, Option

if TYPE_CHECKING:
    from bot.people.person import Person
    from bot.work import Work

T_co = TypeVar("T_co", covariant=True)
ASK = "@ask"
"""Stands for an answer that was taken back: the question is to be asked, default or not."""


class NotUnderstood(Exception):
    """The answer does not fit the question: the person's to repair. `hint` is the text to say."""

    def __init__(self, hint: str = "not-understood") -> None:
        super().__init__(hint)
        self.hint = hint


class FlowError(Exception):
    """A flow is written wrongly: ours to repair. A test meets it, a person never does."""


@dataclass(frozen=True)
class Said:
    """What a person answered with: words (or the value of the option picked), and files."""

    text: str = ""
    attachments: tuple[Attachment, ...] = ()


class _Awaitable(Generic[T_co]):
    """Lets a flow write `answer = await Question(...)`; the engine sends the answer in."""

    def __await__(self) -> Generator[_Awaitable[T_co], T_co, T_co]:
        return (yield self)


@dataclass(frozen=True)
class Question(_Awaitable[T_co], ABC):
    """Something that only the person can answer. `values` fill in its text."""

    key: str

    @abstractmethod
    def understand(self, said: Said, so_far: str | None) -> str:
        """What to store for what was said (`so_far` is stored), or NotUnderstood."""

    @abstractmethod
    def value(self, stored: str) -> T_co:
        """What the flow receives, or NotUnderstood if that is no answer (any more)."""

    def offer(self, so_far: str | None) -> tuple[Option, ...]:  # noqa: ARG002
        """The options to show now; a label left empty is looked up in the texts."""
        return ()

    def unless_told(self) -> str | None:
        """What to go by, as stored, when the person says nothing of it; None to ask them."""
        return None

    def is_asked(self) -> bool:
        """Whether a person ever sees it, so that they can come back to it."""
        return True

    def takes_words(self) -> bool:
        """Whether any sentence could be an answer, so that it is taken for nothing else."""
        return False

    def examples(self) -> tuple[str, ...]:
        """One stored answer for each way that a flow may go on: for tests and drawings."""
        return tuple(option.value for option in self.offer(None))

    def told(self) -> Mapping[str, Any]:
        """What the question's text may name."""
        return {}


@dataclass(frozen=True)
class Lookup(_Awaitable[T_co], ABC):
    """Something that only the database can answer. Loaded afresh for every turn."""

    @abstractmethod
    async def load(self, work: Work, me: Person, about: Subject) -> T_co: ...

    @abstractmethod
    def samples(self) -> tuple[T_co, ...]:
        """What could come back, one for each way that a flow may go on: for tests and drawings."""


@dataclass(frozen=True)
class AskAgain(_Awaitable[None]):
    """Forget these answers and start again from the top: the person wants to change them.

    At least one of them was asked on the way here, or this would go round for ever.
    """

    keys: tuple[str, ...]


@dataclass(frozen=True)
class Waiting:
    """The person has to answer `question`; `before` are those answered on the way."""

    question: Question[Any]
    before: tuple[str, ...] = ()


@dataclass(frozen=True)
class Needs:
    lookup: Lookup[Any]


@dataclass(frozen=True)
class Finished:
    outcome: Any


Step = Waiting | Needs | AskAgain | Finished


@dataclass(frozen=True)
class Situation:
    """What somebody is in the middle of: it decides what their menu shows. `desk`: there is one;
    `calendars`: this network gives addresses for them."""

    asks: int = 0
    tasks: int = 0
    activities: int = 0
    desk: bool = False
    calendars: bool = False


def nobody(_me: Person, _situation: Situation) -> bool:
    return False


@dataclass(frozen=True)
class Understood:
    """What a free sentence holds: answers, what the text `<flow>-understood` may name, the
    language that it is in ("" when that is not clear), and `notes` that answer nothing by
    themselves (each a `Noted`)."""

    answers: Mapping[str, str]
    told: Mapping[str, Any]
    language: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)


def understands_nothing(_text: str, _me: Person, _work: Work) -> Understood | None:
    return None


async def nothing_to_ask(_me: Person, _about: Subject) -> None:
    """For a flow that only does something."""


@dataclass(frozen=True)
class Flow:
    """One conversation: who finds it in the menu, what is asked, what happens in the end.

    `recognise` reads a free sentence, and gives None when it is about something else. A `brief`
    flow is a question to answer or to leave (the menu): it takes nobody's words and is never
    gone back to. One that `stays` is a card: its message keeps its buttons, and is brought up
    to date in place. A photo or recording that answers nothing else goes to the question
    `files_go_to`. `rank` orders the menu.
    """

    name: str
    talk: Callable[[Person, Subject], Coroutine[Any, Any, Any]]
    finish: Callable[[Any, Person, Subject, Work], Coroutine[Any, Any, None]]
    in_menu_of: Callable[[Person, Situation], bool] = nobody
    recognise: Callable[[str, Person, Work], Understood | None] = understands_nothing
    brief: bool = False
    stays: bool = False
    files_go_to: str = ""
    rank: int = 50


def _answered(question: Question[Any], answers: Mapping[str, str]) -> Any:
    """What the flow receives. Raises NotUnderstood when it has to be asked (again)."""
    stored = answers.get(question.key, question.unless_told())
    if stored is None or stored == ASK:
        raise NotUnderstood
    return question.value(stored)


def replay(
    flow: Flow,
    me: Person,
    about: Subject,
    answers: Mapping[str, str],
    facts: Mapping[Lookup[Any], Any],
) -> Step:
    """Run the flow up to the first thing that is not known yet."""
    asked: list[str] = []
    talk = flow.talk(me, about)
    reply: Any = None
    try:
        while True:
            step = talk.send(reply)
            reply = None
            if isinstance(step, Lookup):
                if step not in facts:
                    return Needs(step)
                reply = facts[step]
            elif isinstance(step, AskAgain) and set(step.keys) & set(asked):
                return step
            elif isinstance(step, Question):
                if step.key in asked:
                    raise FlowError(f"{flow.name} asks {step.key!r} twice")
                try:
                    reply = _answered(step, answers)
                except NotUnderstood:  # e.g. an option that is there no more, or half an answer
                    return Waiting(step, tuple(asked))
                if step.key in answers and step.is_asked():
                    asked.append(step.key)
            else:
                raise FlowError(f"{flow.name} may only await questions and lookups, and ask again")
    except StopIteration as done:
        return Finished(done.value)
    finally:
        talk.close()
