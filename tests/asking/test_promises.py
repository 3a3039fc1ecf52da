"""What holds whatever happens: drawn towns, drawn requests, drawn answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.help.asking import learning, load
from bot.help.asking.network import Network
from bot.help.asking.ping import End, Ping
from bot.help.asking.plan import Standing, plan
from bot.help.asking.rules import Rules
from bot.help.asking.volunteer import Candidate, Volunteer
from bot.help.asking.wanted import Urgency, Wanted
from bot.people.wishes import Wishes
from tests.asking.world import DAY, HOUR, NOW, QUIET, ZONE, search, volunteer, wanted

WEEK = timedelta(days=7)


@dataclass
class Sent:
    person: int
    at: datetime
    request: Wanted


@dataclass
class Town:
    """Plays the caller's part: sends, keeps, answers by lot, and looks again when it was told."""

    people: dict[int, Volunteer]
    luck: Random
    yes: float
    network: Network = field(default_factory=Network)
    sent: list[Sent] = field(default_factory=list)

    def play(self, request: Wanted, until: datetime) -> tuple[Standing, list[Ping]]:
        pings, now = dict[int, Ping](), request.start
        while True:
            asked_for = search(request, tuple(pings.values()), now, self.network)
            decided = plan(asked_for, [Candidate(each, 1.0) for each in self.people.values()])
            for withdrawn in decided.withdraw:
                self._ends(pings, withdrawn.person, End.WITHDRAWN, now)
            for ask in decided.asks:
                assert ask.person not in pings
                assert ask.reasons
                pings[ask.person] = ask.ping
                self.sent.append(Sent(ask.person, now, request))
                self.network = learning.sent(self.network, ask.ping)
                self._change(ask.person, load=load.asked(self.people[ask.person].load, now))
            if decided.look_again is None or decided.look_again > until:
                return decided.standing, list(pings.values())
            assert decided.look_again > now
            now = decided.look_again
            self._answer(pings, now)

    def _answer(self, pings: dict[int, Ping], now: datetime) -> None:
        for each in [ping for ping in pings.values() if ping.thinking]:
            if self.luck.random() < 0.3:
                yes = self.luck.random() < self.yes
                self._ends(pings, each.person, End.YES if yes else End.CANT, now)
                if yes:
                    return

    def _ends(self, pings: dict[int, Ping], person: int, end: End, now: datetime) -> None:
        pings[person] = replace(pings[person], end=end, ended_at=now)
        helper = self.people[person]
        self.network, habits = learning.ended(self.network, helper.habits, pings[person])
        self._change(person, habits=habits)
        if end is End.YES:
            self._change(person, load=load.helped(helper.load, now))

    def _change(self, person: int, **facts: object) -> None:
        self.people[person] = replace(self.people[person], **facts)  # type: ignore[arg-type]


wishes = st.builds(
    Wishes,
    asks_a_week=st.integers(0, 6),
    helps_a_week=st.integers(1, 3),
    at_night=st.booleans(),
    free=st.frozensets(st.sampled_from(["morning", "afternoon", "evening", "weekend"])),
)
requests = st.lists(
    st.tuples(st.sampled_from(list(Urgency)), st.integers(0, 24 * 12)), min_size=1, max_size=8
)


def season(wished: Sequence[Wishes], drawn: Sequence[tuple[Urgency, int]], seed: int) -> Town:
    people = {i: volunteer(i, wishes=each) for i, each in enumerate(wished)}
    town = Town(people, Random(seed), yes=0.3)
    for number, (urgency, hours) in enumerate(sorted(drawn, key=lambda each: each[1])):
        request = wanted(urgency, NOW + hours * HOUR, request=number)
        town.play(request, request.deadline)
    return town


@settings(max_examples=25, deadline=None)
@given(st.lists(wishes, min_size=1, max_size=12), requests, st.integers(0, 999))
def test_nobody_gets_more_asks_in_a_week_than_they_set(
    wished: list[Wishes], drawn: list[tuple[Urgency, int]], seed: int
) -> None:
    town = season(wished, drawn, seed)

    for person, each in town.people.items():
        moments = sorted(sent.at for sent in town.sent if sent.person == person)
        for moment in moments:
            in_a_week = [at for at in moments if moment <= at < moment + WEEK]
            assert len(in_a_week) <= each.wishes.asks_a_week


@settings(max_examples=25, deadline=None)
@given(st.lists(wishes, min_size=1, max_size=12), requests, st.integers(0, 999))
def test_nobody_is_woken_unless_it_is_urgent_and_they_agreed(
    wished: list[Wishes], drawn: list[tuple[Urgency, int]], seed: int
) -> None:
    for sent in season(wished, drawn, seed).sent:
        if QUIET.over_at(sent.at, ZONE) > sent.at:
            assert sent.request.urgent
            assert wished[sent.person].at_night


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 30), st.sampled_from(list(Urgency)), st.integers(0, 999))
def test_when_nobody_says_yes_everyone_is_asked_in_the_end(
    many: int, urgency: Urgency, seed: int
) -> None:
    town = Town({person: volunteer(person) for person in range(many)}, Random(seed), yes=0.0)

    standing, pings = town.play(wanted(urgency), NOW + 30 * DAY)

    assert {ping.person for ping in pings} == set(town.people)
    assert standing is Standing.NOBODY_LEFT


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 30), st.sampled_from(list(Urgency)), st.integers(0, 999))
def test_after_a_yes_nobody_is_left_thinking(many: int, urgency: Urgency, seed: int) -> None:
    town = Town({person: volunteer(person) for person in range(many)}, Random(seed), yes=0.6)

    standing, pings = town.play(wanted(urgency), NOW + 30 * DAY)

    assert standing in {Standing.FOUND, Standing.NOBODY_LEFT}
    if standing is Standing.FOUND:
        assert not [ping for ping in pings if ping.thinking]


def test_what_nobody_needs_any_more_is_taken_back_from_everyone() -> None:
    thinking = (Ping(1, NOW, 0.2), Ping(2, NOW, 0.2))
    decided = plan(search(wanted(over=True), thinking), [])

    assert (decided.standing, decided.withdraw) == (Standing.OVER, thinking)


def test_a_storm_of_requests_asks_nobody_to_pieces() -> None:
    people = {person: volunteer(person, wishes=Wishes(asks_a_week=10)) for person in range(60)}
    town = Town(people, Random(1), yes=0.2)
    for number in range(100):
        request = wanted(Urgency.TODAY, NOW + timedelta(seconds=36 * number), request=number)
        town.play(request, request.start + timedelta(minutes=30))

    most = max(sum(sent.person == person for sent in town.sent) for person in people)
    assert most <= 10
    assert Rules().paces[Urgency.TODAY].places * 100 > len(town.sent)
