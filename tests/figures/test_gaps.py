"""Where more is asked than offered, and the other way round."""

from __future__ import annotations

import pytest

from bot.figures.demand import BY_ROLE, Demand, Offers
from bot.figures.few import shown, shown_minutes, shown_pings_per_yes
from bot.figures.gaps import Gap, Side, find_gaps

KINDS, PLACES, WEEKS = ("chores", "company"), ("heuvel", "centrum"), 4


def gaps(
    *demands: Demand, offers: Offers | None = None, by_role: tuple[str, ...] = ()
) -> list[Gap]:
    offers = offers or Offers({(kind, place): 4 for kind in KINDS for place in PLACES})
    return list(find_gaps(demands, offers, KINDS, PLACES, weeks=WEEKS, by_role=by_role))


def asked(kind: str, place: str, times: int, answered: int, week: int = 0) -> Demand:
    return Demand(week, kind, place, times, answered)


def test_short_is_what_one_in_four_did_not_get() -> None:
    few, well = asked("company", "centrum", 4, 0), asked("chores", "centrum", 10, 8)
    badly = asked("chores", "heuvel", 4, 3), asked("chores", "heuvel", 4, 3, week=1)

    assert gaps(few, well, *badly) == [Gap(Side.SHORT, "chores", "heuvel", 8, 6, 4, WEEKS)]


def test_short_is_also_more_than_a_request_a_week_for_each_who_offers_it() -> None:
    one = Offers({("chores", "heuvel"): 1, ("chores", ""): 1})

    assert gaps(asked("chores", "heuvel", 8, 8), offers=one) == []
    [found] = gaps(asked("chores", "heuvel", 9, 9), offers=one)
    assert (found.side, found.offering, found.size) == (Side.SHORT, 2, 1)


def test_the_largest_shortage_comes_first_and_plenty_last() -> None:
    many = Offers({("company", "centrum"): 9, ("chores", ""): 4})
    found = gaps(
        *(asked("chores", "heuvel", 9, 6), asked("chores", "centrum", 40, 10)),
        *(asked("company", "centrum", 3, 3),),
        offers=many,
    )

    assert [(gap.side, gap.neighbourhood) for gap in found] == [
        (Side.SHORT, "centrum"),
        (Side.SHORT, "heuvel"),
        (Side.PLENTY, "centrum"),
    ]


def test_professionals_who_take_it_by_their_role_count_for_those_kinds() -> None:
    offers = Offers({(BY_ROLE, "heuvel"): 6})

    assert [gap.kind for gap in gaps(offers=offers, by_role=("company",))] == ["company"]
    assert gaps(offers=offers) == []


@pytest.mark.parametrize(("count", "seen"), [(0, "0"), (1, "<5"), (4, "<5"), (5, "5"), (12, "12")])
def test_small_counts_are_hidden(count: int, seen: str) -> None:
    assert shown(count) == seen


def test_what_few_answers_made_is_hidden_too() -> None:
    demand = Demand(0, answered=5, pings=30, yeses=5, median_minutes=0.2)

    assert (shown_minutes(demand), shown_pings_per_yes(demand)) == (1, 6)
    few = Demand(0, answered=4, pings=30, yeses=4, median_minutes=0.2)
    assert (shown_minutes(few), shown_pings_per_yes(few)) == (None, None)
