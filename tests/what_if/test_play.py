"""The past is played again as it was, and more volunteers help where they are missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from math import inf

import numpy as np
import pytest

from bot.help.asking.network import Network
from bot.help.asking.response_time import ResponseTime
from bot.help.asking.volunteer import Volunteer
from bot.help.kinds import CONDUCT
from bot.people.person import Role
from bot.people.wishes import Wishes
from bot.what_if.past import Helper, Past
from bot.what_if.play import Played, play
from bot.what_if.question import Question, WhatIfError, read_question
from bot.what_if.report import report
from bot.what_if.season import Season
from bot.what_if.setting import as_asked, who_could
from bot.what_if.truth import Truth, minutes_of
from bot.what_if.weeks import coming_weeks, whole_weeks
from tests.what_if.world import MONDAY, NOW, SETTINGS, WEEK, helpers, lived, requests

ZONE = SETTINGS.zone


@cache
def town() -> Past:
    return lived(helpers(40), requests(20, 9))[0]


def asked(question: Question) -> Played:
    return play(SETTINGS, town(), question, NOW, lambda _seeds: None)


def test_where_people_are_missed_more_of_them_help_and_the_answer_says_so() -> None:
    played = asked(Question("chores", "hoge-vucht", 15, weeks=2, seeds=4))
    now, then = played.there.now, played.there.then

    assert sum(one.helped for one in then) > sum(one.helped for one in now)
    assert [one.requests for one in then] == [one.requests for one in now]
    assert all(b.pings_a_week < a.pings_a_week for a, b in zip(now, then, strict=True))
    told = report(SETTINGS, played)
    assert told.startswith("What if 15 more volunteers offered 'A job around the house' in Hoge")
    assert "has not learned" not in told


def test_the_play_without_extra_volunteers_is_like_the_past_that_it_is_drawn_from() -> None:
    everywhere = asked(Question("chores", "centrum", 1, weeks=4, seeds=4)).everywhere
    mean = sum(one.helped for one in everywhere.now) / 4

    assert everywhere.went.requests > 120
    assert mean == pytest.approx(everywhere.went.helped, abs=0.12)


def test_the_same_question_has_the_same_answer() -> None:
    past, question = lived(helpers(10), requests(9, 6))[0], Question("chores", "centrum", 3, 1, 2)
    once, again = (play(SETTINGS, past, question, NOW, lambda _seeds: None) for _ in range(2))

    assert report(SETTINGS, once) == report(SETTINGS, again)


def test_nobody_is_asked_over_their_limit_and_who_is_on_a_pause_is_left_alone() -> None:
    some = helpers(8)
    away = replace(some[0].volunteer, wishes=Wishes(paused_until=NOW + timedelta(days=900)))
    few = [
        replace(each, volunteer=replace(each.volunteer, wishes=Wishes(asks_a_week=2)))
        for each in some[1:]
    ]
    _, season = lived([replace(some[0], volunteer=away), *few], requests(60, 1))

    assert season.pings[1] == 0
    assert max(season.pings.values()) == 2


def test_with_nobody_there_nobody_is_found_and_every_request_is_counted() -> None:
    season = Season(SETTINGS, [], Network(), Truth(1, Network(), 0.3, 0.0), ())
    week = [requests(20, 3)]
    coming = coming_weeks(week, 1, NOW, ZONE, np.random.default_rng(1))
    season.play(coming)

    assert len(season.done) == len(week[0])
    assert {each.minutes for each in season.done} == {inf}


def test_weeks_come_back_on_their_weekday_and_hour_also_when_the_clock_was_put_forward() -> None:
    winter = requests(20, 1)
    in_summer = datetime(2026, 6, 1, tzinfo=UTC)
    coming = coming_weeks([winter], 2, in_summer, ZONE, np.random.default_rng(1))

    def on_the_clock(at: datetime) -> tuple[int, int, int]:
        local = at.astimezone(ZONE)
        return local.weekday(), local.hour, local.minute

    assert len(coming) == 2 * len(winter)
    assert all(on_the_clock(each.at) == on_the_clock(each.like.at) for each in coming)
    assert [each.at for each in coming] == sorted(each.at for each in coming)
    assert min(each.at for each in coming) >= datetime(2026, 6, 7, 22, tzinfo=UTC)


def test_weeks_that_are_not_whole_do_not_count_and_too_little_past_is_said() -> None:
    some = requests(20, 4)
    weeks = whole_weeks(some, MONDAY + 4 * WEEK + timedelta(days=2), ZONE)

    assert len(weeks) == 3  # the first week may have begun in the middle
    assert sum(map(len, weeks)) == len([each for each in some if each.at >= MONDAY + WEEK])
    with pytest.raises(WhatIfError, match=r"0 requests in 0 whole weeks\. It needs 30"):
        whole_weeks([], NOW, ZONE)
    with pytest.raises(WhatIfError, match="in 1 whole weeks"):
        whole_weeks(some, MONDAY + 2 * WEEK, ZONE)


def test_answers_come_as_fast_as_the_curve_that_was_learned() -> None:
    curve = ResponseTime()

    for share in (0.05, 0.4, 0.8, 0.999):
        took = minutes_of(curve, share).total_seconds() / 60
        assert curve.by(took) == pytest.approx(share, abs=1e-6)


def test_who_could_take_it_offers_it_has_the_role_and_is_near() -> None:
    def one(person: int, kind: str, role: Role, *places: str) -> Helper:
        kinds = frozenset({kind} if kind else ())
        return Helper(Volunteer(person, kinds), frozenset(places), frozenset({role}))

    everyone = as_asked(
        SETTINGS,
        [
            one(1, "money", Role.PROFESSIONAL, "centrum"),
            one(2, "", Role.PROFESSIONAL),
            one(3, "", Role.VOLUNTEER),
            one(4, "money", Role.VOLUNTEER),
            one(5, "chores", Role.VOLUNTEER, "princenhage"),
        ],
    )

    near = who_could(SETTINGS, everyone, "money", "centrum")
    assert [(each.person, each.km) for each in near] == [(1, 0.0), (2, None)]
    assert [each.person for each in who_could(SETTINGS, everyone, "chores", "centrum")] == [5]
    sitter = one(6, "parenting", Role.VOLUNTEER)
    seen = replace(sitter, volunteer=replace(sitter.volunteer, certificates=frozenset({CONDUCT})))
    with_certificate = [
        sitter,
        everyone[1],
        replace(seen, volunteer=replace(seen.volunteer, person=7)),
    ]
    near = who_could(SETTINGS, with_certificate, "parenting", "centrum")
    assert [each.person for each in near] == [2, 7]


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        (("dancing", "Hoge Vucht", 10, 4, 8), r"--kind: .*'dancing'.*chores \(A job around"),
        (("chores", "Utopia", 10, 4, 8), r"--area: .*'Utopia'.*hoge-vucht \(Hoge Vucht\)"),
        (("chores", "Hoge Vucht", 0, 4, 8), "--volunteers: 0 is not possible.*1 to 1000"),
        (("chores", "Hoge Vucht", 10, 99, 8), "--weeks: 99 is not possible"),
        (("chores", "Hoge Vucht", 10, 4, 1), "--seeds: 1 is not possible"),
    ],
)
def test_a_question_that_cannot_be_is_answered_with_what_could(
    given: tuple[str, str, int, int, int], complaint: str
) -> None:
    with pytest.raises(WhatIfError, match=complaint):
        read_question(SETTINGS, *given)


def test_kinds_and_areas_are_known_by_any_of_their_names() -> None:
    for kind in ("chores", "klusje in huis", "A job around the house"):
        question = read_question(SETTINGS, kind, " hoge vucht", 10, 4, 8)
        assert (question.kind, question.neighbourhood) == ("chores", "hoge-vucht")
