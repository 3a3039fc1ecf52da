"""A flow replayed from its answers: what is asked, when it is done, and what survives a deploy."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.catalogue import every_flow
from bot.conversation.explore import Path, paths
from bot.conversation.flow import (
    ASK,
    AskAgain,
    Finished,
    Flow,
    FlowError,
    Lookup,
    Needs,
    Step,
    Waiting,
    replay,
)
from bot.conversation.memory import Conversation
from bot.conversation.questions import Ask, Choose, Tell, confirm
from bot.conversation.subject import NOTHING, Subject
from bot.messages import Option
from bot.people.person import Person
from bot.work import Work

MARIA = Person(1, "Maria", "nl")
KINDS = (Option("transport", "Vervoer"), Option("companionship", "Gezelschap"))
Talk = Callable[[Person, Subject], Coroutine[Any, Any, Any]]


async def nothing(_outcome: Any, _me: Person, _about: Subject, _work: Work) -> None: ...


def play(
    talk: Talk, answers: Mapping[str, str], facts: Mapping[Lookup[Any], Any] | None = None
) -> Step:
    return replay(Flow("trip", talk, nothing), MARIA, NOTHING, answers, facts or {})


def asked(step: Step) -> str:
    """The key of the question that the flow waits for."""
    assert isinstance(step, Waiting)
    return step.question.key


async def trip(_me: Person, _about: Subject) -> tuple[str, str, str] | None:
    kind = await Choose("kind", KINDS)
    pickup = await Ask("pickup") if kind == "transport" else ""
    details = await Ask("details")
    if await confirm("send", kind=kind) == "no":
        return None
    return kind, pickup, details


LIFT = {"kind": "transport", "pickup": "=thuis", "details": "=ziekenhuis", "send": "yes"}


def test_questions_come_one_by_one_in_the_order_of_the_flow() -> None:
    keys = list(LIFT)

    for number, key in enumerate(keys):
        step = play(trip, {k: LIFT[k] for k in keys[:number]})
        assert isinstance(step, Waiting)
        assert (step.question.key, step.before) == (key, tuple(keys[:number]))


def test_a_branch_is_an_if() -> None:
    assert asked(play(trip, {"kind": "transport"})) == "pickup"
    assert asked(play(trip, {"kind": "companionship"})) == "details"


def test_a_finished_flow_gives_what_was_decided() -> None:
    assert play(trip, LIFT) == Finished(("transport", "thuis", "ziekenhuis"))
    assert play(trip, {**LIFT, "send": "no"}) == Finished(None)


def test_answers_of_another_branch_are_left_alone() -> None:
    assert play(trip, {**LIFT, "kind": "companionship"}) == Finished(
        ("companionship", "", "ziekenhuis")
    )


@settings(deadline=None)
@given(st.permutations(list(LIFT.items())))
def test_the_order_in_which_answers_were_given_does_not_matter(
    answers: list[tuple[str, str]],
) -> None:
    assert play(trip, dict(answers)) == Finished(("transport", "thuis", "ziekenhuis"))


def test_going_back_is_asking_one_question_again() -> None:
    conversation = Conversation(1, "trip", answers={"kind": "transport", "pickup": "=thuis"})
    step = play(trip, conversation.answers)
    assert isinstance(step, Waiting)

    back = conversation.without(step.before[-1])

    assert asked(play(trip, back.answers)) == "pickup"
    assert back.answers == {"kind": "transport", "pickup": ASK}
    assert back.answered("pickup", "=station").answers["pickup"] == "=station"


def test_what_can_be_taken_for_granted_is_only_asked_of_who_wants_to_change_it() -> None:
    async def simple(_me: Person, _about: Subject) -> tuple[str, str]:
        kind = await Choose("kind", KINDS, default="companionship")
        return kind, await Ask("details")

    conversation = Conversation(1, "trip")
    step = play(simple, conversation.answers)
    assert isinstance(step, Waiting)
    assert (step.question.key, step.before) == ("details", ())
    told = conversation.answered("details", "=ziekenhuis")
    assert play(simple, told.answers) == Finished(("companionship", "ziekenhuis"))

    changing = told.without("kind")
    assert asked(play(simple, changing.answers)) == "kind"
    changed = changing.answered("kind", "transport")
    assert play(simple, changed.answers) == Finished(("transport", "ziekenhuis"))


def test_a_question_that_a_deploy_added_is_asked_and_nothing_is_asked_twice() -> None:
    async def deployed(_me: Person, _about: Subject) -> tuple[str, ...]:
        kind = await Choose("kind", KINDS)
        wheelchair = await confirm("wheelchair")
        return kind, wheelchair, await Ask("details")

    assert asked(play(deployed, LIFT)) == "wheelchair"
    assert play(deployed, {**LIFT, "wheelchair": "no"}) == Finished(
        ("transport", "no", "ziekenhuis")
    )


def test_a_question_that_a_deploy_took_away_is_no_harm() -> None:
    async def deployed(_me: Person, _about: Subject) -> str:
        return await Ask("details")

    assert play(deployed, LIFT) == Finished("ziekenhuis")


def test_an_option_that_vanished_is_asked_again() -> None:
    step = play(trip, {**LIFT, "kind": "pony"})

    assert (asked(step), step.before if isinstance(step, Waiting) else None) == ("kind", ())


def test_a_question_of_which_a_deploy_changed_the_sort_is_asked_again() -> None:
    async def deployed(_me: Person, _about: Subject) -> None:
        await Tell("details")

    assert asked(play(deployed, LIFT)) == "details"


@dataclass(frozen=True)
class Seats(Lookup[int]):
    kind: str

    async def load(self, work: Work, me: Person, about: Subject) -> int:
        raise NotImplementedError

    def samples(self) -> tuple[int, ...]:
        return (0, 1)


async def seat(_me: Person, _about: Subject) -> str:
    kind = await Choose("kind", KINDS)
    return await Ask("name") if await Seats(kind) else "full"


def test_what_only_the_database_knows_is_reported_and_then_used() -> None:
    assert play(seat, {"kind": "transport"}) == Needs(Seats("transport"))
    assert play(seat, {"kind": "transport"}, {Seats("companionship"): 1}) == Needs(
        Seats("transport")
    )
    assert play(seat, {"kind": "transport"}, {Seats("transport"): 0}) == Finished("full")
    assert asked(play(seat, {"kind": "transport"}, {Seats("transport"): 1})) == "name"


def test_every_path_is_walked_for_every_answer_and_everything_a_lookup_finds() -> None:
    found = list(paths(Flow("seat", seat, nothing)))

    assert [path.end for path in found] == 2 * [Finished("full"), Finished("some words")]
    assert [q.key for q, _ in found[1].questions] == ["kind", "name"]
    assert isinstance(found[0], Path)


def test_changing_an_answer_forgets_it_and_asks_again() -> None:
    async def talk(_me: Person, _about: Subject) -> str:
        name = await Ask("name")
        if await confirm("right") == "no":
            await AskAgain(("name", "right"))
        return name

    assert play(talk, {"name": "=Jan", "right": "no"}) == AskAgain(("name", "right"))
    assert play(talk, {"name": "=Jan", "right": "yes"}) == Finished("Jan")


def test_asking_again_what_was_never_asked_would_go_round_for_ever_and_is_refused() -> None:
    async def talk(_me: Person, _about: Subject) -> None:
        await Ask("name")
        await AskAgain(("right",))

    with pytest.raises(FlowError, match="trip"):
        play(talk, {"name": "=Jan"})


def test_a_flow_that_does_anything_but_ask_is_refused() -> None:
    async def talk(_me: Person, _about: Subject) -> None:
        await asyncio.sleep(0)

    with pytest.raises(FlowError, match="trip may only await questions and lookups"):
        play(talk, {})


def test_asking_the_same_thing_twice_is_refused() -> None:
    async def talk(_me: Person, _about: Subject) -> None:
        await Ask("name")
        await Ask("name")

    with pytest.raises(FlowError, match="trip asks 'name' twice"):
        play(talk, {"name": "=Jan"})


def test_a_mistake_in_a_flow_is_not_hidden() -> None:
    async def talk(_me: Person, _about: Subject) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        play(talk, {})


def test_a_conversation_remembers_which_message_gave_which_answer() -> None:
    begun = (
        Conversation(1, "trip", begun=False).answered("kind", "transport").answered("x", "=y", "m7")
    )

    assert begun.begun
    assert (begun.answers, begun.sources) == ({"kind": "transport", "x": "=y"}, {"m7": "x"})


@settings(deadline=None)
@given(st.from_regex(r"[a-z]+", fullmatch=True), st.integers(0, 2**63 - 1))
def test_a_subject_reads_back_as_it_was_written(kind: str, number: int) -> None:
    assert Subject.parse(str(Subject(kind, number))) == Subject(kind, number)
    assert Subject.parse(str(NOTHING)) == NOTHING


def test_every_flow_is_found_once_and_in_the_order_of_the_menu() -> None:
    flows = every_flow()

    assert {"ask_for_help", "answer_ping", "offer_help", "menu", "give_feedback"} <= set(flows)
    assert all(flow.name == name for name, flow in flows.items())
    assert [flow.rank for flow in flows.values()] == sorted(flow.rank for flow in flows.values())
