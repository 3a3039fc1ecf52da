"""What an answer teaches, and what it does not."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from bot.help.asking.belief import Answered, Belief, learn, probability
from bot.help.asking.habits import Habits
from bot.help.asking.learning import ended as learned
from bot.help.asking.learning import left_after, sent
from bot.help.asking.load import Load, asked
from bot.help.asking.network import Network
from bot.help.asking.ping import End, Ping
from bot.help.asking.response_time import ResponseTime, Wait
from tests.asking.world import DAY, NOW, ended, ping

MINUTE = timedelta(minutes=1)


def after(*ends: tuple[End, timedelta]) -> tuple[Network, Habits]:
    network, habits = Network(), Habits()
    for end, minutes in ends:
        network, habits = learned(network, habits, ended(ping(), end, minutes))
    return network, habits


def test_a_yes_raises_and_a_refusal_lowers_the_chance() -> None:
    _, keen = after((End.YES, 5 * MINUTE))
    _, unwilling = after((End.CANT, 5 * MINUTE))

    assert unwilling.belief("self").mean < 0 < keen.belief("self").mean
    assert keen.belief("self").variance < Habits().belief("self").variance


def test_a_ping_taken_back_at_once_is_no_refusal() -> None:
    _, unseen = after((End.WITHDRAWN, timedelta(seconds=10)))
    _, silent = after((End.WITHDRAWN, 100 * MINUTE))
    _, refused = after((End.CANT, 100 * MINUTE))

    assert unseen.belief("self").mean == pytest.approx(0, abs=0.01)
    assert refused.belief("self").mean < silent.belief("self").mean < -0.03


def test_a_yes_that_came_too_late_is_a_yes() -> None:
    assert after((End.TOO_LATE, MINUTE)) == after((End.YES, MINUTE))


def test_not_this_kind_says_little_about_other_kinds() -> None:
    _, habits = after(*[(End.CANT, MINUTE)] * 3)

    assert habits.belief("kind:groceries").mean < 0
    assert habits.belief("kind:lift").mean == 0


def test_a_newcomer_starts_from_what_everyone_taught_us() -> None:
    network, _ = after(*[(End.YES, MINUTE)] * 30)

    assert network.belief("everyone").mean > Network().belief("everyone").mean


def test_the_terms_of_one_ask_share_the_surprise_by_their_doubt() -> None:
    sure, unsure = learn([Belief(0, 0.1), Belief(0, 1.0)], Answered(yes=True))

    assert unsure.mean == pytest.approx(10 * sure.mean)


def test_doubt_brings_a_chance_nearer_to_a_half() -> None:
    assert probability(-2, 0) < probability(-2, 2) < 0.5 < probability(2, 2) < probability(2, 0)


def test_what_we_knew_is_doubted_again_after_a_while() -> None:
    _, habits = after(*[(End.CANT, MINUTE)] * 10)
    later = habits.doubted(NOW + 200 * DAY)

    assert later.belief("self").mean == habits.belief("self").mean
    assert habits.belief("self").variance < later.belief("self").variance
    assert later.belief("self").variance <= Habits().belief("self").variance


def test_pings_taken_back_do_not_make_people_look_fast() -> None:
    answers = [Wait(60, answered=True)] * 20
    taken_back = [Wait(3, answered=False)] * 300
    quick = [Wait(2, answered=True)] * 20

    naive = ResponseTime().learn([*quick, *answers])
    curve = ResponseTime().learn([*quick, *answers, *taken_back])

    assert curve.by(10) == pytest.approx(naive.by(10), abs=0.4)
    assert curve.by(10) < naive.by(10)


def test_the_response_curve_goes_from_nobody_to_everybody() -> None:
    curve = ResponseTime().learn([Wait(7, answered=True), Wait(12, answered=False)])
    shares = [curve.by(minutes) for minutes in range(-1, 260)]

    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)


def test_the_response_curve_follows_when_people_become_slower() -> None:
    curve = ResponseTime().learn([Wait(3, answered=True)] * 60_000)
    slower = curve.learn([Wait(50, answered=True)] * 60_000)

    assert slower.silent[0] <= 50_000
    assert slower.by(10) < 0.6 < curve.by(10)


def test_the_network_remembers_how_likely_asks_were_and_who_left() -> None:
    network = Network()
    for _ in range(200):
        network = sent(network, Ping(1, NOW, 0.5))
    assert network.mean_chance == pytest.approx(0.5, abs=0.06)
    assert left_after(network).mutes_per_ask > network.mutes_per_ask


def test_asked_lately_halves_in_three_days_and_a_ping_unread_weighs_less() -> None:
    load = asked(Load(), NOW)

    assert load.asked_lately(NOW + 3 * DAY) == pytest.approx(0.5)
    assert load.without(0.3, NOW).asked_lately(NOW) == pytest.approx(0.7)
    assert load.without(0.3, NOW).asked_this_week(NOW) == 1


def test_all_of_it_survives_the_database() -> None:
    network, habits = after((End.YES, MINUTE), (End.CANT, MINUTE))
    load = asked(Load(), NOW)

    fresh = (Network(), Habits(), Load())
    for value in (*fresh, network, habits, load, ping(), ended(ping(), End.WITHDRAWN)):
        assert msgspec.json.decode(msgspec.json.encode(value), type=type(value)) == value


def test_what_we_keep_of_a_person_is_small() -> None:
    _, habits = after(*[(End.CANT, MINUTE)] * 50)

    assert len(msgspec.json.encode(habits)) < 400
