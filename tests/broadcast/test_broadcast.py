"""A short run of `python -m bench.broadcast`: a bot in a process of its own and the strict server.

A coordinator writes it in the chat, another agrees, and everybody gets it once, within the limit.
"""

import pytest

from bench.broadcast.__main__ import run_ready

MANY = ("--second-person-above", "50")


@pytest.mark.timeout(300)
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_everybody_gets_it_once_though_the_bot_is_killed(database: str) -> None:
    report = run_ready(
        *("--recipients", "60", "--rate", "60", "--kills", "2", "--database", database), *MANY
    )

    assert (report["kills"], report["doubled"], report["fates_add_up"]) == (2, 0, True)
    assert sum(report["fates"].values()) == 60
    assert report["fates"].keys() <= {"sent", "unknown"}
    assert report["fates"]["sent"] <= report["got_it"]


@pytest.mark.timeout(300)
def test_the_limit_is_kept_and_answers_do_not_wait() -> None:
    report = run_ready("--recipients", "60", "--rate", "30", *MANY)

    assert report["fates"] == {"sent": 60}
    assert (report["too_many_requests"], report["doubled"]) == (0, 0)
    assert 0 < report["share_of_allowed_rate"] <= 1
    assert report["reply_p95_s"] < 10  # much less by far, on a machine that is not this busy
