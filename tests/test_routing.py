"""Who is asked first, how many at a time, and that nobody is asked twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.help.asks import Candidate, wait
from bot.help.circle import Member, Part
from bot.help.request import NewRequest, Request, State
from bot.help.routing import Wave, next_wave
from bot.people.person import Person
from bot.settings import Asking

BREDA = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)  # a Tuesday morning, 10:00 in Breda
ASKING = Asking(at_a_time=3, wait_minutes=10, wait_minutes_urgent=3)
REQUEST = Request(
    resident=99,
    kind="transport",
    details="ziekenhuis",
    attachments=(),
    neighbourhood="heuvel",
    when="this_week",
    id=7,
    state=State.OPEN,
    asked_at=NOW,
)


def candidate(
    number: int,
    *,
    lives: str = "heuvel",
    dayparts: Sequence[str] = (),
    busy: int = 0,
    asked: timedelta | None = None,
) -> Candidate:
    """Somebody who lives in these places; `asked` is how long ago."""
    return Candidate(
        Person(number, f"p{number}", "nl"),
        frozenset({"transport"}),
        frozenset(lives.split()),
        frozenset(dayparts),
        busy,
        None if asked is None else NOW - asked,
    )


def wave(candidates: Sequence[Candidate], request: Request = REQUEST, now: datetime = NOW) -> Wave:
    return next_wave(request, candidates, now, BREDA, ASKING)


def asked(candidates: Sequence[Candidate], **changes: str) -> list[int]:
    request = replace(REQUEST, **changes)  # type: ignore[arg-type]
    return [ask.candidate.person.id for ask in wave(candidates, request).asks]


CANDIDATES = st.lists(
    st.builds(
        candidate,
        st.integers(1, 1000),
        lives=st.sampled_from(["heuvel", "centrum", "heuvel centrum", ""]),
        dayparts=st.lists(st.sampled_from(["morning", "afternoon", "evening", "weekend"])),
        busy=st.integers(0, 3),
        asked=st.none() | st.timedeltas(timedelta(0), timedelta(days=400)),
    ),
    unique_by=lambda c: c.person.id,
    max_size=20,
)
REQUESTS = st.builds(
    replace,
    st.just(REQUEST),
    when=st.sampled_from(["now", "today", "tomorrow", "this_week", "no_hurry", "=om drie uur"]),
)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@settings(deadline=None)
@given(CANDIDATES, REQUESTS, MOMENTS)
def test_only_a_few_are_asked_at_a_time_each_once_and_with_a_true_reason(
    candidates: list[Candidate], request: Request, now: datetime
) -> None:
    asks = wave(candidates, request, now).asks

    assert len(asks) <= ASKING.at_a_time
    assert len({ask.candidate.person.id for ask in asks}) == len(asks)
    assert bool(asks) is bool(candidates)
    for ask in asks:
        near = not ask.candidate.neighbourhoods or "heuvel" in ask.candidate.neighbourhoods
        assert ask.why == ("here" if near else "nearby")


@settings(deadline=None)
@given(CANDIDATES, REQUESTS, MOMENTS)
def test_wave_after_wave_everybody_is_asked_once_and_who_lives_there_first(
    candidates: list[Candidate], request: Request, now: datetime
) -> None:
    left, reasons = {c.person.id: c for c in candidates}, list[str]()
    while (found := wave(list(left.values()), request, now)).look_again:
        for ask in found.asks:
            del left[ask.candidate.person.id]
            reasons.append(ask.why)
        now = found.look_again

    assert not left
    assert len(reasons) == len(candidates)
    assert reasons == sorted(reasons)  # "here" comes before "nearby"


@settings(deadline=None)
@given(CANDIDATES, REQUESTS, MOMENTS, st.randoms())
def test_the_order_in_which_candidates_come_does_not_matter(
    candidates: list[Candidate], request: Request, now: datetime, chance: object
) -> None:
    shuffled = sorted(candidates, key=lambda _: chance.random())  # type: ignore[attr-defined]

    assert wave(shuffled, request, now) == wave(candidates, request, now)


def test_who_was_asked_longest_ago_is_asked_first_and_who_never_was_before_that() -> None:
    days = [3, 40, None, 1]
    people = [
        candidate(n, asked=None if ago is None else timedelta(days=ago))
        for n, ago in enumerate(days)
    ]

    assert asked(people) == [2, 1, 0]


def test_who_is_busy_with_others_comes_after_who_is_not() -> None:
    assert asked(
        [candidate(1, busy=2), candidate(2, asked=timedelta(0)), candidate(3, busy=1)]
    ) == [
        2,
        3,
        1,
    ]


def test_nobody_from_elsewhere_is_asked_while_a_neighbour_is_left() -> None:
    near, anywhere = candidate(3, busy=3), candidate(2, lives="")
    far = candidate(1, lives="centrum")

    assert asked([far, near, anywhere]) == [2, 3]
    assert asked([far]) == [1]
    assert asked([far], neighbourhood="centrum") == [1]


@pytest.mark.parametrize(
    ("now", "when", "daypart"),
    [
        (datetime(2026, 3, 3, 10, 59, tzinfo=UTC), "today", "morning"),  # 11:59 in Breda
        (datetime(2026, 3, 3, 11, 0, tzinfo=UTC), "now", "afternoon"),
        (datetime(2026, 3, 3, 17, 0, tzinfo=UTC), "today", "evening"),
        (datetime(2026, 3, 6, 23, 30, tzinfo=UTC), "today", "weekend"),  # Saturday in Breda
        (datetime(2026, 3, 6, 12, 0, tzinfo=UTC), "tomorrow", "weekend"),
    ],
)
def test_who_is_free_at_that_part_of_the_day_comes_first(
    now: datetime, when: str, daypart: str
) -> None:
    parts = ["morning", "afternoon", "evening", "weekend"]
    others = candidate(1, dayparts=[part for part in parts if part != daypart])
    free = candidate(3, dayparts=[daypart], busy=3)

    asks = wave([others, free], replace(REQUEST, when=when), now).asks

    assert [ask.candidate for ask in asks] == [free, others]


@pytest.mark.parametrize("when", ["tomorrow", "this_week", "no_hurry", "=om drie uur"])
def test_a_part_of_the_day_that_is_not_known_makes_no_difference(when: str) -> None:
    people = [candidate(2, dayparts=["morning"]), candidate(1, dayparts=["evening"])]

    assert asked(people, when=when) == [1, 2]


def test_who_said_no_part_of_the_day_is_always_free() -> None:
    assert asked([candidate(2), candidate(1, dayparts=["evening"])], when="now") == [2, 1]


def test_the_wait_before_the_next_are_asked_is_short_when_it_is_urgent() -> None:
    urgent = replace(REQUEST, when="now")

    assert wave([candidate(1)]).look_again == NOW + timedelta(minutes=10)
    assert wave([candidate(1)], urgent).look_again == NOW + timedelta(minutes=3)
    assert (wait(REQUEST, 10, 3), wait(urgent, 10, 3)) == (
        timedelta(minutes=10),
        timedelta(minutes=3),
    )


def test_when_nobody_is_left_there_is_nothing_to_wait_for() -> None:
    assert wave([]) == Wave((), None)


def member(person: int, part: Part) -> Member:
    return Member(person + 1000, person, part, NOW, NOW)


def test_everyone_in_a_request_talks_with_all_the_others_and_nobody_else() -> None:
    resident, helper = member(99, Part.RESIDENT), member(1, Part.HELPER)
    companion = member(5, Part.COMPANION)
    alone = replace(REQUEST, circle=(resident,))
    two = replace(REQUEST, state=State.TAKEN, circle=(resident, helper))
    three = replace(two, circle=(resident, companion, helper))

    assert (two.others(99), two.others(1), two.others(2)) == ((helper,), (resident,), ())
    assert three.others(1) == (resident, companion)
    assert three.others(5) == (resident, helper)
    assert three.helpers == (helper,)
    assert alone.others(99) == alone.others(2) == REQUEST.others(99) == ()


@pytest.mark.parametrize("state", State)
def test_a_request_is_alive_until_it_is_done_or_withdrawn(state: State) -> None:
    assert replace(REQUEST, state=state).alive is (state in {State.OPEN, State.TAKEN})


def test_only_what_is_needed_now_is_urgent() -> None:
    assert NewRequest(1, "transport", "", (), "heuvel", "now").urgent
    assert not NewRequest(1, "transport", "", (), "heuvel", "=now").urgent
