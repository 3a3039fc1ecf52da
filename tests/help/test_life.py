"""A request's life, however it goes: places are never given twice, and its end is always in reach.

Hypothesis lets people come, go, ask for a stand-in and end it in any order, on a real database.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.help.actions import Situation, actions
from bot.help.circle import Left, Member, Part, filled, is_looking
from bot.help.request import Consent, NewRequest, Request, State
from bot.help.visit import VisitState, door_code
from bot.people.person import Person
from bot.ports import Storage, Transaction
from tests.storage.world import MORNING, meet, opened

T = TypeVar("T")
PEOPLE = ("maria", "jan", "samira", "karim", "noor", "els", "sanne")
who = st.sampled_from(range(len(PEOPLE)))


class Life(RuleBasedStateMachine):
    """One request; `parts` is who should be in its circle, and as what."""

    def __init__(self, runner: asyncio.Runner, storage: Storage, people: list[Person]) -> None:
        super().__init__()
        self.runner, self.storage = runner, storage
        self.people = [person.id for person in people]
        self.parts: dict[int, Part] = {}
        self.over = 0  # so many stayed when the resident asked for fewer places
        self.number = 0
        self.now: Request | None = None
        self.found: set[int] = set()

    def do(self, step: Callable[[Transaction], Awaitable[T]]) -> T:
        """One turn, and a look at what there is after it."""

        async def turn() -> T:
            async with self.storage.transaction() as db:
                done = await step(db)
                self.now = await db.requests.get(self.number)
                mine = {person: await db.requests.of(person) for person in self.people}
            self.found = {p for p in mine if self.number in {each.id for each in mine[p]}}
            return done

        return self.runner.run(turn())

    @property
    def request(self) -> Request:
        assert self.now is not None
        return self.now

    def stay(self, person: int) -> Member | None:
        return self.request.member(person)

    @initialize(places=st.integers(1, 3), repeats=st.booleans(), consent=st.sampled_from(Consent))
    def is_asked(self, places: int, repeats: bool, consent: Consent) -> None:
        rule = "FREQ=WEEKLY;BYDAY=TU" if repeats else ""
        new = NewRequest(
            self.people[0], "chores", "de kast", (), "heuvel", "tomorrow",
            repeats=rule, places=places, consent=consent,
        )  # fmt: skip

        async def add(db: Transaction) -> None:
            self.number = (await db.requests.add(new, MORNING)).id

        self.do(add)
        self.parts = {self.people[0]: Part.RESIDENT}

    @precondition(lambda self: not self.request.waits_for_consent)
    @rule(index=who)
    def takes_a_place(self, index: int) -> None:
        person, before = self.people[index], self.request
        could = before.alive and person not in self.parts
        could = could and is_looking(before.places, before.circle)

        async def take(db: Transaction) -> Any:
            taken = await db.requests.take(self.number, person, MORNING)
            if taken is not None and taken.instead_of is not None and before.repeats:
                made = await db.visits.add(self.number, MORNING, person, door_code(), MORNING)
                await db.visits.move_on(made.id, VisitState.PROPOSED, VisitState.CANCELLED)
                await db.requests.only_for(taken.member.id, made.id)  # they come for one time
            return taken

        taken = self.do(take)
        assert (taken is not None) == could
        if taken is None:
            return
        self.parts[person] = Part.HELPER
        if taken.instead_of is not None:
            assert not before.places_left
            if not before.repeats:
                del self.parts[taken.instead_of.person]

    @rule(index=who, part=st.sampled_from([Part.PROFESSIONAL, Part.COMPANION]))
    def comes_in(self, index: int, part: Part) -> None:
        person, before = self.people[index], self.request
        joined = self.do(lambda db: db.requests.join(self.number, person, part, MORNING))
        assert (joined is not None) == (before.alive and person not in self.parts)
        if joined is not None:
            self.parts[person] = part

    @rule(index=who, why=st.sampled_from(Left))
    def leaves(self, index: int, why: Left) -> None:
        stay = self.stay(self.people[index])
        if stay is None or stay.part is Part.RESIDENT:  # who ends it instead
            return
        alive = self.request.alive
        assert self.do(lambda db: db.requests.leave(stay.id, why, MORNING)) == alive
        assert not self.do(lambda db: db.requests.leave(stay.id, why, MORNING))
        if alive:
            del self.parts[stay.person]

    @rule(index=who, wanted=st.booleans())
    def seeks_a_stand_in_or_keeps_it(self, index: int, wanted: bool) -> None:
        stay = self.stay(self.people[index])
        if stay is not None and stay.part is Part.HELPER:
            self.do(lambda db: db.requests.seek_stand_in(stay.id, wanted))

    @rule(places=st.integers(1, 4))
    def other_places(self, places: int) -> None:
        self.do(lambda db: db.requests.change(self.number, places=places))
        self.over = filled(self.request.circle)

    @rule(index=who)
    def says_yes_to_what_another_asked(self, index: int) -> None:
        person, before = self.people[index], self.request
        could = before.alive and before.waits_for_consent and person != before.resident
        assert self.do(lambda db: db.requests.hand_to(self.number, person, MORNING)) == could
        if could:
            self.parts |= {before.resident: Part.COMPANION, person: Part.RESIDENT}

    @precondition(lambda self: len(self.parts) > 2)
    @rule(state=st.sampled_from([State.DONE, State.WITHDRAWN]))
    def ends(self, state: State) -> None:
        alive = self.request.alive
        assert self.do(lambda db: db.requests.close(self.number, state, MORNING)) == alive

    @invariant()
    def the_circle_is_who_came_and_did_not_leave(self) -> None:
        circle = self.request.circle
        assert len({member.person for member in circle}) == len(circle)
        assert {member.person: member.part for member in circle} == self.parts
        assert circle[0].part is Part.RESIDENT
        assert circle[0].person == self.request.resident

    @invariant()
    def no_more_places_are_given_than_there_are(self) -> None:
        request = self.request
        self.over = min(self.over, filled(request.circle))
        assert filled(request.circle) <= max(request.places, self.over)

    @invariant()
    def somebody_is_looked_for_as_long_as_that_is_needed(self) -> None:
        request = self.request
        if request.alive:
            looking = is_looking(request.places, request.circle)
            assert request.state == (State.OPEN if looking else State.TAKEN)

    @invariant()
    def only_who_is_in_it_hears_or_finds_it(self) -> None:
        request = self.request
        for person in self.people:
            others = self.parts.keys() - {person} if person in self.parts else set()
            assert {member.person for member in request.others(person)} == others
        assert self.found == (self.parts.keys() if request.alive else set())

    @invariant()
    def the_resident_can_end_it(self) -> None:
        request = self.request
        for member in request.circle:
            offered = actions(Situation(member, request, (), MORNING))
            if not request.alive:
                assert offered == ()
            elif member.part is Part.RESIDENT:
                assert {"withdraw", "close_request"} <= set(offered)
            else:
                assert set(offered) & {"hand_back", "step_out"}
                assert "withdraw" not in offered

    def teardown(self) -> None:
        if self.parts and self.request.alive:
            assert self.do(lambda db: db.requests.close(self.number, State.DONE, MORNING))
            assert not self.request.alive


def test_however_it_goes_places_are_kept_and_the_end_is_in_reach(tmp_path: Path) -> None:
    with asyncio.Runner() as runner:
        database = opened(f"sqlite:///{tmp_path}/life.db")
        storage = runner.run(database.__aenter__())
        try:
            people = runner.run(meet(storage, *PEOPLE))
            run_state_machine_as_test(
                partial(Life, runner, storage, people),  # type: ignore[arg-type]
                settings=settings(
                    max_examples=40,
                    stateful_step_count=25,
                    deadline=None,
                    phases=(Phase.generate,),  # to make a failure short takes minutes
                    derandomize=True,
                    database=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            runner.run(database.__aexit__(None, None, None))
